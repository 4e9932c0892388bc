"""Around a call at the desktop: ringing, calling back, the end of it, and how it is told in queue and timeline."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend.protocol.call_commands import (
    PlaceCall,
)
from backend.protocol.call_entries import (
    CallAnswered,
    CallbackWhy,
    CallBecameCallback,
    CallCameIn,
    CallConsulted,
    CallFinished,
    CallNotPutThrough,
    CallPassedOn,
)
from backend.protocol.calls import CallEnd, CallProblem, CallState, Consulted, Direction
from backend.protocol.commands import Command, MarkCallback, SetPresence
from backend.protocol.entries import Body, Entry
from backend.protocol.setup import LineHours
from backend.protocol.words import Language, PresenceState
from desktop.models.roles import QueueRole
from desktop.screenshots.call_scenes import (
    COMING_IN,
    MARI,
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
from desktop.views import call_bar
from desktop.views.call_steps import next_times
from desktop.views.main_window import MainWindow
from desktop.views.telling import Telling
from tests.desktop.views.on_the_phone import bar_of, callback_of, given, offered_by, press, view_of

HELSINKI = ZoneInfo("Europe/Helsinki")


def _urgent(event: QAccessibleEvent) -> list[str]:
    """What a screen reader is told at once."""
    if not isinstance(event, QAccessibleAnnouncementEvent):
        return []
    urgent = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
    return [event.message()] if urgent else []


def test_own_telephone_that_rings_asks_for_attention_and_takes_no_focus(
    stage: Stage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.extend(_urgent(event)), raising=True
    )
    stage.have_phone()
    view_of(window).composer.text.setFocus()
    view_of(window).composer.text.setPlainText("kesken")
    show(stage, caller(COMING_IN))
    assert said == ["Puhelimesi soi: vastaa siihen"]
    assert window.centre.tabs.active() == CASE_ID
    assert QApplication.focusWidget() is view_of(window).composer.text
    show(stage, caller(msgspec.structs.replace(COMING_IN, asked=True)))
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
    bar = callback_of(window)
    window.deeds.do("call")
    assert "Oma puhelimesi soi ensin" in bar._ask.text()
    QTest.keyClick(bar.confirm, Qt.Key.Key_Return)
    [asked] = given(sent)
    assert isinstance(asked, PlaceCall)
    assert asked.contact_id == CALL_CASE.contacts[0].contact_id


@pytest.mark.parametrize("end", [CallEnd.NOT_ANSWERED, CallEnd.BUSY, CallEnd.UNREACHABLE])
def test_after_a_call_in_vain_enter_records_the_attempt_with_the_countys_interval(
    stage: Stage, window: MainWindow, end: CallEnd, sent: list[Command]
) -> None:
    stage.have_phone()
    window.centre.open(CALL_ID)
    settle()
    stage.show_case(not_answered(end))
    settle()
    bar = callback_of(window)
    assert bar.step() == 2
    focused = QApplication.focusWidget()
    assert focused is bar._times.widgets()[0]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    [asked] = given(sent)
    assert isinstance(asked, MarkCallback)
    assert asked.next_attempt_at == datetime(2026, 11, 23, 8, 5, tzinfo=UTC)


def test_a_call_in_vain_takes_no_keys_from_somebody_who_writes(stage: Stage, window: MainWindow) -> None:
    stage.have_phone()
    window.centre.open(CALL_ID)
    settle()
    writing = view_of(window).composer.text
    QTest.keyClicks(writing, "kesken")
    stage.show_case(not_answered())
    settle()
    assert callback_of(window).step() == 2
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
    bar = callback_of(window)
    assert bar.step() == 2
    assert given(sent) == [], "nothing is recorded before somebody says so"
    QTest.keyClick(bar._times.widgets()[0], Qt.Key.Key_Return)
    [asked] = given(sent)
    assert isinstance(asked, MarkCallback)
    assert asked.next_attempt_at is None
    assert window.close_sheet.isVisible()


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (datetime(2026, 11, 23, 9, 19, tzinfo=HELSINKI), datetime(2026, 11, 23, 10, 5, tzinfo=HELSINKI)),
        (datetime(2026, 11, 23, 15, 40, tzinfo=HELSINKI), datetime(2026, 11, 24, 9, 0, tzinfo=HELSINKI)),
        (datetime(2026, 11, 27, 15, 40, tzinfo=HELSINKI), datetime(2026, 11, 30, 9, 0, tzinfo=HELSINKI)),
        (datetime(2026, 11, 28, 10, 0, tzinfo=HELSINKI), datetime(2026, 11, 30, 9, 0, tzinfo=HELSINKI)),
        (datetime(2026, 11, 23, 6, 0, tzinfo=HELSINKI), datetime(2026, 11, 23, 9, 0, tzinfo=HELSINKI)),
    ],
)
def test_the_next_attempt_lies_in_the_office_hours_of_a_weekday(now: datetime, first: datetime) -> None:
    assert next_times(now, HELSINKI, 45)[0].at == first


@pytest.mark.parametrize(
    ("now", "times"),
    [
        (datetime(2026, 11, 23, 17, 0, tzinfo=HELSINKI), ["23.11. 17.45", "24.11. 10.00"]),
        (datetime(2026, 12, 23, 19, 30, tzinfo=HELSINKI), ["28.12. 10.00"]),
        (datetime(2026, 11, 28, 9, 0, tzinfo=HELSINKI), ["28.11. 10.30"]),
    ],
    ids=["an evening line", "over Christmas", "a Saturday"],
)
def test_the_next_attempt_follows_the_lines_own_hours_and_holidays(now: datetime, times: list[str]) -> None:
    evening = ((10 * 60, 20 * 60),)
    hours = LineHours(days=(evening,) * 5 + (((10 * 60 + 30, 14 * 60),), ()))
    christmas = (date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26))
    found = next_times(now, HELSINKI, 45, hours, christmas)
    assert [f"{one.at:%-d.%-m. %H.%M}" for one in found] == times


def test_a_line_that_never_closes_calls_on_holidays_and_at_night() -> None:
    always = LineHours(days=(((0, 24 * 60),),) * 7, holidays=True)
    eve = datetime(2026, 12, 24, 22, 0, tzinfo=HELSINKI)
    first, *_ = next_times(eve, HELSINKI, 45, always, (date(2026, 12, 24), date(2026, 12, 25)))
    assert first.at == datetime(2026, 12, 24, 22, 45, tzinfo=HELSINKI)


def test_wrap_up_counts_down_and_one_key_ends_it(stage: Stage, sent: list[Command]) -> None:
    window = on_a_call(stage, **TALKING | {"state": CallState.ENDED, "end": CallEnd.HUNG_UP_BY_CLIENT})
    stage.show_staff(present(PresenceState.WRAP_UP, until=stage.now + timedelta(seconds=92)))
    settle()
    assert window.top.presence.text() == "Jälkityö 1:32"
    assert window.top.presence.accessibleName() == window.top.tr("Presence: {state}").format(state="Jälkityö")
    assert offered_by(bar_of(window)) == {call_bar.CLOSE, call_bar.AVAILABLE}
    offered = [action.text() for action in window.top.presence_menu().actions()]
    assert not {"Jälkityö", "Puhelussa"} & set(offered), "nobody chooses what follows from a call"
    press(window, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    [asked] = given(sent)
    assert asked == SetPresence(command_id=asked.command_id, state=PresenceState.AVAILABLE)


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
