"""What a line's records hold, and what is wrong with one that is to be signed. Codes come from lists, never from here."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from backend.domain import limits
from backend.protocol.outcomes import Appointment
from backend.protocol.records import CODED, Coded, CodeList, RecordContent, RecordField, RecordShape
from backend.protocol.words import FieldOfLaw

_MOST_CODES = 10
_HEALTH = (
    RecordField.ASSESSED_AT,
    RecordField.PROFESSION,
    RecordField.CONTACT_TYPE,
    RecordField.URGENCY,
    RecordField.REASONS,
    RecordField.NATURE,
    RecordField.RESULT,
    RecordField.BOOKING,
    RecordField.SITUATION,
    RecordField.ADVICE,
    RecordField.PLAN,
)
_SOCIAL = (
    RecordField.ASSESSED_AT,
    RecordField.PROFESSION,
    RecordField.CONTACT_TYPE,
    RecordField.URGENT_NEED,
    RecordField.NEEDS,
    RecordField.BEGIN_BY,
    RecordField.BOOKING,
    RecordField.SITUATION,
    RecordField.ADVICE,
    RecordField.PLAN,
)
_FIRST = {
    FieldOfLaw.HEALTH: (_HEALTH, (RecordField.ASSESSED_AT, RecordField.URGENCY, RecordField.RESULT)),
    FieldOfLaw.SOCIAL: (_SOCIAL, (RecordField.ASSESSED_AT, RecordField.URGENT_NEED)),
}
_LISTS = {field: field.value for field in CODED}


class RecordRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line's records: their fields in order, those that must be filled in, and other lists than the usual ones.

    Without a list of fields of its own a line has those of its field of law.
    """

    fields: tuple[RecordField, ...] = ()
    required: tuple[RecordField, ...] | None = None
    lists: dict[RecordField, str] = msgspec.field(default_factory=dict)


def shape_of(rules: RecordRules, law: FieldOfLaw) -> RecordShape:
    """Return the fields of a line's records, with a list for each that has codes."""
    first, needed = _FIRST[law]
    fields = rules.fields or first
    wanted = needed if rules.required is None else rules.required
    return RecordShape(
        fields=fields,
        required=tuple(one for one in wanted if one in fields),
        lists={one: rules.lists.get(one, _LISTS[one]) for one in fields if one in _LISTS},
    )


def lists_missing(shapes: Iterable[RecordShape], lists: Iterable[CodeList]) -> list[str]:
    """Return the ids of lists that a shape names and nobody has read."""
    known = {one.list_id for one in lists}
    return sorted({name for shape in shapes for name in shape.lists.values()} - known)


def values(content: RecordContent, field: RecordField) -> object:
    """Return what the record says in the field; none or empty when nothing."""
    value: object = getattr(content, field.value)
    return value.strip() if isinstance(value, str) else value


def codes(content: RecordContent, field: RecordField) -> tuple[Coded, ...]:
    """Return the field's codes, in their order."""
    value = getattr(content, field.value)
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def lacking(content: RecordContent, shape: RecordShape) -> RecordField | None:
    """Return the first field that must be filled in and is not. False is an answer, none and empty are not."""
    for field in shape.required:
        value = values(content, field)
        if value is None or value in ("", ()):
            return field
    return None


def wrong(content: RecordContent, shape: RecordShape, now: datetime) -> str:
    """Return the name of the first field that cannot be so, or an empty text. Codes are looked at apart."""
    for field in RecordField:
        if field not in shape.fields and values(content, field) not in (None, "", ()):
            return field.value
    return next(_impossible(content, now), "")


def _impossible(content: RecordContent, now: datetime) -> Iterator[str]:
    booked = content.booking
    told = booked.told if booked else Appointment()
    times = {
        "contact_at": content.contact_at,
        "assessed_at": content.assessed_at,
        "booking": booked.made_at if booked else None,
    }
    for name, at in times.items():
        if at is not None and (at.tzinfo is None or at > now):
            yield name
    if booked is not None and booked.starts_at is not None and booked.starts_at.tzinfo is None:
        yield RecordField.BOOKING.value
    if any(one.tzinfo is None for one in (content.contact_at, content.assessed_at) if one is not None):
        return
    if content.assessed_at is not None and content.assessed_at < content.contact_at:
        yield RecordField.ASSESSED_AT.value
    if booked is not None and not any(one.strip() for one in (told.when, told.where, told.whom)):
        yield RecordField.BOOKING.value


def too_long(content: RecordContent) -> int | None:
    """Return the limit in characters that a text goes over, or none."""
    told = content.booking.told if content.booking else Appointment()
    if any(len(one) > limits.REASON for one in (told.when, told.where, told.whom)):
        return limits.REASON
    texts = (content.situation, content.advice, content.plan)
    return limits.MESSAGE if any(len(one) > limits.MESSAGE for one in texts) else None


def as_listed(
    content: RecordContent, shape: RecordShape, lists: Iterable[CodeList], before: RecordContent | None
) -> RecordContent | RecordField:
    """Return the content with each code as its list has it, or the field of a code that is on no list.

    What the version before says stays possible though the list was replaced meanwhile: its words are kept as they were.
    """
    by_id = {one.list_id: one for one in lists}
    changes: dict[str, object] = {}
    for field in CODED:
        chosen = codes(content, field)
        kept = codes(before, field) if before is not None else ()
        listed = by_id.get(shape.lists.get(field, ""))
        found = [one if one in kept else _listed(one, listed, content) for one in chosen]
        named = tuple(one for one in found if one is not None)
        if len(named) != len(chosen) or len({one.code for one in named}) != len(named):
            return field
        if len(named) > _MOST_CODES:
            return field
        if isinstance(getattr(content, field.value), tuple):
            changes[field.value] = named
        else:
            changes[field.value] = named[0] if named else None
    return msgspec.structs.replace(content, **changes)


def _listed(one: Coded, listed: CodeList | None, content: RecordContent) -> Coded | None:
    known = listed.code(one.code) if listed is not None and listed.list_id == one.list_id else None
    return None if known is None or listed is None else listed.coded(known, content.language)
