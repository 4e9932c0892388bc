"""Which part of a case is kept from everybody who acts for a minor; server and desktop agree on it."""

from backend.protocol.assessments import Assessment, MaturityCode, SocialRequest
from backend.protocol.cases import Case
from backend.protocol.entries import Entry
from backend.protocol.ids import ContactId

_KEPT = frozenset({MaturityCode.CAPABLE_FORBIDS, MaturityCode.UNKNOWN})


def is_kept(assessment: Assessment | None) -> bool:
    """Tell whether the event is not given to guardians: code 3 or 4, or an accepted request (domain rules, section 2)."""
    if assessment is None:
        return False
    return assessment.code in _KEPT or assessment.request is SocialRequest.ACCEPTED


def kept_contacts(case: Case) -> frozenset[ContactId]:
    """Return the contacts that the conclusion was made for: a later contact needs one of its own."""
    made = case.head.assessment
    return frozenset(made.contacts) if made is not None and is_kept(made) else frozenset()


def is_kept_entry(case: Case, entry: Entry) -> bool:
    """Tell whether a line of the timeline belongs to an event that is kept."""
    made = case.head.assessment
    if made is None or not is_kept(made):
        return False
    if entry.no <= made.until_no:
        return True
    threads = {one.thread for one in case.contacts if one.contact_id in made.contacts and one.thread}
    others = {one.thread for one in case.contacts if one.contact_id not in made.contacts}
    return entry.thread is not None and entry.thread in threads - others
