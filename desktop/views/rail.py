"""The queue as a rail of icons and counts, when the window is too narrow for the pane; it opens the queue over it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from backend.protocol.order import Group
from desktop.models.roles import QueueRole
from desktop.texts import words
from desktop.theme import MEDIUM, Size
from desktop.theme.tokens import RAIL_WIDTH
from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.queue_row import GROUP_ICONS


class Rail(View):
    """`opened()` when the queue is wanted, `next_wanted()` for the button below."""

    opened = Signal()
    next_wanted = Signal()

    def __init__(self, look: Look, queue: object, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, surface="window")
        self._queue = queue
        self._open = Button(look, icon="list")
        self._open.clicked.connect(self.opened)
        self.take_next = Button(look, "primary", icon="tray", icon_role="onAccent", tall=40)
        self.take_next.clicked.connect(self.next_wanted)
        self._stale = False
        self._marks: dict[Group, tuple[QLabel, Label]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        for group in Group:
            icon, count = QLabel(), Label(look, Size.SMALL, MEDIUM)
            for widget in (icon, count):
                widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                column.addWidget(widget)
            column.addSpacing(8)
            self._marks[group] = (icon, count)
        column.addStretch(1)
        column.addWidget(self.take_next, 0, Qt.AlignmentFlag.AlignHCenter)
        queue.counted.connect(self.retranslate)  # type: ignore[attr-defined]
        self.retranslate()
        self.restyle()

    def set_stale(self, stale: bool) -> None:  # noqa: FBT001 - a setter
        """Take the colour out while there is no connection."""
        self.take_next.setEnabled(not stale)
        if stale is not self._stale:
            self._stale = stale
            self.restyle()

    def retranslate(self) -> None:
        self._open.set_words("", self.tr("Open the queue"))
        self._open.setToolTip(self.tr("Open the queue"))
        self.take_next.set_words("", self.tr("Take next"))
        self.take_next.setToolTip(self.tr("Take next"))
        counts: Counter[Group] = Counter()
        for row in self._queue.header_rows():  # type: ignore[attr-defined]
            heading = self._queue.index(row, 0).data(QueueRole.GROUP)  # type: ignore[attr-defined]
            if heading is not None:
                counts[heading.group] = heading.count
        for group, (icon, count) in self._marks.items():
            count.setText(str(counts[group]))
            said = f"{words.group(group)} {counts[group]}"
            icon.setToolTip(said)
            count.setAccessibleName(said)

    def restyle(self) -> None:
        theme = self.look.theme
        self.setFixedWidth(theme.px(RAIL_WIDTH))
        for group, (icon, _count) in self._marks.items():
            name, weight, role = GROUP_ICONS[group]
            role = "muted" if self._stale else role
            icon.setPixmap(theme.pixmap(name, role, 16, self.devicePixelRatioF(), weight=weight))
        super().restyle()
