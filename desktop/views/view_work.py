"""Views of the queue: which is on, the ones somebody made, and opening what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from backend.protocol.ids import CaseId, StaffId
from backend.protocol.open_cases import OpenCase
from backend.protocol.words import CaseState, Role
from desktop.models.queue_views import BUILT_IN, QueueView
from desktop.texts import left_open
from desktop.views.announce import polite
from desktop.views.kept_views import MOST, KeptViews

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow
    from desktop.views.view_sheet import ViewSheet


class ViewWork:
    """A view is of the queue pane, wherever that is; closing the program forgets which was on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._kept: KeptViews | None = None
        self._whose: StaffId | None = None
        queue = window.queue
        queue.chooser.wanted.connect(self.go)
        queue.chooser.save_wanted.connect(self.open_sheet)
        queue.chooser.forget_wanted.connect(self.forget)
        queue.banner.whole_wanted.connect(lambda: self.go(""))

    @cached_property
    def sheet(self) -> ViewSheet:
        from desktop.views.view_sheet import ViewSheet

        window = self._window
        sheet = ViewSheet(window.look, window, window.lines)
        sheet.made.connect(self._keep)
        return sheet

    def serve(self, me: StaffId) -> None:
        """Offer the views of whoever has signed in; the whole queue is shown at first."""
        if me == self._whose:
            return
        self._whose = me
        self._kept = KeptViews(self._window.settings, me)
        self._offer()
        self.show("")

    def runs(self) -> dict[str, Callable[[], object]]:
        """The deeds of this module by key."""
        return {
            "views": self.open_menu,
            "view_all": lambda: self.go(""),
            **{view.key: self._going(view.key) for view in BUILT_IN},
            "view_save": self.open_sheet,
        }

    def open_menu(self) -> None:
        self._window.panes.open_queue()
        self._window.queue.chooser.open()

    def show(self, key: str) -> None:
        """Put a view on; an empty key is the whole queue."""
        queue = self._window.queue
        view = next((one for one in self._all() if one.key == key), None)
        if view != queue.view:
            queue.show_view(view)
            if view is not None:
                polite(queue.list, f"{left_open.view(view)}, {self._window.ports.views.count()}")

    def choose(self, case_id: str) -> None:
        """Open what was chosen: a case in hand, one that waits by taking it, one of another by looking if one may."""
        window = self._window
        case = window.ports.views.case_of(CaseId(case_id)) if window.queue.view is not None else None
        if case is None or case.state is CaseState.WAITING or self._mine(case):
            window.ports.actions.open_case(CaseId(case_id))
        elif case.state is CaseState.CLOSED or self._supervises():
            window.client_work.look_at(CaseId(case_id))
        else:
            look = window.look
            window.queue.refuse(left_open.in_hands(case, look.clock(), look.texts.zone, look.language))

    def open_sheet(self) -> None:
        """Ask what a view of one's own shows, beginning with what is shown now."""
        me = self._window.ports.session.me
        if me is None or self._kept is None:
            return
        queue = self._window.queue
        lines, channels = queue.next_from()
        self.sheet.open_for(me.lines, queue.view, frozenset(lines), frozenset(channels))

    def made(self) -> list[tuple[str, str, int]]:
        """The views of one's own: key, name and how much belongs to each."""
        counts = self._window.ports.views.counts()
        kept = self._kept.all() if self._kept is not None else ()
        return [(view.key, view.name, counts.get(view.key, 0)) for view in kept]

    def figure(self, key: str) -> str:
        """How much belongs to a view that everybody has, for the palette; empty for any other deed."""
        if all(view.key != key for view in BUILT_IN):
            return ""
        return str(self._window.ports.views.counts().get(key, 0))

    def forget(self, key: str) -> None:
        """Take a view of one's own out."""
        if self._kept is None:
            return
        self._kept.forget(key)
        self._offer()
        view = self._window.queue.view
        if view is not None and view.key == key:
            self.show("")

    def _keep(self, view: QueueView) -> None:
        if self._kept is None:
            return
        if len(self._kept.all()) >= MOST and all(one.name != view.name for one in self._kept.all()):
            self._kept.forget(self._kept.all()[0].key)
        self._kept.keep(view)
        self._offer()
        self.go(view.key)

    def _going(self, key: str) -> Callable[[], None]:
        return lambda: self.go(key)

    def go(self, key: str) -> None:
        """Show a view and go to its list."""
        self.show(key)
        self._window.deeds.do("go_queue")

    def _offer(self) -> None:
        made = self._kept.all() if self._kept is not None else ()
        self._window.ports.views.offer(made)
        self._window.queue.chooser.offer(made)

    def _all(self) -> tuple[QueueView, ...]:
        return (*BUILT_IN, *(self._kept.all() if self._kept is not None else ()))

    def _mine(self, case: OpenCase) -> bool:
        return case.owner is not None and case.owner.staff_id == self._whose

    def _supervises(self) -> bool:
        me = self._window.ports.session.me
        return me is not None and me.role is Role.SUPERVISOR
