"""Feedback for supervisors: what was said, one by one, to be read by theme, and all of it in numbers.

Nothing here is known of whom it came or of which professional it speaks, so no line of the access log is due.
"""

from datetime import UTC, date, datetime, time

import msgspec

from backend.commands.actor import StaffActor
from backend.domain.feedback_rules import FeedbackRules
from backend.domain.feedback_themes import by_answer, by_rating, by_theme, chosen, months_between, told
from backend.domain.struck_words import telling
from backend.domain.struck_words import told as told_words
from backend.inquiries.desk import Desk
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback import Change, FeedbackItem, FeedbackKind, FeedbackTheme
from backend.protocol.feedback_inquiries import (
    AnswerCount,
    ChangesRead,
    FeedbackRead,
    KindCount,
    Quote,
    ReadFeedback,
    ReadThemes,
    SurveyMean,
    ThemeCounts,
    ThemesRead,
)
from backend.protocol.setup import Words
from backend.protocol.words import Channel, Language, Role
from backend.store.feedback import count_unread, read_changes, read_items, read_quotable
from backend.store.given_feedback import read_given
from backend.store.times import micros

GENERAL = ""
_MOST = 100
_MOST_QUOTES = 200


async def read_feedback(desk: Desk, actor: StaffActor, inquiry: ReadFeedback) -> FeedbackRead | ErrorCode:
    """Return what has words, of the lines of whoever asks and in general."""
    if actor.role is not Role.SUPERVISOR:
        return ErrorCode.NOT_ALLOWED
    mine = {GENERAL, *actor.lines}
    if inquiry.line is not None and inquiry.line not in mine:
        return ErrorCode.NOT_ALLOWED
    lines = mine if inquiry.line is None else {inquiry.line}
    most = max(1, min(inquiry.limit, _MOST))

    def read() -> FeedbackRead:
        with desk.reader.reading() as database:
            items = read_items(
                database, desk.reader.cipher, lines, unread=inquiry.unread, after=inquiry.after, most=most + 1
            )
            return FeedbackRead(
                items=tuple(_suggested(one) for one in items[:most]),
                themes=themes_of(desk.county.feedback),
                unread=count_unread(database, lines),
                more=len(items) > most,
            )

    return await desk.reader.run(read)


async def read_themes(desk: Desk, actor: StaffActor, inquiry: ReadThemes) -> ThemesRead | ErrorCode:
    """Return the numbers, of every line: they tell of nobody."""
    if actor.role is not Role.SUPERVISOR:
        return ErrorCode.NOT_ALLOWED
    months = months_between(inquiry.since, inquiry.until)
    if not months:
        return ErrorCode.MALFORMED
    return await desk.reader.run(_numbers, desk, inquiry, months)


async def tell_changes(desk: Desk, actor: StaffActor) -> ChangesRead | ErrorCode:
    """Return what was changed because of feedback, to whoever may answer it."""
    if not actor.role.has_cases:
        return ErrorCode.NOT_ALLOWED

    def read() -> ChangesRead:
        with desk.reader.reading() as database:
            return ChangesRead(changes=tuple(read_changes(database)))

    return await desk.reader.run(read)


def themes_of(rules: FeedbackRules) -> tuple[FeedbackTheme, ...]:
    """Return the themes of the settings."""
    return tuple(FeedbackTheme(theme=one.id, names=one.names.words()) for one in rules.themes)


def _suggested(item: FeedbackItem) -> FeedbackItem:
    """Return what is still to be read with what a rule would strike; whoever reads it through decides."""
    return item if item.read else msgspec.structs.replace(item, struck=telling(item.text))


def _numbers(desk: Desk, inquiry: ReadThemes, months: tuple[date, ...]) -> ThemesRead:
    rules = desk.county.feedback
    least, names = rules.least_count, {one.id: one.names.words() for one in rules.themes}
    with desk.reader.reading() as database:
        given = read_given(database)
        changes = read_changes(database)
        quotable = read_quotable(database, desk.reader.cipher, _begin(months[0]), _begin(months[-1]))
    channel = inquiry.channel.value if inquiry.channel is not None else None
    some = chosen(given, months, inquiry.line, channel)
    kinds = [one.kind for one in some]
    return ThemesRead(
        months=months,
        themes=tuple(
            ThemeCounts(
                theme=one.theme,
                names=names.get(one.theme) or dict.fromkeys(Language, one.theme),
                counts=one.counts,
                total=one.total,
            )
            for one in by_theme(some, months, list(names), least)
        ),
        ratings=tuple(
            SurveyMean(
                line=one.line,
                channel=Channel(one.channel) if one.channel else None,
                count=one.how_many,
                mean=one.mean,
            )
            for one in by_rating(some, least)
        ),
        kinds=tuple(KindCount(kind=kind, count=told(kinds.count(kind), least)) for kind in FeedbackKind),
        answers=_answers(rules, by_answer(some), least),
        changes=tuple(one for one in changes if _is_of(one, inquiry.line, months)),
        quotes=tuple(
            _quote(one)
            for one in quotable
            if inquiry.line in {None, one.line} and inquiry.channel in {None, one.channel}
        )[-_MOST_QUOTES:],
        least=least,
    )


def _answers(rules: FeedbackRules, counts: dict[tuple[str, str], int], least: int) -> tuple[AnswerCount, ...]:
    return tuple(
        AnswerCount(
            question=question.names.words(),
            answer=words,
            count=told(counts.get((question.id, answer), 0), least),
        )
        for question in rules.survey.questions
        for answer, words in _choices(
            question.kind, [(one.id, one.names.words()) for one in question.options]
        )
    )


def _choices(kind: str, options: list[tuple[str, Words]]) -> list[tuple[str, Words]]:
    if kind == "rating":
        return [(str(number), dict.fromkeys(Language, str(number))) for number in range(1, 6)]
    return options


def _is_of(change: Change, line: str | None, months: tuple[date, ...]) -> bool:
    return change.on is not None and change.on.replace(day=1) in months and line in {None, change.line}


def _quote(one: FeedbackItem) -> Quote:
    return Quote(themes=one.themes, line=one.line, month=one.month, text=told_words(one.text, one.struck))


def _begin(month: date) -> int:
    return micros(datetime.combine(month, time(), UTC))
