"""The working window as a person meets it: keys, names, layouts, refusals."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backend.protocol.commands import Close
from backend.protocol.entries import Entry, ResidentMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.snapshots import CaseView as CaseSnapshot
from backend.protocol.streams import case_stream
from backend.protocol.words import Language
from desktop.screenshots.sample import CALL_ID, CASE_ID, CASES, COLLEAGUE
from desktop.screenshots.scenes import SCENES, settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Restated
from desktop.views.case_view import CaseView
from desktop.views.deeds import NAMES, takes_alt_gr
from desktop.views.main_window import MainWindow

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QListView)

MARKUP = "<b>ok</b><img src=x>"


def _name(widget: QWidget) -> str:
    # Qt takes the text of a button for its name where none is set.
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def _view(window: MainWindow) -> CaseView:
    view = window.centre.current()
    assert view is not None
    return view


def _write(window: MainWindow, text: str) -> None:
    edit = _view(window).composer.text
    edit.setPlainText(text)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    settle()


@pytest.mark.parametrize("scene", sorted(SCENES))
def test_every_control_on_the_screen_has_an_accessible_name(stage: Stage, scene: str) -> None:
    SCENES[scene](stage)
    settle()
    nameless = [
        type(widget).__name__
        for widget in stage.shell.findChildren(QWidget)
        if widget.isVisible()
        and isinstance(widget, CONTROLS)
        and not _name(widget)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert nameless == []


@pytest.mark.parametrize(
    ("width", "scale", "layout"),
    [
        (1440, 1.0, "wide"),
        (1280, 1.0, "wide"),
        (1100, 1.0, "drawer"),
        (800, 1.0, "rail"),
        (1440, 1.5, "drawer"),
        (1280, 2.0, "rail"),
    ],
)
def test_panes_give_way_as_room_or_text_size_demands(
    stage: Stage, window: MainWindow, width: int, scale: float, layout: str
) -> None:
    stage.theme.set_scale(scale)
    stage.shell.resize(width, 720)
    settle()
    try:
        assert window.panes.layout_name() == layout
        assert stage.shell.width() == width
        assert _view(window).composer.send.isVisible()
        assert window.mapTo(stage.shell, window.rect().bottomRight()).x() < width
    finally:
        stage.theme.set_scale(1.0)


def test_html_from_a_client_is_shown_as_text(stage: Stage, window: MainWindow) -> None:
    case = CASES[CASE_ID]
    said = Entry(no=99, at=stage.now, body=ResidentMessage(text=MARKUP))
    head = msgspec.structs.replace(
        case.head, subject=MARKUP, client=msgspec.structs.replace(case.head.client, name=MARKUP)
    )
    odd = msgspec.structs.replace(case, head=head, entries=(*case.entries, said))
    stage.client.mirror.restate(Restated(case_stream(CASE_ID), 9, CaseSnapshot(case=odd)))
    settle()
    timeline = _view(window).timeline
    timeline.setCurrentIndex(timeline.model().index(timeline.model().rowCount() - 1, 0))
    assert MARKUP in timeline.marked_text()
    shown = [label for label in window.findChildren(QLabel) if label.text()]
    assert [label for label in shown if label.text() == MARKUP]
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}


def test_control_and_enter_sends_and_empties_the_composer(window: MainWindow) -> None:
    sent: list[str] = []
    _view(window).composer.sent.connect(sent.append)
    _write(window, "Hei")
    QTest.keyClick(_view(window).composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == ["Hei"]
    assert not _view(window).composer.text.toPlainText()


def test_a_note_never_goes_to_the_client(window: MainWindow) -> None:
    sent: list[str] = []
    noted: list[str] = []
    composer = _view(window).composer
    composer.sent.connect(sent.append)
    composer.noted.connect(noted.append)
    window.deeds.do("note")
    _write(window, "vain meille")
    composer.submit()
    assert (sent, noted) == ([], ["vain meille"])


def test_a_slash_offers_phrases_and_tab_puts_the_filled_one_in(window: MainWindow) -> None:
    _write(window, "/oik")
    view = _view(window)
    assert view.phrases.isVisible()
    assert view.phrases.geometry().bottom() < view.composer.geometry().top()
    QTest.keyClick(view.composer.text, Qt.Key.Key_Tab)
    assert view.composer.text.toPlainText().startswith("Moi Matti, saat itse kertoa")
    assert not view.phrases.isVisible()


def test_switching_tabs_keeps_the_unsent_text_of_each(window: MainWindow) -> None:
    _write(window, "kesken")
    window.centre.open(CALL_ID)
    assert not _view(window).composer.text.toPlainText()
    window.centre.open(CASE_ID)
    assert _view(window).composer.text.toPlainText() == "kesken"


def test_a_case_cannot_be_closed_without_its_outcome(stage: Stage, window: MainWindow) -> None:
    window.centre.open(CALL_ID)
    window.deeds.do("close")
    window.close_sheet.accept()
    assert window.close_sheet.isVisible()
    assert window.close_sheet.reason.control.property("wrong") == "true"
    assert window.close_sheet.callback_reason.isVisible()
    assert stage.client.outbox.parcels() == ()


def test_what_is_recorded_elsewhere_as_well_is_said_when_closing(stage: Stage, window: MainWindow) -> None:
    window.centre.open(CASE_ID)
    window.deeds.do("close")
    sheet = window.close_sheet
    sheet.fill({"reason": "guidance", "agreed": "Neuvottu", "follow_up": "none"})
    sheet.recorded.click()
    sheet.accept()
    [parcel] = stage.client.outbox.parcels()
    assert isinstance(parcel.command, Close)
    assert parcel.command.outcome.recorded
    window.centre.open(CALL_ID)
    window.deeds.do("close")
    assert not sheet.recorded.isChecked(), "each case is said of by itself"


def test_a_call_is_made_only_after_a_confirmation(window: MainWindow) -> None:
    window.centre.open(CALL_ID)
    called: list[str] = []
    bar = _view(window).callback
    bar.call_wanted.disconnect()
    bar.call_wanted.connect(called.append)
    bar.call.click()
    assert (called, bar.step()) == ([], 1)
    bar.confirm.click()
    assert called == ["+358501112233"]


def test_not_reached_asks_for_the_next_time(window: MainWindow) -> None:
    window.centre.open(CALL_ID)
    missed: list[object] = []
    bar = _view(window).callback
    bar.not_reached.connect(missed.append)
    bar.missed.click()
    assert (missed, bar.step()) == ([], 2)


def test_a_lost_race_is_told_in_the_queue_with_the_winners_name(stage: Stage, window: MainWindow) -> None:
    refusal = Refusal(command_id=stage.fresh(), code=ErrorCode.ALREADY_CLAIMED, by=COLLEAGUE)
    stage.ports.actions.refused.emit("", "claim", refusal)
    assert window.queue.refusal.isVisible()
    assert "Jussi K." in window.queue.refusal.text()


def test_where_the_case_has_little_room_its_subject_stays_whole_and_the_rest_is_behind_a_menu(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.centre.current()
    assert view is not None
    head = view.head
    assert head.release.isVisible()
    head.resize(380, head.height())
    assert head.more.isVisible()
    assert not head.release.isVisible()
    folded = [head.release, head.consult, head.transfer]
    assert [action.text() for action in head.menu().actions()] == [button.text() for button in folded]
    for place, wanted in enumerate((head.release_wanted, head.consult_wanted, head.transfer_wanted)):
        with qtbot.waitSignal(wanted):
            head.menu().actions()[place].trigger()


def test_returning_a_case_is_the_first_to_go_behind_the_menu(window: MainWindow) -> None:
    view = window.centre.current()
    assert view is not None
    head = view.head
    widths = range(1200, 300, -4)
    shown = []
    for width in widths:
        head.resize(width, head.height())
        shown.append([head.release.isVisible(), head.consult.isVisible(), head.transfer.isVisible()])
    assert [one for at, one in enumerate(shown) if not at or one != shown[at - 1]] == [
        [True, True, True],
        [False, True, True],
        [False, False, True],
        [False, False, False],
    ]


def test_the_button_consults(stage: Stage, window: MainWindow) -> None:
    view = window.centre.current()
    assert view is not None
    view.head.consult.click()
    assert window.consultation_work.ask_sheet.isVisible()


@pytest.mark.parametrize("typed", ["siirrä", "överför", "transfer"])
def test_the_palette_finds_a_deed_by_its_name_in_any_language(window: MainWindow, typed: str) -> None:
    window.deeds.do("palette")
    window.palette_view.search.setText(typed)
    assert "transfer" in [item.key for item in window.palette_view.list.items()]


def test_what_is_typed_into_the_palette_can_be_looked_for_among_clients(window: MainWindow) -> None:
    window.deeds.do("palette")
    view = window.palette_view
    view.search.setText("010608D905R")
    assert [item.title for item in view.list.items() if item.key] == ["Etsi asiakas: 010608D905R"]
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    find = window.client_work.find
    assert find.isVisible()
    assert find.search.text() == "010608D905R"
    view.open_for("")
    assert view.search.text() == ""


def test_the_palette_is_as_tall_as_what_it_found(window: MainWindow, qtbot: QtBot) -> None:
    window.deeds.do("palette")
    view = window.palette_view
    view.search.setText("asiak")
    qtbot.waitUntil(lambda: view.card.height() < view.list.height() + 56 + 40 + 20)


def test_the_palette_says_why_a_deed_cannot_be_done(window: MainWindow) -> None:
    window.deeds.do("palette")
    window.palette_view.search.setText("kumoa")
    assert [item.why_not for item in window.palette_view.list.items() if item.key == "take_back"] == [
        "ei kumottavaa"
    ]


def test_enter_in_the_palette_is_for_what_can_be_done_now(window: MainWindow) -> None:
    window.deeds.do("palette")
    view = window.palette_view
    view.search.setText("tarjo")
    rows, current = [item for item in view.list.items() if item.key], view.list.current()
    assert rows[0].why_not == "mitään ei ole tarjottu"
    assert current is not None
    assert current.key == "offers"


def test_no_default_shortcut_is_double_or_takes_alt_gr(window: MainWindow) -> None:
    bound = [window.deeds.keys(key) for key, *_ in NAMES if not window.deeds.keys(key).isEmpty()]
    assert len({keys.toString() for keys in bound}) == len(bound)
    assert not any(takes_alt_gr(keys) for keys in bound)


def test_a_language_switch_reaches_what_is_on_the_screen(stage: Stage, window: MainWindow) -> None:
    stage.texts.switch(Language.SWEDISH)
    assert window.queue.take_next.text() == "Ta nästa"
    assert _view(window).composer.send.text() == "Skicka"


def test_locking_blanks_the_window_and_stops_its_shortcuts(stage: Stage, window: MainWindow) -> None:
    _write(window, "kesken")
    stage.ports.session.lock()
    assert not window.isVisible()
    assert stage.shell.lock.isVisible()
    QTest.keyClick(stage.shell, Qt.Key.Key_F8)
    assert not window.handover_work.sheet.isVisible()
    assert _view(window).composer.text.toPlainText() == "kesken"


def test_the_first_close_asks_the_application(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.shell.closing):
        stage.shell.close()
    assert stage.shell.isVisible()
