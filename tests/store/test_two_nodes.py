"""Two nodes on one PostgreSQL: one order of commits, and a poke that carries no data."""

import asyncio
import os
import signal

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from backend.commands.dispatch import open_writer
from backend.commands.system import LogUse
from backend.protocol.commands import AddNote, Claim
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal, Result
from backend.store.batch import ORDER_LOCK
from backend.store.engine import BUSY_SECONDS, IDLE_SECONDS, PATIENCE_SECONDS, begin_write, open_engine
from backend.store.verify import verify
from tests.commands.office import COUNTY, SYSTEM, Office, command_id

pytestmark = pytest.mark.postgres


async def test_two_nodes_write_one_gap_free_order(postgres_url: str) -> None:
    office = await asyncio.to_thread(Office, postgres_url)
    engine = open_engine(postgres_url)
    second = open_writer(engine=engine, cipher=office.cipher, county=COUNTY, clock=lambda: office.now)
    page = await asyncio.to_thread(office.chat)

    def note(n: int) -> AddNote:
        return AddNote(command_id=command_id(), case_id=page.case_id, text=str(n))

    claims = [
        office.writer.submit(office.aino, Claim(command_id=command_id(), case_id=page.case_id)),
        second.submit(office.bo, Claim(command_id=command_id(), case_id=page.case_id)),
    ]
    notes = [(office.writer, second)[n % 2].submit(office.aino, note(n)) for n in range(200)]
    answers = await asyncio.gather(*claims, *notes)

    assert sorted(type(answer).__name__ for answer in answers[:2]) == [Refusal.__name__, Result.__name__]
    assert all(isinstance(answer, Result) for answer in answers[2:])
    office.check()
    assert len(office.kinds(page.case_id)) == 2 + 2 + 200
    await second.stop()
    engine.dispose()
    office.close()


async def test_two_nodes_chain_their_uses_into_one_log(postgres_url: str) -> None:
    office = await asyncio.to_thread(Office, postgres_url)
    engine = open_engine(postgres_url)
    second = open_writer(engine=engine, cipher=office.cipher, county=COUNTY, clock=lambda: office.now)
    page = await asyncio.to_thread(office.chat)

    def use() -> LogUse:
        return LogUse(command_id=command_id(), staff_id=office.aino.staff_id, case_id=page.case_id)

    await asyncio.gather(*((office.writer, second)[n % 2].submit(SYSTEM, use()) for n in range(200)))
    with office.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM access_log")) == 200
    assert verify(office.engine, office.cipher) == []
    await second.stop()
    engine.dispose()
    office.close()


@pytest.mark.expect_log("the database did not take a command")
async def test_behind_a_server_that_only_lets_read_the_next_connection_may_find_another(
    postgres_url: str,
) -> None:
    office = await asyncio.to_thread(Office, postgres_url)
    page = await asyncio.to_thread(office.chat)
    note = AddNote(command_id=command_id(), case_id=page.case_id, text="Muistiin")
    await office.writer.run(
        lambda connection: connection.execute(text("SET default_transaction_read_only = on"))
    )
    first = await office.writer.submit(office.aino, note)
    assert isinstance(first, Refusal)
    assert first.code is ErrorCode.STORE_UNAVAILABLE
    assert isinstance(await office.writer.submit(office.aino, note), Result)
    await asyncio.to_thread(office.check)
    office.close()


async def test_a_commit_pokes_with_the_stream_and_its_seq_only(postgres_url: str) -> None:
    office = await asyncio.to_thread(Office, postgres_url)
    plain = make_url(postgres_url).set(drivername="postgresql").render_as_string(hide_password=False)
    listening = await psycopg.AsyncConnection.connect(plain, autocommit=True)
    await listening.execute("LISTEN luukku")
    await asyncio.to_thread(office.chat, name="Matti Virtanen")

    pokes = [poke.payload async for poke in listening.notifies(timeout=5, stop_after=2)]

    ends = {name: seq for name, (seq, _) in office.mirror.items()}
    assert sorted(pokes) == sorted(f"{name} {seq}" for name, seq in ends.items())
    await listening.close()
    office.close()


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="stops a process")
async def test_a_server_that_hangs_is_left_in_time_and_the_command_is_done_on_another_connection(
    postgres_url: str,
) -> None:
    office = await asyncio.to_thread(Office, postgres_url)
    page = await asyncio.to_thread(office.chat)
    await office.reader.run(office.reader.snapshot, "staff")
    frozen = await office.writer.run(
        lambda connection: connection.scalars(
            text(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                " AND backend_type = 'client backend' ORDER BY pid"
            )
        ).all()
    )
    assert len(frozen) >= 2, "the writer's and a reader's"
    for pid in frozen:
        os.kill(pid, signal.SIGSTOP)
    try:
        begun = asyncio.get_running_loop().time()
        note = AddNote(command_id=command_id(), case_id=page.case_id, text="Muistiin")
        answer, _ = await asyncio.gather(
            office.writer.submit(office.aino, note), office.reader.run(office.reader.snapshot, "staff")
        )
        assert isinstance(answer, Result)
        assert asyncio.get_running_loop().time() - begun < PATIENCE_SECONDS + 5
    finally:
        for pid in frozen:
            os.kill(pid, signal.SIGCONT)
    await asyncio.to_thread(office.check)
    office.close()


@pytest.mark.slow
@pytest.mark.expect_log("the database did not take a command")
async def test_a_node_that_freezes_in_a_transaction_holds_the_others_up_for_seconds_only(
    postgres_url: str,
) -> None:
    office = await asyncio.to_thread(Office, postgres_url)
    page = await asyncio.to_thread(office.chat)
    note = AddNote(command_id=command_id(), case_id=page.case_id, text="Muistiin")
    frozen = open_engine(postgres_url)
    with frozen.connect() as connection:
        connection.exec_driver_sql(begin_write(frozen))
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ORDER_LOCK})")
        begun = asyncio.get_running_loop().time()
        while not isinstance(await office.writer.submit(office.aino, note), Result):
            assert asyncio.get_running_loop().time() - begun < IDLE_SECONDS + 2 * BUSY_SECONDS
        assert asyncio.get_running_loop().time() - begun > 1, "the lock was not held"
        connection.invalidate()
    frozen.dispose()
    await asyncio.to_thread(office.check)
    office.close()
