"""A crowd at a real exchange: nobody's coming or going is lost, whether we live or die meanwhile."""

import asyncio
import shutil
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from backend.demo.exchange import Exchange
from backend.domain.call_reports import CameIn, Over
from tests.phone.house import NUMBER, record, staffed
from tests.phone.recorder import Recorder
from tests.support.exchange import exchange_settings
from tests.support.many_callers import many_callers

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("sipp") is None, reason="SIPp (the system package sip-tester) is not here"
    ),
]

CROWD = 100


async def test_a_crowd_comes_waits_is_taken_over_in_the_middle_and_goes(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    sounds = record(tmp_path / "sounds")
    # SIPp's callers send no sound.
    settings = msgspec.structs.replace(exchange_settings(tmp_path), silent_seconds=300)
    running = Exchange(unpacked_asterisk, tmp_path, settings, sounds)
    await running.start()
    first, second = Recorder(), Recorder()
    try:
        async with many_callers(
            settings, tmp_path, NUMBER, count=CROWD, per_second=25, wait_seconds=8
        ) as crowd:
            async with staffed(settings, first):
                await _all_told(first, CameIn)
            async with staffed(settings, second):
                assert len(second.stands[-1]) == CROWD
                await crowd.done(seconds=40)
                await _all_told(second, Over)
    finally:
        await running.kill()
    came = [one for one in first.reports if isinstance(one, CameIn)]
    again = {one.call_id: one for one in second.reports if isinstance(one, CameIn)}
    assert len({one.call_id for one in came}) == CROWD
    assert len({one.number for one in came}) == CROWD
    assert {one.call_id: one.number for one in came} == {key: one.number for key, one in again.items()}
    assert Counter(type(one).__name__ for one in second.reports) == {
        "CameIn": CROWD,
        "InQueue": CROWD,
        "Over": CROWD,
    }


async def _all_told(operator: Recorder, kind: type[CameIn | Over]) -> None:
    async with operator.news, asyncio.timeout(40):
        await operator.news.wait_for(lambda: sum(isinstance(one, kind) for one in operator.reports) == CROWD)
