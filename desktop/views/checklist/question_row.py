"""One question: folded to a line with its answer, or active with its answers, help and ready text."""

from __future__ import annotations

from PySide6.QtCore import QDate, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from backend.protocol.questionnaires import AnswerValue, Item, ItemKind, help_text, ready_text
from desktop.models.checklist_fill import ChecklistFill
from desktop.texts import checklists
from desktop.theme import REGULAR, SEMIBOLD, Size
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.button import Button
from desktop.views.checklist.answer_button import AnswerButton
from desktop.views.checklist.flow import Flow
from desktop.views.field import Area
from desktop.views.label import Label
from desktop.views.look import Look, View

_ANSWER_WIDE = 200
_NUMBER_WIDE = 32


class QuestionRow(View):
    """Only the active question shows its answers.

    `chosen(link_id, digit)`, `written(link_id, text)`, `dated(link_id, day)`; `wanted(link_id)` asks to be the active one;
    `ready_wanted(keyword)` for the ready text.
    """

    chosen = Signal(str, int)
    written = Signal(str, str)
    dated = Signal(str, object)
    wanted = Signal(str)
    ready_wanted = Signal(str)

    def __init__(self, look: Look, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.item = item
        self._fill: ChecklistFill | None = None
        self._active = False
        self._putting = False
        self._number = Label(look, Size.SMALL, role="faint")
        self._text = Label(look, wrap=True)
        self._required = Label(look, Size.SMALL, role="muted")
        self._answer = Label(look, Size.TEXT, SEMIBOLD, elide=True)
        self._answer.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._tick = QLabel()
        self._help = Label(look, Size.SMALL, role="muted", wrap=True)
        self.buttons = [AnswerButton(look, digit) for digit in range(1, self._many() + 1)]
        self.ready = Button(look, "quiet", small=True)
        self.ready.clicked.connect(lambda: self.ready_wanted.emit(ready_text(item)))
        self.control = self._made_control()
        self._build()
        self.retranslate()

    def _many(self) -> int:
        return 2 if self.item.type is ItemKind.BOOLEAN else len(self.item.answer_option)

    def _made_control(self) -> QWidget | None:
        link_id = self.item.link_id
        if self.item.type is ItemKind.STRING:
            line = QLineEdit()
            line.textEdited.connect(lambda text: self.written.emit(link_id, text))
            if self.item.max_length:
                line.setMaxLength(self.item.max_length)
            return line
        if self.item.type is ItemKind.TEXT:
            area = Area(self.look, 2)
            area.textChanged.connect(self._typed)
            return area
        if self.item.type is ItemKind.DATE:
            day = QDateEdit()
            day.setDisplayFormat("d.M.yyyy")
            day.dateChanged.connect(self._dated)
            return day
        return None

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._number)
        head.addWidget(self._text, 1)
        head.addSpacing(12)
        for widget in (self._required, self._answer):
            head.addWidget(widget)
        head.addSpacing(8)
        head.addWidget(self._tick)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 4)
        body.setSpacing(8)
        body.addWidget(self._help)
        answers = Flow()
        body.addWidget(answers)
        for button in self.buttons:
            button.clicked.connect(lambda _on=False, one=button.digit: self._chosen(one))
            answers.add(button)
        answers.add(self.ready)
        if self.control is not None:
            body.addWidget(self.control)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(self._body)
        self.restyle()

    def show_in(self, fill: ChecklistFill) -> None:
        """Show how the question stands in a form."""
        self._fill, self._active = fill, fill.active == self.item.link_id
        self.retranslate()

    def take_focus(self) -> bool:
        """Put the caret into the text; false when the question is answered by digits."""
        if self.control is None:
            return False
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.control, QLineEdit):
            self.control.selectAll()
        return True

    def take_shown(self) -> None:
        """Take the text or the day that is shown as the answer: a suggested one counts only now."""
        if isinstance(self.control, QLineEdit) and self.control.text().strip():
            self.written.emit(self.item.link_id, self.control.text())
        elif isinstance(self.control, QDateEdit):
            self._dated(self.control.date())

    def retranslate(self) -> None:
        language, fill, item = self.look.language, self._fill, self.item
        given = fill.answer(item.link_id) if fill else None
        said = checklists.answer(item, given, language)
        self._number.setText(item.prefix)
        self._text.setText(checklists.text_of(item, language))
        self._answer.setText("" if self._active else checklists.brief(item, given, language))
        self._answer.setToolTip(said)
        self._required.setText(self.tr("required") if item.required else "")
        self._required.setVisible(self._active and item.required)
        explained = help_text(item, language)
        self._help.setText(explained)
        self._help.setVisible(bool(explained))
        keyword = ready_text(item)
        self.ready.setVisible(bool(keyword))
        self.ready.set_words(self.tr("Send the ready text: /{keyword}").format(keyword=keyword))
        self._say_answers(given)
        self._body.setVisible(self._active)
        self._put(given)
        spoken = f"{item.prefix} {self._text.text()}"
        self.setAccessibleName(f"{spoken}: {said}" if said else spoken)
        if self.control is not None:
            self.control.setAccessibleName(spoken)
        self.restyle()

    def _say_answers(self, given: AnswerValue | None) -> None:
        language, item = self.look.language, self.item
        if item.type is ItemKind.BOOLEAN:
            for button, value in zip(self.buttons, (True, False), strict=True):
                button.say(checklists.yes_or_no(value))
                button.setChecked(given is not None and given.value_boolean is value)
            return
        offered = self._fill.offered(item) if self._fill else ()
        for button, option in zip(self.buttons, item.answer_option, strict=True):
            coding = option.value_coding
            button.say(checklists.short(item, coding, language), checklists.whole(coding, language))
            chosen = given.value_coding if given is not None else None
            button.setChecked(
                chosen is not None and (chosen.system, chosen.code) == (coding.system, coding.code)
            )
            button.setEnabled(coding in offered)

    def _put(self, given: AnswerValue | None) -> None:
        self._putting = True
        text = (given.value_string or "") if given is not None else ""
        if isinstance(self.control, QLineEdit):
            fill = self._fill
            shown = text or (fill.suggested.get(self.item.link_id, "") if fill is not None else "")
            raw = fill.answers.get(self.item.link_id) if fill else None
            typed = raw.value_string if raw is not None and raw.value_string else shown
            if not self.control.hasFocus() and self.control.text() != typed:
                self.control.setText(typed)
        elif isinstance(self.control, Area):
            if not self.control.hasFocus() and self.control.toPlainText() != text:
                self.control.setPlainText(text)
        elif isinstance(self.control, QDateEdit):
            today = self.look.clock().astimezone(self.look.texts.zone).date()
            day = given.value_date if given is not None and given.value_date else today
            self.control.setDate(QDate(day.year, day.month, day.day))
        self._putting = False

    def restyle(self) -> None:
        theme = self.look.theme
        number = theme.px(_NUMBER_WIDE)
        self._number.setFixedWidth(number)
        self._number.set_role("accentText" if self._active else "faint")
        self._number.set_weight(SEMIBOLD if self._active else REGULAR)
        self._text.set_weight(SEMIBOLD if self._active else REGULAR)
        self._body.setContentsMargins(number, 0, 0, 0)
        edge = 8 if self._active else 6
        self._column.setContentsMargins(16, edge, 16, edge)
        wide = paint.text_width(theme.font(Size.TEXT, SEMIBOLD), self._answer.text())
        self._answer.setFixedWidth(min(wide + 1, theme.px(_ANSWER_WIDE)))
        answered = bool(self._answer.text())
        self._answer.setVisible(answered)
        side = theme.px(14)
        self._tick.setFixedSize(side, side)
        if answered:
            self._tick.setPixmap(theme.pixmap("check", "ok", 14, self.devicePixelRatioF()))
        else:
            self._tick.clear()
        self._tick.setVisible(not self._active)
        self.setMinimumHeight(theme.tall(32, 20))
        if isinstance(self.control, QLineEdit | QDateEdit):
            self.control.setFixedHeight(theme.tall(32, 20))
        super().restyle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._active and event.button() is Qt.MouseButton.LeftButton:
            self.wanted.emit(self.item.link_id)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._active:
            return
        painter = QPainter(self)
        paint.soft(painter, self.look.theme, QRectF(self.rect()), RADIUS_BUBBLE, "accentSoft")
        painter.end()

    def _chosen(self, digit: int) -> None:
        self.wanted.emit(self.item.link_id)
        self.chosen.emit(self.item.link_id, digit)

    def _typed(self) -> None:
        if not self._putting and isinstance(self.control, Area):
            self.written.emit(self.item.link_id, self.control.toPlainText())

    def _dated(self, day: QDate) -> None:
        if not self._putting:
            self.dated.emit(self.item.link_id, day.toPython())
