"""The server's time at the desktop: clocks of PCs go wrong, and what somebody has waited must not."""

from datetime import datetime, timedelta

from backend.protocol.clock import Clock


class ServerClock:
    """Called, it tells the server's time as far as known; until the two have agreed, the machine's own."""

    def __init__(self, clock: Clock) -> None:
        """Take the machine's clock."""
        self._clock = clock
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return self._clock() + self._ahead

    def agree(self, server_now: datetime) -> None:
        """Follow the server, which just said what time it is; how long that was on its way is not known."""
        self._ahead = server_now - self._clock()
