"""Which lines of a timeline can be sent along with a question, and what of them; server and desktop agree on it."""

from backend.protocol import entries as e
from backend.protocol.consultations import Excerpt, SaidBy
from backend.protocol.entries import Entry


def excerpt(entry: Entry) -> Excerpt | None:
    """Return the words of the line as they are sent, without names and numbers around them; none when it has none."""
    match entry.body:
        case e.ResidentMessage(text=text) | e.FormSubmitted(text=text) | e.CallbackRequested(text=text):
            said_by = SaidBy.CLIENT
        case e.StaffMessage(text=text) | e.Note(text=text) | e.ContactRegistered(summary=text):
            said_by = SaidBy.PROFESSIONAL
        case _:
            return None
    return Excerpt(no=entry.no, at=entry.at, said_by=said_by, text=text) if text.strip() else None
