"""The judge: what was told to be saved against what is stored. Knows nothing of how it came about."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from backend.protocol.call_entries import CallAttempted
from backend.protocol.cases import Case
from backend.protocol.entries import (
    CallbackRequested,
    Claimed,
    Closed,
    ContactRegistered,
    Entry,
    FormSubmitted,
    Note,
    Released,
    ResidentMessage,
    StaffMessage,
    TakenBack,
    Transferred,
)
from backend.protocol.ids import StaffId
from tests.chaos.marks import marks_in
from tests.chaos.record import Line

Mark = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database holds: every case, and the ids of the commands in the ledger."""

    cases: tuple[Case, ...]
    ledger: frozenset[str]


@dataclass(slots=True)
class Verdict:
    """How many were acknowledged and stored, and in words each that was lost, doubled, reordered or claimed twice."""

    acknowledged: int = 0
    stored: int = 0
    lost: list[str] = field(default_factory=list)
    duplicated: list[str] = field(default_factory=list)
    reordered: list[str] = field(default_factory=list)
    double_claims: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Tell whether nothing is wrong."""
        return not (self.lost or self.duplicated or self.reordered or self.double_claims)


def judge(records: Mapping[str, Sequence[Line]], stored: Stored) -> Verdict:
    """Compare the actors' records with the database."""
    verdict = Verdict()
    held = Counter(mark for case in stored.cases for entry in case.entries for mark in marks_of(entry))
    for author, lines in records.items():
        _lost(author, lines, held, stored.ledger, verdict)
    verdict.duplicated = [
        f"{author} {no} stands {count} times" for (author, no), count in held.items() if count > 1
    ]
    for case in stored.cases:
        verdict.reordered += reordered(case)
        verdict.double_claims += double_claims(case)
    return verdict


def _lost(
    author: str, lines: Sequence[Line], held: Mapping[Mark, int], ledger: frozenset[str], verdict: Verdict
) -> None:
    numbers = {line.name: line.no for line in lines if line.what == "given"}
    for name, kind in dict.fromkeys((line.name, line.kind) for line in lines if line.what == "acked"):
        verdict.acknowledged += 1
        no = numbers.get(name, 0)
        by_staff = kind[:1].isupper()
        if (no and not held.get((author, no))) or (by_staff and name not in ledger):
            verdict.lost.append(f"{author}: {kind} {no or name}")
        else:
            verdict.stored += 1


def marks_of(entry: Entry) -> list[Mark]:
    """Return the marks in whatever words an entry holds."""
    match entry.body:
        case (
            ResidentMessage(text=text)
            | StaffMessage(text=text)
            | Note(text=text)
            | FormSubmitted(text=text)
            | CallbackRequested(text=text)
            | ContactRegistered(summary=text)
            | Released(reason=text)
            | Transferred(note=text)
        ):
            return marks_in(text)
        case Closed(outcome=outcome):
            return marks_in(outcome.agreed)
        case _:
            return []


def reordered(case: Case) -> list[str]:
    """Return what does not stand in the order it was given, by author and by a page's own numbers."""
    found: list[str] = []
    last: dict[object, int] = defaultdict(int)
    for entry in case.entries:
        places: list[tuple[object, int]] = list(marks_of(entry))
        if isinstance(entry.body, ResidentMessage) and entry.body.n:
            places.append((entry.thread, entry.body.n))
        for key, no in places:
            if no < last[key]:
                found.append(f"case {case.head.number}, entry {entry.no}: {no} after {last[key]}")
            last[key] = max(last[key], no)
    return found


def double_claims(case: Case) -> list[str]:
    """Return the entries by which somebody took a case that another held."""
    found: list[str] = []
    holder: StaffId | None = None
    for entry in case.entries:
        match entry.body:
            case Claimed() | TakenBack():
                assert entry.author is not None
                if holder is not None and holder != entry.author.staff_id:
                    found.append(f"case {case.head.number}, entry {entry.no}")
                holder = entry.author.staff_id
            case Released() | Transferred() | Closed() | CallAttempted(reached=False, next_at=datetime()):
                holder = None
            case _:
                pass
    return found
