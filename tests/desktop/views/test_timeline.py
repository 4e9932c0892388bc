"""The timeline of a long conversation: it never jumps, says what came below, and scrolls without waiting."""

from collections.abc import Iterator
from statistics import median
from time import perf_counter

import msgspec
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from backend.protocol.cases import Case
from backend.protocol.entries import Entry, ResidentMessage
from backend.protocol.ids import StaffId
from backend.protocol.snapshots import CaseView as CaseSnapshot
from backend.protocol.streams import case_stream
from desktop.screenshots.sample import CASE_ID, CASES
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Restated
from desktop.views.below_mark import BelowMark
from desktop.views.line_names import LineNames
from desktop.views.main_window import MainWindow
from desktop.views.telling import Telling
from desktop.views.timeline import Timeline

FRAME = 0.016


def _show(stage: Stage, messages: int) -> None:
    case = CASES[CASE_ID]
    said = tuple(
        Entry(
            no=len(case.entries) + number,
            at=stage.now,
            body=ResidentMessage(
                text=f"Viesti {number}. " + "Kipu alkoi lauantaina ja jatkuu yhä. " * (number % 5)
            ),
        )
        for number in range(1, messages + 1)
    )
    _restate(stage, msgspec.structs.replace(case, entries=(*case.entries, *said)))


def _restate(stage: Stage, case: Case) -> None:
    stage.client.mirror.restate(Restated(case_stream(CASE_ID), 9, CaseSnapshot(case=case)))
    settle()


@pytest.fixture
def timeline(stage: Stage, window: MainWindow) -> Timeline:
    _show(stage, 40)
    view = window.centre.current()
    assert view is not None
    return view.timeline


def _mark(timeline: Timeline) -> BelowMark:
    return timeline.findChildren(BelowMark)[0]


def test_a_message_that_comes_while_one_reads_higher_up_is_told_and_moves_nothing(
    stage: Stage, timeline: Timeline
) -> None:
    timeline.verticalScrollBar().setValue(100)
    _show(stage, 42)
    assert timeline.verticalScrollBar().value() == 100
    assert _mark(timeline).isVisible()
    assert _mark(timeline).text() == "2 uutta viestiä alempana"


def test_a_message_below_is_read_only_when_one_goes_there(
    stage: Stage, window: MainWindow, timeline: Timeline
) -> None:
    view = window.centre.current()
    assert view is not None
    read: list[int] = []
    view.read.connect(read.append)
    timeline.verticalScrollBar().setValue(100)
    _show(stage, 41)
    assert read == []
    _mark(timeline).click()
    settle()
    assert timeline.at_end()
    assert not _mark(timeline).isVisible()
    assert read == [len(CASES[CASE_ID].entries) + 41]


def test_at_the_end_a_new_message_comes_into_sight_without_a_mark(stage: Stage, timeline: Timeline) -> None:
    _show(stage, 42)
    assert timeline.at_end()
    assert not _mark(timeline).isVisible()


@pytest.fixture
def alone(stage: Stage, timeline: Timeline) -> Iterator[Timeline]:
    """A timeline whose size does not change with the text of what stands around it."""
    telling = Telling(stage.look, LineNames(stage.texts), StaffId("me"), lambda: None)
    made = Timeline(stage.look, timeline.model(), telling)
    made.resize(600, 400)
    made.show()
    settle()
    yield made
    made.close()
    made.deleteLater()


def _lowest(timeline: Timeline) -> int:
    """The row at the lower edge."""
    return timeline.indexAt(QPoint(300, timeline.viewport().height() - 1)).row()


def test_the_newest_line_stays_in_sight_while_text_is_made_larger_and_smaller(
    stage: Stage, alone: Timeline
) -> None:
    assert alone.at_end()
    for scale in (1.25, 1.5, 1.75, 2.0, 1.5, 1.0):
        stage.theme.set_scale(scale)
        settle()
        assert alone.at_end(), scale


def test_what_is_read_higher_up_stays_in_sight_while_text_is_made_larger_and_smaller(
    stage: Stage, alone: Timeline
) -> None:
    alone.verticalScrollBar().setValue(alone.verticalScrollBar().maximum() // 2)
    read = _lowest(alone)
    for scale in (1.25, 1.5, 1.75, 2.0, 1.5, 1.0):
        stage.theme.set_scale(scale)
        settle()
        assert _lowest(alone) == read, scale


def test_the_newest_line_of_a_case_in_another_tab_is_in_sight_when_one_comes_back(
    stage: Stage, window: MainWindow, timeline: Timeline
) -> None:
    other = next(case_id for case_id in CASES if case_id != CASE_ID)
    window.centre.open(other)
    settle()
    assert not timeline.isVisible()
    stage.theme.set_scale(1.75)
    settle()
    window.centre.open(CASE_ID)
    settle()
    assert timeline.isVisible()
    assert timeline.at_end()


def test_a_thousand_entries_scroll_within_a_frame(stage: Stage, timeline: Timeline) -> None:
    _show(stage, 1000)
    bar = timeline.verticalScrollBar()
    took = []
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        start = perf_counter()
        timeline.viewport().repaint()
        QApplication.processEvents()
        took.append(perf_counter() - start)
    assert median(took) < FRAME


def test_a_message_into_a_thousand_entries_is_shown_without_laying_all_out_again(
    stage: Stage, timeline: Timeline
) -> None:
    _show(stage, 1000)
    took = []
    for count in range(1001, 1004):
        start = perf_counter()
        _show(stage, count)
        took.append(perf_counter() - start)
    # The best of three: other tests share the machine. Laying all out anew takes longer each time.
    assert min(took) < 0.25
