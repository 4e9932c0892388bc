"""A sheet that stays open until the server has said yes: a refusal is said in it, and what was filled in stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backend.protocol.ids import CommandId
from backend.protocol.results import Refusal
from desktop.actions.client_actions import ClientActions
from desktop.texts.refusals import sentence
from desktop.views.announce import polite
from desktop.views.awaited import Awaited
from desktop.views.kept_sheet import KeptSheet
from desktop.views.look import Look
from desktop.views.ports import Connection, Drafts


class AnsweredSheet(KeptSheet):
    """Subclasses call `give` with what makes the command; `succeeded(case)` follows when it is done."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        actions: ClientActions,
        connection: Connection,
        drafts: Drafts,
        awaited: Awaited,
        *,
        width: int = 520,
    ) -> None:
        super().__init__(look, window, drafts, width=width)
        self.acts, self._connection, self._awaited = actions, connection, awaited
        self._given = ""
        self._not_now = False
        actions.done.connect(self._answered)
        actions.refused.connect(self._refused)
        actions.not_now.connect(self._could_not)
        connection.changed.connect(self._follow)

    def give(self, make: Callable[[], CommandId]) -> None:
        """Send a command and wait here for its answer."""
        self.wrong("")
        self._not_now = False
        self._given = "…"
        given = make()
        if self._not_now:
            self._given = ""
            self.wrong(
                self.tr(
                    "This needs the connection. What you filled in stays here; try again when it is back."
                )
            )
            return
        self._given = given
        if self._connection.state == "connected":
            self._awaited.commands.add(given)
            self.ok.setEnabled(False)
            return
        # It may wait: it leaves with everything else when the connection is back.
        self._end()

    def succeeded(self, case_id: str) -> None:
        """It is done. Subclasses."""

    def leave(self) -> None:
        self._forget()
        super().leave()

    def _forget(self) -> None:
        self._awaited.commands.discard(self._given)
        self._given = ""
        self.ok.setEnabled(True)

    def _end(self) -> None:
        self._forget()
        self.drop()
        self.fill({})
        self.leave()
        self.drop()

    def _answered(self, command: str, _place: str, case_id: str) -> None:
        if command == self._given:
            self._end()
            self.succeeded(case_id)

    def _refused(self, _case_id: str, _place: str, refusal: Refusal) -> None:
        if refusal.command_id != self._given:
            return
        self.acts.cancel(refusal.command_id)
        self._forget()
        said = sentence(refusal)
        self.wrong(said)
        polite(self, said)

    def _follow(self) -> None:
        """The connection went while an answer was awaited."""
        if self._given not in self._awaited.commands or self._connection.state == "connected":
            return
        if any(one.command_id == self._given for one in self._connection.unsent):
            # It is kept and leaves again by itself, as everything that was decided does.
            self._end()
            return
        self.ok.setEnabled(True)
        self.wrong(
            self.tr(
                "The connection was lost before the answer came. What you filled in stays here; try again when it is back."
            )
        )

    def _could_not(self, _place: str, _case_id: str) -> None:
        if self._given == "…":
            self._not_now = True
