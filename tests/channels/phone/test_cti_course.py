"""Calls of another exchange go their way, in whatever order it is told, and whether or not their end is told."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from backend.protocol.calls import Call, CallEnd, CallState
from backend.protocol.words import CaseState, Channel
from backend.store import tables
from tests.channels.phone.boards import Leading, until
from tests.channels.phone.cti_office import TELLS, only_case, only_contact, telling
from tests.commands.office import CHILD, ORAL, Office


@pytest.fixture
def office(database_url: str) -> Iterator[Office]:
    office = Office(database_url, TELLS)
    office.hire("Meri Koski", ORAL, extension="201")
    yield office
    office.check()
    office.close()


def call_of(office: Office) -> Call | None:
    contact = only_contact(office)
    return None if contact is None else contact.call


def state_of(office: Office) -> CallState | None:
    call = call_of(office)
    return None if call is None else call.state


@pytest.mark.parametrize("agent", ["201", "test.meri", "Test.Meri"])
async def test_whoever_answers_at_their_telephone_has_the_case_in_hand(office: Office, agent: str) -> None:
    async with telling(office) as teller:
        await teller.tell("ringing")
        await teller.tell("answered", agent=agent)
        await until(lambda: state_of(office) is CallState.TALKING)
        case = only_case(office)
        assert case is not None
        assert case.head.claimed_by is not None
        assert case.head.claimed_by.name == "Meri K."
        await teller.tell("held")
        await until(lambda: state_of(office) is CallState.HELD)
        await teller.tell("resumed")
        await until(lambda: state_of(office) is CallState.TALKING)
        await teller.tell("ended")
        await until(lambda: state_of(office) is CallState.ENDED)
    case = only_case(office)
    assert case is not None
    assert case.head.state is not CaseState.CLOSED, "the case ends by its outcome"
    assert case.head.claimed_by is not None


async def test_a_caller_transferred_at_the_exchange_takes_the_case_along(office: Office) -> None:
    office.hire("Sari Aalto", ORAL, extension="202")
    async with telling(office) as teller:
        await teller.tell("queued")
        await teller.tell("answered", agent="201")
        await until(lambda: state_of(office) is CallState.TALKING)
        office.later(seconds=60)
        await teller.tell("transferred", agent="202")

        def holder() -> str:
            case = only_case(office)
            return case.head.claimed_by.name if case is not None and case.head.claimed_by else ""

        await until(lambda: holder() == "Sari A.")
        await teller.tell("ended")
        await until(lambda: state_of(office) is CallState.ENDED)


async def test_told_backwards_a_conversation_is_no_abandoned_call(office: Office) -> None:
    async with telling(office, settle_seconds=3.0) as teller:
        began = office.now
        office.later(minutes=5)
        first = teller.event("ended", at=(began + timedelta(minutes=4)).isoformat())
        second = teller.event("answered", agent="201", at=(began + timedelta(minutes=1)).isoformat())
        third = teller.event("queued", at=began.isoformat())
        for event in (first, second, third):
            assert (await teller.post(event)).status_code == 202
        await until(lambda: state_of(office) is CallState.ENDED)
    call, contact = call_of(office), only_contact(office)
    assert call is not None
    assert contact is not None
    assert call.end is CallEnd.HUNG_UP_BY_CLIENT
    assert call.answered_at is not None
    assert contact.channel is Channel.PHONE, "a client who has spoken with somebody would be called back"


@pytest.mark.parametrize("kind", ["abandoned", "ended"])
async def test_who_hangs_up_in_the_queue_is_called_back(office: Office, kind: str) -> None:
    async with telling(office) as teller:
        await teller.tell("queued")
        await teller.tell(kind)
        await until(lambda: state_of(office) is CallState.ENDED)
    contact = only_contact(office)
    assert contact is not None
    assert contact.channel is Channel.CALLBACK
    assert len(office.queue()) == 1


async def test_an_end_without_a_beginning_is_a_missed_call(office: Office) -> None:
    async with telling(office) as teller:
        await teller.tell("abandoned")
        await until(lambda: state_of(office) is CallState.ENDED)
    assert len(office.queue()) == 1


async def test_a_number_that_is_hidden_is_kept_nowhere(office: Office) -> None:
    async with telling(office) as teller:
        await teller.tell("queued", hidden=True)
        await until(lambda: state_of(office) is CallState.QUEUED)
    contact = only_contact(office)
    assert contact is not None
    assert (contact.phone, contact.withheld) == ("", True)


async def test_a_callback_left_at_the_exchange_is_one_here(office: Office) -> None:
    async with telling(office) as teller:
        await teller.tell("callback")
        await until(lambda: only_contact(office) is not None)
    contact = only_contact(office)
    assert contact is not None
    assert contact.channel is Channel.CALLBACK


async def test_what_was_told_while_nobody_led_is_passed_on_once_by_who_leads(office: Office) -> None:
    leading = Leading(leads=False)
    async with telling(office, leading) as teller:
        await teller.tell("queued")
        await teller.tell("queued", "call-2", caller="+358401111111", line="maternity-child")
        leading.now = True
        await until(lambda: len(office.queue()) + len(office.queue(CHILD)) == 2)
        leading.now = False
    async with telling(office) as teller:
        await teller.tell("abandoned")
        await until(lambda: any(not row.calling for row in office.queue().values()))
    assert len(office.queue()) == 1


async def test_a_call_whose_end_is_never_told_ends_after_hours(office: Office) -> None:
    async with telling(office) as teller:
        await teller.tell("queued")
        await teller.tell("answered", agent="201")
        await until(lambda: state_of(office) is CallState.TALKING)
    office.later(hours=3, minutes=59)
    async with telling(office) as teller:
        await teller.tell("queued", "call-2", line="maternity-child")
        assert state_of_call(office, "talking")
    office.later(minutes=2)
    async with telling(office):
        await until(lambda: not state_of_call(office, "talking"))


async def test_a_caller_of_whom_nothing_more_is_heard_is_called_back(office: Office) -> None:
    async with telling(office) as teller:
        await teller.tell("queued")
        await until(lambda: state_of(office) is CallState.QUEUED)
    office.later(minutes=31)
    async with telling(office):
        await until(lambda: state_of(office) is CallState.ENDED)
    contact = only_contact(office)
    assert contact is not None
    assert contact.channel is Channel.CALLBACK
    assert contact.call is not None
    assert contact.call.end is CallEnd.LOST


def state_of_call(office: Office, state: str) -> bool:
    """Tell whether any call is in the state."""
    with office.reader.reading() as database:
        cases = database.once(select(tables.case_file.c.case_id))
    calls = [one.call for (case_id,) in cases for one in office.case(case_id).contacts]
    return any(call is not None and call.state.value == state for call in calls)
