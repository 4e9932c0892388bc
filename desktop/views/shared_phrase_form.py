"""Changing a shared phrase, or adding one: for supervisors of its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtWidgets import QLineEdit, QWidget

from backend.protocol.ids import CommandId, LineId, PhraseId, new_id
from backend.protocol.mine import Phrase
from desktop.actions.guidance_actions import GuidanceActions
from desktop.models.guidance import Guidance
from desktop.texts import guidance as words
from desktop.texts import typed_dates
from desktop.views.field import Area, Field
from desktop.views.kept_acts import Version
from desktop.views.kept_form import KeptForm
from desktop.views.kept_values import day, said, told
from desktop.views.line_names import LineNames
from desktop.views.lines_offered import own_lines_offered
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Drafts
from desktop.views.suggestions_part import SuggestionsPart


class SharedPhraseForm(KeptForm[Phrase]):
    """Its texts, the word after the slash, the line, who answers for it and until when it holds."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        lines: LineNames,
        guidance: Guidance,
        actions: GuidanceActions,
        drafts: Drafts,
    ) -> None:
        places = frozenset({"save_shared_phrase", "remove_shared_phrase"})
        super().__init__(look, window, actions, drafts, places)
        self._lines, self._guidance, self._actions = lines, guidance, actions
        self._mine: frozenset[LineId] = frozenset()
        self.main = "text"
        self.texts = {"title": Field(look, QLineEdit()), "text": Field(look, Area(look, 5))}
        self.keyword, self.line = Field(look, QLineEdit()), Field(look, Picker(look))
        self.owner, self.review_by = Field(look, QLineEdit()), Field(look, QLineEdit())
        self.plain = {"keyword": self.keyword, "line": self.line}
        self.plain |= {"owner": self.owner, "review_by": self.review_by}
        self.arrange(
            (self.language, self.line),
            (self.texts["title"], self.keyword),
            self.texts["text"],
            (self.owner, self.review_by),
        )
        self.suggestions = SuggestionsPart(look, guidance, actions)
        self.fields.insertWidget(0, self.suggestions)
        guidance.history.changed.connect(self._show_versions)
        guidance.changed.connect(self.follow)
        self.retranslate()

    def open_for(self, phrase: Phrase | None, mine: frozenset[LineId]) -> None:
        """Begin with what stands, or with nothing for a new one; `mine` are the lines that one keeps."""
        self._new_id, self._mine = PhraseId(new_id()), mine
        self.suggestions.show_for(phrase.phrase_id if phrase is not None else "")
        self.begin(phrase)

    def retranslate(self) -> None:
        self.title(
            self.tr("Add a shared phrase") if self.item is None else self.tr("Change a shared phrase"),
            self.tr("Everybody on the line finds it after / as soon as it is saved."),
        )
        self.line.offer([("", self.tr("Every service line")), *own_lines_offered(self._lines, self._mine)])
        self.name_fields(self.tr("Take away"))

    def label(self, name: str) -> str:
        return words.field(name)

    def hint(self, name: str) -> str:
        return {
            "keyword": self.tr("One word, as it is typed after /"),
            "text": self.tr("{name} becomes the client's first name."),
            "owner": self.tr("A person or a team"),
            "title": " ",
        }.get(name) or super().hint(name)

    def key(self) -> str:
        return f"shared-phrase-{self.item.phrase_id if self.item is not None else 'new'}"

    def values_of(self, item: Phrase | None) -> dict[str, str]:
        phrase = item or Phrase(phrase_id=PhraseId(""), keyword="", title={}, text={})
        return (
            told("title", phrase.title)
            | told("text", phrase.text)
            | {
                "keyword": phrase.keyword,
                "line": phrase.line or "",
                "owner": phrase.owner,
                "review_by": day(phrase.review_by),
            }
        )

    def filled(self, values: Mapping[str, str]) -> Phrase:
        base = self.item or Phrase(phrase_id=self._new_id, keyword="", title={}, text={})
        return msgspec.structs.replace(
            base,
            title=said("title", values),
            text=said("text", values),
            keyword=values["keyword"].casefold(),
            line=LineId(values["line"]) if values["line"] else None,
            owner=values["owner"],
            review_by=typed_dates.day(values["review_by"]),
        )

    def first_wrong(self) -> Field | None:
        fields = (self.texts["title"], self.keyword, self.texts["text"], self.review_by)
        wrong = (
            self.needs(self.texts["title"], self.says("title")),
            self.needs(self.keyword, bool(self.keyword.value())) or self._two_words(),
            self.needs(self.texts["text"], self.says("text")),
            self.no_day(self.review_by),
        )
        return next((field for field, is_wrong in zip(fields, wrong, strict=True) if is_wrong), None)

    def standing(self) -> Phrase | None:
        return self._guidance.phrase(self.item.phrase_id) if self.item is not None else None

    def version_of(self, item: Phrase) -> int:
        return item.version

    def save(self, item: Phrase) -> CommandId:
        return self._actions.save_shared_phrase(item)

    def take_away(self, item: Phrase) -> CommandId:
        return self._actions.remove_shared_phrase(item.phrase_id, item.version)

    def read_versions(self) -> None:
        if self.item is not None:
            self._guidance.read_history(phrase_id=self.item.phrase_id)
        else:
            self._guidance.history.let_go()

    def read(self) -> Sequence[Version[Phrase]]:
        found = self._guidance.versions()
        return [Version(one.version, one.at, one.by, one.phrase) for one in found if one.playbook is None]

    def shown(self, name: str, text: str) -> str:
        if name == "line":
            return self._lines.name(LineId(text)) if text else self.tr("Every service line")
        return super().shown(name, text)

    def _two_words(self) -> bool:
        wrong = len(self.keyword.value().split()) > 1
        self.keyword.wrong(self.tr("The keyword is one word.") if wrong else "")
        return wrong
