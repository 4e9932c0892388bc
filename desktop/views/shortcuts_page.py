"""All shortcuts on one page; each can be bound to other keys. Ctrl and Alt together are AltGr and refused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QKeySequenceEdit, QLineEdit, QWidget

from desktop.texts.keys import spoken
from desktop.theme import MEDIUM
from desktop.views.button import Button
from desktop.views.deeds import Deed, Deeds, names, takes_alt_gr
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.sheet import Sheet


class ShortcutsPage(Sheet):
    """A row a deed: its name, its keys, and a field that takes new ones."""

    def __init__(self, look: Look, window: QWidget, deeds: Deeds) -> None:
        super().__init__(look, window, width=640)
        self._deeds = deeds
        self._names: dict[str, Label] = {}
        self.edits: dict[str, QKeySequenceEdit] = {}
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for row, deed in enumerate(deeds.all()):
            name = Label(look, weight=MEDIUM, wrap=True)
            edit = QKeySequenceEdit()
            edit.setMaximumSequenceLength(1)
            edit.setFixedWidth(look.theme.px(180))
            edit.editingFinished.connect(lambda one=deed: self._edited(one))
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(edit, row, 1)
            self._names[deed.key], self.edits[deed.key] = name, edit
        self.fields.addLayout(grid)
        self.fields.addStretch(1)
        self.restore = Button(look, "quiet")
        self.restore.clicked.connect(self._restore)
        self.fields.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.ok.hide()
        deeds.changed.connect(self.retranslate)
        self.retranslate()

    def open_at(self, key: str = "") -> None:
        """Open, on the row of a deed when one is named."""
        self.retranslate()
        self.wrong("")
        self.open(self.edits.get(key) or self.cancel)
        if key:
            self.area.ensureWidgetVisible(self.edits[key])

    def retranslate(self) -> None:
        self.title(
            self.tr("Shortcuts"),
            self.tr("Press a field and then the keys you want. Backspace leaves a command without keys."),
        )
        self.cancel.set_words(self.tr("Close"))
        self.restore.set_words(self.tr("Restore the original keys"))
        for deed in self._deeds.all():
            name = names(self.look.texts, deed)[self.look.language]
            self._names[deed.key].setText(name)
            edit = self.edits[deed.key]
            edit.blockSignals(True)
            edit.setKeySequence(self._deeds.keys(deed.key))
            edit.blockSignals(False)
            edit.setAccessibleName(self.tr("Keys of: {deed}").format(deed=name))
            inner = edit.findChild(QLineEdit)
            if inner is not None:
                inner.setAccessibleName(edit.accessibleName())
            edit.setAccessibleDescription(spoken(self._deeds.keys(deed.key)))

    def _edited(self, deed: Deed) -> None:
        keys = self.edits[deed.key].keySequence()
        if keys == self._deeds.keys(deed.key):
            return
        if takes_alt_gr(keys):
            self.wrong(self.tr("Ctrl and Alt together write characters on this keyboard. Choose other keys."))
            self.retranslate()
            return
        taken = self._deeds.rebind(deed.key, QKeySequence(keys))
        if taken:
            other = names(self.look.texts, self._deeds.deed(taken))[self.look.language]
            self.wrong(self.tr("Those keys already do: {deed}.").format(deed=other))
            self.retranslate()
        else:
            self.wrong("")

    def _restore(self) -> None:
        self.wrong("")
        self._deeds.restore()
