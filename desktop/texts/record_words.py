"""The fields of a record in words."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from backend.protocol.records import CODED, Coded, RecordContent, RecordField
from backend.protocol.words import Language
from desktop.texts import formats, typed_moments

CONTACT_AT = "contact_at"

_FIELDS: dict[str, str] = {
    CONTACT_AT: str(QT_TRANSLATE_NOOP("records", "Time of the contact")),
    RecordField.ASSESSED_AT.value: str(QT_TRANSLATE_NOOP("records", "Time of the assessment")),
    RecordField.PROFESSION.value: str(QT_TRANSLATE_NOOP("records", "Profession")),
    RecordField.CONTACT_TYPE.value: str(QT_TRANSLATE_NOOP("records", "Contact type")),
    RecordField.URGENCY.value: str(QT_TRANSLATE_NOOP("records", "Urgency")),
    RecordField.NATURE.value: str(QT_TRANSLATE_NOOP("records", "Nature")),
    RecordField.RESULT.value: str(QT_TRANSLATE_NOOP("records", "Result of the assessment")),
    RecordField.REASONS.value: str(QT_TRANSLATE_NOOP("records", "Reason for contact")),
    RecordField.PROCEDURES.value: str(QT_TRANSLATE_NOOP("records", "Procedures")),
    RecordField.NEEDS.value: str(QT_TRANSLATE_NOOP("records", "Need of support")),
    RecordField.URGENT_NEED.value: str(QT_TRANSLATE_NOOP("records", "Urgent need")),
    RecordField.BEGIN_BY.value: str(QT_TRANSLATE_NOOP("records", "Assessment of the service need begins by")),
    RecordField.BOOKING.value: str(QT_TRANSLATE_NOOP("records", "Appointment booked")),
    RecordField.SITUATION.value: str(QT_TRANSLATE_NOOP("records", "Situation")),
    RecordField.ADVICE.value: str(QT_TRANSLATE_NOOP("records", "Advice given")),
    RecordField.PLAN.value: str(QT_TRANSLATE_NOOP("records", "Plan")),
}


def field_name(field: str) -> str:
    """The field's name; an unknown one is named as it came."""
    source = _FIELDS.get(field)
    return QCoreApplication.translate("records", source) if source is not None else field


def facts(content: RecordContent, zone: ZoneInfo, language: Language) -> Iterator[tuple[str, str]]:
    """What a record says, field by field; what it says nothing of is left out."""
    yield field_name(CONTACT_AT), typed_moments.written(content.contact_at, zone)
    for field in RecordField:
        said = _said(content, field, zone, language)
        if said:
            yield field_name(field.value), said


def coded(one: Coded) -> str:
    """A code with its name. Codes of our own say nothing to anybody, so that their name does."""
    return f"{one.code} {one.name}" if one.code[:1].isupper() else one.name


def _said(content: RecordContent, field: RecordField, zone: ZoneInfo, language: Language) -> str:
    value = getattr(content, field.value)
    if value is None:
        return ""
    if field in CODED:
        return ", ".join(coded(one) for one in (value if isinstance(value, tuple) else (value,)))
    match field:
        case RecordField.ASSESSED_AT:
            return typed_moments.written(value, zone)
        case RecordField.URGENT_NEED:
            yes, no = (
                QCoreApplication.translate("records", "Yes"),
                QCoreApplication.translate("records", "No"),
            )
            return yes if value else no
        case RecordField.BEGIN_BY:
            return formats.day(value, language, year=True)
        case RecordField.BOOKING:
            told = value.told
            return ", ".join(one for one in (told.when, told.where, told.whom) if one)
        case _:
            return str(value)
