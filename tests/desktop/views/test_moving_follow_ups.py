"""A follow-up of a closed case is moved or called off from the case as it is read."""

from datetime import date, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.protocol.cases import Case
from backend.protocol.follow_up_commands import SetFollowUp
from backend.protocol.ids import ClientId
from backend.protocol.outcomes import PlannedFollowUp
from backend.protocol.words import CaseState
from desktop.screenshots.sample import CASE_ID, COLLEAGUE
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.follow_up_sheet import FollowUpSheet
from desktop.views.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(window: MainWindow) -> FollowUpSheet:
    """The sheet for a case that was closed with a follow-up."""
    window.centre.open(CASE_ID)
    settle()
    view = window.centre.current()
    assert view is not None
    case = view.model.case
    assert isinstance(case, Case)
    planned = PlannedFollowUp(
        on=date(2099, 12, 2), at=case.head.opened_at + timedelta(days=9), what="Särky", by=COLLEAGUE
    )
    head = msgspec.structs.replace(
        case.head, follow_up=planned, state=CaseState.CLOSED, claimed_by=None, closed_at=case.head.opened_at
    )
    old = window.client_work.old_case
    old.open_for(ClientId("client"), head.case_id)
    old._case = msgspec.structs.replace(case, head=head)
    old.retranslate()
    assert old.follow_up.isVisible()
    old.follow_up.click()
    settle()
    assert window.client_work.follow_up.isVisible()
    return window.client_work.follow_up


@pytest.fixture
def sent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[SetFollowUp]:
    """The commands that left."""
    gone: list[SetFollowUp] = []

    def take(command: object) -> bool:
        assert isinstance(command, SetFollowUp)
        gone.append(command)
        return True

    monkeypatch.setattr(stage.client, "submit", take)
    return gone


def test_it_is_moved_with_a_reason_by_keyboard(sheet: FollowUpSheet, sent: list[SetFollowUp]) -> None:
    assert sheet.day.control.hasFocus()
    QTest.keyClick(sheet.day.control, Qt.Key.Key_Return, CTRL)
    assert sheet.day.control.property("wrong") == sheet.reason.control.property("wrong") == "true"
    QTest.keyClicks(sheet.day.control, "4.12.2099")
    QTest.keyClicks(sheet.reason.control, "Hoitaja on poissa")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, CTRL)
    assert [(one.on, one.reason) for one in sent] == [(date(2099, 12, 4), "Hoitaja on poissa")]


def test_a_day_without_a_year_is_the_next_such_day(sheet: FollowUpSheet, sent: list[SetFollowUp]) -> None:
    QTest.keyClicks(sheet.day.control, "2.1.")
    QTest.keyClicks(sheet.reason.control, "Hoitaja on poissa")
    QTest.keyClick(sheet.day.control, Qt.Key.Key_Return, CTRL)
    assert sheet.day.value() == "2.1.2027", "what is understood is shown"
    assert [one.on for one in sent] == [date(2027, 1, 2)]


def test_a_day_is_picked_from_the_calendar_by_keyboard(sheet: FollowUpSheet) -> None:
    QTest.keyClicks(sheet.day.control, "23.12.2026")
    QTest.keyClick(sheet.day.control, Qt.Key.Key_Down)
    picker = sheet.day_edit._picker
    assert picker is not None
    assert picker.hasFocus()
    QTest.keyClick(picker, Qt.Key.Key_Right)
    assert "ma 28.12." in picker._what(picker.day), "Christmas Eve is a holiday by the server's rule"
    QTest.keyClick(picker, Qt.Key.Key_PageDown)
    assert picker.day == date(2027, 1, 24)
    QTest.keyClick(picker, Qt.Key.Key_PageUp)
    QTest.keyClick(picker, Qt.Key.Key_PageUp)
    assert picker.day == date(2026, 11, 24), "not before tomorrow"
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert sheet.day.value() == "1.12.2026"
    assert not picker.isVisible()
    assert sheet.day.control.hasFocus()
    QTest.keyClick(sheet.day.control, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert sheet.isVisible(), "Esc leaves the calendar and not the sheet"


def test_it_is_called_off_without_a_day(sheet: FollowUpSheet, sent: list[SetFollowUp]) -> None:
    sheet.off.click()
    assert not sheet.day.isVisible()
    QTest.keyClicks(sheet.reason.control, "Asiakas soitti jo")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, CTRL)
    assert [(one.on, one.reason) for one in sent] == [(None, "Asiakas soitti jo")]
