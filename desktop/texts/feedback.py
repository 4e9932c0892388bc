"""Feedback in words: months, ratings, numbers that are too small to be told."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from backend.protocol.words import Channel
from desktop.texts import words


def _months() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("feedback", "Jan"),
        QCoreApplication.translate("feedback", "Feb"),
        QCoreApplication.translate("feedback", "Mar"),
        QCoreApplication.translate("feedback", "Apr"),
        QCoreApplication.translate("feedback", "May"),
        QCoreApplication.translate("feedback", "Jun"),
        QCoreApplication.translate("feedback", "Jul"),
        QCoreApplication.translate("feedback", "Aug"),
        QCoreApplication.translate("feedback", "Sep"),
        QCoreApplication.translate("feedback", "Oct"),
        QCoreApplication.translate("feedback", "Nov"),
        QCoreApplication.translate("feedback", "Dec"),
    )


def short_month(month: date) -> str:
    """Return a month's short name."""
    return _months()[month.month - 1]


def month(month: date) -> str:
    """Return a month with its year, in numbers: as tables and files tell it."""
    return f"{month.month}/{month.year}"


def count(how_many: int | None, least: int) -> str:
    """Return a number, or that it is too small to be told."""
    if how_many is None:
        return QCoreApplication.translate("feedback", "under {least}").format(least=least)
    return str(how_many)


def by_channel(channel: Channel | None) -> str:
    """Return the channel a survey asked about."""
    if channel is None:
        return QCoreApplication.translate("feedback", "Channel not known")
    return words.channel(channel)


def in_general() -> str:
    """Return what stands for no line in particular."""
    return QCoreApplication.translate("feedback", "The services in general")
