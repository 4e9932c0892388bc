"""Under a thousand hostile sockets the honest ones are served, memory stays bounded, and afterwards all is freed."""

import pytest

from tests.hostile.trial import FREED_WITHIN, HOSTILE, Outcome, trial

NOISE = 10.0
"""Milliseconds. Where the usual is a few of them, as many more may be the noise of a busy machine."""
MOST_TRIALS = 3
"""A machine may be slow for seconds for reasons of its own, between peace and crowd: it is measured anew, from the start."""


def served(outcome: Outcome) -> bool:
    """Tell whether honest ones were served within twice the usual time."""
    pairs = zip(outcome.struck, outcome.usual, strict=True)
    return all(struck < max(2 * usual, usual + NOISE) for struck, usual in pairs)


@pytest.mark.alone
@pytest.mark.slow
@pytest.mark.together
@pytest.mark.parametrize(
    ("hostile", "kind"),
    [(HOSTILE, ""), (300, "flooding_resident")],
    ids=["of every kind", "who write as one"],
)
async def test_honest_sockets_are_served_under_hundreds_of_hostile_ones(hostile: int, kind: str) -> None:
    outcomes: list[Outcome] = []
    while len(outcomes) < MOST_TRIALS and not (outcomes and served(outcomes[-1])):
        outcomes.append(await trial(hostile, seconds=4.0, kind=kind))
    assert served(outcomes[-1]), outcomes
    for outcome in outcomes:
        assert outcome.connections > 100
        assert outcome.grown < 100
        assert outcome.freed < FREED_WITHIN
