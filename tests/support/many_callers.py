"""Many callers at once by an independent program, SIPp: for load, where a telephone each would cost more than the exchange."""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from backend.channels.phone.asterisk_files import ExchangeSettings

SCENARIO = Path(__file__).with_name("callers.xml")


class NoCallers(Exception):
    """SIPp is not on this machine: the system package sip-tester has it."""


class Callers:
    """Callers under way."""

    def __init__(self, process: asyncio.subprocess.Process, errors: Path) -> None:
        self._process = process
        self._errors = errors

    async def done(self, seconds: float) -> None:
        """Return when every caller has come, waited and gone. Fails with what went wrong with one."""
        async with asyncio.timeout(seconds):
            status = await self._process.wait()
        errors = self._errors.read_text(encoding="utf-8") if self._errors.exists() else ""
        assert status == 0, f"SIPp ended with {status}\n{errors[:2000]}"


@asynccontextmanager
async def many_callers(
    settings: ExchangeSettings, folder: Path, line: str, *, count: int, per_second: int, wait_seconds: float
) -> AsyncIterator[Callers]:
    """Let `count` callers ring a line, each from a number of its own, and hang up after a while.

    They send no sound, so that an exchange whose `silent_seconds` are shorter would give them up. Raises ``NoCallers``.
    """
    program = shutil.which("sipp")
    if program is None:
        raise NoCallers("install the system package sip-tester")
    scenario = folder / "callers.xml"
    text = SCENARIO.read_text(encoding="utf-8").replace("{wait}", str(int(wait_seconds * 1000)))
    scenario.write_text(text, encoding="utf-8")
    errors = folder / "callers.errors"
    process = await asyncio.create_subprocess_exec(
        program,
        *("-sf", str(scenario), "-s", line, "-i", settings.trunk_address, "-mi", settings.trunk_address),
        *("-m", str(count), "-r", str(per_second), "-l", str(count), "-nostdin", "-trace_err"),
        *("-error_file", str(errors), "-nd"),
        f"{settings.sip_address}:{settings.sip_port}",
        cwd=folder,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield Callers(process, errors)
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
