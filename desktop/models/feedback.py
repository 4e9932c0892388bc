"""What is asked of feedback: one by one to be read, all of it by theme, and what was changed because of it."""

from datetime import date

from PySide6.QtCore import QObject

from backend.protocol.feedback import Change, FeedbackItem, FeedbackTheme
from backend.protocol.feedback_inquiries import (
    ChangesRead,
    FeedbackRead,
    ReadChanges,
    ReadFeedback,
    ReadThemes,
    ThemesRead,
)
from backend.protocol.words import Channel
from desktop.models.asking import Asker, Asking


class FeedbackThemes(QObject):
    """Each part is one place on the screen with its own question."""

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reading = Asking(asker, self)
        self.numbers = Asking(asker, self)
        self.told_changes = Asking(asker, self)
        self._read: set[str] = set()

    def begin_reading(self, *, unread: bool) -> None:
        """Read from the newest month on: what nobody has read through, or everything."""
        self._read.clear()
        self.reading.ask(ReadFeedback(unread=unread))

    def read_on(self, after: str, *, unread: bool) -> None:
        """Read what follows."""
        self.reading.ask(ReadFeedback(unread=unread, after=after))

    def passed(self, feedback_id: str) -> None:
        """Show this one no more until reading begins again: what was saved may still be on its way."""
        self._read.add(feedback_id)

    @property
    def items(self) -> list[FeedbackItem]:
        """What is still to be read of the last answer."""
        found = self.reading.found
        return (
            [one for one in found.items if one.feedback_id not in self._read]
            if isinstance(found, FeedbackRead)
            else []
        )

    @property
    def themes(self) -> tuple[FeedbackTheme, ...]:
        """What can be tagged."""
        found = self.reading.found
        return found.themes if isinstance(found, FeedbackRead) else ()

    @property
    def unread(self) -> int:
        """How many nobody had read through when it was asked."""
        found = self.reading.found
        return found.unread if isinstance(found, FeedbackRead) else 0

    @property
    def more(self) -> bool:
        """Whether others follow those of the last answer."""
        found = self.reading.found
        return isinstance(found, FeedbackRead) and found.more

    def count(self, since: date, until: date, line: str | None, channel: Channel | None) -> None:
        """Ask for the numbers of some months."""
        self.numbers.ask(ReadThemes(since=since, until=until, line=line, channel=channel))

    @property
    def told(self) -> ThemesRead | None:
        """The numbers, if there are any yet."""
        found = self.numbers.found
        return found if isinstance(found, ThemesRead) else None

    def read_changes(self) -> None:
        """Ask what was changed because of feedback."""
        self.told_changes.ask(ReadChanges())

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was changed, the newest first."""
        found = self.told_changes.found
        return found.changes if isinstance(found, ChangesRead) else ()

    def clear(self) -> None:
        """Nothing of the person before remains."""
        self._read.clear()
        self.reading.let_go()
        self.numbers.let_go()
        self.told_changes.let_go()
