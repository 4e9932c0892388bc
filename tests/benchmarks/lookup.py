"""`lookup`: a client by personal code and their last 50 contacts, among a million contacts or ten.

What a professional waits for at F9 and Enter: the code is hashed, the record found and opened, the care relationship
and the authority engine asked, 50 lines found and opened, the answers encoded. The limit is the bare query of the same
rows by plain sqlite3 in the same run, on the same file: found and fetched, and nothing opened, checked or written.

`lookup` leaves the access log out, `lookup_logged` has it: two lines, each durable before anything is shown. Every turn
asks for other clients than the turn before it, ours and the limit's in short turns, so that each meets caches alike.
`lookup_cpu` is the processor time of the whole process, which the moods of a shared machine hardly touch.

`./dev bench lookup` builds 100,000 contacts. `python -m tests.benchmarks.lookup --contacts 10000000 --folder FOLDER`
builds that many (some 20 GB for ten million) and keeps nothing.
"""

import argparse
import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from backend.commands.dispatch import open_writer
from backend.commands.system import LogUse
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.protocol.client_inquiries import ClientsFound, FindClients, History, ReadHistory
from backend.protocol.codec import encode
from backend.protocol.frames import Answered
from tests.benchmarks._lookup_town import EACH, Probe, build, size
from tests.commands.office import COUNTY, Office
from tests.support.figure import Figure

CONTACTS = 100_000
_TURN = 25
_CLIENT = "SELECT client_id, sealed FROM client WHERE code_hash = ?"
_LINES = (
    "SELECT contact.at, contact.case_id, contact.contact_id, contact.channel, contact.brief, case_file.number,"
    " case_file.line, case_file.state, case_file.claimed_by, staff.name, staff.initials FROM contact"
    " JOIN case_file ON case_file.case_id = contact.case_id"
    " LEFT OUTER JOIN staff ON staff.staff_id = case_file.claimed_by"
    " WHERE contact.client_id = ? AND contact.at < ? ORDER BY contact.at DESC LIMIT ?"
)
_END = 2**63 - 1


class _Unlogged(Desk):
    """A desk that writes nothing down: only to tell what the writing costs."""

    async def log(self, use: LogUse) -> None:
        """Write nothing."""


def measure(contacts: int = CONTACTS, folder: Path | None = None) -> list[Figure]:
    """Return microseconds: the middle and the slowest hundredth, without the access log and with it."""
    with tempfile.TemporaryDirectory(prefix="luukku-lookup-", dir=folder) as place:
        path = Path(place) / "luukku.db"
        begun = time.perf_counter()
        office, probes = build(path, contacts)
        office.writer = open_writer(
            engine=office.engine, cipher=office.cipher, county=COUNTY, clock=lambda: office.now
        )
        print(f"built {contacts:,} contacts, {size(path):.1f} GB, in {time.perf_counter() - begun:.0f} s")
        try:
            return asyncio.run(_measure(office, probes, path))
        finally:
            office.close()


async def _measure(office: Office, probes: list[Probe], path: Path) -> list[Figure]:
    parts = {
        "reader": office.reader,
        "writer": office.writer,
        "county": COUNTY,
        "clock": lambda: office.now,
    }
    plain = Answering(_Unlogged(**parts))  # type: ignore[arg-type]
    logged = Answering(Desk(**parts))  # type: ignore[arg-type]
    with closing(_bare_connection(path)) as raw:

        async def bare(probe: Probe) -> None:
            _bare(raw, office, probe)

        ways: dict[str, Callable[[Probe], Awaitable[None]]] = {
            "bare": bare,
            "plain": lambda probe: _look_up(plain, probe),
            "logged": lambda probe: _look_up(logged, probe),
        }
        for way in ways.values():
            for probe in probes[:_TURN]:
                await way(probe)
        took: dict[str, list[float]] = {name: [] for name in ways}
        used: dict[str, list[float]] = {name: [] for name in ways}
        rest = probes[_TURN:]
        for turn, first in enumerate(range(0, len(rest) - 3 * _TURN + 1, 3 * _TURN)):
            names = list(ways)
            # Who goes first changes, so that nobody always comes after the same one.
            for number, name in enumerate(names[turn % 3 :] + names[: turn % 3]):
                cpu = time.process_time()
                for probe in rest[first + number * _TURN : first + (number + 1) * _TURN]:
                    begun = time.perf_counter()
                    await ways[name](probe)
                    took[name].append((time.perf_counter() - begun) * 1e6)
                used[name].append((time.process_time() - cpu) / _TURN * 1e6)
    figures = []
    for name, measured in (("lookup", "plain"), ("lookup_logged", "logged")):
        for share, part in (("p50", 0.5), ("p99", 0.99)):
            limit = _at(took["bare"], part)
            figures.append(Figure(f"{name}_{share}", _at(took[measured], part), "us", limit))
    cpu_limit = median(used["bare"])
    figures.append(Figure("lookup_cpu", median(used["plain"]), "us", cpu_limit))
    figures.append(Figure("lookup_logged_cpu", median(used["logged"]), "us", cpu_limit))
    return figures


async def _look_up(answering: Answering, probe: Probe) -> None:
    found = await answering.answer(probe.nurse, FindClients(text=probe.code))
    assert isinstance(found, ClientsFound), found
    encode(Answered(ask_id=probe.client_id, found=found))
    [hit] = found.hits
    history = await answering.answer(probe.nurse, ReadHistory(client_id=hit.client_id, limit=EACH))
    assert isinstance(history, History), history
    assert len(history.rows) == EACH
    assert history.rows[0].matter
    encode(Answered(ask_id=probe.client_id, found=history))


def _bare_connection(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA cache_size=-65536")
    return raw


def _bare(raw: sqlite3.Connection, office: Office, probe: Probe) -> None:
    [(client_id, _)] = raw.execute(_CLIENT, (office.cipher.lookup("code", probe.code),)).fetchall()
    rows = raw.execute(_LINES, (client_id, _END, EACH)).fetchall()
    assert len(rows) == EACH


def _at(values: list[float], part: float) -> float:
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure how fast a client is looked up.")
    parser.add_argument("--contacts", type=int, default=CONTACTS)
    parser.add_argument("--folder", type=Path, help="where there is room for the database")
    chosen = parser.parse_args()
    for figure in measure(chosen.contacts, chosen.folder):
        print(figure.line(), flush=True)
