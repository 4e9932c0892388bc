"""Commands of consultation: to ask, to take the question back, to answer in place, to have read the answer."""

from backend.protocol.ids import CaseId, CommandId, ConsultationId, LineId, StaffId
from backend.protocol.wire import Tagged


class AskConsultation(Tagged, frozen=True, kw_only=True):
    """Ask a line or a colleague about the case in hand; client, clock and owner stay.

    Exactly one of ``to_line`` and ``to_staff`` is given. ``entries`` are the numbers of the lines sent along,
    ``with_…`` what of the client is. ``within`` is the promise in minutes. ``basis`` is needed when it goes between
    health and social care. ``consultation_id`` is made by the desktop.
    """

    command_id: CommandId
    case_id: CaseId
    consultation_id: ConsultationId
    question: str
    within: int
    to_line: LineId | None = None
    to_staff: StaffId | None = None
    entries: tuple[int, ...] = ()
    with_subject: bool = False
    with_age: bool = False
    with_name: bool = False
    basis: str = ""


class WithdrawConsultation(Tagged, frozen=True, kw_only=True):
    """Take an unanswered question back; its asker may, and whoever holds the case."""

    command_id: CommandId
    consultation_id: ConsultationId


class AnswerConsultation(Tagged, frozen=True, kw_only=True):
    """Answer as the one who was asked, or as somebody of the line that was; the first answer stands."""

    command_id: CommandId
    consultation_id: ConsultationId
    text: str


class NoteAnswerRead(Tagged, frozen=True, kw_only=True):
    """The asker has read the answer: it leaves their list and stays on the timeline."""

    command_id: CommandId
    consultation_id: ConsultationId


ConsultationCommand = AskConsultation | WithdrawConsultation | AnswerConsultation | NoteAnswerRead
