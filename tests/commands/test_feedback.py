"""Feedback of a resident's own accord: a case with a date for who wants a reply, a row of nobody for who does not."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from sqlalchemy import text

from backend.commands.actor import ResidentActor
from backend.commands.resident import AddToCase, Details, GiveFeedback
from backend.commands.system import LetGo, PressReply
from backend.domain.call_orders import Dial
from backend.domain.call_reports import Over, PhoneAnswered, PutThrough
from backend.protocol.call_commands import PlaceCall
from backend.protocol.commands import Claim, Close, Reply
from backend.protocol.entries import StaffMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback import FeedbackKind
from backend.protocol.feedback_commands import RegisterFeedback
from backend.protocol.feedback_entries import FeedbackGiven, ReplyPresses
from backend.protocol.ids import CallId, CaseId, LineId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Result
from backend.protocol.words import Channel, Identity, PreferredWay, Urgency
from backend.store.given_feedback import given_feedback
from backend.store.verify import verify
from tests.commands.callers import Callers
from tests.commands.office import CHILD, COUNTY, ORAL, SYSTEM, Office, command_id

RESIDENT = ResidentActor()
PHONE = "+358401234567"
GENERAL = LineId(COUNTY.feedback.line)


def given(office: Office, **other: Any) -> GiveFeedback:
    page = office.page()
    feedback = GiveFeedback(
        command_id=command_id(),
        line=ORAL,
        kind=FeedbackKind.COMPLAINT,
        text="Jonotin kauan",
        contact_id=page.contact_id,
        thread=page.thread,
        token_hash=page.token_hash,
        details=Details(name="Liisa Virtanen", phone=PHONE, preferred_way=PreferredWay.PHONE),
        rating=2,
        wants_reply=True,
    )
    return msgspec.structs.replace(feedback, **other)


def told(**other: Any) -> RegisterFeedback:
    feedback = RegisterFeedback(
        command_id=command_id(), line=ORAL, kind=FeedbackKind.IDEA, text="Ilta-aikoja lisää"
    )
    return msgspec.structs.replace(feedback, **other)


def rows(office: Office, table: str = "feedback") -> list[Any]:
    with office.engine.connect() as connection:
        return list(connection.execute(text(f"SELECT line, kind, rating FROM {table}")))


def test_who_wants_a_reply_waits_in_the_queue_of_the_line_for_five_office_days(office: Office) -> None:
    feedback = given(office)
    result = office.done(RESIDENT, feedback)
    assert result.case_id is not None
    row = office.queue()[result.case_id]
    assert (row.line, row.channels) == (ORAL, (Channel.FEEDBACK,))
    assert row.promised_by == datetime.fromisoformat(result.value)
    assert row.promised_by.isoformat() == "2026-11-30T14:00:00+00:00"
    [entry] = office.case(result.case_id).entries
    assert isinstance(entry.body, FeedbackGiven)
    assert (entry.body.kind, entry.body.rating, entry.thread) == (FeedbackKind.COMPLAINT, 2, feedback.thread)
    assert rows(office) == [(ORAL, "complaint", 2)], "it is counted and tagged apart from the case"
    assert verify(office.engine, office.cipher) == []


def test_without_a_reply_nothing_of_the_giver_is_kept(office: Office) -> None:
    result = office.done(RESIDENT, given(office, wants_reply=False))
    assert (result.case_id, result.value) == (None, "")
    assert rows(office) == [(ORAL, "complaint", 2)]
    assert office.queue() == {}
    with office.engine.connect() as connection:
        for table in ("case_file", "contact", "resident_access", "survey", "client"):
            assert connection.scalar(text(f"SELECT COUNT(*) FROM {table}")) == 0, table
        sealed = connection.execute(text("SELECT feedback_id, sealed FROM feedback")).one()
    assert office.cipher.open(bytes(sealed[1]), f"feedback/{sealed[0]}").decode() == "Jonotin kauan"


def test_feedback_in_general_is_answered_by_the_line_that_the_county_names(office: Office) -> None:
    result = office.done(RESIDENT, given(office, line=None))
    assert result.case_id is not None
    case = office.case(result.case_id)
    assert case.head.line == GENERAL
    assert isinstance(case.entries[0].body, FeedbackGiven)
    assert case.entries[0].body.general
    assert rows(office) == [("", "complaint", 2)], "it says nothing of the line that answers"


def test_the_first_line_answers_when_the_county_names_none() -> None:
    county = msgspec.structs.replace(COUNTY, feedback=msgspec.structs.replace(COUNTY.feedback, line=""))
    assert county.feedback_line(None) == county.lines[0]
    with pytest.raises(ValueError, match="feedback is answered by a line that is not there"):
        msgspec.structs.replace(COUNTY, feedback=msgspec.structs.replace(COUNTY.feedback, line="nowhere"))


def test_what_is_sent_twice_is_one_and_what_was_changed_comes_to_the_same_case(office: Office) -> None:
    feedback = given(office)
    first = office.done(RESIDENT, feedback)
    assert office.done(RESIDENT, feedback) == first
    office.later(days=1)
    changed = office.done(
        RESIDENT, msgspec.structs.replace(feedback, command_id=command_id(), text="Jonotin tunnin")
    )
    assert (changed.case_id, changed.value) == (first.case_id, first.value), "the promise stays"
    assert first.case_id is not None
    assert office.kinds(first.case_id) == ["FeedbackGiven", "FeedbackGiven"]


def test_an_answer_goes_to_the_givers_page(office: Office) -> None:
    feedback = given(office, details=Details())
    result = office.done(RESIDENT, feedback)
    assert result.case_id is not None
    assert office.case(result.case_id).head.client.identity is Identity.ANONYMOUS
    office.done(office.aino, Claim(command_id=command_id(), case_id=result.case_id))
    office.done(office.aino, Reply(command_id=command_id(), case_id=result.case_id, text="Kiitos"))
    last = office.case(result.case_id).entries[-1]
    assert (last.body, last.thread) == (StaffMessage(text="Kiitos"), feedback.thread)


def test_answered_feedback_goes_on_without_the_case_and_keeps_its_kind(office: Office) -> None:
    result = office.done(RESIDENT, given(office))
    assert result.case_id is not None
    office.done(office.aino, Claim(command_id=command_id(), case_id=result.case_id))
    outcome = Outcome(reason="guidance", agreed="Vastattu")
    office.done(office.aino, Close(command_id=command_id(), case_id=result.case_id, outcome=outcome))
    office.later(days=200)
    office.done(SYSTEM, LetGo(command_id=command_id(), case_id=result.case_id))
    assert rows(office) == [(ORAL, "complaint", 2)]
    entries = office.case(result.case_id).entries
    [said] = [one.body for one in entries if isinstance(one.body, FeedbackGiven)]
    assert (said.text, said.rating) == ("", 0)
    assert verify(office.engine, office.cipher) == []


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"line": LineId("nowhere")}, ErrorCode.UNKNOWN_LINE),
        ({"text": "  "}, ErrorCode.TEXT_EMPTY),
        ({"text": "a" * 2001}, ErrorCode.TEXT_TOO_LONG),
        ({"rating": 6}, ErrorCode.MALFORMED),
        ({"details": Details(phone="12")}, ErrorCode.INVALID_PHONE),
        ({"details": Details(name="n" * 121)}, ErrorCode.TEXT_TOO_LONG),
    ],
)
def test_what_cannot_be_taken_is_refused(office: Office, other: dict[str, Any], code: ErrorCode) -> None:
    assert office.refused(RESIDENT, given(office, **other)) is code
    assert rows(office) == []


def test_staff_write_down_what_a_resident_told(office: Office) -> None:
    office.done(office.aino, told())
    assert rows(office) == [(ORAL, "idea", 0)]
    result = office.done(office.aino, told(wants_reply=True, name="Matti", phone="040 123 4567"))
    assert result.case_id is not None
    case = office.case(result.case_id)
    assert (case.head.client.phone, case.contacts[0].thread) == (PHONE, None)
    assert case.entries[0].author == office.aino.ref
    assert office.queue()[result.case_id].promised_by == datetime.fromisoformat(result.value)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"wants_reply": True}, ErrorCode.INVALID_PHONE),
        ({"kind": FeedbackKind.SURVEY}, ErrorCode.MALFORMED),
        ({"line": CHILD}, ErrorCode.NOT_ALLOWED),
        ({"line": LineId("nowhere")}, ErrorCode.UNKNOWN_LINE),
        ({"text": ""}, ErrorCode.TEXT_EMPTY),
    ],
)
def test_what_staff_may_not_write_down(office: Office, other: dict[str, Any], code: ErrorCode) -> None:
    assert office.refused(office.bo, told(**other)) is code


def test_a_rating_of_a_matter_that_is_gone_is_kept_without_words(office: Office) -> None:
    feedback = given(office, kind=FeedbackKind.SURVEY, line=None, text="", rating=4, wants_reply=False)
    office.done(RESIDENT, feedback)
    assert rows(office) == [("", "survey", 4)]


def presses(result: Result, feedback: GiveFeedback) -> PressReply:
    assert result.case_id is not None
    return PressReply(command_id=command_id(), case_id=result.case_id, contact_id=feedback.contact_id)


def test_unanswered_feedback_is_urgent_when_one_office_day_is_left_and_not_before(office: Office) -> None:
    feedback = given(office)
    result = office.done(RESIDENT, feedback)
    assert result.case_id is not None
    # Monday 23 November: the fourth office day ends on Friday at 16.
    office.now = datetime(2026, 11, 27, 13, 59, tzinfo=UTC)
    office.done(SYSTEM, presses(result, feedback))
    assert office.queue()[result.case_id].urgency is Urgency.NORMAL
    office.later(minutes=1)
    office.done(SYSTEM, presses(result, feedback))
    assert office.queue()[result.case_id].urgency is Urgency.URGENT
    last = office.case(result.case_id).entries[-1]
    assert isinstance(last.body, ReplyPresses)
    assert (last.body.reply_by.isoformat(), last.author, last.thread) == (result.value, None, None)


def test_answered_feedback_never_presses_also_when_its_giver_writes_again(office: Office) -> None:
    feedback = given(office)
    result = office.done(RESIDENT, feedback)
    assert result.case_id is not None
    office.done(office.aino, Claim(command_id=command_id(), case_id=result.case_id))
    office.done(office.aino, Reply(command_id=command_id(), case_id=result.case_id, text="Kiitos"))
    office.later(days=8)
    office.done(SYSTEM, presses(result, feedback))
    actor = ResidentActor(thread=feedback.thread, case_id=result.case_id)
    office.done(actor, AddToCase(command_id=command_id(), case_id=result.case_id, text="Ole hyvä"))
    office.done(SYSTEM, presses(result, feedback))
    assert "ReplyPresses" not in office.kinds(result.case_id)
    office.refused(SYSTEM, msgspec.structs.replace(presses(result, feedback), case_id=CaseId("gone")))


def test_feedback_answered_by_telephone_never_presses_while_its_case_is_in_hand(office: Office) -> None:
    callers, feedback = Callers(office), given(office)
    result = office.done(RESIDENT, feedback)
    assert result.case_id is not None
    office.done(callers.meri, Claim(command_id=command_id(), case_id=result.case_id))
    call = PlaceCall(
        command_id=command_id(),
        case_id=result.case_id,
        contact_id=feedback.contact_id,
        call_id=CallId(new_id()),
    )
    office.done(callers.meri, call)
    order = callers.order(Dial).order_id
    callers.tell(PhoneAnswered(call_id=call.call_id, at=office.now, order_id=order))
    callers.tell(PutThrough(call_id=call.call_id, at=office.now, order_id=order))
    callers.tell(Over(call_id=call.call_id, at=office.now))
    office.later(days=8)
    office.done(SYSTEM, presses(result, feedback))
    assert "ReplyPresses" not in office.kinds(result.case_id)


def test_all_feedback_is_counted_whether_it_has_a_case_or_not(office: Office) -> None:
    office.done(RESIDENT, given(office))
    office.done(RESIDENT, given(office, wants_reply=False, line=None))
    with office.engine.connect() as connection:
        found = sorted(given_feedback(connection))
    assert [(str(one.month), one.line, one.kind, one.rating) for one in found] == [
        ("2026-11-01", "", FeedbackKind.COMPLAINT, 2),
        ("2026-11-01", ORAL, FeedbackKind.COMPLAINT, 2),
    ]
