"""The pieces of a long queue say what one sorted list would say."""

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.protocol.ids import CaseId
from desktop.models import ranks
from desktop.models.ranks import Rank, Ranks

numbers = st.integers(0, 40)


def rank(number: int) -> Rank:
    return (0, 1, -number / 7, number, CaseId(f"c{number}"))


@given(begun=st.sets(numbers, max_size=30), steps=st.lists(numbers, max_size=120))
def test_coming_and_going_leave_what_a_sorted_list_would_hold(begun: set[int], steps: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        # Small pieces, so that they are cut and emptied all the time.
        patch.setattr(ranks, "PIECE", 4)
        here, plain = Ranks(map(rank, begun)), sorted(map(rank, begun))
        for number in steps:
            one = rank(number)
            assert here.place(one) == bisect_left(plain, one)
            if one in plain:
                here.remove(one)
                plain.remove(one)
            else:
                here.add(one)
                plain.insert(bisect_left(plain, one), one)
            assert list(here) == plain
            assert len(here) == len(plain)
            assert [here[place] for place in range(len(here))] == plain


def test_a_place_beyond_the_end_is_an_error() -> None:
    with pytest.raises(IndexError):
        Ranks([rank(1)])[1]
