"""Commands of Luukku itself about calls: what an exchange told, what is left after a fault, a wrap-up that ends."""

from datetime import datetime

from backend.domain.call_reports import Report
from backend.protocol.ids import CallId, CommandId, StaffId
from backend.protocol.wire import Tagged


class TellCall(Tagged, frozen=True, kw_only=True):
    """An exchange told something of a call."""

    command_id: CommandId
    exchange: str
    report: Report


class CallsStand(Tagged, frozen=True, kw_only=True):
    """These calls go on at the exchange as of ``at``: every other that is not over is lost."""

    command_id: CommandId
    exchange: str
    at: datetime
    alive: tuple[CallId, ...]


class EndWrapUp(Tagged, frozen=True, kw_only=True):
    """The wrap-up of this person that was to last until ``until`` is over."""

    command_id: CommandId
    staff_id: StaffId
    until: datetime
