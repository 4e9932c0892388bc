"""Reading feedback through: supervisors say what it is about, strike what tells of somebody, and tell what was changed."""

from datetime import UTC, datetime, time

import msgspec

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.domain import limits
from backend.domain.office_days import local_day
from backend.domain.struck_words import are_within, merged
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback_commands import TagFeedback, TakeBackChange, TellChange
from backend.protocol.ids import is_id
from backend.protocol.words import Language, Role
from backend.store.feedback import (
    ADD_CHANGE,
    DROP_CHANGE,
    SET_CHANGE,
    TAG_FEEDBACK,
    find_feedback,
    read_changes,
)
from backend.store.times import micros
from backend.store.unit import Unit

MOST_THEMES = 12
MOST_STRUCK = 100
MOST_CHANGES = 500


def keep_reading(unit: Unit, actor: StaffActor, command: TagFeedback | TellChange | TakeBackChange) -> Answer:
    """Do what a supervisor asks."""
    if actor.role is not Role.SUPERVISOR:
        return refused(command, ErrorCode.NOT_ALLOWED)
    match command:
        case TagFeedback():
            return _tag(unit, actor, command)
        case TellChange():
            return _tell(unit, actor, command)
        case TakeBackChange():
            unit.write(DROP_CHANGE, this_change=command.change_id)
            return done(command)


def _tag(unit: Unit, actor: StaffActor, command: TagFeedback) -> Answer:
    found = (
        find_feedback(unit.database, unit.cipher, command.feedback_id) if is_id(command.feedback_id) else None
    )
    if found is None or not found.text:
        # Its words were let go of meanwhile, or it never was.
        return refused(command, ErrorCode.FEEDBACK_GONE)
    if found.line and found.line not in actor.lines:
        return refused(command, ErrorCode.NOT_ALLOWED)
    known = {theme.id for theme in unit.county.feedback.themes} | set(found.themes)
    if len(command.themes) > MOST_THEMES or not known.issuperset(command.themes):
        return refused(command, ErrorCode.MALFORMED)
    if len(command.struck) > MOST_STRUCK or not are_within(command.struck, found.text):
        return refused(command, ErrorCode.MALFORMED)
    unit.write(
        TAG_FEEDBACK,
        this_feedback=command.feedback_id,
        new_themes=msgspec.json.encode(tuple(dict.fromkeys(command.themes))).decode(),
        new_struck=msgspec.json.encode(merged(command.struck)).decode(),
        new_quotable=command.quotable,
        reader=actor.staff_id,
        now=micros(unit.now),
    )
    return done(command)


def _tell(unit: Unit, actor: StaffActor, command: TellChange) -> Answer:
    change = command.change
    if not is_id(change.change_id) or (change.line and unit.county.line(change.line) is None):
        return refused(command, ErrorCode.MALFORMED)
    standing = {one.change_id: one for one in read_changes(unit.database)}
    before = standing.get(change.change_id)
    known = {theme.id for theme in unit.county.feedback.themes} | ({before.theme} if before else set())
    if change.theme not in known:
        return refused(command, ErrorCode.MALFORMED)
    for language in Language:
        # What is published is told in every language of the pages; who is answered reads their own.
        problem = text_problem(command, change.words.get(language, ""), limits.CHANGE)
        if problem is not None:
            return msgspec.structs.replace(problem, where=language.value)
    if before is None and len(standing) >= MOST_CHANGES:
        return refused(command, ErrorCode.TOO_MANY)
    words = msgspec.json.encode({language: change.words[language].strip() for language in Language}).decode()
    if before is not None:
        unit.write(
            SET_CHANGE,
            this_change=change.change_id,
            new_theme=change.theme,
            new_line=change.line,
            new_words=words,
            new_published=change.published,
            teller=actor.staff_id,
        )
        return done(command)
    unit.write(
        ADD_CHANGE,
        change_id=change.change_id,
        theme=change.theme,
        line=change.line,
        # The day alone is told.
        at=micros(datetime.combine(local_day(unit.now), time(), UTC)),
        words=words,
        published=change.published,
        told_by=actor.staff_id,
    )
    return done(command)
