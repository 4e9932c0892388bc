"""Under a thousand hostile sockets the honest ones are served, memory stays bounded, and afterwards all is freed."""

import pytest

from tests.hostile.trial import FREED_WITHIN, trial


@pytest.mark.slow
@pytest.mark.together
async def test_honest_sockets_are_served_under_a_thousand_hostile_ones() -> None:
    outcome = await trial(seconds=4.0)
    # How much slower is `./dev bench hostile`'s to say; here other tests may be running.
    assert outcome.struck.command < max(1_000, 2 * outcome.usual.command)
    assert outcome.struck.message < max(1_000, 2 * outcome.usual.message)
    assert outcome.connections > 100
    assert outcome.grown < 100
    assert outcome.freed < FREED_WITHIN
