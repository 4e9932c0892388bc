"""Which steps of a playbook have been ticked in a case: kept with the drafts on this machine, recorded nowhere.

A step is known by its text, so that one that is worded anew is no longer ticked. What is kept has names and no values:
it is nothing that a person wrote, so nobody is asked about it at sign-out. It goes when the case leaves one's hands.
"""

import hashlib

from PySide6.QtCore import QObject

from backend.protocol.guidance import PlaybookStep
from backend.protocol.ids import CaseId, PlaybookId
from backend.protocol.snapshots import MyState
from desktop.models.bridge import Bridge
from desktop.sync.client import Client
from desktop.sync.drafts import Draft
from desktop.sync.mirror import Change

_KEY = "steps:"


class Ticks(QObject):
    """The ticks of every case in hand."""

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = client.drafts
        bridge.changed.connect(self._feed)

    def is_ticked(self, case_id: CaseId, playbook_id: PlaybookId, step: PlaybookStep) -> bool:
        """Tell whether this step has been done in this case."""
        return _name(playbook_id, step) in self._kept(case_id)

    def tick(self, case_id: CaseId, playbook_id: PlaybookId, step: PlaybookStep, *, done: bool) -> None:
        """Keep that a step has been done, or that it has not after all."""
        names = self._kept(case_id) - {_name(playbook_id, step)}
        if done:
            names |= {_name(playbook_id, step)}
        if names:
            self._drafts.put(_KEY + case_id, Draft(fields=dict.fromkeys(sorted(names), "")))
        else:
            self._drafts.drop(_KEY + case_id)

    def _kept(self, case_id: CaseId) -> frozenset[str]:
        draft = self._drafts.get(_KEY + case_id)
        return frozenset(draft.fields) if draft is not None else frozenset()

    def _feed(self, change: Change) -> None:
        if isinstance(change.state, MyState):
            for key in self._drafts.keys():  # noqa: SIM118 - not a dictionary
                if key.startswith(_KEY) and key.removeprefix(_KEY) not in change.state.cases:
                    self._drafts.drop(key)


def _name(playbook_id: PlaybookId, step: PlaybookStep) -> str:
    said = "\n".join(text for _, text in sorted((one.value, text) for one, text in step.text.items()))
    return f"{playbook_id}/{hashlib.sha256(said.encode()).hexdigest()[:12]}"
