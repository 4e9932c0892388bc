"""Making a client's extract: for whom, of which days, in which language; then saved as PDF or text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSaveFile
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from backend.protocol.clients import ClientHit
from backend.protocol.errors import ErrorCode
from backend.protocol.use_inquiries import ExtractMade, MakeExtract
from backend.protocol.uses import Extract, Use, UseBasis
from backend.protocol.words import Language
from desktop.models.privacy import Privacy
from desktop.texts import LANGUAGES, words
from desktop.texts.extract_text import ExtractWords, as_text, extract_words
from desktop.texts.refusals import of_question
from desktop.texts.uses import BASIS_WORDS, USE_WORDS
from desktop.views.button import Button
from desktop.views.extract_paper import write_pdf
from desktop.views.field import Field
from desktop.views.find_client import FindClient
from desktop.views.icon_label import IconLabel
from desktop.views.line_names import LineNames
from desktop.views.log_filters import Day
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.sheet import Sheet

YEARS = 2
PDF, TEXT = "pdf", "txt"


class ExtractSheet(Sheet):
    """Ctrl+Enter makes and saves it. Making it is written to the log, whether or not it is saved."""

    def __init__(
        self, look: Look, window: QWidget, model: Privacy, lines: LineNames, finder: FindClient
    ) -> None:
        super().__init__(look, window, width=560)
        self._model, self._lines, self._finder = model, lines, finder
        self._client: ClientHit | None = None
        self._guardian: ClientHit | None = None
        self._format = PDF
        self.client = Button(look, icon="user")
        self.client.clicked.connect(self._find_client)
        self.guardian = Button(look, icon="users")
        self.guardian.clicked.connect(self._find_guardian)
        self.client_field, self.guardian_field = Field(look, self.client), Field(look, self.guardian)
        self.own = Button(look, "quiet", small=True)
        self.own.clicked.connect(lambda: self._choose_guardian(None))
        self.first, self.last = Day(look), Day(look)
        self.first_field, self.last_field = Field(look, self.first), Field(look, self.last)
        self.language = Field(look, Picker(look))
        self.saved = IconLabel(look, "check-circle", "ok", wrap=True)
        self.saved.hide()
        self.as_text = Button(look)
        self.as_text.clicked.connect(lambda: self._make(TEXT))
        self.fields.addWidget(self.client_field)
        self.fields.addWidget(self.guardian_field)
        self.fields.addWidget(self.own)
        days = QHBoxLayout()
        days.setSpacing(16)
        for field in (self.first_field, self.last_field, self.language):
            days.addWidget(field, 1)
        self.fields.addLayout(days)
        self.fields.addWidget(self.saved)
        self.fields.addStretch(1)
        self.foot.insertWidget(2, self.as_text)
        model.extract.changed.connect(self._answered)
        self._waiting = False
        self.retranslate()

    def open_for(self, hit: ClientHit) -> None:
        """Begin with a client, the last two years and the language of the desktop."""
        self._client, self._guardian, self._waiting = hit, None, False
        today = self.look.clock().astimezone(self.look.texts.zone).date()
        self.last.show_day(today)
        self.first.show_day(_years_before(today))
        self.saved.hide()
        self.wrong("")
        self.language.set_value(self.look.language.value)
        self.retranslate()
        self.open(self.ok)

    def retranslate(self) -> None:
        self.title(
            self.tr("Extract for a client"),
            self.tr("Names and units at work, never home data. Making it is written to the use log."),
        )
        self.client_field.name(self.tr("Whose data"))
        self.client.set_words(self._client.name if self._client else self.tr("Choose"))
        self.guardian_field.name(
            self.tr("Given to"), self.tr("A guardian gets nothing of what a minor keeps from them.")
        )
        self.guardian.set_words(self._guardian.name if self._guardian else self.tr("The client"))
        self.own.set_words(self.tr("Give it to the client"))
        self.own.setVisible(self._guardian is not None)
        self.first_field.name(self.tr("From"))
        self.last_field.name(self.tr("To"))
        self.language.name(self.tr("Language"))
        box = self.language.control
        assert isinstance(box, QComboBox)
        chosen = box.currentData() or self.look.language.value
        box.clear()
        for one in LANGUAGES:
            box.addItem(words.language(one), one.value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        self.cancel.set_words(self.tr("Close"))
        self.as_text.set_words(self.tr("Save as text"))
        self.ok.set_words(self.tr("Save as PDF"))

    def accept(self) -> None:
        self._make(PDF)

    def save(self, made: Extract, path: Path, kind: str) -> bool:
        """Write the extract where the person wants it; false when it cannot be written there."""
        if kind == PDF:
            return write_pdf(self._words(made), path, self.font().family())
        file = QSaveFile(str(path))
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            return False
        # Windows programs take a text without the mark for one in an older encoding.
        file.write(as_text(self._words(made)).encode("utf-8-sig"))
        return file.commit()

    def _make(self, kind: str) -> None:
        if self._client is None:
            self.wrong(self.tr("Choose the client first."))
            return
        self.wrong("")
        self.saved.hide()
        self._format, self._waiting = kind, True
        self._model.make_extract(
            MakeExtract(
                client_id=self._client.client_id,
                first=self.first.day(),
                last=self.last.day(),
                for_guardian=self._guardian.client_id if self._guardian else None,
            )
        )

    def _answered(self) -> None:
        asking = self._model.extract
        if not self._waiting or asking.busy:
            return
        self._waiting = False
        made = asking.found
        if isinstance(made, ExtractMade):
            self._ask_where(made.extract)
            asking.let_go()
        elif asking.refused is ErrorCode.NOT_PERMITTED:
            self.wrong(
                self.tr(
                    "It cannot be given to this person. A guardian has to be one in the client's record, and a minor "
                    "gets it when found capable of deciding."
                )
            )
        elif asking.refused is ErrorCode.MALFORMED:
            self.wrong(self.tr("The first day is after the last one."))
        elif asking.refused is not None:
            self.wrong(of_question(asking.refused))

    def _ask_where(self, made: Extract) -> None:
        kinds = {PDF: self.tr("PDF (*.pdf)"), TEXT: self.tr("Text (*.txt)")}
        # No name of a client in the name of a file: it shows in lists that others see.
        name = f"{self.tr('use-log')}-{made.made_at.date().isoformat()}.{self._format}"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the extract"), name, kinds[self._format])
        if not chosen:
            return
        if self.save(made, Path(chosen), self._format):
            self.saved.say(self.tr("Saved: {file}").format(file=Path(chosen).name))
            self.saved.show()
            self.place()
        else:
            self.wrong(self.tr("The file could not be written there. Choose another place."))

    def _words(self, made: Extract) -> ExtractWords:
        language = Language(self.language.value() or self.look.language.value)
        texts = self.look.texts

        def said(context: str, source: str) -> str:
            return texts.said_in(language, context, source)

        def use(value: Use) -> str:
            return said("uses", USE_WORDS[value])

        def basis(value: UseBasis) -> str:
            return said("uses", BASIS_WORDS[value]) if BASIS_WORDS[value] else ""

        setup = self._lines.setup
        county = setup.county if setup else {}
        return extract_words(
            made,
            said,
            language=language,
            zone=texts.zone,
            county=county.get(language) or texts.pick(county),
            line_name=lambda line: self._lines.name_in(line, language),
            use=use,
            basis=basis,
        )

    def _find_client(self) -> None:
        self.leave()
        self._finder.open_to_pick(self.tr("Whose extract is made?"), self.open_for)

    def _find_guardian(self) -> None:
        self.leave()
        self._finder.open_to_pick(self.tr("Which guardian gets the extract?"), self._choose_guardian)

    def _choose_guardian(self, hit: ClientHit | None) -> None:
        self._guardian = hit
        self.retranslate()
        self.open(self.ok)


def _years_before(day: date) -> date:
    return day.replace(year=day.year - YEARS, day=28 if (day.month, day.day) == (2, 29) else day.day)
