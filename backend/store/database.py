"""One connection with Core statements compiled once and run on the driver's own cursor.

SQLAlchemy writes the SQL for both databases; running it on the cursor leaves out the result layer, which
costs more than SQLite itself does (`tests/benchmarks/commit.py` measures it).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any, NamedTuple, Protocol

from sqlalchemy import ClauseElement, Connection, Engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler

from backend.store.engine import begin_read, database_errors

Row = tuple[Any, ...]
Parameters = dict[str, Any]


class _Cursor(Protocol):
    def execute(self, sql: str, parameters: Parameters | Row = ...) -> Any: ...
    def executemany(self, sql: str, parameters: Sequence[Parameters | Row]) -> Any: ...
    def fetchone(self) -> Row | None: ...
    def fetchall(self) -> list[Row]: ...


class _Statement(NamedTuple):
    """SQL, the values that the statement itself holds, and how the driver is to get its parameters."""

    sql: str
    constants: Parameters
    arrange: Callable[[Parameters], Parameters | Row]


class Database:
    """A connection of one thread. Statements are told apart by identity: keep them at module level."""

    def __init__(self, engine: Engine) -> None:
        """Open a connection. Raises the driver's errors."""
        self.is_sqlite = engine.dialect.name == "sqlite"
        self.connection: Connection = engine.connect()
        raw: Any = self.connection.connection.dbapi_connection
        self.raw = raw
        self._cursor: _Cursor = raw.cursor()
        self._begin_read = begin_read(engine)
        self.failures = database_errors(engine)
        # By position, since sqlite3 makes a string of each name at each execution; psycopg takes the mapping.
        self._dialect = sqlite.dialect(paramstyle="qmark") if self.is_sqlite else engine.dialect
        self._statements: dict[ClauseElement, _Statement] = {}

    def say(self, sql: str) -> None:
        """Run SQL without parameters: BEGIN, COMMIT and their kind."""
        self._cursor.execute(sql)

    def run(self, statement: ClauseElement, **parameters: Any) -> None:
        """Run a statement that returns nothing."""
        self._execute(statement, parameters)

    def run_many(self, statement: ClauseElement, rows: Sequence[Parameters]) -> None:
        """Run a statement once for each row of parameters."""
        if rows:
            sql, constants, arrange = self._statements.get(statement) or self._compiled(statement)
            self._cursor.executemany(sql, [arrange(constants | row if constants else row) for row in rows])

    def one(self, statement: ClauseElement, **parameters: Any) -> Row | None:
        """Return the first row, or none."""
        self._execute(statement, parameters)
        return self._cursor.fetchone()

    def all(self, statement: ClauseElement, **parameters: Any) -> list[Row]:
        """Return every row."""
        self._execute(statement, parameters)
        return self._cursor.fetchall()

    def once(self, statement: ClauseElement, **parameters: Any) -> list[Row]:
        """Return every row of a statement that was made for this one time and is not kept compiled."""
        try:
            return self.all(statement, **parameters)
        finally:
            self._statements.pop(statement, None)

    def _execute(self, statement: ClauseElement, parameters: dict[str, Any]) -> None:
        sql, constants, arrange = self._statements.get(statement) or self._compiled(statement)
        self._cursor.execute(sql, arrange(constants | parameters if constants else parameters))

    def notify(self, poke: str) -> None:
        """Poke the other nodes when this transaction commits (PostgreSQL only)."""
        self._cursor.execute("SELECT pg_notify('luukku', %(poke)s)", {"poke": poke})

    def begin_reading(self) -> None:
        """Begin a transaction that sees one moment of the database and ends by `roll_back`."""
        self.say(self._begin_read)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """See one moment of the database for as long as the block lasts."""
        self.begin_reading()
        try:
            yield
        finally:
            self.roll_back()

    def roll_back(self) -> None:
        """End the transaction without its changes; some failures have ended it already."""
        if not self.is_sqlite or self.raw.in_transaction:
            self.say("ROLLBACK")

    def close(self) -> None:
        """Give the connection up."""
        self.connection.close()

    def abandon(self) -> None:
        """Give up a connection that is broken."""
        self.connection.invalidate()
        self.connection.close()

    def _compiled(self, statement: ClauseElement) -> _Statement:
        compiled = statement.compile(dialect=self._dialect)
        assert isinstance(compiled, SQLCompiler)
        constants = {name: value for name, value in compiled.params.items() if value is not None}
        arrange = _by_position(compiled.positiontup or ()) if self.is_sqlite else _by_name
        made = self._statements[statement] = _Statement(str(compiled), constants, arrange)
        return made


def _by_name(parameters: Parameters) -> Parameters:
    return parameters


def _by_position(names: Sequence[str]) -> Callable[[Parameters], Row]:
    """Return what puts the values of a mapping into the order of the names."""
    if len(names) > 1:
        return itemgetter(*names)
    # An itemgetter of one name does not make a tuple.
    return lambda parameters: tuple(parameters[name] for name in names)
