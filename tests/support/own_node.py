"""A demo node in a process of its own, for what is measured or struck apart from whoever measures."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from backend.app import Backend
from backend.config import Config
from backend.domain.demo import parse_staff
from backend.domain.demo_clock import ahead
from backend.identity import tokens
from backend.protocol.clock import system_clock

START_SECONDS = 60.0


class OwnNode(NamedTuple):
    """A node that serves; each of ``tokens`` signs one desktop of Aino Niemi in."""

    pid: int
    port: int
    tokens: Sequence[str]

    @property
    def address(self) -> str:
        """Return where a desktop's settings would point to."""
        return f"ws://127.0.0.1:{self.port}"

    @property
    def desktop(self) -> str:
        """Return the address of the desktops' socket."""
        return f"{self.address}/desktop"


@contextmanager
def own_node(folder: Path, desktops: int = 0, *, phone: Path | None = None) -> Iterator[OwnNode]:
    """Run a node on an empty SQLite database in the folder, in an hour in which every line is open.

    ``phone`` is the file of its exchange, if it has one.
    """
    by = ahead(system_clock()).total_seconds()
    issued = _tokens(Config(data=folder, demo=True, clock_ahead=by), desktops)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "backend", "serve", "--demo", "--clock-ahead", str(by)]
    command += ["--phone", str(phone)] if phone else []
    with (folder / "node.log").open("ab") as log:
        node = subprocess.Popen(
            [*command, "--data", str(folder), "--port", str(port)], stdout=log, stderr=log
        )
    try:
        _wait(f"http://127.0.0.1:{port}/health", node)
        yield OwnNode(node.pid, port, issued)
    finally:
        node.kill()
        node.wait()


def _tokens(config: Config, count: int) -> list[str]:
    with closing(Backend(config)) as backend:
        now = backend.clock()
        demo = files("resources").joinpath("demo", "staff.toml").read_bytes()
        person = parse_staff(demo).staff[0].staff_id
        return backend.writer.run_blocking(
            lambda connection: [tokens.issue(connection, person, now) for _ in range(count)]
        )


def _wait(url: str, node: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and node.poll() is None:
        try:
            with urlopen(url, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.05)
    message = "the node did not start"
    raise RuntimeError(message)
