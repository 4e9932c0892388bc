"""The work pair in one window: the sheet behind its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from backend.protocol.cases import Case
from backend.protocol.words import CaseState

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow
    from desktop.views.pair_sheet import PairSheet

PAIR = "pair"
OWNERS = frozenset({"handover", "transfer", "close", "join"})
"""Deeds of the owner alone."""


class PairWork(QObject):
    """What a pair may not do is said in words and not only refused."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @cached_property
    def sheet(self) -> PairSheet:
        from desktop.views.pair_sheet import PairSheet

        window = self._window
        return PairSheet(window.look, window, window.ports, window.lines, window.client_work.awaited)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What the deed of the work pair does."""
        return {PAIR: self.open}

    def open(self) -> None:
        """Ask somebody into the open case, or see to the pair in it."""
        case = self._window.case()
        if case is not None:
            self.sheet.open_for(case)

    def why_not(self, key: str) -> str:
        """What stands against it, in a sentence."""
        case = self._window.case()
        if key == PAIR and (case is None or case.head.state is not CaseState.CLAIMED):
            return QCoreApplication.translate("deeds", "no case is open")
        if key in OWNERS and case is not None and self._is_anothers(case):
            owner = case.head.claimed_by.name if case.head.claimed_by else ""
            said = QCoreApplication.translate("deeds", "{name} is responsible for the case")
            return said.format(name=owner)
        return ""

    def _is_anothers(self, case: Case) -> bool:
        me = self._window.ports.session.me
        return me is not None and case.head.claimed_by is not None and not case.head.is_owned_by(me.staff_id)
