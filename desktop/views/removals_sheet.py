"""What the last nightly runs removed because its time was up: numbers only, so that looking is no use of client data."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.use_inquiries import RetentionReport, RetentionRun
from desktop.models.privacy import Privacy
from desktop.texts import formats, removals
from desktop.texts.refusals import of_question
from desktop.theme import MEDIUM, Size
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.sheet import Sheet


class RemovalsSheet(Sheet):
    """The latest first. Esc and Enter close it, PageUp and PageDown move in a long list."""

    def __init__(self, look: Look, window: QWidget, model: Privacy) -> None:
        super().__init__(look, window, width=600)
        self._model = model
        self.ok.hide()
        self.told = Label(look, role="muted", wrap=True)
        self.fields.addWidget(self.told)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self.fields.addLayout(self._rows)
        self.fields.addStretch(1)
        self._made: list[QWidget] = []
        model.removals.changed.connect(self.retranslate)
        self.retranslate()

    def open_now(self) -> None:
        """Ask anew and show."""
        self._model.read_removals()
        self.open(self.cancel)

    def retranslate(self) -> None:
        self.title(
            self.tr("Removals"),
            self.tr(
                "What the last nightly runs removed because its retention period was over. Numbers only."
            ),
        )
        self.cancel.set_words(self.tr("Close"))
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made.clear()
        runs = self._runs()
        for run in runs:
            self._row(run)
        said = "" if runs else self._nothing()
        self.told.setText(said)
        self.told.setVisible(bool(said))
        if self.isVisible():
            self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.area.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case _:
                super().keyPressEvent(event)

    def rows(self) -> list[str]:
        """What each row says, as a screen reader reads it."""
        return [widget.accessibleName() for widget in self._made]

    def _runs(self) -> tuple[RetentionRun, ...]:
        found = self._model.removals.found
        return found.runs if isinstance(found, RetentionReport) else ()

    def _nothing(self) -> str:
        asking = self._model.removals
        if asking.refused is not None:
            return of_question(asking.refused)
        return self.tr("Looking") if asking.busy else self.tr("No run has been finished yet.")

    def _row(self, run: RetentionRun) -> None:
        zone, language = self.look.texts.zone, self.look.language
        at = run.finished_at or run.asked_at
        day = formats.day(at.astimezone(zone).date(), language, year=True)
        when = f"{day} {formats.clock(at, zone, language)}"
        removed = removals.removed(run.counts, language) or self.tr("Nothing was removed.")
        kept = removals.kept(run.counts, language)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        labels = [Label(self.look, weight=MEDIUM), Label(self.look, wrap=True)]
        told = [removed]
        if kept:
            told.append(self.tr("Kept: {what}").format(what=kept))
            labels.append(Label(self.look, Size.SMALL, role="muted", wrap=True))
        for label, words in zip(labels, (when, *told), strict=True):
            label.setText(words)
            column.addWidget(label)
        holder.setAccessibleName(f"{when}: {'. '.join(told)}")
        self._rows.addWidget(holder)
        self._made.append(holder)
