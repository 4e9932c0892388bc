"""What another exchange has told is kept sealed, once, and not for longer than somebody needs it."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import func, select

from backend.live.housekeeping import Housekeeping
from backend.protocol.ids import CallId, new_id
from backend.store.call_tables import told_event
from backend.store.told_events import Told, drop_told, keep, mark_passed_on, waiting
from tests.commands.office import Office


@pytest.fixture
def office(database_url: str) -> Iterator[Office]:
    office = Office(database_url)
    yield office
    office.close()


def kept(office: Office, body: bytes = b'{"caller":"+358401234567"}', event_id: str = "") -> Told:
    told = Told(event_id or new_id(), CallId(new_id()), office.now, office.now, body)
    office.writer.run_blocking(partial(keep, cipher=office.cipher, exchange="ace", told=told))
    return told


def count(office: Office) -> int:
    with office.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(told_event)) or 0


def test_it_waits_until_it_is_passed_on_and_nobody_reads_it_in_the_table(office: Office) -> None:
    told = kept(office)
    assert waiting(office.reader, "ace") == [told]
    assert waiting(office.reader, "other") == []
    with office.engine.connect() as connection:
        assert b"358401234567" not in bytes(connection.scalar(select(told_event.c.sealed)) or b"")
    office.writer.run_blocking(lambda connection: mark_passed_on(connection, [told.event_id]))
    assert waiting(office.reader, "ace") == []


def test_the_same_id_again_is_what_was_kept_first(office: Office) -> None:
    told = kept(office)
    again = Told(told.event_id, told.call_id, office.now, office.now, b"{}")
    found = office.writer.run_blocking(partial(keep, cipher=office.cipher, exchange="ace", told=again))
    assert found == told.body
    assert count(office) == 1


def test_what_was_passed_on_goes_after_a_day_and_anything_after_a_week(office: Office) -> None:
    passed = kept(office)
    kept(office)
    office.writer.run_blocking(lambda connection: mark_passed_on(connection, [passed.event_id]))
    for after, there in ((timedelta(hours=23), 2), (timedelta(hours=25), 1), (timedelta(days=8), 0)):
        at = office.now + after
        office.writer.run_blocking(lambda connection, at=at: drop_told(connection, at))  # type: ignore[misc]
        assert count(office) == there


async def test_housekeeping_lets_go_of_it(office: Office) -> None:
    told = kept(office)
    office.writer.run_blocking(lambda connection: mark_passed_on(connection, [told.event_id]))
    office.later(hours=25)
    keeping = Housekeeping(
        office.reader,
        office.writer,
        lambda: office.now,
        keep_events=timedelta(days=7),
        keep_answers=timedelta(days=60),
    )
    await keeping.tidy()
    assert await asyncio.to_thread(count, office) == 0
