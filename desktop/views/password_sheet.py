"""A start password, shown once: it can be read out, written down or copied, and is kept nowhere."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.views.button import Button
from desktop.views.field import Field
from desktop.views.icon_label import IconLabel
from desktop.views.look import Look
from desktop.views.sheet import Sheet


class PasswordSheet(Sheet):
    """Leaving it forgets the password."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, width=480)
        self._name = ""
        self.password = QLineEdit()
        self.password.setReadOnly(True)
        self.field = Field(look, self.password)
        self._copied = IconLabel(look, "check", "ok")
        self._copied.hide()
        self.copy = Button(look, icon="copy")
        self.copy.clicked.connect(self._copy)
        self.fields.addWidget(self.field)
        self.fields.addWidget(self._copied)
        self.fields.addStretch(1)
        self.foot.insertWidget(1, self.copy)
        self.cancel.hide()
        self.retranslate()

    def show_password(self, name: str, password: str) -> None:
        """Show it to whoever gives it on."""
        self._name = name
        self.password.setText(password)
        self._copied.hide()
        self.retranslate()
        self.open(self.password)
        self.password.selectAll()

    def leave(self) -> None:
        self.password.clear()
        super().leave()

    def retranslate(self) -> None:
        self.title(
            self.tr("Start password"),
            self.tr("Give it to {name} now. It is shown this once and cannot be read again.").format(
                name=self._name or self.tr("the person")
            ),
        )
        self.field.name(self.tr("Start password"))
        self.copy.set_words(self.tr("Copy"))
        self._copied.say(self.tr("Copied. Paste it where it is needed and copy something else after that."))
        self.ok.set_words(self.tr("It has been given"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.password.text())
        self._copied.show()
        self.place()
