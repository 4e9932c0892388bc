"""Asking for what was recorded of a case as a file for another system: checked, written to the access log, then answered."""

from enum import Enum

from backend.protocol.ids import CaseId
from backend.protocol.wire import Tagged


class GivenTo(Enum):
    """Who gets the file; it decides what is in it."""

    RECORD = "record"
    """The patient or client record of the same controller: everything, with the labels it has to heed."""
    CLIENT = "client"
    """Whom the case is about: everything but questions between colleagues."""
    REPRESENTATIVE = "representative"
    """Whoever acts for the client: what was said and agreed with them, and nothing at all of what a minor forbids."""


class ExportCase(Tagged, frozen=True, kw_only=True):
    """Export a case that is in one's hands, or was closed in a line of one's own. ``purpose`` stands in the access log."""

    case_id: CaseId
    given_to: GivenTo
    purpose: str


class CaseExported(Tagged, frozen=True, kw_only=True):
    """The case as a Bundle of FHIR R4, in JSON."""

    number: int
    bundle: str
