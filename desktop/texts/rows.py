"""How a queue row is told in words: kind, deadline, flags, and the whole as a sentence for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from backend.protocol.queue_row import QueueRow
from backend.protocol.words import Channel, Flag, Language, ReleasedWhy
from desktop.texts import formats, words

# Near: a quarter of the promise is left, or the last hour of one that is longer than an hour.
_NEAR_SHARE = 0.25
_NEAR = timedelta(hours=1)
_LAST_SHARE = 0.15
_LAST = timedelta(minutes=30)
_QUIET_CHANNELS = frozenset({Channel.CHAT, Channel.PHONE, Channel.WALK_IN})


class Pressure(Enum):
    """How the promise stands; each has its own shape and words."""

    CALM = "calm"
    NEAR = "near"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Deadline:
    """The deadline of a row in words; the words are empty when there is nothing to say yet."""

    pressure: Pressure
    words: str


def kind(row: QueueRow, attempts: int) -> str:
    """`Caller on the line`, `Chat and callback request`, `Call 2/3`, `Form`, `Anonymous chat`."""
    if row.calling:
        return QCoreApplication.translate("rows", "Caller on the line")
    if row.follow_up:
        return QCoreApplication.translate("rows", "Follow-up")
    if row.channels[:1] == (Channel.CALLBACK,):
        return QCoreApplication.translate("rows", "Callback {n}/{of}").format(
            n=min(row.attempt + 1, attempts), of=attempts
        )
    if len(row.channels) > 1:
        first, second = words.channel(row.channels[0]), words.channel(row.channels[1])
        return QCoreApplication.translate("rows", "{first} and {second}").format(
            first=first, second=second[:1].lower() + second[1:]
        )
    if row.channels == (Channel.CHAT,) and Flag.ANONYMOUS in row.flags:
        return QCoreApplication.translate("rows", "Anonymous chat")
    return words.channel(row.channels[0]) if row.channels else ""


def returned(row: QueueRow) -> str:
    """Why the row stands in front, when nobody chose it; else empty."""
    match row.returned:
        case ReleasedWhy.CONNECTION_LOST:
            return QCoreApplication.translate("rows", "connection lost")
        case ReleasedWhy.NOT_PUT_THROUGH:
            return QCoreApplication.translate("rows", "not put through")
        case ReleasedWhy.BY_ADMINISTRATION:
            return QCoreApplication.translate("rows", "professional changed")
        case _:
            return ""


def deadline(row: QueueRow, now: datetime, zone: ZoneInfo, language: Language) -> Deadline:
    """Passed, near, or the time by which; a chat that is in time says nothing."""
    due = max(row.promised_by, row.not_before) if row.not_before else row.promised_by
    if row.not_before and row.not_before > now:
        # Nobody is called before the time that was agreed, whatever was promised at first.
        due = row.not_before
    left = due - now
    promised = due - row.since
    if left <= timedelta(0):
        return Deadline(
            Pressure.PASSED,
            QCoreApplication.translate("rows", "over by {span}").format(span=formats.span(-left, language)),
        )
    near = left <= min(promised * _NEAR_SHARE, _NEAR) or left <= _NEAR < promised
    if near and not row.not_before:
        return Deadline(
            Pressure.NEAR,
            QCoreApplication.translate("rows", "{span} left").format(span=formats.span(left, language)),
        )
    if not set(row.channels) - _QUIET_CHANNELS:
        return Deadline(Pressure.CALM, "")
    local = due.astimezone(zone)
    if local.date() == now.astimezone(zone).date():
        time = formats.hour(due, zone, language)
        if row.not_before:
            return Deadline(Pressure.CALM, QCoreApplication.translate("rows", "at {time}").format(time=time))
        return Deadline(Pressure.CALM, QCoreApplication.translate("rows", "by {time}").format(time=time))
    return Deadline(Pressure.CALM, formats.weekday(local.date(), language))


def standing(due: datetime, since: datetime, now: datetime, language: Language) -> Deadline:
    """How a promise of an open case stands: near from 15 % of it, or from half an hour, on; calm says nothing."""
    left, promised = due - now, due - since
    if left <= timedelta(0):
        said = QCoreApplication.translate("rows", "over by {span}").format(span=formats.span(-left, language))
        return Deadline(Pressure.PASSED, said)
    if left <= promised * _LAST_SHARE or left <= _LAST < promised:
        said = QCoreApplication.translate("rows", "{span} left").format(span=formats.span(left, language))
        return Deadline(Pressure.NEAR, said)
    return Deadline(Pressure.CALM, "")


def sentence(
    row: QueueRow, line: str, attempts: int, now: datetime, zone: ZoneInfo, language: Language
) -> str:
    """Everything a row shows, in its reading order."""
    due = deadline(row, now, zone, language)
    waited = QCoreApplication.translate("rows", "waited {wait}").format(
        wait=formats.span(now - row.since, language)
    )
    parts = [line, waited, kind(row, attempts), returned(row), due.words]
    parts += [words.flag(flag) for flag in row.flags]
    if row.language is not Language.FINNISH:
        parts.append(words.language(row.language))
    return ", ".join(part for part in parts if part)
