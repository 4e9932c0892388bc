"""The socket: opens it, keeps it, notices when it is dead, and opens another. What is said on it is ``link``'s."""

import asyncio
import logging
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from backend.protocol.clock import Clock
from backend.protocol.frames import PROTOCOL_RANGE, Refused, SignedIn, SignInRefused, Welcome
from desktop.sync.addresses import Addresses
from desktop.sync.backoff import Backoff
from desktop.sync.link import GREETING, Link, Output, Stage
from desktop.sync.news import News, Send, Unreadable
from desktop.sync.status import Phase, Problem, Status
from desktop.sync.steady import steady, watch_for_waking
from desktop.sync.trust import CERTIFICATE, Trust, expiry, most_telling, problem_of

if TYPE_CHECKING:
    from desktop.sync.dialing import Socket

_log = logging.getLogger(__name__)

OPEN_WITHIN = 8.0
OPEN_WITHIN_OF_SEVERAL = 2.5
"""Seconds: an address that swallows everything does not hold up the next one."""
DOUBT_AFTER = 3.0
"""Seconds without an answer until the socket is asked whether it lives: whoever works notices within 5."""
LASTED = 5.0
"""Seconds on one socket after which the waits begin anew from the shortest."""
CERTIFICATE_RETRY = 30.0
"""Seconds between attempts at a server whose certificate is wrong: somebody has to change it first."""
HURRY_AFTER = 1.0
"""Seconds: an attempt to connect that is younger is not begun anew when asked to hurry."""


class Connection:
    """Keeps one socket to one of ``addresses``: the one that worked, or the first that does.

    ``told`` hears every piece of news in order, ``status_changed`` every change of the status. Both are
    called in the event loop; the connection runs inside ``run`` until that is cancelled. ``even`` is a steady
    clock that goes on while the machine sleeps.
    """

    def __init__(
        self,
        addresses: tuple[str, ...],
        link: Link,
        clock: Clock,
        told: Callable[[News], None],
        status_changed: Callable[[Status], None],
        chance: Callable[[], float] = random.random,
        trust: Trust | None = None,
        even: Callable[[], float] = steady,
    ) -> None:
        self._addresses = Addresses(addresses)
        self._link = link
        self._clock = clock
        self._told = told
        self._status_changed = status_changed
        self._backoff = Backoff(chance)
        self._trust = trust or Trust()
        self._even = even
        self._outgoing: asyncio.Queue[bytes] = asyncio.Queue()
        self._retry = asyncio.Event()
        self._given_up = asyncio.Event()
        self._socket: Socket | None = None
        self._probe: asyncio.Future[None] | None = None
        self._began_at: float | None = None
        self._accepted_at: float | None = None
        self._problems: list[Problem] = []
        self._expired_at: datetime | None = None
        self._status = Status(Phase.CONNECTING, clock())

    @property
    def status(self) -> Status:
        """Return the truth about the connection."""
        return self._status

    def handle(self, output: Output) -> None:
        """Write the frames and tell the news of what the link said."""
        for item in output:
            if isinstance(item, Send):
                self._outgoing.put_nowait(item.data)
                if item.question:
                    self._later(DOUBT_AFTER, item.question)
            elif isinstance(item, Unreadable):
                self._given_up.set()
            else:
                self._note(item)
                self._told(item)

    def retry_now(self) -> None:
        """Hurry: a wait ends, an attempt that hangs begins anew, and a socket has to show that it lives."""
        if self._socket is not None:
            self._doubt_socket()
        elif self._began_at is None or self._time() - self._began_at > HURRY_AFTER:
            self._retry.set()

    async def run(self) -> None:
        """Connect and stay connected until cancelled or told that no common protocol exists."""
        waking = asyncio.ensure_future(watch_for_waking(self._even, self.retry_now))
        try:
            while True:
                self._retry.clear()
                has_to_wait = await self._once()
                if self._status.phase in {Phase.TOO_OLD, Phase.SERVER_TOO_OLD}:
                    return
                if has_to_wait:
                    await self._wait()
        finally:
            waking.cancel()

    # -- inside: one socket -----------------------------------------------------------------------

    async def _once(self) -> bool:
        """Connect, speak until the socket ends, and leave everything as with no socket; tells whether to wait."""
        # Imported here: the window is on the screen before the network is needed.
        from websockets.exceptions import InvalidHandshake, InvalidURI, WebSocketException

        address = self._addresses.current
        problem: Problem | None = None
        self._accepted_at = None
        try:
            socket = await self._open(address)
            if socket is None:
                return False
            await self._speak(socket)
        except (OSError, TimeoutError, InvalidHandshake, InvalidURI, WebSocketException) as error:
            _log.info("no connection: %s", type(error).__name__)
            problem = problem_of(error)
        finally:
            self._socket = None
            self._link.lost()
            if self._status.phase is Phase.CONNECTED:
                self._set(Status(Phase.OFFLINE, self._clock(), problem=problem))
        return await self._ended(address, problem)

    async def _ended(self, address: str, problem: Problem | None) -> bool:
        """Draw the conclusions of a socket that has ended; tells whether to wait before the next."""
        if self._accepted_at is not None:
            self._problems.clear()
            if self._time() - self._accepted_at > LASTED:
                self._backoff.succeeded()
            if problem is None:
                self._addresses.worked()
                return True
        self._problems += [problem] if problem is not None else []
        if problem in CERTIFICATE:
            self._trust.forget()
        if problem is Problem.CERTIFICATE_EXPIRED:
            self._expired_at = await expiry(address)
        return self._addresses.failed()

    async def _open(self, address: str) -> "Socket | None":
        """Open a socket; none when asked to hurry meanwhile."""
        from desktop.sync.dialing import dial

        within = OPEN_WITHIN_OF_SEVERAL if self._addresses.several else OPEN_WITHIN
        encryption = self._trust.context(address)
        self._began_at = self._time()
        opening = asyncio.ensure_future(dial(address, within, encryption))
        hurry = asyncio.ensure_future(self._retry.wait())
        try:
            await asyncio.wait({opening, hurry}, return_when=asyncio.FIRST_COMPLETED)
            return opening.result() if opening.done() else None
        finally:
            self._began_at = None
            for task in (opening, hurry):
                task.cancel()
            await asyncio.gather(opening, hurry, return_exceptions=True)

    async def _speak(self, socket: "Socket") -> None:
        """Read and write until the socket ends or is given up."""
        self._socket = socket
        self._outgoing = asyncio.Queue()
        self._given_up.clear()
        self.handle(self._link.opened())
        tasks = [
            asyncio.ensure_future(self._read(socket)),
            asyncio.ensure_future(self._write(socket)),
            asyncio.ensure_future(self._given_up.wait()),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._socket = None
            for task in tasks:
                task.cancel()
            if self._probe is not None:
                self._probe.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await socket.close()
        for task in done:
            task.result()

    async def _read(self, socket: "Socket") -> None:
        async for data in socket:
            self.handle(self._link.received(data))

    async def _write(self, socket: "Socket") -> None:
        while True:
            data = await self._outgoing.get()
            await socket.send(data, text=True)

    # -- inside: doubts ---------------------------------------------------------------------------

    def _later(self, seconds: float, question: str) -> None:
        asyncio.get_running_loop().call_later(seconds, self._doubt, question, self._socket)

    def _doubt(self, question: str, socket: "Socket | None") -> None:
        """Ask whether the socket lives when a question has been open for so long; a slow server is not a dead one."""
        if socket is None or socket is not self._socket or not self._link.is_open(question):
            return
        if question == GREETING:
            # It opened a socket and does not speak: what stands there is not the server.
            self._given_up.set()
            return
        self._doubt_socket()
        self._later(DOUBT_AFTER, question)

    def _doubt_socket(self) -> None:
        if self._socket is not None and (self._probe is None or self._probe.done()):
            self._probe = asyncio.ensure_future(self._ask(self._socket))

    async def _ask(self, socket: "Socket") -> None:
        if not await socket.lives() and socket is self._socket:
            _log.info("the connection was dead")
            # Nobody is there to close it with.
            socket.transport.abort()
            self._given_up.set()

    # -- inside: what is told of it ---------------------------------------------------------------

    async def _wait(self) -> None:
        """Wait out the backoff, unless asked to try at once."""
        problem, self._problems = most_telling(self._problems), []
        seconds = self._backoff.next_wait()
        if problem in CERTIFICATE:
            seconds = max(seconds, CERTIFICATE_RETRY)
        now = self._clock()
        since = self._status.since if self._status.phase is Phase.OFFLINE else now
        expired_at = self._expired_at if problem is Problem.CERTIFICATE_EXPIRED else None
        next_try = now + timedelta(seconds=seconds)
        self._set(
            Status(
                Phase.OFFLINE, since, next_try, problem=problem or self._status.problem, expired_at=expired_at
            )
        )
        if not self._retry.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._retry.wait(), seconds)

    def _note(self, news: News) -> None:
        """Follow in the status what the server said of itself."""
        match news:
            case SignedIn(setup=setup):
                # By the server's clock, as everything given from now on: until now the two had not agreed.
                self._accepted(setup.now or self._clock(), anew=True)
            case SignInRefused():
                self._accepted(self._clock())
            case Welcome() if self._link.stage is Stage.GREETED:
                self._accepted(self._clock())
            case Refused():
                phase = Phase.TOO_OLD if news.server[0] > PROTOCOL_RANGE[1] else Phase.SERVER_TOO_OLD
                self._set(Status(phase, self._clock(), needed=news.min_app))
            case _:
                pass

    def _accepted(self, at: datetime, *, anew: bool = False) -> None:
        """The server can be worked with: it has let one in, or has nobody to let in yet."""
        if self._status.phase is not Phase.CONNECTED:
            self._accepted_at = self._time()
        elif not anew:
            return
        self._set(Status(Phase.CONNECTED, at))

    def _set(self, status: Status) -> None:
        self._status = status
        self._status_changed(status)

    @staticmethod
    def _time() -> float:
        return asyncio.get_running_loop().time()
