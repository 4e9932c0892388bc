"""Changing a playbook, or adding one: for supervisors of its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from PySide6.QtWidgets import QLineEdit, QWidget

from backend.protocol.guidance import Playbook, PlaybookStep
from backend.protocol.ids import ChainId, CommandId, LineId, PhraseId, PlaybookId, ServiceId, new_id
from backend.protocol.questionnaires import in_language
from backend.protocol.words import Language
from desktop.actions.guidance_actions import GuidanceActions
from desktop.models.directory import Directory
from desktop.models.directory_search import name_of
from desktop.models.guidance import Guidance
from desktop.texts import guidance as words
from desktop.texts import typed_dates
from desktop.views.field import Area, Field
from desktop.views.kept_acts import Version
from desktop.views.kept_form import KeptForm
from desktop.views.kept_values import day, parts, said, told
from desktop.views.line_names import LineNames
from desktop.views.lines_offered import matters_offered, matters_said, own_lines_offered
from desktop.views.look import Look
from desktop.views.many_field import ManyField
from desktop.views.picker import Picker
from desktop.views.ports import Drafts
from desktop.views.steps_field import Step, StepsField, steps, written
from desktop.views.suggestions_part import SuggestionsPart

_YES, _NO = "yes", "no"
_NAMED = ("phrase", "service", "chain", "form")


class PlaybookForm(KeptForm[Playbook]):
    """A situation, its steps and what helps in each."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        lines: LineNames,
        guidance: Guidance,
        directory: Directory,
        actions: GuidanceActions,
        drafts: Drafts,
    ) -> None:
        super().__init__(look, window, actions, drafts, frozenset({"save_playbook", "remove_playbook"}))
        self._lines, self._guidance, self._directory, self._actions = lines, guidance, directory, actions
        self._mine: frozenset[LineId] = frozenset()
        self.texts = {"title": Field(look, QLineEdit()), "when": Field(look, Area(look, 2))}
        self.line, self.life_at_risk = Field(look, Picker(look)), Field(look, Picker(look))
        self.steps, self.matters = StepsField(look), ManyField(look)
        self.words, self.owner = Field(look, QLineEdit()), Field(look, QLineEdit())
        self.review_by = Field(look, QLineEdit())
        self.plain = {"line": self.line, "life_at_risk": self.life_at_risk, "steps": self.steps}
        self.plain |= {"matters": self.matters, "words": self.words}
        self.plain |= {"owner": self.owner, "review_by": self.review_by}
        self.arrange(
            (self.language, self.line),
            self.texts["title"],
            self.texts["when"],
            self.life_at_risk,
            self.steps,
            self.matters,
            self.words,
            (self.owner, self.review_by),
        )
        self.line.edited.connect(self._offer_matters)
        self.suggestions = SuggestionsPart(look, guidance, actions)
        self.fields.insertWidget(0, self.suggestions)
        guidance.history.changed.connect(self._show_versions)
        guidance.changed.connect(self.follow)
        self.retranslate()

    def open_for(self, playbook: Playbook | None, mine: frozenset[LineId]) -> None:
        """Begin with what stands, or with nothing for a new one; `mine` are the lines that one keeps."""
        self._new_id, self._mine = PlaybookId(new_id()), mine
        self.suggestions.show_for(playbook.playbook_id if playbook is not None else "")
        self.begin(playbook)

    def retranslate(self) -> None:
        self.title(
            self.tr("Add a playbook") if self.item is None else self.tr("Change a playbook"),
            self.tr("Short steps for a situation. Where a life may be at risk, 112 stands above them."),
        )
        self.line.offer([("", self.tr("Every service line")), *own_lines_offered(self._lines, self._mine)])
        self.life_at_risk.offer([(_NO, self.tr("No")), (_YES, self.tr("Yes: show 112 above the steps"))])
        self._offer_matters()
        self.steps.offer(list(self._helps()))
        self.name_fields(self.tr("Take away"))

    def label(self, name: str) -> str:
        return words.field(name)

    def hint(self, name: str) -> str:
        return {
            "words": self.tr("Separated by commas"),
            "owner": self.tr("A person or a team"),
            "matters": self.tr("Beside which cases it is suggested. None: it is only found by searching."),
        }.get(name) or super().hint(name)

    def spoken(self, language: Language) -> None:
        self.steps.speak(language)

    def key(self) -> str:
        return f"playbook-{self.item.playbook_id if self.item is not None else 'new'}"

    def values_of(self, item: Playbook | None) -> dict[str, str]:
        playbook = item or Playbook(playbook_id=PlaybookId(""), title={})
        return (
            told("title", playbook.title)
            | told("when", playbook.when)
            | {
                "line": playbook.line or "",
                "life_at_risk": _YES if playbook.life_at_risk else _NO,
                "steps": written([Step(dict(one.text), list(helps_of(one))) for one in playbook.steps]),
                "matters": ",".join(playbook.matters),
                "words": ", ".join(playbook.words),
                "owner": playbook.owner,
                "review_by": day(playbook.review_by),
            }
        )

    def filled(self, values: Mapping[str, str]) -> Playbook:
        base = self.item or Playbook(playbook_id=self._new_id, title={})
        return msgspec.structs.replace(
            base,
            title=said("title", values),
            when=said("when", values),
            line=LineId(values["line"]) if values["line"] else None,
            life_at_risk=values["life_at_risk"] == _YES,
            steps=tuple(_step(one) for one in steps(values["steps"])),
            matters=parts(values["matters"]),
            words=parts(values["words"]),
            owner=values["owner"],
            review_by=typed_dates.day(values["review_by"]),
        )

    def first_wrong(self) -> Field | None:
        fields = (self.texts["title"], self.steps, self.review_by)
        wrong = (
            self.needs(self.texts["title"], self.says("title")),
            self.needs(self.steps, bool(steps(self.steps.value()))),
            self.no_day(self.review_by),
        )
        return next((field for field, is_wrong in zip(fields, wrong, strict=True) if is_wrong), None)

    def standing(self) -> Playbook | None:
        return self._guidance.playbook(self.item.playbook_id) if self.item is not None else None

    def version_of(self, item: Playbook) -> int:
        return item.version

    def save(self, item: Playbook) -> CommandId:
        return self._actions.save_playbook(item)

    def take_away(self, item: Playbook) -> CommandId:
        return self._actions.remove_playbook(item.playbook_id, item.version)

    def read_versions(self) -> None:
        if self.item is not None:
            self._guidance.read_history(playbook_id=self.item.playbook_id)
        else:
            self._guidance.history.let_go()

    def read(self) -> Sequence[Version[Playbook]]:
        found = self._guidance.versions()
        return [Version(one.version, one.at, one.by, one.playbook) for one in found if one.phrase is None]

    def shown(self, name: str, text: str) -> str:
        if name == "line":
            return self._lines.name(LineId(text)) if text else self.tr("Every service line")
        if name == "life_at_risk":
            return self.tr("No") if text == _NO else self.tr("Yes: show 112 above the steps")
        if name == "steps":
            return "; ".join(self.look.texts.pick(one.text) for one in steps(text))
        if name == "matters":
            return matters_said(self._lines, parts(text))
        return super().shown(name, text)

    def _fill(self, values: Mapping[str, str]) -> None:
        self.line.set_value(values.get("line", ""))
        self._offer_matters()
        self.spoken(self._spoken)
        super()._fill(values)

    def _offer_matters(self) -> None:
        self.matters.offer(matters_offered(self._lines, parts(self.line.value())))

    def _helps(self) -> Iterator[tuple[str, str]]:
        """Everything a step may name, by kind."""
        pick, language = self.look.texts.pick, self.look.language
        for phrase in sorted(self._guidance.phrases(), key=lambda one: one.keyword):
            yield f"phrase:{phrase.phrase_id}", self.tr("Phrase: {name}").format(name=pick(phrase.title))
        for service in sorted(self._directory.all(), key=lambda one: name_of(one, language).casefold()):
            said = self.tr("Service: {name}").format(name=name_of(service, language))
            yield f"service:{service.service_id}", said
        for chain in self._directory.chains():
            yield f"chain:{chain.chain_id}", self.tr("Care chain: {name}").format(name=pick(chain.title))
        setup = self._lines.setup
        for form in setup.questionnaires if setup is not None else ():
            yield (
                f"form:{form.url}",
                self.tr("Form: {name}").format(name=in_language(form.title, form.title_element, language)),
            )


def helps_of(step: PlaybookStep) -> Iterator[str]:
    """What a step names, as `StepsField` has it."""
    named = (step.phrase_id, step.service_id, step.chain_id, step.questionnaire)
    for kind, value in zip(_NAMED, named, strict=True):
        if value:
            yield f"{kind}:{value}"


def _step(of: Step) -> PlaybookStep:
    named = dict(one.split(":", 1) for one in of.helps)
    phrase, service, chain, form = (named.get(kind) for kind in _NAMED)
    return PlaybookStep(
        text=of.text,
        phrase_id=PhraseId(phrase) if phrase else None,
        service_id=ServiceId(service) if service else None,
        chain_id=ChainId(chain) if chain else None,
        questionnaire=form or "",
    )
