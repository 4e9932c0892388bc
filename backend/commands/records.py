"""Finding or making a client's record, and putting a case to it. Other commands call these; none asks for a right here.

A strong identification links by itself, a professional's word links; a code that somebody only typed never does, since
anybody can type another's (domain rules, section 5).
"""

from collections.abc import Iterable
from datetime import date

import msgspec
from sqlalchemy import bindparam, exists, insert, or_, select

from backend.commands.suggesting import suggest
from backend.domain.clients import ClientRecord, filled, learned, level_at_least, surer
from backend.domain.life_cycle import CaseFile
from backend.domain.personal_codes import masked
from backend.protocol.clients import RelationKind
from backend.protocol.entries import ClientLinked, NonDisclosureSet
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ClientId, new_id
from backend.protocol.people import ClientCard, StaffRef
from backend.protocol.words import Identity
from backend.store import tables
from backend.store.times import micros
from backend.store.unit import Unit

_relation = tables.client_relation.c
_ADD_RELATION = insert(tables.client_relation)
_RELATED = select(_relation.at).where(
    _relation.client_id == bindparam("client_id"),
    _relation.other_id == bindparam("other_id"),
    _relation.kind == bindparam("kind"),
)
_file = tables.case_file.c
_CASES_OF = select(_file.case_id).where(
    or_(_file.client_id == bindparam("client_id"), _file.subject_id == bindparam("client_id"))
)
_BY_OFFICE = select(
    exists().where(
        _relation.client_id == bindparam("client_id"),
        _relation.kind == RelationKind.PUBLIC_GUARDIAN_OF.value,
    )
)


def find_or_make(
    unit: Unit,
    *,
    code: str = "",
    first_names: str = "",
    last_name: str = "",
    born: date | None = None,
    level: Identity = Identity.SELF_DECLARED,
    non_disclosure: bool | None = None,
) -> ClientId:
    """Return the record of whoever has this whole, valid code; make one when nobody has, or without a code.

    What is surer than the record knows corrects it, a level never falls. ``non_disclosure`` none leaves the order as
    it is. A record that was joined into another leads there.
    """
    known = unit.clients.by_code(code) if code else None
    kept = unit.clients.kept(known.client_id) if known is not None else None
    record = kept or ClientRecord(client_id=ClientId(new_id()), code=code, identity=level)
    told = learned(
        record, first_names=first_names, last_name=last_name, birth=born, level=level, now=unit.now
    )
    if non_disclosure is not None:
        told = msgspec.structs.replace(told, non_disclosure=non_disclosure)
    unit.clients.put(told)
    return told.client_id


def link(
    unit: Unit,
    file: CaseFile,
    client_id: ClientId,
    *,
    principal: bool = False,
    author: StaffRef | None = None,
) -> ErrorCode | None:
    """Put the case to a record, that of whom is acted for when ``principal``; return why that cannot be.

    The card gets the record's code and day of birth, and its name when the card has none or the record is surer of
    it. The non-disclosure order of either person comes along, and with it the numbers leave the messages.
    """
    family = unit.clients.family(client_id)
    if not family:
        return ErrorCode.UNKNOWN_CLIENT
    record = filled(family[0], family[1:])
    card = file.head.client
    problem = _problem(unit, card, record, principal=principal)
    if problem is not None:
        return problem
    known = card.on_behalf.client_id if principal and card.on_behalf else card.client_id
    if principal:
        _fill_principal(file, record)
    else:
        _fill_card(file, record)
    if known != record.client_id:
        linked = ClientLinked(client_id=record.client_id, principal=principal)
        unit.add_entry(file, linked, author=author)
    settle_disclosure(unit, file, author=author)
    _note_public_guardian(unit, file)
    code = file.codes.principal if file.head.client.on_behalf else file.codes.personal
    if code and not file.is_closed:
        suggest(unit, file, None, unit.cipher.lookup("code", code))
    return None


def rename(unit: Unit, file: CaseFile, record: ClientRecord, *, author: StaffRef | None = None) -> None:
    """Let a case show what its record says since it was corrected."""
    card = file.head.client
    family = {one.client_id for one in unit.clients.family(record.client_id)}
    if card.client_id in family:
        file.set_head(client=msgspec.structs.replace(card, name=record.name))
        link(unit, file, record.client_id, author=author)
    behalf = file.head.client.on_behalf
    if behalf is not None and behalf.client_id in family:
        told = msgspec.structs.replace(behalf, principal_name=record.name)
        file.set_head(client=msgspec.structs.replace(file.head.client, on_behalf=told))
        link(unit, file, record.client_id, principal=True, author=author)


def unlink(unit: Unit, file: CaseFile, *, principal: bool = False, author: StaffRef | None = None) -> None:
    """Take the case from a record, with all that came from there; what was told on the page stays."""
    card = file.head.client
    client_id = card.on_behalf.client_id if principal and card.on_behalf else card.client_id
    if client_id is None:
        return
    record = unit.clients.kept(client_id)
    if principal and card.on_behalf is not None:
        _empty_principal(file)
    else:
        _empty_card(file, record)
    unit.add_entry(file, ClientLinked(client_id=client_id, principal=principal, linked=False), author=author)
    settle_disclosure(unit, file, author=author)


def settle_disclosure(unit: Unit, file: CaseFile, *, author: StaffRef | None = None) -> None:
    """Bring the card's non-disclosure flag into line with the records of both people of the case."""
    card = file.head.client
    wanted = any(has_order(unit, one) for one in people_of(card))
    if wanted == card.non_disclosure:
        return
    file.set_head(client=msgspec.structs.replace(card, non_disclosure=wanted))
    if not file.is_closed:
        unit.add_entry(file, NonDisclosureSet(on=wanted), author=author)


def has_order(unit: Unit, client_id: ClientId) -> bool:
    """Tell whether a client has a non-disclosure order, on whichever of the joined records it was noted."""
    return any(one.non_disclosure for one in unit.clients.family(client_id))


def settle_everywhere(unit: Unit, family: Iterable[ClientRecord], *, author: StaffRef | None = None) -> None:
    """Bring every case of these records into line with their non-disclosure order; closed ones without a word."""
    for file in cases_of(unit, family):
        settle_disclosure(unit, file, author=author)


def cases_of(unit: Unit, family: Iterable[ClientRecord]) -> list[CaseFile]:
    """Return the cases that are put to any of these records, as client or as whom they are about."""
    ids = [
        CaseId(case_id)
        for record in family
        for (case_id,) in unit.database.all(_CASES_OF, client_id=record.client_id)
    ]
    files = (unit.case(case_id) for case_id in dict.fromkeys(ids))
    return [file for file in files if file is not None]


def people_of(card: ClientCard) -> tuple[ClientId, ...]:
    """Return the records a case is put to: who is in contact, and whom it is about."""
    found = (card.client_id, card.on_behalf.client_id if card.on_behalf else None)
    return tuple(one for one in found if one is not None)


def is_public_guardian(unit: Unit, client_id: ClientId) -> bool:
    """Tell whether somebody is a guardian by office, whose code is never shown."""
    row = unit.database.one(_BY_OFFICE, client_id=client_id)
    return row is not None and bool(row[0])


def is_related(unit: Unit, client_id: ClientId, other_id: ClientId, kind: RelationKind) -> bool:
    """Tell whether a relation is noted."""
    row = unit.database.one(_RELATED, client_id=client_id, other_id=other_id, kind=kind.value)
    return row is not None


def relate(
    unit: Unit, client_id: ClientId, other_id: ClientId, kind: RelationKind, staff_id: str = ""
) -> None:
    """Note a relation between two records, once."""
    if not is_related(unit, client_id, other_id, kind):
        unit.write(
            _ADD_RELATION,
            client_id=client_id,
            other_id=other_id,
            kind=kind.value,
            at=micros(unit.now),
            staff_id=staff_id,
        )


def _problem(unit: Unit, card: ClientCard, record: ClientRecord, *, principal: bool) -> ErrorCode | None:
    if principal and card.on_behalf is None:
        return ErrorCode.NOT_ALLOWED
    other = card.client_id if principal else (card.on_behalf.client_id if card.on_behalf else None)
    if other is not None:
        kept = unit.clients.kept(other)
        if kept is not None and kept.client_id == record.client_id:
            return ErrorCode.SAME_PERSON
    if principal or card.identity is not Identity.STRONG or card.client_id is None:
        return None
    known = unit.clients.kept(card.client_id)
    return ErrorCode.OTHER_PERSON if known is not None and known.client_id != record.client_id else None


def _fill_card(file: CaseFile, record: ClientRecord) -> None:
    card = file.head.client
    name = record.name if _is_surer(record) and record.name else card.name or record.name
    file.set_head(
        client=msgspec.structs.replace(
            card,
            client_id=record.client_id,
            name=name,
            personal_code=masked(record.code) if record.code else card.personal_code,
            born=record.day_of_birth or card.born,
            phone=card.phone or ("" if card.contact_hidden else record.phone),
            identity=surer(card.identity, Identity.SELF_DECLARED),
            identified_at=card.identified_at or record.identified_at,
            interpreter=card.interpreter or record.interpreter,
        )
    )
    if record.code:
        file.codes = msgspec.structs.replace(file.codes, personal=record.code)


def _fill_principal(file: CaseFile, record: ClientRecord) -> None:
    card = file.head.client
    if card.on_behalf is None:
        return
    behalf = card.on_behalf
    name = record.name if _is_surer(record) and record.name else behalf.principal_name or record.name
    told = msgspec.structs.replace(
        behalf,
        client_id=record.client_id,
        principal_name=name,
        principal_code=masked(record.code) if record.code else behalf.principal_code,
        principal_born=record.day_of_birth or behalf.principal_born,
    )
    file.set_head(client=msgspec.structs.replace(card, on_behalf=told))
    if record.code:
        file.codes = msgspec.structs.replace(file.codes, principal=record.code)


def _empty_card(file: CaseFile, record: ClientRecord | None) -> None:
    card = file.head.client
    # The name as it was told is on the contact, if any was.
    told = next((one.name for one in reversed(file.contacts) if one.name), "")
    name = told if record is not None and card.name == record.name else card.name
    phone = (
        "" if record is not None and file.number == record.phone and not _told_number(file) else card.phone
    )
    file.codes = msgspec.structs.replace(file.codes, personal="")
    file.set_head(
        client=msgspec.structs.replace(
            card,
            client_id=None,
            name=name,
            phone=phone,
            personal_code="",
            born=None,
            identity=Identity.SELF_DECLARED if name else Identity.ANONYMOUS,
            identified_how=None,
            identified_by="",
            assurance="",
        )
    )


def _told_number(file: CaseFile) -> bool:
    return any(file.number_of(one) == file.number for one in file.contacts)


def _empty_principal(file: CaseFile) -> None:
    card = file.head.client
    if card.on_behalf is None:
        return
    told = msgspec.structs.replace(card.on_behalf, client_id=None, principal_code="", principal_born=None)
    file.codes = msgspec.structs.replace(file.codes, principal="")
    file.set_head(client=msgspec.structs.replace(card, on_behalf=told))


def _is_surer(record: ClientRecord) -> bool:
    return level_at_least(record.identity, Identity.VERIFIED)


def _note_public_guardian(unit: Unit, file: CaseFile) -> None:
    card = file.head.client
    behalf = card.on_behalf
    if behalf is not None and behalf.public_guardian and card.client_id and behalf.client_id:
        relate(unit, card.client_id, behalf.client_id, RelationKind.PUBLIC_GUARDIAN_OF)
