"""Migrations make the tables that the code speaks of."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from backend.store.engine import open_engine
from backend.store.migrate import migrate
from backend.store.schema import metadata


def test_the_migrations_and_the_tables_agree(database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    before = sorted(inspect(engine).get_table_names())
    migrate(engine)
    assert sorted(inspect(engine).get_table_names()) == before
    engine.dispose()


def test_a_database_of_the_first_version_is_brought_on_with_what_is_in_it(database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine, "0001")
    with engine.connect() as connection:
        for number, name in enumerate(("aino", "bo"), 1):
            connection.exec_driver_sql(
                "INSERT INTO staff VALUES "
                f"('s-{number}', '{name}', 'x', '{name}', '{name}', 'X', '{name}', 'professional', '', true)"
            )
            connection.exec_driver_sql(
                f"INSERT INTO presence VALUES ('s-{number}', 'available', 7, {'true' if number == 1 else 'false'})"
            )
        connection.exec_driver_sql("INSERT INTO connection VALUES ('old-node', 's-1', 1)")
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        rows = connection.exec_driver_sql(
            "SELECT staff_id, since, vanished_at FROM presence ORDER BY staff_id"
        ).all()
        desktops = connection.exec_driver_sql("SELECT node, staff_id FROM connection").all()
        assert [tuple(row) for row in desktops] == [("old-node", "s-1")]
    assert [row[:2] for row in rows] == [("s-1", 7), ("s-2", 7)]
    assert rows[0][2] is None
    assert rows[1][2] > 1_700_000_000_000_000
    engine.dispose()
