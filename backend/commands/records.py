"""Finding or making a client's record, and putting a case to it. Other commands call these; none asks for a right here.

A strong identification links by itself, a professional's word links; a code that somebody only typed never does, since
anybody can type another's (domain rules, section 5).
"""

from datetime import date

import msgspec

from backend.commands import disclosure
from backend.commands.suggesting import suggest
from backend.domain.clients import ClientRecord, filled, learned, level_at_least, surer
from backend.domain.life_cycle import CaseFile
from backend.domain.personal_codes import masked
from backend.protocol.clients import RelationKind
from backend.protocol.entries import ClientLinked
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, new_id
from backend.protocol.people import ClientCard, StaffRef
from backend.protocol.representation import Basis
from backend.protocol.words import Identity
from backend.store.relations import Relation
from backend.store.unit import Unit

_RELATION_OF = {
    Basis.CUSTODY: RelationKind.GUARDIAN_OF,
    Basis.LEGAL_GUARDIAN: RelationKind.LEGAL_GUARDIAN_OF,
}


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
    if told.non_disclosure != record.non_disclosure and kept is not None:
        disclosure.settle_everywhere(unit, unit.clients.family(told.client_id))
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
    note_relation(unit, file)
    disclosure.settle(unit, file, author=author)
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
    disclosure.settle(unit, file, author=author)


def note_relation(unit: Unit, file: CaseFile) -> None:
    """Note between the two records of a case what was found: a guardian by office, or a right that was checked.

    Call it when a check has come in; linking calls it by itself.
    """
    card, behalf = file.head.client, file.head.client.on_behalf
    if behalf is None or card.client_id is None or behalf.client_id is None:
        return
    one, other = unit.clients.kept(card.client_id), unit.clients.kept(behalf.client_id)
    if one is None or other is None:
        return
    kind = _RELATION_OF.get(behalf.check.basis) if behalf.check and behalf.check.allowed else None
    if behalf.public_guardian:
        kind = RelationKind.PUBLIC_GUARDIAN_OF
    if kind is not None and unit.relations.put(Relation(one.client_id, other.client_id, kind)):
        # Another case of the child may be in a guardian's hands who is protected from this one.
        disclosure.settle_everywhere(unit, unit.clients.family(other.client_id))


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
