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
from typing import Literal, NoReturn

from backend.demo.people import ROLES

Phone = Literal["simulator", "asterisk", "none"]

PORT = 8090
LOOPBACK = "127.0.0.1"
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
    phone: Phone = "simulator"
    own_phone: bool = False
    phone_address: str = LOOPBACK
    asterisk: Path | None = None
    """Where an Asterisk is unpacked."""

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
    _add_phone(parser)
    chosen = parser.parse_args(arguments)
    if chosen.phone == "asterisk" and chosen.asterisk is None:
        _refuse(parser, "--phone asterisk needs --asterisk FOLDER, which ./dev gives")
    if chosen.phone != "asterisk" and (chosen.own_phone or chosen.phone_address != LOOPBACK):
        _refuse(parser, "--own-phone and --phone-address go with --phone asterisk")
    if chosen.own_phone and chosen.headless is not None:
        _refuse(parser, "--own-phone is for somebody who picks it up, and --headless for nobody")
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
        phone=chosen.phone,
        own_phone=chosen.own_phone,
        phone_address=chosen.phone_address,
        asterisk=chosen.asterisk.resolve() if chosen.asterisk else None,
    )


def _add_phone(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--phone",
        choices=["simulator", "asterisk", "none"],
        default="simulator",
        help="callers without telephones (simulator), or a real Asterisk with SIP telephones, "
        "which any softphone can ring; Debian's packages of it are fetched once, 80 MB",
    )
    parser.add_argument(
        "--own-phone",
        action="store_true",
        help="with --phone asterisk: the telephone of whoever signs in is your softphone",
    )
    parser.add_argument(
        "--phone-address",
        metavar="ADDRESS",
        default=LOOPBACK,
        help="with --phone asterisk: this machine's address at which softphones of a network you trust reach it "
        "(unencrypted; without this only programs of this machine)",
    )
    parser.add_argument("--asterisk", type=Path, help=argparse.SUPPRESS)


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
