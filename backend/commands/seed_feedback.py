"""What the demo county has heard of its services in the past months: rows of nobody, as time would have left them."""

import tomllib
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

import msgspec
from sqlalchemy import Engine, func, insert, select

from backend.domain.demo import DemoFileWrong, DemoTeam
from backend.domain.office_days import local_day
from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import new_id
from backend.protocol.words import Channel, Role
from backend.store.encryption import Cipher
from backend.store.feedback_tables import feedback, feedback_change
from backend.store.retention import feedback_place
from backend.store.times import micros


class _Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: str
    line: str
    kind: FeedbackKind
    themes: tuple[str, ...] = ()
    rating: int = 0
    channel: Channel | None = None
    quotable: bool = False
    times: tuple[int, ...] = ()


class _Rated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    line: str
    channel: Channel
    ratings: tuple[int, int, int, int, int]
    helped: tuple[str, ...]


class _Changed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    months_ago: int
    theme: str
    line: str
    fi: str
    sv: str
    en: str


class FeedbackFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The demo's file of feedback."""

    said: tuple[_Said, ...]
    rated: tuple[_Rated, ...]
    unread: tuple[_Said, ...]
    changes: tuple[_Changed, ...]


def parse_feedback(data: bytes) -> FeedbackFile:
    """Read `feedback.toml`. Raises DemoFileWrong."""
    try:
        return msgspec.convert(tomllib.loads(data.decode()), FeedbackFile)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise DemoFileWrong(f"A demo file is wrong: {error}") from error


def seed_feedback(engine: Engine, cipher: Cipher, team: DemoTeam, file: FeedbackFile, now: datetime) -> int:
    """Bring it into a database without feedback; return how much there was. Blocks.

    Row by row and not by commands: the months that have passed cannot be lived through again, and there is no case.
    """
    with engine.begin() as connection:
        if connection.scalar(select(func.count()).select_from(feedback)):
            return 0
        today = local_day(now)
        reader = next((one.staff_id for one in team.staff if one.role is Role.SUPERVISOR), "")
        rows = list(_rows(file, cipher, today, reader))
        connection.execute(insert(feedback), rows)
        connection.execute(insert(feedback_change), [_change(one, today, reader) for one in file.changes])
    return len(rows)


def _rows(file: FeedbackFile, cipher: Cipher, today: date, reader: str) -> Iterator[dict[str, Any]]:
    for said in file.said:
        for ago, times in enumerate(reversed(said.times), 1):
            for _ in range(times):
                yield _row(said, cipher, _month(today, ago), reader)
    months = max((len(one.times) for one in file.said), default=0)
    for rated in file.rated:
        for ago in range(1, months + 1):
            given = [rating for rating, count in enumerate(rated.ratings, 1) for _ in range(count)]
            for number, rating in enumerate(given):
                one = _Said("", rated.line, FeedbackKind.SURVEY, rating=rating, channel=rated.channel)
                answers = {"helped": rated.helped[number % len(rated.helped)]}
                yield _row(one, cipher, _month(today, ago), "", answers)
    for said in file.unread:
        yield _row(said, cipher, _month(today, 0), "")


def _row(
    said: _Said, cipher: Cipher, month: date, reader: str, answers: dict[str, str] | None = None
) -> dict[str, Any]:
    feedback_id = str(uuid.uuid4())
    at = micros(datetime.combine(month, time(), UTC))
    return {
        "feedback_id": feedback_id,
        "line": said.line,
        "month": at,
        "rating": said.rating,
        "sealed": cipher.seal(said.text.encode(), feedback_place(feedback_id)) if said.text else None,
        "kind": said.kind.value,
        "channel": said.channel.value if said.channel is not None else "",
        "answers": msgspec.json.encode(answers).decode() if answers else "",
        "themes": msgspec.json.encode(said.themes).decode() if said.themes else "",
        "struck": "",
        "quotable": said.quotable,
        "read_by": reader or None,
        "read_at": at if reader else None,
    }


def _change(one: _Changed, today: date, teller: str) -> dict[str, Any]:
    return {
        "change_id": new_id(),
        "theme": one.theme,
        "line": one.line,
        "at": micros(datetime.combine(_month(today, one.months_ago).replace(day=3), time(), UTC)),
        "words": msgspec.json.encode({"fi": one.fi, "sv": one.sv, "en": one.en}).decode(),
        "published": True,
        "told_by": teller,
    }


def _month(today: date, ago: int) -> date:
    months = today.year * 12 + today.month - 1 - ago
    return date(months // 12, months % 12 + 1, 1)
