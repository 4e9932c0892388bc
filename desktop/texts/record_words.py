"""The fields of a record in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from backend.protocol.records import RecordField

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
