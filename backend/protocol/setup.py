"""What a desktop is told of the county when it signs in: lines, reasons, settings."""

from datetime import date, datetime

import msgspec

from backend.protocol.ids import LineId
from backend.protocol.mine import Phrase
from backend.protocol.outcomes import Demand
from backend.protocol.questionnaires import Questionnaire
from backend.protocol.records import CodeList, RecordShape
from backend.protocol.wire import Record
from backend.protocol.words import Channel, FieldOfLaw, IdentificationRule, Language

Words = dict[Language, str]


class Choice(Record, frozen=True, kw_only=True):
    """A code with its words in each language."""

    code: str
    names: Words


class MatterChoice(Choice, frozen=True, kw_only=True):
    """A matter that residents choose, and the codes of reasons that a record of it may have, likeliest first."""

    reasons: tuple[str, ...] = ()


class OutcomeChoice(Choice, frozen=True, kw_only=True):
    """A reason with which a case is closed, and what it asks for."""

    demands: tuple[Demand, ...] = ()


class LineHours(Record, frozen=True, kw_only=True):
    """When a line works: of each day from Monday on the open stretches in minutes after midnight.

    With ``holidays`` it works on those, too.
    """

    days: tuple[tuple[tuple[int, int], ...], ...]
    holidays: bool = False


class LineInfo(Record, frozen=True, kw_only=True):
    """A service line as the desktop needs it. ``opening_hours`` and ``queue_time`` fill fields of phrases."""

    line: LineId
    names: Words
    short_names: Words
    channels: tuple[Channel, ...]
    languages: tuple[Language, ...]
    matters: tuple[MatterChoice, ...] = ()
    outcome_reasons: tuple[OutcomeChoice, ...] = ()
    opening_hours: Words = msgspec.field(default_factory=dict)
    field_of_law: FieldOfLaw = FieldOfLaw.HEALTH
    identification: IdentificationRule = IdentificationRule.SELF_DECLARED
    record: RecordShape = RecordShape(fields=())
    calls: LineHours | None = None
    """When its clients are called; none at a server that does not tell yet."""


class PhoneSetup(Record, frozen=True, kw_only=True):
    """What the exchange can do. ``controls`` is false on one that only tells what happens: calls out go by ``tel:``."""

    controls: bool = True
    wrap_up_seconds: int = 120


class HandoverSetup(Record, frozen=True, kw_only=True):
    """Handovers, in minutes: the usual promise of an answer, and how long in between stands out for supervisors."""

    answer_minutes: int = 10
    stands_out_minutes: int = 15


class Setup(Record, frozen=True, kw_only=True):
    """The county and its settings; durations in seconds.

    A command older than ``resend_days`` is not sent any more: some time later the server forgets what it was sent.

    ``now`` is the server's time at signing in: desktops follow it, since clocks of PCs go wrong and waits must not.
    """

    county: Words
    zone: str
    lines: tuple[LineInfo, ...]
    phrases: tuple[Phrase, ...] = ()
    """Shared phrases of a server that has no stream of them yet; empty at any other."""
    callback_attempts: int = 3
    undo_seconds: int = 10
    idle_lock_seconds: int = 600
    message_limit: int = 4000
    resend_days: int = 30
    clipboard_seconds: int = 60
    """For how long a summary that was copied out stays on the clipboard."""
    questionnaires: tuple[Questionnaire, ...] = ()
    code_lists: tuple[CodeList, ...] = ()
    """The lists that records choose their codes from, from the server's files."""
    checks_rights: bool = False
    """Whether this server can ask the national authorisation register."""
    identifies: bool = False
    """Whether this server has an identification service to send residents to."""
    phone: PhoneSetup | None = None
    """None when the server has no exchange."""
    next_attempt_minutes: int = 45
    """After how long a callback that was not reached is tried again, unless another time is chosen."""
    handover: HandoverSetup = HandoverSetup()
    days_off: tuple[date, ...] = ()
    """The days from Monday to Friday on which offices are closed, of this year and the next two."""
    demo: bool = False
    now: datetime | None = None
