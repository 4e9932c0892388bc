"""Under a thousand hostile sockets the honest ones are served, memory stays bounded, and afterwards all is freed."""

import pytest

from tests.hostile.trial import FREED_WITHIN, trial

NOISE = 10.0
"""Milliseconds."""


@pytest.mark.alone
@pytest.mark.slow
@pytest.mark.together
async def test_honest_sockets_are_served_under_a_thousand_hostile_ones() -> None:
    outcome = await trial(seconds=4.0)
    # Twice the usual; where the usual is a few milliseconds, as many more may be the noise of a busy machine.
    assert outcome.struck.command < max(2 * outcome.usual.command, outcome.usual.command + NOISE)
    assert outcome.struck.message < max(2 * outcome.usual.message, outcome.usual.message + NOISE)
    assert outcome.connections > 100
    assert outcome.grown < 100
    assert outcome.freed < FREED_WITHIN
