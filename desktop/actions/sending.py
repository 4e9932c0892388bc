"""Sending one's commands and hearing what became of them; the actions build on it."""

from PySide6.QtCore import QObject, Signal

from backend.protocol.client_commands import RevealContact
from backend.protocol.clock import Clock
from backend.protocol.commands import Claim, Command, RegisterContact, RevealCode, TakeBack, TakeNext
from backend.protocol.ids import CaseId, CommandId, new_id
from backend.protocol.pair_commands import JoinCase
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import MyState
from desktop.sync.client import Client
from desktop.sync.mirror import Change
from desktop.sync.parcel import Parcel

_OPENING = (Claim, TakeNext, TakeBack, RegisterContact, JoinCase)


def place(command: Command) -> str:
    """Return where an answer belongs: the command's name on the wire, such as ``reply``."""
    return str(command.__struct_config__.tag)


def case_of(command: Command) -> CaseId:
    """Return the case a command concerns, or empty."""
    return getattr(command, "case_id", CaseId(""))


class Sending(QObject):
    """Signals say what became of commands; ``place`` is the command's name on the wire."""

    refused = Signal(str, str, object)
    """The case or empty, the place, the ``Refusal``."""
    done = Signal(str, str, str)
    """The command, the place, the case or empty."""
    undoable = Signal(str, str, str)
    """A release or transfer is done and can be taken back for ten seconds: command, place, case."""
    opened = Signal(str)
    """A case that one asked for is in one's hands: go to its tab, which is there."""
    revealed = Signal(str, str)
    """The case and the whole personal identity code; show it, keep it nowhere."""
    not_now = Signal(str, str)
    """There is no connection and the act cannot wait for one: place, case or empty."""
    number_revealed = Signal(str, str)
    """The case and a telephone number that was hidden; show it, keep it nowhere."""
    saved = Signal(object)
    """When the server last confirmed something."""

    def __init__(self, client: Client, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._clock = clock
        self._undo: dict[str, CaseId] = {}
        self._coming: CaseId | None = None
        client.on_answer.listen(self._answered)
        client.mirror.listen(self._look)

    def send(self, command: Command) -> CommandId:
        """Put a command on its way and return its id."""
        if not self._client.submit(command):
            self.not_now.emit(place(command), case_of(command))
        return command.command_id

    def retry(self, command_id: CommandId) -> None:
        """Send again what was refused."""
        self._client.retry(command_id)

    def cancel(self, command_id: CommandId) -> bool:
        """Forget what was refused or has not left this machine; false when it is too late for that."""
        return self._client.drop(command_id) is not None

    @staticmethod
    def fresh() -> CommandId:
        """Return an id for a new command."""
        return CommandId(new_id())

    def _answered(self, answered: tuple[Parcel, Result | Refusal]) -> None:
        parcel, answer = answered
        command, name = parcel.command, place(parcel.command)
        if isinstance(answer, Refusal):
            self.refused.emit(case_of(command), name, answer)
            return
        case_id = answer.case_id or case_of(command)
        self.saved.emit(self._clock())
        self.done.emit(command.command_id, name, case_id)
        if name in {"release", "transfer"}:
            self._undo = {command.command_id: case_id}
            self.undoable.emit(command.command_id, name, case_id)
        if isinstance(command, RevealCode):
            self.revealed.emit(case_id, answer.value)
        if isinstance(command, RevealContact):
            self.number_revealed.emit(case_id, answer.value)
        if isinstance(command, _OPENING) and case_id and not self._opens_late(parcel):
            self._coming = case_id
            self._open()

    def _opens_late(self, parcel: Parcel) -> bool:
        """Whether a case made by hand only comes to be: queued, or after an outage in which one went on elsewhere."""
        command = parcel.command
        if not isinstance(command, RegisterContact):
            return False
        return not command.claim or parcel.at < self._client.status.since

    def _look(self, change: Change) -> None:
        if isinstance(change.state, MyState):
            self._open()

    def _open(self) -> None:
        """Go to the case taken last, as soon as it is in hand: the answer may come before the event."""
        mine = self._client.mine()
        if self._coming is not None and mine is not None and self._coming in mine.cases:
            case_id, self._coming = self._coming, None
            self.opened.emit(case_id)
