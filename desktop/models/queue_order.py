"""The order of the queue as a sorted list with headings. No Qt; the model puts signals around each step."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from backend.protocol.ids import CaseId
from backend.protocol.order import Group, sort_key
from backend.protocol.queue_row import QueueRow

Rank = tuple[int, int, float, int, CaseId]
"""Group, front, share, number and the case itself: comparing never comes further than the number."""


@dataclass(frozen=True, slots=True)
class GroupHeader:
    """A heading and how many cases wait under it."""

    group: Group
    count: int


class QueueOrder:
    """Ranks of cases in ascending order, and which headings stand above them.

    Shares grow with time at different speeds, so ranks are only comparable when reckoned for the same moment:
    every rank here is as of ``as_of`` until ``move_to`` chooses another.
    """

    def __init__(self, as_of: datetime, end_of_today: datetime) -> None:
        self.as_of = as_of
        self.end_of_today = end_of_today
        self.ranks: list[Rank] = []
        self.sizes = [0, 0, 0]
        self.shown = [False, False, False]
        self._by_case: dict[CaseId, Rank] = {}

    def __contains__(self, case_id: object) -> bool:
        return case_id in self._by_case

    def rank(self, row: QueueRow) -> Rank:
        """Return the rank a row has at the present moment of the order."""
        return (*sort_key(row, self.as_of, self.end_of_today), row.case_id)

    def rank_of(self, case_id: CaseId) -> Rank:
        """Return the rank under which a case stands."""
        return self._by_case[case_id]

    def place(self, rank: Rank) -> int:
        """Return where a rank stands or would stand among the cases."""
        return bisect_left(self.ranks, rank)

    def add(self, place: int, rank: Rank) -> None:
        """Put a rank where ``place`` said."""
        self.ranks.insert(place, rank)
        self.sizes[rank[0]] += 1
        self._by_case[rank[4]] = rank

    def remove(self, place: int) -> None:
        """Take out the rank at a place."""
        rank = self.ranks.pop(place)
        self.sizes[rank[0]] -= 1
        del self._by_case[rank[4]]

    def rebuild(self, rows: Iterable[QueueRow]) -> None:
        """Order these rows and no others, with the headings they need."""
        self.ranks = sorted(map(self.rank, rows))
        self._by_case = {rank[4]: rank for rank in self.ranks}
        self.sizes = [0, 0, 0]
        for rank in self.ranks:
            self.sizes[rank[0]] += 1
        self.shown = [size > 0 for size in self.sizes]

    # -- rows of the model: cases with headings between them --------------------------------------

    def length(self) -> int:
        """Return the number of rows, headings included."""
        return len(self.ranks) + sum(self.shown)

    def row(self, place: int, group: int) -> int:
        """Return the row of a place whose case is in ``group``, that group's heading being shown."""
        return place + sum(self.shown[: group + 1])

    def heading_row(self, group: int) -> int:
        """Return the row at which a group's heading stands or would stand."""
        return sum(self.sizes[:group]) + sum(self.shown[:group])

    def at(self, row: int) -> Group | CaseId:
        """Return the heading or the case of a row; raises ``IndexError`` outside."""
        start = 0
        for group in Group:
            if not self.shown[group]:
                continue
            if row == start:
                return group
            if row <= start + self.sizes[group]:
                return self.ranks[row - sum(self.shown[: group + 1])][4]
            start += self.sizes[group] + 1
        raise IndexError(row)
