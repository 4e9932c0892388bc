"""The centre: tabs of the cases in hand and the one that is open; each keeps its own view, place and caret."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.ids import CaseId
from desktop.models.roles import TabRole
from desktop.views.empty import Empty
from desktop.views.look import Look, View
from desktop.views.ports import Ports
from desktop.views.tab_bar import TabBar

if TYPE_CHECKING:
    from desktop.views.case_view import CaseView


class Centre(View):
    """`changed()` when another case is open or the open one changed."""

    changed = Signal()
    next_wanted = Signal()
    register_wanted = Signal()

    def __init__(
        self, look: Look, ports: Ports, make: Callable[[CaseId], CaseView], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent, surface="panel")
        self._ports, self._make = ports, make
        self._views: dict[CaseId, CaseView] = {}
        self.tabs = TabBar(look, ports.tabs)
        self.tabs.chosen.connect(lambda case_id: self.open(CaseId(case_id)))
        self._stack = QStackedWidget()
        self._empty = Empty(look)
        self._offline = False
        self._empty.wanted.connect(self._wanted)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        ports.tabs.rowsInserted.connect(self._came)
        ports.tabs.rowsRemoved.connect(self._left)
        ports.tabs.modelReset.connect(self._left)
        ports.connection.changed.connect(self._follow)
        self.retranslate()

    def begin(self) -> None:
        """Open the first case in hand, if there is one; called once the window can make its view."""
        self._came()

    def retranslate(self) -> None:
        if self._offline:
            said = self.tr(
                "No case is open. Cases can be taken when the connection is back; a contact can be registered now."
            )
            self._empty.say(said, self.tr("Register a contact"))
        else:
            self._empty.say(
                self.tr("No case is open. Take the next one, or choose one from the queue."),
                self.tr("Take next"),
            )

    def _follow(self) -> None:
        offline = self._ports.connection.state == "offline"
        if offline is not self._offline:
            self._offline = offline
            self.retranslate()

    def _wanted(self) -> None:
        (self.register_wanted if self._offline else self.next_wanted).emit()

    def current(self) -> CaseView | None:
        shown = self._stack.currentWidget()
        return next((view for view in self._views.values() if view is shown), None)

    def case(self) -> Case | None:
        view = self.current()
        return view.model.case if view else None

    def view(self, case_id: CaseId) -> CaseView | None:
        return self._views.get(case_id)

    def open(self, case_id: CaseId) -> None:
        """Go to a case in hand, ready to write; nothing happens for another."""
        view = self._show(case_id)
        if view is not None:
            view.composer.text.setFocus()

    def _show(self, case_id: CaseId) -> CaseView | None:
        if self._ports.tabs.row_of(case_id) < 0:
            return None
        view = self._views.get(case_id)
        if view is None:
            view = self._views[case_id] = self._make(case_id)
            view.model.changed.connect(self.changed)
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self.tabs.activate(case_id)
        view.seen()
        self.changed.emit()
        return view

    def open_tab(self, row: int) -> None:
        """Go to a tab by its place from 0."""
        case_id = self._ports.tabs.case_at(row)
        if case_id is not None:
            self.open(case_id)

    def _came(self) -> None:
        if self.current() is None and self._ports.tabs.rowCount():
            self.open_tab(0)

    def _left(self) -> None:
        tabs = self._ports.tabs
        held = {tabs.index(row, 0).data(TabRole.CASE_ID) for row in range(tabs.rowCount())}
        active = self.tabs.active()
        for case_id in [name for name in self._views if name not in held]:
            view = self._views.pop(case_id)
            self._stack.removeWidget(view)
            view.deleteLater()
        if active is not None and active not in held:
            self.tabs.activate(None)
            self._stack.setCurrentWidget(self._empty)
            # What is typed at this moment was meant for the case that left: it must not reach another client's composer.
            following = tabs.case_at(0)
            shown = self._show(following) if following is not None else None
            if shown is not None:
                shown.timeline.setFocus()
        self.changed.emit()
