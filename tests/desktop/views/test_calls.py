"""A call at the desktop: what the bar says and offers in each state, its keys from any tab, and what is told of it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend.protocol.call_commands import (
    ConsultCall,
    DropConsult,
    EndCall,
    HoldCall,
    JoinCall,
    LeaveCall,
    PlaceCall,
    SetExtension,
)
from backend.protocol.calls import CallEnd, CallProblem, CallState, Consulted, Direction
from backend.protocol.commands import Command, MarkCallback, MarkRead, SetPresence
from backend.protocol.entries import (
    Body,
    CallAnswered,
    CallbackWhy,
    CallBecameCallback,
    CallCameIn,
    CallConsulted,
    CallFinished,
    CallNotPutThrough,
    CallPassedOn,
    Entry,
)
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import StaffId
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal
from backend.protocol.words import Language, PresenceState
from desktop.models.roles import QueueRole
from desktop.screenshots.call_scenes import (
    CALLER_ID,
    COMING_IN,
    MARI,
    OMAR,
    TALKING,
    caller,
    not_answered,
    on_a_call,
    present,
    show,
)
from desktop.screenshots.sample import CALL_CASE, CALL_ID, CASE_ID, COLLEAGUE, MINE
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.status import Phase
from desktop.views import call_bar
from desktop.views.call_bar import CallBar
from desktop.views.call_steps import next_times
from desktop.views.callback_bar import CallbackBar
from desktop.views.case_view import CaseView
from desktop.views.main_window import MainWindow
from desktop.views.telling import Telling

HELSINKI = ZoneInfo("Europe/Helsinki")


def _view(window: MainWindow) -> CaseView:
    view = window.centre.current()
    assert view is not None
    return view


def _bar(window: MainWindow) -> CallBar:
    return _view(window).call


def _callback(window: MainWindow) -> CallbackBar:
    return _view(window).callback


def _offered(bar: CallBar) -> set[str]:
    return {key for key, button in bar.buttons.items() if button.isVisible()}


def _given(sent: list[Command]) -> list[Any]:
    """What was asked for by somebody; how far they have read is told besides."""
    return [command for command in sent if not isinstance(command, MarkRead)]


def _press(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.window(), key, modifiers)
    settle()


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
            {call_bar.JOIN, call_bar.BACK},
        ),
        (
            TALKING | {"state": CallState.JOINED, "consulted": Consulted(staff=MARI, answered=True)},
            {call_bar.LEAVE, call_bar.BACK, call_bar.END},
        ),
        (TALKING | {"state": CallState.ENDED, "end": CallEnd.HUNG_UP_BY_CLIENT}, {call_bar.CLOSE}),
        (TALKING | {"controlled": False}, set()),
        (TALKING | {"asked": True}, {call_bar.END}),
    ],
)
def test_only_what_makes_sense_in_a_state_is_offered(
    stage: Stage, call: dict[str, Any], offered: set[str]
) -> None:
    window = on_a_call(stage, **call)
    assert _offered(_bar(window)) == offered


def test_the_bar_says_how_long_the_call_lasts_and_its_number_in_running_figures(stage: Stage) -> None:
    window = on_a_call(stage, **TALKING)
    bar = _bar(window)
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
    bar = _bar(window)
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
    _press(window, key, modifiers)
    [given] = _given(sent)
    assert type(given) is command
    assert (given.case_id, given.call_id) == (CALLER_ID, COMING_IN.call_id)
    if isinstance(given, HoldCall):
        assert given.on is (call["state"] is not CallState.HELD)


def test_a_key_that_makes_no_sense_in_the_state_does_nothing(stage: Stage, sent: list[Command]) -> None:
    window = on_a_call(stage)
    _press(window, Qt.Key.Key_F3)
    assert _given(sent) == []
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
    _press(window, Qt.Key.Key_F7)
    sheet = window.call_work.consult
    assert [item.title for item in sheet.list.items()] == ["Mari L.", "Jussi K.", "Omar S."]
    assert [item.faint for item in sheet.list.items()] == [False, True, True]
    QTest.keyClicks(sheet.search, "oma")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    [given] = _given(sent)
    assert isinstance(given, ConsultCall)
    assert (given.staff_id, given.number) == (OMAR.staff_id, "")
    assert not sheet.isVisible()


def test_a_number_can_be_typed_and_is_not_left_behind(stage: Stage, sent: list[Command]) -> None:
    window = on_a_call(stage, **TALKING)
    window.deeds.do("call_consult")
    sheet = window.call_work.consult
    QTest.keyClicks(sheet.search, "09 123 456")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    [given] = _given(sent)
    assert isinstance(given, ConsultCall)
    assert (given.staff_id, given.number) == (None, "09123456")
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
    assert _given(sent) == []


def test_own_telephone_that_rings_asks_for_attention_and_takes_no_focus(
    stage: Stage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("desktop.views.call_work.assertive", lambda _source, words: said.append(words))
    stage.have_phone()
    _view(window).composer.text.setFocus()
    _view(window).composer.text.setPlainText("kesken")
    show(stage, caller(COMING_IN))
    assert said == ["Puhelimesi soi: vastaa siihen"]
    assert window.centre.tabs.active() == CASE_ID
    assert QApplication.focusWidget() is _view(window).composer.text
    show(stage, caller(msgspec.structs.replace(COMING_IN, **TALKING)))
    assert len(said) == 1, "once a call"
    assert "puhelu käynnissä" in window.centre.tabs.accessibleDescription()


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (CallProblem.PHONE_NOT_ANSWERED, "palasi jonon kärkeen"),
        (CallProblem.PHONE_NOT_REGISTERED, "palasi jonon kärkeen"),
        (CallProblem.CALLER_GONE, "jäi soittopyyntö"),
    ],
)
def test_a_caller_who_could_not_be_put_through_is_said_to_be_where_they_are_now(
    stage: Stage, problem: CallProblem, told: str
) -> None:
    window = on_a_call(stage)
    back = msgspec.structs.replace(COMING_IN, state=CallState.QUEUED, problem=problem)
    stage.show_case(caller(back))
    stage.show_in_hand(*MINE)
    settle()
    assert told in window.queue.refusal.text()
    assert window.queue.refusal.isVisible()


def test_what_one_called_off_oneself_is_not_told_as_a_surprise(stage: Stage) -> None:
    window = on_a_call(stage)
    window.deeds.do("call_end")
    stage.show_in_hand(*MINE)
    settle()
    assert not window.queue.refusal.isVisible()


def test_the_exchange_makes_the_call_after_the_confirmation(
    stage: Stage, window: MainWindow, sent: list[Command]
) -> None:
    stage.have_phone()
    window.centre.open(CALL_ID)
    settle()
    bar = _callback(window)
    window.deeds.do("call")
    assert "Oma puhelimesi soi ensin" in bar._ask.text()
    QTest.keyClick(bar.confirm, Qt.Key.Key_Return)
    [given] = _given(sent)
    assert isinstance(given, PlaceCall)
    assert given.contact_id == CALL_CASE.contacts[0].contact_id


@pytest.mark.parametrize("end", [CallEnd.NOT_ANSWERED, CallEnd.BUSY, CallEnd.UNREACHABLE])
def test_after_a_call_in_vain_enter_records_the_attempt_with_the_countys_interval(
    stage: Stage, window: MainWindow, end: CallEnd, sent: list[Command]
) -> None:
    stage.have_phone()
    window.centre.open(CALL_ID)
    settle()
    stage.show_case(not_answered(end))
    settle()
    bar = _callback(window)
    assert bar.step() == 2
    focused = QApplication.focusWidget()
    assert focused is bar._times.widgets()[0]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    [given] = _given(sent)
    assert isinstance(given, MarkCallback)
    assert given.next_attempt_at == datetime(2026, 11, 23, 8, 5, tzinfo=UTC)


def test_a_call_in_vain_takes_no_keys_from_somebody_who_writes(stage: Stage, window: MainWindow) -> None:
    stage.have_phone()
    window.centre.open(CALL_ID)
    settle()
    writing = _view(window).composer.text
    QTest.keyClicks(writing, "kesken")
    stage.show_case(not_answered())
    settle()
    assert _callback(window).step() == 2
    assert QApplication.focusWidget() is writing


def test_the_last_attempt_leads_to_closing_with_its_reason(
    stage: Stage, window: MainWindow, sent: list[Command]
) -> None:
    stage.have_phone()
    window.centre.open(CALL_ID)
    settle()
    case = not_answered()
    last = msgspec.structs.replace(case.contacts[0], attempts=2)
    stage.show_case(msgspec.structs.replace(case, contacts=(last,)))
    settle()
    bar = _callback(window)
    assert bar.step() == 2
    assert _given(sent) == [], "nothing is recorded before somebody says so"
    QTest.keyClick(bar._times.widgets()[0], Qt.Key.Key_Return)
    [given] = _given(sent)
    assert isinstance(given, MarkCallback)
    assert given.next_attempt_at is None
    assert window.close_sheet.isVisible()


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (datetime(2026, 11, 23, 9, 19, tzinfo=HELSINKI), datetime(2026, 11, 23, 10, 5, tzinfo=HELSINKI)),
        (datetime(2026, 11, 23, 15, 40, tzinfo=HELSINKI), datetime(2026, 11, 24, 9, 0, tzinfo=HELSINKI)),
        (datetime(2026, 11, 27, 15, 40, tzinfo=HELSINKI), datetime(2026, 11, 30, 9, 0, tzinfo=HELSINKI)),
        (datetime(2026, 11, 23, 6, 0, tzinfo=HELSINKI), datetime(2026, 11, 23, 9, 0, tzinfo=HELSINKI)),
    ],
)
def test_the_next_attempt_lies_in_the_office_hours_of_a_weekday(now: datetime, first: datetime) -> None:
    assert next_times(now, HELSINKI, 45)[0].at == first


def test_wrap_up_counts_down_and_one_key_ends_it(stage: Stage, sent: list[Command]) -> None:
    window = on_a_call(stage, **TALKING | {"state": CallState.ENDED, "end": CallEnd.HUNG_UP_BY_CLIENT})
    stage.show_staff(present(PresenceState.WRAP_UP, until=stage.now + timedelta(seconds=92)))
    settle()
    assert window.top.presence.text() == "Jälkityö 1:32"
    assert window.top.presence.accessibleName() == window.top.tr("Presence: {state}").format(state="Jälkityö")
    assert _offered(_bar(window)) == {call_bar.CLOSE, call_bar.AVAILABLE}
    offered = [action.text() for action in window.top.presence_menu().actions()]
    assert not {"Jälkityö", "Puhelussa"} & set(offered), "nobody chooses what follows from a call"
    _press(window, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    [given] = _given(sent)
    assert given == SetPresence(command_id=given.command_id, state=PresenceState.AVAILABLE)


def test_without_an_own_telephone_a_caller_cannot_be_taken_and_one_key_leads_there(
    stage: Stage, window: MainWindow, sent: list[Command]
) -> None:
    stage.have_phone()
    refusal = Refusal(command_id=stage.fresh(), code=ErrorCode.NO_PHONE)
    stage.ports.actions.refused.emit("", "claim", refusal)
    assert "(Ctrl Shift T)" in window.queue.refusal.text()
    _press(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    sheet = window.call_work.own_phone
    assert sheet.isVisible()
    sheet.extension.set_value("1002")
    QTest.keyClick(sheet.extension.control, Qt.Key.Key_Return)
    [given] = _given(sent)
    assert isinstance(given, SetExtension)
    stage.ports.actions.done.emit(given.command_id, "set_extension", "")
    assert not sheet.isVisible()
    assert stage.ports.session.me is not None
    assert stage.ports.session.me.extension == "1002"
    assert window.call_work.own_phone_words() == "1002"


def test_a_refused_extension_is_said_in_its_sheet(
    stage: Stage, window: MainWindow, sent: list[Command]
) -> None:
    stage.have_phone()
    window.deeds.do("own_phone")
    sheet = window.call_work.own_phone
    sheet.accept()
    [given] = _given(sent)
    refusal = Refusal(command_id=given.command_id, code=ErrorCode.NO_EXCHANGE)
    stage.ports.actions.refused.emit("", "set_extension", refusal)
    assert sheet.problem.isVisible()


def test_a_refusal_of_the_moment_is_said_at_the_call(stage: Stage) -> None:
    window = on_a_call(stage, **TALKING)
    refusal = Refusal(command_id=stage.fresh(), code=ErrorCode.NO_CALL)
    stage.ports.actions.refused.emit(CALLER_ID, "hold_call", refusal)
    assert "siirtynyt jo eteenpäin" in _bar(window)._problem.text()


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
    _press(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    find = window.client_work.find
    assert find.isVisible()
    assert find.search.text() == "+358405550199"
    assert find._asked is not None


def test_a_caller_on_the_line_is_told_from_a_callback_in_the_queue(stage: Stage, window: MainWindow) -> None:
    model = window.queue.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    told = {
        index.data(Qt.ItemDataRole.AccessibleTextRole)
        for index in rows
        if (row := index.data(QueueRole.ROW)) is not None and row.calling
    }
    assert len(told) == 1
    assert all("Puhelu linjalla" in said for said in told)


def test_on_a_server_without_an_exchange_no_deed_of_a_call_is_offered(window: MainWindow) -> None:
    offered = {deed.key for deed in window.deeds.all()}
    assert not {"call_hold", "call_end", "own_phone"} & offered
    assert "call" in offered, "a callback is made by this computer's telephone as before"


@pytest.mark.parametrize("language", list(Language))
def test_every_line_of_a_call_is_told_in_words_and_without_a_number(
    stage: Stage, window: MainWindow, language: Language
) -> None:
    stage.texts.switch(language)
    outside = Consulted(number="0912345678", answered=True)
    contact = CALL_CASE.contacts[0].contact_id
    bodies: list[Body] = [
        CallCameIn(contact_id=contact, withheld=True),
        *(CallAnswered(contact_id=contact, direction=way, waited=72) for way in Direction),
        *(CallNotPutThrough(contact_id=contact, problem=problem) for problem in CallProblem),
        *(CallConsulted(contact_id=contact, consulted=outside, joined=joined) for joined in (True, False)),
        CallPassedOn(contact_id=contact, consulted=Consulted(staff=MARI, answered=True)),
        *(CallFinished(contact_id=contact, direction=Direction.IN, end=end, talked=252) for end in CallEnd),
        *(CallBecameCallback(contact_id=contact, why=why, promised_by=stage.now) for why in CallbackWhy),
    ]
    telling = Telling(window.look, window.lines, MARI.staff_id, lambda: None)
    for no, body in enumerate(bodies, start=1):
        told = telling.entry(Entry(no=no, at=stage.now, body=body, author=COLLEAGUE))
        assert told.title != type(body).__name__, "a line of its own"
        assert "{" not in told.spoken()
        assert "12345678" not in told.spoken()
