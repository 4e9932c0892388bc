"""What the pages are given from outside: who takes commands, who tells what happens. Nothing is made here."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol

from backend.commands.actor import Actor, ResidentActor
from backend.commands.resident import ResidentCommand
from backend.protocol.events import Event
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.results import Refusal, Result
from backend.protocol.words import Language

Stop = Callable[[], None]


class Writing(Protocol):
    """The one way in (``backend.store.writer``)."""

    def submit(self, actor: Actor, command: ResidentCommand) -> Awaitable[Result | Refusal]:
        """Do a command durably, or say why not."""


class Following(Protocol):
    """What a chat socket follows and tells (``backend.live.residents``). Callbacks must not wait."""

    def watch_case(
        self, case_id: CaseId, on_events: Callable[[Sequence[tuple[int, Event | None]]], None]
    ) -> Stop:
        """Follow the events of a case from now on; none for what was not seen here and is to be read."""

    def watch_place(self, line: LineId, case_id: CaseId, on_place: Callable[[int | None], None]) -> Stop:
        """Follow the place of a case in its queue; 1 is next."""

    def watch_typing(self, case_id: CaseId, on_typing: Callable[[StaffId, bool], None]) -> Stop:
        """Follow which professional is writing to the resident."""

    def watch_staff_here(self, case_id: CaseId, on_here: Callable[[bool], None]) -> Stop:
        """Follow whether the professional who has the case in hand is connected; false while they are not."""

    def typing(self, case_id: CaseId, *, on: bool) -> None:
        """Tell that the resident writes, or has stopped."""

    def here(self, case_id: CaseId, *, on: bool) -> None:
        """Tell that the resident has the conversation open, or has left it."""


class Identification(Protocol):
    """The identification service that residents are sent to (``backend.identity.identifying``). Raises ``Unavailable``."""

    @property
    def public_keys(self) -> dict[str, Any]:
        """The public keys by which the service knows this server."""

    @property
    def is_secure(self) -> bool:
        """Whether residents come by https, so that a cookie may ask for it."""

    def service_name(self, language: Language) -> str:
        """Return the service's name."""

    def leads_to(self, address: str) -> bool:
        """Tell whether an address is the service's own."""

    def begin(self, actor: ResidentActor, back: str, language: Language) -> Awaitable[tuple[str, str] | None]:
        """Return where to go and the secret the browser is known by when it comes back; none when the service is away."""

    def returned(self, query: Mapping[str, str], browser: str) -> Awaitable[str | None]:
        """Note what came of it and return the path to go back to; none for what was not begun here, or has ended."""
