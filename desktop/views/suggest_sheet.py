"""Saying what should be changed in a shared phrase or a playbook: it comes before those who keep it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from backend.protocol.guidance import Playbook
from backend.protocol.ids import CommandId
from backend.protocol.mine import Phrase
from backend.protocol.results import Refusal
from desktop.actions.guidance_actions import GuidanceActions
from desktop.texts.refusals import sentence
from desktop.theme import Size
from desktop.views.field import Area, Field
from desktop.views.kept_sheet import KeptSheet
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.ports import Drafts

_PLACE = "suggest_change"


class SuggestSheet(KeptSheet):
    """Shows the text as it stands. What is half written is kept as a draft until it has been taken."""

    def __init__(self, look: Look, window: QWidget, actions: GuidanceActions, drafts: Drafts) -> None:
        super().__init__(look, window, drafts)
        self._actions = actions
        self._about: Phrase | Playbook | None = None
        self._sent = CommandId("")
        self._stands = Label(look, Size.SMALL, role="muted", wrap=True)
        self.text = Field(look, Area(look, 4))
        self.fields.addWidget(self._stands)
        self.fields.addWidget(self.text)
        self.fields.addStretch(1)
        self.hold({"text": self.text})
        actions.done.connect(self._done)
        actions.refused.connect(self._refused)
        actions.not_now.connect(self._not_now)
        self.retranslate()

    def open_for(self, about: Phrase | Playbook) -> None:
        """Begin, or go on with what was left half written."""
        self._about, self._sent = about, CommandId("")
        self.retranslate()
        self.fill(self.kept())
        self.wrong("")
        self.open(self.text.control)

    def retranslate(self) -> None:
        pick, about = self.look.texts.pick, self._about
        self.title(
            self.tr("Suggest a change"),
            self.tr("It is shown to the supervisors of the line. Write nothing about clients."),
        )
        if about is not None:
            stands = (
                [pick(about.text)] if isinstance(about, Phrase) else [pick(one.text) for one in about.steps]
            )
            self._stands.setText("\n".join([f"{pick(about.title)}:", *stands]))
        self.text.name(self.tr("What should be changed, and why"))
        self.cancel.set_words(self.tr("Close"))
        self.ok.set_words(self.tr("Suggest"))

    def key(self) -> str:
        about = self._about
        if about is None:
            return ""
        # Of no case: see how drafts are named.
        return f"suggest-{about.phrase_id if isinstance(about, Phrase) else about.playbook_id}"

    def accept(self) -> None:
        about, text = self._about, self.text.value()
        self.text.wrong("" if text else self.tr("Write what should be changed."))
        self.place()
        if not text or about is None or self._sent:
            self.text.control.setFocus()
            return
        phrase = about.phrase_id if isinstance(about, Phrase) else None
        playbook = None if isinstance(about, Phrase) else about.playbook_id
        self._sent = CommandId("-")
        sent = self._actions.suggest_change(phrase, playbook, text)
        self._sent = sent if self._sent else CommandId("")

    def _done(self, command: str, _place: str, _case_id: str) -> None:
        if self._sent and command == self._sent:
            self._sent = CommandId("")
            self.text.set_value("")
            self.drop()
            self.leave()

    def _refused(self, _case_id: str, place: str, refusal: Refusal) -> None:
        if place == _PLACE and refusal.command_id == self._sent:
            self._actions.cancel(refusal.command_id)
            self._sent = CommandId("")
            self.wrong(sentence(refusal))

    def _not_now(self, place: str, _case_id: str) -> None:
        if place == _PLACE and self._sent:
            self._sent = CommandId("")
            self.wrong(self.tr("This needs the connection. Your text is kept; try again when it is back."))
