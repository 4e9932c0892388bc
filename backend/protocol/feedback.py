"""What was said of the service: what it may be about, how it is read and tagged, and what was changed because of it."""

from datetime import date
from enum import Enum

import msgspec

from backend.protocol.setup import Words
from backend.protocol.wire import Record
from backend.protocol.words import Channel


class FeedbackKind(Enum):
    """What somebody says of the service; a survey asks, the others come by themselves."""

    THANKS = "thanks"
    IDEA = "idea"
    COMPLAINT = "complaint"
    SURVEY = "survey"

    @property
    def comes_by_itself(self) -> bool:
        """Whether it is one of those that a giver chooses from."""
        return self is not FeedbackKind.SURVEY


class FeedbackTheme(Record, frozen=True, kw_only=True):
    """A theme of the county's settings."""

    theme: str
    names: Words


class Struck(Record, frozen=True, kw_only=True):
    """Characters of the words, from ``begin`` up to and not with ``end``, that nobody is to read any more."""

    begin: int
    end: int


class FeedbackItem(Record, frozen=True, kw_only=True):
    """What one giver said: of nobody, and of no professional. ``line`` is empty for the services in general.

    ``month`` is its first day. ``answers`` are what was picked from a survey's own questions. ``read`` tells whether
    somebody has looked it through; ``quotable`` whether its words, without what was struck, may be told outside.
    """

    feedback_id: str
    line: str
    kind: FeedbackKind
    month: date
    channel: Channel | None = None
    rating: int = 0
    text: str = ""
    answers: dict[str, str] = msgspec.field(default_factory=dict)
    themes: tuple[str, ...] = ()
    struck: tuple[Struck, ...] = ()
    quotable: bool = False
    read: bool = False


class Change(Record, frozen=True, kw_only=True):
    """What was changed because of feedback, told in the languages; ``published`` on the residents' page of feedback."""

    change_id: str
    theme: str
    words: Words
    line: str = ""
    on: date | None = None
    """The day it was told; the server sets it."""
    published: bool = False
