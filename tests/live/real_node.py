"""A whole node in the test's own loop, and desktops that speak to it over real sockets."""

import asyncio
import itertools
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import uvicorn
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from backend.app import Backend
from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, SubmitForm
from backend.config import Config
from backend.live.pace import USUAL, Pace
from backend.protocol.codec import decode_event, decode_server, encode
from backend.protocol.commands import Command
from backend.protocol.fold import fold
from backend.protocol.frames import (
    ClientFrame,
    Denied,
    Events,
    Hello,
    Resume,
    ServerFrame,
    SignedIn,
    SignIn,
    Snapshot,
    Submit,
    Subscribe,
    Welcome,
)
from backend.protocol.ids import CaseId, CommandId, ContactId, LineId, StaffId, StreamName, ThreadId, new_id
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import State
from backend.serving import server_settings
from backend.store.staff import staff_by_name
from tests.support.made_tables import open_with_tables

AINO, MIKKO = "aino.niemi", "mikko.laine"
PASSWORD = "luukku-demo"
LINE = LineId("oral-health")
QUEUE = StreamName(f"queue:{LINE}")
PATIENCE = 10.0

FrameT = TypeVar("FrameT")
_secrets = itertools.count()


class RealNode:
    """A backend that serves at ``url``."""

    def __init__(self, backend: Backend, server: uvicorn.Server) -> None:
        self.backend = backend
        host, port = server.servers[0].sockets[0].getsockname()[:2]
        self.url = f"ws://{host}:{port}/desktop"

    async def case(self, text: str = "Hammasta särkee") -> CaseId:
        """Let a resident send a form; return the case it made."""
        command = form(text)
        result = await self.backend.writer.submit(ResidentActor(), command)
        assert isinstance(result, Result)
        assert result.case_id is not None
        return result.case_id

    async def staff_id(self, user_name: str) -> StaffId:
        """Return whose user name it is."""
        record = await self.backend.writer.run(lambda connection: staff_by_name(connection, user_name))
        assert record is not None
        return record.info.staff_id


@asynccontextmanager
async def real_node(
    folder: Path,
    database: str = "",
    listener: socket.socket | None = None,
    name: str = "test",
    change: Callable[[uvicorn.Config], None] | None = None,
    county: Path | None = None,
    pace: Pace = USUAL,
    phone: Path | None = None,
) -> AsyncIterator[RealNode]:
    """Serve a demo node on a free port."""
    config = Config(data=folder, database=database, port=0, demo=True, node=name, county=county, phone=phone)
    open_with_tables(config.database_url).dispose()
    backend = Backend(config, pace=pace)
    settings = server_settings(backend)
    if change is not None:
        change(settings)
    server = uvicorn.Server(settings)
    serving = asyncio.create_task(server.serve(sockets=[listener] if listener else None))
    try:
        async with asyncio.timeout(30):
            while not server.started:
                assert not serving.done()
                await asyncio.sleep(0.01)
        yield RealNode(backend, server)
    finally:
        server.should_exit = True
        await serving


class Desktop:
    """A desktop on a real socket: signs in, follows streams as the contract says, sends commands."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.seqs: dict[str, int] = {}
        self.states: dict[str, State] = {}
        self.denied: set[str] = set()
        self.signed_in: SignedIn | None = None

    @classmethod
    def at(cls, url: str, **options: object) -> "Connecting":
        """Connect; use as ``async with``."""
        return Connecting(url, options)

    async def say(self, frame: ClientFrame) -> None:
        """Send a frame."""
        await self.socket.send(encode(frame).decode())

    async def hear(self) -> ServerFrame:
        """Take the next frame, applying what belongs to a stream."""
        async with asyncio.timeout(PATIENCE):
            frame = decode_server(await self.socket.recv())
        match frame:
            case Snapshot(stream=stream, seq=seq, state=state):
                self.seqs[stream], self.states[stream] = seq, state
            case Events(stream=stream, first=first, events=events):
                assert first == self.seqs[stream] + 1, "a gap or a double"
                for raw in events:
                    event = decode_event(raw)
                    assert event is not None
                    self.states[stream] = fold(self.states[stream], event)
                self.seqs[stream] += len(events)
            case Denied(stream=stream):
                self.denied.add(stream)
            case _:
                pass
        return frame

    async def wait_for(self, kind: type[FrameT]) -> FrameT:
        """Take frames until one of this kind comes."""
        while True:
            frame = await self.hear()
            if isinstance(frame, kind):
                return frame

    async def reach(self, stream: str, seq: int) -> State:
        """Take frames until the stream has reached a seq."""
        while self.seqs.get(stream, -1) < seq:
            await self.hear()
        return self.states[stream]

    async def sign_in(self, user_name: str = AINO) -> Self:
        """Greet and sign in with the demo's password."""
        await self.say(Hello(protocol=(1, 1), app="test"))
        await self.wait_for(Welcome)
        await self.say(SignIn(user_name=user_name, password=PASSWORD))
        self.signed_in = await self.wait_for(SignedIn)
        return self

    async def resume(self, token: str) -> None:
        """Greet and sign in by a refresh token."""
        await self.say(Hello(protocol=(1, 1), app="test"))
        await self.say(Resume(refresh_token=token))
        self.signed_in = await self.wait_for(SignedIn)

    async def subscribe(self, *streams: str) -> None:
        """Join or resume streams and wait for the first frame of each."""
        await self.say(
            Subscribe(streams={StreamName(stream): self.seqs.get(stream, 0) for stream in streams})
        )
        answered: set[str] = set()
        while not answered >= set(streams):
            frame = await self.hear()
            if isinstance(frame, Snapshot | Events | Denied):
                answered.add(frame.stream)

    async def do(self, command: Command) -> Result | Refusal:
        """Send a command and wait for its answer."""
        await self.say(Submit(command=command))
        while True:
            frame = await self.hear()
            if isinstance(frame, Result | Refusal) and frame.command_id == command.command_id:
                return frame

    async def close_code(self) -> int | None:
        """Read until the server closes, and return its code."""
        try:
            while True:
                await self.hear()
        except ConnectionClosed:
            return self.socket.close_code


class Connecting:
    """A desktop that connects when entered."""

    def __init__(self, url: str, options: dict[str, object]) -> None:
        self._connecting = connect(url, max_size=None, compression=None, **options)  # type: ignore[arg-type]

    async def __aenter__(self) -> Desktop:
        return Desktop(await self._connecting.__aenter__())

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._connecting.__aexit__(kind, error, trace)


def command_id() -> CommandId:
    """Return a fresh id of a command."""
    return CommandId(new_id())


def form(text: str) -> SubmitForm:
    """Return a form as the residents' pages would make one."""
    return SubmitForm(
        command_id=command_id(),
        line=LINE,
        contact_id=ContactId(new_id()),
        thread=ThreadId(new_id()),
        token_hash=next(_secrets).to_bytes(32, "big"),
        matter="",
        text=text,
        details=Details(name="Matti Meikäläinen"),
    )
