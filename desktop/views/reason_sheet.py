"""Asks for a written reason before an act that is logged with it; says plainly what is logged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backend.protocol.ids import CommandId
from desktop.actions.client_actions import ClientActions
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited, ReasonWords
from desktop.views.field import Area, Field
from desktop.views.look import Look
from desktop.views.ports import Connection, Drafts


class ReasonSheet(AnsweredSheet):
    """One for every act that needs a reason. What is written here is kept nowhere until it is sent."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        actions: ClientActions,
        connection: Connection,
        drafts: Drafts,
        awaited: Awaited,
    ) -> None:
        super().__init__(look, window, actions, connection, drafts, awaited)
        self._words: Callable[[], ReasonWords] | None = None
        self._act: Callable[[str], CommandId] | None = None
        self._after: Callable[[], None] | None = None
        self.reason = Field(look, Area(look, 3))
        self.fields.addWidget(self.reason)
        self.fields.addStretch(1)
        self.hold({"reason": self.reason})
        self.retranslate()

    def ask(
        self,
        words: Callable[[], ReasonWords],
        act: Callable[[str], CommandId],
        after: Callable[[], None] | None = None,
    ) -> None:
        """Ask for a reason, do `act` with it, and `after` that once it is done."""
        self._words, self._act, self._after = words, act, after
        self.retranslate()
        self.fill({})
        self.wrong("")
        self.open(self.reason.control)

    def retranslate(self) -> None:
        self.cancel.set_words(self.tr("Cancel"))
        if self._words is None:
            return
        said = self._words()
        self.title(said.title, said.hint)
        self.reason.name(said.label)
        self.ok.set_words(said.ok)

    def accept(self) -> None:
        written, act = self.reason.value(), self._act
        self.reason.wrong("" if written else self.tr("Write the reason in a sentence."))
        self.place()
        if not written or act is None:
            self.reason.control.setFocus()
            return
        self.give(lambda: act(written))

    def succeeded(self, _case_id: str) -> None:
        if self._after is not None:
            self._after()
