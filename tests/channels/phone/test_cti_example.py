"""The example of the guide, run as it stands there."""

import asyncio
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from backend.protocol.snapshots import QueueState
from tests.channels.phone.boards import until
from tests.live.real_node import QUEUE, real_node

SCRIPT = Path(__file__).parents[3] / "resources" / "phone" / "cti" / "tell.sh"

needs_programs = pytest.mark.skipif(
    not all(shutil.which(name) for name in ("sh", "curl", "openssl")), reason="needs sh, curl and openssl"
)


@needs_programs
async def test_the_example_of_the_guide_puts_a_caller_into_the_queue(tmp_path: Path) -> None:
    secret = tmp_path / "cti.key"
    secret.write_text("s" * 43 + "\n", encoding="utf-8")
    file = tmp_path / "phone.toml"
    file.write_text('kind = "cti"\nname = "main"\n[keys]\n"2026-11" = "cti.key"\n', encoding="utf-8")
    async with real_node(tmp_path / "data", phone=file) as node:
        url = node.url.replace("ws://", "http://").removesuffix("/desktop")
        environment = os.environ | {"LUUKKU": url, "KEY_ID": "2026-11", "SECRET_FILE": str(secret)}

        def tell(**changed: str) -> "subprocess.CompletedProcess[str]":
            return subprocess.run(
                ["sh", str(SCRIPT)],
                env=environment | changed,
                capture_output=True,
                text=True,
                timeout=30,
                check=False,
            )

        done = await asyncio.to_thread(tell)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout) == {"accepted": True}

        def is_in_queue() -> bool:
            state = node.backend.reader.snapshot(QUEUE)[1]
            assert isinstance(state, QueueState)
            return any(row.calling for row in state.rows.values())

        await until(is_in_queue)
        wrong = tmp_path / "wrong.key"
        wrong.write_text("w" * 43 + "\n", encoding="utf-8")
        done = await asyncio.to_thread(tell, SECRET_FILE=str(wrong))
        assert done.returncode != 0
        assert "X-Signature does not fit" in done.stdout
