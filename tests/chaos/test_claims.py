"""Claims are linearizable: at several nodes at once, and across the sudden death of one."""

import asyncio
import secrets
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from random import Random

import pytest

from tests.chaos.claimants import Claimant, Histories
from tests.chaos.linearizable import Deed, Told, unexplained
from tests.chaos.nodes import Nodes

PEOPLE = ("aino.niemi", "mikko.laine", "elina.saarinen", "tuula.rinne")
CASES, ACTS = 3, 60


@pytest.mark.slow
@pytest.mark.together
@pytest.mark.parametrize("dies", [False, True], ids=["all nodes live", "a node is killed"])
async def test_what_four_people_are_told_about_three_cases_has_an_order(
    tmp_path: Path, database_url: str, dies: bool
) -> None:
    seed = secrets.randbelow(10**6)
    print(f"seed {seed}")
    county = Path(str(files("resources") / "demo" / "county.toml"))
    nodes = Nodes(1 if database_url.startswith("sqlite") else 3, tmp_path, database_url, county, 0.0)
    urls = [f"ws://127.0.0.1:{node.address[1]}/desktop" for node in nodes]
    histories: Histories = defaultdict(list)
    people = [
        Claimant(
            name, urls[number % len(urls) :] + urls[: number % len(urls)], histories, Random(seed + number)
        )
        for number, name in enumerate(PEOPLE)
    ]
    killing: list[asyncio.Task[None]] = []

    def kill() -> None:
        killing.append(asyncio.ensure_future(_kill_and_start(nodes)))

    try:
        await nodes.start()
        await asyncio.gather(*(person.sign_in() for person in people))
        cases = [await people[0].register() for _ in range(CASES)]
        first, *others = people
        await asyncio.gather(
            first.act(cases, ACTS, kill if dies else lambda: None),
            *(person.act(cases, ACTS) for person in others),
        )
        await asyncio.gather(*killing)
    finally:
        await asyncio.gather(*(person.leave() for person in people))
        await nodes.end()
    assert len(killing) == int(dies)
    acts = [act for history in histories.values() for act in history]
    assert len(acts) == ACTS * len(PEOPLE)
    # They did get in each other's way, or this would prove nothing.
    assert sum(act.told is Told.ANOTHERS for act in acts) > 3
    assert sum(act.deed is Deed.CLAIM and act.told is Told.DONE for act in acts) > 10
    for case_id, history in histories.items():
        assert not unexplained(history), case_id


async def _kill_and_start(nodes: Nodes) -> None:
    node = next(iter(nodes))
    await node.player.kill()
    await node.player.start()
