"""Questions of a privacy officer about who has used whose data."""

from datetime import date, datetime

import msgspec

from backend.protocol.ids import ClientId, StaffId
from backend.protocol.uses import Extract, Pattern, Use, UseLine
from backend.protocol.wire import Record, Tagged


class ReadUses(Tagged, frozen=True, kw_only=True):
    """Lines of the access log, newest first. Reading it is a line of it."""

    staff_id: StaffId | None = None
    client_id: ClientId | None = None
    uses: tuple[Use, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    lines: tuple[int, ...] = ()
    """Only these, by their ``no``: those of a pattern."""
    before: int = 0
    """The ``no`` above which nothing is wanted; 0 from the newest."""
    limit: int = 200


class Uses(Tagged, frozen=True, kw_only=True):
    """One page of the log; ``more`` when older ones follow."""

    lines: tuple[UseLine, ...] = ()
    more: bool = False


class FindPatterns(Tagged, frozen=True, kw_only=True):
    """Odd patterns between two moments."""

    since: datetime
    until: datetime


class PatternsFound(Tagged, frozen=True, kw_only=True):
    """What was found, the most striking first."""

    patterns: tuple[Pattern, ...] = ()


class CheckLog(Tagged, frozen=True, kw_only=True):
    """Whether the log is as it was written: its newest lines, or with ``whole`` from its beginning."""

    whole: bool = False


class LogChecked(Tagged, frozen=True, kw_only=True):
    """What was found. ``rows`` is how many lines there are, ``checked`` how many of them were looked at.

    ``breaks`` names lines that were changed, or before which one is missing; ``ends_right`` whether the end is as it was left.
    """

    at: datetime
    rows: int
    checked: int
    breaks: tuple[int, ...] = ()
    ends_right: bool = True


class MakeExtract(Tagged, frozen=True, kw_only=True):
    """Who has used a client's data between two days (default: the last two years).

    ``for_guardian`` names the guardian who asked: what a minor forbids them is left out, and nothing tells so. For an
    adult it names whoever asks on their behalf; the privacy officer has seen by what right.
    """

    client_id: ClientId
    first: date | None = None
    last: date | None = None
    for_guardian: ClientId | None = None


class ExtractMade(Tagged, frozen=True, kw_only=True):
    """The extract, to be printed or saved."""

    extract: Extract


class RetentionRun(Record, frozen=True, kw_only=True):
    """One run that let go of what was due. ``counts`` is by kind of data; numbers only."""

    asked_at: datetime
    started_at: datetime | None = None
    finished_at: datetime | None = None
    counts: dict[str, int] = msgspec.field(default_factory=dict)


class ReadRetention(Tagged, frozen=True, kw_only=True):
    """What the last retention runs let go of; privacy officers and administrators ask it."""

    limit: int = 10


class RetentionReport(Tagged, frozen=True, kw_only=True):
    """The latest first: ``{"type":"retention_report","runs":[{"asked_at":"…","counts":{"words":3}}]}``."""

    runs: tuple[RetentionRun, ...] = ()
