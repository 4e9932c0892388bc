"""What one resident's page may see of a case: its own lines and the answers to them, and nothing else."""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum

from backend.channels.web.frames import Shown
from backend.protocol.cases import Case, Contact
from backend.protocol.entries import (
    AutomaticMessage,
    CallbackRequested,
    ChatEnded,
    ChatOpened,
    Closed,
    Converted,
    Entry,
    FormSubmitted,
    ResidentMessage,
    StaffMessage,
    SurveyGiven,
    Withdrawn,
)
from backend.protocol.feedback_entries import FeedbackGiven
from backend.protocol.ids import StaffId, ThreadId
from backend.protocol.wire import Record
from backend.protocol.words import CaseState, Channel

_A_TAB = 1000
"""Texts that one tab may number before another's begin."""


class Phase(Enum):
    """Where a conversation is."""

    WAITING = "waiting"
    SERVED = "served"
    ENDED = "ended"


class Line(Record, frozen=True, kw_only=True):
    """One visible line; ``staff`` names who wrote it, for a name that residents know."""

    no: int
    at: datetime
    kind: str
    text: str
    staff: StaffId | None = None
    n: int = 0

    def shown(self, name: str) -> Shown:
        """Return the line as a frame carries it."""
        kind = "own" if self.kind == "own" else "staff" if self.kind == "staff" else "automatic"
        return Shown(no=self.no, kind=kind, name=name, text=self.text, at=instant(self.at), n=self.n)  # type: ignore[arg-type]


def instant(at: datetime) -> str:
    """Return a time as frames carry it: UTC, whole seconds, ``Z``."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def visible(case: Case, thread: ThreadId, after: int = 0) -> list[Line]:
    """Return the lines above ``after`` that the page of this thread shows.

    A case may hold other people's pages too (a guardian's and a child's): the thread of each line decides.
    """
    own = (entry for entry in case.entries if entry.thread == thread and entry.no > after)
    return [line for line in map(_line, own) if line is not None]


def chat_of(case: Case, thread: ThreadId) -> Contact | None:
    """Return the latest chat of this page."""
    return _latest(case.contacts, thread, Channel.CHAT)


def latest_of(case: Case, thread: ThreadId) -> Contact | None:
    """Return the latest contact of this page, whatever its kind."""
    own = [contact for contact in case.contacts if contact.thread == thread]
    return own[-1] if own else None


def open_call(case: Case, thread: ThreadId) -> Contact | None:
    """Return the callback request of this page that still waits for its call."""
    call = _latest((one for one in case.contacts if not one.done), thread, Channel.CALLBACK)
    return None if case.head.state is CaseState.CLOSED else call


def phone_of(case: Case, thread: ThreadId) -> str:
    """Return the telephone number this page's holder gave last; what others know of the client is not theirs to see."""
    own = [one.phone for one in case.contacts if one.thread == thread and one.phone]
    return own[-1] if own else ""


def subject_of(case: Case, thread: ThreadId) -> str:
    """Return what this page's holder picked as the matter; empty when nothing on the list did fit."""
    for entry in reversed(case.entries):
        match entry.body:
            case FormSubmitted(matter=matter) | CallbackRequested(matter=matter) | ChatOpened(matter=matter):
                if entry.thread == thread and matter:
                    return matter
            case _:
                pass
    return ""


def phase(case: Case, thread: ThreadId) -> Phase:
    """Return where this page's chat is."""
    chat = chat_of(case, thread)
    if chat is None or chat.done or case.head.state is CaseState.CLOSED:
        return Phase.ENDED
    return Phase.SERVED if case.head.state is CaseState.CLAIMED else Phase.WAITING


def ended_by(case: Case, thread: ThreadId) -> str:
    """Return who ended this page's chat: staff, resident, or converted into another kind of contact."""
    for entry in reversed(case.entries):
        if entry.thread not in {thread, None}:
            continue
        match entry.body:
            case Converted():
                return "converted"
            case ChatEnded(by_resident=by_resident):
                return "resident" if by_resident else "staff"
            case Withdrawn():
                return "resident"
            case Closed():
                return "staff"
            case _:
                pass
    return "staff"


def is_withdrawn(case: Case, thread: ThreadId) -> bool:
    """Say whether the holder of this page withdrew the matter, and came back with nothing after it."""
    for entry in reversed(case.entries):
        if entry.thread == thread and isinstance(entry.body, Withdrawn):
            return True
        if entry.thread == thread and isinstance(
            entry.body, ResidentMessage | CallbackRequested | ChatOpened
        ):
            return False
    return False


def is_over(case: Case, thread: ThreadId) -> bool:
    """Say whether the matter is closed or withdrawn, so that a further contact opens it again."""
    return case.head.state is CaseState.CLOSED or is_withdrawn(case, thread)


def is_surveyed(case: Case, thread: ThreadId) -> bool:
    """Say whether this page's survey has been given; who gives feedback is not asked for more."""
    return any(
        isinstance(entry.body, SurveyGiven | FeedbackGiven) and entry.thread in {thread, None}
        for entry in case.entries
    )


def is_stored(case: Case, thread: ThreadId, n: int) -> bool:
    """Say whether the page's n-th text stands in the case."""
    return any(entry.thread == thread and _number(entry) == n for entry in case.entries)


def saved_as(case: Case, thread: ThreadId, n: int, text: str) -> Entry | None:
    """Return the stored line of a text the page sent, by its number, or by its words under another number."""
    same = [
        entry
        for entry in case.entries
        if entry.thread == thread and isinstance(entry.body, ResidentMessage) and entry.body.text == text
    ]
    return next((entry for entry in same if _number(entry) == n), same[-1] if same else None)


def next_number(case: Case, thread: ThreadId) -> int:
    """Return the number of the first text of a page that comes by the link: the next thousand's first.

    Another tab may be open and goes on counting from the last one: the same number must not mean two texts.
    """
    own = (entry for entry in case.entries if entry.thread == thread)
    return max(map(_number, own), default=0) // _A_TAB * _A_TAB + _A_TAB + 1


def number_for(case: Case, thread: ThreadId, n: int, text: str) -> int:
    """Return the number to store a text under: its own, or a fresh one when another tab has used it.

    A duplicated tab goes on counting from the same number; its words must not be taken for a repetition. A text that was
    given another number before stands above its own; the same words further up were said on their own.
    """
    texts = {
        entry.body.n: entry.body.text
        for entry in case.entries
        if entry.thread == thread and isinstance(entry.body, ResidentMessage)
    }
    if texts.get(n, text) == text:
        return n
    same = next((number for number, words in texts.items() if number > n and words == text), None)
    return max(texts) + 1 if same is None else same


def _number(entry: Entry) -> int:
    return entry.body.n if isinstance(entry.body, ResidentMessage) else 0


def _line(entry: Entry) -> Line | None:
    match entry.body:
        case ResidentMessage(text=text, n=n):
            return Line(no=entry.no, at=entry.at, kind="own", text=text, n=n)
        case FormSubmitted(text=text) | CallbackRequested(text=text) | FeedbackGiven(text=text) if text:
            return Line(no=entry.no, at=entry.at, kind="own", text=text)
        case StaffMessage(text=text):
            staff = None if entry.author is None else entry.author.staff_id
            return Line(no=entry.no, at=entry.at, kind="staff", text=text, staff=staff)
        case AutomaticMessage(text=text):
            return Line(no=entry.no, at=entry.at, kind="automatic", text=text)
        case _:
            return None


def _latest(contacts: Iterable[Contact], thread: ThreadId, channel: Channel) -> Contact | None:
    found = [contact for contact in contacts if contact.thread == thread and contact.channel is channel]
    return found[-1] if found else None
