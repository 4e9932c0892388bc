"""The exchange of the demonstration behaves like one: callers come, are put through, held, asked about, passed on and gone."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import msgspec
import pytest

from backend.channels.phone.settings import SimulatorSettings
from backend.channels.phone.simulated.callers import Town
from backend.channels.phone.simulated.exchange import SimulatedExchange
from backend.commands.system import NodeStarted, StaffConnected
from backend.domain.county import County
from backend.domain.feedback_rules import FeedbackRules
from backend.protocol.call_commands import (
    ConsultCall,
    DropConsult,
    EndCall,
    HoldCall,
    JoinCall,
    LeaveCall,
    PlaceCall,
)
from backend.protocol.calls import Call, CallEnd, CallState
from backend.protocol.commands import Claim, Transfer
from backend.protocol.ids import CallId, CaseId, LineId, new_id
from tests.channels.phone.boards import do, switchboard, until
from tests.commands.callers import EXCHANGE, Callers
from tests.commands.office import CHILD, COUNTY, MONDAY_MORNING, ORAL, SYSTEM, Office, command_id

ONE_LINE: County = msgspec.structs.replace(
    COUNTY, lines=tuple(line for line in COUNTY.lines if line.id == ORAL), feedback=FeedbackRules()
)


def town(seed: int = 3, *, failing: float = 0.0, speed: float = 1.0) -> Town:
    """Make the callers of one line; the first comes at once."""
    settings = SimulatorSettings(seed=seed, speed=speed, answer_seconds=0.05, failing=failing)
    return Town(ONE_LINE, settings)


@asynccontextmanager
async def ringing(office: Office, people: Town) -> AsyncIterator[None]:
    exchange = SimulatedExchange(EXCHANGE, people, lambda: office.now, first_seconds=0.0)
    async with switchboard(office, exchange):
        yield


async def the_caller(office: Office) -> CaseId:
    await until(lambda: bool(office.queue()))
    return next(iter(office.queue()))


def call_of(office: Office, case_id: CaseId) -> Call:
    [call] = [one.call for one in office.case(case_id).contacts if one.call is not None]
    return call


def stands(office: Office, case_id: CaseId, state: CallState) -> Callable[[], bool]:
    return lambda: call_of(office, case_id).state is state


async def test_a_caller_is_put_through_held_and_hung_up_on(office: Office, callers: Callers) -> None:
    async with ringing(office, town()):
        case_id = await the_caller(office)
        await do(office, callers.meri, Claim(command_id=command_id(), case_id=case_id))
        await until(stands(office, case_id, CallState.TALKING))
        call_id = call_of(office, case_id).call_id
        for on, state in ((True, CallState.HELD), (False, CallState.TALKING)):
            held = HoldCall(command_id=command_id(), case_id=case_id, call_id=call_id, on=on)
            await do(office, callers.meri, held)
            await until(stands(office, case_id, state))
        await do(office, callers.meri, EndCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        await until(stands(office, case_id, CallState.ENDED))
    assert call_of(office, case_id).end is CallEnd.HUNG_UP_BY_STAFF
    assert callers.orders() == []
    office.check()


async def test_a_colleague_is_asked_joins_and_goes_on_alone(office: Office, callers: Callers) -> None:
    sari = office.hire("Sari Aalto", ORAL, extension="202")
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node="one", name="one"))
    office.done(SYSTEM, StaffConnected(command_id=command_id(), node="one", staff_id=sari.staff_id))
    async with ringing(office, town()):
        case_id = await the_caller(office)
        await do(office, callers.meri, Claim(command_id=command_id(), case_id=case_id))
        await until(stands(office, case_id, CallState.TALKING))
        call_id = call_of(office, case_id).call_id

        def asks() -> ConsultCall:
            return ConsultCall(
                command_id=command_id(), case_id=case_id, call_id=call_id, staff_id=sari.staff_id
            )

        await do(office, callers.meri, asks())
        await until(lambda: (who := call_of(office, case_id).consulted) is not None and who.answered)
        await do(office, callers.meri, DropConsult(command_id=command_id(), case_id=case_id, call_id=call_id))
        await until(stands(office, case_id, CallState.TALKING))
        await do(office, callers.meri, asks())
        await until(lambda: (who := call_of(office, case_id).consulted) is not None and who.answered)
        await do(office, callers.meri, JoinCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        await until(stands(office, case_id, CallState.JOINED))
        await do(office, callers.meri, LeaveCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        await until(
            lambda: (by := office.case(case_id).head.claimed_by) is not None and by.staff_id == sari.staff_id
        )
        assert call_of(office, case_id).state is CallState.TALKING
    office.check()


async def test_a_caller_moved_to_another_line_waits_there(office: Office, callers: Callers) -> None:
    kaisa = office.hire("Kaisa Niemi", CHILD, extension="203")
    async with ringing(office, town()):
        case_id = await the_caller(office)
        await do(office, callers.meri, Claim(command_id=command_id(), case_id=case_id))
        await until(stands(office, case_id, CallState.TALKING))
        moved = Transfer(command_id=command_id(), case_id=case_id, to_line=CHILD, note="")
        await do(office, callers.meri, moved)
        await until(lambda: case_id in office.queue(CHILD))
        assert office.queue(CHILD)[case_id].calling
        await until(lambda: callers.orders() == [])
        await do(office, kaisa, Claim(command_id=command_id(), case_id=case_id))
        await until(stands(office, case_id, CallState.TALKING))
    office.check()


async def test_a_client_is_called_from_a_callback(office: Office, callers: Callers) -> None:
    page = office.callback()
    office.done(callers.meri, Claim(command_id=command_id(), case_id=page.case_id))
    async with ringing(office, town(speed=0.0001)):
        placed = PlaceCall(
            command_id=command_id(),
            case_id=page.case_id,
            contact_id=page.contact_id,
            call_id=CallId(new_id()),
        )
        await do(office, callers.meri, placed)
        await until(stands(office, page.case_id, CallState.TALKING))
    office.check()


async def test_a_telephone_that_is_not_answered_leaves_the_caller_in_front(
    office: Office, callers: Callers
) -> None:
    async with ringing(office, town(seed=5, failing=1.0)):
        case_id = await the_caller(office)
        await do(office, callers.meri, Claim(command_id=command_id(), case_id=case_id))
        await until(lambda: call_of(office, case_id).problem is not None)
    assert office.queue()[case_id].front


@pytest.mark.parametrize("seed", [1, 2])
def test_one_seed_makes_one_day(seed: int) -> None:
    def day() -> list[object]:
        people = town(seed)
        return [people.caller(MONDAY_MORNING) for _ in range(20)]

    assert day() == day()


def test_callers_ring_lines_that_have_a_number_and_withhold_theirs_now_and_then() -> None:
    people = Town(COUNTY, SimulatorSettings())
    found = [people.caller(MONDAY_MORNING) for _ in range(300)]
    assert {caller.line for caller in found} <= {LineId(line.id) for line in COUNTY.lines if line.numbers}
    withheld = [caller for caller in found if caller.withheld]
    assert 0 < len(withheld) < 100
    assert all(not caller.number for caller in withheld)
    assert all(caller.number.startswith("+") for caller in found if not caller.withheld)
