"""Commands of warm handover: offer, accept, decline, take back, give to a partner, note that the client was reached."""

from datetime import date

from backend.protocol.handovers import Consent
from backend.protocol.ids import CaseId, CommandId, HandoverId, LineId, ServiceId, StaffId
from backend.protocol.wire import Tagged


class OfferHandover(Tagged, frozen=True, kw_only=True):
    """Offer the case in hand to a line or a colleague; it stays in hand until somebody accepts.

    Exactly one of ``to_line`` and ``to_staff`` is given. ``within`` is the promise in minutes. ``basis`` is needed when
    it goes between health and social care. ``handover_id`` is made by the desktop.
    """

    command_id: CommandId
    case_id: CaseId
    handover_id: HandoverId
    note: str
    within: int
    to_line: LineId | None = None
    to_staff: StaffId | None = None
    basis: str = ""


class AcceptHandover(Tagged, frozen=True, kw_only=True):
    """Accept as the one it was offered to, or as somebody of the line that was; the first one has it."""

    command_id: CommandId
    case_id: CaseId
    handover_id: HandoverId


class DeclineHandover(Tagged, frozen=True, kw_only=True):
    """Decline, and say why: the giver has it back."""

    command_id: CommandId
    case_id: CaseId
    handover_id: HandoverId
    reason: str


class WithdrawHandover(Tagged, frozen=True, kw_only=True):
    """Take an offer back that nobody has accepted."""

    command_id: CommandId
    case_id: CaseId
    handover_id: HandoverId


class HandToPartner(Tagged, frozen=True, kw_only=True):
    """Give a partner of the service directory a summary, with the client's consent; the case comes back on ``check_on``.

    ``entries`` are the numbers of the lines that the summary was made of, ``with_code`` whether it holds the personal
    identity code.
    """

    command_id: CommandId
    case_id: CaseId
    handover_id: HandoverId
    service_id: ServiceId
    summary: str
    consent: Consent
    check_on: date
    check_what: str
    entries: tuple[int, ...] = ()
    with_code: bool = False


class NoteClientReached(Tagged, frozen=True, kw_only=True):
    """Note that the client has been reached; of a partner, whether help was ``found`` there."""

    command_id: CommandId
    case_id: CaseId
    found: bool = True
    note: str = ""


HandoverCommand = (
    OfferHandover | AcceptHandover | DeclineHandover | WithdrawHandover | HandToPartner | NoteClientReached
)
