"""A call at the desktop: what the bar says and offers in each state, its keys from any tab, and what is told of it."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.protocol.call_commands import (
    ConsultCall,
    DropConsult,
    EndCall,
    HoldCall,
    JoinCall,
    LeaveCall,
    SetExtension,
)
from backend.protocol.calls import CallEnd, CallProblem, CallState, Consulted
from backend.protocol.commands import Command
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import StaffId
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal
from backend.protocol.words import PresenceState
from desktop.screenshots.call_scenes import (
    CALLER_ID,
    COMING_IN,
    MARI,
    OMAR,
    TALKING,
    caller,
    on_a_call,
    present,
    show,
)
from desktop.screenshots.sample import CALL_ID, CASE_ID, COLLEAGUE
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.status import Phase
from desktop.views import call_bar
from desktop.views.main_window import MainWindow
from tests.desktop.views.on_the_phone import bar_of, given, offered_by, press


@pytest.mark.parametrize(
    ("call", "offered"),
    [
        ({}, {call_bar.END}),
        (TALKING, {call_bar.HOLD, call_bar.CONSULT, call_bar.TRANSFER, call_bar.END}),
        (
            TALKING | {"state": CallState.HELD},
            {call_bar.HOLD, call_bar.CONSULT, call_bar.TRANSFER, call_bar.END},
        ),
        (TALKING | {"state": CallState.CONSULTING, "consulted": Consulted(staff=MARI)}, {call_bar.BACK}),
        (
            TALKING | {"state": CallState.CONSULTING, "consulted": Consulted(staff=MARI, answered=True)},
            {call_bar.JOIN, call_bar.LEAVE, call_bar.BACK},
        ),
        (
            TALKING | {"state": CallState.JOINED, "consulted": Consulted(staff=MARI, answered=True)},
            {call_bar.LEAVE, call_bar.BACK, call_bar.END},
        ),
        (TALKING | {"state": CallState.ENDED, "end": CallEnd.HUNG_UP_BY_CLIENT}, {call_bar.CLOSE}),
        (TALKING | {"controlled": False}, set()),
        (TALKING | {"asked": True}, {call_bar.END}),
        # A colleague's telephone rings: one does not have to wait until it has rung out.
        (
            TALKING | {"asked": True, "state": CallState.CONSULTING, "consulted": Consulted(staff=MARI)},
            {call_bar.BACK},
        ),
    ],
)
def test_only_what_makes_sense_in_a_state_is_offered(
    stage: Stage, call: dict[str, Any], offered: set[str]
) -> None:
    window = on_a_call(stage, **call)
    assert offered_by(bar_of(window)) == offered


def test_the_bar_says_how_long_the_call_lasts_and_its_number_in_running_figures(stage: Stage) -> None:
    window = on_a_call(stage, **TALKING)
    bar = bar_of(window)
    assert (bar._time.text(), bar._number.text()) == ("4:12", "040 555 0199")
    stage.now += timedelta(seconds=1)
    bar._say_time()
    assert bar._time.text() == "4:13"
    assert bar._time.font().featureValue(bar._time.font().featureTags()[0]) == 1


def test_a_withheld_number_is_said_to_be_so_and_a_problem_is_a_plain_sentence(stage: Stage) -> None:
    window = on_a_call(stage)
    show(
        stage,
        caller(
            msgspec.structs.replace(COMING_IN, **TALKING, problem=CallProblem.COLLEAGUE_BUSY),
            phone="",
            withheld=True,
        ),
    )
    bar = bar_of(window)
    assert bar._number.text() == "Numero salainen"
    assert "Asiakas on taas linjallasi" in bar.accessibleName()
    assert window.client.number.isVisible()
    assert not window.client.number.search.isVisible()


@pytest.mark.parametrize(
    ("call", "key", "modifiers", "command"),
    [
        (TALKING, Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, HoldCall),
        (TALKING | {"state": CallState.HELD}, Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, HoldCall),
        (
            TALKING | {"state": CallState.CONSULTING, "consulted": Consulted(staff=MARI, answered=True)},
            Qt.Key.Key_F5,
            Qt.KeyboardModifier.NoModifier,
            JoinCall,
        ),
        (
            TALKING | {"state": CallState.CONSULTING, "consulted": Consulted(staff=MARI)},
            Qt.Key.Key_F7,
            Qt.KeyboardModifier.ShiftModifier,
            DropConsult,
        ),
        (
            TALKING | {"state": CallState.JOINED, "consulted": Consulted(staff=MARI, answered=True)},
            Qt.Key.Key_F5,
            Qt.KeyboardModifier.ShiftModifier,
            LeaveCall,
        ),
        (
            TALKING,
            Qt.Key.Key_K,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            EndCall,
        ),
    ],
)
def test_the_keys_of_a_call_work_from_the_tab_of_another_case(
    stage: Stage,
    call: dict[str, Any],
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    command: type[Any],
    sent: list[Command],
) -> None:
    window = on_a_call(stage, **call)
    window.centre.open(CASE_ID)
    settle()
    press(window, key, modifiers)
    [asked] = given(sent)
    assert type(asked) is command
    assert (asked.case_id, asked.call_id) == (CALLER_ID, COMING_IN.call_id)
    if isinstance(asked, HoldCall):
        assert asked.on is (call["state"] is not CallState.HELD)


def test_nobody_is_called_while_a_call_goes_on(stage: Stage, sent: list[Command]) -> None:
    window = on_a_call(stage, **TALKING)
    window.centre.open(CALL_ID)
    settle()
    assert window.deeds.do("call") == "puhelu on käynnissä"
    assert given(sent) == []


def test_a_key_that_makes_no_sense_in_the_state_does_nothing(stage: Stage, sent: list[Command]) -> None:
    window = on_a_call(stage)
    press(window, Qt.Key.Key_F3)
    assert given(sent) == []
    assert window.deeds.deed("call_hold").why_not() == "ei puhelun tässä vaiheessa"


def test_free_colleagues_stand_first_and_enter_rings_the_chosen_one(
    stage: Stage, sent: list[Command]
) -> None:
    window = on_a_call(stage, **TALKING)
    away = msgspec.structs.replace(
        present(PresenceState.AVAILABLE, StaffRef(staff_id=StaffId(CASE_ID), name="Ilona", initials="I")),
        has_phone=False,
    )
    stage.show_staff(
        present(PresenceState.ON_CALL),
        present(PresenceState.ON_CALL, COLLEAGUE),
        present(PresenceState.AVAILABLE, MARI),
        present(PresenceState.BREAK, OMAR),
        away,
    )
    press(window, Qt.Key.Key_F7)
    sheet = window.call_work.consult
    assert [item.title for item in sheet.list.items()] == ["Mari L.", "Jussi K.", "Omar S."]
    assert [item.faint for item in sheet.list.items()] == [False, True, True]
    QTest.keyClicks(sheet.search, "oma")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    [asked] = given(sent)
    assert isinstance(asked, ConsultCall)
    assert (asked.staff_id, asked.number) == (OMAR.staff_id, "")
    assert not sheet.isVisible()


def test_a_number_can_be_typed_and_is_not_left_behind(stage: Stage, sent: list[Command]) -> None:
    window = on_a_call(stage, **TALKING)
    window.deeds.do("call_consult")
    sheet = window.call_work.consult
    QTest.keyClicks(sheet.search, "09 123 456")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    [asked] = given(sent)
    assert isinstance(asked, ConsultCall)
    assert (asked.staff_id, asked.number) == (None, "09123456")
    assert not sheet.search.text()


def test_when_the_chosen_colleague_leaves_enter_rings_nobody_else(stage: Stage, sent: list[Command]) -> None:
    window = on_a_call(stage, **TALKING)
    stage.show_staff(present(PresenceState.AVAILABLE, MARI), present(PresenceState.AVAILABLE, OMAR))
    window.deeds.do("call_consult")
    sheet = window.call_work.consult
    chosen = sheet.list.current()
    assert chosen is not None
    assert chosen.key == MARI.staff_id
    stage.show_staff(present(PresenceState.AVAILABLE, OMAR))
    settle()
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert given(sent) == []


def test_without_an_own_telephone_a_caller_cannot_be_taken_and_one_key_leads_there(
    stage: Stage, window: MainWindow, sent: list[Command]
) -> None:
    stage.have_phone()
    refusal = Refusal(command_id=stage.fresh(), code=ErrorCode.NO_PHONE)
    stage.ports.actions.refused.emit("", "claim", refusal)
    assert "(Ctrl Shift T)" in window.queue.refusal.text()
    press(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    sheet = window.call_work.own_phone
    assert sheet.isVisible()
    sheet.extension.set_value("1002")
    QTest.keyClick(sheet.extension.control, Qt.Key.Key_Return)
    [asked] = given(sent)
    assert isinstance(asked, SetExtension)
    stage.ports.actions.done.emit(asked.command_id, "set_extension", "")
    assert not sheet.isVisible()
    assert stage.ports.session.me is not None
    assert stage.ports.session.me.extension == "1002"
    assert window.call_work.own_phone_words() == "1002"
    stage.show_staff(msgspec.structs.replace(present(PresenceState.BUSY), has_phone=False))
    assert window.call_work.own_phone_words() == "ei asetettu", "a colleague sits at that telephone now"


def test_a_refused_extension_is_said_in_its_sheet(
    stage: Stage, window: MainWindow, sent: list[Command]
) -> None:
    stage.have_phone()
    window.deeds.do("own_phone")
    sheet = window.call_work.own_phone
    sheet.accept()
    [asked] = given(sent)
    refusal = Refusal(command_id=asked.command_id, code=ErrorCode.NO_EXCHANGE)
    stage.ports.actions.refused.emit("", "set_extension", refusal)
    assert sheet.problem.isVisible()


def test_a_refusal_of_the_moment_is_said_at_the_call(stage: Stage) -> None:
    window = on_a_call(stage, **TALKING)
    refusal = Refusal(command_id=stage.fresh(), code=ErrorCode.NO_CALL)
    stage.ports.actions.refused.emit(CALLER_ID, "hold_call", refusal)
    assert "siirtynyt jo eteenpäin" in bar_of(window)._problem.text()


def test_no_call_waits_for_a_connection(stage: Stage) -> None:
    window = on_a_call(stage, **TALKING)
    stage.link(Phase.OFFLINE, stage.now)
    settle()
    stage.ports.actions.end_call(CALLER_ID, COMING_IN.call_id)
    assert not stage.client.outbox.parcels()
    assert "Puhelimesi toimii sillä välin" in window.undo._words.text()


def test_clients_are_searched_by_the_callers_number_by_one_key_and_never_by_itself(stage: Stage) -> None:
    window = on_a_call(stage, **TALKING)
    assert not window.client_work.find.isVisible()
    press(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    find = window.client_work.find
    assert find.isVisible()
    assert find.search.text() == "+358405550199"
    assert find._asked is not None
