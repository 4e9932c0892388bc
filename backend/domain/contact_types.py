"""Contact types (yhteystapa) of the national statistics, by channel and by what was done (domain rules, section 7).

R52 and R56 of chat and form are product judgement, as are R71 for a conversation of three and R72 for a contact in which
nobody reached the client; the organisation compares them with the guide of the year.
"""

from collections.abc import Iterable
from enum import Enum

from backend.protocol.call_entries import CallAnswered, CallAttempted
from backend.protocol.cases import Contact
from backend.protocol.entries import ContactRegistered, Entry, FormSubmitted, StaffMessage
from backend.protocol.words import Channel


class ContactType(Enum):
    """How client and professional met; the values are the national codes."""

    VISIT = "R10"
    REAL_TIME = "R52"
    NOT_REAL_TIME = "R56"
    CONSULTATION = "R60"
    """Between professionals."""
    NEGOTIATION = "R71"
    WITHOUT_CONTACT = "R72"


def contact_type(contact: Contact, entries: Iterable[Entry]) -> ContactType:
    """Return the type of a contact by its own lines of the timeline."""
    if contact.channel is Channel.WALK_IN:
        return ContactType.VISIT
    bodies = [one.body for one in entries]
    if contact.reached or any(_heard_each_other(body) for body in bodies):
        return ContactType.REAL_TIME
    if any(isinstance(body, StaffMessage) for body in bodies):
        return ContactType.REAL_TIME if contact.channel is Channel.CHAT else ContactType.NOT_REAL_TIME
    if any(isinstance(body, FormSubmitted) for body in bodies) and contact.done:
        return ContactType.NOT_REAL_TIME
    return ContactType.WITHOUT_CONTACT


def _heard_each_other(body: object) -> bool:
    if isinstance(body, CallAttempted):
        return body.reached
    return isinstance(body, CallAnswered) or (
        isinstance(body, ContactRegistered) and body.channel is Channel.PHONE
    )
