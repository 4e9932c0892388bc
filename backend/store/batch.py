"""One batch of commands in one transaction: ledger, commands, streams, commit."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

import msgspec
from sqlalchemy import Engine

from backend.domain.county import County
from backend.protocol.clock import Clock
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId
from backend.protocol.results import Refusal, Result
from backend.store.access_log import AccessLog
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.engine import PATIENCE_SECONDS, begin_write, database_errors
from backend.store.ledger import Answer, Ledger
from backend.store.patience import Patience
from backend.store.recent import Recent
from backend.store.streams import Committed, Streams
from backend.store.times import micros
from backend.store.trouble import Trouble, named, trouble_of
from backend.store.unit import Unit


class Unavailable(Exception):
    """The database took no transaction: it is locked, gone or full. Names the driver's error, never a value."""

    def __init__(self, failure: BaseException | None = None) -> None:
        """Take the driver's error, or none when it was not even tried."""
        super().__init__(named(failure) if failure else "too much waits already")
        self.trouble = trouble_of(failure) if failure else Trouble.DATABASE


class HasCommandId(Protocol):
    """What every command has."""

    @property
    def command_id(self) -> CommandId:
        """The id under which the command is done once."""
        ...


ActorT = TypeVar("ActorT")
CommandT = TypeVar("CommandT", bound=HasCommandId)

ORDER_LOCK = 0x4C55554B4B55
"""The advisory lock of a batch on PostgreSQL: "LUUKKU" as a number."""


class Handling(msgspec.Struct, Generic[ActorT, CommandT], frozen=True):
    """What the store needs to know of commands: how one is done, and who an actor is in the ledger.

    ``is_many`` tells of whom there may be a crowd: theirs may not make the others' wait.
    """

    do: Callable[[Unit, ActorT, CommandT], Answer]
    name: Callable[[ActorT], str]
    is_many: Callable[[ActorT], bool]


class Batches(Generic[ActorT, CommandT]):
    """Does batches on one connection; used by one thread."""

    def __init__(
        self,
        engine: Engine,
        cipher: Cipher,
        county: County,
        clock: Clock,
        handling: Handling[ActorT, CommandT],
    ) -> None:
        """Connect at the first batch, and again after a failure."""
        self._engine = engine
        self._cipher = cipher
        self._county = county
        self._clock = clock
        self._handling = handling
        self._begin = begin_write(engine)
        self._failures = database_errors(engine)
        self._database: Database | None = None
        self._recent = Recent()
        self._patience = Patience(PATIENCE_SECONDS)

    @property
    def database(self) -> Database:
        """The connection. Raises the driver's errors when there is none to be had."""
        if self._database is None:
            self._database = Database(self._engine)
        return self._database

    def do(
        self, commands: Sequence[tuple[ActorT, CommandT]]
    ) -> tuple[list[Answer | Exception], list[Committed]]:
        """Do the commands in one transaction and commit it.

        An answer that is an exception is a bug in that command, which has changed nothing. Raises
        `Unavailable` when the transaction could not begin, and the database's errors when it came to nothing.
        """
        database = self.begun()
        self._recent.begin(database)
        ledger = Ledger(database, self._cipher)
        ledger.read([command.command_id for _, command in commands])
        streams = Streams(database, self._cipher, self._recent.seqs)
        log = AccessLog(database, self._cipher, self._recent.log_head)
        now = self._clock()
        answers = [self._one(ledger, streams, log, actor, command) for actor, command in commands]
        streams.write(micros(now))
        log.write()
        self._recent.log_head = log.head
        ledger.write(micros(now))
        if not database.is_sqlite:
            for stream, seq in streams.touched().items():
                database.notify(f"{stream} {seq}")
        self.commit()
        return answers, streams.committed

    def begun(self) -> Database:
        """Return the connection with a transaction begun. Raises Unavailable."""
        while True:
            had_connection = self._database is not None
            try:
                database = self.database
                if not database.is_sqlite:
                    self._patience.begin(database.raw)
                database.say(self._begin)
                if not database.is_sqlite:
                    # Batches of all nodes stand in one line: no deadlock, and order of seq is order of commit.
                    database.say(f"SELECT pg_advisory_xact_lock({ORDER_LOCK})")
            except self._failures as failure:
                self.roll_back()
                # A connection that broke while it idled says nothing of the database: a new one is tried once.
                if not had_connection or self._database is not None:
                    raise Unavailable(failure) from None
            else:
                return database

    def _one(
        self, ledger: Ledger, streams: Streams, log: AccessLog, actor: ActorT, command: CommandT
    ) -> Answer | Exception:
        name = self._handling.name(actor)
        known = ledger.find(command.command_id, name)
        if known is not None:
            return known
        now = self._clock()
        unit = Unit(self.database, self._cipher, streams, log, self._recent, self._county, now)
        try:
            answer = self._handling.do(unit, actor, command)
        except self.database.failures:
            raise
        except Exception as bug:  # noqa: BLE001 - one command's bug may not take the others with it
            return bug
        if isinstance(answer, Result):
            # A unit writes here and nowhere else, so a refused command has nothing to undo. What fails
            # from here on fails the batch, and each command of it is tried again in a batch of its own.
            unit.flush()
            answer = msgspec.structs.replace(answer, positions=unit.positions)
        ledger.keep(name, answer)
        return answer

    def commit(self) -> None:
        """End the transaction that `begun` has begun, durably. Raises the database's errors."""
        self.database.say("COMMIT")
        self._patience.end()

    def forget(self) -> None:
        """Read again whatever the next batch needs."""
        self._recent.forget()

    def roll_back(self) -> None:
        """Leave a failed transaction; a connection that cannot even do that is given up."""
        self.forget()
        if self._database is None:
            return
        try:
            self._database.roll_back()
        except self._database.failures:
            # First: a closed connection's number may be another's at once.
            self._patience.end()
            self._database.abandon()
            self._database = None
        self._patience.end()

    def begin_anew(self) -> None:
        """Have another connection to PostgreSQL next time: behind this one may be a server that only lets read."""
        if self._database is not None and not self._database.is_sqlite:
            self._database.abandon()
            self._database = None

    def close(self) -> None:
        """Give the connection up."""
        self._patience.close()
        if self._database is not None:
            self._database.close()
            self._database = None


def unavailable(command_id: CommandId) -> Refusal:
    """Return the refusal of a command that the database did not take."""
    return Refusal(command_id=command_id, code=ErrorCode.STORE_UNAVAILABLE)
