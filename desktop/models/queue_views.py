"""Views of the one queue: a filter over what waits and what is left open, by a name. No Qt."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from backend.protocol.ids import LineId
from backend.protocol.open_cases import LeftOpen, OpenCase, OpenTask
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import CaseState, Channel, Flag

OWN = "own:"
"""The keys of views that somebody made begin so."""


class Whose(Enum):
    """The headings of a view that shows more than what waits: one's own first, then what anybody may take."""

    MINE = "mine"
    WAITING = "waiting"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class QueueView:
    """``left`` are the kinds of things to be done that are shown, none meaning all of them.

    ``channels`` and ``flags`` restrict to cases with one of these, ``lines`` to cases of these; empty means all.
    ``waiting_only`` leaves out what somebody has in hand or has closed. ``name`` is that of a view somebody made.
    """

    key: str
    name: str = ""
    left: frozenset[LeftOpen] = frozenset()
    lines: frozenset[LineId] = frozenset()
    channels: frozenset[Channel] = frozenset()
    flags: frozenset[Flag] = frozenset()
    waiting_only: bool = False

    @property
    def is_the_next(self) -> bool:
        """Whether "take next" takes what stands first here: the server picks by line and channel, and by nothing else."""
        return self.waiting_only and not self.flags and not self.left


IN_BETWEEN = QueueView("view_in_between", left=frozenset({LeftOpen.IN_BETWEEN}))
CALLBACKS = QueueView("view_callbacks", left=frozenset({LeftOpen.CALL}))
FEEDBACK = QueueView("view_feedback", left=frozenset({LeftOpen.FEEDBACK}))
FOLLOW_UPS = QueueView("view_follow_ups", left=frozenset({LeftOpen.FOLLOW_UP}))
PLANNED = QueueView("view_planned", left=frozenset({LeftOpen.PLANNED}))
ASSESSMENTS = QueueView(
    "view_assessments", left=frozenset({LeftOpen.NEED, LeftOpen.MATURITY, LeftOpen.CAPACITY_UNKNOWN})
)
TASKS = QueueView("view_tasks", left=frozenset({LeftOpen.CHILD_WELFARE, LeftOpen.PHYSICIAN}))
BUILT_IN = (IN_BETWEEN, ASSESSMENTS, CALLBACKS, FEEDBACK, FOLLOW_UPS, PLANNED, TASKS)


_NOW = frozenset(LeftOpen) - {LeftOpen.PLANNED}


def shows_row(view: QueueView, row: QueueRow, end_of_today: datetime) -> bool:
    """Tell whether a waiting case belongs to the view by what its row of the queue tells."""
    if not _fits(view, row.line, row.channels, row.flags):
        return False
    return not view.left or any(one.what in view.left for one in told_by(row, end_of_today))


def shows_case(view: QueueView, case: OpenCase, end_of_today: datetime) -> bool:
    """Tell whether a case of which something is left belongs to the view."""
    if not _fits(view, case.line, case.channels, case.flags):
        return False
    if view.waiting_only and case.state is not CaseState.WAITING:
        return False
    return bool(left_of(view, case, end_of_today))


def left_of(view: QueueView, case: OpenCase, end_of_today: datetime) -> tuple[OpenTask, ...]:
    """Return what the view shows of a case; a call that was agreed for another day is not due yet."""
    # What comes back on another day is left to nobody yet: only the view of these shows it.
    wanted = view.left or _NOW
    return tuple(one for one in case.tasks if one.what in wanted and is_due(one, end_of_today))


def is_due(task: OpenTask, end_of_today: datetime) -> bool:
    """Tell whether something is to be done today: only a call may be agreed for later."""
    return task.what is not LeftOpen.CALL or task.due is None or task.due < end_of_today


def told_by(row: QueueRow, end_of_today: datetime) -> tuple[OpenTask, ...]:
    """Return what is left to be done about a waiting case by its row."""
    due = max(row.promised_by, row.not_before) if row.not_before else row.promised_by
    tasks = []
    if Channel.CALLBACK in row.channels:
        tasks.append(OpenTask(what=LeftOpen.CALL, since=row.since, due=due))
    if Channel.FEEDBACK in row.channels:
        tasks.append(OpenTask(what=LeftOpen.FEEDBACK, since=row.since, due=due))
    if row.assessed_at is None and not row.follow_up and _came_before_today(row, end_of_today):
        tasks.append(OpenTask(what=LeftOpen.NEED, since=row.since))
    if row.follow_up:
        tasks.append(OpenTask(what=LeftOpen.FOLLOW_UP, since=row.since, due=due))
    return tuple(one for one in tasks if is_due(one, end_of_today))


def _came_before_today(row: QueueRow, end_of_today: datetime) -> bool:
    """Tell whether the client has waited overnight for an assessment; feedback asks for none."""
    return row.since < end_of_today - timedelta(days=1) and set(row.channels) != {Channel.FEEDBACK}


def _fits(view: QueueView, line: LineId, channels: tuple[Channel, ...], flags: tuple[Flag, ...]) -> bool:
    return (
        (not view.lines or line in view.lines)
        and (not view.channels or not view.channels.isdisjoint(channels))
        and (not view.flags or not view.flags.isdisjoint(flags))
    )
