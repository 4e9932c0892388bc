"""A whole backend that serves the residents' pages on loopback, and ways to be a resident and a nurse."""

import asyncio
import http.client
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import uvicorn
from websockets.sync.client import ClientConnection, connect

from backend.app import Backend
from backend.commands.actor import StaffActor, SystemActor
from backend.commands.system import StaffConnected, StaffDisconnected
from backend.config import Config
from backend.protocol.cases import Case
from backend.protocol.commands import Claim, Command, Release, Reply
from backend.protocol.ids import CaseId, CommandId, LineId, StaffId, new_id
from backend.protocol.people import StaffInfo, StaffRef
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import CaseView, QueueState
from backend.protocol.streams import case_stream, queue_stream
from backend.protocol.words import Role
from backend.serving import server_settings
from backend.store.staff import StaffRecord, put_staff
from tests.support.made_tables import open_with_tables

COUNTY = Path(__file__).parents[3] / "resources" / "demo" / "county.toml"
MONDAY_MORNING = datetime(2026, 11, 23, 7, 8, tzinfo=UTC)
"""9.08 in Finland, every chat open."""
ORAL = LineId("oral-health")
NURSE = StaffRef(staff_id=StaffId("01900000-0000-7000-8000-000000000001"), name="Aino N.", initials="AN")


class HandClock:
    """Runs like any clock, and can be moved by hand."""

    def __init__(self, start: datetime) -> None:
        self._base = start
        self._started = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self._base + (datetime.now(UTC) - self._started)

    def move(self, by: timedelta) -> None:
        self._base += by


class Answered:
    """What came back for one request."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode()
        self._page = _Page(self.text)

    @property
    def hidden(self) -> dict[str, str]:
        """The hidden fields of the page's question."""
        return self._page.hidden

    @property
    def words(self) -> str:
        """The page's visible text, spaces made even."""
        return " ".join("".join(self._page.words).split())

    def main(self, name: str) -> str:
        """An attribute of ``<main>``."""
        return self._page.main.get(name) or ""


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.main: dict[str, str | None] = {}
        self.words: list[str] = []
        self._quiet = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in {"script", "style", "title"}:
            self._quiet += 1
        if tag == "input" and given.get("type") == "hidden":
            self.hidden[given["name"] or ""] = given.get("value") or ""
        if tag == "main":
            self.main = given

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "style", "title"}:
            self._quiet -= 1
        self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._quiet:
            self.words.append(data)


class Served:
    """The backend, its address, and the people around it."""

    def __init__(
        self, backend: Backend, port: int, clock: HandClock, loop: asyncio.AbstractEventLoop
    ) -> None:
        self.loop = loop
        self.backend = backend
        self.port = port
        self.clock = clock
        self.address = f"http://127.0.0.1:{port}"
        self._nurse_is_here = False
        self.nurse = StaffActor(ref=NURSE, role=Role.PROFESSIONAL, lines=frozenset({ORAL}))

    def get(self, path: str, **headers: str) -> Answered:
        return self._ask("GET", path, None, headers)

    def post(self, path: str, fields: dict[str, str], **headers: str) -> Answered:
        given = {"Origin": self.address, "Content-Type": "application/x-www-form-urlencoded", **headers}
        return self._ask("POST", path, urlencode(fields), given)

    def raw(self, method: str, path: str, body: str | None = None, **headers: str) -> Answered:
        return self._ask(method, path, body, headers)

    def chunked(self, path: str, parts: list[bytes]) -> Answered:
        """Post a body whose length is told by nobody."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("POST", path, iter(parts), {"Origin": self.address}, encode_chunked=True)
            return Answered(connection.getresponse())
        finally:
            connection.close()

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answered:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named)
            return Answered(connection.getresponse())
        finally:
            connection.close()

    @contextmanager
    def socket(self, **options: Any) -> "Iterator[Line]":
        options.setdefault("origin", self.address)
        with connect(f"ws://127.0.0.1:{self.port}/chat/socket", **options) as line:
            yield Line(line)

    def do(self, command: Command) -> Result | Refusal:
        """Do a command of the nurse."""
        return self.backend.writer.submit_blocking(self.nurse, command)

    def in_loop(self, function: Callable[[], None]) -> None:
        """Run a function in the loop that serves."""
        self.loop.call_soon_threadsafe(function)

    def claim(self, case_id: CaseId) -> None:
        """The nurse, at her desk, takes a case."""
        if not self._nurse_is_here:
            self.nurse_arrives()
        assert isinstance(self.do(Claim(command_id=fresh(), case_id=case_id)), Result)

    def release(self, case_id: CaseId) -> None:
        assert isinstance(self.do(Release(command_id=fresh(), case_id=case_id)), Result)

    def reply(self, case_id: CaseId, text: str) -> None:
        assert isinstance(self.do(Reply(command_id=fresh(), case_id=case_id, text=text)), Result)

    def nurse_arrives(self) -> None:
        self._nurse_is_here = True
        command = StaffConnected(command_id=fresh(), node="test", staff_id=NURSE.staff_id)
        self.backend.writer.submit_blocking(SystemActor(), command)

    def nurse_vanishes(self) -> None:
        self._nurse_is_here = False
        command = StaffDisconnected(command_id=fresh(), node="test", staff_id=NURSE.staff_id)
        self.backend.writer.submit_blocking(SystemActor(), command)

    def cases(self, line: LineId = ORAL) -> list[CaseId]:
        """The waiting cases of a line."""
        _, state = self.backend.reader.snapshot(queue_stream(line))
        assert isinstance(state, QueueState)
        return sorted(state.rows)

    def case(self, case_id: CaseId) -> Case:
        _, state = self.backend.reader.snapshot(case_stream(case_id))
        assert isinstance(state, CaseView)
        assert state.case is not None
        return state.case


class Line:
    """A chat socket as a page uses it."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self._heard: list[dict[str, Any]] = []

    def say(self, **frame: object) -> None:
        self.socket.send(json.dumps(frame))

    def hear(self, kind: str, **facts: object) -> dict[str, Any]:
        """Return the next frame of this kind with these facts; frames of other kinds wait to be asked for."""

        def fits(frame: dict[str, Any]) -> bool:
            return frame["type"] == kind and all(frame.get(name) == value for name, value in facts.items())

        # The server says that it lives whether or not what is waited for ever comes.
        until = time.monotonic() + 15
        while not (found := next((frame for frame in self._heard if fits(frame)), None)):
            self._heard.append(json.loads(self.socket.recv(timeout=10)))
            assert time.monotonic() < until, f"{kind} {facts} did not come, but {self._heard}"
        self._heard.remove(found)
        return found

    def hear_line(self, kind: str) -> dict[str, Any]:
        """Read entries until a line of this kind comes."""
        while True:
            for entry in self.hear("entries")["entries"]:
                if entry["kind"] == kind:
                    return dict(entry)

    def closed(self) -> tuple[int, str]:
        """Read until the server closes; return code and reason."""
        while True:
            try:
                self.socket.recv(timeout=10)
            except TimeoutError:
                raise
            except Exception:  # noqa: BLE001 - any way of ending
                return self.socket.close_code or 0, self.socket.close_reason or ""


def fresh() -> CommandId:
    return CommandId(new_id())


@contextmanager
def serving(
    folder: Path,
    *,
    changes: dict[str, str] | None = None,
    port: int = 0,
    database: str = "",
    node: str = "test",
    clock: HandClock | None = None,
    identification: Path | None = None,
    authorizations: Path | None = None,
) -> Iterator[Served]:
    """Serve from a folder; ``changes`` replaces pieces of the demo county's file."""
    text = COUNTY.read_text("utf-8")
    for old, new in (changes or {}).items():
        assert old in text
        text = text.replace(old, new)
    county = folder / "county.toml"
    county.write_text(text, "utf-8")
    clock = clock or HandClock(MONDAY_MORNING)
    config = Config(
        data=folder / "data",
        county=county,
        port=port,
        node=node,
        database=database,
        identification=identification,
        authorizations=authorizations,
    )
    open_with_tables(config.database_url).dispose()
    backend = Backend(config, clock)
    info = StaffInfo(
        staff_id=NURSE.staff_id,
        user_name="aino.niemi",
        full_name="Aino Niemi",
        name=NURSE.name,
        initials=NURSE.initials,
        public_name="Hoitaja Aino",
        role=Role.PROFESSIONAL,
        lines=(ORAL,),
    )
    record = StaffRecord(info=info, password_hash="none")
    backend.writer.run_blocking(lambda connection: put_staff(connection, record))
    server = uvicorn.Server(server_settings(backend))
    loop = asyncio.new_event_loop()

    def serve() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(server.serve())
        loop.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    waiting = threading.Event()
    while not server.started:
        assert thread.is_alive()
        waiting.wait(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Served(backend, port, clock, loop)
    finally:
        server.should_exit = True
        thread.join(15)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Serve the demo county with an empty database."""
    with serving(tmp_path) as site:
        yield site
