"""The demo county's people and past week, read from their TOML files; nothing here touches a store.

`parse_staff` and `parse_history` are pure. A story tells one case as it went; the loader
plays it through the same commands as everything else, so that history obeys every rule of the day.
"""

import tomllib
import uuid
from datetime import datetime, timedelta
from typing import Literal, TypeVar

import msgspec

from backend.domain.office_days import at_minute, is_office_day, local_day
from backend.protocol.ids import LineId, StaffId
from backend.protocol.people import StaffRef
from backend.protocol.words import Channel, Language, PreferredWay, Role, SaysFor

Deed = Literal[
    "writes",  # the resident, in the chat
    "adds",  # the resident, by the secret link
    "asks_call",  # the resident, by the secret link: the text is when a call suits
    "ends",  # the resident ends the chat
    "answers_form",  # the resident: the text is the answers, `1=code; 2=words` by link id
    "sends_form",  # the text is the last part of the form's url
    "rates",  # the resident: the text is the feedback, the detail the rating
    "claims",
    "replies",
    "notes",
    "reached",
    "not_reached",
    "marks_urgent",
    "identifies",  # by questions, or of who has come to the counter: the text is how
    "identifies_principal",  # whom the person acts for
    "saves_relative",  # a record of the person's child: the text is the name, the detail the code
    "relates",  # the person is guardian of whom they act for, or of the relative just saved
    "notes_order",  # a non-disclosure order of the person: the text is where it is known from
    "releases",
    "transfers",  # the text is the note, the detail the other line
    "records",  # the text is the advice, the detail codes: see `seeded_records`
    "closes",  # the text is what was agreed, the detail the outcome reason
    "closes_unreached",  # the text is why the callback ends without the person reached
]
RESIDENT = "resident"
"""Who does a step that no member of staff does."""

_File = TypeVar("_File")
_KEYS = uuid.UUID("0199a000-0000-7000-8000-000000000000")


class DemoFileWrong(Exception):
    """A demo file cannot be used; the text names the place and what is wrong there."""


class DemoStaff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the demo's people; the fields are those of `StaffInfo`."""

    user_name: str
    full_name: str
    name: str
    initials: str
    public_name: str
    role: Role
    lines: tuple[LineId, ...]
    extension: str = ""

    @property
    def staff_id(self) -> StaffId:
        """The same id in every demo database, made of the user name."""
        return StaffId(_fixed_id(f"staff:{self.user_name}"))

    @property
    def ref(self) -> StaffRef:
        """The person as colleagues see them."""
        return StaffRef(staff_id=self.staff_id, name=self.name, initials=self.initials)


class DemoTeam(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everybody, and the one password of all of them."""

    password: str
    unit: str
    staff: tuple[DemoStaff, ...]

    def person(self, user_name: str) -> DemoStaff | None:
        """Return who has this user name, if anybody."""
        return next((one for one in self.staff if one.user_name == user_name), None)


class StoryStep(msgspec.Struct, frozen=True, array_like=True):
    """`[after, who, deed, text, detail, told]`: `after` minutes from the step before; `who` a user name or `resident`.

    `told` is when, where and with whom an appointment is.
    """

    after: int
    who: str
    deed: Deed
    text: str = ""
    detail: str = ""
    told: tuple[str, ...] = ()


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One case. It began `minutes_ago`, or `office_days_ago` at `at` ("9.12" in Helsinki).

    `phone` is E.164 and from numbers nobody has; codes are 900-999 test codes. `summary` is the text of a
    contact a professional registered (`phone`, `walk_in`), whose `by` is the user name.
    """

    line: LineId
    channel: Channel
    minutes_ago: int | None = None
    office_days_ago: int | None = None
    at: str = ""
    matter: str = ""
    text: str = ""
    language: Language = Language.FINNISH
    name: str = ""
    phone: str = ""
    code: str = ""
    says_for: SaysFor = SaysFor.SELF
    principal: str = ""
    principal_code: str = ""
    interpreter: str = ""
    preferred_way: PreferredWay = PreferredWay.STATUS_PAGE
    preferred_time: str = ""
    by: str = ""
    steps: tuple[StoryStep, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a story without a beginning in time."""
        if (self.minutes_ago is None) == (self.office_days_ago is None):
            raise ValueError("a story has either minutes_ago or office_days_ago")
        if self.office_days_ago is not None:
            _minute(self.at)

    def begins(self, now: datetime) -> datetime:
        """Return when the story begins, aware UTC, seen from `now`."""
        if self.minutes_ago is not None:
            return now - timedelta(minutes=self.minutes_ago)
        day, left = local_day(now), self.office_days_ago or 0
        while left:
            day -= timedelta(days=1)
            left -= is_office_day(day)
        return at_minute(day, _minute(self.at))


class _HistoryFile(msgspec.Struct, forbid_unknown_fields=True):
    stories: tuple[Story, ...]


def parse_staff(data: bytes) -> DemoTeam:
    """Read `staff.toml`. Raises DemoFileWrong."""
    return _read(data, DemoTeam)


def parse_history(data: bytes) -> tuple[Story, ...]:
    """Read `history.toml`. Raises DemoFileWrong."""
    return _read(data, _HistoryFile).stories


def _read(data: bytes, file: type[_File]) -> _File:
    try:
        return msgspec.convert(tomllib.loads(data.decode()), file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise DemoFileWrong(f"A demo file is wrong: {error}") from error


def _minute(clock: str) -> int:
    hours, dot, minutes = clock.partition(".")
    if not dot or not hours.isdecimal() or not minutes.isdecimal():
        raise ValueError(f"{clock!r} is no time of day like '9.12'")
    return int(hours) * 60 + int(minutes)


def _fixed_id(key: str) -> str:
    """Return the same identifier for the same key: a hash in the form of a UUID of version 7."""
    digest = uuid.uuid5(_KEYS, key).int
    value = (_KEYS.int & ~((1 << 76) - 1)) | (0x7 << 76) | (digest & ((1 << 76) - 1))
    return str(uuid.UUID(int=(value & ~(0b11 << 62)) | (0b10 << 62)))
