"""The computer's telephone during a demonstration without a screen: takes `tel:` addresses and counts the calls."""

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Telephone(QObject):
    """Registers itself for `tel:`, as a soft phone does with the operating system. Keeps no numbers."""

    def __init__(self) -> None:
        """Take calls from now on."""
        super().__init__()
        self.calls = 0
        QDesktopServices.setUrlHandler("tel", self, "dial")  # type: ignore[arg-type]  # the stubs say bytes, PySide takes a name

    @Slot(QUrl)
    def dial(self, _number: QUrl) -> None:
        """Count a call."""
        self.calls += 1

    def hang_up(self) -> None:
        """Give `tel:` back to the operating system."""
        QDesktopServices.unsetUrlHandler("tel")
