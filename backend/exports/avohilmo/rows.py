"""One row for each contact, each answered consultation and each conversation of three (domain rules, section 7)."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from backend.domain.contact_types import ContactType, contact_type
from backend.domain.office_days import HELSINKI
from backend.domain.record_rules import shape_of
from backend.exports.fhir.source import Source
from backend.protocol.call_entries import CallConsulted
from backend.protocol.cases import Contact
from backend.protocol.consultation_entries import ConsultationAnswered
from backend.protocol.records import Coded, RecordContent, RecordField

CASE, CONTACT, LINE = "ASIANUMERO", "YHTEYDENOTTO_TUNNUS", "PALVELULINJA"
CONTACT_AT, CONTACT_TYPE, VISIT_AT = "YHTEYDENOTTO_AJANKOHTA", "YHTEYSTAPA", "KAYNTI_AJANKOHTA"
BOOKED_AT, BOOKED_FOR = "AJANVARAUS_AJANKOHTA", "AJANVARAUS_VARATTU_AIKA"
FIELDS = {
    RecordField.ASSESSED_AT: "HOIDONTARVE_AJANKOHTA",
    RecordField.PROFESSION: "HOIDONTARVE_AMMATTI",
    RecordField.URGENCY: "HOIDONTARVE_KIIREELLISYYS",
    RecordField.NATURE: "HOIDONTARVE_LUONNE",
    RecordField.RESULT: "HOIDONTARVE_TULOS",
    RecordField.REASONS: "KAYNTISYY",
    RecordField.PROCEDURES: "TOIMENPIDE",
}
COLUMNS = (CASE, CONTACT, LINE, CONTACT_AT, CONTACT_TYPE, *FIELDS.values(), BOOKED_AT, BOOKED_FOR, VISIT_AT)
"""The contact's and the assessment's times are named as the register names them; the other names are ours."""
NOT_ALWAYS = frozenset({RecordField.PROCEDURES})
"""Fields that may be empty although nothing is missing."""


class Row(NamedTuple):
    """One row, and which of its columns should have been filled in."""

    values: dict[str, str]
    missing: tuple[str, ...] = ()


def rows(source: Source, since: datetime, until: datetime) -> Iterator[Row]:
    """Yield the rows of what began in that time. The statistics of social welfare are others: nobody passes its cases here."""
    for contact in source.contacts:
        if since <= contact.at < until:
            yield _contact(source, contact)
    for entry, contact in source.told:
        if not since <= entry.at < until:
            continue
        if isinstance(entry.body, ConsultationAnswered):
            yield _between(source, entry.body.consultation_id, ContactType.CONSULTATION, entry.at)
        elif isinstance(entry.body, CallConsulted) and entry.body.joined:
            yield _between(source, contact.contact_id, ContactType.NEGOTIATION, entry.at)


def used_lists(source: Source) -> set[str]:
    """Return the ids of the lists that codes of the case are from and that nobody has verified."""
    return {
        f"{one.list_id} {one.list_version}".strip()
        for _, body in source.records
        for one in _every_code(body.content)
        if not one.verified
    }


def _contact(source: Source, contact: Contact) -> Row:
    signed = source.record_of(contact)
    content = None if signed is None else signed[1].content
    kind = contact_type(contact, source.of(contact)).value
    if content is not None and content.contact_type is not None:
        kind = content.contact_type.code
    values = _first(source, contact.contact_id, kind, contact.at)
    values |= {name: "" if content is None else _text(content, field) for field, name in FIELDS.items()}
    if content is not None and content.booking is not None:
        values[BOOKED_AT] = local(content.booking.made_at)
        values[BOOKED_FOR] = local(content.booking.starts_at)
    if kind == ContactType.VISIT.value:
        values[VISIT_AT] = local(contact.at)
    return Row(_whole(values), tuple(_missing(source, values, kind)))


def _missing(source: Source, values: dict[str, str], kind: str) -> Iterator[str]:
    """Yield what the line's records have a field for and this contact has nothing in.

    A contact in which nobody reached the client has nobody whose need could have been assessed.
    """
    if source.line is None or kind == ContactType.WITHOUT_CONTACT.value:
        return
    asked = shape_of(source.line.record, source.field).fields
    for field, name in FIELDS.items():
        if field in asked and field not in NOT_ALWAYS and not values[name]:
            yield name


def _between(source: Source, known: str, kind: ContactType, at: datetime) -> Row:
    return Row(_whole(_first(source, known, kind.value, at)))


def _first(source: Source, known: str, kind: str, at: datetime) -> dict[str, str]:
    name = source.line_name or source.head.line
    return {
        CASE: str(source.head.number),
        CONTACT: known,
        LINE: name,
        CONTACT_AT: local(at),
        CONTACT_TYPE: kind,
    }


def _whole(values: dict[str, str]) -> dict[str, str]:
    return {name: values.get(name, "") for name in COLUMNS}


def local(at: datetime | None) -> str:
    """Return a moment by the clock of Finland, with its difference to UTC: one hour of October comes twice."""
    return "" if at is None else at.astimezone(HELSINKI).isoformat(timespec="seconds")


def _text(content: RecordContent, field: RecordField) -> str:
    value = getattr(content, field.value)
    if isinstance(value, datetime):
        return local(value)
    codes: tuple[Coded, ...] = value if isinstance(value, tuple) else () if value is None else (value,)
    return " ".join(one.code for one in codes)


def _every_code(content: RecordContent) -> Iterator[Coded]:
    fields = (content.profession, content.contact_type, content.urgency, content.nature, content.result)
    yield from (one for one in fields if one is not None)
    yield from content.reasons
    yield from content.procedures
