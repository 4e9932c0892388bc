"""Asked before signing out while something written here has not reached the server: it would be lost."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.views.look import Look
from desktop.views.ports import Session
from desktop.views.sheet import Sheet


class SignOutSheet(Sheet):
    """Says how much would be lost; only the button, or Ctrl+Enter, signs out all the same."""

    def __init__(self, look: Look, window: QWidget, session: Session) -> None:
        super().__init__(look, window, width=480)
        self._session = session
        self._count = 0
        self.retranslate()

    def open_for(self, count: int) -> None:
        """Ask, for so many unsent things; staying is what Enter does."""
        self._count = count
        self.retranslate()
        self.open(self.cancel)

    def accept(self) -> None:
        self.leave()
        self._session.sign_out(losing=True)

    def retranslate(self) -> None:
        self.title(
            self.tr("Something is not sent yet"),
            self.tr(
                "Messages and notes not sent yet: {count}. They are removed from this computer if you sign out now."
            ).format(count=self._count),
        )
        self.cancel.set_words(self.tr("Stay signed in"))
        self.ok.set_words(self.tr("Sign out all the same"))
