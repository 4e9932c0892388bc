"""A minor's assessment as a case carries it, the tasks it leaves, and the codes of the national code set."""

from datetime import datetime
from enum import Enum

from backend.protocol.ids import ContactId, ResponseId, TaskId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import FieldOfLaw

MATURITY_CODES = "urn:oid:1.2.246.537.5.40202.201901"
"""THL: Alaikäisen potilastietojen luovuttaminen huoltajille (domain rules, section 2)."""


class MaturityCode(Enum):
    """The code that the professional picks; the values are those of the national code set."""

    NOT_CAPABLE = "1"
    """Not capable of deciding: data is given to the guardians."""
    CAPABLE_ALLOWS = "2"
    """Capable, and allows that data is given to the guardians."""
    CAPABLE_FORBIDS = "3"
    """Capable, and forbids it (act 785/1992 s. 9)."""
    UNKNOWN = "4"
    """Capacity not known: nothing is given to the guardians."""


class SocialRequest(Enum):
    """Social welfare knows no codes: a minor asks that data is not shown, and a professional decides on it."""

    NONE = "none"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Assessment(Record, frozen=True, kw_only=True):
    """What was concluded for this one service event; never copied to another.

    ``contacts`` are those that were in the case when it was signed: a later contact needs an assessment of its own,
    while this conclusion goes on protecting what it was made for. ``version`` counts the corrections from 1.
    ``code`` is set in health care, ``request`` in social welfare. ``until_no`` is the case's last entry before it.
    """

    response_id: ResponseId
    version: int
    field: FieldOfLaw
    code: MaturityCode | None = None
    request: SocialRequest = SocialRequest.NONE
    reason: str = ""
    at: datetime
    by: StaffRef
    contacts: tuple[ContactId, ...] = ()
    until_no: int = 0


class TaskKind(Enum):
    """What stays to be done about a case."""

    CAPACITY_UNKNOWN = "capacity_unknown"
    """Code 4: to be assessed when the minor is met. Stays open when the case is closed."""
    CHILD_WELFARE = "child_welfare"
    """A concern for the child: a child-welfare notification is made, or it is written why not."""
    PHYSICIAN = "physician"
    """A physician's opinion is needed."""


class Task(Record, frozen=True, kw_only=True):
    """Something to be done; resolved by what was done in words, never silently."""

    task_id: TaskId
    kind: TaskKind
    opened_at: datetime
    resolved_at: datetime | None = None
    resolved_by: StaffRef | None = None
    done: bool = False
    """Resolved by doing it (true), or by a written reason why it is not needed (false)."""
    text: str = ""
