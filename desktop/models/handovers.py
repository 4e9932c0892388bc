"""Handovers: cases offered to oneself, those one has offered, and all of one's lines whose client is in between."""

from PySide6.QtCore import QObject, Signal

from backend.protocol.events import OfferGone
from backend.protocol.handovers import InBetween, Offer, OfferEnd
from backend.protocol.ids import CaseId, HandoverId
from backend.protocol.snapshots import ConsultState, OpenState
from backend.protocol.streams import consult_stream, open_stream
from desktop.models.bridge import Bridge
from desktop.sync.client import Client
from desktop.sync.mirror import Change


class Handovers(QObject):
    """``changed`` after every change; ``arrived`` when something is offered to oneself.

    ``ended(number, end, who)`` tells what became of an offer of one's own; ``who`` is empty when nobody did it.
    """

    changed = Signal()
    arrived = Signal()
    ended = Signal(int, OfferEnd, str)

    def __init__(self, client: Client, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._offers: dict[HandoverId, Offer] = {}
        bridge.changed.connect(self._feed)

    def to_answer(self) -> list[Offer]:
        """Return what is offered to oneself, the soonest promise first."""
        me = self._client.me
        waiting = [
            one for one in self._all().values() if me is not None and one.offered_by.staff_id != me.staff_id
        ]
        return sorted(waiting, key=lambda one: (one.answer_by, one.handover_id))

    def own(self) -> list[Offer]:
        """Return what one has offered and nobody has accepted yet."""
        me = self._client.me
        own = [
            one for one in self._all().values() if me is not None and one.offered_by.staff_id == me.staff_id
        ]
        return sorted(own, key=lambda one: (one.answer_by, one.handover_id))

    def one(self, handover_id: HandoverId) -> Offer | None:
        """Return an offer that still stands."""
        return self._all().get(handover_id)

    def between(self) -> list[InBetween]:
        """Return the cases of one's lines whose client is in between, the longest first."""
        me, found = self._client.me, dict[CaseId, InBetween]()
        for stream in map(open_stream, me.lines if me is not None else ()):
            state = self._client.mirror.state(stream)
            if isinstance(state, OpenState):
                found |= state.between
        return sorted(found.values(), key=lambda one: (one.handover.since, one.number))

    def clear(self) -> None:
        """Nothing of the person before remains."""
        self._offers = {}
        self.changed.emit()

    def _all(self) -> dict[HandoverId, Offer]:
        me, found = self._client.me, dict[HandoverId, Offer]()
        if me is None:
            return found
        for stream in (*map(consult_stream, me.lines), consult_stream(me.staff_id)):
            state = self._client.mirror.state(stream)
            if isinstance(state, ConsultState):
                found |= state.offers
        return found

    def _feed(self, change: Change) -> None:
        if isinstance(change.state, OpenState):
            self.changed.emit()
        if not isinstance(change.state, ConsultState):
            return
        me, before, self._offers = self._client.me, self._offers, self._all()
        self.changed.emit()
        if change.events is None or me is None:
            return
        new = [one for key, one in self._offers.items() if key not in before]
        if any(one.offered_by.staff_id != me.staff_id for one in new):
            self.arrived.emit()
        if change.stream != consult_stream(me.staff_id):
            return
        for event in change.events:
            gone = before.get(event.handover_id) if isinstance(event, OfferGone) else None
            if isinstance(event, OfferGone) and gone is not None and gone.offered_by.staff_id == me.staff_id:
                self.ended.emit(gone.number, event.end, event.by.name if event.by is not None else "")
