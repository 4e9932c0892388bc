"""Keys are rotated while real nodes work: nobody's reading fails, nothing is lost, and a killed rotation is gone on with."""

import asyncio
import http.client
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple, Self

import pytest
from sqlalchemy import text

from backend.app import Backend
from backend.channels.simulator.form_page import FormPage
from backend.config import Config
from backend.store.encryption import Keys
from backend.store.engine import open_engine
from backend.store.reseal import sealed_by
from tests.live.node_process import free_port, until_up
from tests.support.pg import postgres_programs

pytestmark = pytest.mark.slow

FIELDS = {
    "step": "check",
    "go": "send",
    "matter": "other",
    "for_whom": "self",
    "name": "Matti Meikäläinen",
    "code": "",
    "principal_name": "",
    "way": "status_page",
    "phone": "",
    "time": "",
    "answer_language": "fi",
    "interpreter": "",
}


class Place(NamedTuple):
    """Where a node and its commands find everything."""

    folder: Path
    url: str
    keys: Path

    def command(self, *arguments: str) -> list[str]:
        options = ["--demo", "--data", str(self.folder), "--database", self.url]
        return [sys.executable, "-m", "backend", *arguments, *options]

    def environment(self, name: str = "north") -> dict[str, str]:
        ours = {
            "LUUKKU_BACKEND_KEYS": str(self.keys),
            "LUUKKU_BACKEND_NODE": name,
            "LUUKKU_BACKEND_POSTGRES_PROGRAMS": str(postgres_programs()),
        }
        return os.environ | ours


def call(place: Place, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Call the program as a person does."""
    command = place.command(*arguments)
    return subprocess.run(
        command, env=place.environment(), capture_output=True, text=True, timeout=120, check=False
    )


def _started(place: Place, name: str, port: int) -> "subprocess.Popen[bytes]":
    with (place.folder / f"{name}.log").open("ab") as log:
        return subprocess.Popen(
            place.command("serve", "--port", str(port)), env=place.environment(name), stdout=log, stderr=log
        )


@asynccontextmanager
async def serving(place: Place, name: str = "north") -> AsyncIterator[str]:
    """Run a node; give its address."""
    port = free_port()
    node = _started(place, name, port)
    try:
        await until_up(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        node.kill()
        node.wait()


class Town:
    """Residents who send forms one after another and read back what they sent; whatever is not as it should be is kept."""

    def __init__(self, *addresses: str) -> None:
        self._addresses = addresses
        self._tasks: list[asyncio.Task[None]] = []
        self.links: list[tuple[str, str]] = []
        self.wrong: list[str] = []
        self.read = 0

    async def __aenter__(self) -> Self:
        self._tasks = [asyncio.create_task(self._live(number)) for number in range(4)]
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _live(self, number: int) -> None:
        turn = 0
        while True:
            turn += 1
            address = self._addresses[turn % len(self._addresses)]
            words = f"Kysyn asiaa {number} {turn}"
            page = await FormPage.open([address], "/fi/oral-health/form")
            receipt = await page.send({**FIELDS, "text": words})
            if "link" not in receipt.main:
                self.wrong.append(f"not sent: {receipt.status}")
                continue
            self.links.append((receipt.main["link"], words))
            await self.look(*self.links[turn * 7 % len(self.links)], address)

    async def look(self, link: str, words: str, address: str) -> None:
        """Read what was sent before."""
        status, shown = await asyncio.to_thread(_fetched, address, link)
        self.read += 1
        if status != 200 or words not in shown:
            self.wrong.append(f"not read: {status}")


def _fetched(address: str, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=20)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def by_keys(place: Place) -> set[int]:
    engine = open_engine(place.url)
    with engine.connect() as connection:
        found = sealed_by(connection)
    engine.dispose()
    return set(found)


def roots(path: Path) -> list[int]:
    return sorted(Keys.load_or_create(path).roots)


def begun(folder: Path, url: str) -> Place:
    place = Place(folder, url, folder / "keys.json")
    backend = Backend(Config(data=folder, database=url, demo=True))
    backend.play_history()
    backend.close()
    return place


async def test_under_load_and_killed_in_the_middle_everything_is_sealed_anew(
    database_url: str, spare_url: str, tmp_path: Path
) -> None:
    place = begun(tmp_path, database_url)
    early = tmp_path / "early.backup"
    assert call(place, "backup", str(early)).returncode == 0
    async with serving(place) as address, Town(address) as town:
        while len(town.links) < 20:
            await asyncio.sleep(0.05)
        await asyncio.to_thread(_kill_in_the_middle, place)
        assert by_keys(place) == {1, 2}, "in the middle"
        done = await asyncio.to_thread(call, place, "rotate-key")
        assert (done.returncode, done.stderr) == (0, "")
        assert "key 2 seals everything" in done.stdout
        assert by_keys(place) == {2}
        forgotten = await asyncio.to_thread(call, place, "rotate-key", "--forget-old")
        assert (forgotten.returncode, forgotten.stderr) == (0, "")
        assert roots(place.keys) == [2]
        for link, words in list(town.links):
            await town.look(link, words, address)
    assert town.wrong == []
    assert town.read > 20
    verified = call(place, "verify")
    assert verified.returncode == 0, verified.stdout
    assert "Sealed by key 2." in verified.stdout

    other = Place(tmp_path, spare_url, place.keys)
    late = tmp_path / "late.backup"
    assert call(place, "backup", str(late)).returncode == 0
    refused = call(other, "restore", str(early))
    assert refused.returncode == 1
    assert "needs key 1, which the key file does not have (any more)" in refused.stderr
    assert call(other, "restore", str(late)).returncode == 0
    assert call(other, "verify", "--quick").returncode == 0


def _kill_in_the_middle(place: Place) -> None:
    with subprocess.Popen(
        place.command("rotate-key"), env=place.environment(), stdout=subprocess.DEVNULL
    ) as rotation:
        _until_resealing(place)
        rotation.kill()


def _until_resealing(place: Place) -> None:
    engine = open_engine(place.url)
    with engine.connect() as connection:
        while not connection.scalar(text("SELECT count(*) FROM setting WHERE name = 'key_rotation'")):
            pass
    engine.dispose()


@pytest.mark.postgres
async def test_a_node_that_lacks_the_new_key_holds_the_rotation_up_and_is_named(
    postgres_url: str, tmp_path: Path
) -> None:
    north = begun(tmp_path, postgres_url)
    south = north._replace(keys=tmp_path / "south.json")
    south.keys.write_bytes(north.keys.read_bytes())
    async with (
        serving(north) as one,
        serving(south, "south") as two,
        Town(one, two) as town,
    ):
        added = await asyncio.to_thread(call, north, "rotate-key", "--add")
        assert (added.returncode, added.stderr) == (0, "")
        assert (roots(north.keys), by_keys(north)) == ([1, 2], {1})
        waits = await asyncio.to_thread(call, north, "rotate-key")
        assert waits.returncode == 1
        assert "node south does not open with key 2 yet" in waits.stderr
        assert by_keys(north) == {1}, "nobody seals by what another cannot open"
        south.keys.write_bytes(north.keys.read_bytes())
        done = await asyncio.to_thread(call, north, "rotate-key")
        assert (done.returncode, done.stderr) == (0, "")
        assert by_keys(north) == {2}
        while town.read < 20:
            await asyncio.sleep(0.05)
        forgotten = await asyncio.to_thread(call, north, "rotate-key", "--forget-old")
        assert forgotten.returncode == 0
        read = town.read
        while town.read < read + 10:
            await asyncio.sleep(0.05)
    assert town.wrong == []
    stale = north._replace(keys=tmp_path / "stale.json")
    stale.keys.write_bytes(Keys.load_or_create(south.keys).having({1: bytes(32)}, 1).written())
    refused = call(stale, "serve", "--port", "0")
    assert refused.returncode == 1
    assert "was written under other keys than those at" in refused.stderr


def test_a_rotation_without_any_node_goes_through(database_url: str, tmp_path: Path) -> None:
    place = begun(tmp_path, database_url)
    for number in (2, 3):
        done = call(place, "rotate-key")
        assert (done.returncode, done.stderr) == (0, "")
        assert by_keys(place) == {number}
    assert roots(place.keys) == [1, 2, 3]
    assert call(place, "rotate-key", "--forget-old").returncode == 0
    assert roots(place.keys) == [3]
    again = call(place, "rotate-key", "--forget-old")
    assert "nothing to forget" in again.stdout
    assert call(place, "verify").returncode == 0
