"""A limit to how long a thread waits for PostgreSQL: past it the connection is broken off, and the wait ends by an error.

The server's own limits (`engine`) do not hold when it is the server that hangs: frozen, or behind something that keeps
the connection alive without it. SQLite needs none: it answers or says that it is busy.
"""

import os
import socket
import threading
import time
from contextlib import suppress
from typing import Any

_LOOK_SECONDS = 0.5


class Patience:
    """Watches the waits of some threads. Its own thread starts with the first wait and ends with `close`."""

    def __init__(self, seconds: float) -> None:
        """Let a wait last so long."""
        self._seconds = seconds
        self._waits: dict[int, tuple[float, Any]] = {}
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self, connection: Any) -> None:
        """This thread begins to wait for psycopg's connection; what it waited for before is over."""
        with self._lock:
            self._waits[threading.get_ident()] = time.monotonic() + self._seconds, connection
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="patience", daemon=True)
                self._thread.start()

    def end(self) -> None:
        """This thread waits no more."""
        if self._thread is not None:
            with self._lock:
                self._waits.pop(threading.get_ident(), None)

    def close(self) -> None:
        """Watch no more."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(_LOOK_SECONDS):
            now = time.monotonic()
            with self._lock:
                for me, (until, connection) in list(self._waits.items()):
                    if until < now:
                        del self._waits[me]
                        _break_off(connection)


def _break_off(connection: Any) -> None:
    # The driver's failures are no OSError; whatever they are, the connection has ended already.
    with suppress(Exception), socket.socket(fileno=os.dup(connection.fileno())) as end:
        end.shutdown(socket.SHUT_RDWR)
