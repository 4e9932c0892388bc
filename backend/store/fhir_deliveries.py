"""What of the closed cases is to be sent to a patient record, and what was.

Nothing has to be put down when a case is closed: what is due follows from the cases themselves, so that none can be
forgotten by a command, a node that dies or an export that was switched on later. The database keeps what was sent.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    false,
    func,
    insert,
    or_,
    select,
    update,
)

from backend.protocol.ids import CaseId
from backend.protocol.words import CaseState, Remains
from backend.store import tables
from backend.store.database import Database
from backend.store.export_tables import fhir_delivery
from backend.store.times import micros, moment


class DeliveryState(Enum):
    """How far the sending of a case has come."""

    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"
    """The receiver would not have it as it is. It is offered again, but seldom."""
    NOTHING = "nothing"
    """There is no care in it, such as in feedback: no patient record needs it."""


class Due(NamedTuple):
    """A case to be sent: up to which line, and how often it was tried in vain."""

    case_id: CaseId
    upto: int
    attempts: int


class Standing(NamedTuple):
    """How the sending stands, in numbers, with the numbers of the cases that were refused."""

    sent: int = 0
    waiting: int = 0
    refused: int = 0
    gone: int = 0
    """Cases whose words were let go of before they had been sent."""
    last_sent_at: datetime | None = None
    next_at: datetime | None = None
    problems: tuple[tuple[int, str], ...] = ()


_c, _d = tables.case_file.c, fhir_delivery.c
_last_no = (
    select(func.max(tables.entry.c.no))
    .where(tables.entry.c.case_id == _c.case_id)
    .correlate(tables.case_file)
    .scalar_subquery()
)
_NEWER = _d.upto < _last_no
_UNSENT = or_(_d.state == DeliveryState.WAITING.value, _d.state == DeliveryState.REFUSED.value)
_BESIDE = tables.case_file.outerjoin(fhir_delivery, _d.case_id == _c.case_id)
# What has been written since counts anew.
_ATTEMPTS = case((_NEWER, 0), else_=func.coalesce(_d.attempts, 0))
_COUNTS = select(_d.state, func.count(), func.max(_d.sent_at), func.min(_d.next_at)).group_by(_d.state)
_PROBLEMS = (
    select(_c.number, _d.problem)
    .select_from(tables.case_file.join(fhir_delivery, _d.case_id == _c.case_id))
    .where(_d.problem != "")
    .order_by(_c.number)
    .limit(bindparam("most"))
)


def due(
    database: Database, lines: Sequence[str], since: datetime, now: datetime, most: int, *, again: bool = True
) -> list[Due]:
    """Return what is to be sent now, what was closed first first.

    ``again``: also what was sent and has been written to since, for which every sent case has to be looked at.
    """
    given = _given(lines, since)
    asked = (
        select(_c.case_id, _last_no.label("upto"), _ATTEMPTS.label("attempts"))
        .select_from(_BESIDE)
        .where(
            _of_care(given),
            _c.remains == Remains.ALL.value,
            or_(
                _d.case_id.is_(None),
                *([_NEWER] if again else []),
                and_(_UNSENT, _d.next_at <= bindparam("now")),
            ),
        )
        .order_by(_c.closed_at, _c.case_id)
        .limit(bindparam("most"))
    )
    rows = database.once(asked, **given, now=micros(now), most=most)
    return [Due(CaseId(case_id), upto, attempts) for case_id, upto, attempts in rows]


def note(
    connection: Connection,
    one: Due,
    state: DeliveryState,
    *,
    next_at: datetime,
    sent_at: datetime | None = None,
    problem: str = "",
) -> None:
    """Write down what came of a case. Runs by `Writer.run`.

    A case that was removed meanwhile is not written of.
    """
    values = {
        "state": state.value,
        "upto": one.upto,
        "attempts": one.attempts,
        "next_at": micros(next_at),
        "problem": problem,
    }
    if sent_at is not None:
        values["sent_at"] = micros(sent_at)
    changed = connection.execute(
        update(fhir_delivery).where(fhir_delivery.c.case_id == one.case_id).values(values)
    )
    if not changed.rowcount:
        still = connection.scalar(select(_c.case_id).where(_c.case_id == one.case_id))
        if still is not None:
            connection.execute(insert(fhir_delivery).values(case_id=one.case_id, **values))


def standing(database: Database, lines: Sequence[str], since: datetime, most: int = 20) -> Standing:
    """Return how it stands."""
    found = {row[0]: row[1:] for row in database.all(_COUNTS)}
    given = _given(lines, since)
    unsent = (
        select(_c.remains, func.count())
        .select_from(_BESIDE)
        .where(_of_care(given), or_(_d.case_id.is_(None), _UNSENT))
        .group_by(_c.remains)
    )
    never = {row[0]: row[1] for row in database.once(unsent, **given)}
    sent = found.get(DeliveryState.SENT.value, (0, None, None))
    refused = found.get(DeliveryState.REFUSED.value, (0, None, None))
    waiting = found.get(DeliveryState.WAITING.value, (0, None, None))
    kept = never.pop(Remains.ALL.value, 0)
    return Standing(
        sent=sent[0],
        waiting=max(kept - refused[0], 0),
        refused=refused[0],
        gone=sum(never.values()),
        last_sent_at=moment(sent[1]),
        next_at=moment(waiting[2]),
        problems=tuple((number, problem) for number, problem in database.all(_PROBLEMS, most=most)),
    )


def _given(lines: Sequence[str], since: datetime) -> dict[str, Any]:
    return {"since": micros(since)} | {f"line_{no}": line for no, line in enumerate(lines)}


def _of_care(given: dict[str, Any]) -> ColumnElement[bool]:
    """Return the condition for closed cases of these lines; of no line there are none."""
    lines = [_c.line == bindparam(key) for key in given if key.startswith("line_")]
    return and_(
        _c.state == CaseState.CLOSED.value,
        _c.joined_into.is_(None),
        _c.closed_at >= bindparam("since"),
        or_(false(), *lines),
    )
