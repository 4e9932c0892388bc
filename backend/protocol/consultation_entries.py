"""Lines of the timeline that tell of consultations. Only professionals see them."""

from datetime import datetime

from backend.protocol.consultations import Excerpt, SentFacts
from backend.protocol.ids import ConsultationId, LineId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Tagged


class ConsultationAsked(Tagged, frozen=True, kw_only=True):
    """The author asked a line or a colleague; ``sent`` and ``facts`` are everything that was given along."""

    consultation_id: ConsultationId
    question: str
    answer_by: datetime
    to_line: LineId | None = None
    to_staff: StaffRef | None = None
    sent: tuple[Excerpt, ...] = ()
    facts: SentFacts = SentFacts()
    crosses: bool = False
    basis: str = ""


class ConsultationAnswered(Tagged, frozen=True, kw_only=True):
    """The author answered ``asked_by``; ``late``: after the promise, ``after_closing``: the case was closed already."""

    consultation_id: ConsultationId
    text: str
    asked_by: StaffRef
    late: bool = False
    after_closing: bool = False


class ConsultationWithdrawn(Tagged, frozen=True, kw_only=True):
    """The author took the question back before anybody had answered."""

    consultation_id: ConsultationId
