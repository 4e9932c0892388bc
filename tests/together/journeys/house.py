"""The backend of a journey: in the test's own loop, or as the program itself, which can be killed."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import uvicorn

from backend.app import Backend
from backend.commands.actor import ResidentActor, SystemActor
from backend.commands.resident import ResidentCommand
from backend.commands.system import KeepGuidance
from backend.config import Config
from backend.protocol.cases import Case
from backend.protocol.guidance_commands import SaveSharedPhrase
from backend.protocol.ids import CaseId, CommandId, LineId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.queue_row import QueueRow
from backend.protocol.results import Result
from backend.protocol.snapshots import CaseView, QueueState
from backend.protocol.streams import case_stream, queue_stream
from backend.serving import server_settings
from tests.channels.web.served import MONDAY_MORNING, HandClock

ORAL = LineId("oral-health")


class House:
    """A backend with the demo county and its people, no cases, at 9.08 on a Monday whatever the day is."""

    def __init__(self, backend: Backend, port: int, clock: HandClock) -> None:
        self.backend = backend
        self.clock = clock
        self.address = f"http://127.0.0.1:{port}"
        self.desktop_address = f"ws://127.0.0.1:{port}/desktop"

    async def send(self, command: ResidentCommand) -> CaseId:
        """Let somebody at the residents' pages do something; return the case it belongs to."""
        result = await self.backend.writer.submit(ResidentActor(), command)
        assert isinstance(result, Result)
        assert result.case_id is not None
        return result.case_id

    async def share(self, phrase: Phrase) -> None:
        """Let a phrase be shared, as by a file that is read in."""
        asked = SaveSharedPhrase(command_id=CommandId(new_id()), phrase=phrase)
        keeping = KeepGuidance(command_id=CommandId(new_id()), asked=asked)
        assert isinstance(await self.backend.writer.submit(SystemActor(), keeping), Result)

    def rows(self, line: LineId = ORAL) -> list[QueueRow]:
        """What waits on a line, in the store."""
        _, state = self.backend.reader.snapshot(queue_stream(line))
        assert isinstance(state, QueueState)
        return sorted(state.rows.values(), key=lambda row: row.number)

    def case(self, case_id: CaseId) -> Case:
        """A case as it is stored."""
        _, state = self.backend.reader.snapshot(case_stream(case_id))
        assert isinstance(state, CaseView)
        assert state.case is not None
        return state.case


@asynccontextmanager
async def house(
    folder: Path, *, port: int = 0, identification: Path | None = None, phone: Path | None = None
) -> AsyncIterator[House]:
    """Serve at a free port, or the one that is given, for as long as the block lasts."""
    clock = HandClock(MONDAY_MORNING)
    backend = Backend(
        Config(data=folder, port=port, demo=True, node="test", identification=identification, phone=phone),
        clock,
    )
    server = uvicorn.Server(server_settings(backend))
    serving = asyncio.create_task(server.serve())
    try:
        async with asyncio.timeout(30):
            while not server.started:
                assert not serving.done()
                await asyncio.sleep(0.01)
        yield House(backend, server.servers[0].sockets[0].getsockname()[1], clock)
    finally:
        server.should_exit = True
        await serving


class Program:
    """`luukku-backend serve --demo` in its own process, with the demo's week of history."""

    def __init__(self, folder: Path, *more: str) -> None:
        """Take the data's folder and what else the command line says."""
        self._folder = folder
        self._more = more
        self._ahead = (MONDAY_MORNING - datetime.now(UTC)).total_seconds()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = int(free.getsockname()[1])
        self._process: asyncio.subprocess.Process | None = None
        self.address = f"http://127.0.0.1:{self._port}"
        self.desktop_address = f"ws://127.0.0.1:{self._port}/desktop"

    async def start(self) -> None:
        """Start it, again on the same data, and wait until it answers."""
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "backend", "serve", "--demo", "--data", str(self._folder)),
            *("--port", str(self._port), f"--clock-ahead={self._ahead}"),
            *self._more,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        async with asyncio.timeout(60):
            while not await self._answers():
                assert self._process.returncode is None, "the backend ended by itself"
                await asyncio.sleep(0.05)

    def freeze(self) -> None:
        """Let it do nothing more, without its knowing: what is sent to it now lies in the machine's buffers."""
        self._signal(signal.SIGSTOP)

    async def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._signal(signal.SIGKILL)
        assert self._process is not None
        await self._process.wait()

    async def end(self) -> None:
        """Kill it if it runs."""
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    def _signal(self, number: int) -> None:
        assert self._process is not None
        os.kill(self._process.pid, number)

    async def _answers(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self._port)
        except OSError:
            return False
        writer.close()
        return True
