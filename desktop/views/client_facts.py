"""The upper part of the client panel: name, age, code (masked until shown), identity, language, phone."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backend.protocol.people import ClientCard
from desktop.texts import formats, words
from desktop.theme import SEMIBOLD, Size
from desktop.views.boxed_word import BoxedWord
from desktop.views.button import Button
from desktop.views.identity_meter import IdentityMeter
from desktop.views.label import Label
from desktop.views.look import Look, View

_ADULT = 18


class ClientFacts(View):
    """`reveal_wanted()`: the whole code is asked for, which the server logs."""

    reveal_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._card: ClientCard | None = None
        self._whole_code = ""
        self._as_of: datetime | None = None
        self._name = Label(look, Size.HEADING, SEMIBOLD, wrap=True)
        self._age = Label(look, Size.HEADING, role="muted")
        self._minor = BoxedWord(look)
        self._labels = [Label(look, Size.SMALL, role="muted") for _ in range(4)]
        self._code = Label(look).selectable()
        self.reveal = Button(look, "quiet", small=True)
        self.reveal.clicked.connect(self.reveal_wanted)
        self._meter = IdentityMeter(look)
        self._language = Label(look, wrap=True)
        self._phone = Label(look).selectable()
        self._old = Label(look, Size.SMALL, role="muted", elide=True)
        self._old.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._age)
        head.addStretch(1)
        head.addWidget(self._minor, 0, Qt.AlignmentFlag.AlignVCenter)
        code = QHBoxLayout()
        code.setSpacing(4)
        code.addWidget(self._code)
        code.addWidget(self.reveal)
        code.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.addLayout(code, 0, 1)
        for row, value in enumerate((self._meter, self._language), start=1):
            self._grid.addWidget(value, row, 1)
        phone = QHBoxLayout()
        phone.setSpacing(8)
        phone.addWidget(self._phone)
        phone.addWidget(self._old, 1)
        self._grid.addLayout(phone, 3, 1)
        for row, label in enumerate(self._labels):
            self._grid.addWidget(label, row, 0)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid)
        self.restyle()
        self.retranslate()

    def forget(self) -> None:
        """Another case: a whole code that was shown is not carried over."""
        self._whole_code = ""

    def show_card(self, card: ClientCard, *, as_of: datetime | None = None) -> None:
        """Show a client as they are known now; ``as_of`` says how old that is while there is no connection."""
        self._card, self._as_of = card, as_of
        self.retranslate()

    def show_code(self, code: str) -> None:
        """Show the whole code that was asked for."""
        self._whole_code = code
        self.retranslate()

    def retranslate(self) -> None:
        said = (self.tr("Personal code"), self.tr("Identity"), self.tr("Language"), self.tr("Phone"))
        for label, name in zip(self._labels, said, strict=True):
            label.setText(name)
        self.reveal.set_words(self.tr("Show"), self.tr("Show the whole personal code; this is logged"))
        card = self._card
        if card is None:
            return
        self._name.setText(card.name or self.tr("Anonymous"))
        years = self._years(card.born)
        self._age.setText(self.tr("{n} y").format(n=years) if years is not None else "")
        self._minor.say(self.tr("minor") if years is not None and years < _ADULT else "")
        self._code.setText(self._whole_code or card.personal_code)
        self._row(0, shown=bool(card.personal_code))
        # Showing it is an act of the moment, logged by the server.
        self.reveal.setVisible(bool(card.personal_code) and not self._whole_code and self._as_of is None)
        self._meter.show_identity(card.identity)
        language = words.language_inside(card.language)
        if card.interpreter:
            language = self.tr("{language}, interpreter: {other}").format(
                language=language, other=card.interpreter
            )
        self._language.setText(language)
        hidden = card.non_disclosure
        self._phone.setText(self.tr("hidden") if hidden else formats.phone(card.phone))
        self._row(3, shown=bool(card.phone))
        self._old.setVisible(bool(card.phone) and self._as_of is not None)
        if self._as_of is not None:
            time = formats.clock(self._as_of, self.look.texts.zone, self.look.language)
            self._old.setText(self.tr("as of {time}").format(time=time))

    def restyle(self) -> None:
        theme = self.look.theme
        self._grid.setColumnMinimumWidth(0, theme.px(80))
        super().restyle()

    def _row(self, row: int, *, shown: bool) -> None:
        self._labels[row].setVisible(shown)
        self._grid.setRowMinimumHeight(row, self.look.theme.line() if shown else 0)
        (self._code if row == 0 else self._phone).setVisible(shown)

    def _years(self, born: date | None) -> int | None:
        return (
            None
            if born is None
            else formats.age(born, self.look.clock().astimezone(self.look.texts.zone).date())
        )
