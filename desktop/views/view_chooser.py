"""The heading of the queue pane: says which view is on and opens the menu of views, each with its count."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.models.queue_views import BUILT_IN, QueueView
from desktop.texts import left_open
from desktop.views.button import Button
from desktop.views.look import Look, View


class ViewChooser(View):
    """`wanted(key)`: a view, or an empty key for the whole queue; `save_wanted()`, `forget_wanted(key)`."""

    wanted = Signal(str)
    save_wanted = Signal()
    forget_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        counts: Callable[[], dict[str, int]],
        waiting: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._counts, self._waiting = counts, waiting
        self._made: tuple[QueueView, ...] = ()
        self._on: QueueView | None = None
        self.button = Button(look, "quiet", caret=True, heading=True)
        self.button.clicked.connect(self.open)
        self._keys = QKeySequence()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.retranslate()

    def offer(self, made: tuple[QueueView, ...]) -> None:
        """Offer these beside the views that everybody has."""
        self._made = made

    def show_view(self, view: QueueView | None) -> None:
        """Say which is on; none is the whole queue."""
        self._on = view
        self.retranslate()

    def set_keys(self, keys: QKeySequence) -> None:
        self._keys = keys
        self.retranslate()

    def retranslate(self) -> None:
        name = self.tr("Queue") if self._on is None else left_open.view(self._on)
        said = self.tr("View of the queue: {name}").format(name=name)
        self.button.set_words(name, said)
        caps = self._keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.button.setToolTip(f"{said} ({caps})" if caps else said)

    def open(self) -> None:
        """Open the menu under the heading."""
        menu = self.menu()
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """The menu as it opens: a digit chooses, each name has its count at the right."""
        menu = QMenu(self)
        counts = self._counts()
        self._offer(menu, 0, self.tr("Whole queue"), self._waiting(), None)
        menu.addSeparator()
        for no, view in enumerate(BUILT_IN, 1):
            self._offer(menu, no, left_open.view(view), counts.get(view.key, 0), view)
        if self._made:
            menu.addSeparator()
        for no, view in enumerate(self._made, len(BUILT_IN) + 1):
            self._offer(menu, no, left_open.view(view), counts.get(view.key, 0), view)
        menu.addSeparator()
        menu.addAction(self.tr("Save a view of my own…")).triggered.connect(self.save_wanted)
        if self._made:
            forget = menu.addMenu(self.tr("Remove a view"))
            for view in self._made:
                action = forget.addAction(_plain(view.name))
                action.triggered.connect(lambda _on, key=view.key: self.forget_wanted.emit(key))
        return menu

    def _offer(self, menu: QMenu, no: int, name: str, count: int, view: QueueView | None) -> QAction:
        digit = f"&{no}  " if no <= 9 else "    "
        action = menu.addAction(f"{digit}{_plain(name)}\t{count}")
        action.setCheckable(True)
        action.setChecked((view.key if view else "") == (self._on.key if self._on else ""))
        action.triggered.connect(lambda _on: self.wanted.emit(view.key if view else ""))
        return action


def _plain(name: str) -> str:
    """A name as a menu shows it: an ampersand of its own marks no key."""
    return name.replace("&", "&&").replace("\t", " ")
