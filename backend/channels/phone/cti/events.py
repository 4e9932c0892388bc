"""What another exchange tells: one event as JSON, and the reports it amounts to."""

import uuid
from datetime import datetime, timedelta

import msgspec

from backend.domain import call_reports as told
from backend.domain.call_reports import Report
from backend.domain.county import County
from backend.domain.phone_numbers import read_number
from backend.protocol.calls import CallEnd
from backend.protocol.ids import CallId, LineId
from backend.protocol.words import Language

COMES_IN = frozenset({"ringing", "queued"})
TALKS = frozenset({"answered", "held", "resumed", "transferred"})
ENDS = frozenset({"ended", "abandoned", "callback"})
TYPES = (*sorted(COMES_IN), *sorted(TALKS), *sorted(ENDS))
_APART = 10_000
_CALLS = uuid.UUID("0199a000-0000-7000-8000-0000000c7c11")
_EVENTS = uuid.UUID("0199a000-0000-7000-8000-0000000c7e07")


class EventWrong(Exception):
    """The event cannot be read; the text names the field and what would do, and quotes no value."""


class CtiEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event. Fields that are not known are passed over, so that a sender may have more to tell."""

    event_id: str
    source: str
    call_id: str
    type: str
    at: datetime
    line: str = ""
    caller: str = ""
    hidden: bool = False
    agent: str = ""


_events = msgspec.json.Decoder(CtiEvent)


def read_event(body: bytes, county: County) -> CtiEvent:
    """Read an event as it was sent. Raises ``EventWrong``."""
    try:
        event = _events.decode(body)
    except msgspec.ValidationError as error:
        # Names the types and the field, never a value.
        raise EventWrong(f"{error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise EventWrong("the body is not JSON in UTF-8") from None
    for name in ("event_id", "source", "call_id"):
        if not 0 < len(getattr(event, name)) <= 200:
            raise EventWrong(f"{name} has 1 to 200 characters")
    for name in ("line", "caller", "agent"):
        if len(getattr(event, name)) > 200:
            raise EventWrong(f"{name} has at most 200 characters")
    if event.type not in TYPES:
        raise EventWrong(f"type is one of {', '.join(TYPES)}")
    if event.at.tzinfo is None:
        raise EventWrong("at has a time zone, such as 2026-11-25T08:30:00.125Z")
    if event.type in COMES_IN and not event.line:
        raise EventWrong(f"line is needed with {event.type}: the number that was called, or the id of a line")
    if event.line and line_of(county, event.line) is None:
        raise EventWrong("line is neither a number nor the id of a service line of the county's file")
    if event.hidden and event.type != "callback":
        # Whoever hides the number has not given it to us: what the exchange knows is not kept. Asking to be called gives it.
        event = msgspec.structs.replace(event, caller="")
    return event


def kept_form(event: CtiEvent) -> bytes:
    """Return the event as it is kept, from which it is read again."""
    return msgspec.json.encode(event)


def line_of(county: County, called: str) -> tuple[LineId, Language] | None:
    """Return the line with this number or id, and the language of those who call it."""
    for line in county.lines:
        for number in line.numbers:
            if called in (number.number, line.id):
                return LineId(line.id), number.language
        if called == line.id:
            return LineId(line.id), Language.FINNISH
    return None


def event_key(exchange: str, event: CtiEvent) -> str:
    """Return the id it is kept by: the same event told twice has the same."""
    return str(uuid.uuid5(_EVENTS, f"{exchange}\n{event.source}\n{event.event_id}"))


def call_key(exchange: str, event: CtiEvent) -> CallId:
    """Return our id of the call."""
    return CallId(str(uuid.uuid5(_CALLS, f"{exchange}\n{event.source}\n{event.call_id}")))


def reports_of(event: CtiEvent, call_id: CallId, county: County, *, is_known: bool) -> list[Report]:
    """Return what the event says. ``is_known``: the call has been heard of, so it need not be said that it came in."""
    at = _moment(event)
    reports: list[Report] = []
    line = line_of(county, event.line) if event.line else None
    number = "" if event.hidden else _e164(event.caller)
    if not is_known and line is not None and event.type != "callback":
        # Whatever is heard of it first: the beginning may come later, or not at all.
        reports.append(
            told.CameIn(
                call_id=call_id, at=at, line=line[0], language=line[1], number=number, withheld=event.hidden
            )
        )
    match event.type:
        case "answered" | "transferred":
            reports.append(told.PhoneAnswered(call_id=call_id, at=at, extension=event.agent))
            reports.append(told.PutThrough(call_id=call_id, at=at))
        case "held":
            reports.append(told.OnHold(call_id=call_id, at=at))
        case "resumed":
            reports.append(told.PutThrough(call_id=call_id, at=at))
        case "ended":
            reports.append(told.Over(call_id=call_id, at=at, end=CallEnd.HUNG_UP_BY_CLIENT))
        case "abandoned":
            reports.append(told.Over(call_id=call_id, at=at, end=CallEnd.ABANDONED))
        case "callback":
            reports.append(_left_callback(call_id, event, line))
        case _:
            pass
    return reports


def _left_callback(call_id: CallId, event: CtiEvent, line: tuple[LineId, Language] | None) -> Report:
    # Who asks to be called has told a number for that, whatever was shown before.
    return told.LeftCallback(
        call_id=call_id,
        at=_moment(event),
        number=_e164(event.caller),
        line=line[0] if line else None,
        language=line[1] if line else Language.FINNISH,
    )


def _moment(event: CtiEvent) -> datetime:
    """Return when it happened, apart from what else happened in the same moment of a clock that tells whole seconds.

    Reports are known again by their call, kind and moment: held, resumed, held within a second are three.
    """
    apart = uuid.uuid5(_EVENTS, f"{event.source}\n{event.event_id}").int % _APART
    return event.at + timedelta(microseconds=apart)


def _e164(typed: str) -> str:
    found = read_number(typed)
    return found if isinstance(found, str) else ""
