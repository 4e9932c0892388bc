"""The composer: to whom, what, in which language; draft kept as it is typed; sends by Ctrl+Enter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.ids import CaseId, LineId
from backend.protocol.mine import Phrase
from backend.protocol.words import Language
from desktop.models.drafts_model import Draft
from desktop.texts import LANGUAGES, formats, words
from desktop.theme import Size
from desktop.theme.tokens import RADIUS_BUBBLE
from desktop.views import paint
from desktop.views.addressee import Addressee
from desktop.views.button import Button
from desktop.views.composer_text import ComposerText
from desktop.views.icon_label import IconLabel
from desktop.views.key_hint import KeyHint
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.phrase_panel import PhrasePanel
from desktop.views.phrase_search import filled, found
from desktop.views.ports import Drafts, Phrases
from desktop.views.target_toggle import TargetToggle

_TYPING_SECONDS = 2.0


class Composer(View):
    """`sent(text)` to the client, `noted(text)` internally, `typing(on, note)` while something is being written."""

    sent = Signal(str)
    noted = Signal(str)
    typing = Signal(bool, bool)

    def __init__(
        self,
        look: Look,
        case_id: CaseId,
        drafts: Drafts,
        phrases: Phrases,
        panel: PhrasePanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._case_id, self._drafts, self._phrases, self.panel = case_id, drafts, phrases, panel
        self._line = LineId("")
        self._values: Callable[[], Mapping[str, str]] = dict
        self._language = Language.FINNISH
        self._offline = False
        self._why_not = ""
        self._said_at = 0.0
        self.target = TargetToggle(look)
        self.target.changed.connect(self._target_changed)
        self.text = ComposerText(look)
        self.addressee = Addressee(look)
        self.addressee.chosen.connect(self.text.setFocus)
        self.text.key_taker = self._take_key
        self.text.tab_taker = self._take_phrase
        self.text.textChanged.connect(self._typed)
        self.text.query_changed.connect(self._ask)
        self.text.focused.connect(self._focused)
        self._phrase_hint = KeyHint(look, ("/",))
        self._language_button = Button(look, "quiet", small=True)
        self._language_button.clicked.connect(self._choose_language)
        self._kept = Label(look, Size.SMALL, role="muted")
        self.problem = IconLabel(look, "warning-octagon", "urgent", size=Size.SMALL, weight="fill", wrap=True)
        self.problem.hide()
        self.send = Button(look, "primary")
        self.send.show_keys(QKeySequence("Ctrl+Return"))
        self.send.clicked.connect(self.submit)
        panel.hide()
        panel.chosen.connect(self.text.insert_phrase)
        drafts.saved.connect(self._saved)
        drafts.restored.connect(self._restored)
        self._build()
        self._restore()
        self.retranslate()

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._phrase_hint)
        foot.addWidget(self._language_button)
        foot.addStretch(1)
        foot.addWidget(self._kept)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 10, 10)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.target, 1)
        head.addWidget(self.addressee)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.problem)
        column.addLayout(foot)

    def serve(self, line: LineId, language: Language, values: Callable[[], Mapping[str, str]]) -> None:
        """Write for a case of this line; the client's language is the reply's unless a draft says otherwise."""
        self._line, self._values = line, values
        if not self.text.toPlainText():
            self._language = language
        self.retranslate()

    def write_to(self, case: Case) -> None:
        """Follow who speaks in the case; whoever is being written to stays until the reply has left."""
        self.addressee.follow(case, writing=bool(self.text.toPlainText()) and not self.is_note())

    def set_offline(self, *, offline: bool) -> None:
        """Say on the button when the message will leave."""
        self._offline = offline
        self.retranslate()

    def prefer_note(self) -> None:
        """Begin with a note where the client has no page to write to; what is written stays what it was."""
        if not self.text.toPlainText():
            self.target.set_note(note=True)

    def set_why_not(self, sentence: str) -> None:
        """Say why the client cannot be written to (an empty sentence: they can). Notes remain possible."""
        self._why_not = sentence
        self._state()

    def refuse(self, sentence: str) -> None:
        """Show a refusal here, where the text was written."""
        self.problem.say(sentence)
        self.problem.setVisible(bool(sentence))

    def language(self) -> Language:
        """The language of the reply."""
        return self._language

    def is_note(self) -> bool:
        return self.target.is_note()

    def is_writing_reply(self) -> bool:
        """Whether something to the client has been begun."""
        return not self.is_note() and bool(self.text.toPlainText().strip())

    def retranslate(self) -> None:
        self.text.setAccessibleName(
            self.tr("Internal note") if self.is_note() else self.tr("Reply to the client")
        )
        self._phrase_hint.say(self.tr("phrases"))
        said = self.tr("Reply language {language}").format(language=words.language_inside(self._language))
        self._language_button.set_words(said)
        self.addressee.show_words()
        self._saved(self._case_id)
        self._state()

    def submit(self) -> None:
        """Send or save what is written; nothing happens to an empty text."""
        text = self.text.toPlainText().strip()
        if not text or not self.send.isEnabled():
            return
        self.refuse("")
        (self.noted if self.is_note() else self.sent).emit(text)
        self.text.clear()
        self.addressee.sent()
        self._drafts.drop(self._case_id)
        self._kept.setText("")
        self._said_at = 0.0
        self.typing.emit(False, self.is_note())

    def give_back(self, text: str, *, note: bool, focus: bool = True) -> None:
        """Put a text that was not sent back where it was written, before what is there now."""
        now = self.text.toPlainText()
        # Beside a text of the other kind both become a note: nothing internal may ever leave with a reply.
        self.target.set_note(note=note or (bool(now.strip()) and self.is_note()))
        self.text.setPlainText(f"{text}\n{now}" if now else text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.retranslate()
        if focus:
            self.text.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        focused = self.text.hasFocus()
        role = "note" if self.is_note() else "focus" if focused else "control"
        paint.rounded(
            painter,
            QRectF(self.rect()),
            RADIUS_BUBBLE,
            theme.colour("panel"),
            theme.colour(role),
            2 if focused else 1,
        )
        painter.end()

    def _state(self) -> None:
        note = self.is_note()
        if note:
            said = self.tr("Save note")
        elif self._offline:
            said = self.tr("Send when connected")
        else:
            said = self.tr("Send")
        self.send.set_words(said)
        self.send.set_fill("note" if note and not self.look.theme.tokens.dark else "")
        self.text.set_caret_role("note" if note else "accent")
        self.send.setEnabled(note or not self._why_not)
        if self._why_not and not note:
            self.refuse(self._why_not)
        elif self.problem.text() == self._why_not:
            self.refuse("")
        self.update()

    def _target_changed(self) -> None:
        self._said_at = 0.0
        self.panel.hide()
        self.retranslate()
        self._typed()
        self.text.setFocus()

    def _typed(self) -> None:
        text = self.text.toPlainText()
        if text:
            target: Literal["note", "client"] = "note" if self.is_note() else "client"
            caret = self.text.textCursor().position()
            self._drafts.put(
                self._case_id, Draft(text=text, target=target, language=self._language, caret=caret)
            )
        else:
            self._drafts.drop(self._case_id)
        self._tell_typing(bool(text))

    def _tell_typing(self, on: bool) -> None:  # noqa: FBT001 - whether something is written
        """Not at every key: whoever is told shows it for a few seconds anyway."""
        now = monotonic()
        if on and now - self._said_at < _TYPING_SECONDS:
            return
        self._said_at = now if on else 0.0
        self.typing.emit(on, self.is_note())

    def _restore(self) -> None:
        draft = self._drafts.get(self._case_id)
        if draft is None:
            return
        self._language = draft.language
        self.target.set_note(note=draft.target == "note")
        self.text.blockSignals(True)
        self.text.setPlainText(draft.text)
        self.text.blockSignals(False)
        cursor = self.text.textCursor()
        cursor.setPosition(min(draft.caret, len(draft.text)))
        self.text.setTextCursor(cursor)

    def _restored(self) -> None:
        """The journal of an earlier run has been opened; what was typed meanwhile stays."""
        if not self.text.toPlainText():
            self._restore()
            self.retranslate()

    def _saved(self, key: str) -> None:
        at = self._drafts.saved_at(self._case_id) if key == self._case_id else None
        if at is not None and self.text.toPlainText():
            time = formats.clock(at, self.look.texts.zone, self.look.language, seconds=True)
            self._kept.setText(self.tr("Draft saved {time}").format(time=time))

    def _ask(self, query: str | None) -> None:
        if query is None or self.is_note():
            self.panel.hide()
            return
        some = found(self._phrases.all(), query, self._line, self._language)
        if some:
            self.panel.offer(some, query, self._values(), self._language)
        self.panel.setVisible(bool(some))

    def put_phrase(self, phrase: Phrase) -> None:
        """Put a phrase where the caret is, with its fields filled, as if it had been chosen after a slash."""
        made = filled(phrase, self._values(), self._language)
        self.text.insert_phrase(made.text, made.blanks[0][0] if made.blanks else len(made.text))
        self.text.setFocus()

    def _take_key(self, event: QKeyEvent) -> bool:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.submit()
            return True
        if not self.panel.isVisible():
            return False
        match event.key():
            case Qt.Key.Key_Up:
                self.panel.list.go(-1)
            case Qt.Key.Key_Down:
                self.panel.list.go(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take_phrase()
            case Qt.Key.Key_Escape:
                self.panel.hide()
            case _:
                return False
        return True

    def _take_phrase(self) -> bool:
        """Put the current phrase in; false when none is offered."""
        if not self.panel.isVisible():
            return False
        self.panel.choose()
        self.panel.hide()
        return True

    def _focused(self) -> None:
        self.update()

    def _choose_language(self) -> None:
        menu = QMenu(self)
        for language in LANGUAGES:
            menu.addAction(words.language(language)).triggered.connect(
                lambda _on=False, one=language: self._use(one)
            )
        menu.exec(self._language_button.mapToGlobal(self._language_button.rect().topLeft()))
        menu.deleteLater()

    def _use(self, language: Language) -> None:
        self._language = language
        self._typed()
        self.retranslate()
