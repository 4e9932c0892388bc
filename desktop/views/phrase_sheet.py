"""One's own phrases: writing a new one (from the composer's text, too), changing and deleting."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from backend.protocol.ids import PhraseId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.words import Language
from desktop.texts import LANGUAGES, words
from desktop.views.button import Button
from desktop.views.field import Area, Field
from desktop.views.kept_sheet import KeptSheet
from desktop.views.look import Look
from desktop.views.phrase_search import in_language
from desktop.views.picker import Picker
from desktop.views.ports import Actions, Drafts, Phrases

_KEY = "phrase"
_NEW = "new"
_LONGEST_KEYWORD = 30


class PhraseSheet(KeptSheet):
    """What is half written is kept as a draft until it is saved. Deleting leaves the text here: saving undoes it."""

    def __init__(
        self, look: Look, window: QWidget, phrases: Phrases, actions: Actions, drafts: Drafts
    ) -> None:
        super().__init__(look, window, drafts)
        self._phrases, self._actions = phrases, actions
        self.which = Field(look, Picker(look))
        self.language = Field(look, Picker(look))
        self.name_field = Field(look, QLineEdit())
        self.keyword = Field(look, QLineEdit())
        self.text = Field(look, Area(look, 5))
        for field in (self.which, self.language, self.name_field, self.keyword, self.text):
            self.fields.addWidget(field)
        self.fields.addStretch(1)
        self.delete = Button(look, "quiet")
        self.delete.clicked.connect(self._delete)
        self.foot.insertWidget(0, self.delete)
        for picker in (self.which, self.language):
            box = picker.control
            assert isinstance(box, QComboBox)
            box.activated.connect(self._load)
        self.hold(self._named())
        self.retranslate()

    def open_for(self, text: str, language: Language) -> None:
        """Begin a new phrase with a text; without one go on with what was left half written."""
        kept = {} if text else self.kept()
        self.retranslate()
        self.fill(kept or {"which": _NEW, "language": language.value, "text": text})
        self.wrong("")
        self._show_delete()
        self.open(self.name_field.control if text else self.which.control)

    def retranslate(self) -> None:
        self.title(
            self.tr("Own phrases"),
            self.tr("Type / and the keyword in a reply. {name} becomes the client's first name."),
        )
        self.which.name(self.tr("Phrase"))
        self.language.name(self.tr("Language"))
        self.name_field.name(self.tr("Name of the phrase"))
        self.keyword.name(self.tr("Keyword"), self.tr("One word; the first word of the name if left empty."))
        self.text.name(self.tr("Text"))
        self.cancel.set_words(self.tr("Close"))
        self.ok.set_words(self.tr("Save the phrase"))
        self.delete.set_words(self.tr("Delete"), self.tr("Delete the phrase"))
        own = [
            (str(one.phrase_id), in_language(one.title, self.look.language)) for one in self._own().values()
        ]
        _fill(self.which.control, [(_NEW, self.tr("New phrase")), *own])
        _fill(self.language.control, [(one.value, words.language(one)) for one in LANGUAGES])

    def accept(self) -> None:
        name, text = self.name_field.value(), self.text.value()
        keyword = "".join((self.keyword.value() or name).casefold().split()[:1])[:_LONGEST_KEYWORD]
        self.name_field.wrong("" if name else self.tr("Give the phrase a name."))
        self.text.wrong("" if text else self.tr("Write the text of the phrase."))
        self.place()
        if not (name and text):
            (self.text if name else self.name_field).control.setFocus()
            return
        language = Language(self.language.value())
        before = self._own().get(self.which.value())
        self._actions.save_phrase(
            Phrase(
                phrase_id=before.phrase_id if before else PhraseId(new_id()),
                keyword=keyword,
                title={**(before.title if before else {}), language: name},
                text={**(before.text if before else {}), language: text},
                personal=True,
            )
        )
        self.leave()

    def key(self) -> str:
        return _KEY

    def says_something(self, values: Mapping[str, str]) -> bool:
        return bool(values["text"] or values["name"])

    def done(self) -> None:
        """The phrase was saved: nothing is kept."""
        self.drop()

    def _load(self) -> None:
        """Another phrase, or the same in another language."""
        phrase, language = self._own().get(self.which.value()), Language(self.language.value())
        if phrase is not None:
            self.name_field.set_value(phrase.title.get(language, ""))
            self.keyword.set_value(phrase.keyword)
            self.text.set_value(phrase.text.get(language, ""))
        self.wrong("")
        self._show_delete()
        # Never one phrase's text under another's name, should the program end here.
        self.keep()

    def _delete(self) -> None:
        phrase = self._own().get(self.which.value())
        if phrase is None:
            return
        self._actions.delete_phrase(phrase.phrase_id)
        self.which.set_value(_NEW)
        self._show_delete()
        self.wrong(self.tr("The phrase was deleted. Save it to keep it after all."))
        self.ok.setFocus()

    def _show_delete(self) -> None:
        self.delete.setVisible(self.which.value() in self._own())

    def _own(self) -> dict[str, Phrase]:
        return {str(one.phrase_id): one for one in self._phrases.all() if one.personal}

    def _named(self) -> dict[str, Field]:
        return {
            "which": self.which,
            "language": self.language,
            "name": self.name_field,
            "keyword": self.keyword,
            "text": self.text,
        }


def _fill(box: QWidget, items: list[tuple[str, str]]) -> None:
    assert isinstance(box, QComboBox)
    chosen = box.currentData()
    box.clear()
    for value, name in items:
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
