"""Whether what several people were told about one case can have happened in one order, each deed at one moment
between its beginning and its answer (linearizability; Wing and Gong 1993, with Lowe's memory of what was tried).

A case is a register that holds its owner. Cases are checked one by one, since a history is linearizable when each
object's part of it is (Herlihy and Wing 1990). A deed that was never answered may have happened at any moment
after it began, or not at all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from math import inf


class Deed(Enum):
    """What somebody did to a case."""

    CLAIM = "claim"
    TAKE_NEXT = "take_next"
    RELEASE = "release"
    """To the front of the queue or to another line; may be taken back."""
    PUT_OFF = "put_off"
    """A call that was not reached: the case waits, unless its client is in a chat."""
    TAKE_BACK = "take_back"
    CLOSE = "close"
    RETURN = "return"
    """By itself, when the holder's connection was lost."""
    REOPEN = "reopen"
    """By the resident, who added to a closed case."""
    TOUCH = "touch"
    """Whatever only the holder may do and leaves the case in hand."""


class Told(Enum):
    """What was answered."""

    DONE = "done"
    ANOTHERS = "anothers"
    """Another has taken it."""
    NOT_YOURS = "not_yours"
    CLOSED = "closed"
    NOT_BACK = "not_back"
    """Nothing of one's own to be taken back."""
    TOO_LATE = "too_late"
    """The seconds of an undo are over."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The register: who holds the case, who may take it back, whether it is closed."""

    by: str = ""
    undo: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """One deed. ``told`` is none and ``answered`` infinite when no answer came; ``by`` is whom a refusal named."""

    who: str
    deed: Deed
    began: float
    answered: float = inf
    told: Told | None = None
    by: str = ""


Step = tuple[Told, str, Owner]
"""An answer, whom it names, and the register after it."""


def steps(owner: Owner, who: str, deed: Deed) -> list[Step]:
    """Return what may come of a deed now: the rules of claiming, written down once more and apart from the product."""
    held_by_other = bool(owner.by) and owner.by != who
    match deed:
        case Deed.CLAIM:
            if owner.closed:
                return [(Told.CLOSED, "", owner)]
            if held_by_other:
                return [(Told.ANOTHERS, owner.by, owner)]
            return [(Told.DONE, "", owner if owner.by else Owner(by=who))]
        case Deed.TAKE_NEXT:
            return [] if owner.closed or owner.by else [(Told.DONE, "", Owner(by=who))]
        case Deed.RETURN:
            return [(Told.DONE, "", Owner())] if owner.by else []
        case Deed.REOPEN:
            return [(Told.DONE, "", Owner())] if owner.closed else []
        case Deed.TAKE_BACK:
            if owner.undo == who:
                return [(Told.DONE, "", Owner(by=who)), (Told.TOO_LATE, "", owner)]
            refused: list[Step] = [(Told.NOT_BACK, "", owner)]
            return [*refused, (Told.ANOTHERS, owner.by, owner)] if held_by_other else refused
        case _:
            return _by_holder(owner, who, deed)


def _by_holder(owner: Owner, who: str, deed: Deed) -> list[Step]:
    if owner.closed:
        return [(Told.CLOSED, "", owner)]
    if owner.by != who:
        return [(Told.NOT_YOURS, owner.by, owner)]
    match deed:
        case Deed.RELEASE:
            return [(Told.DONE, "", Owner(undo=who))]
        case Deed.PUT_OFF:
            return [(Told.DONE, "", Owner()), (Told.DONE, "", owner)]
        case Deed.CLOSE:
            return [(Told.DONE, "", Owner(closed=True))]
        case _:
            return [(Told.DONE, "", owner)]


def unexplained(acts: Iterable[Act], owner: Owner = Owner()) -> list[Act]:
    """Return nothing when the acts on one case have an order, else the acts that found no place in the best try."""
    row = sorted(acts, key=lambda act: act.began)
    needed = sum(1 << place for place, act in enumerate(row) if act.told is not None)
    best, least = needed, needed.bit_count()
    tried: set[tuple[int, Owner]] = set()
    open_ends: list[tuple[int, Owner]] = [(0, owner)]
    while open_ends:
        happened, now = open_ends.pop()
        left = needed & ~happened
        if not left:
            return []
        if left.bit_count() < least:
            best, least = left, left.bit_count()
        for place in reversed(_next_ones(row, happened, left)):
            act = row[place]
            for told, by, after in steps(now, act.who, act.deed):
                end = happened | 1 << place, after
                if _fits(act, told, by) and end not in tried:
                    tried.add(end)
                    open_ends.append(end)
    return [act for place, act in enumerate(row) if best & 1 << place]


def _next_ones(row: Sequence[Act], happened: int, left: int) -> list[int]:
    """Return the places of the acts that may have happened next: none was answered before they began."""
    first_answer = min(act.answered for place, act in enumerate(row) if left & 1 << place)
    found: list[int] = []
    for place, act in enumerate(row):
        if act.began > first_answer:
            break
        if not happened & 1 << place:
            found.append(place)
    return found


def _fits(act: Act, told: Told, by: str) -> bool:
    return act.told is None or (act.told is told and act.by in {"", by})


def unanswered(act: Act) -> Act:
    """Return the act as if its answer had never come."""
    return replace(act, answered=inf, told=None, by="")
