"""Which call of a case is the one to show, and whether a call out came to nothing and waits to be recorded."""

from backend.protocol.call_entries import CallAttempted
from backend.protocol.calls import Call, CallEnd, Direction
from backend.protocol.cases import Case, Contact

_IN_VAIN = frozenset({CallEnd.NOT_ANSWERED, CallEnd.BUSY, CallEnd.UNREACHABLE})


def called(case: Case | None) -> Contact | None:
    """Return the contact whose call goes on, else the one whose call ended last; none when nobody has called."""
    found = [(one, one.call) for one in (case.contacts if case is not None else ()) if one.call is not None]
    return max(found, key=lambda pair: (pair[1].alive, pair[1].since))[0] if found else None


def unrecorded(case: Case, contact: Contact) -> Call | None:
    """Return the ended call out to a contact since which no attempt has been recorded."""
    call = contact.call
    if call is None or call.alive or call.direction is not Direction.OUT:
        return None
    later = (
        entry
        for entry in case.entries
        if isinstance(entry.body, CallAttempted)
        and entry.body.contact_id == contact.contact_id
        and entry.at >= call.began
    )
    return call if next(later, None) is None else None


def in_vain(call: Call | None) -> bool:
    """Tell whether the client was rung and not reached."""
    return call is not None and call.end in _IN_VAIN
