"""What a node does when its disk is full, its database is held or away, or its certificate ends."""

import asyncio
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection
from sqlalchemy.engine import make_url

from backend.certificate import Certificate, CertificateWrong, Standing
from backend.commands.actor import ResidentActor
from backend.live.housekeeping import Housekeeping
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId
from backend.protocol.results import Refusal, Result
from backend.protocol.streams import case_stream
from backend.store import writer as writing
from backend.store.batch import ORDER_LOCK
from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.verify import verify
from backend.upkeep import Upkeep
from tests.chaos.databases import Postgres
from tests.commands.office import Office
from tests.live.real_node import QUEUE, RealNode, form, real_node
from tests.node.test_health_and_logs import get
from tests.support.certificates import DAY, Authority
from tests.support.small_disk import free, needs_root, small_disk

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


async def health(node: RealNode) -> tuple[int, str]:
    """Return the status of /health and the word in it."""
    code, body = await get(node, "/health")
    return code, json.loads(body)["status"]


async def asked(node: RealNode, text: str) -> Result | Refusal:
    """Send a form."""
    return await node.backend.writer.submit(ResidentActor(), form(text))


def sound(node_folder: Path, url: str) -> None:
    """See that everything in the database fits together."""
    engine = open_engine(url)
    assert verify(engine, Cipher(Keys.parse((node_folder / "keys.json").read_bytes()))) == []
    engine.dispose()


# The disk


@needs_root
@pytest.mark.expect_log("the disk of the database has only")
@pytest.mark.expect_log(r"the database did not take a command \(disk\)")
async def test_on_a_full_disk_commands_are_refused_reading_goes_on_and_room_heals_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with small_disk(tmp_path / "small", "10m") as folder:
        async with real_node(folder) as node:
            known = await node.case("Ennen")
            (folder / "ballast").write_bytes(bytes(max(0, free(folder) - 200_000)))
            accepted, refused = [], None
            while refused is None:
                answer = await asked(node, "x" * 3000)
                if isinstance(answer, Refusal):
                    refused = answer
                else:
                    accepted.append(answer.case_id)
            assert refused.code is ErrorCode.STORE_UNAVAILABLE
            for _ in range(20):
                await asked(node, "x" * 3900)
            assert caplog.text.count("the database did not take a command (disk)") == 1
            assert (await health(node)) == (503, "disk")
            assert (await node.backend.reader.run(node.backend.reader.snapshot, case_stream(known)))[0] > 0

            (folder / "ballast").unlink()
            assert (await health(node)) == (200, "ok")
            assert isinstance(await asked(node, "x" * 3000), Result)
        sound(folder, f"sqlite:///{folder / 'luukku.db'}")
        with closing(sqlite3.connect(folder / "luukku.db")) as connection:
            stored = {row[0] for row in connection.execute("SELECT case_id FROM case_file")}
        assert {known, *accepted} <= stored


# The database held or away


@contextmanager
def held(url: str) -> Iterator[None]:
    """Hold what every batch needs, from another connection."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(make_url(url).database or "", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
        return
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as another:
        another.execute(f"SELECT pg_advisory_lock({ORDER_LOCK})".encode())
        yield


@pytest.mark.expect_log(r"the database did not take a command \(database\)")
@pytest.mark.slow
async def test_while_another_holds_the_database_commands_are_refused_within_seconds_and_it_is_said_once(
    tmp_path: Path, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with real_node(tmp_path, database_url) as node:
        await node.case()
        loop = asyncio.get_running_loop()
        with held(database_url):
            begun = loop.time()
            answers = await asyncio.gather(*(asked(node, str(number)) for number in range(600)))
            took = loop.time() - begun
            assert {one.code for one in answers if isinstance(one, Refusal)} == {ErrorCode.STORE_UNAVAILABLE}
            assert all(isinstance(one, Refusal) for one in answers)
            assert took < 7, "all that waits is refused with the first, not batch by batch"
            assert isinstance(await asked(node, "once more"), Refusal)
            assert (await health(node)) == (503, "database")
        assert caplog.text.count("the database did not take a command") == 1
        assert isinstance(await asked(node, "at last"), Result)
        assert (await health(node)) == (200, "ok")
    sound(tmp_path, database_url)


@pytest.mark.expect_log("the database did not take a command")
@pytest.mark.expect_log("the database does not answer")
@pytest.mark.expect_log(r"the line .*was lost")
@pytest.mark.expect_log(r"psycopg: error ignored terminating .*the connection is lost")
@pytest.mark.postgres
@pytest.mark.slow
async def test_a_database_that_is_away_for_a_while_loses_nothing_that_was_acknowledged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = Postgres()
    await database.start()
    try:
        async with real_node(tmp_path, database.url) as node:
            kept = [await node.case()]
            away = asyncio.create_task(database.away(4.0))
            while isinstance(answer := await asked(node, "?"), Result):
                assert answer.case_id is not None
                kept.append(CaseId(answer.case_id))
                await asyncio.sleep(0)
            begun = asyncio.get_running_loop().time()
            refused = await asyncio.gather(*(asked(node, "?") for _ in range(200)))
            assert asyncio.get_running_loop().time() - begun < 2, (
                "nobody waits for a server that is not there"
            )
            assert not away.done()
            assert all(isinstance(one, Refusal) for one in refused)
            assert (await health(node)) == (503, "database")
            await away
            assert isinstance(await asked(node, "again"), Result)
            assert (await health(node)) == (200, "ok")
            _, state = await node.backend.reader.run(node.backend.reader.snapshot, QUEUE)
            assert set(kept) <= set(state.rows)  # type: ignore[union-attr]
        assert caplog.text.count("the database did not take a command") <= 2
        sound(tmp_path, database.url)
    finally:
        await database.end()


async def test_what_waits_for_the_database_is_bounded(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    monkeypatch.setattr(writing, "MOST_WAITING", 50)
    begun, goes_on = threading.Event(), threading.Event()

    def slow(_: Connection) -> None:
        begun.set()
        goes_on.wait(20)

    first = asyncio.create_task(office.writer.run(slow))
    await asyncio.to_thread(begun.wait, 20)
    waiting = [
        asyncio.create_task(office.writer.submit(ResidentActor(), form(str(number)))) for number in range(50)
    ]
    await asyncio.sleep(0)
    beyond = await office.writer.submit(ResidentActor(), form("one too many"))
    assert isinstance(beyond, Refusal)
    assert beyond.code is ErrorCode.STORE_UNAVAILABLE
    goes_on.set()
    await first
    assert all(isinstance(one, Result) for one in await asyncio.gather(*waiting))


# The certificate


def test_a_certificate_is_told_by_how_long_it_serves(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    for until, standing in (
        (NOW + 22 * DAY, Standing.GOOD),
        (NOW + 20 * DAY, Standing.ENDS_SOON),
        (NOW - DAY, Standing.EXPIRED),
    ):
        certificate = Certificate(*map(Path, authority.issue("a", until)))
        assert certificate.standing(NOW) is standing


@pytest.mark.expect_log("the certificate ends in 20 days")
@pytest.mark.expect_log("the certificate has expired")
async def test_it_is_warned_once_a_day_before_a_certificate_ends_and_after(
    office: Office, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    authority = Authority(tmp_path)
    keeping = Housekeeping(
        office.reader,
        office.writer,
        lambda: office.now,
        keep_events=7 * DAY,
        keep_answers=60 * DAY,
    )
    for until, said in ((NOW + 20 * DAY + timedelta(hours=1), "ends in 20 days"), (NOW - DAY, "has expired")):
        certificate = Certificate(*map(Path, authority.issue("a", until)))
        upkeep = Upkeep(keeping, office.reader, office.url, certificate, lambda: NOW)
        for _ in range(25):
            await upkeep.look()
        assert caplog.text.count(said) == 2


async def test_health_tells_when_the_certificate_ends(tmp_path: Path) -> None:
    from backend.app import Backend
    from backend.config import Config

    until = (datetime.now(UTC) + 90 * DAY).replace(microsecond=0)
    certificate, key = map(Path, Authority(tmp_path).issue("a", until))
    backend = Backend(Config(data=tmp_path / "data", demo=True, tls_certificate=certificate, tls_key=key))
    answer = await backend.health.answer(None)  # type: ignore[arg-type]
    told = json.loads(bytes(answer.body))
    assert told["certificate"] == {"standing": "good", "ends": until.isoformat()}
    assert told["room"]["low"] is False
    backend.close()


@pytest.mark.slow
def test_a_certificate_that_cannot_be_served_is_told_in_one_sentence(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    certificate, key = map(Path, authority.issue("a", NOW + 90 * DAY))
    _, other = map(Path, authority.issue("b", NOW + 90 * DAY))
    nonsense = tmp_path / "nonsense.pem"
    nonsense.write_text("nonsense", encoding="utf-8")
    for files, why in (
        ((certificate, other), "is not that of the certificate"),
        ((nonsense, key), "is no certificate in PEM form"),
        ((certificate, nonsense), "it is no key in PEM form without a password"),
    ):
        with pytest.raises(CertificateWrong, match=why):
            Certificate(*files)
    settings = tmp_path / "node.toml"
    settings.write_text(
        f'demo = true\nport = 0\ntls_certificate = "{certificate}"\ntls_key = "{other}"\n', encoding="utf-8"
    )
    command = [
        sys.executable,
        "-m",
        "backend",
        "serve",
        "--config",
        str(settings),
        "--data",
        str(tmp_path / "d"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert done.stderr == f"luukku-backend: the key {other} is not that of the certificate {certificate}\n"
