"""Client data on the clipboard: put there on purpose, out of histories where a system allows it, and taken away again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
_OUT_OF_HISTORIES = {
    # Windows: neither the clipboard history nor other devices nor whoever watches get it.
    _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format(name="CanIncludeInClipboardHistory"): b"\0\0\0\0",
    _WINDOWS.format(name="CanUploadToCloudClipboard"): b"\0\0\0\0",
    # Linux desktops and macOS have a word for what a history does not keep.
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
}


class BorrowedClipboard(QObject):
    """Holds one text at a time. Whatever somebody else has copied since is left alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        app = QCoreApplication.instance()
        if app is not None:
            # What is made here may not outlive the program: a clipboard that holds it then brings the process down.
            app.aboutToQuit.connect(self.clear)

    def put(self, text: str, seconds: int) -> None:
        """Put a text on the clipboard for so long."""
        data = QMimeData()
        data.setText(text)
        for kind, value in _OUT_OF_HISTORIES.items():
            data.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._text = text
        self._timer.start(seconds * 1000)

    def holds(self) -> bool:
        """Whether what was put there still stands there."""
        return bool(self._text) and QGuiApplication.clipboard().text() == self._text

    def clear(self) -> None:
        """Take the text away if it still stands there: when the time is over, at locking, at signing out."""
        if self.holds():
            QGuiApplication.clipboard().clear()
        self._text = ""
        self._timer.stop()
