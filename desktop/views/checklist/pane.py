"""The pane that fills in a questionnaire beside the conversation: digits answer, arrows move, Ctrl+Enter signs."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from backend.protocol.checklist_rules import enabled, every_item
from backend.protocol.maturity_rules import CODE, CODE_REASON
from backend.protocol.questionnaires import AnswerValue, Item, in_language, ready_text
from desktop.models.checklist_fill import ChecklistFill
from desktop.texts import checklists
from desktop.views.announce import polite
from desktop.views.checklist.conclusion_box import ConclusionBox
from desktop.views.checklist.group_box import GroupBox
from desktop.views.checklist.pane_foot import PaneFoot
from desktop.views.checklist.pane_head import PaneHead
from desktop.views.checklist.question_row import QuestionRow
from desktop.views.look import Look, View

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChecklistPane(View):
    """`edited()` whenever something is answered, `left()` to go on later, `signed()`, `ready_wanted(keyword)`."""

    edited = Signal()
    left = Signal()
    signed = Signal()
    ready_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, surface="panel")
        self.fill: ChecklistFill | None = None
        self._about = ""
        self.groups: list[GroupBox] = []
        self.conclusion: ConclusionBox | None = None
        self.head, self.foot = PaneHead(look), PaneFoot(look)
        self.head.left.connect(self.left)
        self.foot.later.connect(self.left)
        self.foot.signed.connect(self.sign)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)

    def open_for(self, fill: ChecklistFill, about: str, kept_at: datetime | None) -> None:
        """Show a form; the one that stands here already keeps its place."""
        anew = self.fill is None or self.fill.questionnaire is not fill.questionnaire
        other = self.fill is not fill
        self.fill, self._about = fill, about
        if anew:
            self._build(fill)
        if other:
            self.foot.refuse("")
        self.foot.kept(kept_at)
        self.retranslate()

    def _build(self, fill: ChecklistFill) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(0)
        self.groups, self.conclusion = [], None
        for item in fill.questionnaire.item:
            if any(one.link_id == CODE for one in every_item((item,))):
                self.conclusion = self._made_conclusion(fill, item)
                column.addWidget(self.conclusion)
            else:
                group = self._made_group(item)
                self.groups.append(group)
                column.addWidget(group)
        column.addStretch(1)
        self.area.setWidget(inside)

    def _made_group(self, item: Item) -> GroupBox:
        group = GroupBox(self.look, item)
        group.wanted.connect(self.go_to)
        for row in group.rows:
            row.wanted.connect(self.go_to)
            row.chosen.connect(lambda _link_id, digit: self.choose(digit))
            row.written.connect(self._written)
            row.dated.connect(self._dated)
            row.ready_wanted.connect(self.ready_wanted)
            if row.control is not None:
                row.control.installEventFilter(self)
        return group

    def _made_conclusion(self, fill: ChecklistFill, item: Item) -> ConclusionBox:
        conclusion = ConclusionBox(self.look, fill.questionnaire, item)
        conclusion.chosen.connect(self._card)
        conclusion.written.connect(lambda text: self._written(CODE_REASON, text))
        conclusion.reason.installEventFilter(self)
        return conclusion

    # -- showing ----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        fill = self.fill
        if fill is None:
            return
        language, form = self.look.language, fill.questionnaire
        title = in_language(form.title, form.title_element, language)
        self.setAccessibleName(title)
        self.head.say(title, self._about, fill.progress())
        self.head.set_digits(max((len(one.answer_option) for one in fill.asked()), default=2) or 2)
        asked = enabled(form, fill.answers)
        for group in self.groups:
            group.show_in(fill, asked)
        if self.conclusion is not None:
            self.conclusion.show_in(fill)
        self.foot.say(checklists.still(fill.missing()), able=not fill.wrong())

    def refuse(self, sentence: str, where: str = "") -> None:
        """Show why it was not signed; everything that was answered stays."""
        self.foot.refuse(sentence)
        if where:
            self.go_to(where)
        polite(self, sentence)

    def kept(self, at: datetime | None) -> None:
        """The draft reached the journal."""
        self.foot.kept(at)

    def take_focus(self) -> None:
        """Let the keys go to the active question."""
        fill = self.fill
        if fill is None:
            return
        row = self._row(fill.active)
        if fill.active == CODE_REASON and self.conclusion is not None:
            self.conclusion.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif row is None or not row.take_focus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        # When the folded parts have taken their room.
        QTimer.singleShot(0, self, self._into_sight)
        self._announce()

    def _into_sight(self) -> None:
        fill, conclusion = self.fill, self.conclusion
        if fill is None:
            return
        row = self._row(fill.active)
        if row is not None:
            self.area.ensureWidgetVisible(row, 0, 16)
        elif conclusion is not None:
            last = conclusion.reason if fill.active == CODE_REASON else conclusion.cards[-1]
            self.area.ensureWidgetVisible(last, 0, 16)

    def _announce(self) -> None:
        """A screen reader hears the question and its answers: the focus stays where it is."""
        fill, row = self.fill, self._row(self.fill.active) if self.fill else None
        item = fill.item(fill.active) if fill else None
        if item is None:
            return
        said = [checklists.text_of(item, self.look.language) or item.prefix]
        if row is not None:
            said += [button.accessibleName() for button in row.buttons]
        elif self.conclusion is not None and item.link_id == CODE:
            said += [card.accessibleName() for card in self.conclusion.cards if card.isEnabled()]
        words = f"{item.prefix} {'. '.join(said)}".strip()
        self.setAccessibleDescription(words)
        polite(self, words)

    # -- answering --------------------------------------------------------------------------------

    def choose(self, digit: int) -> None:
        """Answer the active question by a digit and go on to the next without an answer."""
        fill = self.fill
        if fill is not None and fill.choose(digit):
            self.foot.refuse("")
            fill.go_on()
            self._changed()

    def go_to(self, link_id: str) -> None:
        """Make a question the active one."""
        if self.fill is not None:
            self.fill.go_to(link_id)
            self._moved()

    def sign(self) -> None:
        """Sign when nothing is missing, else go to what is."""
        fill = self.fill
        if fill is None:
            return
        self._take_shown()
        where = fill.wrong()
        if not where:
            self.signed.emit()
            return
        self.retranslate()
        self.go_to(where)

    def _card(self, digit: int) -> None:
        if self.fill is not None:
            self.fill.go_to(CODE)
            self.choose(digit)
            self.retranslate()

    def _written(self, link_id: str, text: str) -> None:
        if self.fill is not None:
            self.fill.go_to(link_id)
            self.fill.write(link_id, text)
            self.retranslate()
            self.edited.emit()

    def _dated(self, link_id: str, day: date) -> None:
        if self.fill is not None:
            self.fill.put(link_id, AnswerValue(value_date=day))
            self.retranslate()
            self.edited.emit()

    def _changed(self) -> None:
        self._moved()
        self.edited.emit()

    def _moved(self) -> None:
        # What had the focus may be about to fold away: Qt would give it to anything.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()
        self.take_focus()

    def _take_shown(self) -> None:
        row = self._row(self.fill.active) if self.fill else None
        if row is not None:
            row.take_shown()

    def go_on(self) -> None:
        """Take the text that is shown, and go to the next question without an answer."""
        if self.fill is not None:
            self._take_shown()
            self.fill.go_on()
            self._changed()

    def _step(self, step: int) -> None:
        if self.fill is not None and self.fill.go(step):
            self._moved()

    def _keyword(self) -> str:
        item = self.fill.item(self.fill.active) if self.fill else None
        return ready_text(item) if item is not None else ""

    def _row(self, link_id: str) -> QuestionRow | None:
        rows = (row for group in self.groups for row in group.rows)
        return next((row for row in rows if row.item.link_id == link_id), None)

    # -- keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, fill = event.key(), self.fill
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sign()
        elif event.text() == "/" and self._keyword():
            self.ready_wanted.emit(self._keyword())
        elif not plain or fill is None:
            super().keyPressEvent(event)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.choose(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER:
            self.go_on()
        elif key == Qt.Key.Key_Delete:
            fill.put(fill.active, None)
            self._changed()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._from_text(watched, event)
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._entered(watched)
        return super().eventFilter(watched, event)

    def _from_text(self, watched: QObject, event: QKeyEvent) -> bool:
        """Keys in a text that mean something to the form: true when they were taken."""
        key = event.key()
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sign()
        elif key in _ENTER and isinstance(watched, QLineEdit):
            self.go_on()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Up and _at_edge(watched, QTextCursor.MoveOperation.Up):
            self._step(-1)
        elif key == Qt.Key.Key_Down and _at_edge(watched, QTextCursor.MoveOperation.Down):
            self._step(1)
        else:
            return False
        return True

    def _entered(self, watched: QWidget) -> None:
        """The focus came into a text by Tab or a click: that question is the active one."""
        conclusion = self.conclusion
        if self.fill is None or QApplication.focusWidget() is not watched:
            return
        if conclusion is not None and watched is conclusion.reason and self.fill.active != CODE_REASON:
            self.fill.go_to(CODE_REASON)
            self.retranslate()


def _at_edge(watched: QObject, way: QTextCursor.MoveOperation) -> bool:
    """Whether the caret cannot go further that way inside the text."""
    if not isinstance(watched, QPlainTextEdit):
        return isinstance(watched, QLineEdit)
    return not watched.textCursor().movePosition(way)
