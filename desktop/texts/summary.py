"""A case in plain text, to be put into the record of a patient or a client elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from backend.protocol import entries as e
from backend.protocol.authority import Why
from backend.protocol.cases import Case
from backend.protocol.kept_events import is_kept_entry, kept_contacts
from backend.protocol.people import IdentifiedBy, OnBehalf
from backend.protocol.record_entries import RecordSigned
from backend.protocol.words import Language, SaysFor
from desktop.texts import authority, checklists, formats, outcome_words, people, typed_moments, words
from desktop.texts.record_words import facts


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken along beside the record and the course of the contact. ``code`` is the whole personal identity code."""

    messages: bool = False
    notes: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """The text, and how many of its lines are left out since a minor's event is kept from guardians."""

    text: str
    left_out: int


@dataclass(frozen=True, slots=True)
class Setting:
    """In whose words: the names of the case's line and of the outcome's reason, the language, the zone."""

    line: str
    reason: str
    language: Language
    zone: ZoneInfo


_Line = tuple[str, bool]
"""A line, and whether it belongs to an event that is kept."""


def summary(case: Case, taken: Taken, setting: Setting) -> Summary:
    """Return the case as it is copied out. What is kept from guardians is left out and counted."""
    parts = [list(_who(case, taken, setting)), list(_course(case, setting))]
    parts += [list(_record(case, setting)), list(_outcome(case, setting)), list(_said(case, taken, setting))]
    shown = [[text for text, kept in part if not kept] for part in parts]
    left_out = sum(kept for part in parts for _, kept in part)
    return Summary("\n\n".join("\n".join(part) for part in shown if part), left_out)


def latest_record(case: Case) -> tuple[e.Entry, RecordSigned] | None:
    """The latest version of the case's latest record, with its line of the timeline."""
    short = case.head.record
    for entry in reversed(case.entries):
        body = entry.body
        if isinstance(body, RecordSigned) and (short is None or body.record_id == short.record_id):
            return entry, body
    return None


def _who(case: Case, taken: Taken, setting: Setting) -> Iterator[_Line]:
    card, behalf = case.head.client, case.head.client.on_behalf
    number = QCoreApplication.translate("summary", "Case {n}").format(n=case.head.number)
    yield f"{setting.line}, {number}", False
    name = behalf.principal_name if behalf is not None else card.name
    born = card.subject_born
    about = [name or QCoreApplication.translate("summary", "no name")]
    if taken.code:
        about.append(taken.code)
    elif born is not None:
        about.append(
            QCoreApplication.translate("summary", "born {day}").format(
                day=formats.day(born, setting.language, year=True)
            )
        )
    yield _pair(QCoreApplication.translate("summary", "Client"), ", ".join(about)), False
    known = _known(case, setting)
    if behalf is None:
        yield _pair(QCoreApplication.translate("summary", "Identified"), known), False
    else:
        acting = f"{card.name or QCoreApplication.translate('summary', 'no name')}, {known}"
        if behalf.says_for is not SaysFor.SELF:
            acting += f" ({people.acts_as(behalf.says_for)})"
        yield _pair(QCoreApplication.translate("summary", "In contact"), acting), False
        right = _right(behalf, setting)
        yield _pair(QCoreApplication.translate("summary", "Right to act on behalf"), right), False
    made = case.head.assessment
    if made is not None and made.code is not None:
        code = f"{made.code.value}, {checklists.code_name(made.code)}"
        yield _pair(QCoreApplication.translate("summary", "Assessment of a minor, code"), code), False


def _known(case: Case, setting: Setting) -> str:
    """How surely the person in contact is known, by whom and since when: with the day, since it is read for years."""
    card = case.head.client
    said = [words.identity(card.identity)]
    if card.identified_at is not None:
        if card.identified_how in (IdentifiedBy.QUESTIONS, IdentifiedBy.IN_PERSON):
            said.append(people.identified(card.identified_how))
        said += [card.identified_by, people.assurance(card.assurance) if card.assurance else ""]
        said.append(typed_moments.written(card.identified_at, setting.zone))
    return ", ".join(one for one in said if one)


def _right(behalf: OnBehalf, setting: Setting) -> str:
    check = behalf.check
    if check is None:
        return authority.why(Why.RIGHT_NOT_CHECKED)
    at = typed_moments.written(check.at, setting.zone)
    said = (authority.basis(check.basis), authority.checked(check), check.by, at, check.written_basis)
    return ", ".join(one for one in said if one)


def _course(case: Case, setting: Setting) -> Iterator[_Line]:
    kept = kept_contacts(case)
    for contact in case.contacts:
        said = [words.channel(contact.channel)]
        if contact.call is not None and contact.call.answered_at is not None:
            answered = typed_moments.written(contact.call.answered_at, setting.zone)
            said.append(QCoreApplication.translate("summary", "call answered {time}").format(time=answered))
        at = typed_moments.written(contact.at, setting.zone)
        yield f"{at} {', '.join(said)}", contact.contact_id in kept
    first = next((one for one in case.entries if isinstance(one.body, e.StaffMessage)), None)
    if first is not None and first.author is not None:
        answered = QCoreApplication.translate("summary", "Answered by {who}").format(who=first.author.name)
        yield f"{typed_moments.written(first.at, setting.zone)} {answered}", is_kept_entry(case, first)


def _record(case: Case, setting: Setting) -> Iterator[_Line]:
    found = latest_record(case)
    if found is None or found[0].let_go_at is not None:
        return
    entry, body = found
    short = case.head.record
    kept = kept_contacts(case)
    hidden = bool(kept) and (short is None or bool(kept & set(short.contacts)))
    who = entry.author.name if entry.author else ""
    signed = QCoreApplication.translate("summary", "Record, signed {time} {who}, version {n}")
    at = typed_moments.written(entry.at, setting.zone)
    yield signed.format(time=at, who=who, n=body.version), hidden
    for name, value in facts(body.content, setting.zone, setting.language):
        yield _pair(name, value), hidden


def _outcome(case: Case, setting: Setting) -> Iterator[_Line]:
    outcome = case.head.outcome
    if outcome is None:
        return
    kept = kept_contacts(case)
    hidden = bool(kept) and kept >= {one.contact_id for one in case.contacts}
    yield _pair(QCoreApplication.translate("summary", "Outcome"), setting.reason), hidden
    if outcome.agreed:
        yield _pair(QCoreApplication.translate("summary", "Agreed"), outcome.agreed), hidden
    more = outcome_words.told(outcome, setting.language)
    if more:
        yield more, hidden


def _said(case: Case, taken: Taken, setting: Setting) -> Iterator[_Line]:
    for entry in case.entries:
        who, text = _words(entry, taken)
        if text.strip():
            at = typed_moments.written(entry.at, setting.zone)
            yield f"{at} {who}: {text.strip()}", is_kept_entry(case, entry)


def _words(entry: e.Entry, taken: Taken) -> tuple[str, str]:
    author = entry.author.name if entry.author else ""
    client = QCoreApplication.translate("summary", "Client")
    match entry.body:
        case e.ResidentMessage(text=text) | e.FormSubmitted(text=text) | e.CallbackRequested(text=text):
            return client, text if taken.messages else ""
        case e.StaffMessage(text=text):
            return author, text if taken.messages else ""
        case e.Note(text=text):
            note = QCoreApplication.translate("summary", "{who}, internal note").format(who=author)
            return note, text if taken.notes else ""
        case _:
            return "", ""


def _pair(name: str, value: str) -> str:
    return f"{name}: {value}"
