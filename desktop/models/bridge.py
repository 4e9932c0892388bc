"""The one bridge from what the desktop knows to Qt's signals."""

from PySide6.QtCore import QObject, Signal

from desktop.sync.client import Client


class Bridge(QObject):
    """Says as signals what the client tells; everything runs in the one thread, so nothing is copied."""

    changed = Signal(object)
    """A ``Change`` of the mirror."""
    outbox_changed = Signal(object)
    """The ``Outbox``."""
    status_changed = Signal(object)
    """The connection's ``Status``."""
    heard = Signal(object)
    """A piece of ``News``."""
    answered = Signal(object)
    """A ``Parcel`` with the server's answer to it."""
    draft_saved = Signal(str)
    journal_opened = Signal(object)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        client.mirror.listen(self.changed.emit)
        client.on_outbox.listen(self.outbox_changed.emit)
        client.on_status.listen(self.status_changed.emit)
        client.on_news.listen(self.heard.emit)
        client.on_answer.listen(self.answered.emit)
        client.on_draft_saved.listen(self.draft_saved.emit)
        client.on_journal.listen(self.journal_opened.emit)
