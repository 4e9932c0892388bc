"""Calls at the real window and a real node with its simulated exchange, by keys alone. A seed makes who rings and what fails."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backend.app import load_county
from backend.channels.phone.settings import SimulatorSettings
from backend.channels.phone.simulated.callers import Town
from backend.commands.resident import Details, RequestCallback
from backend.config import Config
from backend.protocol.call_entries import CallAnswered, CallAttempted, CallCameIn, CallConsulted, CallFinished
from backend.protocol.calls import Call, CallEnd, CallProblem, CallState
from backend.protocol.ids import CaseId, CommandId, ContactId, ThreadId, new_id
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import CaseState, Channel, PresenceState
from desktop.demo.keys import until
from desktop.views.case_view import CaseView
from tests.channels.web.served import MONDAY_MORNING
from tests.live.real_node import AINO
from tests.together.journeys.house import ORAL, House
from tests.together.journeys.house import house as serve
from tests.together.journeys.seat import SHIFT, Seat, bodies, case_of, seat

pytestmark = [pytest.mark.together, pytest.mark.slow]

NOT_HERS = "social-advice"
"""The line with a telephone that Aino does not serve."""


def all_goes_well(town: Town) -> bool:
    return town.phone_problem() is None and town.colleague_problem() is None


def own_phone_is_busy(town: Town) -> bool:
    return town.phone_problem() is CallProblem.PHONE_BUSY


def colleague_is_busy(town: Town) -> bool:
    return town.phone_problem() is None and town.colleague_problem() is CallProblem.COLLEAGUE_BUSY


def client_is_busy(town: Town) -> bool:
    return bool(town.talks()) and town.phone_problem() is None and town.client_end() is CallEnd.BUSY


@asynccontextmanager
async def ringing(fits: Callable[[Town], bool], folder: Path) -> AsyncIterator[tuple[House, Seat]]:
    """A house with an exchange at which one person rings after some seconds, and Aino at telephone 1001."""
    phone = folder / "phone.toml"
    settings = _settings(fits, folder)
    phone.write_text(
        f'kind = "simulator"\nseed = {settings.seed}\nresidents = 1\nfailing = {settings.failing}\n',
        encoding="utf-8",
    )
    async with (
        serve(folder / "house", phone=phone) as house,
        seat(house.desktop_address, folder / "aino") as aino,
    ):
        await aino.sign_in(AINO)
        yield house, aino


def _settings(fits: Callable[[Town], bool], folder: Path) -> SimulatorSettings:
    """Find a seed by which a patient caller rings a line of Aino's, and everything else comes as it should."""
    county = load_county(Config(data=folder, demo=True, node="test"))
    for seed in range(1, 1000):
        settings = SimulatorSettings(seed=seed, residents=1, failing=0.3)
        town = Town(county, settings)
        town.next_after(MONDAY_MORNING)
        caller = town.caller(MONDAY_MORNING)
        if caller.line != NOT_HERS and caller.presses_one_after is None and fits(town):
            return settings
    raise AssertionError("no seed of a thousand")


def callers(aino: Seat) -> list[QueueRow]:
    return [row for row in aino.rows() if row.calling]


def call_of(view: CaseView) -> Call:
    """What the bar of the call shows."""
    call = view.call.call()
    assert call is not None
    return call


async def comes_to(view: CaseView, state: CallState) -> None:
    await until(f"the call to be {state.value}", lambda: call_of(view).state is state)


def presence(aino: Seat) -> PresenceState | None:
    me = aino.parts.session.me
    person = aino.parts.staff.person(me.staff_id) if me is not None else None
    return person.state if person is not None else None


async def test_a_caller_is_answered_held_consulted_about_and_the_call_ended_by_keys_alone(
    tmp_path: Path, qapp: QApplication
) -> None:
    async with ringing(all_goes_well, tmp_path) as (house, aino):
        await until("somebody to ring", lambda: len(callers(aino)) == 1)
        (row,) = callers(aino)
        assert "Puhelu linjalla" in aino.spoken(row.case_id)
        view = await aino.take_next()
        assert view.call.isVisible()
        aino.picture("1-ringing")
        await comes_to(view, CallState.TALKING)
        assert view.composer.is_note(), "a caller has no page to be written to"
        aino.picture("2-talking")

        await aino.do("call_hold")
        await comes_to(view, CallState.HELD)
        await aino.do("call_hold")
        await comes_to(view, CallState.TALKING)

        await aino.do("consult")
        sheet = aino.main.call_work.consult
        await until("somebody to be asked for", sheet.isVisible)
        await aino.keys.write("1003")
        aino.picture("3-consulting")
        await aino.keys.press(Qt.Key.Key_Return)
        await comes_to(view, CallState.CONSULTING)
        await until("the colleague to answer", lambda: bool(view.call.buttons["call_join"].isVisible()))
        await aino.do("call_join")
        await comes_to(view, CallState.JOINED)
        aino.picture("4-joined")
        await aino.do("call_back")
        await comes_to(view, CallState.TALKING)

        await aino.write(view, "Ohjattu päivystysajalle.")
        await aino.send()
        await aino.do("call_end")
        await comes_to(view, CallState.ENDED)
        await until("wrap-up to begin", lambda: presence(aino) is PresenceState.WRAP_UP)
        assert aino.main.top.presence.text().startswith("Jälkityö ")
        aino.picture("5-wrap-up")
        await aino.do("available")
        await until("wrap-up to end", lambda: presence(aino) is PresenceState.AVAILABLE)
        for kind in (CallCameIn, CallAnswered, CallConsulted, CallFinished):
            assert len(bodies(view, kind)) == 1, kind.__name__
        await aino.close_case(view, "Aika varattu.")
        assert house.case(row.case_id).head.state is CaseState.CLOSED


async def test_what_is_called_off_while_it_rings_puts_the_caller_in_front_again(
    tmp_path: Path, qapp: QApplication
) -> None:
    async with ringing(all_goes_well, tmp_path) as (_house, aino):
        await until("somebody to ring", lambda: len(callers(aino)) == 1)
        view = await aino.take_next()
        await aino.do("call_end")
        await until("the caller to be in the queue again", lambda: len(callers(aino)) == 1)
        assert view.case_id not in aino.in_hand()
        assert callers(aino)[0].front


async def test_a_busy_own_telephone_is_said_plainly_and_the_caller_stands_in_front(
    tmp_path: Path, qapp: QApplication
) -> None:
    async with ringing(own_phone_is_busy, tmp_path) as (_house, aino):
        await until("somebody to ring", lambda: len(callers(aino)) == 1)
        await aino.take_next()
        await until("the caller to be in the queue again", lambda: len(callers(aino)) == 1)
        await until("it to be said", aino.main.queue.refusal.isVisible)
        aino.picture("1-busy")
        said = aino.main.queue.refusal.text()
        assert "Puhelimesi on varattu" in said
        assert "jonon kärkeen" in said
        assert "ei yhdistetty" in aino.spoken(callers(aino)[0].case_id)


async def test_a_busy_colleague_brings_the_client_back(tmp_path: Path, qapp: QApplication) -> None:
    async with ringing(colleague_is_busy, tmp_path) as (_house, aino):
        await until("somebody to ring", lambda: len(callers(aino)) == 1)
        view = await aino.take_next()
        await comes_to(view, CallState.TALKING)
        await aino.do("consult")
        await aino.keys.write("1003")
        await aino.keys.press(Qt.Key.Key_Return)
        await until("the problem to be told", lambda: call_of(view).problem is CallProblem.COLLEAGUE_BUSY)
        await comes_to(view, CallState.TALKING)
        assert "Asiakas on taas linjallasi" in view.call.accessibleName()


async def test_after_a_busy_client_enter_records_the_attempt_and_the_next_one(
    tmp_path: Path, qapp: QApplication
) -> None:
    async with ringing(client_is_busy, tmp_path) as (house, aino):
        await until("somebody to ring", lambda: len(callers(aino)) == 1)
        case_id = await _callback(house)
        await until("the request to stand in the queue", lambda: len(_callbacks(aino)) == 1)
        view = await aino.take(_callbacks(aino)[0])
        await aino.do("call")
        await until("the call to be confirmed", lambda: view.callback.step() == 1)
        assert "Oma puhelimesi soi ensin" in view.callback._ask.text()
        await aino.keys.press(Qt.Key.Key_Return)
        await until("one's own telephone to ring", view.call.isVisible)
        await comes_to(view, CallState.DIALLING)
        await until("the next time to be asked for", lambda: view.callback.step() == 2)
        aino.picture("1-busy")
        assert [contact.call.end for contact in case_of(view).contacts if contact.call] == [CallEnd.BUSY]
        times = view.callback._times.widgets()
        await until("the county's interval to have the keys", times[0].hasFocus)
        await aino.keys.press(Qt.Key.Key_Return)
        await until("the request to wait again", lambda: len(_callbacks(aino)) == 1)
        assert _callbacks(aino)[0].attempt == 1
        [attempt] = [
            entry.body for entry in house.case(case_id).entries if isinstance(entry.body, CallAttempted)
        ]
        assert attempt.next_at is not None


async def test_somebody_without_a_telephone_is_led_to_say_which_is_theirs(
    tmp_path: Path, qapp: QApplication
) -> None:
    async with ringing(all_goes_well, tmp_path) as (_house, aino):
        await aino.do("own_phone")
        sheet = aino.main.call_work.own_phone
        await until("the telephone to be asked for", sheet.isVisible)
        assert sheet.extension.value() == "1001"
        for _ in range(4):
            await aino.keys.press(Qt.Key.Key_Backspace)
        await aino.keys.press(Qt.Key.Key_Return)
        await until("it to be saved", lambda: not sheet.isVisible())
        await until("somebody to ring", lambda: len(callers(aino)) == 1)
        await aino.keys.press(Qt.Key.Key_F2)
        await until("the refusal", aino.main.queue.refusal.isVisible)
        assert "(Ctrl Shift T)" in aino.main.queue.refusal.text()
        await aino.do("own_phone")
        await until("the telephone to be asked for", sheet.isVisible)
        await aino.keys.write("1001")
        await aino.keys.press(Qt.Key.Key_Return)
        await until("it to be saved", lambda: not sheet.isVisible())
        view = await aino.take_next()
        await comes_to(view, CallState.TALKING)
        await aino.keys.press(Qt.Key.Key_F9, SHIFT)
        await until("clients to be searched by the number", aino.main.client_work.find.isVisible)


def _callbacks(aino: Seat) -> list[QueueRow]:
    return [row for row in aino.rows() if row.channels == (Channel.CALLBACK,)]


async def _callback(house: House) -> CaseId:
    return await house.send(
        RequestCallback(
            command_id=CommandId(new_id()),
            line=ORAL,
            contact_id=ContactId(new_id()),
            thread=ThreadId(new_id()),
            token_hash=os.urandom(32),
            matter="toothache",
            details=Details(name="Eeva Laine", phone="040 765 4321"),
        )
    )
