"""What tests of clients' records need beside an office: clients, cases put to them, and the log."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

import msgspec
from sqlalchemy import select

from backend.commands import records
from backend.commands.actor import StaffActor, SystemActor
from backend.commands.answers import Answer, done, refused
from backend.commands.system import LogUse
from backend.domain.clients import ClientRecord
from backend.domain.life_cycle import CaseFile
from backend.protocol.client_commands import IdentifyClient, LinkClient, SaveClient
from backend.protocol.commands import Claim
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ClientId, new_id
from backend.protocol.people import IdentifiedBy
from backend.protocol.words import Identity
from backend.store import tables
from backend.store.access_log import UseWords, words_place
from backend.store.batch import Handling
from backend.store.clients import read_record
from backend.store.unit import Unit
from backend.store.verify import verify
from backend.store.writer import Writer
from tests.commands.office import COUNTY, Office, Page, command_id

MATTI = "280744-907A"
ANNA = "020516C903K"
TEEN = "100713B902J"
MINUS = "120590-9067"
LETTER = "120590Y9067"
PHONE = "+358401234567"
REASON = "Sama henkilö, tarkistettu puhelussa."
T = TypeVar("T")


class Logged(NamedTuple):
    """A line of the access log."""

    what: str
    client_id: str
    basis: str
    reason: str
    detail: str


def inside(office: Office, work: Callable[[Unit], T]) -> T:
    """Do something inside a command, as the commands that call these functions do."""
    told: list[T] = []

    def do(unit: Unit, _: SystemActor, command: LogUse) -> Answer:
        told.append(work(unit))
        if isinstance(told[0], ErrorCode):
            return refused(command, told[0])
        return done(command)

    writer = Writer(
        engine=office.engine,
        cipher=office.cipher,
        county=COUNTY,
        clock=lambda: office.now,
        handling=Handling(do=do, name=lambda _: "system", is_many=lambda _: False),
    )
    try:
        command = LogUse(command_id=command_id(), staff_id=office.aino.staff_id)
        writer.submit_blocking(SystemActor(), command)
    finally:
        writer.close()
    office.check()
    return told[0]


def make(office: Office, code: str = MATTI, **told: object) -> ClientId:
    """Find or make a record."""
    names = {"first_names": "Matti", "last_name": "Meikäläinen"} | told
    return inside(office, lambda unit: records.find_or_make(unit, code=code, **names))  # type: ignore[arg-type]


def link(office: Office, case_id: CaseId, client_id: ClientId, *, principal: bool = False) -> object:
    """Put a case to a record, as an identification does."""

    def work(unit: Unit) -> object:
        file = unit.case(case_id)
        assert file is not None
        return records.link(unit, file, client_id, principal=principal)

    return inside(office, work)


def identified_strongly(office: Office, page: Page, client_id: ClientId) -> None:
    """Put a case to a record as a strong identification does."""

    def work(unit: Unit) -> None:
        file = unit.case(page.case_id)
        assert file is not None
        assert records.link(unit, file, client_id) is None
        file.set_head(client=msgspec.structs.replace(file.head.client, identity=Identity.STRONG))

    inside(office, work)


def file_of(office: Office, case_id: CaseId) -> CaseFile:
    """Return the server's own part of a case with the rest."""

    def work(unit: Unit) -> CaseFile:
        file = unit.case(case_id)
        assert file is not None
        return file

    return inside(office, work)


def record(office: Office, client_id: ClientId) -> ClientRecord:
    """Return a record as it stands."""
    with office.reader.reading() as database:
        found = read_record(database, office.cipher, client_id)
    assert found is not None
    return found


def taken(office: Office, page: Page, by: StaffActor | None = None) -> Page:
    """Take the page's case."""
    office.done(by or office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def saved(office: Office, *, by: StaffActor | None = None, **told: object) -> ClientId:
    """Make a record by hand."""
    names: dict[str, object] = {"first_names": "Matti", "last_name": "Meikäläinen"}
    client_id = ClientId(new_id())
    command = SaveClient(command_id=command_id(), client_id=client_id, **names | told)  # type: ignore[arg-type]
    office.done(by or office.aino, command)
    return client_id


def linked(office: Office, client_id: ClientId, by: StaffActor | None = None, **told: object) -> Page:
    """Take a form and put it to a record."""
    page = taken(office, office.form(**told), by)  # type: ignore[arg-type]
    command = LinkClient(command_id=command_id(), case_id=page.case_id, client_id=client_id)
    office.done(by or office.aino, command)
    return page


def identify(page: Page, code: str = MATTI, **told: object) -> IdentifyClient:
    """Say that one has made sure of who somebody is."""
    return IdentifyClient(
        command_id=command_id(),
        case_id=page.case_id,
        how=told.pop("how", IdentifiedBy.QUESTIONS),  # type: ignore[arg-type]
        personal_code=code,
        **told,  # type: ignore[arg-type]
    )


def log(office: Office) -> list[Logged]:
    """Return the access log, oldest first."""
    lines = []
    with office.engine.connect() as connection:
        for row in connection.execute(select(tables.access_log).order_by(tables.access_log.c.no)):
            words = UseWords()
            if row.sealed is not None:
                plain = office.cipher.open(row.sealed, words_place(row.at, row.staff_id))
                words = msgspec.json.decode(plain, type=UseWords)
            lines.append(Logged(row.what, row.client_id, row.basis, words.reason, words.detail))
    return lines


def sound(office: Office) -> None:
    """See that everything in the database fits together."""
    assert verify(office.engine, office.cipher) == []


def day(text: str) -> date:
    """Return a day written as 28.7.1944."""
    number, month, year = (int(part) for part in text.split("."))
    return date(year, month, number)
