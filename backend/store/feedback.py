"""Feedback with its words for who reads it through, and what was changed because of it."""

from collections.abc import Collection

import msgspec
from sqlalchemy import ColumnElement, and_, bindparam, delete, false, insert, or_, select, update

from backend.protocol.feedback import Change, FeedbackItem, FeedbackKind, Struck
from backend.protocol.setup import Words
from backend.protocol.words import Channel
from backend.store.database import Database, Row
from backend.store.encryption import Cipher
from backend.store.feedback_tables import feedback, feedback_change
from backend.store.given_feedback import answers_of, themes_of
from backend.store.retention import feedback_place
from backend.store.times import moment

_row, _change = feedback.c, feedback_change.c
_COLUMNS = (
    _row.feedback_id,
    _row.line,
    _row.kind,
    _row.month,
    _row.channel,
    _row.rating,
    _row.sealed,
    _row.answers,
    _row.themes,
    _row.struck,
    _row.quotable,
    _row.read_at,
)
_ONE = select(*_COLUMNS).where(_row.feedback_id == bindparam("feedback_id"))
TAG_FEEDBACK = (
    update(feedback)
    .where(_row.feedback_id == bindparam("this_feedback"))
    .values(
        themes=bindparam("new_themes"),
        struck=bindparam("new_struck"),
        quotable=bindparam("new_quotable"),
        read_by=bindparam("reader"),
        read_at=bindparam("now"),
    )
)
_CHANGES = select(
    _change.change_id, _change.theme, _change.line, _change.at, _change.words, _change.published
).order_by(_change.at.desc(), _change.change_id.desc())
ADD_CHANGE = insert(feedback_change)
SET_CHANGE = (
    update(feedback_change)
    .where(_change.change_id == bindparam("this_change"))
    .values(
        theme=bindparam("new_theme"),
        line=bindparam("new_line"),
        words=bindparam("new_words"),
        published=bindparam("new_published"),
        told_by=bindparam("teller"),
    )
)
DROP_CHANGE = delete(feedback_change).where(_change.change_id == bindparam("this_change"))
_struck = msgspec.json.Decoder(tuple[Struck, ...])
_words = msgspec.json.Decoder(Words)


def find_feedback(database: Database, cipher: Cipher, feedback_id: str) -> FeedbackItem | None:
    """Return one, with its words."""
    found = database.one(_ONE, feedback_id=feedback_id)
    return None if found is None else _item(cipher, found)


def read_items(
    database: Database, cipher: Cipher, lines: Collection[str], *, unread: bool, after: str, most: int
) -> list[FeedbackItem]:
    """Return those with words of some lines, the newest month first. Their ids are by chance, and so is their order."""
    chosen = select(*_COLUMNS).where(_row.sealed.is_not(None), _of_lines(lines))
    if unread:
        chosen = chosen.where(_row.read_at.is_(None))
    last = database.one(_ONE, feedback_id=after) if after else None
    if last is not None:
        month = last[3]
        chosen = chosen.where(or_(_row.month < month, and_(_row.month == month, _row.feedback_id > after)))
    rows = database.once(chosen.order_by(_row.month.desc(), _row.feedback_id).limit(most))
    return [_item(cipher, row) for row in rows]


def _of_lines(lines: Collection[str]) -> ColumnElement[bool]:
    return or_(false(), *(_row.line == line for line in sorted(lines)))


def count_unread(database: Database, lines: Collection[str]) -> int:
    """Return how many with words of some lines nobody has read through."""
    unread = select(_row.feedback_id).where(
        _row.sealed.is_not(None), _row.read_at.is_(None), _of_lines(lines)
    )
    return len(database.once(unread))


def read_quotable(database: Database, cipher: Cipher, since: int, until: int) -> list[FeedbackItem]:
    """Return those of some months whose words may be told outside."""
    quotable = (
        select(*_COLUMNS)
        .where(_row.sealed.is_not(None), _row.quotable, _row.month >= since, _row.month <= until)
        .order_by(_row.month, _row.feedback_id)
    )
    return [_item(cipher, row) for row in database.once(quotable)]


def read_changes(database: Database) -> list[Change]:
    """Return what was changed, the newest first."""
    return [
        Change(
            change_id=change_id,
            theme=theme,
            line=line,
            on=moment(at).date(),
            words=_words.decode(words),
            published=bool(published),
        )
        for change_id, theme, line, at, words, published in database.all(_CHANGES)
    ]


def _item(cipher: Cipher, row: Row) -> FeedbackItem:
    feedback_id, line, kind, month, channel, rating, sealed, answers, themes, struck, quotable, read_at = row
    text = "" if sealed is None else cipher.open(bytes(sealed), feedback_place(feedback_id)).decode()
    return FeedbackItem(
        feedback_id=feedback_id,
        line=line,
        kind=FeedbackKind(kind),
        month=moment(month).date(),
        channel=Channel(channel) if channel else None,
        rating=rating,
        text=text,
        answers=answers_of(answers),
        themes=themes_of(themes),
        struck=_struck.decode(struck) if struck else (),
        quotable=bool(quotable),
        read=read_at is not None,
    )
