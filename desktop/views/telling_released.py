"""How it is told that a case went back to the queue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.entries import Released
from backend.protocol.words import ReleasedWhy
from desktop.views.told import Shape, Told


def told_of_released(body: Released, who: str) -> Told:
    """Back in the queue: by whom, or by what when nobody chose it."""
    match body.why:
        case ReleasedWhy.CONNECTION_LOST:
            who = QCoreApplication.translate("timeline", "the professional's connection was lost")
        case ReleasedWhy.NOT_PUT_THROUGH:
            who = QCoreApplication.translate("timeline", "the call was not put through")
        case ReleasedWhy.BY_ADMINISTRATION:
            who = QCoreApplication.translate("timeline", "the professional's rights were changed")
        case _:
            pass
    title = QCoreApplication.translate("timeline", "Returned to the queue")
    return Told(Shape.LINE, title, who, icon="arrow-u-up-left", icon_role="muted")
