"""The client's extract of who has used their data: made by a privacy officer, logged before it is handed out."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import msgspec
from sqlalchemy import bindparam, select

from backend.commands.actor import StaffActor
from backend.commands.system import LogUse
from backend.domain.authority import Situation, authority, hidden
from backend.domain.clients import ClientRecord
from backend.domain.county import County
from backend.domain.extracts import Event, Used, left_out, two_years_before
from backend.domain.office_days import HELSINKI, local_day
from backend.domain.personal_codes import age
from backend.inquiries.desk import Desk
from backend.protocol.authority import Deed
from backend.protocol.cases import CaseHead, Contact
from backend.protocol.clients import RelationKind
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ClientId, CommandId, LineId, StaffId, new_id
from backend.protocol.maturity_rules import FULL_AGE
from backend.protocol.people import StaffInfo
from backend.protocol.use_inquiries import ExtractMade, MakeExtract
from backend.protocol.uses import Extract, ExtractLine, Use, UseBasis
from backend.protocol.words import Channel, FieldOfLaw, Identity, Role, SaysFor
from backend.store import tables
from backend.store.case_files import read_file
from backend.store.clients import joined_ids, read_kept, read_record
from backend.store.database import Database
from backend.store.staff import everybody_named
from backend.store.uses import StoredUse, Wanted, walk_uses

# Of whom the case is about, and not of whoever acted for them: a child's matter may be kept from a parent.
_CASES = select(tables.case_file.c.case_id, tables.case_file.c.line).where(
    tables.case_file.c.subject_id == bindparam("client_id")
)
_relation = tables.client_relation.c
_GUARDIANS = select(_relation.client_id, _relation.kind).where(_relation.other_id == bindparam("child"))


class _Whose(msgspec.Struct, frozen=True):
    """Whose data, with every record that is theirs, and who asks."""

    record: ClientRecord
    family: tuple[ClientId, ...]
    guardian: ClientRecord | None


async def make_extract(desk: Desk, actor: StaffActor, asked: MakeExtract) -> ExtractMade | ErrorCode:
    """Return the extract. What a minor keeps from a guardian is left out, and nothing on it tells so.

    Not permitted when the guardian is none in the records, or the child or another guardian has a non-disclosure order
    (domain rules, section 3), and when a minor asks who is not found capable of deciding in any of the matters.
    """
    if actor.role is not Role.PRIVACY_OFFICER:
        return ErrorCode.NOT_ALLOWED
    now = desk.clock()
    whose = await desk.reader.run(_whose, desk, asked, now)
    if isinstance(whose, ErrorCode):
        return whose
    today = local_day(now)
    last = min(asked.last or today, today)
    first = asked.first or two_years_before(last)
    if first > last:
        return ErrorCode.MALFORMED
    days = _midnight(first), _midnight(last + timedelta(days=1))
    made = await desk.reader.run(_make, desk, actor, whose, days, now)
    if isinstance(made, ErrorCode):
        return made
    given_to = "the client" if whose.guardian is None else f"guardian {whose.guardian.client_id}"
    await desk.log(
        LogUse(
            command_id=CommandId(new_id()),
            staff_id=actor.staff_id,
            what=Use.EXTRACT_MADE,
            client_id=whose.record.client_id,
            basis=UseBasis.OWN_REQUEST,
            detail=f"to {given_to}, from {first.isoformat()} to {last.isoformat()}",
        )
    )
    return ExtractMade(extract=msgspec.structs.replace(made, first=first, last=last))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HELSINKI)


def _whose(desk: Desk, asked: MakeExtract, now: datetime) -> _Whose | ErrorCode:
    cipher = desk.reader.cipher
    with desk.reader.reading() as database:
        record = read_kept(database, cipher, asked.client_id)
        if record is None:
            return ErrorCode.UNKNOWN_CLIENT
        family = tuple(joined_ids(database, record.client_id))
        if asked.for_guardian is None:
            return _Whose(record, family, None)
        guardian = read_kept(database, cipher, asked.for_guardian)
        if guardian is None:
            return ErrorCode.UNKNOWN_CLIENT
        if not _may_ask(desk, database, record, family, guardian, now):
            return ErrorCode.NOT_PERMITTED
        return _Whose(record, family, guardian)


def _may_ask(
    desk: Desk,
    database: Database,
    record: ClientRecord,
    family: tuple[ClientId, ...],
    guardian: ClientRecord,
    now: datetime,
) -> bool:
    """Whether the records say that the person acts for the client, and nobody's non-disclosure order is in the way."""
    cipher = desk.reader.cipher
    found: dict[ClientId, set[str]] = {}
    for own in family:
        for other, kind in database.all(_GUARDIANS, child=own):
            kept = read_kept(database, cipher, ClientId(other))
            if kept is not None:
                found.setdefault(kept.client_id, set()).add(kind)
    kinds = found.get(guardian.client_id, set())
    born = record.day_of_birth
    is_adult = born is not None and age(born, local_day(now)) >= FULL_AGE
    if not kinds or (is_adult and kinds == {RelationKind.GUARDIAN_OF.value}):
        return False
    if is_adult:
        return True
    of_the_child = (read_record(database, cipher, one) for one in family)
    of_guardians = (
        read_record(database, cipher, one) for other in found for one in joined_ids(database, other)
    )
    return not any(one is not None and one.non_disclosure for one in (*of_the_child, *of_guardians))


def _make(
    desk: Desk, actor: StaffActor, whose: _Whose, days: tuple[datetime, datetime], now: datetime
) -> Extract | ErrorCode:
    cipher = desk.reader.cipher
    with desk.reader.reading() as database:
        lines = dict(_events(desk, database, whose, now))
        events = list(lines)
        if (
            whose.guardian is None
            and _is_minor(whose.record, now)
            and not any(one.is_open_to for one in events)
        ):
            return ErrorCode.NOT_PERMITTED
        wanted = Wanted(
            clients=whose.family,
            cases=tuple(event.case_id for event in events),
            since=days[0],
            until=days[1],
        )
        uses = list(walk_uses(database, cipher, wanted))
        people = everybody_named(database)
    strict = whose.guardian is not None or _is_minor(whose.record, now)
    used = [Used(use.at, use.what, use.case_id) for use in uses]
    out = left_out(used, events, now, to_guardian=whose.guardian is not None) if strict else ()
    kept = [use for place, use in enumerate(uses) if place not in out]
    line_of = {event.case_id: line for event, line in lines.items()}
    asker = whose.guardian or whose.record
    me = people.get(actor.staff_id)
    return Extract(
        client_name=whose.record.name,
        for_name=asker.name,
        first=local_day(days[0]),
        last=local_day(days[1]),
        made_at=now,
        made_by=me.full_name if me else actor.ref.name,
        lines=tuple(_line(use, people, line_of) for use in kept),
        left_out=len(out),
    )


def _is_minor(record: ClientRecord, now: datetime) -> bool:
    born = record.day_of_birth
    return born is not None and age(born, local_day(now)) < FULL_AGE


def _events(desk: Desk, database: Database, whose: _Whose, now: datetime) -> Iterator[tuple[Event, LineId]]:
    for own in whose.family:
        for case_id, line in database.all(_CASES, client_id=own):
            found = read_file(database, desk.reader.cipher, CaseId(case_id))
            if found is not None:
                file = found[0]
                may = _may_know(file.head, file.contacts, desk.county, whose, now)
                yield Event(file.case_id, file.head.opened_at, file.head.closed_at, may), LineId(line)


def _may_know(
    head: CaseHead, contacts: tuple[Contact, ...], county: County, whose: _Whose, now: datetime
) -> bool:
    """Ask the authority engine whether whoever asks may get this event's lines, by what held at the time of it."""
    if not _is_minor(whose.record, now):
        # Of an adult only what they kept from others as a minor stays so; a right to act was seen by the privacy officer.
        return whose.guardian is None or hidden(head.assessment) is None
    line = county.line(head.line)
    situation = Situation(
        now=head.closed_at or now,
        field=FieldOfLaw.HEALTH if line is None else line.field_of_law,
        identity=Identity.VERIFIED,
        says_for=SaysFor.SELF if whose.guardian is None else SaysFor.OWN_CHILD,
        born=whose.record.day_of_birth,
        has_record=True,
        assessment=head.assessment,
        contacts=tuple(one.contact_id for one in contacts if one.channel is not Channel.FEEDBACK),
    )
    return authority(situation).verdict(Deed.GET_EXTRACT).allowed


def _line(use: StoredUse, people: dict[StaffId, StaffInfo], lines: dict[CaseId, LineId]) -> ExtractLine:
    person = people.get(use.staff_id) if use.staff_id else None
    return ExtractLine(
        at=use.at,
        staff_name=person.full_name if person else "",
        unit=person.unit if person else "",
        what=use.what,
        basis=use.basis,
        line=lines.get(use.case_id) if use.case_id else None,
    )
