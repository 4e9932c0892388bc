"""The order of the queue as a sorted list with headings. No Qt; the model puts signals around each step."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from backend.protocol.ids import CaseId
from backend.protocol.order import Group, OrderKey, sort_key
from backend.protocol.queue_row import QueueRow
from desktop.models.queue_views import Whose
from desktop.models.ranks import Rank, Ranks

Key = Callable[[QueueRow, datetime, datetime], OrderKey]
"""What a row ascends by at a moment, given the midnight that follows; the first of it is its heading."""


@dataclass(frozen=True, slots=True)
class GroupHeader:
    """A heading and how many cases wait under it."""

    group: Group | Whose
    count: int


class QueueOrder:
    """Ranks of cases in ascending order, and which headings stand above them.

    Shares grow with time at different speeds, so ranks are only comparable when reckoned for the same moment:
    every rank here is as of ``as_of`` until ``move_to`` chooses another.
    """

    def __init__(self, as_of: datetime, end_of_today: datetime, key: Key = sort_key) -> None:
        self._key = key
        self.as_of = as_of
        self.end_of_today = end_of_today
        self.ranks = Ranks()
        self.sizes = [0, 0, 0]
        self.shown = [False, False, False]
        self._above = [0, 0, 0]
        self._by_case: dict[CaseId, Rank] = {}

    def __contains__(self, case_id: object) -> bool:
        return case_id in self._by_case

    def get(self, case_id: CaseId) -> Rank | None:
        """Return the rank under which a case stands, none when it does not."""
        return self._by_case.get(case_id)

    def rank(self, row: QueueRow) -> Rank:
        """Return the rank a row has at the present moment of the order."""
        return (*self._key(row, self.as_of, self.end_of_today), row.case_id)

    def rank_of(self, case_id: CaseId) -> Rank:
        """Return the rank under which a case stands."""
        return self._by_case[case_id]

    def add(self, rank: Rank) -> None:
        """Put a rank in its place."""
        self.ranks.add(rank)
        self.sizes[rank[0]] += 1
        self._by_case[rank[4]] = rank

    def remove(self, rank: Rank) -> None:
        """Take a rank out."""
        self.ranks.remove(rank)
        self.sizes[rank[0]] -= 1
        del self._by_case[rank[4]]

    def show(self, group: int, *, shown: bool) -> None:
        """Have a group's heading shown or not."""
        self.shown[group] = shown
        self._above = [sum(self.shown[: at + 1]) for at in range(3)]

    def rebuild(self, rows: Iterable[QueueRow]) -> None:
        """Order these rows and no others, with the headings they need."""
        now, midnight, key = self.as_of, self.end_of_today, self._key
        self._by_case = {row.case_id: (*key(row, now, midnight), row.case_id) for row in rows}
        self.ranks = Ranks(self._by_case.values())
        self.sizes = [0, 0, 0]
        for rank in self._by_case.values():
            self.sizes[rank[0]] += 1
        for group, size in enumerate(self.sizes):
            self.show(group, shown=size > 0)

    # -- rows of the model: cases with headings between them --------------------------------------

    def length(self) -> int:
        """Return the number of rows, headings included."""
        return len(self.ranks) + self._above[2]

    def row_of(self, rank: Rank) -> int:
        """Return the row at which a rank stands or would stand, its group's heading being shown."""
        return self.ranks.place(rank) + self._above[rank[0]]

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
                return self.ranks[row - self._above[group]][4]
            start += self.sizes[group] + 1
        raise IndexError(row)
