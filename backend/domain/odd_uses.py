"""Odd patterns in the access log: what a privacy officer may want to ask about. A reason to ask, never a verdict.

Pure functions over what was used, by whom and whose it was. Members of staff have no personal identity code in Luukku, so
a colleague's or one's own record is recognised by its name alone: namesakes are shown, and a colleague who is treated
under another name is not (act 703/2023 and domain rules, section 8, ask for supervision, not for a method).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from backend.domain.county import County, OddUseRules
from backend.domain.names import folded, last_names
from backend.domain.office_days import local_day
from backend.domain.opening import open_times
from backend.protocol.ids import ClientId, LineId, StaffId
from backend.protocol.uses import Pattern, PatternKind, Use, UseBasis
from backend.protocol.words import Role

LINES_SHOWN = 500
"""Numbers of lines that one pattern names at most."""

ONE_SEARCH = timedelta(seconds=1)
"""Lines of searches that are closer to each other than this are those of one search."""

HELD = frozenset({UseBasis.CARE_RELATIONSHIP, UseBasis.LINE})
"""Bases that follow from the work itself: a case in hand, or one that waits in a line of one's own."""
NO_CLIENT_SEEN = frozenset({Use.LOG_READ, Use.STAFF_CHANGED, Use.REMOVED, Use.EXTRACT_MADE, Use.HOLD_SET})
"""Uses that are somebody's duty beside the work with clients, or show none."""


class UseFact(NamedTuple):
    """One line of the log. `held` tells whether the reader had the case in hand, or it waited in a line of theirs."""

    no: int
    at: datetime
    staff_id: StaffId
    what: Use
    client_id: ClientId | None
    held: bool


class ReaderFact(NamedTuple):
    """Who used data."""

    staff_id: StaffId
    full_name: str
    role: Role
    lines: tuple[LineId, ...]


class ClientName(NamedTuple):
    """What a client is called."""

    first_names: str
    last_name: str


def find_patterns(
    uses: Iterable[UseFact],
    readers: Mapping[StaffId, ReaderFact],
    name_of: Callable[[ClientId], ClientName | None],
    county: County,
) -> list[Pattern]:
    """Return what is odd, the most striking first: the kind that says most, then the one with the most lines."""
    by_reader: dict[StaffId, list[UseFact]] = defaultdict(list)
    for use in sorted(uses, key=lambda one: (one.at, one.no)):
        if use.staff_id in readers and use.what not in NO_CLIENT_SEEN:
            by_reader[use.staff_id].append(use)
    rules = county.odd_uses
    found: list[Pattern] = []
    staff_names = {_whole(one.full_name): one.staff_id for one in readers.values()}
    for staff_id, own in by_reader.items():
        reader = readers[staff_id]
        for kind, lines in _of_reader(own, reader, name_of, staff_names, county):
            if lines:
                found.append(_pattern(kind, reader, lines))
    found += _many_not_held(by_reader, readers, rules)
    kinds = list(PatternKind)
    return sorted(found, key=lambda one: (kinds.index(one.kind), -one.count, one.staff_name))


def _of_reader(
    own: Sequence[UseFact],
    reader: ReaderFact,
    name_of: Callable[[ClientId], ClientName | None],
    staff_names: Collection[frozenset[str]],
    county: County,
) -> Iterator[tuple[PatternKind, list[UseFact]]]:
    rules = county.odd_uses
    yield PatternKind.COLLEAGUE, [use for use in own if _is_staff(use, name_of, staff_names)]
    yield PatternKind.SAME_NAME, [use for use in own if _is_namesake(use, name_of, reader)]
    yield PatternKind.MANY_SEARCHES, list(_many_searches(own, rules))
    glass = [use for use in own if use.what is Use.GLASS_BROKEN]
    yield PatternKind.BROKEN_GLASS, glass if len(glass) >= rules.broken_glass else []
    night = [use for use in own if not _at_work(use.at, reader, county)]
    yield PatternKind.AT_NIGHT, night if len(night) >= rules.at_night else []


def _pattern(kind: PatternKind, reader: ReaderFact, lines: Sequence[UseFact]) -> Pattern:
    return Pattern(
        kind=kind,
        staff_id=reader.staff_id,
        staff_name=reader.full_name,
        count=len(lines),
        first=lines[0].at,
        last=lines[-1].at,
        lines=tuple(use.no for use in lines[-LINES_SHOWN:]),
    )


def _whole(name: str) -> frozenset[str]:
    """Return the folded words of a name, in no order: last names stand first in records and last in lists of staff."""
    return frozenset(folded(word) for word in name.split())


def _is_staff(
    use: UseFact,
    name_of: Callable[[ClientId], ClientName | None],
    staff_names: Collection[frozenset[str]],
) -> bool:
    """Whether somebody who works here is called as the client: every word of the colleague's name is in the client's."""
    name = name_of(use.client_id) if use.client_id else None
    if name is None or not name.last_name:
        return False
    words = _whole(f"{name.first_names} {name.last_name}")
    return any(len(one) > 1 and one <= words for one in staff_names)


def _is_namesake(use: UseFact, name_of: Callable[[ClientId], ClientName | None], reader: ReaderFact) -> bool:
    name = name_of(use.client_id) if use.client_id else None
    if name is None or not name.last_name:
        return False
    own = last_names(reader.full_name.split()[-1])
    return not set(own).isdisjoint(last_names(name.last_name))


def _many_searches(own: Sequence[UseFact], rules: OddUseRules) -> Iterator[UseFact]:
    by_day: dict[date, list[UseFact]] = defaultdict(list)
    for use in own:
        if use.what is Use.SEARCHED:
            by_day[local_day(use.at)].append(use)
    for searches in by_day.values():
        if _count(searches) > rules.searches_a_day:
            yield from searches


def _count(searches: Sequence[UseFact]) -> int:
    """Count searches: one that showed several clients left a line of each, all at one moment."""
    moments = [use.at for use in searches]
    return 1 + sum(later - earlier >= ONE_SEARCH for earlier, later in pairwise(moments))


def _at_work(at: datetime, reader: ReaderFact, county: County) -> bool:
    """Whether anybody works at a line of the reader at that moment; who has no line has no hours to compare with."""
    lines = [line for line in map(county.line, reader.lines) if line is not None]
    if not lines:
        return True
    return any(
        next((stretch.opens <= at for stretch in open_times(rules.hours, at)), False)
        for line in lines
        for rules in line.channels.values()
    )


def _many_not_held(
    by_reader: Mapping[StaffId, Sequence[UseFact]], readers: Mapping[StaffId, ReaderFact], rules: OddUseRules
) -> Iterator[Pattern]:
    """Compare with the colleagues of the same role who used anything in these days."""
    strange = {
        # Whom a search has shown, by name and half a code, was not looked at yet.
        staff_id: [
            use for use in own if use.client_id is not None and not use.held and use.what is not Use.SEARCHED
        ]
        for staff_id, own in by_reader.items()
    }
    clients = {staff_id: len({use.client_id for use in uses}) for staff_id, uses in strange.items()}
    for staff_id, count in clients.items():
        role = readers[staff_id].role
        others = [
            many for other, many in clients.items() if other != staff_id and readers[other].role is role
        ]
        usual = median(others) if others else 0
        if count >= rules.not_held_least and count >= usual * rules.not_held_times:
            yield _pattern(PatternKind.MANY_NOT_HELD, readers[staff_id], strange[staff_id])
