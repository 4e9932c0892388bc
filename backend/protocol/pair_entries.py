"""Lines of the timeline that tell of a work pair. Only professionals see them."""

from backend.protocol.people import StaffRef
from backend.protocol.wire import Tagged
from backend.protocol.words import ReleasedWhy


class PairInvited(Tagged, frozen=True, kw_only=True):
    """The author asked a colleague into the case; when it ``crosses`` to the other register, on this ``basis``."""

    staff: StaffRef
    note: str = ""
    crosses: bool = False
    basis: str = ""


class PairJoined(Tagged, frozen=True, kw_only=True):
    """The author accepted and is the work pair."""


class PairDeclined(Tagged, frozen=True, kw_only=True):
    """The author declined."""

    reason: str = ""


class PairLeft(Tagged, frozen=True, kw_only=True):
    """``staff`` is the pair no more, or the invitation was taken back: by themselves, by the owner, or by nobody."""

    staff: StaffRef
    was_invited: bool = False


class OwnerMade(Tagged, frozen=True, kw_only=True):
    """``staff`` owns the case from now on. ``why`` when it came by itself, since the owner was gone."""

    staff: StaffRef
    why: ReleasedWhy | None = None
