"""What was refused because the world had moved on, and drafts whose case has left: kept until each is settled."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QObject, Signal

from backend.protocol.cases import Case
from backend.protocol.commands import AddNote, Command, Reply
from backend.protocol.frames import Denied
from backend.protocol.ids import CaseId, CommandId
from backend.protocol.results import Refusal
from backend.protocol.snapshots import CaseView, MyState
from backend.protocol.streams import case_stream
from desktop.models.bridge import Bridge
from desktop.models.case_names import CaseName, CaseNames, case_of_draft
from desktop.sync.client import Client
from desktop.sync.drafts import Draft
from desktop.sync.lasting import may_wait
from desktop.sync.mirror import Change
from desktop.sync.news import News
from desktop.sync.outbox import Parcel, Standing


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing to settle: a refused command with its reason, or a draft (``key`` names it) without one.

    ``at`` is when it was given; of a draft it is when it was last kept, if that is known.
    """

    key: str
    case_id: CaseId
    name: CaseName
    at: datetime | None
    command: Command | None = None
    refusal: Refusal | None = None
    draft: Draft | None = None


class Sight(Enum):
    """Whether one sees how a case stands now."""

    NO_CASE = "no_case"
    """What is to be settled concerns no case."""
    OFFLINE = "offline"
    ASKING = "asking"
    DENIED = "denied"
    SEEN = "seen"


class Conflicts(QObject):
    """The list, in the order in which things were written, drafts last. It survives a restart with the journal.

    A refused message or note of a case in hand is not here: it stands in that case's timeline.
    """

    changed = Signal()
    """Something came, or was settled."""
    looked = Signal()
    """The case looked at has arrived, changed, or may not be seen."""

    def __init__(
        self, client: Client, bridge: Bridge, names: CaseNames, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._names = names
        self._looking: CaseId | None = None
        self._denied: set[CaseId] = set()
        self._items: list[Conflict] = []
        bridge.outbox_changed.connect(self._again)
        bridge.changed.connect(self._feed)
        bridge.heard.connect(self._hear)
        bridge.journal_opened.connect(self._again)
        bridge.draft_saved.connect(self._again)
        bridge.status_changed.connect(self._status)

    def all(self) -> list[Conflict]:
        """Return everything to settle."""
        return list(self._items)

    def holds(self, command_id: CommandId) -> bool:
        """Tell whether a command is among what is to be settled here."""
        return any(item.key == command_id for item in self._items)

    # -- how the case stands ----------------------------------------------------------------------

    def look_at(self, case_id: CaseId) -> None:
        """Ask for a case as it stands now; the server writes into its log that it was opened."""
        if case_id == self._looking:
            return
        self.look_away()
        if case_id:
            self._looking = case_id
            self._client.look_at(case_id)

    def look_away(self) -> None:
        """Follow the case looked at no longer."""
        case_id, self._looking = self._looking, None
        if case_id is not None:
            self._client.look_away(case_id)

    def sight(self, case_id: CaseId) -> tuple[Sight, Case | None]:
        """Return whether a case can be seen, and the case if so."""
        if not case_id:
            return Sight.NO_CASE, None
        state = self._client.mirror.state(case_stream(case_id))
        if isinstance(state, CaseView) and state.case is not None:
            return Sight.SEEN, state.case
        if isinstance(state, CaseView) or case_id in self._denied:
            return Sight.DENIED, None
        return (Sight.ASKING if self._client.ready else Sight.OFFLINE), None

    # -- settling ---------------------------------------------------------------------------------

    def settled(self, item: Conflict) -> None:
        """Forget what was written: it has gone another way, or was discarded deliberately."""
        if item.command is not None:
            self._client.drop(item.command.command_id)
        else:
            self._client.drafts.drop(item.key)
        self._again()

    def retry(self, item: Conflict) -> None:
        """Send a refused command again, as a new one; a draft stays one."""
        if item.command is not None:
            self._client.retry(item.command.command_id)

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._looking = None
        self._denied.clear()
        self._items.clear()

    # -- inside -----------------------------------------------------------------------------------

    def _feed(self, change: Change) -> None:
        match change.state:
            case MyState():
                self._again()
            case CaseView(case=case) if self._looking and change.stream == case_stream(self._looking):
                if case is not None:
                    known = self._names.name(self._looking)
                    self._names.learn(self._looking, CaseName(case.head.number, known.label))
                self.looked.emit()
            case _:
                pass

    def _hear(self, news: News) -> None:
        if isinstance(news, Denied) and self._looking and news.stream == case_stream(self._looking):
            self._denied.add(self._looking)
            self.looked.emit()

    def _status(self, _: object) -> None:
        if self._looking is not None:
            self.looked.emit()

    def _again(self, _: object = None) -> None:
        fresh = self._found()
        if fresh != self._items:
            self._items = fresh
            self.changed.emit()

    def _found(self) -> list[Conflict]:
        mine = self._client.mine()
        if mine is None:
            return []
        refused = [
            Conflict(
                key=parcel.command_id,
                case_id=_case_of(parcel.command),
                name=self._names.name(_case_of(parcel.command)),
                at=parcel.at,
                command=parcel.command,
                refusal=parcel.refusal,
            )
            for parcel in self._client.outbox.parcels()
            if parcel.standing is Standing.REFUSED
            and may_wait(parcel.command)
            and not _stands_in_timeline(parcel, mine)
        ]
        drafts = self._client.drafts
        left = [
            Conflict(
                key=key,
                case_id=case_of_draft(key),
                name=self._names.name(case_of_draft(key)),
                at=drafts.saved_at(key),
                draft=draft,
            )
            for key in drafts.keys()  # noqa: SIM118 - not a dictionary
            if (draft := drafts.get(key)) is not None
            and case_of_draft(key)
            and case_of_draft(key) not in mine.cases
            and says_something(draft)
        ]
        return refused + left


def says_something(draft: Draft) -> bool:
    """Tell whether a draft holds anything that a person wrote or chose."""
    return bool(draft.text.strip()) or any(draft.fields.values())


def _case_of(command: Command) -> CaseId:
    return getattr(command, "case_id", CaseId(""))


def _stands_in_timeline(parcel: Parcel, mine: MyState) -> bool:
    return isinstance(parcel.command, Reply | AddNote) and parcel.command.case_id in mine.cases
