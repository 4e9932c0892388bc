"""A gate on the way to a server: a relay on loopback that a test can shut, or hold so that both ends believe in the other."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

_PIECE: Final = 65536


class Gate:
    """Relays every connection to a port. Bytes on a held way wait, as in a network that loses them and tries again."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.address = f"http://127.0.0.1:{self.port}"
        self._ways = {"up": threading.Event(), "down": threading.Event()}
        self._shut = False
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._lost: list[tuple[socket.socket, socket.socket]] = []
        self._lock = threading.Lock()
        self.accepted = 0
        """Connections so far."""
        self.open()
        threading.Thread(target=self._accept, daemon=True).start()

    def open(self) -> None:
        """Let everything through, what was held too."""
        self._shut = False
        for way in self._ways.values():
            way.set()

    def shut(self) -> None:
        """End what is connected and whatever tries to be."""
        self._shut = True
        self.cut()

    def cut(self) -> None:
        """End what is connected now."""
        with self._lock:
            pairs, self._pairs = self._pairs, []
        for pair in pairs:
            _end(*pair)
        for way in self._ways.values():
            way.set()

    def hold(self, *ways: str) -> None:
        """Let nothing through on these ways (``up`` to the server, ``down`` from it; both when none is named)."""
        for way in ways or tuple(self._ways):
            self._ways[way].clear()

    def forget(self) -> None:
        """Lose what is connected without a word: its bytes never arrive, new connections work."""
        with self._lock:
            self._lost += self._pairs
            self._pairs = []
        self.open()

    def end(self) -> None:
        """Close everything."""
        with suppress(OSError):
            # Closing alone would leave the thread that accepts asleep.
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.shut()
        for pair in self._lost:
            _end(*pair)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self.accepted += 1
            try:
                far = socket.create_connection(("127.0.0.1", self._to), 5)
            except OSError:
                near.close()
                continue
            far.settimeout(None)
            if self._shut:
                _end(near, far)
                continue
            pair = (near, far)
            with self._lock:
                self._pairs.append(pair)
            for source, target, way in ((near, far, "up"), (far, near, "down")):
                threading.Thread(target=self._pump, args=(pair, source, target, way), daemon=True).start()

    def _pump(
        self,
        pair: tuple[socket.socket, socket.socket],
        source: socket.socket,
        target: socket.socket,
        way: str,
    ) -> None:
        with suppress(OSError):
            while data := source.recv(_PIECE):
                self._ways[way].wait()
                with self._lock:
                    lost = pair not in self._pairs
                if lost:
                    continue
                target.sendall(data)
        with self._lock:
            known = pair in self._pairs
        if known:
            self._ways[way].wait()
            _end(*pair)


def _end(*sockets: socket.socket) -> None:
    for each in sockets:
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()


@contextmanager
def gate_to(port: int) -> Iterator[Gate]:
    """Put a gate before a port for as long as the block lasts."""
    gate = Gate(port)
    try:
        yield gate
    finally:
        gate.end()
