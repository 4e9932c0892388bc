"""Which telephone of the exchange one sits at; needed before a caller can be put through."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from backend.protocol.ids import CommandId
from backend.protocol.results import Refusal
from desktop.texts.refusals import sentence
from desktop.views.announce import polite
from desktop.views.field import Field
from desktop.views.look import Look
from desktop.views.ports import Ports
from desktop.views.sheet import Sheet

PLACE = "set_extension"
_LONGEST = 32


def own_extension(ports: Ports) -> str:
    """The telephone that is one's own; empty also when somebody else has said since that it is theirs."""
    me = ports.session.me
    if me is None:
        return ""
    person = ports.staff.person(me.staff_id)
    return me.extension if person is None or person.has_phone else ""


class OwnPhoneSheet(Sheet):
    """Stays open until the server has taken it."""

    def __init__(self, look: Look, window: QWidget, ports: Ports) -> None:
        super().__init__(look, window, width=440)
        self._ports, self._actions = ports, ports.actions
        actions = ports.actions
        self._sent = CommandId("")
        self._wanted = ""
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        self.extension = Field(look, line)
        self.fields.addWidget(self.extension)
        self.fields.addStretch(1)
        actions.done.connect(self._done)
        actions.refused.connect(self._refused)
        actions.not_now.connect(self._not_now)
        line.returnPressed.connect(self.accept)
        self.retranslate()

    def open_now(self) -> None:
        """Begin with what is set."""
        self._sent = CommandId("")
        self.wrong("")
        self.extension.set_value(own_extension(self._ports))
        self.retranslate()
        self.open(self.extension.control)

    def retranslate(self) -> None:
        self.title(
            self.tr("Own telephone"),
            self.tr("It rings when you take a caller or call out. Change it when you sit at another desk."),
        )
        self.extension.name(self.tr("Number of the telephone"), self.tr("As in 1001. Empty means none."))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))

    def accept(self) -> None:
        if self._sent:
            return
        self.wrong("")
        self._wanted = self.extension.value()
        self._sent = CommandId("-")
        sent = self._actions.set_extension(self._wanted)
        # Refused at once when there is no connection.
        self._sent = sent if self._sent else CommandId("")

    # -- inside -----------------------------------------------------------------------------------

    def _done(self, command: str, _place: str, _case_id: str) -> None:
        if command == self._sent:
            self._sent = CommandId("")
            self._ports.session.note_extension(self._wanted)
            self.leave()

    def _refused(self, _case_id: str, place: str, refusal: Refusal) -> None:
        if place == PLACE and refusal.command_id == self._sent:
            self._actions.cancel(refusal.command_id)
            self._tell(sentence(refusal))

    def _not_now(self, place: str, _case_id: str) -> None:
        if place == PLACE and self._sent:
            self._tell(self.tr("This needs the connection. Nothing was changed; try again when it is back."))

    def _tell(self, said: str) -> None:
        self._sent = CommandId("")
        self.wrong(said)
        polite(self, said)
