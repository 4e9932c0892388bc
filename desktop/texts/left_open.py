"""What is left to be done about a case, and the views of it, in words."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from backend.protocol.assessments import TaskKind
from backend.protocol.open_cases import LeftOpen, OpenCase
from backend.protocol.words import CaseState, Language
from desktop.models.queue_views import (
    ASSESSMENTS,
    CALLBACKS,
    FEEDBACK,
    FOLLOW_UPS,
    IN_BETWEEN,
    PLANNED,
    TASKS,
    QueueView,
    Whose,
)
from desktop.texts import formats, people

VIEW_NAMES = {
    IN_BETWEEN.key: QT_TRANSLATE_NOOP("left", "People in between"),
    CALLBACKS.key: QT_TRANSLATE_NOOP("left", "Callbacks due"),
    FEEDBACK.key: QT_TRANSLATE_NOOP("left", "Feedback due"),
    FOLLOW_UPS.key: QT_TRANSLATE_NOOP("left", "Follow-ups today"),
    ASSESSMENTS.key: QT_TRANSLATE_NOOP("left", "Assessments open"),
    PLANNED.key: QT_TRANSLATE_NOOP("left", "Follow-ups to come"),
    TASKS.key: QT_TRANSLATE_NOOP("left", "Tasks open"),
}


def view(of: QueueView) -> str:
    """The name of a view: our word for those that everybody has, else what its maker called it."""
    known = VIEW_NAMES.get(of.key)
    return of.name if known is None else QCoreApplication.translate("left", str(known))


def whose(value: Whose) -> str:
    """The heading over rows of a view."""
    match value:
        case Whose.MINE:
            return QCoreApplication.translate("left", "Mine")
        case Whose.WAITING:
            return QCoreApplication.translate("left", "For anybody to take up")
        case Whose.OTHERS:
            return QCoreApplication.translate("left", "In others' hands")


def what(value: LeftOpen) -> str:
    """What is left to be done."""
    match value:
        case LeftOpen.CALL:
            return QCoreApplication.translate("left", "To be called")
        case LeftOpen.FEEDBACK:
            return QCoreApplication.translate("left", "Feedback to answer")
        case LeftOpen.FOLLOW_UP | LeftOpen.PLANNED:
            return QCoreApplication.translate("left", "Follow-up")
        case LeftOpen.MATURITY:
            return QCoreApplication.translate("left", "Assessment unsigned")
        case LeftOpen.NEED:
            return QCoreApplication.translate("left", "Need not assessed")
        case LeftOpen.IN_BETWEEN:
            return QCoreApplication.translate("left", "In between")
        case LeftOpen.CAPACITY_UNKNOWN:
            return people.task(TaskKind.CAPACITY_UNKNOWN)
        case LeftOpen.CHILD_WELFARE:
            return people.task(TaskKind.CHILD_WELFARE)
        case LeftOpen.PHYSICIAN:
            return people.task(TaskKind.PHYSICIAN)


def told(case: OpenCase) -> str:
    """`To be called, follow-up`: everything the view shows of a case."""
    first, *rest = [what(one.what) for one in case.tasks]
    return ", ".join([first, *(word[:1].lower() + word[1:] for word in rest)])


def standing(case: OpenCase) -> str:
    """Whose hands a case is in, or that it is closed; nothing of one that waits."""
    if case.owner is not None:
        return case.owner.name
    return QCoreApplication.translate("left", "closed") if case.state is CaseState.CLOSED else ""


def in_hands(case: OpenCase, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """Why somebody else's case does not open: whose it is, and since when what is left has been."""
    since = min(one.since for one in case.tasks)
    left = told(case)
    return QCoreApplication.translate(
        "left", "Case {n} is in the hands of {name}: {what}, since {time}."
    ).format(
        n=case.number,
        name=case.owner.name if case.owner else "",
        what=left[:1].lower() + left[1:],
        time=formats.stamp(since, now, zone, language),
    )


def comes_back(day: date, language: Language) -> str:
    """On which day a closed case comes back."""
    return QCoreApplication.translate("left", "Follow-up {day}").format(day=formats.weekday(day, language))
