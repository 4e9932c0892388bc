"""What is on the screen counts as read, and what opens over the window fits and covers nothing that matters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from backend.protocol.cases import Case
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.snapshots import CaseView as CaseSnapshot
from backend.protocol.streams import case_stream
from desktop.screenshots.sample import ANONYMOUS_ID, CALL_ID, CASE_ID, CASES
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Restated
from desktop.sync.status import Phase
from desktop.texts.refusals import sentence
from desktop.views.label import Label
from desktop.views.main_window import MainWindow
from desktop.views.sheet import Sheet


def _arrive(stage: Stage, case: Case | None) -> None:
    stage.client.mirror.restate(Restated(case_stream(ANONYMOUS_ID), 1, CaseSnapshot(case=case)))
    settle()


@pytest.fixture
def read(stage: Stage, window: MainWindow) -> list[int]:
    """How far the anonymous case, opened before anything is known of it, is told to be read."""
    _arrive(stage, None)
    window.centre.open(ANONYMOUS_ID)
    view = window.centre.current()
    assert view is not None
    told: list[int] = []
    view.read.connect(told.append)
    return told


def test_a_case_that_comes_after_it_was_opened_is_read_when_it_comes(stage: Stage, read: list[int]) -> None:
    assert read == []
    _arrive(stage, CASES[ANONYMOUS_ID])
    assert read == [CASES[ANONYMOUS_ID].entries[-1].no]


def test_what_is_not_on_the_screen_is_not_read_until_it_is(
    stage: Stage, window: MainWindow, read: list[int]
) -> None:
    window.centre.open(CASE_ID)
    _arrive(stage, CASES[ANONYMOUS_ID])
    assert read == []
    window.centre.open(ANONYMOUS_ID)
    assert len(read) == 1


def test_nothing_is_read_behind_the_lock(stage: Stage, read: list[int]) -> None:
    stage.ports.session.lock()
    settle()
    _arrive(stage, CASES[ANONYMOUS_ID])
    assert read == []


def test_a_read_mark_that_nobody_heard_is_told_again_when_the_connection_is_back(
    stage: Stage, read: list[int]
) -> None:
    _arrive(stage, CASES[ANONYMOUS_ID])
    stage.link(Phase.OFFLINE, stage.now)
    stage.link(Phase.CONNECTED, stage.now)
    assert len(read) == 2


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_sheets_are_as_high_as_what_they_hold(stage: Stage, window: MainWindow, scale: float) -> None:
    stage.shell.resize(1440, 1200)
    stage.theme.set_scale(scale)
    window.centre.open(CALL_ID)
    try:
        for sheet, opened in (
            (window.close_sheet, window.open_close),
            (window.transfer_sheet, window.open_transfer),
            (window.register_sheet, window.open_register),
            (window.feedback_sheet, window.open_feedback),
        ):
            opened()
            settle()
            _assert_fits(sheet)
            sheet.leave()
    finally:
        stage.theme.set_scale(1.0)


def _assert_fits(sheet: Sheet) -> None:
    scroll = sheet.area
    assert scroll.verticalScrollBar().maximum() == 0
    inside = scroll.widget()
    rows = inside.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    lowest = max(one.geometry().bottom() for one in rows if one.isVisible())
    assert scroll.viewport().height() - lowest <= 24


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_sign_in_shows_its_fields_whole_also_where_there_is_no_keyring(
    stage: Stage, scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(stage.ports.session), "remembers", property(lambda _session: False))
    stage.shell.sign_in.retranslate()
    stage.theme.set_scale(scale)
    settle()
    try:
        for line in stage.shell.sign_in.findChildren(QLineEdit):
            assert line.height() == stage.theme.tall(32, 20)
            holder = line.parentWidget()
            assert holder is not None
            assert holder.rect().contains(line.geometry())
    finally:
        stage.theme.set_scale(1.0)


def test_sign_in_begins_in_the_first_field(stage: Stage) -> None:
    assert stage.shell.focusWidget() is stage.shell.sign_in.user.control


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_toast_covers_neither_the_composer_nor_the_conversation(
    stage: Stage, window: MainWindow, scale: float
) -> None:
    stage.theme.set_scale(scale)
    try:
        window.undo.offer(CASE_ID, "Asia palautettiin jonoon.", 10)
        settle()
        view = window.centre.current()
        assert view is not None
        top = view.timeline.mapTo(window, view.timeline.rect().topLeft()).y()
        assert window.undo.geometry().bottom() < top
    finally:
        stage.theme.set_scale(1.0)


def test_a_kept_draft_is_spoken_of_only_where_there_is_one(stage: Stage, window: MainWindow) -> None:
    closed = Refusal(command_id=stage.fresh(), code=ErrorCode.CASE_CLOSED)
    assert "luonnoksena" in sentence(closed, kept=True)
    window.centre.open(CASE_ID)
    stage.ports.actions.refused.emit(CASE_ID, "release", closed)
    view = window.centre.current()
    assert view is not None
    assert view.typing.text() == "Asia on päätetty."


def test_every_word_follows_the_theme_and_the_text_size(stage: Stage, window: MainWindow) -> None:
    stage.theme.choose("dark")
    stage.theme.set_scale(2.0)
    settle()
    try:
        for label in window.findChildren(Label):
            assert label.font().pixelSize() >= 24
        title = window.queue.findChild(Label)
        assert isinstance(title, Label)
        # What Qt does when a style sheet is put on again: the font of before comes back.
        title.setFont(stage.shell.font())
        settle()
        assert title.font().pixelSize() == 36
    finally:
        stage.theme.set_scale(1.0)
        stage.theme.choose("light")


def test_finding_a_client_has_the_key_that_was_kept_for_it(window: MainWindow) -> None:
    assert window.deeds.keys("call").toString() == "Ctrl+P"
    assert window.deeds.keys("find_client").toString() == "F9"
