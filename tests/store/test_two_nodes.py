"""Two nodes on one PostgreSQL: one order of commits, and a poke that carries no data."""

import asyncio

import psycopg
import pytest
from sqlalchemy.engine import make_url

from backend.commands.dispatch import open_writer
from backend.protocol.commands import AddNote, Claim
from backend.protocol.results import Refusal, Result
from backend.store.engine import open_engine
from tests.commands.office import COUNTY, Office, command_id

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
