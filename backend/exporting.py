"""``luukku-backend export …``: what was recorded, to files. Every case that is written stands in the access log first."""

import argparse
import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from backend.app import load_county
from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter, open_writer
from backend.commands.system import LogUse
from backend.config import Config
from backend.domain.county import County
from backend.domain.office_days import HELSINKI
from backend.exports.avohilmo.rows import Row, used_lists
from backend.exports.avohilmo.rows import rows as avohilmo_rows
from backend.exports.avohilmo.tables import Period, report, table
from backend.exports.code_systems import CodeSystems
from backend.exports.disclosing import disclosing
from backend.exports.fhir.bundle import as_bytes, collection
from backend.exports.fhir.source import Source
from backend.exports.reading import Going, closed_between, numbered, open_between, read_source
from backend.exports.settings import read_exports
from backend.keeping import Done, existing
from backend.protocol.clock import system_clock
from backend.protocol.ids import CaseId, CommandId, StaffId, new_id
from backend.protocol.uses import Use
from backend.protocol.words import FieldOfLaw
from backend.store.batch import Unavailable
from backend.store.encryption import Cipher
from backend.store.fhir_deliveries import standing
from backend.store.key_check import known_keys
from backend.store.migrate import Age, DatabaseWrong, revision_of, told_in_one_line
from backend.store.reader import Reader

NOBODY = StaffId("")
"""Not one of the staff: whoever has the server's own command line, whose name the line of the log has."""
FOR_OWNER = 0o600
"""Only whoever runs it reads what it writes."""


@dataclass(frozen=True)
class Exporting:
    """The parts of a database that an export is made with."""

    reader: Reader
    writer: CommandWriter
    county: County
    systems: CodeSystems

    def between(self, since: datetime, until: datetime) -> list[CaseId]:
        """Return the cases closed in that time."""
        with self.reader.reading() as database:
            return closed_between(database, since, until)

    def numbered(self, number: int) -> CaseId | None:
        """Return the case with this number."""
        with self.reader.reading() as database:
            return numbered(database, number)

    def source(self, case_id: CaseId) -> Source | None:
        """Return a case as it is exported."""
        with self.reader.reading() as database:
            return read_source(database, self.reader.cipher, self.county, self.systems, case_id)

    def open_between(self, since: datetime, until: datetime) -> list[Going]:
        """Return the cases of health care that were open in that time."""
        with self.reader.reading() as database:
            found = open_between(database, since, until)
        health = {one.id for one in self.county.lines if one.field_of_law is FieldOfLaw.HEALTH}
        return [one for one in found if one.line in health]

    def log_delivery(self, detail: str, reason: str) -> None:
        """Write into the access log that statistics are given out, once for all of it. Raises DatabaseWrong."""
        self._log(
            LogUse(
                command_id=CommandId(new_id()),
                staff_id=NOBODY,
                what=Use.DISCLOSED,
                detail=detail,
                reason=reason,
            )
        )

    def log(self, source: Source, detail: str, reason: str) -> None:
        """Write into the access log that the case is given out; durable when this returns. Raises DatabaseWrong."""
        self._log(disclosing(source, detail, reason=reason))

    def _log(self, use: LogUse) -> None:
        try:
            self.writer.submit_blocking(SystemActor(), use)
        except Unavailable:
            raise DatabaseWrong("the access log could not be written, so nothing was exported") from None


def export_fhir(config: Config, asked: argparse.Namespace) -> Done:
    """Write each case as a Bundle into a folder: one by its number, or those closed between two days."""
    with opened(config) as parts:
        if asked.case is not None:
            case_id = parts.numbered(asked.case)
            cases = [] if case_id is None else [case_id]
        else:
            cases = parts.between(*days(asked.first, asked.last))
        asked.out.mkdir(mode=0o700, parents=True, exist_ok=True)
        detail = f"FHIR R4 to a file, by {getpass.getuser()}"
        written, left = 0, 0
        for case_id in cases:
            source = parts.source(case_id)
            if source is None:
                left += 1
                continue
            parts.log(source, detail, asked.purpose)
            name = asked.out / f"{source.head.number}.json"
            write_for_owner(name, as_bytes(collection(source, system_clock())))
            written += 1
    said = f"{_counted(written)} written to {asked.out}."
    if left:
        said += (
            f" {_counted(left)} left out: nothing of care in it, joined into another, or its words let go of."
        )
    return Done(said, good=bool(written) or asked.case is None)


def export_avohilmo(config: Config, asked: argparse.Namespace) -> Done:
    """Write the contacts of health care of some days as a table, and what is missing in them beside it."""
    if asked.last < asked.first:
        return Done("The last day is before the first.", good=False)
    since, until = days(asked.first, asked.last)
    rows: list[Row] = []
    unverified: set[str] = set()
    gone: list[int] = []
    with opened(config) as parts:
        for one in parts.open_between(since, until):
            source = parts.source(one.case_id) if one.whole else None
            if source is not None:
                rows += avohilmo_rows(source, since, until)
                unverified |= used_lists(source)
            elif not one.whole:
                gone.append(one.number)
        detail = f"AvoHILMO, {len(rows)} contacts of {asked.first} to {asked.last}, by {getpass.getuser()}"
        parts.log_delivery(detail, asked.purpose)
    beside = asked.out.with_name(f"{asked.out.name}.missing.csv")
    write_for_owner(asked.out, table(rows, Period(asked.first, asked.last), unverified).encode())
    write_for_owner(beside, report(rows, gone).encode())
    lacking = sum(bool(one.missing) for one in rows)
    said = f"{len(rows)} rows written to {asked.out}. {lacking} lack something: see {beside}."
    if gone:
        said += f" {_counted(len(gone))} without a row: their words were let go of."
    return Done(said)


def tell_status(config: Config, _: argparse.Namespace) -> Done:
    """Say in one line how sending to the patient record stands. Names no client: cases by their numbers only."""
    endpoint = read_exports(config.exports).fhir
    if endpoint is None:
        return Done("Nothing is sent: the exports' file names no FHIR endpoint.")
    since = datetime.combine(endpoint.since, time(), HELSINKI)
    with opened(config) as parts, parts.reader.reading() as database:
        stands = standing(database, endpoint.lines(parts.county), since)
    said = f"FHIR to {endpoint.host}: {stands.sent} sent, {stands.waiting} wait, {stands.refused} refused"
    if stands.gone:
        said += f", {stands.gone} let go of unsent"
    if stands.last_sent_at is not None:
        said += f"; last sent {stands.last_sent_at:%Y-%m-%d %H:%M} UTC"
    if stands.problems:
        said += "; " + ", ".join(f"case {number}: {problem}" for number, problem in stands.problems)
    return Done(said + ".", good=not (stands.problems or stands.gone))


def days(first: date | None, last: date | None) -> tuple[datetime, datetime]:
    """Return the moments between which whole days of Finland lie; without a last day until now."""
    since = datetime.combine(first or date.min.replace(year=2000), time(), HELSINKI)
    until = system_clock() if last is None else datetime.combine(last + timedelta(days=1), time(), HELSINKI)
    return since, until


def write_for_owner(file: Path, content: bytes) -> None:
    """Write a file that others cannot read, whole or not at all."""
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FOR_OWNER), "wb") as written:
        written.write(content)
    part.replace(file)


@contextmanager
def opened(config: Config) -> Iterator[Exporting]:
    """Open a database that is at this version, also while nodes serve. Raises DatabaseWrong."""
    with told_in_one_line(config.database_url):
        engine = existing(config.database_url)
        try:
            revision = revision_of(engine)
            if revision.age is not Age.CURRENT:
                raise DatabaseWrong(f"the database is at {revision.name}: migrate it first")
            cipher = Cipher(known_keys(engine, config.key_file))
            county = load_county(config)
            writer = open_writer(engine=engine, cipher=cipher, county=county, clock=system_clock)
            reader = Reader(engine, cipher, threads=1)
            try:
                yield Exporting(reader, writer, county, read_exports(config.exports).systems)
            finally:
                reader.close()
                writer.close()
        finally:
            engine.dispose()


def _counted(count: int) -> str:
    return "1 case" if count == 1 else f"{count} cases"
