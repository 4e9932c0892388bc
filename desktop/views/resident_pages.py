"""The residents' pages that a case can be answered on, and whose they are. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from backend.protocol.cases import Case, Contact
from backend.protocol.entries import CallbackRequested, FormSubmitted, ResidentMessage
from backend.protocol.ids import ThreadId
from backend.protocol.sent_form_entries import FormAnswered
from desktop.texts import words

_SPOKEN = (ResidentMessage, FormSubmitted, CallbackRequested, FormAnswered)


@dataclass(frozen=True, slots=True)
class Page:
    """A resident's page that can be written to, and whose it is."""

    thread: ThreadId
    whose: Contact

    @property
    def words(self) -> str:
        """`Matti Virtanen, form`: two of a family may have written in the same way."""
        channel = words.channel(self.whose.channel)
        return f"{self.whose.name}, {channel[:1].lower()}{channel[1:]}" if self.whose.name else channel


def pages(case: Case) -> list[Page]:
    """The pages of a case in the order in which their holders came; of one page its latest contact."""
    latest = {one.thread: one for one in sorted(case.contacts, key=lambda one: one.at) if one.thread}
    return [Page(thread, whose) for thread, whose in latest.items()]


def last_spoken(case: Case) -> ThreadId | None:
    """The page on which something was written last, by the clock: joined entries stand after newer ones."""
    spoken = [one for one in case.entries if one.thread and isinstance(one.body, _SPOKEN)]
    last = max(spoken, key=lambda one: (one.at, one.no), default=None)
    return None if last is None else last.thread


def whose(case: Case | None, thread: ThreadId | None) -> str:
    """Whose page a thread is, where there are several to confuse; otherwise an empty string."""
    several = pages(case) if case is not None else []
    return next((one.words for one in several if one.thread == thread), "") if len(several) > 1 else ""
