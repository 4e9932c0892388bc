"""Ascending ranks in pieces, so that one more or less moves a thousand of them and not a hundred thousand."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from itertools import chain

from backend.protocol.ids import CaseId

Rank = tuple[int, int, float, int, CaseId]
"""Group, front, share, number and the case itself: comparing never comes further than the number."""

PIECE = 2_000
"""Ranks of a full piece; it is cut in two at twice as many."""


class Ranks:
    """A sorted list; ``place`` is a position from 0. No two ranks are equal."""

    def __init__(self, ranks: Iterable[Rank] = ()) -> None:
        whole = sorted(ranks)
        self._pieces = [whole[at : at + PIECE] for at in range(0, len(whole), PIECE)] or [[]]
        self._firsts = [piece[0] for piece in self._pieces[1:]]
        self._count = len(whole)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Rank]:
        return chain.from_iterable(self._pieces)

    def __getitem__(self, place: int) -> Rank:
        for piece in self._pieces:
            if place < len(piece):
                return piece[place]
            place -= len(piece)
        raise IndexError(place)

    def place(self, rank: Rank) -> int:
        """Return where a rank stands or would stand."""
        at = self._piece_of(rank)
        return sum(map(len, self._pieces[:at])) + bisect_left(self._pieces[at], rank)

    def add(self, rank: Rank) -> None:
        """Put a rank in its place."""
        at = self._piece_of(rank)
        piece = self._pieces[at]
        insort(piece, rank)
        self._count += 1
        if len(piece) > 2 * PIECE:
            self._pieces[at : at + 1] = [piece[:PIECE], piece[PIECE:]]
            self._firsts.insert(at, piece[PIECE])

    def remove(self, rank: Rank) -> None:
        """Take a rank out; it has to be there."""
        at = self._piece_of(rank)
        piece = self._pieces[at]
        del piece[bisect_left(piece, rank)]
        self._count -= 1
        if not piece and self._firsts:
            del self._pieces[at]
            del self._firsts[max(at - 1, 0)]

    def _piece_of(self, rank: Rank) -> int:
        # Where a piece begins stays as it was when the piece was cut, also when its first rank has gone since.
        return bisect_right(self._firsts, rank)
