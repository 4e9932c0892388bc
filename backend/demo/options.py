"""What one may ask of the demonstration on the command line."""

import argparse
import hashlib
import os
import re
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from backend.demo.people import ROLES

PORT = 8090
_HEADLESS_SPEED = 60.0
_MOST_NODES = 9
_WITHOUT_CASES = frozenset({"privacy-officer", "administrator"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The demonstration to run; `headless` is its length in seconds, or none for a window on the screen."""

    role: str
    speed: float
    data: Path | None
    database: str | None
    port: int
    headless: float | None = None
    report: Path | None = None
    screenshots: Path | None = None
    nodes: int = 1

    @property
    def kept(self) -> Path | None:
        """The folder that stays: the one asked for, or the one that holds the keys of a database given by its address."""
        if self.data is not None or self.database is None:
            return self.data
        home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
        return home / "luukku-demo" / hashlib.sha256(self.database.encode()).hexdigest()[:16]


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; prints one line and exits with 2 when they make no sense here."""
    parser = argparse.ArgumentParser(
        prog="./dev demo", description="A backend, simulated residents and the desktop."
    )
    parser.add_argument("--as", dest="role", choices=list(ROLES), default="nurse", help="who signs in")
    parser.add_argument("--speed", type=float, metavar="N", help="simulated arrivals N times faster")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="keep the data here")
    parser.add_argument("--database", metavar="URL", help="a PostgreSQL database instead of SQLite")
    parser.add_argument(
        "--nodes",
        type=int,
        default=1,
        metavar="N",
        help="so many backend processes on one PostgreSQL, run for this unless --database names one; "
        "behind HAProxy where it is installed, otherwise the desktop is given every address",
    )
    parser.add_argument(
        "--port",
        type=int,
        metavar="N",
        help=f"where the backend or the front listens ({PORT}, or a free one)",
    )
    parser.add_argument(
        "--headless", type=float, metavar="SECONDS", help="no window: the nurse is played by key events"
    )
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="with --headless: write what happened as JSON"
    )
    parser.add_argument(
        "--screenshots", type=Path, metavar="FOLDER", help="with --headless: pictures on the way"
    )
    chosen = parser.parse_args(arguments)
    if chosen.headless is None:
        if chosen.report or chosen.screenshots:
            _refuse(parser, "--report and --screenshots go with --headless SECONDS")
        if not has_display():
            _refuse(parser, "no display here; without one: ./dev demo --headless 60 --report report.json")
    elif chosen.role in _WITHOUT_CASES:
        _refuse(
            parser, f"a {chosen.role} has no cases to be played at: --headless plays a nurse or a supervisor"
        )
    if chosen.speed is not None and chosen.speed <= 0:
        _refuse(parser, "--speed must be above 0")
    if not 1 <= chosen.nodes <= _MOST_NODES:
        _refuse(parser, f"--nodes is a number from 1 to {_MOST_NODES}")
    if chosen.nodes > 1 and (chosen.database or "").startswith("sqlite"):
        _refuse(parser, "several nodes share a PostgreSQL, one SQLite file is served by one node")
    return Options(
        role=chosen.role,
        speed=chosen.speed or (1.0 if chosen.headless is None else _HEADLESS_SPEED),
        data=chosen.data.resolve() if chosen.data else None,
        database=re.sub(r"^postgres(ql)?://", "postgresql+psycopg://", chosen.database)
        if chosen.database
        else None,
        port=chosen.port or free_port(PORT),
        headless=chosen.headless,
        report=chosen.report.resolve() if chosen.report else None,
        screenshots=chosen.screenshots.resolve() if chosen.screenshots else None,
        nodes=chosen.nodes,
    )


def has_display() -> bool:
    """Tell whether a window can be shown."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def _refuse(parser: argparse.ArgumentParser, why: str) -> NoReturn:
    # One line: the usage of argparse would hide it.
    parser.exit(2, f"./dev demo: {why}\n")


def free_port(wanted: int = 0) -> int:
    """Return the wanted port, or another when somebody has that."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError("no free port")
