"""A real Asterisk of one's own for a demonstration or a test: written, started, ended or killed, and started again.

It is one that was unpacked and not installed, so it is started by the loader of its own C library.
"""

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from backend.channels.phone.asterisk_files import ExchangeSettings, Places, write

START_SECONDS = 30.0
STOP_SECONDS = 10.0


class ExchangeFailed(Exception):
    """The exchange did not start; the text has the last lines of what it said."""


class Exchange:
    """One Asterisk: `unpacked` is the folder that its packages were unpacked to, `folder` is its own."""

    def __init__(
        self, unpacked: Path, folder: Path, settings: ExchangeSettings, sounds: Path | None = None
    ) -> None:
        self.settings = settings
        self._unpacked = unpacked
        self._places = Places(
            folder=folder,
            modules=_only(unpacked, "usr/lib/*/asterisk/modules"),
            data=unpacked / "usr" / "share" / "asterisk",
            sounds=sounds,
        )
        # No asyncio process: a test module's exchange outlives the event loop of each test.
        self._process: subprocess.Popen[bytes] | None = None
        self.boot_seconds = 0.0
        """How long the last start took until the REST interface answered."""

    @property
    def pid(self) -> int:
        """The process; it is called like the loader."""
        assert self._process is not None
        return self._process.pid

    @property
    def log(self) -> Path:
        """What it warns of."""
        return self._places.folder / "log" / "messages"

    async def start(self) -> None:
        """Write the configuration and start; returns when calls are taken. Raises ``ExchangeFailed``."""
        configuration = write(self.settings, self._places)
        said = self._places.folder / "log" / "console"
        began = time.monotonic()
        self._process = process = self._launched(configuration, said)
        while not await _is_booted(self.settings):
            if process.poll() is not None:
                raise ExchangeFailed(f"the exchange ended with {process.returncode}:\n{_tail(said)}")
            if time.monotonic() - began > START_SECONDS:
                await self.kill()
                raise ExchangeFailed(f"the exchange did not come up:\n{_tail(said)}")
            await asyncio.sleep(0.02)
        self.boot_seconds = time.monotonic() - began

    def _launched(self, configuration: Path, said: Path) -> subprocess.Popen[bytes]:
        loader = _only(self._unpacked, "usr/lib*/ld-linux*.so.*")
        libraries = _only(self._unpacked, "usr/lib/*/asterisk").parent
        program = self._unpacked / "usr" / "sbin" / "asterisk"
        # Whoever is killed cannot end it, so the system does: an exchange alone would hold its ports for ever.
        # It is tied to the thread that starts it, which has to live as long.
        leash = ["setpriv", "--pdeathsig", "KILL", "--"] if shutil.which("setpriv") else []
        with said.open("ab") as output:
            return subprocess.Popen(
                [*leash, loader, "--library-path", libraries, program, "-C", configuration, "-f"],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                # A Ctrl+C at the terminal is for whoever started us; they end the exchange in their own time.
                start_new_session=True,
            )

    async def stop(self) -> None:
        """End it and every call."""
        await self._end(signal.SIGTERM)

    async def kill(self) -> None:
        """End it as a power cut does."""
        await self._end(signal.SIGKILL)

    def freeze(self) -> None:
        """Let it stand still; it does when this returns."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        # Its threads stop one after another, and one that still runs may answer.
        os.waitid(os.P_PID, self._process.pid, os.WSTOPPED)

    def thaw(self) -> None:
        """Let it go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    async def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
        try:
            await asyncio.to_thread(process.wait, STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            await asyncio.to_thread(process.wait)


def free_ports(count: int, kind: socket.SocketKind, address: str = "127.0.0.1") -> list[int]:
    """Return ports that nobody has just now."""
    with contextlib.ExitStack() as held:
        ports = []
        for _ in range(count):
            one = held.enter_context(socket.socket(socket.AF_INET, kind))
            one.bind((address, 0))
            ports.append(int(one.getsockname()[1]))
        return ports


async def _is_booted(settings: ExchangeSettings) -> bool:
    """Ask whether the last module is loaded: before that, calls could still be refused."""
    request = (
        f"GET /ari/asterisk/ping HTTP/1.1\r\nHost: exchange\r\nAuthorization: Basic {settings.key}\r\n\r\n"
    )
    try:
        reading, writing = await asyncio.open_connection("127.0.0.1", settings.http_port)
    except OSError:
        return False
    try:
        writing.write(request.encode())
        return b" 200 " in await reading.readline()
    except OSError:
        return False
    finally:
        writing.close()


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise ExchangeFailed(f"no {pattern} in what was unpacked")
    return found[0]


def _tail(file: Path) -> str:
    return "\n".join(file.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
