"""Reading feedback through, one by one: what it is about, what of it is struck, and whether it may be quoted.

Only what the giver said is shown, with its line, channel and month: never of whom it is or who gave it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from backend.protocol.feedback import FeedbackItem
from backend.protocol.ids import LineId
from desktop.models.feedback import FeedbackThemes
from desktop.texts import feedback as words
from desktop.texts import words as common
from desktop.texts.refusals import of_question
from desktop.theme import MEDIUM
from desktop.views.announce import polite
from desktop.views.button import Button
from desktop.views.feedback_ports import FeedbackActions
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.sheet import Sheet
from desktop.views.struck_text import StruckText

_COLUMNS = 2
_DIGITS = "123456789"
_STRIKE = QKeySequence(Qt.Key.Key_Delete)
_SKIP = QKeySequence("Ctrl+PgDown")


class ReadingSheet(Sheet):
    """Digits tag, Delete strikes, Ctrl+Enter saves and goes on, Ctrl+Page Down goes on without saving."""

    def __init__(
        self, look: Look, window: QWidget, model: FeedbackThemes, lines: LineNames, actions: FeedbackActions
    ) -> None:
        super().__init__(look, window, width=680)
        self._model, self._lines, self._actions = model, lines, actions
        self._item: FeedbackItem | None = None
        self.all = QCheckBox()
        self.all.toggled.connect(self._begin)
        self.about = Label(look, weight=MEDIUM, wrap=True)
        self.text = StruckText(look, 7)
        self.strike = Button(look, icon="prohibit", small=True)
        self.strike.show_keys(_STRIKE)
        self.strike.clicked.connect(self.text.strike)
        self.text.striken.connect(self._struck)
        self.quotable = QCheckBox()
        self._themes = Label(look, weight=MEDIUM)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self.boxes: dict[str, QCheckBox] = {}
        self.skip = Button(look, small=False)
        self.skip.show_keys(_SKIP)
        self.skip.clicked.connect(self._skip)
        self.foot.insertWidget(self.foot.count() - 1, self.skip)
        marks = QHBoxLayout()
        marks.setSpacing(16)
        marks.addWidget(self.strike)
        marks.addWidget(self.quotable)
        marks.addStretch(1)
        for widget in (self.all, self.about, self.text):
            self.fields.addWidget(widget)
        self.fields.addLayout(marks)
        self.fields.addWidget(self._themes)
        self.fields.addLayout(self._grid)
        self.fields.addStretch(1)
        model.reading.changed.connect(self._came)
        self.retranslate()

    def open_now(self) -> None:
        """Begin with what nobody has read through."""
        self.all.setChecked(False)
        self._begin()
        self.open(self.text)

    def retranslate(self) -> None:
        self.all.setText(self.tr("Also what has been read through"))
        self.text.setAccessibleName(self.tr("What the giver wrote"))
        self.strike.set_words(self.tr("Strike or let stand"))
        self.strike.setToolTip(self.tr("Strikes the selected words, or the word at the caret."))
        self.quotable.setText(self.tr("May be quoted outside"))
        self._themes.setText(self.tr("Themes"))
        self.cancel.set_words(self.tr("Close"))
        self.skip.set_words(self.tr("Skip"))
        self.ok.set_words(self.tr("Save and go on"))
        self._show()

    def accept(self) -> None:
        item = self._item
        if item is None:
            self.leave()
            return
        self._actions.tag_feedback(
            item.feedback_id,
            [theme for theme, box in self.boxes.items() if box.isChecked()],
            self.text.places(),
            quotable=self.quotable.isChecked(),
        )
        self._next(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if QKeySequence(event.keyCombination()) == _SKIP:
            self._skip()
        elif event.text() and event.text() in _DIGITS and not event.modifiers() & _COMMANDS:
            boxes = list(self.boxes.values())
            number = int(event.text())
            if number <= len(boxes):
                boxes[number - 1].toggle()
        else:
            super().keyPressEvent(event)

    def _struck(self) -> None:
        polite(self.text, self.tr("{n} places struck").format(n=len(self.text.places())))

    def _skip(self) -> None:
        if self._item is not None:
            self._next(self._item)

    def _next(self, item: FeedbackItem) -> None:
        self._model.passed(item.feedback_id)
        if not self._model.items and self._model.more:
            self._model.read_on(item.feedback_id, unread=not self.all.isChecked())
            return
        self._come(self._model.items[0] if self._model.items else None)
        self.text.setFocus()

    def _begin(self) -> None:
        self._item = None
        self._model.begin_reading(unread=not self.all.isChecked())

    def _came(self) -> None:
        if not self._model.reading.busy:
            self._come(self._model.items[0] if self._model.items else None)
        self._show()

    def _come(self, item: FeedbackItem | None) -> None:
        """Show another one; what is being read is never taken away by an answer that comes again."""
        self._item = item
        self._boxes()
        if item is not None:
            self.text.show_text(item.text, item.struck)
            self.quotable.setChecked(item.quotable)
            for theme, box in self.boxes.items():
                box.setChecked(theme in item.themes)
        self._show()
        if self.isVisible():
            self.place()
            polite(self.text, f"{self.about.text()}. {item.text}" if item is not None else self._nothing())

    def _boxes(self) -> None:
        wanted = [one.theme for one in self._model.themes]
        if wanted == list(self.boxes):
            return
        for box in self.boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        self.boxes = {theme: QCheckBox() for theme in wanted}
        for place, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)

    def _nothing(self) -> str:
        asking = self._model.reading
        if asking.refused is not None:
            return of_question(asking.refused)
        return "" if asking.busy else self.tr("Everything has been read through.")

    def _show(self) -> None:
        item = self._item
        names = {one.theme: one.names for one in self._model.themes}
        for number, (theme, box) in enumerate(self.boxes.items(), 1):
            name = self.look.texts.pick(names.get(theme, {})) or theme
            box.setText(f"{number}  {name}" if number <= len(_DIGITS) else name)
        self.title(
            self.tr("Read feedback"),
            self.tr("Not read through yet: {n}").format(n=self._model.unread) if self._model.unread else "",
        )
        for widget in (self.text, self.strike, self.quotable, self._themes, self.skip):
            widget.setVisible(item is not None)
        for box in self.boxes.values():
            box.setVisible(item is not None)
        self.ok.setEnabled(item is not None)
        if item is None:
            self.about.setText(self._nothing())
            return
        line = self._lines.name(LineId(item.line)) if item.line else words.in_general()
        parts = [line, common.feedback_kind(item.kind)]
        if item.channel is not None:
            parts.append(common.channel(item.channel))
        parts.append(words.month(item.month))
        if item.rating:
            parts.append(self.tr("{n} out of 5").format(n=item.rating))
        self.about.setText(" · ".join(parts))


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
