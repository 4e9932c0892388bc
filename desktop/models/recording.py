"""What a record begins with, from the timeline: each field with where it comes from, so that a default shows as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from zoneinfo import ZoneInfo

from backend.protocol import entries as e
from backend.protocol.call_entries import CallAnswered
from backend.protocol.cases import Case, Contact
from backend.protocol.people import StaffInfo
from backend.protocol.records import CodeList, ListCode, RecordContent, RecordField, RecordShape
from backend.protocol.setup import LineInfo, Setup
from backend.protocol.words import Channel, Language, Urgency
from desktop.texts import typed_moments


class From(Enum):
    """Where a default comes from."""

    ARRIVAL = auto()
    FIRST_ANSWER = auto()
    NOW = auto()
    CHANNEL = auto()
    CASE = auto()
    TITLE = auto()
    LAST = auto()
    OUTCOME = auto()
    TIMELINE = auto()


@dataclass(frozen=True, slots=True)
class Default:
    """A value as its field holds it."""

    value: str
    source: From


def line_of(case: Case, setup: Setup | None) -> LineInfo | None:
    """The case's line, as the server told of it."""
    lines = setup.lines if setup is not None else ()
    return next((one for one in lines if one.line == case.head.line), None)


def shape_of(case: Case, setup: Setup | None) -> RecordShape:
    """The fields of the line's records; none on a line without."""
    line = line_of(case, setup)
    return line.record if line is not None else RecordShape(fields=())


def list_of(shape: RecordShape, field: RecordField, setup: Setup | None) -> CodeList | None:
    """The list that a field's codes are chosen from."""
    wanted = shape.lists.get(field)
    lists = setup.code_lists if setup is not None else ()
    return next((one for one in lists if one.list_id == wanted), None)


def is_recorded(case: Case) -> bool:
    """Whether the latest record covers every contact of the case: what came in after it is assessed anew."""
    record = case.head.record
    return record is not None and {one.contact_id for one in case.contacts} <= set(record.contacts)


def suggested_reasons(case: Case, setup: Setup | None) -> tuple[str, ...]:
    """Codes that go with the matter the client chose, likeliest first."""
    line = line_of(case, setup)
    matters = {one.code: one.reasons for one in line.matters} if line is not None else {}
    chosen = [
        one.body.matter
        for one in case.entries
        if isinstance(one.body, e.ChatOpened | e.FormSubmitted | e.CallbackRequested)
    ]
    return tuple(dict.fromkeys(code for matter in chosen for code in matters.get(matter, ())))


def defaults(
    case: Case,
    setup: Setup | None,
    me: StaffInfo | None,
    now: datetime,
    zone: ZoneInfo,
    last: Mapping[str, str],
    outcome: Mapping[str, str],
) -> dict[str, Default]:
    """What stands in the fields before anybody has typed.

    `last` is what this person chose last, by field; `outcome` what is being written of how the case ends.
    """
    shape = shape_of(case, setup)
    contact = _contact(case)
    arrived = contact.at if contact is not None else case.head.opened_at
    found = {"contact_at": Default(typed_moments.written(arrived, zone), From.ARRIVAL)}
    answered = _first_answer(case, arrived)
    found["assessed_at"] = Default(
        typed_moments.written(answered or now, zone), From.FIRST_ANSWER if answered else From.NOW
    )

    def choose(field: RecordField, source: From, code: ListCode | None) -> None:
        if code is not None:
            found[field.value] = Default(code.code, source)

    def codes(field: RecordField) -> Sequence[ListCode]:
        listed = list_of(shape, field, setup)
        return listed.codes if listed is not None else ()

    for field in (RecordField.PROFESSION, RecordField.NATURE):
        known = next((one for one in codes(field) if one.code == last.get(field.value)), None)
        choose(field, From.LAST, known)
    if RecordField.PROFESSION.value not in found and me is not None:
        choose(RecordField.PROFESSION, From.TITLE, _titled(codes(RecordField.PROFESSION), me.public_name))
    channel = _channel(_contact(case, last=True))
    by_channel = next((one for one in codes(RecordField.CONTACT_TYPE) if channel in one.channels), None)
    choose(RecordField.CONTACT_TYPE, From.CHANNEL, by_channel)
    urgent = case.head.urgency is Urgency.URGENT
    choose(
        RecordField.URGENCY,
        From.CASE,
        next((one for one in codes(RecordField.URGENCY) if one.urgent is urgent), None),
    )
    ending = outcome.get("reason", "")
    choose(
        RecordField.RESULT,
        From.OUTCOME,
        next((one for one in codes(RecordField.RESULT) if ending and ending in one.outcomes), None),
    )
    for name in ("when", "where", "whom"):
        if outcome.get(name):
            found[name] = Default(outcome[name], From.OUTCOME)
    registered = [one.body.summary for one in case.entries if isinstance(one.body, e.ContactRegistered)]
    if registered and registered[-1]:
        found["situation"] = Default(registered[-1], From.TIMELINE)
    return found


def as_fields(content: RecordContent, zone: ZoneInfo) -> dict[str, str]:
    """A record as the sheet's fields hold it, to be corrected."""
    fields = {"contact_at": typed_moments.written(content.contact_at, zone)}
    if content.assessed_at is not None:
        fields["assessed_at"] = typed_moments.written(content.assessed_at, zone)
    for name in ("profession", "contact_type", "urgency", "nature", "result"):
        coded = getattr(content, name)
        fields[name] = coded.code if coded is not None else ""
    for name in ("reasons", "procedures", "needs"):
        fields[name] = ",".join(one.code for one in getattr(content, name))
    if content.urgent_need is not None:
        fields["urgent_need"] = "yes" if content.urgent_need else "no"
    if content.begin_by is not None:
        fields["begin_by"] = f"{content.begin_by.day}.{content.begin_by.month}.{content.begin_by.year}"
    if content.booking is not None:
        told = content.booking.told
        fields |= {"when": told.when, "where": told.where, "whom": told.whom}
    return fields | {"situation": content.situation, "advice": content.advice, "plan": content.plan}


def found_codes(
    codes: Sequence[ListCode], query: str, language: Language, first: Sequence[str]
) -> list[ListCode]:
    """Codes that match what was typed, best first; with nothing typed those that are suggested or were used lately.

    A code, a word of the name in the language in use, of another language or a further word; ties as `first` has them.
    """
    wanted = query.casefold().strip()
    rank_of = {code: at for at, code in enumerate(first)}
    ranked: list[tuple[int, int, str, ListCode]] = []
    for one in codes:
        rank = 0 if not wanted and one.code in rank_of else _rank(one, wanted, language)
        if rank is not None:
            ranked.append((rank, rank_of.get(one.code, len(rank_of)), one.code, one))
    return [one for *_, one in sorted(ranked, key=lambda row: row[:3])]


def _rank(one: ListCode, wanted: str, language: Language) -> int | None:
    if not wanted:
        return None
    if one.code.casefold().startswith(wanted):
        return 0
    own = one.names.get(language, "").casefold()
    others = [name.casefold() for name in one.names.values()] + [word.casefold() for word in one.words]
    if own.startswith(wanted):
        return 1
    if any(word.startswith(wanted) for word in own.replace(",", " ").split()):
        return 2
    if any(word.startswith(wanted) for name in others for word in name.replace(",", " ").split()):
        return 3
    return 4 if len(wanted) > 2 and any(wanted in name for name in (own, *others)) else None


def _contact(case: Case, *, last: bool = False) -> Contact | None:
    """The first or the `last` of the contacts that no record covers; the latest of all where every one is covered."""
    covered = case.head.record.contacts if case.head.record is not None else ()
    new = [one for one in case.contacts if one.contact_id not in covered]
    if new:
        return new[-1] if last else new[0]
    return case.contacts[-1] if case.contacts else None


def _channel(contact: Contact | None) -> Channel | None:
    """How the client was met: a form that was answered by a call is a call."""
    if contact is None:
        return None
    return Channel.PHONE if contact.reached else contact.channel


def _first_answer(case: Case, after: datetime) -> datetime | None:
    """When a professional first met the client: a message, an answered call, else when the case was taken."""
    met = [
        one.at
        for one in case.entries
        if one.at >= after
        and one.author is not None
        and isinstance(one.body, e.StaffMessage | CallAnswered | e.ContactRegistered)
    ]
    taken = case.head.claimed_at
    return min(met, default=taken if taken is not None and taken >= after else None)


def _titled(codes: Sequence[ListCode], title: str) -> ListCode | None:
    """The profession whose name or word stands in what clients see of a professional, longest word first."""
    said = title.casefold().split()
    named = [
        (len(word), one)
        for one in codes
        for word in (*one.names.values(), *one.words)
        if word.casefold() in said
    ]
    return max(named, key=lambda row: row[0], default=(0, None))[1]
