"""What colleagues want of one: questions, one's own until their answers have been read, and cases to join."""

from enum import Enum

from PySide6.QtCore import QObject, Signal

from backend.protocol.cases import Case
from backend.protocol.consultation_entries import (
    ConsultationAnswered,
    ConsultationAsked,
    ConsultationWithdrawn,
)
from backend.protocol.consultations import Consultation, ConsultationState
from backend.protocol.ids import CaseId, ConsultationId
from backend.protocol.pairs import Invitation
from backend.protocol.snapshots import ConsultState
from backend.protocol.streams import consult_stream
from desktop.models.bridge import Bridge
from desktop.sync.client import Client
from desktop.sync.mirror import Change


class Consultations(QObject):
    """``changed`` after every change; ``arrived`` when something new waits for oneself: a question, or an answer.

    ``passed`` when the promised time of one has passed without an answer, on either side.
    """

    changed = Signal()
    arrived = Signal()
    passed = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._known: frozenset[tuple[str, Enum, bool]] | None = None
        bridge.changed.connect(self._feed)

    def to_answer(self) -> list[Consultation]:
        """Return what waits for one's answer, the soonest promise first."""
        me = self._client.me
        waiting = [one for one in self._all() if me is not None and one.asked_by.staff_id != me.staff_id]
        return sorted(waiting, key=lambda one: (one.answer_by, one.consultation_id))

    def own(self) -> list[Consultation]:
        """Return one's own questions, the answered ones first."""
        me = self._client.me
        asked = [one for one in self._all() if me is not None and one.asked_by.staff_id == me.staff_id]
        return sorted(asked, key=lambda one: (one.state is ConsultationState.OPEN, one.answer_by))

    def invitations(self) -> list[Invitation]:
        """Return the cases that one is asked into or offered, the longest waiting first."""
        me = self._client.me
        state = self._client.mirror.state(consult_stream(me.staff_id)) if me is not None else None
        found = state.invitations.values() if isinstance(state, ConsultState) else ()
        return sorted(found, key=lambda one: (one.pair.at, one.case_id))

    def invitation(self, case_id: CaseId) -> Invitation | None:
        """Return what one is asked about this case, as long as it stands."""
        return next((one for one in self.invitations() if one.case_id == case_id), None)

    def one(self, consultation_id: ConsultationId) -> Consultation | None:
        """Return one that still stands in a list."""
        return next((one for one in self._all() if one.consultation_id == consultation_id), None)

    def count(self) -> int:
        """Return how many there is something to do about: to answer, to read, or to join."""
        return len(self._waiting())

    def late(self) -> int:
        """Return of how many the promised time has passed without an answer, on either side."""
        return sum(one.reminded and one.state is ConsultationState.OPEN for one in self._all())

    def clear(self) -> None:
        """Nothing of the person before remains."""
        self._known = None
        self.changed.emit()

    def _all(self) -> list[Consultation]:
        me = self._client.me
        if me is None:
            return []
        found: dict[ConsultationId, Consultation] = {}
        for stream in (*map(consult_stream, me.lines), consult_stream(me.staff_id)):
            state = self._client.mirror.state(stream)
            if isinstance(state, ConsultState):
                found |= state.consultations
        return list(found.values())

    def _waiting(self) -> frozenset[tuple[str, Enum, bool]]:
        own = self.own()
        seen_to = [one for one in own if one.state is ConsultationState.ANSWERED or one.reminded]
        asked: set[tuple[str, Enum, bool]] = {
            (one.case_id, one.pair.state, False) for one in self.invitations()
        }
        questions = (*self.to_answer(), *seen_to)
        return frozenset(asked | {(one.consultation_id, one.state, one.reminded) for one in questions})

    def _feed(self, change: Change) -> None:
        if not isinstance(change.state, ConsultState):
            return
        before, self._known = self._known, self._waiting()
        self.changed.emit()
        new = self._known - (before or frozenset())
        if change.events is None or not new:
            return
        if all(reminded for _, _, reminded in new):
            self.passed.emit()
        else:
            self.arrived.emit()


def unanswered(case: Case) -> list[ConsultationAsked]:
    """Return the questions about a case that nobody has answered or taken back."""
    over = {
        one.body.consultation_id
        for one in case.entries
        if isinstance(one.body, ConsultationAnswered | ConsultationWithdrawn)
    }
    asked = [one.body for one in case.entries if isinstance(one.body, ConsultationAsked)]
    return [one for one in asked if one.consultation_id not in over]
