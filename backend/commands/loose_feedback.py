"""Keeping what was said of the service without case, contact, page and day."""

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, time

import msgspec
from sqlalchemy import insert

from backend.domain.office_days import local_day
from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import LineId
from backend.protocol.words import Channel
from backend.store import feedback_tables
from backend.store.retention import feedback_place
from backend.store.times import micros
from backend.store.unit import Unit

_ADD_FEEDBACK = insert(feedback_tables.feedback)


def keep_loose(
    unit: Unit,
    line: LineId | None,
    kind: FeedbackKind,
    at: datetime,
    rating: int,
    text: str,
    *,
    channel: Channel | None = None,
    answers: Mapping[str, str] | None = None,
) -> None:
    """Keep feedback of nobody; ``line`` is none when it is about the service in general.

    ``channel`` is the one that a survey asked about, ``answers`` what was picked from its own questions.
    """
    # An id that tells no time: the access log and the ledger say what was done when.
    feedback_id = str(uuid.uuid4())
    unit.write(
        _ADD_FEEDBACK,
        feedback_id=feedback_id,
        line=line or "",
        month=_first_of_month(at),
        rating=rating,
        sealed=unit.cipher.seal(text.encode(), feedback_place(feedback_id)) if text else None,
        kind=kind.value,
        channel=channel.value if channel is not None else "",
        answers=msgspec.json.encode(answers).decode() if answers else "",
        themes="",
        struck="",
        quotable=False,
        read_by=None,
        read_at=None,
    )


def _first_of_month(at: datetime) -> int:
    return micros(datetime.combine(local_day(at).replace(day=1), time(), UTC))
