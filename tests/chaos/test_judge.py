"""The judge can fail: it finds what was lost, doubled, put out of order or claimed twice in histories made so."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from backend.protocol.call_entries import CallAttempted
from backend.protocol.cases import Case, CaseHead
from backend.protocol.entries import Body, Claimed, Entry, Note, Released, ResidentMessage, StaffMessage
from backend.protocol.ids import CaseId, ContactId, LineId, StaffId, ThreadId
from backend.protocol.people import ClientCard, StaffRef
from backend.protocol.words import CaseState, Urgency
from tests.chaos.judge import Stored, judge
from tests.chaos.marks import marked
from tests.chaos.record import Line

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AINO = StaffRef(staff_id=StaffId("s-aino"), name="Aino N.", initials="AN")
MIKKO = StaffRef(staff_id=StaffId("s-mikko"), name="Mikko L.", initials="ML")
HEAD = CaseHead(
    case_id=CaseId("c1"),
    number=101,
    line=LineId("oral-health"),
    subject="",
    state=CaseState.WAITING,
    urgency=Urgency.NORMAL,
    opened_at=NOW,
    since=NOW,
    promised_by=NOW,
    client=ClientCard(),
)
SAID: tuple[tuple[Body, StaffRef | None], ...] = (
    (ResidentMessage(text=marked("resident-1", 1, "Hei"), n=1), None),
    (Claimed(), AINO),
    (StaffMessage(text=marked("desktop-1", 1, "Päivää")), AINO),
    (ResidentMessage(text=marked("resident-1", 2, "Särkee"), n=2), None),
    (Note(text=marked("desktop-1", 2, "Kiire")), AINO),
    (Released(reason=marked("desktop-1", 3, "Vuoro loppuu")), AINO),
    (Claimed(), MIKKO),
    (CallAttempted(contact_id=ContactId("t"), attempt=1, of=3, reached=False, next_at=NOW), MIKKO),
    (Claimed(), AINO),
)


def case(bodies: Sequence[tuple[Body, StaffRef | None]]) -> Case:
    thread = ThreadId("t1")
    entries = (
        Entry(no=no, at=NOW + timedelta(minutes=no), body=body, author=author, thread=thread)
        for no, (body, author) in enumerate(bodies, 1)
    )
    return Case(head=HEAD, entries=tuple(entries))


def told(author: str, *kinds: str) -> list[Line]:
    lines: list[Line] = []
    for no, kind in enumerate(kinds, 1):
        lines.append(Line(at=float(no), what="given", name=f"{author} {no}", kind=kind, no=no))
        lines.append(Line(at=no + 0.5, what="acked", name=f"{author} {no}", kind=kind))
    return lines


RECORDS = {
    "resident-1": told("resident-1", "says", "says"),
    "desktop-1": told("desktop-1", "Reply", "AddNote", "Release"),
}
LEDGER = frozenset({"desktop-1 1", "desktop-1 2", "desktop-1 3"})


def test_what_was_told_and_is_stored_once_and_in_order_is_good() -> None:
    verdict = judge(RECORDS, Stored((case(SAID),), LEDGER))

    assert verdict.good
    assert (verdict.acknowledged, verdict.stored) == (5, 5)


@pytest.mark.parametrize("missing", [0, 2, 3, 4, 5])
def test_a_text_that_was_told_to_be_saved_and_is_not_there_is_lost(missing: int) -> None:
    verdict = judge(RECORDS, Stored((case([*SAID[:missing], *SAID[missing + 1 :]]),), LEDGER))

    assert len(verdict.lost) == 1
    assert verdict.stored == 4


def test_a_command_that_was_answered_and_is_not_in_the_ledger_is_lost() -> None:
    claim = [*RECORDS["desktop-1"], Line(at=9.0, what="acked", name="claim", kind="Claim")]
    verdict = judge(RECORDS | {"desktop-1": claim}, Stored((case(SAID),), LEDGER))

    assert verdict.lost == ["desktop-1: Claim claim"]


def test_what_was_given_and_never_answered_may_be_there_or_not() -> None:
    given = [Line(at=9.0, what="given", name="desktop-2 1", kind="Reply", no=1)]

    assert judge(RECORDS | {"desktop-2": given}, Stored((case(SAID),), LEDGER)).good


def test_a_text_that_stands_twice_is_doubled_in_another_case_too() -> None:
    other = msgspec.structs.replace(case(SAID[:1]), head=msgspec.structs.replace(HEAD, number=102))
    verdict = judge(RECORDS, Stored((case(SAID), other), LEDGER))

    assert len(verdict.duplicated) == 1


@pytest.mark.parametrize(("one", "other"), [(0, 3), (2, 4), (4, 5)])
def test_texts_of_one_author_that_changed_places_are_out_of_order(one: int, other: int) -> None:
    bodies = list(SAID)
    bodies[one], bodies[other] = bodies[other], bodies[one]

    assert judge(RECORDS, Stored((case(bodies),), LEDGER)).reordered


def test_a_case_taken_while_another_holds_it_is_claimed_twice() -> None:
    verdict = judge(RECORDS, Stored((case([*SAID, (Claimed(), MIKKO)]),), LEDGER))

    assert verdict.double_claims == ["case 101, entry 10"]
