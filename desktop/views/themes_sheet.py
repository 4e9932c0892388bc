"""Themes of feedback over time, for supervisors and development meetings: filtered, read by the arrows, written to a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from backend.protocol.feedback_inquiries import SurveyMean, ThemesRead
from backend.protocol.ids import LineId
from backend.protocol.words import Channel
from desktop.models.feedback import FeedbackThemes
from desktop.texts import feedback as words
from desktop.texts import formats
from desktop.texts import words as common
from desktop.texts.refusals import of_question
from desktop.texts.themes_file import ThemesFile, as_csv, themes_file
from desktop.theme import MEDIUM, Size
from desktop.views.announce import polite
from desktop.views.button import Button
from desktop.views.field import Field
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.sheet import Sheet
from desktop.views.theme_chart import ThemeChart
from desktop.views.themes_paper import write_pdf

_ALL, _GENERAL = "all", "general"
_SPANS = (6, 12, 24)
_ASKED_ABOUT = (Channel.CHAT, Channel.FORM, Channel.CALLBACK)
PDF, CSV = "pdf", "csv"


class ThemesSheet(Sheet):
    """`reading_wanted()`, `change_wanted()`: to read feedback through, to tell what was changed."""

    reading_wanted = Signal()
    change_wanted = Signal()

    def __init__(self, look: Look, window: QWidget, model: FeedbackThemes, lines: LineNames) -> None:
        super().__init__(look, window, width=980)
        self._model, self._lines = model, lines
        self.line = Field(look, Picker(look))
        self.channel = Field(look, Picker(look))
        self.span = Field(look, Picker(look))
        self.chart = ThemeChart(look)
        self.chart.moved.connect(self._moved)
        self.where = Label(look, role="muted", wrap=True)
        self.hidden = Label(look, Size.SMALL, role="muted", wrap=True)
        self._ratings_title = Label(look, weight=MEDIUM)
        self.ratings = Label(look, wrap=True)
        self._answers_title = Label(look, weight=MEDIUM)
        self.answers = Label(look, wrap=True)
        self._changes_title = Label(look, weight=MEDIUM)
        self.changes = Label(look, wrap=True)
        self.read = Button(look, icon="star")
        self.read.clicked.connect(self.reading_wanted)
        self.change = Button(look, icon="plus")
        self.change.clicked.connect(self.change_wanted)
        self.pdf = Button(look)
        self.pdf.clicked.connect(lambda: self._ask_where(PDF))
        filters = QHBoxLayout()
        filters.setSpacing(16)
        for field in (self.line, self.channel, self.span):
            filters.addWidget(field, 1)
            field.edited.connect(self.count)
        self.fields.addLayout(filters)
        for widget in (self.chart, self.where, self.hidden):
            self.fields.addWidget(widget)
        for title, label in (
            (self._ratings_title, self.ratings),
            (self._answers_title, self.answers),
            (self._changes_title, self.changes),
        ):
            self.fields.addWidget(title)
            self.fields.addWidget(label)
        self.fields.addStretch(1)
        self.foot.insertWidget(0, self.read)
        self.foot.insertWidget(1, self.change)
        self.foot.insertWidget(self.foot.count() - 1, self.pdf)
        model.numbers.changed.connect(self._came)
        self.retranslate()

    def open_now(self) -> None:
        """Count the last year of every line."""
        self.retranslate()
        self.open(self.chart)
        self.count()

    def count(self) -> None:
        """Ask for the numbers that the filters say."""
        until = self.look.clock().astimezone(self.look.texts.zone).date()
        months = int(self.span.value() or _SPANS[1]) - 1
        first = until.year * 12 + until.month - 1 - months
        since = date(first // 12, first % 12 + 1, 1)
        line, channel = self.line.value(), self.channel.value()
        self._model.count(
            since,
            until,
            None if line in {"", _ALL} else "" if line == _GENERAL else line,
            Channel(channel) if channel not in {"", _ALL} else None,
        )

    def retranslate(self) -> None:
        self.title(
            self.tr("Themes of feedback"),
            self.tr("Numbers of what was said, of nobody and by no professional."),
        )
        self.line.name(self.tr("Service line"))
        self.channel.name(self.tr("Channel of the survey"))
        self.span.name(self.tr("Months"))
        names = [(str(info.line), self._lines.name(info.line)) for info in self._lines.all()]
        self.line.offer([(_ALL, self.tr("All lines")), (_GENERAL, words.in_general()), *names])
        self.channel.offer(
            [(_ALL, self.tr("All channels"))] + [(one.value, common.channel(one)) for one in _ASKED_ABOUT]
        )
        self.span.offer([(str(one), self.tr("{n} months").format(n=one)) for one in _SPANS])
        if not self.span.value() or self._model.told is None:
            self.span.set_value(str(_SPANS[1]))
        self._ratings_title.setText(self.tr("Ratings in surveys, from 1 to 5"))
        self._answers_title.setText(self.tr("What surveys were answered, and what came by itself"))
        self._changes_title.setText(self.tr("What was changed"))
        self.read.set_words(self.tr("Read feedback"))
        self.change.set_words(self.tr("Tell what was changed"))
        self.pdf.set_words(self.tr("Save as PDF"))
        self.ok.set_words(self.tr("Save as table"))
        self.cancel.set_words(self.tr("Close"))
        self._show()

    def accept(self) -> None:
        self._ask_where(CSV)

    def save(self, path: Path, kind: str) -> bool:
        """Write the file; false when it cannot be written there."""
        file = self._file()
        if file is None:
            return False
        if kind == PDF:
            return write_pdf(file, path, self.look.theme.font().family())
        try:
            # With a mark of its encoding, so that a spreadsheet reads the letters right.
            path.write_text(as_csv(file), encoding="utf-8-sig", newline="")
        except OSError:
            return False
        return True

    def _file(self) -> ThemesFile | None:
        read, texts = self._model.told, self.look.texts
        if read is None:
            return None
        today = self.look.clock().astimezone(texts.zone).date()
        parts = [field.control.currentText() for field in (self.line, self.channel)]  # type: ignore[attr-defined]
        return themes_file(
            read,
            of=", ".join(parts),
            made=formats.day(today, self.look.language, year=True),
            pick=texts.pick,
            line_name=self._line_name,
        )

    def _ask_where(self, kind: str) -> None:
        if self._model.told is None:
            return
        kinds = {PDF: self.tr("PDF (*.pdf)"), CSV: self.tr("Table (*.csv)")}
        name = f"{self.tr('feedback-themes')}.{kind}"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the themes"), name, kinds[kind])
        if not chosen:
            return
        if self.save(Path(chosen), kind):
            said = self.tr("Saved: {file}").format(file=Path(chosen).name)
            self.where.setText(said)
            polite(self.where, said)
        else:
            self.wrong(self.tr("The file could not be written there. Choose another place."))

    def _came(self) -> None:
        if self.isVisible():
            self._show()

    def _moved(self, said: str) -> None:
        self.where.setText(said)
        self.place()

    def _show(self) -> None:
        asking, read = self._model.numbers, self._model.told
        self.wrong(of_question(asking.refused) if asking.refused is not None else "")
        self.ok.setEnabled(read is not None)
        self.pdf.setEnabled(read is not None)
        self.chart.show_numbers(read or ThemesRead())
        if read is None:
            self.where.setText(self.tr("Counting"))
        elif read.themes:
            self.where.setText(self.chart.said())
        else:
            self.where.setText(self.tr("The county's settings name no themes."))
        self.hidden.setText(
            self.tr("<{least} = under {least}, not told.  ◆ = something was changed.").format(
                least=read.least
            )
            if read is not None
            else ""
        )
        ratings = [self._rating(one) for one in read.ratings] if read is not None else []
        self.ratings.setText("\n".join(ratings) or self.tr("No ratings."))
        self.answers.setText("\n".join(self._answers(read)) if read is not None else "")
        changes = [
            f"{formats.day(one.on, self.look.language, year=True)}  {self.look.texts.pick(one.words)}"
            for one in (read.changes if read is not None else ())
            if one.on is not None
        ]
        self.changes.setText("\n".join(changes[:8]) or self.tr("Nothing has been told yet."))
        if self.isVisible():
            self.place()

    def _answers(self, read: ThemesRead) -> list[str]:
        pick = self.look.texts.pick
        asked: dict[str, list[str]] = {}
        for one in read.answers:
            some = asked.setdefault(pick(one.question), [])
            # None is a count too small to be told; zeros alone tell nothing.
            if one.count != 0:
                some.append(f"{pick(one.answer)}: {words.count(one.count, read.least)}")
        told = [
            f"{question} {', '.join(some) or self.tr('no answers yet')}" for question, some in asked.items()
        ]
        kinds = [
            f"{common.feedback_kind(one.kind)} {words.count(one.count, read.least)}"
            for one in read.kinds
            if one.kind.comes_by_itself
        ]
        return [*told, ", ".join(kinds)]

    def _rating(self, one: SurveyMean) -> str:
        read = self._model.told
        least = read.least if read is not None else 0
        about = f"{self._line_name(one.line)}, {words.by_channel(one.channel)}"
        if one.count is None or one.mean is None:
            return f"{about}: {words.count(None, least)}"
        mean = f"{one.mean:.1f}".replace(".", self.tr("."))
        return self.tr("{about}: {mean} ({n} answers)").format(about=about, mean=mean, n=one.count)

    def _line_name(self, line: str) -> str:
        return self._lines.name(LineId(line)) if line else words.in_general()
