"""A desktop at a node that encrypts, by a certificate that is good, late, somebody else's or nobody's."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
import uvicorn

from backend.protocol.clock import system_clock
from backend.protocol.people import StaffInfo
from desktop.sync.client import Client
from desktop.sync.connection import CERTIFICATE_RETRY
from desktop.sync.journal import Journal
from desktop.sync.status import Phase, Problem
from desktop.sync.trust import Trust
from desktop.tasks import Tasks
from tests.live.real_node import AINO, PASSWORD, real_node
from tests.support.certificates import DAY, Authority
from tests.together.desks import until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]
NOW = datetime.now(UTC).replace(microsecond=0)


def by(files: tuple[str, str]) -> Callable[[uvicorn.Config], None]:
    def change(settings: uvicorn.Config) -> None:
        settings.ssl_certfile, settings.ssl_keyfile = files

    return change


@asynccontextmanager
async def at_node(folder: Path, files: tuple[str, str], trust: Trust | None) -> AsyncIterator[Client]:
    """Run a desktop's client at a node that shows this certificate."""

    async def in_memory(_: StaffInfo) -> Journal:
        return Journal(None, bytes(32), lambda _: None)

    tasks = Tasks()
    async with real_node(folder / "node", change=by(files)) as node:
        address = node.url.replace("ws:", "wss:")
        client = Client((address,), "0", system_clock, tasks.start, in_memory, trust=trust)
        tasks.start(client.run())
        try:
            yield client
        finally:
            await client.close()
            await tasks.stop()


def _has(client: Client, problem: Problem) -> bool:
    return client.status.problem is problem


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


async def test_an_authority_of_ones_own_is_trusted_when_its_file_is_named(
    tmp_path: Path, authority: Authority
) -> None:
    files = authority.issue("good", NOW + DAY)
    async with at_node(tmp_path, files, Trust(authority.file)) as client:
        client.sign_in(AINO, PASSWORD)
        await until(lambda: client.mine() is not None)
        assert client.status.phase is Phase.CONNECTED


async def test_a_certificate_that_has_run_out_is_told_with_its_day_and_looked_at_slowly(
    tmp_path: Path, authority: Authority
) -> None:
    files = authority.issue("late", NOW - DAY)
    async with at_node(tmp_path, files, Trust(authority.file)) as client:
        await until(lambda: client.status.next_try is not None)
        status = client.status
        assert (status.phase, status.problem) == (Phase.OFFLINE, Problem.CERTIFICATE_EXPIRED)
        assert status.expired_at == NOW - DAY
        assert status.next_try is not None
        assert (status.next_try - status.since).total_seconds() >= CERTIFICATE_RETRY - 1


async def test_one_that_is_not_valid_yet_is_told_apart_since_the_clock_may_be_wrong(
    tmp_path: Path, authority: Authority
) -> None:
    files = authority.issue("early", NOW + 9 * DAY, since=NOW + DAY)
    async with at_node(tmp_path, files, Trust(authority.file)) as client:
        await until(lambda: client.status.problem is Problem.CERTIFICATE_NOT_YET_VALID)


async def test_one_of_another_host_is_told(tmp_path: Path, authority: Authority) -> None:
    files = authority.issue("other", NOW + DAY, address="192.0.2.1")
    async with at_node(tmp_path, files, Trust(authority.file)) as client:
        await until(lambda: client.status.problem is Problem.CERTIFICATE_WRONG_NAME)


async def test_one_that_nobody_vouches_for_is_told(tmp_path: Path, authority: Authority) -> None:
    files = authority.issue("nobodys", NOW + DAY)
    async with at_node(tmp_path, files, None) as client:
        await until(lambda: client.status.problem is Problem.CERTIFICATE_NOT_TRUSTED)
        assert client.status.expired_at is None


async def test_a_server_that_is_not_there_is_unreachable_and_one_that_is_something_else_refuses(
    tmp_path: Path, authority: Authority
) -> None:
    async with at_node(tmp_path, authority.issue("good", NOW + DAY), None) as client:
        address = client._connection._addresses.current
        for wrong, problem in (
            ("ws://127.0.0.1:1/desktop", Problem.UNREACHABLE),
            (address.replace("/desktop", "/nothing"), Problem.REFUSED),
        ):
            tasks = Tasks()
            other = Client(
                (wrong,), "0", system_clock, tasks.start, client._open_journal, trust=Trust(authority.file)
            )
            tasks.start(other.run())
            await until(partial(_has, other, problem))
            await tasks.stop()


async def test_a_certificate_that_was_put_right_is_seen_at_the_next_try(
    tmp_path: Path, authority: Authority
) -> None:
    another = tmp_path / "another"
    another.mkdir()
    bundle = tmp_path / "trusted.pem"
    bundle.write_bytes(Authority(another).file.read_bytes())
    async with at_node(tmp_path, authority.issue("good", NOW + DAY), Trust(bundle)) as client:
        await until(
            lambda: client.status.problem is Problem.CERTIFICATE_NOT_TRUSTED and client.status.next_try
        )
        bundle.write_bytes(authority.file.read_bytes())
        client.retry_now()
        await until(lambda: client.status.phase is Phase.CONNECTED)
        assert client.status.problem is None
