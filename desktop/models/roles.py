"""Roles under which the models give their values; a value that a row does not have is none."""

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole) + 1


class QueueRole(IntEnum):
    """A queue row is a case (ROW) or a heading (GROUP). LEAVING holds the taker's initials while it goes."""

    ROW = _FIRST
    GROUP = _FIRST + 1
    LEAVING = _FIRST + 2
    PENDING = _FIRST + 3
    CASE_ID = _FIRST + 4
    LEFT = _FIRST + 5
    """What is left of the case, where a view shows it: an ``OpenCase``."""


class TimelineRole(IntEnum):
    """A timeline row is an entry of the case (ENTRY), something still on its way (PENDING), or LOST_AT.

    LOST_AT is when the connection was lost: the line after which everything written waits.
    """

    ENTRY = _FIRST
    PENDING = _FIRST + 1
    ENTRY_ID = _FIRST + 2
    DELIVERY = _FIRST + 3
    LOST_AT = _FIRST + 4


class TabRole(IntEnum):
    """A case in hand."""

    CASE_ID = _FIRST
    CASE = _FIRST + 1
    UNREAD = _FIRST + 2
    CLIENT_LAST_SPOKE = _FIRST + 3
    LATE = _FIRST + 4
    LEAVING = _FIRST + 5
    """It is closed, transferred or returned here, and that waits for the connection."""


class LineRole(IntEnum):
    """A line of a table: of the access log, or of the list of staff."""

    LINE = _FIRST


class StaffRole(IntEnum):
    """A colleague."""

    PERSON = _FIRST
