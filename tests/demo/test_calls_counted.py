"""Calls are counted by what stands in the cases, and one that nobody knows of is found."""

from datetime import UTC, datetime

from msgspec.structs import replace

from backend.demo.calls_counted import Calls, counted
from backend.demo.happened import Before
from backend.demo.ringing.told import LetIn
from backend.protocol.call_entries import CallAnswered, CallbackWhy, CallBecameCallback, CallCameIn
from backend.protocol.calls import Direction
from backend.protocol.cases import Case, CaseHead, Contact
from backend.protocol.entries import Body, Entry
from backend.protocol.ids import CaseId, ContactId, LineId
from backend.protocol.people import ClientCard
from backend.protocol.words import CaseState, Channel, Urgency

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
CONTACT = ContactId("contact")
NUMBER = "+358500002345"
NOBODY = Before(frozenset(), frozenset())
CAME = CallCameIn(contact_id=CONTACT)


def _case(*bodies: Body, phone: str = NUMBER) -> Case:
    head = CaseHead(
        case_id=CaseId("case"),
        number=1,
        line=LineId("oral-health"),
        subject="",
        state=CaseState.WAITING,
        urgency=Urgency.NORMAL,
        opened_at=NOW,
        since=NOW,
        promised_by=NOW,
        client=ClientCard(),
    )
    entries = tuple(Entry(no=no, at=NOW, body=body) for no, body in enumerate(bodies, start=1))
    contact = Contact(contact_id=CONTACT, channel=Channel.PHONE, at=NOW, phone=phone)
    return Case(head=head, contacts=(contact,), entries=entries)


def _became(why: CallbackWhy) -> CallBecameCallback:
    return CallBecameCallback(contact_id=CONTACT, why=why, promised_by=NOW)


def test_a_call_is_followed_from_the_queue_to_the_one_back() -> None:
    case = _case(
        CAME,
        _became(CallbackWhy.BY_KEY),
        CallAnswered(contact_id=CONTACT, direction=Direction.OUT),
    )
    assert counted([case], NOBODY, [LetIn(NUMBER)]) == Calls(came_in=1, callbacks=1, called_back=1)
    answered = _case(CAME, CallAnswered(contact_id=CONTACT, direction=Direction.IN))
    assert counted([answered], NOBODY, [LetIn(NUMBER)]) == Calls(came_in=1, answered=1)


def test_a_call_of_which_no_case_knows_is_lost() -> None:
    told = [LetIn(NUMBER), LetIn(NUMBER), LetIn("")]
    assert counted([_case(CAME)], NOBODY, told).lost == 2


def test_a_hidden_number_is_matched_by_being_hidden() -> None:
    hidden = _case(replace(CAME, withheld=True), phone="")
    assert counted([hidden], NOBODY, [LetIn("")]).lost == 0
    assert counted([_case(CAME)], NOBODY, [LetIn("")]).lost == 1


def test_a_callback_left_while_closed_is_known_though_nobody_stood_in_the_queue() -> None:
    assert counted([_case(_became(CallbackWhy.CLOSED))], NOBODY, [LetIn(NUMBER)]).lost == 0


def test_calls_of_the_week_before_are_not_counted() -> None:
    assert counted([_case(CAME)], Before(frozenset({CONTACT}), frozenset()), []) == Calls()
