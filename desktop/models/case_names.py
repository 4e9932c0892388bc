"""What the cases are called that something unsent still speaks of: number and short name, also after they have left."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from backend.protocol.ids import CaseId, is_id
from backend.protocol.snapshots import MyState
from desktop.models.bridge import Bridge
from desktop.sync.client import Client
from desktop.sync.drafts import Draft
from desktop.sync.mirror import Change

KEY = "case-names"
"""The draft under which the names are journalled, encrypted like every other."""


@dataclass(frozen=True, slots=True)
class CaseName:
    """``label`` is a short name such as "Matti V.", or empty; ``number`` 0 when nothing is known."""

    number: int = 0
    label: str = ""


def case_of_draft(key: str) -> CaseId:
    """Return the case a draft belongs to (``<case>``, ``close:<case>``, ``transfer:<case>``), or empty."""
    kind, colon, case_id = key.partition(":")
    if kind == "answer":
        # To a question about a case that is not one's own.
        return CaseId("")
    if colon:
        return CaseId(case_id)
    return CaseId(kind if is_id(kind) else "")


class CaseNames(QObject):
    """Remembers the names of cases in hand for as long as something unsent, refused or half written needs them."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._known: dict[CaseId, CaseName] = {}
        self._restored = False
        bridge.changed.connect(self._feed)
        bridge.journal_opened.connect(self._restore)

    def name(self, case_id: CaseId) -> CaseName:
        """Return what a case is called, as far as it is known here."""
        return self._known.get(case_id, CaseName())

    def learn(self, case_id: CaseId, name: CaseName) -> None:
        """Take the name of a case that was looked at."""
        self._known[case_id] = name
        self._keep()

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._known.clear()
        self._restored = False

    def _feed(self, change: Change) -> None:
        if not isinstance(change.state, MyState):
            return
        for case_id, case in change.state.cases.items():
            self._known[case_id] = CaseName(case.number, case.label)
        self._keep()

    def _restore(self, _: object) -> None:
        kept = self._client.drafts.get(KEY)
        for case_id, written in (kept.fields if kept is not None else {}).items():
            number, _space, label = written.partition(" ")
            self._known.setdefault(CaseId(case_id), CaseName(int(number or 0), label))
        self._restored = True
        self._keep()

    def _keep(self) -> None:
        needed = self._needed()
        self._known = {case_id: name for case_id, name in self._known.items() if case_id in needed}
        if not self._restored:
            # What an earlier run kept would be overwritten before it was read.
            return
        fields = {str(case_id): f"{name.number} {name.label}" for case_id, name in self._known.items()}
        if fields:
            self._client.drafts.put(KEY, Draft(fields=fields))
        else:
            self._client.drafts.drop(KEY)

    def _needed(self) -> set[CaseId]:
        mine = self._client.mine()
        spoken = {getattr(one.command, "case_id", CaseId("")) for one in self._client.outbox.parcels()}
        drafted = {case_of_draft(key) for key in self._client.drafts.keys()}  # noqa: SIM118
        return spoken | drafted | set(mine.cases if mine is not None else ())
