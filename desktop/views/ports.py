"""What the views need of models and actions, as small protocols; `desktop.models` and `desktop.actions` satisfy them.

Views are written against these, not against the classes, so that what a view needs is said in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import QAbstractItemModel, SignalInstance

from backend.protocol.cases import Case
from backend.protocol.commands import AddNote, Reply
from backend.protocol.frames import SignInProblem
from backend.protocol.ids import (
    CaseId,
    CommandId,
    ContactId,
    LineId,
    PhraseId,
    ResponseId,
    StaffId,
    TaskId,
    ThreadId,
)
from backend.protocol.mine import Phrase
from backend.protocol.order import Group
from backend.protocol.people import StaffInfo
from backend.protocol.questionnaires import QuestionnaireResponse
from backend.protocol.results import Refusal
from backend.protocol.setup import Setup
from backend.protocol.words import Channel, FollowUp, Language, PresenceState, SaysFor, Urgency
from desktop.models.conflicts import Conflict, Sight
from desktop.models.parting import Loss
from desktop.models.returned import Gone


class Heading(Protocol):
    """A heading of the queue with the number of cases under it."""

    @property
    def group(self) -> Group: ...
    @property
    def count(self) -> int: ...


class PendingEntry(Protocol):
    """A message or note that the server has not answered yet, or has refused."""

    @property
    def command(self) -> Reply | AddNote: ...
    @property
    def at(self) -> datetime: ...
    @property
    def state(self) -> Enum: ...
    @property
    def refusal(self) -> Refusal | None: ...


class Unsent(Protocol):
    """One command waiting to leave."""

    @property
    def command_id(self) -> CommandId: ...
    @property
    def command(self) -> Any: ...
    @property
    def at(self) -> datetime: ...
    @property
    def refusal(self) -> Refusal | None: ...
    @property
    def sent(self) -> bool: ...


class CaseName(Protocol):
    """What a case is called: its number (0 when unknown) and a short name of its client, or empty."""

    @property
    def number(self) -> int: ...
    @property
    def label(self) -> str: ...


class CaseNames(Protocol):
    """Names of cases in hand, and of those that something unsent still speaks of."""

    def name(self, case_id: CaseId) -> CaseName: ...


class Connection(Protocol):
    """What the status bar and the outage strip tell; the state's values are those of the link's phases."""

    changed: SignalInstance

    @property
    def state(self) -> str: ...
    @property
    def since(self) -> datetime | None: ...
    @property
    def next_try(self) -> datetime | None: ...
    @property
    def problem(self) -> str: ...
    @property
    def expired_at(self) -> datetime | None: ...
    @property
    def queue_age_since(self) -> datetime | None: ...
    @property
    def saved_at(self) -> datetime | None: ...
    @property
    def unsent(self) -> Sequence[Unsent]: ...
    @property
    def leaving(self) -> Sequence[Unsent]: ...
    @property
    def waiting(self) -> Sequence[Unsent]: ...
    def waited(self, at: datetime) -> bool: ...
    def retry_now(self) -> None: ...


class CaseModel(Protocol):
    """A case in hand and what its resident is doing now."""

    changed: SignalInstance

    @property
    def case(self) -> Case | None: ...
    @property
    def typing(self) -> bool: ...
    @property
    def resident_here(self) -> bool: ...


class Cases(Protocol):
    """Cases by their id, with their timelines."""

    def case(self, case_id: CaseId) -> CaseModel: ...
    def timeline(self, case_id: CaseId) -> QAbstractItemModel: ...


class Draft(Protocol):
    """An unsent text; `target` is "client" or "note", `caret` a position in characters."""

    @property
    def text(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def language(self) -> Language: ...
    @property
    def caret(self) -> int: ...
    @property
    def fields(self) -> dict[str, str]: ...


class Drafts(Protocol):
    """The encrypted journal of unsent texts; `saved` carries the key (a case id, or the name of a dialog)."""

    saved: SignalInstance
    restored: SignalInstance

    def get(self, key: str) -> Draft | None: ...
    def put(self, key: str, draft: Any) -> None: ...
    def drop(self, key: str) -> None: ...
    def saved_at(self, key: str) -> datetime | None: ...


class Phrases(Protocol):
    """Canned phrases: shared ones of the own lines, and personal ones."""

    changed: SignalInstance

    def all(self) -> Sequence[Phrase]: ...


class Session(Protocol):
    """Who is signed in; the state is "signed_out", "signing_in", "signed_in" or "locked"."""

    changed: SignalInstance

    @property
    def state(self) -> str: ...
    @property
    def me(self) -> StaffInfo | None: ...
    @property
    def setup(self) -> Setup | None: ...
    @property
    def problem(self) -> SignInProblem | None: ...
    @property
    def wait_seconds(self) -> int: ...
    @property
    def remembers(self) -> bool: ...
    @property
    def unlocks_alone(self) -> bool: ...
    @property
    def journal_trouble(self) -> bool: ...
    @property
    def journal_set_aside(self) -> str: ...
    def sign_in(self, user_name: str, password: str) -> Any: ...
    def unlock(self, password: str) -> Any: ...
    def lock(self) -> Any: ...


class Conflicts(Protocol):
    """What was refused because the world had moved on, and drafts whose case has left."""

    changed: SignalInstance
    looked: SignalInstance

    def all(self) -> Sequence[Conflict]: ...
    def holds(self, command_id: CommandId) -> bool: ...
    def look_at(self, case_id: CaseId) -> None: ...
    def look_away(self) -> None: ...
    def sight(self, case_id: CaseId) -> tuple[Sight, Case | None]: ...
    def settled(self, item: Conflict) -> None: ...
    def retry(self, item: Conflict) -> None: ...


class Returned(Protocol):
    """Cases that left by themselves while the connection was away."""

    changed: SignalInstance

    def all(self) -> Sequence[Gone]: ...
    def acknowledge(self) -> None: ...


class Parting(Protocol):
    """Signing out: what can leave is sent first, what would be lost is named."""

    changed: SignalInstance
    asked: SignalInstance

    @property
    def sending(self) -> bool: ...
    def begin(self) -> None: ...
    def cancel(self) -> None: ...
    def go(self) -> None: ...
    def to_send(self) -> int: ...
    def losses(self) -> Sequence[Loss]: ...


class Queue(Protocol):
    """The queue: a Qt item model and what it knows besides."""

    arrived: SignalInstance
    counted: SignalInstance

    def header_rows(self) -> Sequence[int]: ...
    def row_of(self, case_id: CaseId) -> int: ...
    def count(self) -> int: ...
    def oldest_wait_since(self) -> datetime | None: ...
    def let_go(self, case_id: CaseId) -> None: ...
    def set_hold(self, hold: bool) -> None: ...  # noqa: FBT001 - a slot
    def set_visible(self, first: int, last: int) -> None: ...
    def set_channels(self, channels: frozenset[Channel]) -> None: ...
    def set_lines(self, lines: frozenset[LineId] | None) -> None: ...
    def set_describer(self, describe: Callable[[Any], str]) -> None: ...


class Actions(Protocol):
    """What a person can do; what happened is seen in the models, a refusal in `refused(case_id, place, refusal)`."""

    refused: SignalInstance
    undoable: SignalInstance
    done: SignalInstance
    opened: SignalInstance
    revealed: SignalInstance
    not_now: SignalInstance

    def open_case(self, case_id: CaseId) -> Any: ...
    def take_next(self, lines: Sequence[LineId] = (), channels: Sequence[Channel] = ()) -> Any: ...
    def reply(self, case_id: CaseId, text: str, thread: ThreadId | None = ...) -> Any: ...
    def note(self, case_id: CaseId, text: str) -> Any: ...
    def hand_draft(self, case_id: CaseId, text: str, *, for_client: bool = True) -> Any: ...
    def retry(self, command_id: CommandId) -> Any: ...
    def cancel(self, command_id: CommandId) -> Any: ...
    def release(self, case_id: CaseId) -> Any: ...
    def transfer(self, case_id: CaseId, line: LineId, note: str) -> Any: ...
    def take_back(self, case_id: CaseId) -> Any: ...
    def close(
        self,
        case_id: CaseId,
        reason: str,
        agreed: str,
        follow_up: FollowUp,
        callback_reason: str = "",
        *,
        recorded: bool = False,
    ) -> Any: ...
    def callback_reached(self, case_id: CaseId, contact_id: ContactId) -> Any: ...
    def callback_not_reached(
        self, case_id: CaseId, contact_id: ContactId, next_at: datetime | None
    ) -> Any: ...
    def set_urgency(self, case_id: CaseId, urgency: Urgency) -> Any: ...
    def join(self, case_id: CaseId, other: CaseId) -> Any: ...
    def dismiss(self, case_id: CaseId, other: CaseId) -> Any: ...
    def register_contact(
        self,
        line: LineId,
        channel: Channel,
        summary: str,
        name: str = "",
        phone: str = "",
        personal_code: str = "",
        language: Language = Language.FINNISH,
        interpreter: str = "",
        urgency: Urgency = Urgency.NORMAL,
        claim: bool = True,  # noqa: FBT001 - the action's own signature
        says_for: SaysFor = SaysFor.SELF,
        principal_name: str = "",
        principal_code: str = "",
    ) -> Any: ...
    def mark_read(self, case_id: CaseId, no: int) -> Any: ...
    def reveal_code(self, case_id: CaseId, principal: bool = False) -> Any: ...  # noqa: FBT001
    def sign_questionnaire(
        self, case_id: CaseId, response: QuestionnaireResponse, replaces: ResponseId | None = ...
    ) -> Any: ...
    def resolve_task(self, case_id: CaseId, task_id: TaskId, text: str, *, done: bool) -> Any: ...
    def set_presence(self, state: PresenceState) -> Any: ...
    def save_phrase(self, phrase: Phrase) -> Any: ...
    def delete_phrase(self, phrase_id: PhraseId) -> Any: ...
    def save_staff(self, info: StaffInfo, lines: Sequence[LineId]) -> Any: ...
    def lock_staff(self, staff_id: StaffId, *, locked: bool) -> Any: ...
    def reset_password(self, staff_id: StaffId) -> Any: ...
    def typing(self, case_id: CaseId, on: bool) -> Any: ...  # noqa: FBT001


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything a window is given; made by `desktop.app`. `tabs` and `staff` are plain item models."""

    queue: Any
    cases: Any
    tabs: Any
    staff: Any
    connection: Any
    session: Any
    phrases: Any
    drafts: Any
    actions: Any
    names: Any
    conflicts: Any
    returned: Any
    parting: Any
    contingency: Any
    clients: Any
    privacy: Any
    members: Any
