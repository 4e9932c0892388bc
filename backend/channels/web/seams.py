"""What the pages are given from outside: who takes commands, who reads, who tells what happens. Nothing is made here."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from backend.commands.actor import Actor
from backend.commands.resident import ResidentCommand
from backend.protocol.events import Event
from backend.protocol.ids import CaseId, ContactId, LineId, StaffId, ThreadId
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import State

Stop = Callable[[], None]


class Writing(Protocol):
    """The one way in (``backend.store.writer``)."""

    def submit(self, actor: Actor, command: ResidentCommand) -> Awaitable[Result | Refusal]:
        """Do a command durably, or say why not."""


class Access(Protocol):
    """What a secret opens."""

    @property
    def case_id(self) -> CaseId:
        """The case."""

    @property
    def contact_id(self) -> ContactId:
        """The contact it was given for."""

    @property
    def thread(self) -> ThreadId:
        """The resident's page: only lines of this thread are shown."""


class Reading(Protocol):
    """What the pages read (``backend.store.reader``)."""

    async def snapshot(self, stream: str) -> tuple[int, State]:
        """Return the seq and the state of a stream."""

    async def resident_access(self, token_hash: bytes) -> Access | None:
        """Return what the secret with this hash opens; none for an unknown or expired one."""

    async def public_name(self, staff_id: StaffId) -> str:
        """Return the name residents know a professional by."""


class Following(Protocol):
    """What a chat socket follows and tells (``backend.live.residents``). Callbacks must not wait."""

    def watch_case(
        self, case_id: CaseId, on_events: Callable[[Sequence[tuple[int, Event]]], None]
    ) -> Stop:
        """Follow the events of a case from now on."""

    def watch_place(self, line: LineId, case_id: CaseId, on_place: Callable[[int | None], None]) -> Stop:
        """Follow the place of a case in its queue; 1 is next."""

    def watch_typing(self, case_id: CaseId, on_typing: Callable[[StaffRef, bool], None]) -> Stop:
        """Follow which professional is writing to the resident."""

    def typing(self, case_id: CaseId, *, on: bool) -> None:
        """Tell that the resident writes, or has stopped."""

    def here(self, case_id: CaseId, *, on: bool) -> None:
        """Tell that the resident has the conversation open, or has left it."""
