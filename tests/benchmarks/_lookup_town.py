"""The database that `lookup` reads: a county's contacts by bulk insert, some clients of it whole, the rest as bytes.

Rows have the sizes, indexes and order in time that the product's own have; a client's contacts lie as far apart as in
life. Only what is looked up is sealed in earnest: what no one opens may be noise.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from stdnum.fi import hetu

from backend.commands.actor import StaffActor
from backend.domain.clients import ClientRecord
from backend.domain.life_cycle import CaseFile
from backend.protocol.cases import CaseHead, Contact
from backend.protocol.codec import encode
from backend.protocol.ids import CaseId, ClientId, ContactId
from backend.protocol.people import ClientCard
from backend.protocol.words import CaseState, Channel, Identity, Urgency
from backend.store.case_files import encode_file, file_place
from backend.store.clients import client_place
from backend.store.contacts import Brief, brief_place
from backend.store.times import micros
from tests.commands.office import ORAL, Office

EACH = 50
"""Contacts of a client."""
PROBES = 1200
"""Clients that are looked up, no one twice in a turn."""
NURSES = 60
_STEP = 48_271
"""Contacts follow each other over the clients by this prime step."""
_FIRST = datetime(2024, 1, 1, tzinfo=UTC)
_SLICE = 250_000
_CASE_BYTES = 900
_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


class Probe(NamedTuple):
    """A client that can be looked up, and who holds an open case of theirs."""

    code: str
    client_id: ClientId
    nurse: StaffActor


def build(path: Path, contacts: int) -> tuple[Office, list[Probe]]:
    """Fill a new database with so many contacts; return who works there and whom they may look up."""
    clients = contacts // EACH
    while clients % _STEP == 0:
        clients -= 1
    office = Office(f"sqlite:///{path}")
    nurses = [office.hire(f"N{number} Hoitaja", ORAL) for number in range(NURSES)]
    office.writer.close()
    chosen = random.Random(1).sample(range(clients), min(PROBES, clients))
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        raw.execute("PRAGMA journal_mode=OFF")
        raw.execute("PRAGMA cache_size=-1000000")
        indexes = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            " AND tbl_name IN ('contact', 'case_file', 'client')"
        ).fetchall()
        for name, _ in indexes:
            raw.execute(f"DROP INDEX {name}")
        _fill(raw, clients, clients * EACH)
        probes = list(_seal(raw, office, clients, chosen, nurses))
        for _, sql in indexes:
            raw.execute(sql)
        raw.execute("PRAGMA journal_mode=WAL")
    return office, probes


def _fill(raw: sqlite3.Connection, clients: int, contacts: int) -> None:
    first = micros(_FIRST)
    raw.create_function("client_of", 1, lambda number: client_id_of(number * _STEP % clients))
    numbers = "WITH RECURSIVE n(i) AS (SELECT :low UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :high) "
    for low, high in _slices(clients):
        raw.execute("BEGIN")
        raw.executemany(
            "INSERT INTO client (client_id, legal_hold, created_at, changed_at, code_hash, phone_hash, sealed)"
            " VALUES (?, 0, 0, 0, randomblob(32), randomblob(32), randomblob(220))",
            ((client_id_of(number),) for number in range(low, high)),
        )
        raw.execute("COMMIT")
    for low, high in _slices(contacts):
        span = {"low": low, "high": high, "first": first}
        raw.execute("BEGIN")
        raw.execute(
            numbers + "INSERT INTO case_file (case_id, number, line, state, opened_at, closed_at, sealed,"
            " client_id, subject_id) SELECT printf('%08x-%04x-7000-8000-%012x', i >> 16, i & 65535, i), i + 1,"
            f" 'oral-health', 'closed', :first + i * 1000000, :first + i * 1000000, randomblob({_CASE_BYTES}),"
            " client_of(i), client_of(i) FROM n",
            span,
        )
        raw.execute(
            numbers + "INSERT INTO contact (case_id, contact_id, position, channel, thread, at, phone_hash,"
            " code_hash, client_id, brief) SELECT printf('%08x-%04x-7000-8000-%012x', i >> 16, i & 65535, i),"
            " printf('%08x-%04x-7000-9000-%012x', i >> 16, i & 65535, i), 0, 'chat',"
            " printf('%08x-%04x-7000-a000-%012x', i >> 16, i & 65535, i), :first + i * 1000000,"
            " randomblob(32), randomblob(32), client_of(i), randomblob(130) FROM n",
            span,
        )
        raw.execute("COMMIT")


def _seal(
    raw: sqlite3.Connection, office: Office, clients: int, chosen: list[int], nurses: list[StaffActor]
) -> Iterator[Probe]:
    cipher = office.cipher
    back = pow(_STEP, -1, clients)
    raw.execute("BEGIN")
    for turn, (number, code) in enumerate(zip(chosen, _codes(), strict=False)):
        client_id, nurse = client_id_of(number), nurses[turn % len(nurses)]
        record = ClientRecord(
            client_id=client_id,
            first_names="Matti Juhani",
            last_name="Meikäläinen",
            code=code,
            phone="+358401234567",
            identity=Identity.STRONG,
        )
        sealed = cipher.seal(encode(record), client_place(client_id))
        raw.execute(
            "UPDATE client SET code_hash = ?, sealed = ? WHERE client_id = ?",
            (cipher.lookup("code", code), sealed, client_id),
        )
        brief = encode(
            Brief(
                matter="Hammassärky tai lohkeama",
                outcome="Varattiin päivystysaika, särkylääkkeestä neuvottu.",
            )
        )
        own = [number * back % clients + clients * turn for turn in range(EACH)]
        for i in own:
            place = brief_place(_case(i), _contact(i))
            raw.execute(
                "UPDATE contact SET brief = ? WHERE case_id = ? AND contact_id = ?",
                (cipher.seal(brief, place), _case(i), _contact(i)),
            )
        _hold(raw, office, nurse, own[-1], record)
        yield Probe(code, client_id, nurse)
    raw.execute("COMMIT")


def _hold(
    raw: sqlite3.Connection, office: Office, nurse: StaffActor, number: int, record: ClientRecord
) -> None:
    """Put the client's latest case into a nurse's hands, whole."""
    at = _FIRST + timedelta(seconds=number)
    case_id = CaseId(_case(number))
    card = ClientCard(name=record.name, client_id=record.client_id, identity=Identity.STRONG)
    head = CaseHead(
        case_id=case_id,
        number=number + 1,
        line=ORAL,
        subject="Hammassärky tai lohkeama",
        state=CaseState.CLAIMED,
        urgency=Urgency.NORMAL,
        opened_at=at,
        since=at,
        promised_by=at,
        client=card,
        claimed_by=nurse.ref,
        claimed_at=at,
    )
    contact = Contact(contact_id=ContactId(_contact(number)), channel=Channel.CHAT, at=at)
    sealed = office.cipher.seal(encode_file(CaseFile(head=head, contacts=(contact,))), file_place(case_id))
    raw.execute(
        "UPDATE case_file SET state = 'claimed', claimed_by = ?, claimed_at = ?, closed_at = NULL, sealed = ?"
        " WHERE case_id = ?",
        (nurse.staff_id, micros(at), sealed, case_id),
    )


def client_id_of(number: int) -> ClientId:
    """Return the id of the client with this number."""
    return ClientId(f"{number:08x}-0000-7000-b000-{number:012x}")


def _case(number: int) -> str:
    return f"{number >> 16:08x}-{number & 0xFFFF:04x}-7000-8000-{number:012x}"


def _contact(number: int) -> str:
    return f"{number >> 16:08x}-{number & 0xFFFF:04x}-7000-9000-{number:012x}"


def _codes() -> Iterator[str]:
    """Give test codes, each once: numbers 900 to 999 of one day after another."""
    day = date(1940, 1, 1)
    while True:
        for number in range(900, 1000):
            digits = f"{day:%d%m%y}"
            code = f"{digits}-{number}{_SIGNS[int(f'{digits}{number}') % 31]}"
            assert hetu.is_valid(code, allow_temporary=True)
            yield code
        day += timedelta(days=1)


def _slices(count: int) -> Iterator[tuple[int, int]]:
    for low in range(0, count, _SLICE):
        yield low, min(low + _SLICE, count)


def size(path: Path) -> float:
    """Return the gigabytes of a file."""
    return path.stat().st_size / 1e9
