"""The real program: starts, signs in, shows its queue, reports and ends, as a person and `--smoke` would have it."""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.live.real_node import AINO, MIKKO, PASSWORD, real_node
from tests.together.desks import desk, until

pytestmark = [pytest.mark.together, pytest.mark.slow, pytest.mark.usefixtures("qapp")]


async def luukku(*options: str, **environment: str) -> asyncio.subprocess.Process:
    """Start the desktop as a person would."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "desktop",
        *options,
        env=os.environ | environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def test_a_smoke_run_reports_a_usable_queue_and_ends(tmp_path: Path) -> None:
    report = tmp_path / "smoke.json"
    async with real_node(tmp_path / "node") as node:
        await node.case()
        process = await luukku(
            *("--server", node.url, "--data", str(tmp_path / "desk")),
            *("--sign-in-as", AINO, "--smoke", str(report)),
            LUUKKU_PASSWORD=PASSWORD,
        )
        _, errors = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, errors.decode()
    found = json.loads(report.read_text(encoding="utf-8"))
    assert found["state"] == "connected"
    assert found["queue_rows"] == 1
    assert 0 < found["window_shown_ms"] <= found["queue_usable_ms"]
    assert found["desktop_rss_mb"] > 0


async def test_asked_to_end_it_ends_in_order(tmp_path: Path) -> None:
    async with real_node(tmp_path / "node") as node:
        options = ("--server", node.url, "--data", str(tmp_path / "desk"), "--sign-in-as", AINO)
        process = await luukku(*options, LUUKKU_PASSWORD=PASSWORD)
        async with desk(node.url, tmp_path / "other") as other:
            await other.sign_in(MIKKO)
            people = other.parts.staff
            await until(lambda: sum(people.value(row).connected for row in range(people.rowCount())) == 2)
        process.send_signal(signal.SIGTERM)
        _, errors = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, errors.decode()


async def test_a_wrong_setting_is_said_in_one_line(tmp_path: Path) -> None:
    process = await luukku("--server", "ws://luukku.example.fi", HOME=str(tmp_path))
    _, errors = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 2
    assert b"not encrypted" in errors
    assert len(errors.splitlines()) == 1
