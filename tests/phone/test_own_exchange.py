"""An exchange of one's own: started, ended, and never left behind."""

import asyncio
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from backend.demo.exchange import Exchange, ExchangeFailed
from tests.support.exchange import exchange_settings

pytestmark = pytest.mark.slow

_PARENT = """
import asyncio, sys
from pathlib import Path
from backend.demo.exchange import Exchange
from tests.support.exchange import exchange_settings

async def main():
    folder = Path(sys.argv[2])
    exchange = Exchange(Path(sys.argv[1]), folder, exchange_settings(folder))
    await exchange.start()
    print(exchange.pid, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_an_exchange_starts_and_ends_and_leaves_no_complaint(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    running = Exchange(unpacked_asterisk, tmp_path, exchange_settings(tmp_path))
    await running.start()
    process = psutil.Process(running.pid)
    await running.stop()
    assert not process.is_running()
    said = running.log.read_text(encoding="utf-8")
    assert [line for line in said.splitlines() if "WARNING" in line or "ERROR" in line] == []
    for file in (tmp_path / "etc").iterdir():
        assert file.stat().st_mode & 0o077 == 0, file.name


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv (util-linux) is not here")
async def test_an_exchange_does_not_outlive_a_parent_that_is_killed(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", _PARENT, str(unpacked_asterisk), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:  # noqa: ASYNC220 - it waits for no one
        assert parent.stdout is not None
        exchange = psutil.Process(int(await asyncio.to_thread(parent.stdout.readline)))
        assert exchange.is_running()
        parent.send_signal(signal.SIGKILL)
    await asyncio.to_thread(psutil.wait_procs, [exchange], 5)
    assert not exchange.is_running()


async def test_what_is_no_unpacked_asterisk_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(ExchangeFailed, match="asterisk/modules"):
        Exchange(tmp_path, tmp_path / "own", exchange_settings(tmp_path))
