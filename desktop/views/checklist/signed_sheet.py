"""A signed questionnaire, or a client's answers, to read: every question with its answer; one goes on from them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.checklist_rules import find
from backend.protocol.entries import Entry, QuestionnaireSigned
from backend.protocol.questionnaires import Questionnaire, ResponseItem, in_language
from backend.protocol.resident_forms import for_resident
from backend.protocol.sent_form_entries import FormAnswered
from backend.protocol.setup import Setup
from desktop.texts import checklists, formats
from desktop.theme import MEDIUM, SEMIBOLD, Size
from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.sheet import Sheet
from desktop.views.telling_sent_forms import who_filled_in


class SignedSheet(Sheet):
    """`correct_wanted(entry)`, of a client's answers `go_on_wanted(entry)`. Questions stand in the words of the questionnaire, or as they were signed if it is gone."""

    correct_wanted = Signal(object)
    go_on_wanted = Signal(object)
    half_wanted = Signal(object)
    """Rather than a correction, what is half filled of the same form."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width=600)
        self._made: list[QWidget] = []
        self._entry: Entry | None = None
        self._form: Questionnaire | None = None
        self._alerts: tuple[str, ...] = ()
        self._half_filled = self._asked = False
        self.half = Button(look)
        self.half.clicked.connect(self._on_with_half)
        self.foot.insertWidget(0, self.half)
        self.fields.setSpacing(8)
        self.retranslate()

    def open_for(
        self, entry: Entry, setup: Setup | None, *, correctable: bool, half_filled: bool = False
    ) -> None:
        """Show what an entry holds; nothing happens for an entry of another kind.

        `half_filled`: the same form is being filled in anew, and a correction would take its place.
        """
        body = entry.body
        if not isinstance(body, QuestionnaireSigned | FormAnswered):
            return
        self._entry = entry
        forms = setup.questionnaires if setup else ()
        url = body.response.questionnaire.partition("|")[0]
        same = [one for one in forms if one.canonical == body.response.questionnaire]
        self._form = next(iter([*same, *(one for one in forms if one.url == url)]), None)
        if self._form is not None and isinstance(body, FormAnswered):
            self._form = for_resident(self._form)
        self.ok.setVisible(correctable and self._form is not None)
        self._half_filled, self._asked = half_filled, False
        self.wrong("")
        self.retranslate()
        self.open(self.cancel)

    def retranslate(self) -> None:
        self.cancel.set_words(self.tr("Close"))
        entry = self._entry
        if entry is not None and isinstance(entry.body, FormAnswered):
            self.ok.set_words(
                self.tr("Go on yourself"), self.tr("Go on yourself: fill the form in from these answers")
            )
        elif self._asked:
            self.ok.set_words(self.tr("Correct, and drop what is half filled"))
        else:
            self.ok.set_words(self.tr("Correct"), self.tr("Correct: begin a new version with these answers"))
        self.half.set_words(self.tr("Go on with the half-filled form"))
        self.half.setVisible(self._asked)
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made.clear()
        if entry is None or not isinstance(entry.body, QuestionnaireSigned | FormAnswered):
            self.title(self.tr("Assessment"))
            return
        said = entry.body
        told = (
            self._signed(entry, said)
            if isinstance(said, QuestionnaireSigned)
            else self._by_client(entry, said)
        )
        self.title(self._name(), told)
        self._alerts = said.alerts if isinstance(said, FormAnswered) else ()
        for item in entry.body.response.item:
            self._tell(item)

    def accept(self) -> None:
        entry = self._entry
        if entry is not None and self.ok.isVisibleTo(self):
            by_client = isinstance(entry.body, FormAnswered)
            if self._half_filled and not self._asked and not by_client:
                self._ask()
                return
            self.leave()
            (self.go_on_wanted if by_client else self.correct_wanted).emit(entry)

    def _ask(self) -> None:
        """Nothing half filled is lost without a word."""
        self._asked = True
        self.retranslate()
        self.wrong(
            self.tr("This form is half filled in this case already, and a correction would take its place.")
        )
        self.half.setFocus()

    def _on_with_half(self) -> None:
        entry = self._entry
        self.leave()
        if entry is not None:
            self.half_wanted.emit(entry)

    def _name(self) -> str:
        form = self._form
        if form is None:
            return self.tr("Assessment")
        return in_language(form.title, form.title_element, self.look.language)

    def _signed(self, entry: Entry, body: QuestionnaireSigned) -> str:
        look = self.look
        at = formats.stamp(entry.at, look.clock(), look.texts.zone, look.language)
        who = entry.author.name if entry.author else ""
        return self.tr(
            "Signed {time} {who}, version {n}. It cannot be changed; correcting makes a new version."
        ).format(time=at, who=who, n=body.version)

    def _by_client(self, entry: Entry, body: FormAnswered) -> str:
        look = self.look
        at = formats.stamp(entry.at, look.clock(), look.texts.zone, look.language)
        return self.tr("Answered {time}, {who}.").format(time=at, who=who_filled_in(body))

    def _tell(self, response: ResponseItem) -> None:
        item = find(self._form, response.link_id) if self._form is not None else None
        words = checklists.text_of(item, self.look.language) if item is not None else response.text
        if not response.answer:
            self._heading(words)
        else:
            given = response.answer[0]
            said = (
                checklists.answer(item, given, self.look.language)
                if item is not None
                else given.value_string
                or (given.value_coding.display if given.value_coding else "")
                or ("" if given.value_boolean is None else checklists.yes_or_no(given.value_boolean))
            )
            coding = given.value_coding
            code = f"{coding.code} " if coding is not None and coding.system.startswith("urn:oid:") else ""
            number = f"{item.prefix} " if item is not None and item.prefix else ""
            self._pair(f"{number}{words}", f"{code}{said}", alarms=response.link_id in self._alerts)
        for inner in response.item:
            self._tell(inner)

    def _heading(self, words: str) -> None:
        label = Label(self.look, Size.TEXT, SEMIBOLD, wrap=True)
        label.setContentsMargins(0, 8, 0, 0)
        label.setText(words)
        self._add(label)

    def _pair(self, question: str, answer: str, *, alarms: bool) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        asked = Label(self.look, Size.SMALL, role="muted", wrap=True)
        asked.setText(question)
        said = Label(
            self.look, Size.TEXT, MEDIUM, role="urgent" if alarms else "text", wrap=True
        ).selectable()
        shown = self.tr("{answer}: look at this now").format(answer=answer) if alarms else answer
        said.setText(shown)
        said.setAccessibleName(f"{question}: {shown}")
        column.addWidget(asked)
        column.addWidget(said)
        self._add(holder)

    def _add(self, widget: QWidget) -> None:
        self.fields.addWidget(widget)
        self._made.append(widget)
