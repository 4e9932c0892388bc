"""The queue's list: measures, and a selection that is the case's."""

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from backend.protocol.events import QueueRowPut, QueueRowTaken
from backend.protocol.ids import CaseId
from backend.protocol.streams import queue_stream
from desktop.models.roles import QueueRole
from desktop.screenshots.sample import COLLEAGUE, ROWS, SELECTED, TAKEN
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Happened
from desktop.views.main_window import MainWindow


def _take(stage: Stage) -> None:
    taken = Happened(queue_stream(TAKEN.line), 2, (QueueRowTaken(case_id=TAKEN.case_id, by=COLLEAGUE),))
    stage.client.mirror.apply(taken)
    stage.ports.queue.catch_up()


def _select(stage: Stage, window: MainWindow, case_id: str) -> None:
    listed = window.queue.list
    listed.setCurrentIndex(listed.model().index(stage.ports.queue.row_of(case_id), 0))


def test_rows_are_48_high_and_headings_32(window: MainWindow) -> None:
    listed = window.queue.list
    heights = {
        listed.visualRect(listed.model().index(row, 0)).height() for row in window.ports.queue.header_rows()
    }
    assert heights == {32}
    row = next(row for row in range(20) if row not in window.ports.queue.header_rows())
    assert listed.visualRect(listed.model().index(row, 0)).height() == 48


def test_every_point_of_the_list_belongs_to_the_row_drawn_there(window: MainWindow) -> None:
    listed = window.queue.list
    for row in range(listed.model().rowCount()):
        box = listed.visualRect(listed.model().index(row, 0))
        assert listed.indexAt(QPoint(20, box.top())).row() == row
        assert listed.indexAt(QPoint(20, box.bottom())).row() == row


def test_the_selection_stays_on_its_case_when_another_row_leaves(stage: Stage, window: MainWindow) -> None:
    _select(stage, window, SELECTED.case_id)
    _take(stage)
    stage.ports.queue.let_go(TAKEN.case_id)
    settle()
    assert stage.ports.queue.row_of(TAKEN.case_id) == -1
    assert window.queue.list.current_case() == SELECTED.case_id


def test_when_the_selected_case_leaves_no_other_is_selected(stage: Stage, window: MainWindow) -> None:
    chosen: list[str] = []
    window.queue.list.chosen.connect(chosen.append)
    _select(stage, window, TAKEN.case_id)
    _take(stage)
    stage.ports.queue.let_go(TAKEN.case_id)
    settle()
    assert window.queue.list.current_case() is None
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    assert chosen == []


def test_when_very_much_changes_the_selection_stays_and_nothing_in_sight_moves(
    stage: Stage, window: MainWindow
) -> None:
    listed, queue, stream = window.queue.list, stage.ports.queue, queue_stream(TAKEN.line)
    many = [msgspec.structs.replace(TAKEN, case_id=CaseId(f"m{n}"), number=n) for n in range(1000, 1600)]
    stage.client.mirror.apply(Happened(stream, 2, tuple(QueueRowPut(row=row) for row in many)))
    queue.catch_up()
    settle()
    _select(stage, window, "m1400")
    listed.verticalScrollBar().setValue(listed._top(queue.row_of(CaseId("m1300"))) - 7)
    gone = [QueueRowTaken(case_id=row.case_id, by=COLLEAGUE) for row in many[:290]]
    kept = [QueueRowPut(row=msgspec.structs.replace(row, attempt=1)) for row in many[290:]]
    stage.client.mirror.apply(Happened(stream, 3, (*gone, *kept)))
    queue.catch_up()
    settle()
    assert queue.row_of(CaseId("m1200")) == -1
    assert listed.current_case() == "m1400"
    assert listed.selectedIndexes() == [listed.currentIndex()]
    assert listed.visualRect(listed.model().index(queue.row_of(CaseId("m1300")), 0)).top() == 7


def test_a_row_taken_by_another_shows_who_and_cannot_be_chosen(stage: Stage, window: MainWindow) -> None:
    chosen: list[str] = []
    window.queue.list.chosen.connect(chosen.append)
    _take(stage)
    _select(stage, window, TAKEN.case_id)
    assert window.queue.list.currentIndex().data(QueueRole.LEAVING) == "JK"
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    assert chosen == []


def test_enter_chooses_the_selected_case(stage: Stage, window: MainWindow) -> None:
    chosen: list[str] = []
    window.queue.chosen.connect(chosen.append)
    _select(stage, window, SELECTED.case_id)
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    assert chosen == [SELECTED.case_id]


def test_arrows_step_over_headings(window: MainWindow) -> None:
    listed = window.queue.list
    listed.select_first()
    for _ in range(len(ROWS) + 3):
        assert listed.current_case() is not None
        QTest.keyClick(listed, Qt.Key.Key_Down)
    assert listed.currentIndex().row() == listed.model().rowCount() - 1


def test_a_row_is_told_to_a_screen_reader_without_a_name_of_a_client(window: MainWindow) -> None:
    listed = window.queue.list
    said = [
        listed.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(listed.model().rowCount())
    ]
    assert any("turvakielto" in one for one in said)
    assert not any("Virtanen" in one for one in said)
