"""Commands of every kind there is, for hypothesis: any field may hold anything, ids mostly what the office knows.

An id is drawn as a name ("case 3") and becomes the real one when the command is given, so that a failing day
can be read and played again.
"""

import re
import typing
from collections.abc import Sequence
from datetime import UTC
from typing import Any, NamedTuple, TypeVar

import hypothesis.strategies as st
import msgspec

from backend.commands.dispatch import AnyCommand
from backend.commands.resident import GiveFeedback, OpenChat, RequestCallback, ResidentCommand, SubmitForm
from backend.commands.system import SystemCommand
from backend.protocol.commands import Command
from backend.protocol.ids import new_id
from tests.support.anything import KNOWN_IDS, anything
from tests.support.checklists import shipped

CommandT = TypeVar("CommandT", bound=AnyCommand)
KINDS: frozenset[type[AnyCommand]] = frozenset(typing.get_args(Command | ResidentCommand | SystemCommand))

_NAME = re.compile(r"(case|contact|thread|staff) (\d+)")
_LINES = st.sampled_from(["oral-health", "maternity-child", "mental-health", "nowhere"])


def _named(kind: str) -> st.SearchStrategy[str]:
    return st.integers(0, 7).map(lambda number: f"{kind} {number}")


WORDS: dict[str, st.SearchStrategy[Any]] = {
    "command_id": st.just("fresh"),
    "case_id": _named("case"),
    "other_id": _named("case"),
    "contact_id": _named("contact") | st.just("fresh"),
    "new_contact_id": st.just("fresh"),
    "thread": _named("thread") | st.just("fresh"),
    "staff_id": _named("staff"),
    "client_id": st.sampled_from(KNOWN_IDS),
    "phrase_id": st.sampled_from(KNOWN_IDS),
    "line": _LINES,
    "to_line": _LINES,
    "to_staff": _named("staff"),
    "handover_id": st.sampled_from(KNOWN_IDS),
    "consultation_id": st.sampled_from(KNOWN_IDS),
    "record_id": st.sampled_from(KNOWN_IDS),
    "form_id": st.sampled_from(KNOWN_IDS),
    "questionnaire": st.sampled_from([*(one.canonical for one in shipped()), "nowhere"]),
    "lines": st.lists(_LINES, max_size=2),
    "call_id": st.sampled_from(KNOWN_IDS),
    "exchange": st.just("test"),
    "node": st.sampled_from(["north", "south"]),
}
_MADE = ("contact_id", "thread")
BY_STAFF: st.SearchStrategy[Command] = anything(Command, **WORDS)
# A contact that comes in has an id made of its page's own secret, never one that stands already.
_COMES = anything(
    SubmitForm | OpenChat | RequestCallback | GiveFeedback, **WORDS | dict.fromkeys(_MADE, st.just("fresh"))
)
BY_RESIDENT: st.SearchStrategy[ResidentCommand] = anything(ResidentCommand, **WORDS).flatmap(
    lambda said: (
        _COMES if isinstance(said, SubmitForm | OpenChat | RequestCallback | GiveFeedback) else st.just(said)
    )
)
# A node's name is a setting, checked before the node starts.
_NODE_NAMES = st.sampled_from(["terveysasema", "north"])
# Moments in them come from the node's own clock and tables, so they know their zone.
_MOMENTS = st.datetimes(timezones=st.just(UTC))
BY_SYSTEM: st.SearchStrategy[SystemCommand] = anything(
    SystemCommand, **WORDS, name=_NODE_NAMES, seen_at=_MOMENTS, vanished_at=_MOMENTS
)


class Known(NamedTuple):
    """What there is to speak of."""

    case: Sequence[str]
    contact: Sequence[str]
    thread: Sequence[str]
    staff: Sequence[str]


def given(command: CommandT, known: Known) -> CommandT:
    """Return the command with names turned into ids."""

    def real(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: real(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [real(each) for each in value]
        if value == "fresh":
            return new_id()
        named = _NAME.fullmatch(value) if isinstance(value, str) else None
        if named is None:
            return value
        ids: Sequence[str] = getattr(known, named[1])
        return ids[int(named[2]) % len(ids)]

    return msgspec.convert(real(msgspec.to_builtins(command)), type(command))
