"""One case in hand as an observable object: its state, and what its resident is doing this moment."""

from itertools import takewhile

from PySide6.QtCore import QObject, QTimer, Signal

from backend.protocol.cases import Case
from backend.protocol.entries import ResidentMessage
from backend.protocol.frames import SignalKind
from backend.protocol.ids import StaffId

TYPING_LASTS = 8000
"""Milliseconds after which nobody is shown as writing of whom nothing more is heard."""


class CaseModel(QObject):
    """``changed`` says that any of the four attributes has changed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case: Case | None = None
        self.typing = False
        self.resident_here = False
        self.writing: StaffId | None = None
        """Who of the staff is writing here, which may be oneself at another desktop."""
        self._stops = QTimer(self, singleShot=True, interval=TYPING_LASTS)
        # A method, not a lambda: Qt would hold on to the lambda, that to this object, and this to its timer for ever.
        self._stops.timeout.connect(self._stopped)
        self._colleague_stops = QTimer(self, singleShot=True, interval=TYPING_LASTS)
        self._colleague_stops.timeout.connect(self._colleague_stopped)

    def show(self, case: Case | None) -> None:
        """Show the case as it is now; who has just sent what they wrote is not writing it any more."""
        seen = self.case.entries[-1].no if self.case is not None and self.case.entries else 0
        self.case = case
        if self.typing and case is not None and _wrote(case, seen):
            self.typing = False
            self._stops.stop()
        if self.writing is not None and case is not None and _said_by(case, seen, self.writing):
            self._colleague(None)
        self.changed.emit()

    def note(self, kind: SignalKind, *, on: bool, who: StaffId | None = None) -> None:
        """Take a passing signal; `who` of the staff it is about."""
        if kind is SignalKind.COLLEAGUE_TYPING:
            self._colleague(who if on else None)
        elif kind is SignalKind.RESIDENT_TYPING:
            self.typing = on
            if on:
                self._stops.start()
            else:
                self._stops.stop()
        else:
            self.resident_here = on
        self.changed.emit()

    def _colleague(self, who: StaffId | None) -> None:
        self.writing = who
        if who is None:
            self._colleague_stops.stop()
        else:
            self._colleague_stops.start()

    def _colleague_stopped(self) -> None:
        self.note(SignalKind.COLLEAGUE_TYPING, on=False)

    def _stopped(self) -> None:
        self.note(SignalKind.RESIDENT_TYPING, on=False)


def _said_by(case: Case, after: int, who: StaffId) -> bool:
    new = takewhile(lambda entry: entry.no > after, reversed(case.entries))
    return any(entry.author is not None and entry.author.staff_id == who for entry in new)


def _wrote(case: Case, after: int) -> bool:
    new = takewhile(lambda entry: entry.no > after, reversed(case.entries))
    return any(isinstance(entry.body, ResidentMessage) for entry in new)
