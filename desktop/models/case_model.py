"""One case in hand as an observable object: its state, and what its resident is doing this moment."""

from itertools import takewhile

from PySide6.QtCore import QObject, QTimer, Signal

from backend.protocol.cases import Case
from backend.protocol.entries import ResidentMessage
from backend.protocol.frames import SignalKind

TYPING_LASTS = 8000
"""Milliseconds after which a resident of whom nothing more is heard is no longer shown as writing."""


class CaseModel(QObject):
    """``changed`` says that any of the three attributes has changed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case: Case | None = None
        self.typing = False
        self.resident_here = False
        self._stops = QTimer(self, singleShot=True, interval=TYPING_LASTS)
        # A method, not a lambda: Qt would hold on to the lambda, that to this object, and this to its timer for ever.
        self._stops.timeout.connect(self._stopped)

    def show(self, case: Case | None) -> None:
        """Show the case as it is now; who has just sent what they wrote is not writing it any more."""
        seen = self.case.entries[-1].no if self.case is not None and self.case.entries else 0
        self.case = case
        if self.typing and case is not None and _wrote(case, seen):
            self.typing = False
            self._stops.stop()
        self.changed.emit()

    def note(self, kind: SignalKind, *, on: bool) -> None:
        """Take a passing signal."""
        if kind is SignalKind.RESIDENT_TYPING:
            self.typing = on
            if on:
                self._stops.start()
            else:
                self._stops.stop()
        else:
            self.resident_here = on
        self.changed.emit()

    def _stopped(self) -> None:
        self.note(SignalKind.RESIDENT_TYPING, on=False)


def _wrote(case: Case, after: int) -> bool:
    new = takewhile(lambda entry: entry.no > after, reversed(case.entries))
    return any(isinstance(entry.body, ResidentMessage) for entry in new)
