"""The writer: one thread that takes what waits, does it in one transaction and tells what was committed."""

import asyncio
import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError

from backend.domain.county import County
from backend.protocol.clock import Clock
from backend.protocol.results import Refusal, Result
from backend.store.batch import ActorT, Batches, CommandT, Handling, Unavailable, unavailable
from backend.store.encryption import Cipher
from backend.store.engine import database_errors
from backend.store.ledger import Answer
from backend.store.streams import Committed
from backend.store.trouble import Trouble, named, trouble_of

BATCH = 256
"""Commands in one transaction at most."""
MOST_WAITING = 20_000
"""Commands that may wait; what comes beyond is refused at once, and may be sent again."""
MANYS_SHARE = 16
"""Of these, those of a crowd while others are about: whoever comes meanwhile waits for so few, not for all of them."""
ABOUT_SECONDS = 5.0
"""How long others are about after a command of theirs."""
QUIET_SECONDS = 60.0
"""How long the same trouble is not told again, should it be over in between."""

OnCommit = Callable[[Sequence[Committed]], None]
T = TypeVar("T")
_NOTHING = object()
"""Nothing but commands waits."""
Loop = asyncio.AbstractEventLoop

_log = logging.getLogger(__name__)


class Closed(Exception):
    """The writer takes nothing any more: the node is shutting down."""


class Inconsistent(Exception):
    """A bug: a command wrote what the tables do not allow. Names the driver's error, never a value."""


class _Command(Generic[ActorT, CommandT]):
    """A command that waits, and who is to be told."""

    __slots__ = ("actor", "command", "future", "loop")

    def __init__(
        self,
        actor: ActorT,
        command: CommandT,
        loop: Loop | None,
        future: "asyncio.Future[Answer] | Future[Answer]",
    ) -> None:
        self.actor = actor
        self.command = command
        self.loop = loop
        self.future = future


class _Work:
    """A function that waits to be run in a transaction of its own."""

    __slots__ = ("function", "future")

    def __init__(self, function: Callable[[Connection], Any]) -> None:
        self.function = function
        self.future: Future[Any] = Future()


class Writer(Generic[ActorT, CommandT]):
    """The only way to change the database. Its thread starts with it and ends with `close`."""

    def __init__(
        self,
        *,
        engine: Engine,
        cipher: Cipher,
        county: County,
        clock: Clock,
        handling: Handling[ActorT, CommandT],
    ) -> None:
        """Start the thread; the database is opened by the first command."""
        self._engine = engine
        self._batches = Batches(engine, cipher, county, clock, handling)
        self._is_many = handling.is_many
        self._failures = database_errors(engine)
        self._waiting: queue.SimpleQueue[_Command[ActorT, CommandT] | _Work | None] = queue.SimpleQueue()
        self._held: deque[_Command[ActorT, CommandT]] = deque()
        """What a crowd has sent beyond its share; earlier than all that waits."""
        self._others_at = -ABOUT_SECONDS
        self._callbacks: list[tuple[Loop, OnCommit]] = []
        self._closed = False
        self.trouble: Trouble | None = None
        """Why the last transaction came to nothing; none when it was committed."""
        self._refused = 0
        self._told: tuple[Trouble | None, float] = (None, 0.0)
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    async def submit(self, actor: ActorT, command: CommandT) -> Result | Refusal:
        """Do the command and return when it is durable.

        The same command_id again returns the same answer. Commands of one caller keep their order: it
        is queued before the first await. Raises Closed, and a bug's own exception.
        """
        if self._is_full:
            return unavailable(command.command_id)
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Answer] = loop.create_future()
        self._put(_Command(actor, command, loop, future))
        return await future

    def submit_blocking(self, actor: ActorT, command: CommandT) -> Result | Refusal:
        """Do as `submit` from a thread without an event loop."""
        future: Future[Answer] = Future()
        self._put(_Command(actor, command, None, future))
        return future.result()

    async def run(self, function: Callable[[Connection], T]) -> T:
        """Run `function` with the connection, between batches, in a transaction of its own.

        Raises Unavailable when the database does not take it, Closed, and a bug's own exception.
        """
        return await asyncio.wrap_future(self._work(function))

    def run_blocking(self, function: Callable[[Connection], T]) -> T:
        """Do as `run` from a thread without an event loop."""
        return self._work(function).result()

    def on_commit(self, callback: OnCommit) -> None:
        """Call back in the loop that is running now, after each commit, with its events in their order."""
        self._callbacks.append((asyncio.get_running_loop(), callback))

    async def stop(self) -> None:
        """Do what waits, then end, without blocking the loop."""
        await asyncio.to_thread(self.close)

    def close(self) -> None:
        """Do what waits, then end."""
        if not self._closed:
            self._closed = True
            self._waiting.put(None)
        self._thread.join()

    def _put(self, item: "_Command[ActorT, CommandT] | _Work") -> None:
        if self._closed:
            raise Closed("the writer is closed")
        self._waiting.put(item)

    @property
    def _is_full(self) -> bool:
        return self._waiting.qsize() + len(self._held) >= MOST_WAITING

    def _work(self, function: Callable[[Connection], T]) -> "Future[T]":
        if self._is_full:
            raise Unavailable
        work = _Work(function)
        self._put(work)
        return work.future

    def _run(self) -> None:
        ends = False
        while not ends:
            batch, then = self._next_batch()
            self._do(batch)
            if then is _NOTHING:
                continue
            # What was asked before it is done before it.
            while self._held:
                self._do([self._held.popleft() for _ in range(min(BATCH, len(self._held)))])
            if isinstance(then, _Work):
                self._do_work(then)
            ends = then is None
        self._batches.close()

    def _next_batch(self) -> "tuple[list[_Command[ActorT, CommandT]], _Work | object | None]":
        """Return what is done in one transaction, and what is to be done after all that came before it."""
        share = MANYS_SHARE if time.monotonic() - self._others_at < ABOUT_SECONDS else BATCH
        batch = [self._held.popleft() for _ in range(min(share, len(self._held)))]
        of_many = len(batch)
        while len(batch) < BATCH:
            try:
                item = self._waiting.get(block=not batch)
            except queue.Empty:
                break
            if not isinstance(item, _Command):
                return batch, item
            if not self._is_many(item.actor):
                self._others_at = time.monotonic()
                batch.append(item)
            elif of_many < share and not self._held:
                of_many += 1
                batch.append(item)
            else:
                self._held.append(item)
        return batch, _NOTHING

    def _do(self, batch: "list[_Command[ActorT, CommandT]]") -> bool:
        """Do a batch and tell its senders; false when the database takes nothing now."""
        if not batch:
            return True
        try:
            answers, committed = self._batches.do([(one.actor, one.command) for one in batch])
        except Unavailable as failure:
            # Each command alone would only wait for the same database once more, and so would all that waits.
            self._is_in_trouble(failure.trouble, str(failure))
            self._refuse(batch)
            self._refuse_waiting(failure)
            return False
        except Exception as failure:  # noqa: BLE001 - whatever it was, the thread must live and the senders be told
            self._batches.roll_back()
            return self._failed(batch, failure)
        self._is_well()
        self._tell(batch, answers, committed)
        return True

    def _failed(self, batch: "list[_Command[ActorT, CommandT]]", failure: Exception) -> bool:
        if len(batch) > 1:
            # One bad command may not take the others with it; a bad database takes them all.
            for number, one in enumerate(batch, 1):
                if not self._do([one]):
                    self._refuse(batch[number:])
                    return False
            return True
        answer: Answer | Exception = failure
        is_trouble = False
        if self._is_bug(failure):
            # The class only, here and below: a driver's message may quote values.
            answer = Inconsistent(type(failure).__name__)
        elif isinstance(failure, self._failures):
            is_trouble = True
            self._is_in_trouble(trouble_of(failure), named(failure))
            self._batches.begin_anew()
            answer = unavailable(batch[0].command.command_id)
            self._refused += 1
        self._tell(batch, [answer], [])
        return not is_trouble

    def _refuse(self, commands: "list[_Command[ActorT, CommandT]]") -> None:
        self._refused += len(commands)
        self._tell(commands, [unavailable(one.command.command_id) for one in commands], [])

    def _refuse_waiting(self, failure: Unavailable) -> None:
        """Refuse what came while the database was tried, so that nothing gathers while it is away."""
        commands = list(self._held)
        self._held.clear()
        for _ in range(self._waiting.qsize()):
            match self._waiting.get_nowait():
                case None:
                    self._waiting.put(None)
                    break
                case _Work() as work:
                    if work.future.set_running_or_notify_cancel():
                        work.future.set_exception(failure)
                case command:
                    commands.append(command)
        self._refuse(commands)

    def _is_in_trouble(self, trouble: Trouble, why: str) -> None:
        now = time.monotonic()
        told, at = self._told
        if self.trouble is not trouble and (told is not trouble or now - at > QUIET_SECONDS):
            # Once, and not for each command that is refused until it is over: a full disk has room now and then.
            _log.error("the database did not take a command (%s): %s", trouble.value, why)
            self._told = trouble, now
        self.trouble = trouble

    def _is_well(self) -> None:
        if self.trouble is not None:
            _log.info("the database takes commands again; %d were refused meanwhile", self._refused)
        self.trouble = None
        self._refused = 0

    def _is_bug(self, failure: Exception) -> bool:
        driver = self._engine.dialect.loaded_dbapi
        wrapped = (DataError, IntegrityError, ProgrammingError)
        return isinstance(
            failure, (*wrapped, driver.DataError, driver.IntegrityError, driver.ProgrammingError)
        )

    def _do_work(self, work: _Work) -> None:
        if not work.future.set_running_or_notify_cancel():
            return  # whoever asked has gone meanwhile
        try:
            connection = self._batches.begun().connection
            # It may change what batches know without reading.
            self._batches.forget()
            result = work.function(connection)
            self._batches.commit()
        except Exception as failure:  # noqa: BLE001 - it is the caller's
            self._batches.roll_back()
            if isinstance(failure, Unavailable):
                self._is_in_trouble(failure.trouble, str(failure))
                self._refuse_waiting(failure)
            elif isinstance(failure, self._failures) and not self._is_bug(failure):
                failure = Unavailable(failure)
                self._is_in_trouble(failure.trouble, str(failure))
                self._batches.begin_anew()
            work.future.set_exception(failure)
        else:
            self._is_well()
            work.future.set_result(result)

    def _tell(
        self,
        batch: "list[_Command[ActorT, CommandT]]",
        answers: Sequence[Answer | Exception],
        committed: Sequence[Committed],
    ) -> None:
        told: dict[Loop, list[tuple[asyncio.Future[Answer], Answer | Exception]]] = {}
        for one, answer in zip(batch, answers, strict=True):
            if isinstance(one.future, Future):
                _settle(one.future, answer)
            elif one.loop is not None:
                told.setdefault(one.loop, []).append((one.future, answer))
        if committed:
            for loop, callback in self._callbacks:
                _call(loop, callback, committed)
        for loop, pairs in told.items():
            _call(loop, _settle_all, pairs)


def _call(loop: Loop, function: Callable[[Any], None], argument: object) -> None:
    try:
        loop.call_soon_threadsafe(function, argument)
    except RuntimeError:
        # The loop was closed before its answer came: nobody is left to be told.
        _log.debug("an answer came after its loop had ended")


def _settle_all(pairs: "list[tuple[asyncio.Future[Answer], Answer | Exception]]") -> None:
    for future, answer in pairs:
        if not future.done():
            _settle(future, answer)


def _settle(future: "asyncio.Future[Answer] | Future[Answer]", answer: Answer | Exception) -> None:
    if isinstance(answer, Exception):
        future.set_exception(answer)
    else:
        future.set_result(answer)
