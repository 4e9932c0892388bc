"""Questions of supervisors about what is said of the service. Nothing in the answers tells who gave it or of whom."""

from datetime import date

from backend.protocol.feedback import Change, FeedbackItem, FeedbackKind, FeedbackTheme
from backend.protocol.setup import Words
from backend.protocol.wire import Record, Tagged
from backend.protocol.words import Channel


class ReadFeedback(Tagged, frozen=True, kw_only=True):
    """Feedback with words, the newest month first: ``{"type":"read_feedback","unread":true}``.

    Of the lines of whoever asks, and what was said in general. ``after`` is the id of the last one that was had.
    """

    unread: bool = False
    line: str | None = None
    after: str = ""
    limit: int = 50


class FeedbackRead(Tagged, frozen=True, kw_only=True):
    """``unread`` is how many of them nobody has looked through yet; ``more`` when others follow."""

    items: tuple[FeedbackItem, ...] = ()
    themes: tuple[FeedbackTheme, ...] = ()
    unread: int = 0
    more: bool = False


class ReadChanges(Tagged, frozen=True, kw_only=True):
    """What was changed because of feedback, the newest first: whoever answers feedback tells it in the reply."""


class ChangesRead(Tagged, frozen=True, kw_only=True):
    """``{"type":"changes_read","changes":[{"change_id":"…","theme":"waiting","words":{"fi":"…"}}]}``."""

    changes: tuple[Change, ...] = ()


class ReadThemes(Tagged, frozen=True, kw_only=True):
    """What was said by month, from the month of ``since`` to that of ``until``; of one line or channel, or of all.

    ``line`` is empty for the services in general, and none for everything.
    """

    since: date
    until: date
    line: str | None = None
    channel: Channel | None = None


class ThemeCounts(Record, frozen=True, kw_only=True):
    """How often a theme was tagged in each month; none where it is too little to be told, as is ``total``."""

    theme: str
    names: Words
    counts: tuple[int | None, ...]
    total: int | None


class SurveyMean(Record, frozen=True, kw_only=True):
    """What the contacts of a line by a channel were rated; none of both when too few were rated."""

    line: str
    channel: Channel | None
    count: int | None
    mean: float | None


class KindCount(Record, frozen=True, kw_only=True):
    """How much of one kind there was."""

    kind: FeedbackKind
    count: int | None


class AnswerCount(Record, frozen=True, kw_only=True):
    """How many picked something of a survey's own question; none when too few did."""

    question: Words
    answer: Words
    count: int | None


class Quote(Record, frozen=True, kw_only=True):
    """Words that may be told outside, without what was struck."""

    themes: tuple[str, ...]
    line: str
    month: date
    text: str


class ThemesRead(Tagged, frozen=True, kw_only=True):
    """Numbers only, but for the quotes. ``least`` is how many there must be for a number to be told."""

    months: tuple[date, ...] = ()
    themes: tuple[ThemeCounts, ...] = ()
    ratings: tuple[SurveyMean, ...] = ()
    kinds: tuple[KindCount, ...] = ()
    answers: tuple[AnswerCount, ...] = ()
    changes: tuple[Change, ...] = ()
    quotes: tuple[Quote, ...] = ()
    least: int = 0
