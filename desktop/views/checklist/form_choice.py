"""Which form is begun: those offered for this client on this line, by arrows or a digit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.checklist_rules import progress
from backend.protocol.questionnaires import Questionnaire, in_language
from desktop.theme import SEMIBOLD, Size
from desktop.views.choice_list import ChoiceItem, ChoiceList
from desktop.views.hairline import Hairline
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.overlay import Overlay

_MOST_ROWS = 9


class FormChoice(Overlay):
    """`chosen(url)`."""

    chosen = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width=520, from_top=0.3)
        self._forms: tuple[Questionnaire, ...] = ()
        self._begun: frozenset[str] = frozenset()
        self._title = Label(look, Size.HEADING, SEMIBOLD)
        self.list = ChoiceList(look, 40)
        self.list.chosen.connect(self._take)
        self._hints = (KeyHint(look, ("↑", "↓")), KeyHint(look, ("↵",)), KeyHint(look, ("Esc",)))
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 12)
        head.addWidget(self._title)
        rows = QVBoxLayout()
        rows.setContentsMargins(8, 0, 8, 8)
        rows.addWidget(self.list)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 10)
        foot.setSpacing(16)
        for hint in self._hints[:-1]:
            foot.addWidget(hint)
        foot.addStretch(1)
        foot.addWidget(self._hints[-1])
        self.card.column.addLayout(head)
        self.card.column.addLayout(rows)
        self.card.column.addWidget(Hairline(look))
        self.card.column.addLayout(foot)
        self.retranslate()

    def open_for(self, forms: tuple[Questionnaire, ...], begun: frozenset[str]) -> None:
        """Offer these; `begun` are the urls of those that are half filled."""
        self._forms, self._begun = forms, begun
        self.retranslate()
        self.open(self)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Fill in a form"))
        self._title.setText(self.tr("Fill in a form"))
        for hint, words in zip(
            self._hints, (self.tr("choose"), self.tr("begin"), self.tr("close")), strict=True
        ):
            hint.say(words)
        at = self.list.currentIndex().row()
        self.list.fill([self._row(digit, one) for digit, one in enumerate(self._forms, 1)])
        if at > 0:
            self.list.go(at)
        self._fit()

    def restyle(self) -> None:
        super().restyle()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.list.go(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.list.current()
            if item is not None:
                self._take(item.key)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and key - Qt.Key.Key_1 < len(self._forms):
            self._take(self._forms[key - Qt.Key.Key_1].url)
        else:
            super().keyPressEvent(event)

    def _row(self, digit: int, form: Questionnaire) -> ChoiceItem:
        count = progress(form, {})[1]
        return ChoiceItem(
            form.url,
            in_language(form.title, form.title_element, self.look.language),
            self.tr("{n} questions").format(n=count),
            self.tr("half filled") if form.url in self._begun else "",
            "clipboard-text",
            (str(digit),) if digit <= _MOST_ROWS else (),
        )

    def _fit(self) -> None:
        self.list.setFixedHeight(self.list.contents_height() + 2)
        if self.isVisible():
            self.place()

    def _take(self, url: str) -> None:
        self.leave()
        self.chosen.emit(url)
