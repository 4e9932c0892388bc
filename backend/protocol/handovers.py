"""Warm handover: a case is offered to a line, a colleague or a partner, and in between until its client has been reached.

Nobody is ever without an owner: client, clock and case stay with whoever offers until somebody has accepted, and the
case stays *in between* until the client has been reached there (domain rules, section 1).
"""

from datetime import date, datetime
from enum import Enum

import msgspec

from backend.protocol.ids import CaseId, HandoverId, LineId, ServiceId, ThreadId
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import Channel, Language, Urgency


class HandoverState(Enum):
    """How far a handover has come; one that is over is on the timeline only."""

    OFFERED = "offered"
    """Nobody has accepted yet; the giver holds the case."""
    AFTER_CALL = "after_call"
    """Somebody has accepted and gets the case when the giver's call with the client is over, or left to them."""
    ACCEPTED = "accepted"
    """Somebody has accepted, and the client has not been reached there."""
    WITH_PARTNER = "with_partner"
    """A partner outside has the summary, and nobody has noted that help was found."""


class ReturnedWhy(Enum):
    """Why an offer came back to the giver by itself."""

    WENT_HOME = "went_home"
    """The colleague it was offered to has left."""
    LINE_CLOSED = "line_closed"
    CASE_LEFT = "case_left"
    """The case left the giver's hands: it was closed, joined, or is back in the queue."""


class OfferEnd(Enum):
    """What became of an offer, as those are told in whose lists it stood."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"


class ReachedHow(Enum):
    """How it is known that the client was reached."""

    CALL = "call"
    """They answered a call of whoever has the case now, or were left with them on the line."""
    READ = "read"
    """They have read a message of whoever has the case now."""
    WROTE = "wrote"
    """They have answered it."""
    BY_HAND = "by_hand"
    """A professional says so."""


class ConsentBy(Enum):
    """Who consented to the disclosure."""

    CLIENT = "client"
    REPRESENTATIVE = "representative"


class ConsentWay(Enum):
    """How the consent was given."""

    SPOKEN = "spoken"
    WRITTEN = "written"
    ELECTRONIC = "electronic"


class Consent(Record, frozen=True, kw_only=True):
    """A consent to giving a partner outside what the summary says, as the professional heard or read it."""

    by: ConsentBy
    way: ConsentWay
    on: date


class Handover(Record, frozen=True, kw_only=True):
    """The handover that a case is in; it holds nothing of the client.

    ``since`` is when the client came in between, kept when a case that was accepted is handed on before the client was
    reached (``again``). Exactly one of ``to_line``, ``to_staff`` and ``to_service`` is there while it is offered or with
    a partner. ``reply_no`` is the line of the timeline that the new holder first wrote to the client.
    """

    handover_id: HandoverId
    state: HandoverState
    since: datetime
    by: StaffRef
    from_line: LineId
    to_line: LineId | None = None
    to_staff: StaffRef | None = None
    to_service: ServiceId | None = None
    partner: dict[Language, str] = msgspec.field(default_factory=dict)
    """What the partner was called in the directory on that day."""
    answer_by: datetime | None = None
    accepted_by: StaffRef | None = None
    accepted_at: datetime | None = None
    again: bool = False
    reply_no: int = 0
    reply_thread: ThreadId | None = None
    """The page that line is on."""
    check_on: date | None = None
    """The day on which somebody checks that the partner has helped."""
    check_what: str = ""


class Offer(Record, frozen=True, kw_only=True):
    """An open offer as its receivers and its giver see it: the giver's note, and of the case what stands in a queue."""

    handover_id: HandoverId
    case_id: CaseId
    number: int
    line: LineId
    offered_by: StaffRef
    offered_at: datetime
    answer_by: datetime
    note: str
    channels: tuple[Channel, ...] = ()
    urgency: Urgency = Urgency.NORMAL
    to_line: LineId | None = None
    to_staff: StaffRef | None = None
    crosses: bool = False
    basis: str = ""


class InBetween(Record, frozen=True, kw_only=True):
    """A case whose client is in between, as the lines it concerns see it; it holds nothing of the client."""

    case_id: CaseId
    number: int
    line: LineId
    handover: Handover
    holder: StaffRef | None = None
