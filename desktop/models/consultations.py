"""Consultations: what waits for one's answer, and one's own questions until their answers have been read."""

from PySide6.QtCore import QObject, Signal

from backend.protocol.consultations import Consultation, ConsultationState
from backend.protocol.ids import ConsultationId
from backend.protocol.snapshots import ConsultState
from backend.protocol.streams import consult_stream
from desktop.models.bridge import Bridge
from desktop.sync.client import Client
from desktop.sync.mirror import Change


class Consultations(QObject):
    """``changed`` after every change; ``arrived`` when something new waits for oneself: a question, or an answer."""

    changed = Signal()
    arrived = Signal()

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._known: frozenset[tuple[ConsultationId, ConsultationState]] | None = None
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

    def one(self, consultation_id: ConsultationId) -> Consultation | None:
        """Return one that still stands in a list."""
        return next((one for one in self._all() if one.consultation_id == consultation_id), None)

    def count(self) -> int:
        """Return how many there is something to do about: to answer, or to read."""
        return len(self._waiting())

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

    def _waiting(self) -> frozenset[tuple[ConsultationId, ConsultationState]]:
        read = [one for one in self.own() if one.state is ConsultationState.ANSWERED]
        return frozenset((one.consultation_id, one.state) for one in (*self.to_answer(), *read))

    def _feed(self, change: Change) -> None:
        if not isinstance(change.state, ConsultState):
            return
        before, self._known = self._known, self._waiting()
        self.changed.emit()
        if change.events is not None and self._known - (before or frozenset()):
            self.arrived.emit()
