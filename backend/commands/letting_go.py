"""Letting go of what the retention period has left no reason to keep of a case (domain rules, section 9).

Decided here once more, in the transaction that does it: a legal hold or a reopening that came in the middle of a run wins.
"""

import msgspec
from sqlalchemy import bindparam, delete, null, or_, select, update

from backend.commands import asking_colleagues
from backend.commands.answers import Answer, done
from backend.commands.holding import on_hold
from backend.commands.loose_feedback import keep_loose
from backend.commands.permits import followed
from backend.commands.system import LetGo, LetGoDone, LetGoWhat
from backend.domain import retention
from backend.domain.life_cycle import CaseFile
from backend.protocol.codec import encode
from backend.protocol.entries import SurveyGiven
from backend.protocol.feedback import FeedbackKind
from backend.protocol.letting_go import has_words, without_words
from backend.protocol.streams import case_stream
from backend.protocol.uses import Use
from backend.protocol.words import Remains
from backend.store import tables
from backend.store.case_files import read_entries
from backend.store.times import moment
from backend.store.unit import Unit

LINES = 40
"""Lines of one case in one command: some milliseconds of the writer's time."""

_contact, _access, _survey = tables.contact.c, tables.resident_access.c, tables.survey.c
_dismissed, _stream = tables.dismissed_suggestion.c, tables.stream.c
_CHILD = (
    select(tables.case_file.c.case_id).where(tables.case_file.c.joined_into == bindparam("case_id")).limit(1)
)
_FORGET_EVENTS = delete(tables.event).where(tables.event.c.stream == bindparam("this_stream"))
# The seq as it stands in the table: events of this very batch come after it.
_TRIM = update(tables.stream).where(_stream.name == bindparam("this_stream")).values(trimmed=_stream.seq)
_FORGET_HASHES = (
    update(tables.contact)
    .where(_contact.case_id == bindparam("this_case"))
    .values(phone_hash=null(), code_hash=null())
)
_DROP_LINKS = delete(tables.resident_access).where(_access.case_id == bindparam("this_case"))
_DROP_DISMISSED = delete(tables.dismissed_suggestion).where(
    or_(_dismissed.case_id == bindparam("this_case"), _dismissed.other_id == bindparam("this_case"))
)
_SURVEYS = select(
    _survey.contact_id, _survey.line, _survey.at, _survey.rating, _survey.sealed, _survey.kind
).where(_survey.case_id == bindparam("case_id"))
_DROP_SURVEYS = delete(tables.survey).where(_survey.case_id == bindparam("this_case"))
_surveys = msgspec.json.Decoder(SurveyGiven)


def let_go(unit: Unit, command: LetGo) -> Answer:
    """Let go of what is due of the case; nothing when nothing is, so it may be asked for as often as one likes."""
    told = _let_go(unit, command)
    return done(command, value="" if told == LetGoDone() else encode(told).decode())


def told_of(value: str) -> LetGoDone:
    """Return what the result of a command says."""
    return msgspec.json.decode(value, type=LetGoDone) if value else LetGoDone()


def _let_go(unit: Unit, command: LetGo) -> LetGoDone:
    file, final = unit.case(command.case_id), followed(unit, command.case_id)
    if file is None or final is None:
        return LetGoDone()
    due = retention.periods(unit.county.retention, unit.now)
    to = retention.left_of(file, final, due)
    if to is Remains.ALL:
        is_open = (
            file.is_closed and final.is_closed and not (retention.is_over(file) and retention.is_over(final))
        )
        return LetGoDone(what=LetGoWhat.TASK) if is_open else LetGoDone()
    if to is not None and retention.order(to) <= retention.order(file.head.remains):
        return LetGoDone()
    if on_hold(unit.database, unit.clients, file):
        return LetGoDone(what=LetGoWhat.HELD)
    if to is None:
        return _remove(unit, file)
    entries = read_entries(unit.database, unit.cipher, file.case_id, command.after, LINES)
    gone = [without_words(entry, unit.now) for entry in entries if has_words(entry)]
    for entry in gone:
        unit.reduce_entry(file, entry)
    if entries and entries[-1].no < file.last_no:
        return LetGoDone(what=_named(to), lines=len(gone), after=entries[-1].no)
    feedback = _cut_loose(unit, file)
    asking_colleagues.forget(unit, file)
    retention.reduce(file, to)
    stream = case_stream(file.case_id)
    unit.write(_FORGET_EVENTS, this_stream=stream)
    unit.write(_TRIM, this_stream=stream)
    if to is Remains.SKELETON:
        for statement in (_FORGET_HASHES, _DROP_LINKS, _DROP_DISMISSED):
            unit.write(statement, this_case=file.case_id)
    unit.note_use(
        "", Use.REMOVED, case_id=file.case_id, client_id=file.head.client.subject, detail=_named(to).value
    )
    return LetGoDone(what=_named(to), lines=len(gone), feedback=feedback)


def _named(to: Remains) -> LetGoWhat:
    return LetGoWhat.IDENTITY if to is Remains.SKELETON else LetGoWhat.WORDS


def _remove(unit: Unit, file: CaseFile) -> LetGoDone:
    if unit.database.one(_CHILD, case_id=file.case_id) is not None:
        # What was joined into it goes first.
        return LetGoDone()
    asking_colleagues.forget(unit, file)
    unit.remove_case(file)
    unit.note_use(
        "",
        Use.REMOVED,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        detail=LetGoWhat.CASE.value,
    )
    return LetGoDone(what=LetGoWhat.CASE)


def _cut_loose(unit: Unit, file: CaseFile) -> int:
    """Keep what was said of the service without case, contact, page and day."""
    found = unit.database.all(_SURVEYS, case_id=file.case_id)
    for contact_id, line, at, rating, sealed, kind in found:
        given = _surveys.decode(unit.cipher.open(sealed, f"survey/{file.case_id}/{contact_id}"))
        keep_loose(unit, line, FeedbackKind(kind), moment(at), rating, given.text)
    if found:
        unit.write(_DROP_SURVEYS, this_case=file.case_id)
    return len(found)
