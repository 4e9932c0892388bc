"""Folding events: what each changes, and that nothing else does."""

import msgspec
import pytest

from backend.protocol.cases import Case, CaseHead, Contact, Marks
from backend.protocol.codec import decode_event, encode_event, events_frame
from backend.protocol.entries import Entry, Note
from backend.protocol.events import (
    BetweenGone,
    BetweenPut,
    CaseHeadSet,
    ConsultationGone,
    ConsultationPut,
    ContactPut,
    EntryAdded,
    MarksSet,
    MyCaseGone,
    MyCasePut,
    OfferGone,
    OfferPut,
    OpenCaseGone,
    OpenCasePut,
    PhraseGone,
    PhrasePut,
    PresencePut,
    QueueRowGone,
    QueueRowPut,
    QueueRowTaken,
)
from backend.protocol.fold import fold
from backend.protocol.frames import Events
from backend.protocol.snapshots import (
    CaseView,
    ConsultState,
    MyState,
    OpenState,
    QueueState,
    StaffState,
    State,
)
from backend.protocol.streams import empty_state
from tests.protocol.samples import AT, ID, sample

HEAD: CaseHead = sample(CaseHeadSet).head
CONTACT: Contact = sample(ContactPut).contact
EVENTS = [
    sample(kind)
    for kind in (
        QueueRowPut,
        QueueRowTaken,
        QueueRowGone,
        OpenCasePut,
        OpenCaseGone,
        CaseHeadSet,
        ContactPut,
        EntryAdded,
        MarksSet,
        PresencePut,
        MyCasePut,
        MyCaseGone,
        PhrasePut,
        PhraseGone,
        ConsultationPut,
        ConsultationGone,
        OfferPut,
        OfferGone,
        BetweenPut,
        BetweenGone,
    )
]


def entry(no: int) -> Entry:
    return Entry(no=no, at=AT, body=Note(text="Ä"))


@pytest.mark.parametrize("gone", [sample(QueueRowTaken), sample(QueueRowGone)])
def test_a_row_comes_changes_and_goes(gone: QueueRowTaken | QueueRowGone) -> None:
    row = sample(QueueRowPut).row
    state: State = QueueState(rows={})
    fold(state, QueueRowPut(row=row))
    changed = msgspec.structs.replace(row, attempt=2)
    fold(state, QueueRowPut(row=changed))
    assert state == QueueState(rows={row.case_id: changed})
    fold(state, gone)
    fold(state, gone)
    assert state == QueueState(rows={})


def test_what_is_left_of_a_case_comes_changes_and_goes() -> None:
    case = sample(OpenCasePut).case
    state: State = OpenState(cases={})
    for version in (case, msgspec.structs.replace(case, owner=None)):
        fold(state, OpenCasePut(case=version))
        assert state == OpenState(cases={case.case_id: version})
    for _ in range(2):
        fold(state, OpenCaseGone(case_id=case.case_id))
        assert state == OpenState(cases={})


def test_a_case_begins_with_its_head_and_grows() -> None:
    state: State = CaseView()
    for event in (
        CaseHeadSet(head=HEAD),
        ContactPut(contact=CONTACT),
        EntryAdded(entry=entry(1)),
        EntryAdded(entry=entry(2)),
        MarksSet(marks=Marks(staff_read=2)),
    ):
        state = fold(state, event)
    case = Case(head=HEAD, contacts=(CONTACT,), entries=(entry(1), entry(2)), marks=Marks(staff_read=2))
    assert state == CaseView(case=case)


def test_a_contact_that_changes_keeps_its_place() -> None:
    other = msgspec.structs.replace(CONTACT, contact_id="other")
    state: State = CaseView(case=Case(head=HEAD, contacts=(CONTACT, other)))
    changed = msgspec.structs.replace(CONTACT, attempts=3, done=False)
    state = fold(state, ContactPut(contact=changed))
    assert state == CaseView(case=Case(head=HEAD, contacts=(changed, other)))


def test_a_new_head_keeps_the_timeline() -> None:
    state: State = CaseView(case=Case(head=HEAD, entries=(entry(1),)))
    later = msgspec.structs.replace(HEAD, number=8)
    assert fold(state, CaseHeadSet(head=later)) == CaseView(case=Case(head=later, entries=(entry(1),)))


def test_nothing_grows_on_a_case_that_has_no_head_yet() -> None:
    for event in (ContactPut(contact=CONTACT), EntryAdded(entry=entry(1)), MarksSet(marks=Marks())):
        assert fold(CaseView(), event) == CaseView()


def test_a_persons_cases_and_phrases_come_and_go() -> None:
    mine, phrase = sample(MyCasePut).case, sample(PhrasePut).phrase
    state: State = MyState(cases={}, phrases={})
    fold(state, MyCasePut(case=mine))
    fold(state, PhrasePut(phrase=phrase))
    assert state == MyState(cases={mine.case_id: mine}, phrases={phrase.phrase_id: phrase})
    fold(state, MyCaseGone(case_id=mine.case_id))
    fold(state, PhraseGone(phrase_id=phrase.phrase_id))
    assert state == MyState(cases={}, phrases={})


def test_a_question_waits_changes_and_goes() -> None:
    asked = sample(ConsultationPut).consultation
    state: State = ConsultState(consultations={})
    fold(state, ConsultationPut(consultation=asked))
    answered = msgspec.structs.replace(asked, answer="Kyllä.")
    fold(state, ConsultationPut(consultation=answered))
    assert state == ConsultState(consultations={asked.consultation_id: answered})
    for _ in range(2):
        fold(state, ConsultationGone(consultation_id=asked.consultation_id))
    assert state == ConsultState(consultations={})


def test_the_latest_presence_holds() -> None:
    presence = sample(PresencePut).presence
    state: State = StaffState(people={})
    fold(state, PresencePut(presence=presence))
    later = msgspec.structs.replace(presence, connected=False)
    fold(state, PresencePut(presence=later))
    assert state == StaffState(people={ID: later})  # type: ignore[dict-item]


def test_an_offer_and_who_is_in_between_come_and_go() -> None:
    offer, between = sample(OfferPut).offer, sample(BetweenPut).between
    asked: State = ConsultState(consultations={}, offers={})
    fold(asked, OfferPut(offer=offer))
    assert asked == ConsultState(consultations={}, offers={offer.handover_id: offer})
    left: State = OpenState(cases={}, between={})
    fold(left, BetweenPut(between=between))
    assert left == OpenState(cases={}, between={between.case_id: between})
    for _ in range(2):
        fold(asked, sample(OfferGone))
        fold(left, sample(BetweenGone))
    assert (asked, left) == (ConsultState(consultations={}, offers={}), OpenState(cases={}, between={}))


@pytest.mark.parametrize(
    "stream", ["queue:oral-health", "open:oral-health", f"case:{ID}", "staff", f"me:{ID}", f"consult:{ID}"]
)
def test_an_event_of_another_kind_of_stream_changes_nothing(stream: str) -> None:
    own = {
        "queue": "QueueRow",
        "open": "OpenCase Between",
        "case": "CaseHead",
        "staff": "Presence",
        "me": "My Phrase",
        "consult": "Consultation Offer",
    }
    mine = own[stream.partition(":")[0]].split()
    for event in EVENTS:
        if not type(event).__name__.startswith(tuple(mine)):
            assert fold(empty_state(stream), event) == empty_state(stream)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_survives_its_bytes(event: CaseHeadSet) -> None:
    assert decode_event(encode_event(event)) == event


def test_an_event_of_tomorrow_is_none_and_harms_no_other() -> None:
    known = encode_event(EVENTS[0])
    frame = events_frame("queue:ä", 5, [b'{"type":"of_tomorrow","x":1}', known])
    read = msgspec.json.decode(frame, type=Events)
    assert (read.stream, read.first) == ("queue:ä", 5)
    assert [decode_event(one) for one in read.events] == [None, EVENTS[0]]
