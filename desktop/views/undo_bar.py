"""After a return or a transfer: ten seconds in which it can be taken back. Lies over the top bar, takes no focus."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import MEDIUM
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.look import Look, View


class UndoBar(View):
    """`wanted(case_id)` while the time runs. Also carries sentences that belong nowhere else (toasts without client data)."""

    wanted = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self._window = window
        self._case = ""
        self._left = 0
        self._words = Label(look, weight=MEDIUM, wrap=True)
        self._seconds = Label(look, role="muted")
        self.button = Button(look)
        self.button.show_keys(QKeySequence("Ctrl+Z"))
        self.button.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 4, 3)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        row.addWidget(self._seconds)
        row.addWidget(self.button)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)
        self.hide()
        self.retranslate()

    def offer(self, case_id: str, words: str, seconds: int) -> None:
        """Say what was done and count down."""
        self._case, self._left = case_id, seconds
        self._words.setText(words)
        self.button.show()
        self._seconds.show()
        self._seconds.setText(f"{seconds} s")
        self._show()

    def tell(self, words: str, seconds: int = 6) -> None:
        """Say something short with nothing to undo."""
        self._case, self._left = "", seconds
        self._words.setText(words)
        self._seconds.hide()
        self.button.hide()
        self._show()

    def case(self) -> str:
        """The case that can be taken back now, or an empty string."""
        return self._case if self.isVisible() else ""

    def undo(self) -> None:
        case, self._case = self._case, ""
        self.hide()
        if case:
            self.wanted.emit(case)

    def retranslate(self) -> None:
        self.button.set_words(self.tr("Undo"))

    def place(self) -> None:
        """Centre over the top bar: there it covers neither what the client said nor what is being written."""
        theme, row = self.look.theme, self.layout()
        assert isinstance(row, QHBoxLayout)
        wanted = paint.text_width(theme.font(weight=MEDIUM), self._words.text()) + 2
        for part in (self._seconds, self.button):
            if not part.isHidden():
                wanted += part.sizeHint().width() + row.spacing()
        room = row.contentsMargins()
        wanted = max(wanted + room.left() + max(room.right(), 16), theme.px(360))
        width = min(wanted, self._window.width() - 32)
        height = max(theme.tall(40, 20), row.heightForWidth(width))
        top = max(4, (theme.tall(48, 20) - height) // 2)
        self.setGeometry((self._window.width() - width) // 2, top, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        paint.rounded(
            painter, QRectF(self.rect()), RADIUS_BUBBLE, theme.colour("raised"), theme.colour("control")
        )
        painter.end()

    def _show(self) -> None:
        self.show()
        self.raise_()
        self.place()
        self._tick.start()
        self.setAccessibleName(self._words.text())

    def _count(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._tick.stop()
            self._case = ""
            self.hide()
        elif self._case:
            self._seconds.setText(f"{self._left} s")
