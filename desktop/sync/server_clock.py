"""The server's time at the desktop: clocks of PCs go wrong, and what somebody has waited must not."""

from collections.abc import Callable
from datetime import datetime, timedelta

from backend.protocol.clock import Clock
from desktop.sync.steady import steady


class ServerClock:
    """Called, it tells the server's time as far as known; until the two have agreed, the machine's own.

    Between two agreements time passes by ``even``, a steady clock that goes on while the machine sleeps: one who
    sets the machine's clock changes nothing on the screen.
    """

    def __init__(self, clock: Clock, even: Callable[[], float] = steady) -> None:
        self._clock = clock
        self._even = even
        self._agreed: tuple[datetime, float] | None = None

    def __call__(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        if self._agreed is None:
            return self._clock()
        at, then = self._agreed
        return at + timedelta(seconds=self._even() - then)

    def agree(self, server_now: datetime) -> None:
        """Follow the server, which just said what time it is; how long that was on its way is not known."""
        self._agreed = (server_now, self._even())
