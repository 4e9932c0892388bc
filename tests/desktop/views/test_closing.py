"""Closing at the real window: what a reason asks for, by keyboard."""

from datetime import date, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backend.protocol.cases import Case
from backend.protocol.commands import Close
from backend.protocol.outcomes import Appointment, Outcome, PlannedFollowUp
from backend.protocol.words import FollowUp
from desktop.screenshots.sample import CASE_ID, COLLEAGUE, ROWS
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.texts import rows
from desktop.views.close_sheet import CloseSheet
from desktop.views.field import Field
from desktop.views.main_window import MainWindow


@pytest.fixture
def sheet(window: MainWindow) -> CloseSheet:
    """The sheet, opened by its key."""
    window.centre.open(CASE_ID)
    settle()
    QTest.keyClick(window.window(), Qt.Key.Key_F4)
    settle()
    assert window.close_sheet.isVisible()
    return window.close_sheet


def shown(sheet: CloseSheet) -> list[str]:
    return [name for name, field in sheet._named().items() if field.isVisible()]


def choose(field: Field, value: str) -> None:
    """Go down a list by keyboard until a value stands there."""
    field.control.setFocus()
    QTest.keyClick(field.control, Qt.Key.Key_Home)
    for _ in range(12):
        if field.value() == value:
            return
        QTest.keyClick(field.control, Qt.Key.Key_Down)
    raise AssertionError(f"{value} is not on the list")


def type_on(words: str) -> None:
    """Type where the focus stands and go on to the next field."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    QTest.keyClicks(focus, words)
    QTest.keyClick(focus, Qt.Key.Key_Tab)


def closed_with(stage: Stage) -> Outcome:
    [parcel] = stage.client.outbox.parcels()
    assert isinstance(parcel.command, Close)
    return parcel.command.outcome


def test_only_the_fields_that_the_reason_asks_for_are_shown(sheet: CloseSheet) -> None:
    common = ["reason", "agreed", "follow_up"]
    choose(sheet.reason, "guidance")
    assert shown(sheet) == common
    choose(sheet.reason, "booking")
    assert shown(sheet) == ["reason", "when", "where", "whom", "agreed", "follow_up"]
    choose(sheet.reason, "follow-up")
    assert shown(sheet) == [*common, "follow_up_on", "follow_up_what"]


def test_an_appointment_is_told_field_after_field_by_keyboard(stage: Stage, sheet: CloseSheet) -> None:
    choose(sheet.reason, "booking")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Tab)
    for words in ("2.12. klo 10", "Keskustan hammashoitola", "Suuhygienisti", "Tarkastus"):
        type_on(words)
    choose(sheet.follow_up, "appointment")
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    outcome = closed_with(stage)
    assert outcome.appointment == Appointment(
        when="2.12. klo 10", where="Keskustan hammashoitola", whom="Suuhygienisti"
    )
    assert outcome.agreed == "Tarkastus"
    assert not sheet.isVisible()


def test_what_is_missing_is_said_at_its_field_and_the_first_has_the_focus(
    stage: Stage, sheet: CloseSheet
) -> None:
    choose(sheet.reason, "booking")
    sheet.agreed.set_value("Sovittu")
    sheet.accept()
    wrong = [name for name, field in sheet._named().items() if field.control.property("wrong") == "true"]
    assert wrong == ["when", "where", "whom", "follow_up"]
    assert QApplication.focusWidget() is sheet.asked.by_name["when"].control
    assert stage.client.outbox.parcels() == ()


@pytest.mark.parametrize("typed", ["eilen", "1.1.2020", ""])
def test_a_follow_up_needs_a_day_to_come(stage: Stage, sheet: CloseSheet, typed: str) -> None:
    choose(sheet.reason, "follow-up")
    values = {"agreed": "Soitetaan", "follow_up": "we_contact", "follow_up_what": "Särky"}
    sheet.fill({**sheet.filled(), **values, "follow_up_on": typed})
    sheet.accept()
    day = sheet.checked.by_name["follow_up_on"].control
    assert day.property("wrong") == "true"
    assert QApplication.focusWidget() is day
    assert stage.client.outbox.parcels() == ()


def test_who_gets_in_touch_may_say_on_what_day_whatever_the_reason(stage: Stage, sheet: CloseSheet) -> None:
    choose(sheet.reason, "guidance")
    choose(sheet.follow_up, "we_contact")
    assert shown(sheet)[-2:] == ["follow_up_on", "follow_up_what"]
    values = {"agreed": "Soitetaan", "follow_up_on": "2.12.2099", "follow_up_what": "Särky"}
    sheet.fill({**sheet.filled(), **values})
    sheet.accept()
    outcome = closed_with(stage)
    assert (outcome.follow_up_on, outcome.follow_up_what) == (date(2099, 12, 2), "Särky")


def test_what_was_written_for_another_reason_is_not_sent(stage: Stage, sheet: CloseSheet) -> None:
    sheet.fill({"reason": "booking", "when": "2.12.", "agreed": "Neuvottu", "follow_up": "none"})
    choose(sheet.reason, "guidance")
    sheet.accept()
    assert closed_with(stage).appointment is None


def test_a_half_told_appointment_is_kept_and_offered_again(window: MainWindow, sheet: CloseSheet) -> None:
    choose(sheet.reason, "booking")
    QTest.keyClicks(sheet.asked.by_name["where"].control, "Keskusta")
    sheet.leave()
    window.deeds.do("close")
    assert sheet.asked.by_name["where"].value() == "Keskusta"
    assert sheet.asked.by_name["where"].isVisible()


def test_a_follow_up_that_has_not_come_is_offered_again(window: MainWindow, sheet: CloseSheet) -> None:
    sheet.leave()
    view = window.centre.current()
    assert view is not None
    case = view.model.case
    assert isinstance(case, Case)
    planned = PlannedFollowUp(
        on=date(2099, 12, 2), at=case.head.opened_at + timedelta(days=9), what="Särky", by=COLLEAGUE
    )
    sheet.open_for(msgspec.structs.replace(case, head=msgspec.structs.replace(case.head, follow_up=planned)))
    assert sheet.follow_up.value() == FollowUp.WE_CONTACT.value
    assert sheet.filled()["follow_up_on"] == "2.12.2099"
    assert sheet.checked.isVisible()


def test_the_queue_says_that_a_row_is_a_follow_up(stage: Stage) -> None:
    row = msgspec.structs.replace(ROWS[3], follow_up=True)
    assert rows.kind(row, 3) == "Seuranta"
