"""Acting for another: on what basis, what was checked, how, when, by whom, and what it came to (domain rules, section 3)."""

from datetime import datetime
from enum import Enum

from backend.protocol.wire import Record


class Basis(Enum):
    """On what somebody acts for another. The child's age decides what custody permits."""

    CUSTODY = "custody"
    MANDATE = "mandate"
    LEGAL_GUARDIAN = "legal_guardian"
    OTHER = "other"


class CheckMethod(Enum):
    """How the right was checked."""

    REGISTER = "register"
    """The national authorisation register answered ALLOWED or DISALLOWED, and never why."""
    MANUAL = "manual"
    """A professional saw a document or another proof, and wrote down which."""


class RightCheck(Record, frozen=True, kw_only=True):
    """One check of the right to act for another.

    ``scope`` is what the mandate covers; ``written_basis`` is a professional's own words; ``request_id`` names the
    register's answer. ``valid_until`` is none when no end is known.
    """

    basis: Basis
    method: CheckMethod
    allowed: bool
    at: datetime
    by: str = ""
    """Who checked, by name; empty for the service itself."""
    valid_until: datetime | None = None
    scope: str = ""
    written_basis: str = ""
    request_id: str = ""
