"""To whose page a reply goes, when a case was joined out of several: shown, kept while one writes, and to be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from backend.protocol.cases import Case
from backend.protocol.ids import ThreadId
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.resident_pages import Page, last_spoken, pages


class Addressee(Button):
    """Hidden while there is one page only. ``chosen()`` when somebody else was picked."""

    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "quiet", small=True, caret=True, parent=parent)
        self._pages: Sequence[Page] = ()
        self._thread: ThreadId | None = None
        self._picked = False
        self.clicked.connect(self._offer)
        self.hide()

    def page(self) -> ThreadId | None:
        """The page to write to; none when there is none."""
        return self._thread

    def follow(self, case: Case, *, writing: bool) -> None:
        """Go to the page where something was written last, unless a reply to another is being written."""
        self._pages = pages(case)
        known = [page.thread for page in self._pages]
        if self._thread not in known or not (writing or self._picked):
            last = last_spoken(case)
            self._thread = last if last in known else known[-1] if known else None
            self._picked = False
        self.show_words()

    def sent(self) -> None:
        """The reply has left: the next one follows the conversation again."""
        self._picked = False

    def show_words(self) -> None:
        """Say whose page it is, in the present language."""
        page = next((one for one in self._pages if one.thread == self._thread), None)
        self.setVisible(len(self._pages) > 1 and page is not None)
        if page is not None:
            # The words of the field beside it, where they are translated.
            reply = QCoreApplication.translate("Composer", "Reply to the client")
            self.set_words(page.words, f"{reply}: {page.words}")

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for page in self._pages:
            # An ampersand in a name is not an underlined letter.
            action = menu.addAction(page.words.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, thread=page.thread: self._pick(thread))
        # Not exec: a loop within the loop would stop what comes over the socket meanwhile.
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

    def _pick(self, thread: ThreadId) -> None:
        self._thread, self._picked = thread, True
        self.show_words()
        self.chosen.emit()
