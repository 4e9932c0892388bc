"""``luukku-backend retention``: let go of what is due now, or only count it."""

import argparse
import asyncio
import time
from contextlib import ExitStack

from sqlalchemy import Engine

from backend.app import load_county
from backend.commands.dispatch import open_writer
from backend.config import Config
from backend.domain.county import County
from backend.keeping import Done, existing
from backend.live.retention import RetentionRunner
from backend.live.retention_preview import preview
from backend.protocol.clock import system_clock
from backend.protocol.ids import new_id
from backend.store.encryption import Cipher
from backend.store.key_check import known_keys
from backend.store.migrate import Age, DatabaseWrong, revision_of, served, told_in_one_line
from backend.store.reader import Reader
from backend.store.retention_runs import Counts, Run, ask, find, unfinished
from backend.store.sole_node import sole_node

ASK_SECONDS = 1.0
PATIENCE_SECONDS = 60.0
"""How long a node may take to begin; how long the run takes does not matter."""

WORDS = {
    "words": "cases whose words were let go of",
    "identity": "cases of which the skeleton is left",
    "cases": "cases removed",
    "lines": "lines of timelines",
    "feedback": "surveys cut loose from their givers",
    "feedback_words": "old words of feedback",
    "answers": "kept answers to commands that named a client",
    "clients": "records of clients",
    "log_rows": "lines of the access log",
    "held": "cases kept because of a legal hold",
    "open_tasks": "cases kept because of an open task",
}


def let_go(config: Config, asked: argparse.Namespace) -> Done:
    """Let go of what is due; by the leader of the nodes that serve, by this program when none does."""
    url = config.database_url
    with told_in_one_line(url):
        engine = existing(url)
        try:
            revision = revision_of(engine)
            if revision.age is not Age.CURRENT:
                raise DatabaseWrong(f"the database is at {revision.name}: migrate it first")
            cipher = Cipher(known_keys(engine, config.key_file))
            county = load_county(config)
            if asked.dry_run:
                return Done("Due now: " + _told(_preview(engine, cipher, county)))
            with ExitStack() as alone:
                if _is_served(engine, url, alone):
                    return _by_a_node(engine, cipher, county)
                return Done("Let go of: " + _told(asyncio.run(_by_ourselves(engine, cipher, county))))
        finally:
            engine.dispose()


def _preview(engine: Engine, cipher: Cipher, county: County) -> Counts:
    reader = Reader(engine, cipher, threads=1)
    try:
        return preview(reader, county.retention, system_clock())
    finally:
        reader.close()


def _is_served(engine: Engine, url: str, alone: ExitStack) -> bool:
    if engine.dialect.name != "sqlite":
        with engine.connect() as connection:
            return served(connection)
    try:
        alone.enter_context(sole_node(url))
    except DatabaseWrong:
        return True
    return False


async def _by_ourselves(engine: Engine, cipher: Cipher, county: County) -> Counts:
    writer = open_writer(engine=engine, cipher=cipher, county=county, clock=system_clock)
    reader = Reader(engine, cipher, threads=1)
    try:
        run_id, now = new_id(), system_clock()
        await writer.run(lambda connection: ask(connection, run_id, now))
        run = Run(run_id, now, None, None, {})
        return await RetentionRunner(reader, writer, county.retention, system_clock).do(run)
    finally:
        reader.close()
        await writer.stop()


def _by_a_node(engine: Engine, cipher: Cipher, county: County) -> Done:
    writer = open_writer(engine=engine, cipher=cipher, county=county, clock=system_clock)
    reader = Reader(engine, cipher, threads=1)
    try:
        run_id, now = new_id(), system_clock()
        writer.run_blocking(lambda connection: ask(connection, run_id, now))
        began = time.monotonic()
        while True:
            with reader.reading() as database:
                run = find(database, run_id)
            if run is not None and run.finished_at is not None:
                return Done("Let go of: " + _told(run.counts))
            first = unfinished(reader)
            if first is None or first.started_at is None:
                if time.monotonic() - began > PATIENCE_SECONDS:
                    return Done("No node has begun it; it is done as soon as one leads.", good=False)
            else:
                began = time.monotonic()
            time.sleep(ASK_SECONDS)
    finally:
        reader.close()
        writer.close()


def _told(counts: Counts) -> str:
    known = [f"{counts[name]} {words}" for name, words in WORDS.items() if counts.get(name)]
    return ("; ".join(known) or "nothing") + "."
