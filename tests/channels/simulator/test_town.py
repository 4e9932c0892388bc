"""The simulated town at a real backend: real pages, a real socket, and a nurse who answers."""

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import uvicorn

from backend.app import Backend
from backend.channels.simulator.ledger import Ledger, Line, read_ledger, sha256
from backend.channels.simulator.options import Options
from backend.channels.simulator.pages import Site
from backend.channels.simulator.town import Town
from backend.commands.actor import StaffActor
from backend.config import Config
from backend.domain.demo import parse_staff
from backend.protocol.clock import system_clock
from backend.protocol.commands import Claim, Close, Command, Reply
from backend.protocol.entries import ResidentMessage
from backend.protocol.events import EntryAdded, Event, QueueRowPut
from backend.protocol.ids import CaseId, CommandId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.words import Channel
from backend.serving import server_settings
from backend.store.streams import Committed
from tests.channels.simulator.the_town import FOLDER, script

pytestmark = pytest.mark.together


@asynccontextmanager
async def demo_backend(folder: Path) -> AsyncIterator[tuple[Backend, str]]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        backend = Backend(Config(data=folder, demo=True, port=listening.getsockname()[1]))
        server = uvicorn.Server(server_settings(backend))
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            while not server.started:
                await asyncio.sleep(0.01)
            yield backend, f"http://127.0.0.1:{backend.config.port}"
        finally:
            server.should_exit = True
            await serving


class Nurse:
    """Claims every chat of the helpline, asks twice, says goodbye and closes."""

    def __init__(self, backend: Backend) -> None:
        person = parse_staff((FOLDER / "staff.toml").read_bytes()).person("aino.niemi")
        assert person is not None
        self._actor = StaffActor(ref=person.ref, role=person.role, lines=frozenset(person.lines))
        self._backend = backend
        self._events: asyncio.Queue[tuple[str, Event]] = asyncio.Queue()
        self._heard: dict[CaseId, int] = {}
        backend.writer.on_commit(self._committed)

    async def work(self) -> None:
        while True:
            stream, event = await self._events.get()
            match event:
                case QueueRowPut(row=row) if Channel.CHAT in row.channels:
                    await self._do(Claim(command_id=_id(), case_id=row.case_id))
                    self._heard[row.case_id] = 0
                    await self._say(row.case_id, "Hei! Milloin oire alkoi?")
                case EntryAdded(entry=entry) if isinstance(entry.body, ResidentMessage):
                    case_id = CaseId(stream.removeprefix("case:"))
                    if case_id in self._heard:
                        await self._go_on(case_id)
                case _:
                    pass

    async def _go_on(self, case_id: CaseId) -> None:
        self._heard[case_id] += 1
        if self._heard[case_id] < 4:
            await self._say(case_id, "Entä onko kuumetta?")
            return
        del self._heard[case_id]
        outcome = Outcome(reason="guidance", agreed="Ohjeet annettu.")
        await self._do(Close(command_id=_id(), case_id=case_id, outcome=outcome))

    async def _say(self, case_id: CaseId, text: str) -> None:
        await self._do(Reply(command_id=_id(), case_id=case_id, text=text))

    async def _do(self, command: Command) -> None:
        await self._backend.writer.submit(self._actor, command)

    def _committed(self, batch: Sequence[Committed]) -> None:
        for one in batch:
            self._events.put_nowait((one.stream, one.event))


def _id() -> CommandId:
    return CommandId(new_id())


async def until_in_ledger(path: Path, event: str, channel: str) -> list[Line]:
    while True:
        lines = read_ledger(await asyncio.to_thread(path.read_bytes))
        if any(line.event == event and line.channel == channel for line in lines):
            return lines
        await asyncio.sleep(0.05)


async def test_the_first_chat_form_and_call_request_come_soon_and_a_chat_is_talked_to_its_survey(
    tmp_path: Path,
) -> None:
    path = tmp_path / "ledger.jsonl"
    async with demo_backend(tmp_path / "data") as (backend, url):
        nurse = asyncio.create_task(Nurse(backend).work())
        ledger, stop = Ledger.open(path, system_clock), asyncio.Event()
        town = Town(Options(url=url, speed=40.0), script(), ledger, system_clock)
        living = asyncio.create_task(town.live(stop))
        async with asyncio.timeout(30):
            for channel in ("form", "callback"):
                await until_in_ledger(path, "saved", channel)
            lines = await until_in_ledger(path, "surveyed", "chat")
        stop.set()
        await living
        ledger.close()
        nurse.cancel()
    chat = [line for line in lines if line.channel == "chat" and line.event == "saved"]
    assert len({(line.token_sha256, line.n) for line in chat}) == len(chat) >= 4
    known = {
        sha256(text) for scene in script().scenes for text in (scene.text, *scene.chat_lines, *scene.answers)
    }
    assert chat[0].text_sha256 in known
    assert all(len(line.token_sha256) == 64 and line.reference for line in lines)


async def test_nobody_who_finds_the_door_shut_stops_the_town(tmp_path: Path) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        options = Options(url=f"http://127.0.0.1:{nobody.getsockname()[1]}", residents=1, seconds=2.0)
        town = Town(options, script(), Ledger(None, system_clock), system_clock)
        await town.live(asyncio.Event())
    assert "not got through: 3" in town.summary()


def test_a_ledger_keeps_hashes_and_neither_texts_nor_secrets(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    ledger = Ledger.open(path, system_clock)
    ledger.write("saved", channel="chat", line="x", reference="7", secret="s" * 43, n=1, text="salaista")
    ledger.close()
    assert b"salaista" not in path.read_bytes()
    assert b"sss" not in path.read_bytes()
    assert [(line.n, line.text_sha256) for line in read_ledger(path.read_bytes())] == [
        (1, sha256("salaista"))
    ]


def test_a_line_cut_short_by_a_kill_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    ledger = Ledger.open(path, system_clock)
    ledger.write("opened", channel="chat", line="x", reference="7", secret="s")
    ledger.close()
    assert len(read_ledger(path.read_bytes() + b'{"at":"20')) == 1


@pytest.mark.parametrize("url", ["https://example.fi", "127.0.0.1:80", "http://"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="is not like"):
        Site(url)
