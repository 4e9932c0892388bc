"""Callers, professionals and their telephones end to end: a real exchange, a real backend, desktops over their sockets."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from backend.channels.phone.announcement_files import install
from backend.channels.phone.announcing import ROOT
from backend.demo.exchange import Exchange
from backend.demo.sip.call import Call
from backend.demo.sip.telephone import Shown, Telephone
from backend.protocol.call_commands import (
    ConsultCall,
    DropConsult,
    EndCall,
    HoldCall,
    JoinCall,
    LeaveCall,
    PlaceCall,
)
from backend.protocol.calls import CallEnd, CallProblem, CallState
from backend.protocol.commands import Claim, Transfer
from backend.protocol.ids import CallId, CaseId, new_id
from backend.protocol.words import Channel
from backend.store.feedback_tables import feedback
from tests.live.real_node import MIKKO, command_id
from tests.phone.desk import NUMBER, Desk, desk, phone_file
from tests.phone.house import OTHER_LINE
from tests.support.exchange import MUSIC_HERTZ, exchange_settings
from tests.together.journeys.house import House, Program, house

pytestmark = [pytest.mark.slow, pytest.mark.together]

CLIENT = "+358401234567"
CLIENT_SAYS, AGENT_SAYS, PARTNER_SAYS = 600, 950, 1450


@pytest.fixture(scope="module")
def exchange(unpacked_asterisk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exchange]:
    """Give an exchange with every announcement that comes with Luukku."""
    folder = tmp_path_factory.mktemp("exchange")
    install(None, folder / "sounds" / ROOT)
    running = Exchange(unpacked_asterisk, folder, exchange_settings(folder), folder / "sounds")
    asyncio.run(running.start())
    try:
        yield running
    finally:
        asyncio.run(running.kill())


@asynccontextmanager
async def office(exchange: Exchange, folder: Path) -> AsyncIterator[tuple[House, Desk]]:
    """A backend with its exchange, and Aino at her desk."""
    phone = phone_file(folder, exchange.settings)
    async with (
        house(folder / "data", phone=phone) as there,
        desk(there.desktop_address, exchange.settings, "1001") as aino,
    ):
        async with asyncio.timeout(10):
            while (there.backend.phones.standing() or {}).get("connected_since") is None:
                await asyncio.sleep(0.01)
        yield there, aino


async def rings(outside: Telephone) -> Call:
    call = await outside.call(NUMBER)
    await call.answered()
    call.say(CLIENT_SAYS)
    return call


async def taken(aino: Desk) -> CaseId:
    case_id = await aino.caller()
    await aino.do(Claim(command_id=command_id(), case_id=case_id))
    await aino.open(case_id)
    return case_id


async def talks(aino: Desk, outside: Telephone) -> tuple[CaseId, CallId, Call, Call]:
    call = await rings(outside)
    case_id = await taken(aino)
    agent = await aino.telephone.rung()
    await agent.answer(AGENT_SAYS)
    talking = await aino.call_is(case_id, CallState.TALKING)
    await agent.hears(CLIENT_SAYS)
    await call.hears(AGENT_SAYS)
    return case_id, talking.call_id, call, agent


async def test_a_call_is_claimed_answered_held_and_ended(exchange: Exchange, tmp_path: Path) -> None:
    async with (
        office(exchange, tmp_path) as (_, aino),
        Telephone.outside(exchange.settings, CLIENT) as outside,
    ):
        case_id, call_id, call, agent = await talks(aino, outside)
        contact = aino.contact(case_id)
        assert (contact.channel, contact.withheld) == (Channel.PHONE, False)
        await aino.do(HoldCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        await aino.call_is(case_id, CallState.HELD)
        await call.hears(MUSIC_HERTZ, without=(AGENT_SAYS,))
        await aino.do(HoldCall(command_id=command_id(), case_id=case_id, call_id=call_id, on=False))
        await aino.call_is(case_id, CallState.TALKING)
        await call.hears(AGENT_SAYS)
        await aino.do(EndCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        ended = await aino.call_is(case_id, CallState.ENDED)
        assert ended.end is CallEnd.HUNG_UP_BY_STAFF
        # Whoever says how it went is through sooner.
        call.press("5")
        assert [await one.ended() for one in (call, agent)] == [200, 200]


async def test_a_caller_who_was_hung_up_on_is_asked_while_the_professional_goes_on(
    exchange: Exchange, tmp_path: Path
) -> None:
    async with (
        office(exchange, tmp_path) as (there, aino),
        Telephone.outside(exchange.settings, CLIENT) as outside,
    ):
        case_id, _, call, agent = await talks(aino, outside)
        await agent.hang_up()
        ended = await aino.call_is(case_id, CallState.ENDED)
        assert ended.end is CallEnd.HUNG_UP_BY_STAFF
        assert not await call.is_over_within(3.0), "the caller does not hear the question"
        call.press("4")
        assert await call.ended() == 200
        with there.backend.reader.reading() as database:
            kept = database.all(select(feedback.c.kind, feedback.c.channel, feedback.c.rating))
        assert [tuple(row) for row in kept] == [("survey", "phone", 4)]


async def test_key_one_leaves_a_callback_that_keeps_its_place(exchange: Exchange, tmp_path: Path) -> None:
    settings = exchange.settings
    async with office(exchange, tmp_path) as (_, aino), Telephone.outside(settings, CLIENT) as outside:
        call = await rings(outside)
        was = await aino.row(lambda row: row.calling)
        call.press("1")
        row = await aino.row(lambda row: row.case_id == was.case_id and not row.calling)
        assert Channel.CALLBACK in row.channels
        assert row.since == was.since
        assert await call.ended(seconds=40) == 200
        # And the professional calls back: the own telephone first, then the client.
        await aino.do(Claim(command_id=command_id(), case_id=row.case_id))
        await aino.open(row.case_id)
        async with Telephone.outside(settings, CLIENT, reachable=True) as home:
            contact = aino.case(row.case_id).contacts[0]
            call_id = CallId(new_id())
            await aino.do(
                PlaceCall(
                    command_id=command_id(),
                    case_id=row.case_id,
                    contact_id=contact.contact_id,
                    call_id=call_id,
                )
            )
            agent = await aino.telephone.rung()
            await agent.answer(AGENT_SAYS)
            rung = await home.rung()
            assert rung.shown_number == NUMBER
            await rung.answer(CLIENT_SAYS)
            await aino.call_is(row.case_id, CallState.TALKING)
            await agent.hears(CLIENT_SAYS)
            await rung.hears(AGENT_SAYS)
            await rung.hang_up()
            ended = await aino.call_is(row.case_id, CallState.ENDED)
            assert ended.end is CallEnd.HUNG_UP_BY_CLIENT


async def test_who_hangs_up_in_the_queue_is_called_back(exchange: Exchange, tmp_path: Path) -> None:
    settings = exchange.settings
    async with office(exchange, tmp_path) as (_, aino), Telephone.outside(settings, CLIENT) as outside:
        call = await rings(outside)
        was = await aino.row(lambda row: row.calling)
        await call.hang_up()
        row = await aino.row(lambda row: row.case_id == was.case_id and not row.calling)
        assert Channel.CALLBACK in row.channels


async def test_a_hidden_number_reaches_no_desktop(exchange: Exchange, tmp_path: Path) -> None:
    settings = exchange.settings
    async with (
        office(exchange, tmp_path) as (_, aino),
        Telephone.outside(settings, CLIENT, shown=Shown.HIDDEN) as outside,
    ):
        await rings(outside)
        case_id = await taken(aino)
        contact = aino.contact(case_id)
        assert contact.withheld
        assert CLIENT not in repr(aino.desktop.states)
        agent = await aino.telephone.rung()
        assert agent.shown_number == NUMBER


async def test_a_busy_telephone_brings_the_caller_back_to_the_front(
    exchange: Exchange, tmp_path: Path
) -> None:
    settings = exchange.settings
    async with office(exchange, tmp_path) as (_, aino), Telephone.outside(settings, CLIENT) as outside:
        call = await rings(outside)
        case_id = await taken(aino)
        (await aino.telephone.rung()).refuse()
        told = await aino.call_is(case_id, CallState.QUEUED)
        assert told.problem is CallProblem.PHONE_BUSY
        row = await aino.row(lambda row: row.case_id == case_id)
        assert (row.front, row.calling) == (True, True)
        await call.hang_up()


async def test_an_unregistered_telephone_is_said_at_once(exchange: Exchange, tmp_path: Path) -> None:
    settings = exchange.settings
    async with office(exchange, tmp_path) as (_, aino), Telephone.outside(settings, CLIENT) as outside:
        await aino.telephone.register(0)
        await rings(outside)
        case_id = await taken(aino)
        told = await aino.call_is(case_id, CallState.QUEUED)
        assert told.problem is CallProblem.PHONE_NOT_REGISTERED


async def test_a_caller_who_gives_up_while_it_rings_is_called_back(
    exchange: Exchange, tmp_path: Path
) -> None:
    settings = exchange.settings
    async with office(exchange, tmp_path) as (_, aino), Telephone.outside(settings, CLIENT) as outside:
        call = await rings(outside)
        case_id = await taken(aino)
        agent = await aino.telephone.rung()
        await call.hang_up()
        assert await agent.ended() == 487
        ended = await aino.call_is(case_id, CallState.ENDED)
        assert (ended.end, ended.problem) == (CallEnd.ABANDONED, CallProblem.CALLER_GONE)


async def test_a_colleague_is_asked_in_and_goes_on_with_the_case(exchange: Exchange, tmp_path: Path) -> None:
    settings = exchange.settings
    async with (
        office(exchange, tmp_path) as (there, aino),
        desk(there.desktop_address, settings, "1002", MIKKO) as mikko,
        Telephone.outside(settings, CLIENT) as outside,
    ):
        case_id, call_id, call, agent = await talks(aino, outside)
        asked = ConsultCall(
            command_id=command_id(), case_id=case_id, call_id=call_id, staff_id=mikko.staff_id
        )
        await aino.do(asked)
        (await mikko.telephone.rung()).refuse()
        told = await aino.call_is(case_id, CallState.TALKING, which=lambda one: one.problem is not None)
        assert told.problem is CallProblem.COLLEAGUE_BUSY
        await call.hears(AGENT_SAYS)
        again = ConsultCall(
            command_id=command_id(), case_id=case_id, call_id=call_id, staff_id=mikko.staff_id
        )
        await aino.do(again)
        partner = await mikko.telephone.rung()
        await partner.answer(PARTNER_SAYS)
        await aino.call_is(
            case_id,
            CallState.CONSULTING,
            which=lambda one: one.consulted is not None and one.consulted.answered,
        )
        await call.hears(MUSIC_HERTZ, without=(AGENT_SAYS, PARTNER_SAYS))
        await agent.hears(PARTNER_SAYS)
        await aino.do(JoinCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        await aino.call_is(case_id, CallState.JOINED)
        await call.hears(AGENT_SAYS, PARTNER_SAYS)
        await aino.do(LeaveCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        assert await agent.ended() == 200
        await mikko.open(case_id)
        await mikko.call_is(case_id, CallState.TALKING)
        holder = mikko.case(case_id).head.claimed_by
        assert holder is not None
        assert holder.staff_id == mikko.staff_id
        await call.hears(PARTNER_SAYS, without=(AGENT_SAYS,))
        await mikko.do(EndCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        await mikko.call_is(case_id, CallState.ENDED)
        call.press("5")
        assert await call.ended() == 200


async def test_who_was_asked_in_is_dropped(exchange: Exchange, tmp_path: Path) -> None:
    settings = exchange.settings
    async with (
        office(exchange, tmp_path) as (there, aino),
        desk(there.desktop_address, settings, "1002", MIKKO) as mikko,
        Telephone.outside(settings, CLIENT) as outside,
    ):
        case_id, call_id, call, _ = await talks(aino, outside)
        asked = ConsultCall(
            command_id=command_id(), case_id=case_id, call_id=call_id, staff_id=mikko.staff_id
        )
        await aino.do(asked)
        partner = await mikko.telephone.rung()
        await partner.answer(PARTNER_SAYS)
        await aino.call_is(
            case_id, CallState.CONSULTING, which=lambda one: bool(one.consulted and one.consulted.answered)
        )
        await aino.do(DropConsult(command_id=command_id(), case_id=case_id, call_id=call_id))
        await aino.call_is(case_id, CallState.TALKING)
        assert await partner.ended() == 200
        await call.hears(AGENT_SAYS)


async def test_a_caller_is_sent_to_another_line(exchange: Exchange, tmp_path: Path) -> None:
    settings = exchange.settings
    async with office(exchange, tmp_path) as (_, aino), Telephone.outside(settings, CLIENT) as outside:
        case_id, _, call, agent = await talks(aino, outside)
        await aino.do(
            Transfer(command_id=command_id(), case_id=case_id, to_line=OTHER_LINE, note="Kysyy neuvolasta")
        )
        assert await agent.ended() == 200
        await call.hears(MUSIC_HERTZ, seconds=30)
        assert call.is_up


async def test_a_backend_that_is_killed_takes_its_calls_over_when_it_is_back(
    exchange: Exchange, tmp_path: Path
) -> None:
    settings = exchange.settings
    program = Program(tmp_path / "data", "--phone", str(phone_file(tmp_path, settings)))
    await program.start()
    try:
        async with (
            Telephone.outside(settings, CLIENT) as outside,
            Telephone.outside(settings, "+358407654321") as second,
            desk(program.desktop_address, settings, "1001") as aino,
        ):
            case_id, _, call, agent = await talks(aino, outside)
            await program.kill()
            await call.hears(AGENT_SAYS)
            await agent.hears(CLIENT_SAYS)
            waits = await second.call(NUMBER)
            await waits.hears(MUSIC_HERTZ)
            await program.start()
            await call.hears(AGENT_SAYS)
            async with desk(program.desktop_address, settings, "1002", MIKKO) as again:
                # Who rang meanwhile stands in the queue, and who talks, talks.
                await again.row(lambda row: row.calling)
                await again.open(case_id)
                await again.call_is(case_id, CallState.TALKING)
                await agent.hears(CLIENT_SAYS)
                await call.hang_up()
                await again.call_is(case_id, CallState.ENDED)
                assert await agent.ended() == 200
    finally:
        await program.end()
