"""Changing a care chain, or adding one: for supervisors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtWidgets import QLineEdit, QWidget

from backend.protocol.directory import CareChain, ChainStep
from backend.protocol.ids import ChainId, CommandId, LineId, ServiceId, new_id
from backend.protocol.words import Language
from desktop.actions.directory_actions import DirectoryActions
from desktop.models.directory import Directory
from desktop.models.directory_search import name_of
from desktop.texts import directory as words
from desktop.texts import typed_dates
from desktop.views.field import Field
from desktop.views.kept_acts import Version
from desktop.views.kept_form import KeptForm
from desktop.views.kept_values import day, parts, said, told
from desktop.views.line_names import LineNames
from desktop.views.lines_offered import lines_offered, matters_offered, matters_said
from desktop.views.look import Look
from desktop.views.many_field import ManyField
from desktop.views.picker import Picker
from desktop.views.ports import Drafts
from desktop.views.steps_field import Step, StepsField, steps, written

_SERVICE = "service:"


class ChainForm(KeptForm[CareChain]):
    """The line, the matters and the steps of a care chain; a step may name the service that does it."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        lines: LineNames,
        directory: Directory,
        actions: DirectoryActions,
        drafts: Drafts,
    ) -> None:
        super().__init__(look, window, actions, drafts, frozenset({"save_chain", "remove_chain"}))
        self._lines, self._directory, self._actions = lines, directory, actions
        self.texts = {"title": Field(look, QLineEdit())}
        self.line, self.matters = Field(look, Picker(look)), ManyField(look)
        self.steps, self.review_by = StepsField(look), Field(look, QLineEdit())
        self.plain = {"line": self.line, "matters": self.matters}
        self.plain |= {"steps": self.steps, "review_by": self.review_by}
        self.arrange(
            (self.language, self.line), self.texts["title"], self.matters, self.steps, self.review_by
        )
        self.line.edited.connect(self._offer_matters)
        directory.history.changed.connect(self._show_versions)
        directory.changed.connect(self.follow)
        self.retranslate()

    def open_for(self, chain: CareChain | None) -> None:
        """Begin with what stands, or with nothing for a new chain."""
        self._new_id = ChainId(new_id())
        self.begin(chain)

    def retranslate(self) -> None:
        self.title(
            self.tr("Add a care chain") if self.item is None else self.tr("Change a care chain"),
            self.tr("It stands beside every case of its line and matters, as soon as it is saved."),
        )
        self.line.offer(lines_offered(self._lines))
        self._offer_matters()
        services = self._directory.all()
        named = [(f"{_SERVICE}{one.service_id}", name_of(one, self.look.language)) for one in services]
        self.steps.offer(sorted(named, key=lambda one: one[1].casefold()))
        self.name_fields(self.tr("Take out of the directory"))

    def label(self, name: str) -> str:
        return words.field(name)

    def hint(self, name: str) -> str:
        none = self.tr("None means every matter of the line.")
        return none if name == "matters" else super().hint(name)

    def spoken(self, language: Language) -> None:
        self.steps.speak(language)

    def key(self) -> str:
        return f"chain-{self.item.chain_id if self.item is not None else 'new'}"

    def values_of(self, item: CareChain | None) -> dict[str, str]:
        first = self._lines.all()[0].line if self._lines.all() else LineId("")
        chain = item or CareChain(chain_id=ChainId(""), line=first, title={})
        done = [
            Step(dict(one.text), [f"{_SERVICE}{one.service_id}"] if one.service_id is not None else [])
            for one in chain.steps
        ]
        return told("title", chain.title) | {
            "line": chain.line,
            "matters": ",".join(chain.matters),
            "steps": written(done),
            "review_by": day(chain.review_by),
        }

    def filled(self, values: Mapping[str, str]) -> CareChain:
        base = self.item or CareChain(chain_id=self._new_id, line=LineId(""), title={})
        return msgspec.structs.replace(
            base,
            line=LineId(values["line"]),
            title=said("title", values),
            matters=parts(values["matters"]),
            steps=tuple(_step(one) for one in steps(values["steps"])),
            review_by=typed_dates.day(values["review_by"]),
        )

    def first_wrong(self) -> Field | None:
        unnamed = self.needs(self.texts["title"], self.says("title"))
        empty = self.needs(self.steps, bool(steps(self.steps.value())))
        no_day = self.no_day(self.review_by)
        wrong = ((self.texts["title"], unnamed), (self.steps, empty), (self.review_by, no_day))
        return next((field for field, is_wrong in wrong if is_wrong), None)

    def standing(self) -> CareChain | None:
        return self._directory.chain(self.item.chain_id) if self.item is not None else None

    def version_of(self, item: CareChain) -> int:
        return item.version

    def save(self, item: CareChain) -> CommandId:
        return self._actions.save_chain(item)

    def take_away(self, item: CareChain) -> CommandId:
        return self._actions.remove_chain(item.chain_id, item.version)

    def read_versions(self) -> None:
        if self.item is not None:
            self._directory.read_history(chain_id=self.item.chain_id)
        else:
            self._directory.history.let_go()

    def read(self) -> Sequence[Version[CareChain]]:
        found = self._directory.versions()
        return [Version(one.version, one.at, one.by, one.chain) for one in found if one.service is None]

    def shown(self, name: str, text: str) -> str:
        if name == "line":
            return self._lines.name(LineId(text))
        if name == "matters":
            return matters_said(self._lines, parts(text))
        if name == "steps":
            return "; ".join(self.look.texts.pick(one.text) for one in steps(text))
        return super().shown(name, text)

    def _fill(self, values: Mapping[str, str]) -> None:
        self.line.set_value(values.get("line", ""))
        self._offer_matters()
        self.spoken(self._spoken)
        super()._fill(values)

    def _offer_matters(self) -> None:
        self.matters.offer(matters_offered(self._lines, parts(self.line.value())))


def _step(of: Step) -> ChainStep:
    named = next((one.removeprefix(_SERVICE) for one in of.helps if one.startswith(_SERVICE)), None)
    return ChainStep(text=of.text, service_id=None if named is None else ServiceId(named))
