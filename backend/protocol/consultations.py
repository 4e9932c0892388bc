"""Consultation: a colleague or a line is asked about a case while client, clock and owner stay where they are.

The consulted sees what the asker picked and nothing else of the case; the client sees none of it.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum

from backend.protocol.ids import CaseId, ConsultationId, LineId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import FieldOfLaw


class ConsultationState(Enum):
    """How far a consultation has come."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class SaidBy(Enum):
    """Who wrote a line that was sent along, in kind only."""

    CLIENT = "client"
    PROFESSIONAL = "professional"


class Excerpt(Record, frozen=True, kw_only=True):
    """A line of the timeline that the asker sends along; ``no`` is its number when it was sent."""

    no: int
    at: datetime
    said_by: SaidBy
    text: str


class SentFacts(Record, frozen=True, kw_only=True):
    """What of the client the asker sends along; nothing is sent that was not ticked."""

    subject: str = ""
    age: int | None = None
    """In whole years on the day of asking, of whom the case is about."""
    name: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ticked, or nothing is known of it."""
        return not self.subject and self.age is None and not self.name


class Consultation(Record, frozen=True, kw_only=True):
    """One consultation, whole: what its asker and the consulted see of it.

    Exactly one of ``to_line`` and ``to_staff`` is there. ``answer_by`` is the promise. ``crosses``: it goes between
    health and social care, so it is a disclosure, on the ``basis`` that the asker wrote. ``after_closing``: the answer
    came when the case was closed already.
    """

    consultation_id: ConsultationId
    case_id: CaseId
    number: int
    asked_by: StaffRef
    asked_at: datetime
    answer_by: datetime
    question: str
    line: LineId
    """The line of the case."""
    to_line: LineId | None = None
    to_staff: StaffRef | None = None
    sent: tuple[Excerpt, ...] = ()
    facts: SentFacts = SentFacts()
    crosses: bool = False
    basis: str = ""
    state: ConsultationState = ConsultationState.OPEN
    answer: str = ""
    answered_by: StaffRef | None = None
    answered_at: datetime | None = None
    after_closing: bool = False
    reminded: bool = False
    """The promised time passed without an answer, and both sides were told."""


def crosses(of_case: FieldOfLaw, of_consulted: Iterable[FieldOfLaw]) -> bool:
    """Tell whether asking goes from health to social care or back: none of the consulted's lines is of the case's field.

    The two keep separate registers (act 703/2023), so what goes across is disclosed and needs a basis. Of somebody
    without lines nothing is known; then it counts as going across.
    """
    return of_case not in set(of_consulted)
