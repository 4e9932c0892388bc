"""The cases in hand by id, each with its state and its timeline."""

from datetime import datetime

from PySide6.QtCore import QObject

from backend.protocol.frames import Signal as Passing
from backend.protocol.ids import CaseId
from backend.protocol.snapshots import CaseView, MyState
from backend.protocol.streams import case_stream, split
from desktop.models.case_model import CaseModel
from desktop.models.timeline_model import TimelineModel
from desktop.sync.mirror import Change, Mirror
from desktop.sync.news import News
from desktop.sync.outbox import Outbox


class Cases(QObject):
    """Makes a case's models when they are first asked for, and lets them go with the case."""

    def __init__(self, mirror: Mirror, outbox: Outbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._outbox = outbox
        self._cases: dict[CaseId, CaseModel] = {}
        self._timelines: dict[CaseId, TimelineModel] = {}
        self._lost_at: datetime | None = None

    def case(self, case_id: CaseId) -> CaseModel:
        """Return the observable state of a case; it has none until the mirror does."""
        model = self._cases.get(case_id)
        if model is None:
            model = self._cases[case_id] = CaseModel()
            model.show(self._state(case_id).case)
        return model

    def timeline(self, case_id: CaseId) -> TimelineModel:
        """Return the timeline of a case."""
        model = self._timelines.get(case_id)
        if model is None:
            model = self._timelines[case_id] = TimelineModel(case_id)
            model.show(self._state(case_id).case)
            model.show_pending(self._outbox)
            model.show_lost(self._lost_at)
        return model

    def feed(self, change: Change) -> None:
        """Take a change of a case's stream, or of one's own."""
        match change.state:
            case CaseView(case=case):
                case_id = CaseId(split(change.stream)[1])
                # The timeline first: whoever hears that the case changed finds it complete.
                if case_id in self._timelines:
                    self._timelines[case_id].show(case)
                if case_id in self._cases:
                    self._cases[case_id].show(case)
            case MyState(cases=mine):
                for case_id in [name for name in (*self._cases, *self._timelines) if name not in mine]:
                    self._cases.pop(case_id, None)
                    self._timelines.pop(case_id, None)
            case _:
                pass

    def feed_outbox(self, outbox: Outbox) -> None:
        """Take a change of the outbox."""
        for timeline in self._timelines.values():
            timeline.show_pending(outbox)

    def show_lost(self, at: datetime | None) -> None:
        """Show on every timeline since when there is no connection, or that there is one."""
        self._lost_at = at
        for timeline in self._timelines.values():
            timeline.show_lost(at)

    def hear(self, news: News) -> None:
        """Take what passes by without being stored."""
        if isinstance(news, Passing) and news.case_id in self._cases:
            self._cases[news.case_id].note(news.kind, on=news.on, who=news.staff_id)

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._cases.clear()
        self._timelines.clear()

    def _state(self, case_id: CaseId) -> CaseView:
        state = self._mirror.state(case_stream(case_id))
        return state if isinstance(state, CaseView) else CaseView()
