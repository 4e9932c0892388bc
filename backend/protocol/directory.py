"""The service directory: who does what, for whom, when, how to reach them; and care chains. It holds no client data."""

from datetime import date, datetime
from enum import Enum

import msgspec

from backend.protocol.ids import ChainId, LineId, ServiceId
from backend.protocol.people import StaffRef
from backend.protocol.setup import Words
from backend.protocol.wire import Record


class ServiceKind(Enum):
    """Whose service it is: one of the county's own, or a partner's."""

    OWN_LINE = "own_line"
    """A line of this county's that uses Luukku; ``line`` names it."""
    OWN_UNIT = "own_unit"
    """Another unit of the county."""
    EMERGENCY = "emergency"
    KELA = "kela"
    EMPLOYMENT = "employment"
    ORGANISATION = "organisation"
    PARISH = "parish"
    AUTHORITY = "authority"


class Service(Record, frozen=True, kw_only=True):
    """One service. ``service_id`` is stable: whatever points at a service, a handover for one, names it by that.

    ``version`` is the one that was read when it is saved, and counts up with each saving; 0 for a new one.
    """

    service_id: ServiceId
    names: Words
    kind: ServiceKind = ServiceKind.OWN_UNIT
    line: LineId | None = None
    does: Words = msgspec.field(default_factory=dict)
    for_whom: Words = msgspec.field(default_factory=dict)
    hours: Words = msgspec.field(default_factory=dict)
    area: Words = msgspec.field(default_factory=dict)
    """The responsibility area: whose residents it serves."""
    phone: str = ""
    """For clients; may be told to anybody."""
    page: str = ""
    email: str = ""
    professional_phone: str = ""
    """For colleagues only."""
    reach: Words = msgspec.field(default_factory=dict)
    """How a professional reaches them; not to be told to clients."""
    lines: tuple[LineId, ...] = ()
    """The lines for which it is of use; none means all of them."""
    matters: tuple[str, ...] = ()
    """The matters of those lines for which it is suggested; none means it is only found by searching."""
    words: tuple[str, ...] = ()
    """Words that people say when they mean it."""
    review_by: date | None = None
    version: int = 0
    changed_at: datetime | None = None
    """When it was saved last; the server sets it."""


class ChainStep(Record, frozen=True, kw_only=True):
    """One step of a care chain, and the service that does it, where there is one."""

    text: Words
    service_id: ServiceId | None = None


class CareChain(Record, frozen=True, kw_only=True):
    """What is done, in which order and by whom, for some matters of a line."""

    chain_id: ChainId
    line: LineId
    title: Words
    matters: tuple[str, ...] = ()
    """None means every matter of the line."""
    steps: tuple[ChainStep, ...] = ()
    review_by: date | None = None
    version: int = 0
    changed_at: datetime | None = None


class DirectoryVersion(Record, frozen=True, kw_only=True):
    """One version of a service or a chain as it was kept; neither when it was removed. Nobody: the command line."""

    version: int
    at: datetime
    by: StaffRef | None = None
    service: Service | None = None
    chain: CareChain | None = None
