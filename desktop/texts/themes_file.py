"""The themes of feedback as a file for others: numbers, what was changed, and quotes. There is no personal data in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from backend.protocol.feedback_inquiries import ThemesRead
from backend.protocol.setup import Words
from desktop.texts import feedback as words
from desktop.texts import words as common


@dataclass(frozen=True)
class Part:
    """A table under a heading."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ThemesFile:
    """What is written, whatever the format."""

    title: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]


def themes_file(
    read: ThemesRead, *, of: str, made: str, pick: Callable[[Words], str], line_name: Callable[[str], str]
) -> ThemesFile:
    """Put it in words; ``of`` tells which line and channel it is of."""

    def told(count: int | None) -> str:
        return words.count(count, read.least)

    months = [words.month(one) for one in read.months]
    parts = [
        Part(
            QCoreApplication.translate("feedback", "Themes by month"),
            (
                QCoreApplication.translate("feedback", "Theme"),
                *months,
                QCoreApplication.translate("feedback", "Total"),
            ),
            tuple(
                (
                    pick(one.names),
                    *(told(count) for count in one.counts),
                    "" if one.total is None else str(one.total),
                )
                for one in read.themes
            ),
        ),
        Part(
            QCoreApplication.translate("feedback", "Ratings in surveys"),
            (
                QCoreApplication.translate("feedback", "Line"),
                QCoreApplication.translate("feedback", "Channel"),
                QCoreApplication.translate("feedback", "Answers"),
                QCoreApplication.translate("feedback", "Mean"),
            ),
            tuple(
                (
                    line_name(one.line),
                    words.by_channel(one.channel),
                    told(one.count),
                    "" if one.mean is None else f"{one.mean:.1f}",
                )
                for one in read.ratings
            ),
        ),
        Part(
            QCoreApplication.translate("feedback", "Answers in surveys"),
            (
                QCoreApplication.translate("feedback", "Question"),
                QCoreApplication.translate("feedback", "Answer"),
                QCoreApplication.translate("feedback", "Answers"),
            ),
            tuple((pick(one.question), pick(one.answer), told(one.count)) for one in read.answers),
        ),
        Part(
            QCoreApplication.translate("feedback", "Kinds of feedback"),
            (
                QCoreApplication.translate("feedback", "Kind"),
                QCoreApplication.translate("feedback", "Count"),
            ),
            tuple((common.feedback_kind(one.kind), told(one.count)) for one in read.kinds),
        ),
        Part(
            QCoreApplication.translate("feedback", "What was changed"),
            (
                QCoreApplication.translate("feedback", "Day"),
                QCoreApplication.translate("feedback", "Theme"),
                QCoreApplication.translate("feedback", "What was changed"),
            ),
            tuple(
                (_day(one.on), _theme(read, one.theme, pick), pick(one.words))
                for one in reversed(read.changes)
            ),
        ),
        Part(
            QCoreApplication.translate("feedback", "In the givers' words"),
            (
                QCoreApplication.translate("feedback", "Month"),
                QCoreApplication.translate("feedback", "Line"),
                QCoreApplication.translate("feedback", "Themes"),
                QCoreApplication.translate("feedback", "Words"),
            ),
            tuple(
                (
                    words.month(one.month),
                    line_name(one.line),
                    ", ".join(_theme(read, theme, pick) for theme in one.themes),
                    one.text,
                )
                for one in read.quotes
            ),
        ),
    ]
    title = QCoreApplication.translate("feedback", "Themes of feedback")
    span = f"{months[0]}–{months[-1]}" if months else ""
    facts = (
        (QCoreApplication.translate("feedback", "Of"), of),
        (QCoreApplication.translate("feedback", "Months"), span),
        (QCoreApplication.translate("feedback", "Made"), made),
        (
            QCoreApplication.translate("feedback", "Small numbers"),
            QCoreApplication.translate("feedback", "Numbers under {least} are not told.").format(
                least=read.least
            ),
        ),
    )
    return ThemesFile(title, facts, tuple(one for one in parts if one.rows))


def as_csv(file: ThemesFile) -> str:
    """Return it as tables below one another, for a spreadsheet."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow((file.title,))
    rows.writerows(file.facts)
    for part in file.parts:
        rows.writerow(())
        rows.writerow((part.title,))
        rows.writerow(part.heads)
        rows.writerows([_harmless(cell) for cell in row] for row in part.rows)
    return written.getvalue()


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, whatever a giver began it with."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t"} else cell


def _theme(read: ThemesRead, theme: str, pick: Callable[[Words], str]) -> str:
    return next((pick(one.names) for one in read.themes if one.theme == theme), theme)


def _day(day: date | None) -> str:
    return "" if day is None else f"{day.day}.{day.month}.{day.year}"
