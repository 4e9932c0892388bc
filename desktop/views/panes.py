"""Three panes and how they give way: the right one becomes a drawer, the queue a rail, as the window narrows.

At the right stands the client, or what is worked on beside the conversation instead.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from desktop.theme.tokens import (
    ASSESSMENT_WIDTH,
    CENTRE_MIN,
    CLIENT_MIN,
    CLIENT_WIDTH,
    DRAWER_BELOW,
    QUEUE_MIN,
    QUEUE_WIDTH,
    RAIL_BELOW,
    RAIL_WIDTH,
)
from desktop.views.look import Look, View
from desktop.views.queue_window import QueueWindow

_TORN = "panes/queue_torn"


class Panes(View):
    """Widths are compared in px of 100 % text: larger text narrows the room just as a smaller window does."""

    def __init__(
        self, look: Look, queue: QWidget, rail: QWidget, centre: QWidget, client: QWidget, settings: QSettings
    ) -> None:
        super().__init__(look)
        self._queue, self._rail, self._centre, self._client = queue, rail, centre, client
        self._settings = settings
        self._client_wanted = True
        self._aside: QWidget | None = None
        self._aside_open = False
        self._drawer = False
        self._narrow = False
        self._floating: QWidget | None = None
        self._torn: QueueWindow | None = None
        # Put there by the window: does what keys pressed in the queue's own window stand for; false when nothing.
        self.do_keys: Callable[[QKeySequence], bool] = _nothing
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for pane in (queue, centre, client):
            self._split.addWidget(pane)
        self._split.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addWidget(self._split, 1)
        self._split.splitterMoved.connect(self._remember)
        self._widths()
        self._arrange()

    def layout_name(self) -> str:
        """Tell "wide", "drawer" or "rail"."""
        return "rail" if self._narrow else "drawer" if self._drawer else "wide"

    def toggle_client(self) -> None:
        """Show or hide the client pane: in its place, or as a drawer over the centre."""
        if self._drawer or self._aside_open:
            self._float(None if self._floating is self._client else self._client)
        else:
            self._client_wanted = not self._client_wanted
            self._client.setVisible(self._client_wanted)

    def give_aside(self, aside: QWidget) -> None:
        """Take in what can stand in the client's place."""
        self._aside = aside
        aside.setParent(self)
        aside.setMinimumWidth(min(self.look.theme.px(ASSESSMENT_WIDTH), 640))
        aside.hide()

    def open_aside(self, *, on: bool) -> None:
        """Put it in the client's place, or the client back; in a narrow window it is a drawer over the centre."""
        if self._aside is None:
            return
        if on is not self._aside_open:
            self._float(None)
            self._dock(self._right(), 2, docked=False)
            self._aside_open = on
            self._arrange(anew=True)
        if on and self._drawer and self._floating is not self._aside:
            self._float(self._aside)

    def _right(self) -> QWidget:
        return self._aside if self._aside is not None and self._aside_open else self._client

    def open_queue(self) -> None:
        """Bring the queue into sight: its own window, or over the centre when there is only a rail."""
        if self._torn is not None:
            self._torn.activateWindow()
        elif self._narrow:
            self._float(None if self._floating is self._queue else self._queue)

    def fold(self) -> None:
        """Put away what floats."""
        self._float(None)

    def is_torn(self) -> bool:
        """Whether the queue stands in a window of its own."""
        return self._torn is not None

    def tear(self, *, off: bool) -> None:
        """Give the queue a window of its own, or take it back; remembered for the next time."""
        if off is self.is_torn():
            return
        self._settings.setValue(_TORN, "true" if off else "false")
        self._float(None)
        window, self._torn = self._torn, None
        if off:
            self._torn = QueueWindow(self.look, self._settings, self.do_keys, self)
            self._torn.back_wanted.connect(lambda: self.tear(off=False))
            self._torn.take(self._queue)
        elif window is not None:
            window.remember()
            self._queue.setParent(self)
            self._queue.hide()
            window.hide()
            window.deleteLater()
            self._dock(self._queue, 0, docked=not self._narrow)
        self._widths()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._torn is not None:
            self._torn.show()
        elif str(self._settings.value(_TORN, "false")) == "true":
            QTimer.singleShot(0, self, lambda: self.tear(off=True))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Behind the lock nothing is seen; a window that is only made small leaves the other where it is.
        if self._torn is not None and not event.spontaneous():
            self._torn.remember()
            self._torn.hide()

    def floating(self) -> bool:
        return self._floating is not None

    def restyle(self) -> None:
        theme = self.look.theme
        self._queue.setMinimumWidth(theme.px(QUEUE_MIN))
        self._client.setMinimumWidth(theme.px(CLIENT_MIN))
        if self._aside is not None:
            self._aside.setMinimumWidth(min(theme.px(ASSESSMENT_WIDTH), 640))
        self._centre.setMinimumWidth(min(theme.px(CENTRE_MIN), 640))
        self._widths()
        self._arrange()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, anew: bool = False) -> None:
        width = self.width() / self.look.theme.scale
        drawer, narrow = width < DRAWER_BELOW, width < RAIL_BELOW
        if self._aside_open:
            drawer = width < RAIL_WIDTH + CENTRE_MIN + ASSESSMENT_WIDTH
            narrow = width < QUEUE_MIN + CENTRE_MIN + ASSESSMENT_WIDTH
        if anew or (drawer, narrow) != (self._drawer, self._narrow):
            self._float(None)
            self._drawer, self._narrow = drawer, narrow
            if self._torn is None:
                self._dock(self._queue, 0, docked=not narrow)
            self._dock(self._right(), 2, docked=not drawer)
            self._widths()
        self._rail.setVisible(self._narrow and self._torn is None)
        self._place()

    def _dock(self, pane: QWidget, place: int, *, docked: bool) -> None:
        inside = self._split.indexOf(pane) >= 0
        if docked and not inside:
            self._split.insertWidget(min(place, self._split.count()), pane)
            pane.setVisible(pane is not self._client or self._client_wanted)
        elif not docked and inside:
            pane.setParent(self)
            pane.hide()

    def _float(self, pane: QWidget | None) -> None:
        if self._floating is not None and self._floating is not pane:
            self._floating.hide()
        self._floating = pane
        if pane is not None:
            self._place()
            pane.show()
            pane.raise_()
            pane.setFocus()

    def _place(self) -> None:
        pane = self._floating
        if pane is None:
            return
        widths = {self._queue: QUEUE_WIDTH, self._client: CLIENT_WIDTH}
        wanted = self.look.theme.px(widths.get(pane, ASSESSMENT_WIDTH))
        left = self._rail.width() if self._narrow else 0
        width = min(wanted, self.width() - left)
        x = left if pane is self._queue else self.width() - width
        pane.setGeometry(x, 0, width, self.height())

    def _widths(self) -> None:
        theme = self.look.theme
        queue = int(str(self._settings.value("panes/queue", QUEUE_WIDTH)))
        client = int(str(self._settings.value("panes/client", CLIENT_WIDTH)))
        sizes = {self._queue: theme.px(queue), self._client: theme.px(client), self._centre: 0}
        if self._aside is not None:
            sizes[self._aside] = theme.px(ASSESSMENT_WIDTH)
        beside = {pane: size for pane, size in sizes.items() if self._split.indexOf(pane) >= 0}
        # Exactly what there is: of more than that a splitter takes something from every pane.
        taken = sum(size for pane, size in beside.items() if pane is not self._centre)
        beside[self._centre] = max(1, self._split.width() - taken - 2)
        self._split.setSizes([size for _, size in sorted(beside.items(), key=self._order)])

    def _order(self, sized: tuple[QWidget, int]) -> int:
        return self._split.indexOf(sized[0])

    def _remember(self) -> None:
        scale = self.look.theme.scale
        if self._split.indexOf(self._queue) >= 0:
            self._settings.setValue("panes/queue", round(self._queue.width() / scale))
        if self._split.indexOf(self._client) >= 0 and self._client.isVisible():
            self._settings.setValue("panes/client", round(self._client.width() / scale))


def _nothing(_keys: QKeySequence) -> bool:
    return False
