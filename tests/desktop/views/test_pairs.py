"""The work pair at a desktop: what is the owner's alone is not offered to the pair, who may leave by the same key."""

import pytest

from backend.protocol.commands import Command, MarkRead
from backend.protocol.pair_commands import LeaveCase
from desktop.screenshots.consultation_scenes import MARI
from desktop.screenshots.pair_scenes import paired, two
from desktop.screenshots.sample import CASE_ID, ME_REF
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage


@pytest.mark.parametrize("deed", ["handover", "transfer", "close"])
def test_the_pair_is_told_who_is_responsible(stage: Stage, deed: str) -> None:
    window = paired(stage, two(owner=MARI, second=ME_REF))
    assert window.deeds.do(deed) == "asiasta vastaa Mari L."


def test_the_pair_leaves_by_the_key_that_returns_a_case(stage: Stage, sent: list[Command]) -> None:
    window = paired(stage, two(owner=MARI, second=ME_REF))
    window.deeds.do("release")
    settle()
    [left] = [one for one in sent if not isinstance(one, MarkRead)]
    assert isinstance(left, LeaveCase)
    assert (left.case_id, left.staff_id) == (CASE_ID, ME_REF.staff_id)
