"""After a call the caller may say by a key how it went: who is asked, what is kept of it, and that the call is over before."""

import asyncio

import msgspec
from sqlalchemy import select

from backend.channels.phone.exchange import Survey
from backend.domain.call_reports import Over
from backend.domain.call_surveys import asks_on_the_line, own_question
from backend.domain.surveys import Question, SurveyAsking
from backend.domain.texts import Texts
from backend.protocol.call_commands import EndCall
from backend.protocol.calls import CallEnd, CallState, Direction
from backend.protocol.commands import Claim
from backend.protocol.ids import CallId, ThreadId, new_id
from backend.protocol.words import Channel, PresenceState
from backend.store.feedback_tables import feedback
from backend.store.times import moment
from tests.channels.phone.boards import Desk, do, switchboard, until
from tests.channels.phone.test_simulated import call_of, ringing, stands, the_caller, town
from tests.commands.callers import Caller, Callers
from tests.commands.office import COUNTY, MONDAY_MORNING, ORAL, Office, command_id

_KEPT = select(feedback)


def kept(office: Office) -> list[dict[str, object]]:
    """Return what is kept of surveys, each as its columns."""
    names = [column.name for column in feedback.columns]
    with office.reader.reading() as database:
        return [dict(zip(names, row, strict=True)) for row in database.all(_KEPT)]


def hung_up(callers: Callers, end: CallEnd = CallEnd.HUNG_UP_BY_STAFF) -> Caller:
    caller = callers.comes_in()
    caller.answered(callers.meri)
    callers.office.later(minutes=4)
    callers.tell(Over(call_id=caller.call_id, at=callers.office.now, end=end))
    return caller


async def test_an_answer_is_kept_of_nobody_and_the_call_is_over_before_the_question(
    office: Office, callers: Callers
) -> None:
    async with switchboard(office, Desk()) as board:
        caller = await asyncio.to_thread(hung_up, callers)
        assert callers.presence(callers.meri) is PresenceState.WRAP_UP
        assert caller.call.state is CallState.ENDED
        entries = office.case(caller.case_id).entries
        assert await board.survey(caller.call_id) == Survey(ORAL, "")
        await board.survey_answered(caller.call_id, 4, "")
        [row] = kept(office)
        assert (row["line"], row["kind"], row["channel"], row["rating"]) == (ORAL, "survey", "phone", 4)
        assert (row["sealed"], row["answers"]) == (None, "")
        assert moment(int(str(row["month"]))).date() == MONDAY_MORNING.date().replace(day=1)
        assert office.case(caller.case_id).entries == entries, "the case tells who has answered"
        # What was not asked, and what is no answer, is nothing.
        await board.survey_answered(caller.call_id, 6, "")
        await board.survey_answered(caller.call_id, 5, "never-asked")
        await board.survey_answered(CallId(new_id()), 5, "")
        assert len(kept(office)) == 1


async def test_nobody_is_asked_who_hung_up_was_lost_or_still_waits(office: Office, callers: Callers) -> None:
    async with switchboard(office, Desk()) as board:
        for end in (CallEnd.HUNG_UP_BY_CLIENT, CallEnd.LOST):
            caller = await asyncio.to_thread(hung_up, callers, end)
            assert await board.survey(caller.call_id) is None
        waits = await asyncio.to_thread(callers.comes_in)
        assert await board.survey(waits.call_id) is None
        await asyncio.to_thread(waits.answered, callers.meri)
        assert await board.survey(waits.call_id) is None
        assert await board.survey(CallId(new_id())) is None


def test_the_settings_and_the_contact_say_who_is_asked(office: Office, callers: Callers) -> None:
    contact = hung_up(callers).contact
    call = contact.call
    assert call is not None
    assert asks_on_the_line(COUNTY, ORAL, contact)
    change = msgspec.structs.replace
    for other in (
        change(contact, channel=Channel.CALLBACK),
        change(contact, thread=ThreadId(new_id())),
        change(contact, call=None),
        change(contact, call=change(call, direction=Direction.OUT)),
        change(contact, call=change(call, answered_at=None)),
        change(contact, call=change(call, end=CallEnd.PASSED_ON)),
    ):
        assert not asks_on_the_line(COUNTY, ORAL, other)
    rated = Question(
        id="ease",
        kind="rating",
        names=Texts(fi="a", sv="b", en="c"),
        channels=(Channel.PHONE,),
        lines=(ORAL,),
    )
    asking = SurveyAsking(lines={ORAL: {Channel.PHONE: 0.0}}, questions=(rated,))
    silent = change(COUNTY, feedback=change(COUNTY.feedback, survey=asking))
    assert not asks_on_the_line(silent, ORAL, contact)
    assert own_question(silent, ORAL) == "ease"
    assert own_question(silent, "social-advice") == ""


async def test_a_caller_of_the_demonstration_presses_a_key(office: Office, callers: Callers) -> None:
    async with ringing(office, town(seed=3)):
        case_id = await the_caller(office)
        await do(office, callers.meri, Claim(command_id=command_id(), case_id=case_id))
        await until(stands(office, case_id, CallState.TALKING))
        call_id = call_of(office, case_id).call_id
        await do(office, callers.meri, EndCall(command_id=command_id(), case_id=case_id, call_id=call_id))
        await until(lambda: [row["rating"] for row in kept(office)] == [4])
    assert call_of(office, case_id).end is CallEnd.HUNG_UP_BY_STAFF
    office.check()
