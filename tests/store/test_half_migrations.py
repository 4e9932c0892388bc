"""A migration that is killed in the middle leaves the old version whole; a database in use is not migrated."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.migrate import Age, DatabaseWrong, migrate, open_database, revision_of, without_others
from backend.store.verify import verify
from tests.commands.office import KEY

ROOT = Path(__file__).parents[2]
ROWS = 1200
PROGRAM = """
import sys, time
from sqlalchemy import event
from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.migrate import migrate
from tests.commands.office import KEY

engine = open_engine(sys.argv[1])
pages = 0

@event.listens_for(engine, "after_cursor_execute")
def halt(connection, cursor, statement, parameters, context, many):
    global pages
    if "UPDATE access_log" in statement:
        pages += 1
        if pages == 2:
            print("in the middle", flush=True)
            time.sleep(60)

migrate(engine, cipher=Cipher(Keys({1: KEY}, 1)))
"""


def an_older_database(url: str) -> None:
    engine = open_engine(url)
    migrate(engine, "0002")
    with engine.connect() as connection:
        connection.execute(
            text("INSERT INTO access_log (at, staff_id, case_id, what) VALUES (:at, 'a', 'b', 'opened')"),
            [{"at": number} for number in range(ROWS)],
        )
    engine.dispose()


def test_a_database_of_an_earlier_version_is_not_served_and_it_is_said_what_to_run(database_url: str) -> None:
    an_older_database(database_url)
    with pytest.raises(
        DatabaseWrong, match=r"earlier version \(0002.*run luukku-backend migrate --backup FILE"
    ):
        open_database(database_url)


@pytest.mark.slow
def test_a_migration_killed_in_the_middle_leaves_the_old_version_whole(database_url: str) -> None:
    an_older_database(database_url)
    child = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, database_url],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=dict(os.environ, PYTHONPATH=str(ROOT)),
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "in the middle\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()

    engine = open_engine(database_url)
    assert revision_of(engine) == ("0002", Age.OLDER)
    with engine.connect() as connection:
        columns = connection.execute(text("SELECT * FROM access_log LIMIT 1")).keys()
        assert list(columns) == ["no", "at", "staff_id", "case_id", "what"]
        assert connection.scalar(text("SELECT count(*) FROM access_log")) == ROWS
    cipher = Cipher(Keys({1: KEY}, 1))
    migrate(engine, cipher=cipher)
    assert revision_of(engine).age is Age.CURRENT
    assert verify(engine, cipher) == []
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM access_log")) == ROWS
    engine.dispose()


@pytest.mark.postgres
def test_a_database_that_a_node_uses_is_not_migrated_under_it(postgres_url: str) -> None:
    engine, node = open_engine(postgres_url, "test"), open_engine(postgres_url)
    with node.connect(), pytest.raises(DatabaseWrong, match="stop all of them"), without_others(engine, "x"):
        raise AssertionError("nobody may come here")
    node.dispose()
    engine.dispose()


@pytest.mark.postgres
def test_a_restore_that_was_cut_short_does_not_become_a_new_database(postgres_url: str) -> None:
    engine = open_engine(postgres_url)
    migrate(engine)
    with engine.connect() as connection:
        connection.execute(text("CREATE SCHEMA before_20261124_120000"))
        connection.execute(text("ALTER TABLE alembic_version SET SCHEMA before_20261124_120000"))
    engine.dispose()
    with pytest.raises(DatabaseWrong, match=r"cut short.*before_20261124_120000"):
        open_database(postgres_url)
