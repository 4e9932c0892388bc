"""Lines of the timeline that tell of warm handovers. Only professionals see them."""

from datetime import date, datetime

import msgspec

from backend.protocol.handovers import Consent, ReachedHow, ReturnedWhy
from backend.protocol.ids import HandoverId, LineId, ServiceId
from backend.protocol.people import StaffRef
from backend.protocol.setup import Words
from backend.protocol.wire import Tagged


class HandoverOffered(Tagged, frozen=True, kw_only=True):
    """The author offered the case to a line or a colleague."""

    handover_id: HandoverId
    note: str
    answer_by: datetime
    to_line: LineId | None = None
    to_staff: StaffRef | None = None
    crosses: bool = False
    basis: str = ""


class HandoverAccepted(Tagged, frozen=True, kw_only=True):
    """The author accepted it from ``given_by``; the case is at ``to_line`` from then on."""

    handover_id: HandoverId
    given_by: StaffRef
    from_line: LineId
    to_line: LineId


class HandoverDeclined(Tagged, frozen=True, kw_only=True):
    """The author declined; ``given_by`` goes on with the case."""

    handover_id: HandoverId
    given_by: StaffRef
    reason: str


class HandoverWithdrawn(Tagged, frozen=True, kw_only=True):
    """The author took the offer back."""

    handover_id: HandoverId


class HandoverReturned(Tagged, frozen=True, kw_only=True):
    """The offer came to nothing by itself."""

    handover_id: HandoverId
    why: ReturnedWhy
    to_line: LineId | None = None
    to_staff: StaffRef | None = None


class GivenToPartner(Tagged, frozen=True, kw_only=True):
    """The author made a summary for a partner outside, with the consent told, and somebody checks on ``check_on``."""

    handover_id: HandoverId
    service_id: ServiceId
    partner: Words = msgspec.field(default_factory=dict)
    summary: str
    consent: Consent
    check_on: date
    check_what: str = ""
    entries: tuple[int, ...] = ()
    with_code: bool = False


class ClientReached(Tagged, frozen=True, kw_only=True):
    """The client is in between no more; of a partner, ``found`` tells whether help was found there."""

    handover_id: HandoverId
    how: ReachedHow
    since: datetime
    found: bool = True
    partner: Words = msgspec.field(default_factory=dict)
    note: str = ""
