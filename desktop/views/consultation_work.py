"""Consultation in one window: F7, the list of what waits, and the badge that tells of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.models.consultations import Consultations
from desktop.views.announce import polite

if TYPE_CHECKING:
    from desktop.views.ask_sheet import AskSheet
    from desktop.views.consultations_sheet import ConsultationsSheet
    from desktop.views.main_window import MainWindow

CONSULT = "consult"
ASK, WAITING = "ask_colleague", "consultations"


class ConsultationWork(QObject):
    """F7 rings during a call and writes otherwise; whoever wants to write during a call has keys of its own for that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._model: Consultations = window.ports.consultations
        self._model.changed.connect(self.show_count)
        self._model.arrived.connect(self._arrived)
        self._model.passed.connect(self._passed)
        window.top.consultations.clicked.connect(lambda: window.deeds.do(WAITING))
        self.show_count()

    @cached_property
    def ask_sheet(self) -> AskSheet:
        from desktop.views.ask_sheet import AskSheet

        window = self._window
        return AskSheet(window.look, window, window.ports, window.lines, window.client_work.awaited)

    @cached_property
    def waiting_sheet(self) -> ConsultationsSheet:
        from desktop.views.consultations_sheet import ConsultationsSheet

        window = self._window
        return ConsultationsSheet(window.look, window, window.ports, window.lines, window.client_work.awaited)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What the deeds of consultation do."""
        return {
            CONSULT: self._consult,
            ASK: self._ask,
            WAITING: self._show_waiting,
        }

    def why_not(self, key: str) -> str:
        """What stands against it, in a sentence."""
        calls = self._window.call_work
        if key == CONSULT and calls.live() is not None:
            return calls.why_not("call_consult")
        if key in {CONSULT, ASK} and self._window.case() is None:
            return QCoreApplication.translate("deeds", "no case is open")
        return ""

    def show_count(self) -> None:
        """Follow how much waits for oneself."""
        self._window.top.show_consultations(self._model.count(), self._model.late())

    def _consult(self) -> None:
        if self._window.call_work.live() is not None:
            self._window.deeds.do("call_consult")
        else:
            self._ask()

    def _ask(self) -> None:
        case = self._window.case()
        if case is not None:
            self.ask_sheet.open_for(case)

    def _show_waiting(self) -> None:
        self.waiting_sheet.open_now()

    def _passed(self) -> None:
        said = self.tr("The promised time of a question has passed without an answer.")
        polite(self._window, said)
        self._window.undo.tell(said)

    def _arrived(self) -> None:
        polite(self._window, self.tr("A question or an answer of a colleague has come."))
