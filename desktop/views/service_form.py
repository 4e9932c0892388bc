"""Changing a service of the directory, or adding one: for supervisors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtWidgets import QLineEdit, QWidget

from backend.protocol.directory import Service, ServiceKind
from backend.protocol.ids import CommandId, LineId, ServiceId, new_id
from desktop.actions.directory_actions import DirectoryActions
from desktop.models.directory import Directory
from desktop.texts import directory as words
from desktop.texts import typed_dates
from desktop.views.field import Area, Field
from desktop.views.kept_acts import Version
from desktop.views.kept_form import KeptForm
from desktop.views.kept_values import day, parts, said, told
from desktop.views.line_names import LineNames
from desktop.views.lines_offered import lines_offered, matters_offered, matters_said
from desktop.views.look import Look
from desktop.views.many_field import ManyField
from desktop.views.picker import Picker
from desktop.views.ports import Drafts

_IN_LANGUAGES = ("names", "does", "for_whom", "hours", "area", "reach")
_PLAIN = ("phone", "professional_phone", "page", "email")


class ServiceForm(KeptForm[Service]):
    """Everything of a service, with the lines and matters for which it is suggested."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        lines: LineNames,
        directory: Directory,
        actions: DirectoryActions,
        drafts: Drafts,
    ) -> None:
        super().__init__(look, window, actions, drafts, frozenset({"save_service", "remove_service"}))
        self._lines, self._directory, self._actions = lines, directory, actions
        self.texts = {
            name: Field(look, QLineEdit() if name in ("names", "hours", "area") else Area(look, 2))
            for name in _IN_LANGUAGES
        }
        self.kind, self.line = Field(look, Picker(look)), Field(look, Picker(look))
        self.lines, self.matters = ManyField(look), ManyField(look)
        self.words, self.review_by = Field(look, QLineEdit()), Field(look, QLineEdit())
        self.plain = {name: Field(look, QLineEdit()) for name in _PLAIN}
        self.plain |= {"kind": self.kind, "line": self.line, "lines": self.lines, "matters": self.matters}
        self.plain |= {"words": self.words, "review_by": self.review_by}
        self.arrange(
            (self.language, self.kind),
            self.line,
            *self.texts.values(),
            (self.plain["phone"], self.plain["professional_phone"]),
            (self.plain["page"], self.plain["email"]),
            self.lines,
            self.matters,
            (self.words, self.review_by),
        )
        self.kind.edited.connect(self._show_line)
        self.lines.edited.connect(self._offer_matters)
        directory.history.changed.connect(self._show_versions)
        directory.changed.connect(self.follow)
        self.retranslate()

    def open_for(self, service: Service | None) -> None:
        """Begin with what stands, or with nothing for a new service."""
        self._new_id = ServiceId(new_id())
        self.begin(service)

    def retranslate(self) -> None:
        self.title(
            self.tr("Add a service") if self.item is None else self.tr("Change a service"),
            self.tr(
                "What you save is seen at once at every desktop. The version before stays in the history."
            ),
        )
        self.kind.offer([(one.value, words.kind(one)) for one in ServiceKind])
        self.line.offer(lines_offered(self._lines))
        self.lines.offer(lines_offered(self._lines))
        self._offer_matters()
        self.name_fields(self.tr("Take out of the directory"))

    def label(self, name: str) -> str:
        return words.field("own_line" if name == "line" else name)

    def hint(self, name: str) -> str:
        return {
            "words": self.tr("Separated by commas"),
            "lines": self.tr("For which lines it is of use. None means all of them."),
            "matters": self.tr("Beside which cases it is suggested. None: it is only found by searching."),
        }.get(name) or super().hint(name)

    def key(self) -> str:
        return f"service-{self.item.service_id if self.item is not None else 'new'}"

    def values_of(self, item: Service | None) -> dict[str, str]:
        service = item or Service(service_id=ServiceId(""), names={})
        values: dict[str, str] = {}
        for name in _IN_LANGUAGES:
            values |= told(name, getattr(service, name))
        values |= {name: getattr(service, name) for name in _PLAIN}
        return values | {
            "kind": service.kind.value,
            "line": service.line or "",
            "lines": ",".join(service.lines),
            "matters": ",".join(service.matters),
            "words": ", ".join(service.words),
            "review_by": day(service.review_by),
        }

    def filled(self, values: Mapping[str, str]) -> Service:
        base = self.item or Service(service_id=self._new_id, names={})
        kind = ServiceKind(values["kind"])
        own = kind is ServiceKind.OWN_LINE and values["line"]
        return msgspec.structs.replace(
            base,
            **{name: said(name, values) for name in _IN_LANGUAGES},
            **{name: values[name] for name in _PLAIN},
            kind=kind,
            line=LineId(values["line"]) if own else None,
            lines=tuple(LineId(one) for one in parts(values["lines"])),
            matters=parts(values["matters"]),
            words=parts(values["words"]),
            review_by=typed_dates.day(values["review_by"]),
        )

    def first_wrong(self) -> Field | None:
        unnamed = self.needs(self.texts["names"], self.says("names"))
        no_day = self.no_day(self.review_by)
        return self.texts["names"] if unnamed else self.review_by if no_day else None

    def standing(self) -> Service | None:
        return self._directory.service(self.item.service_id) if self.item is not None else None

    def version_of(self, item: Service) -> int:
        return item.version

    def save(self, item: Service) -> CommandId:
        return self._actions.save_service(item)

    def take_away(self, item: Service) -> CommandId:
        return self._actions.remove_service(item.service_id, item.version)

    def read_versions(self) -> None:
        if self.item is not None:
            self._directory.read_history(service_id=self.item.service_id)
        else:
            self._directory.history.let_go()

    def read(self) -> Sequence[Version[Service]]:
        found = self._directory.versions()
        return [Version(one.version, one.at, one.by, one.service) for one in found if one.chain is None]

    def shown(self, name: str, text: str) -> str:
        if name == "kind":
            return words.kind(ServiceKind(text))
        if name in ("line", "lines"):
            return ", ".join(self._lines.name(LineId(one)) for one in parts(text))
        if name == "matters":
            return matters_said(self._lines, parts(text))
        return super().shown(name, text)

    def _fill(self, values: Mapping[str, str]) -> None:
        self.lines.set_value(values.get("lines", ""))
        self._offer_matters()
        super()._fill(values)
        self._show_line()

    def _show_line(self) -> None:
        self.line.setVisible(self.kind.value() == ServiceKind.OWN_LINE.value)
        if self.isVisible():
            self.place()

    def _offer_matters(self) -> None:
        self.matters.offer(matters_offered(self._lines, parts(self.lines.value())))
