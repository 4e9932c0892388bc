"""What a privacy officer asks the server: the log, odd patterns, whether it is whole, a client's extract."""

from datetime import timedelta

from PySide6.QtCore import QObject

from backend.protocol.clock import Clock
from backend.protocol.staff_inquiries import ListStaff
from backend.protocol.use_inquiries import CheckLog, FindPatterns, MakeExtract, ReadRetention, ReadUses
from desktop.models.asking import Asker, Asking
from desktop.models.uses_model import UsesModel

PATTERN_DAYS = 30


class Privacy(QObject):
    """Each part is one place on the screen with its own question."""

    def __init__(self, asker: Asker, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.uses = UsesModel(asker, self)
        self.patterns = Asking(asker, self)
        self.check = Asking(asker, self)
        self.staff = Asking(asker, self)
        self.extract = Asking(asker, self)
        self.removals = Asking(asker, self)

    def begin(self) -> None:
        """Ask for everything that the page opens with: the last month of the log among it."""
        now = self._clock()
        self.staff.ask(ListStaff())
        self.patterns.ask(FindPatterns(since=now - timedelta(days=PATTERN_DAYS), until=now))
        self.check.ask(CheckLog())

    def show(self, asked: ReadUses) -> None:
        """Show lines of the log."""
        self.uses.show(asked)

    def check_whole(self) -> None:
        """Follow the chain of the log from its beginning."""
        self.check.ask(CheckLog(whole=True))

    def make_extract(self, asked: MakeExtract) -> None:
        """Make the client's extract; that it was made stands in the log."""
        self.extract.ask(asked)

    def read_removals(self) -> None:
        """Read what the last retention runs removed; an administrator may, too."""
        self.removals.ask(ReadRetention())

    def clear(self) -> None:
        """Nothing of the person before remains."""
        self.uses.clear()
        for asking in (
            self.patterns,
            self.check,
            self.staff,
            self.extract,
            self.removals,
        ):
            asking.let_go()
