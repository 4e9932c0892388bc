"""Questions about members of staff."""

from backend.protocol.people import StaffInfo
from backend.protocol.wire import Record, Tagged


class StaffRow(Record, frozen=True, kw_only=True):
    """One member of staff as an administrator sees them."""

    info: StaffInfo
    active: bool = True


class ListStaff(Tagged, frozen=True, kw_only=True):
    """Everybody who may or might sign in, by name: ``{"type":"list_staff"}``. Administrators and privacy officers ask it."""


class StaffListed(Tagged, frozen=True, kw_only=True):
    """``{"type":"staff_listed","staff":[{"info":{…},"active":true}]}``."""

    staff: tuple[StaffRow, ...] = ()
