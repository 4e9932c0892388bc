"""The upper part of the client panel: name, age, code (masked until shown), identity, language, phone."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.texts import formats, people, words
from desktop.theme import SEMIBOLD, Size
from desktop.views.boxed_word import BoxedWord
from desktop.views.button import Button
from desktop.views.identity_meter import IdentityMeter
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.subject import Subject

_ADULT = 18
_PHONE = 5
"""The row of the number; that of the code is the first."""


class ClientFacts(View):
    """`reveal_wanted(principal)`: the whole code is asked for, which the server logs."""

    reveal_wanted = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._subject: Subject | None = None
        self._whole_code = ""
        self._number = ""
        self._as_of: datetime | None = None
        self._name = Label(look, Size.HEADING, SEMIBOLD, wrap=True)
        self._age = Label(look, Size.HEADING, role="muted")
        self._minor = BoxedWord(look)
        self._temporary = Label(look, Size.SMALL, role="muted")
        self._labels = [Label(look, Size.SMALL, role="muted") for _ in range(4)]
        self._code = Label(look).selectable()
        self.reveal = Button(look, "quiet", small=True)
        self.reveal.clicked.connect(self._reveal)
        self._meter = IdentityMeter(look)
        self._how = Label(look, Size.SMALL, role="muted", wrap=True)
        self._language = Label(look, wrap=True)
        self._phone = Label(look).selectable()
        self._old = Label(look, Size.SMALL, role="muted", elide=True)
        self._old.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout()
        self._build()
        self.restyle()
        self.retranslate()

    def _build(self) -> None:
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
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.addLayout(code, 0, 1)
        self._grid.addWidget(self._temporary, 1, 1)
        self._grid.addWidget(self._meter, 2, 1)
        self._grid.addWidget(self._how, 3, 1)
        self._grid.addWidget(self._language, 4, 1)
        phone = QHBoxLayout()
        phone.setSpacing(8)
        phone.addWidget(self._phone)
        phone.addWidget(self._old, 1)
        self._grid.addLayout(phone, _PHONE, 1)
        for row, label in zip((0, 2, 4, _PHONE), self._labels, strict=True):
            self._grid.addWidget(label, row, 0)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid)

    def forget(self) -> None:
        """Another case: a whole code or number that was shown is not carried over."""
        self._whole_code, self._number = "", ""

    def show_number(self, number: str) -> None:
        """Show a number that was hidden and asked for."""
        self._number = formats.phone(number)
        self.retranslate()

    def show_subject(self, subject: Subject, *, as_of: datetime | None = None) -> None:
        """Show a client as they are known now; ``as_of`` says how old that is while there is no connection."""
        self._subject, self._as_of = subject, as_of
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
        subject = self._subject
        if subject is None:
            return
        self._name.setText(subject.name or self.tr("Anonymous"))
        years = self._years(subject.born)
        self._age.setText(self.tr("{n} y").format(n=years) if years is not None else "")
        self._minor.say(self.tr("minor") if years is not None and years < _ADULT else "")
        self._code.setText(self._whole_code or subject.code)
        temporary = subject.temporary and bool(subject.code)
        self._temporary.setText(self.tr("temporary") if temporary else "")
        self._temporary.setVisible(temporary)
        self._row(0, shown=bool(subject.code))
        # Showing it is an act of the moment, logged by the server.
        self.reveal.setVisible(bool(subject.code) and not self._whole_code and self._as_of is None)
        self._meter.show_identity(subject.identity)
        self._show_how(subject)
        language = words.language_inside(subject.language)
        if subject.interpreter:
            language = self.tr("{language}, interpreter: {other}").format(
                language=language, other=subject.interpreter
            )
        self._language.setText(language)
        phone = subject.phone or ("…" if subject.hidden else "")
        shown = self._number or (self.tr("hidden") if subject.hidden else formats.phone(subject.phone))
        self._phone.setText(shown)
        self._row(_PHONE, shown=bool(phone))
        self._old.setVisible(bool(phone) and self._as_of is not None)
        if self._as_of is not None:
            time = formats.clock(self._as_of, self.look.texts.zone, self.look.language)
            self._old.setText(self.tr("as of {time}").format(time=time))

    def _show_how(self, subject: Subject) -> None:
        now, zone, language = self.look.clock(), self.look.texts.zone, self.look.language
        how = people.how_known(subject.known, now, zone, language) if subject.known is not None else ""
        if not how and subject.identified_at is not None:
            how = formats.stamp(subject.identified_at, now, zone, language)
        self._how.setText(how)
        self._how.setVisible(bool(how))

    def _reveal(self) -> None:
        self.reveal_wanted.emit(self._subject is not None and self._subject.principal)

    def restyle(self) -> None:
        theme = self.look.theme
        self._grid.setColumnMinimumWidth(0, theme.px(80))
        super().restyle()

    def _row(self, row: int, *, shown: bool) -> None:
        self._labels[0 if row == 0 else 3].setVisible(shown)
        self._grid.setRowMinimumHeight(row, self.look.theme.line() if shown else 0)
        (self._code if row == 0 else self._phone).setVisible(shown)

    def _years(self, born: date | None) -> int | None:
        return (
            None
            if born is None
            else formats.age(born, self.look.clock().astimezone(self.look.texts.zone).date())
        )
