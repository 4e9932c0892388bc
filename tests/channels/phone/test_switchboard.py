"""The node that leads has the exchange: orders are carried out once, what is told is durable, nobody waits for nothing."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import make_url, select

from backend.channels.phone.exchange import Place
from backend.commands.actor import StaffActor
from backend.domain.call_orders import HangUp, Ring
from backend.domain.call_reports import CameIn, NotDone, Over, PhoneAnswered, PutThrough
from backend.protocol.call_commands import EndCall
from backend.protocol.calls import CallEnd, CallProblem, CallState
from backend.protocol.commands import Claim
from backend.protocol.ids import CallId, new_id
from backend.protocol.words import PresenceState
from backend.store.call_tables import call
from tests.channels.phone.boards import Desk, Leading, do, switchboard, until
from tests.commands.callers import Caller, Callers
from tests.commands.office import MONDAY_MORNING, ORAL, Office, command_id
from tests.support.away import gone, locked


async def claim(caller: Caller, by: StaffActor) -> None:
    await do(caller.office, by, Claim(command_id=command_id(), case_id=caller.case_id))


async def test_a_claim_rings_the_professionals_telephone_once(office: Office, callers: Callers) -> None:
    desk = Desk()
    async with switchboard(office, desk):
        caller = await asyncio.to_thread(callers.comes_in)
        await claim(caller, callers.meri)
        await desk.until(lambda: bool(desk.orders))
        ring = desk.orders[0]
        assert isinstance(ring, Ring)
        assert (ring.call_id, ring.extension) == (caller.call_id, "201")
        # Whatever else happens in the exchange's stream while it is not answered, it stays once.
        sari = await asyncio.to_thread(lambda: office.hire("Sari Aalto", ORAL, extension="202"))
        other = await asyncio.to_thread(callers.comes_in)
        await claim(other, sari)
        await desk.until(lambda: len(desk.orders) == 2)
        assert [order.call_id for order in desk.orders] == [caller.call_id, other.call_id]
        assert desk.operator is not None
        at = office.now
        await desk.operator.report(PhoneAnswered(call_id=caller.call_id, at=at, order_id=ring.order_id))
        await desk.operator.report(PutThrough(call_id=caller.call_id, at=at, order_id=ring.order_id))
        assert caller.call.state is CallState.TALKING
        assert len(desk.orders) == 2
        assert [order.call_id for order in callers.orders()] == [other.call_id]


async def test_what_is_refused_is_said_and_the_caller_waits_in_front(
    office: Office, callers: Callers
) -> None:
    desk = Desk()
    desk.refuses = CallProblem.PHONE_NOT_REGISTERED
    async with switchboard(office, desk):
        caller = await asyncio.to_thread(callers.comes_in)
        await claim(caller, callers.meri)
        await until(lambda: caller.call.problem is CallProblem.PHONE_NOT_REGISTERED)
    assert caller.call.state is CallState.QUEUED
    assert office.queue()[caller.case_id].front


async def test_a_new_leader_takes_over_what_is_pending_and_takes_back_what_is_too_old(
    office: Office, callers: Callers
) -> None:
    late, soon = callers.comes_in(), callers.comes_in()
    late.claimed(callers.meri)
    office.later(seconds=30)
    sari = office.hire("Sari Aalto", ORAL, extension="202")
    soon.claimed(sari)
    desk, leading = Desk(), Leading(leads=False)
    async with switchboard(office, desk, leading):
        await asyncio.sleep(0.4)
        assert desk.opened == 0, "a node that does not lead has opened the exchange"
        leading.now = True
        await until(lambda: late.call.problem is CallProblem.EXCHANGE_AWAY)
        rings = [order for order in desk.orders if isinstance(order, Ring)]
        assert [ring.call_id for ring in rings] == [soon.call_id]
        assert soon.call.state is CallState.RINGING
        leading.now = False
        await desk.until(lambda: desk.operator is None)


async def test_what_the_exchange_never_answers_is_taken_back(office: Office, callers: Callers) -> None:
    desk = Desk()
    async with switchboard(office, desk):
        caller = await asyncio.to_thread(callers.comes_in)
        await claim(caller, callers.meri)
        await desk.until(lambda: bool(desk.orders))
        office.later(seconds=31)
        await until(lambda: caller.call.problem is CallProblem.EXCHANGE_AWAY)
        assert caller.call.state is CallState.QUEUED
    assert [type(order).__name__ for order in desk.orders] == ["Ring", "StopRinging"]


async def test_of_callers_whom_an_exchange_lost_those_are_promised_a_call_whose_number_is_known(
    office: Office, callers: Callers
) -> None:
    known, hidden = callers.comes_in(), callers.comes_in(withheld=True)
    desk = Desk()
    async with switchboard(office, desk):
        await desk.until(lambda: desk.operator is not None)
        assert desk.operator is not None
        # They wait on the line, and nobody has said that they are called back.
        assert await desk.operator.callback_before(known.call_id) is None
        office.later(minutes=10)
        await desk.operator.stand((), office.now)
        assert await desk.operator.callback_before(known.call_id) == known.contact.promised_by
        assert await desk.operator.callback_before(hidden.call_id) is None
    assert hidden.call.end is CallEnd.LOST
    assert hidden.contact.done
    assert hidden.case_id not in office.queue()


async def test_a_call_to_be_ended_that_nobody_ended_in_time_is_ended_before_it_is_given_up(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.answered(callers.meri)
    end = EndCall(command_id=command_id(), case_id=caller.case_id, call_id=caller.call_id)
    office.done(callers.meri, end)
    office.later(seconds=30)
    desk = Desk()
    async with switchboard(office, desk):
        await until(lambda: caller.call.state is CallState.ENDED)
    assert [(type(order), order.call_id) for order in desk.orders] == [(HangUp, caller.call_id)]
    assert (caller.call.end, callers.orders()) == (CallEnd.LOST, [])


async def test_a_leader_that_comes_back_begins_nothing_twice_that_was_answered(
    office: Office, callers: Callers
) -> None:
    desk, leading = Desk(), Leading()
    async with switchboard(office, desk, leading):
        caller = await asyncio.to_thread(callers.comes_in)
        await claim(caller, callers.meri)
        await desk.until(lambda: len(desk.orders) == 1)
        ring = desk.orders[0]
        assert desk.operator is not None
        await desk.operator.report(
            NotDone(
                call_id=caller.call_id,
                at=office.now,
                problem=CallProblem.PHONE_BUSY,
                order_id=ring.order_id,
            )
        )
        leading.now = False
        await desk.until(lambda: desk.operator is None)
        leading.now = True
        await desk.until(lambda: desk.opened == 2)
        await asyncio.sleep(0.3)
        assert desk.orders == [ring]


@pytest.mark.slow
@pytest.mark.expect_log("the database did not take")
async def test_what_is_told_while_the_database_is_away_is_kept_and_done_once_and_in_order(
    office: Office, callers: Callers
) -> None:
    desk = Desk()
    url = make_url(office.url)
    async with switchboard(office, desk):
        await desk.until(lambda: desk.operator is not None)
        assert desk.operator is not None
        calls = [CallId(new_id()) for _ in range(3)]
        at = office.now
        away = locked(url.database) if url.get_backend_name() == "sqlite" else gone(office.url)  # type: ignore[arg-type]
        with away:
            tellings = [
                asyncio.create_task(desk.operator.report(report))
                for call_id in calls
                for report in (
                    CameIn(call_id=call_id, at=at, line=ORAL, number="+358407654321"),
                    Over(call_id=call_id, at=at + timedelta(seconds=1), end=CallEnd.ABANDONED),
                )
            ]
            await asyncio.wait(tellings, timeout=7)
            assert not any(telling.done() for telling in tellings), "told as durable while nothing is saved"
        async with asyncio.timeout(30):
            await asyncio.gather(*tellings)
    office.check()
    with office.engine.connect() as connection:
        rows = connection.execute(select(call.c.call_id, call.c.case_id)).all()
    assert {row.call_id for row in rows} == set(calls)
    found = [Caller(callers, row.call_id, row.case_id) for row in rows]
    assert [one.call.end for one in found] == [CallEnd.ABANDONED] * 3


async def test_callers_hear_their_place_and_the_wait_only_when_somebody_is_at_work(
    office: Office, callers: Callers
) -> None:
    first, second = callers.comes_in(), callers.comes_in()
    desk = Desk()
    async with switchboard(office, desk) as board:
        assert await board.place(first.call_id) == Place(1, None)
        assert await board.place(second.call_id) == Place(2, None)
        assert await board.place(CallId(new_id())) is None
        greeting = await board.greet(ORAL)
        assert greeting.is_open
        office.now = MONDAY_MORNING + timedelta(hours=12)
        greeting = await board.greet(ORAL)
        assert not greeting.is_open
        assert greeting.opens_at is not None
        assert greeting.opens_at > office.now
        assert greeting.call_before > greeting.opens_at


async def test_a_wrap_up_ends_by_itself(office: Office, callers: Callers) -> None:
    caller = callers.comes_in()
    caller.answered(callers.meri)
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    assert callers.presence(callers.meri) is PresenceState.WRAP_UP
    desk = Desk()
    async with switchboard(office, desk):
        office.later(seconds=121)
        await until(lambda: callers.presence(callers.meri) is PresenceState.AVAILABLE)
