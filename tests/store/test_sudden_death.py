"""A node that is killed in the middle of writing leaves a consistent store with everything it promised."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from backend.protocol.fold import fold
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream, empty_state
from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.reader import Reader
from tests.commands.office import KEY

ROOT = Path(__file__).parents[2]
PROGRAM = """
import asyncio, sys
from backend.protocol.ids import CommandId, new_id
from backend.protocol.commands import AddNote
from tests.commands.office import Office

office = Office(sys.argv[1])
page = office.chat(name="Matti Virtanen")
print(page.case_id, flush=True)

async def one(n):
    while True:
        command = AddNote(command_id=CommandId(new_id()), case_id=page.case_id, text=f"{n} muistiinpano")
        await office.writer.submit(office.aino, command)
        print(command.command_id, flush=True)

async def many():
    await asyncio.gather(*(one(n) for n in range(8)))

asyncio.run(many())
"""


@pytest.mark.slow
def test_a_killed_node_keeps_what_it_acknowledged_and_nothing_half(database_url: str) -> None:
    environment = dict(os.environ, PYTHONPATH=str(ROOT))
    child = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, database_url],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment,
    )
    assert child.stdout is not None
    case_id = child.stdout.readline().strip()
    acknowledged = [child.stdout.readline().strip() for _ in range(400)]
    child.send_signal(signal.SIGKILL)
    acknowledged += [line.strip() for line in child.stdout if line.endswith("\n")]
    child.stdout.close()
    child.wait()

    engine = open_engine(database_url)
    reader = Reader(engine, Cipher(Keys({1: KEY}, 1)))
    stream = case_stream(case_id)  # type: ignore[arg-type]
    events = reader.events_after(stream, 0, limit=1_000_000)
    seq, snapshot = reader.snapshot(stream)
    assert events is not None
    assert [no for no, _ in events] == list(range(1, seq + 1)), "no gap"
    state = empty_state(stream)
    for _, event in events:
        state = fold(state, event)
    assert state == snapshot
    assert isinstance(snapshot, CaseView)
    assert snapshot.case is not None
    assert [one.no for one in snapshot.case.entries] == list(range(1, len(snapshot.case.entries) + 1))
    with engine.connect() as connection:
        kept = set(connection.exec_driver_sql("SELECT command_id FROM ledger").scalars())
    assert set(acknowledged) <= kept
    reader.close()
    engine.dispose()
