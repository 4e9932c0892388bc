"""Residents who are away to identify, on both databases: kept once a page, taken once, let go of afterwards."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.protocol.ids import ThreadId, new_id
from backend.store.engine import open_engine
from backend.store.migrate import migrate
from backend.store.pending_identifications import Row, drop_old, keep, take
from backend.store.times import micros

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def row(number: int, thread: ThreadId) -> Row:
    return Row(bytes([number]) * 32, b"b" * 32, thread, NOW, b"sealed")


@pytest.mark.parametrize("of_one_page", [True, False])
def test_one_is_taken_once_and_a_page_has_one_at_a_time(database_url: str, of_one_page: bool) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    first = ThreadId(new_id())
    second = first if of_one_page else ThreadId(new_id())
    with engine.begin() as connection:
        keep(connection, row(1, first))
        keep(connection, row(2, second))
        assert take(connection, b"\x02" * 32, b"x" * 32) is None
        assert take(connection, b"\x02" * 32, b"b" * 32) == row(2, second)
        assert take(connection, b"\x02" * 32, b"b" * 32) is None
        assert (take(connection, b"\x01" * 32, b"b" * 32) is None) is of_one_page
    engine.dispose()


def test_what_nobody_came_back_for_is_let_go_of(database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    with engine.begin() as connection:
        keep(connection, row(1, ThreadId(new_id())))
        assert drop_old(connection, micros(NOW)) == 0
        assert drop_old(connection, micros(NOW + timedelta(seconds=1))) == 1
    engine.dispose()
