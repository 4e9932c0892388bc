"""Changing a service of the directory, or adding one: for supervisors, with the versions before it at the foot."""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backend.protocol.directory import DirectoryVersion, Service, ServiceKind
from backend.protocol.ids import CommandId, ServiceId, new_id
from backend.protocol.results import Refusal
from backend.protocol.setup import Words
from backend.protocol.words import Language
from desktop.actions.directory_actions import DirectoryActions
from desktop.models.directory import Directory
from desktop.texts import directory as words
from desktop.texts import formats, typed_dates
from desktop.texts.refusals import sentence
from desktop.views.announce import polite
from desktop.views.button import Button
from desktop.views.field import Area, Field
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.section import Section
from desktop.views.service_card import day
from desktop.views.sheet import Sheet

_IN_LANGUAGES = ("names", "does", "for_whom", "hours", "area", "reach")
_PLAIN = ("phone", "professional_phone", "page", "email")
_PLACES = frozenset({"save_service", "remove_service"})


class ServiceForm(Sheet):
    """Stays open until the server has taken it. What another has changed meanwhile is refused and overwrites nothing."""

    def __init__(self, look: Look, window: QWidget, directory: Directory, actions: DirectoryActions) -> None:
        super().__init__(look, window, width=680)
        self._directory, self._actions = directory, actions
        self._service: Service | None = None
        self._base = Service(service_id=ServiceId(""), names={})
        self._said: dict[str, Words] = {}
        self._spoken = Language.FINNISH
        self._sent = CommandId("")
        self.language = Field(look, Picker(look))
        self.kind = Field(look, Picker(look))
        self.texts = {
            name: Field(look, QLineEdit() if name in ("names", "hours", "area") else Area(look, 2))
            for name in _IN_LANGUAGES
        }
        self.plain = {name: Field(look, QLineEdit()) for name in _PLAIN}
        self.words, self.review_by = Field(look, QLineEdit()), Field(look, QLineEdit())
        self.remove = Button(look, "quiet")
        self.remove.clicked.connect(self._remove)
        self.foot.insertWidget(0, self.remove)
        self.versions = Section(look)
        self._pair(self.language, self.kind)
        for field in self.texts.values():
            self.fields.addWidget(field)
        self._pair(self.plain["phone"], self.plain["professional_phone"])
        self._pair(self.plain["page"], self.plain["email"])
        self._pair(self.words, self.review_by)
        self.fields.addWidget(self.versions)
        self.fields.addStretch(1)
        self.language.edited.connect(self._speak)
        directory.history.changed.connect(self._show_versions)
        actions.done.connect(self._done)
        actions.refused.connect(self._refused)
        actions.not_now.connect(self._not_now)
        self.retranslate()

    def open_for(self, service: Service | None) -> None:
        """Begin with what stands, or with nothing for a new service."""
        self._service = service
        self._sent = CommandId("")
        self.wrong("")
        self._spoken = self.look.language
        self.retranslate()
        self._fill(service or Service(service_id=ServiceId(new_id()), names={}))
        if service is not None:
            self._directory.read_history(service.service_id)
        else:
            self._directory.history.let_go()
        self.open(self.texts["names"].control)

    def retranslate(self) -> None:
        new = self._service is None
        self.title(
            self.tr("Add a service") if new else self.tr("Change a service"),
            self.tr(
                "What you save is seen at once at every desktop. The version before stays in the history."
            ),
        )
        self.language.name(self.tr("Language of the texts"))
        self.language.offer(
            [
                (Language.FINNISH.value, self.tr("Finnish")),
                (Language.SWEDISH.value, self.tr("Swedish")),
                (Language.ENGLISH.value, self.tr("English")),
            ]
        )
        self.language.set_value(self._spoken.value)
        self.kind.name(words.field("kind"))
        own_line = self._service is not None and self._service.line is not None
        kinds = [one for one in ServiceKind if own_line == (one is ServiceKind.OWN_LINE)]
        self.kind.offer([(one.value, words.kind(one)) for one in kinds])
        for name, field in (*self.texts.items(), *self.plain.items()):
            field.name(words.field(name))
        self.words.name(words.field("words"), self.tr("Separated by commas"))
        self.review_by.name(words.field("review_by"), self.tr("As in 28.2.2027"))
        self.remove.set_words(self.tr("Take out of the directory"))
        self.remove.setVisible(not new)
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))
        self._show_versions()

    def accept(self) -> None:
        if self._sent:
            return
        self._keep_spoken()
        typed = self.review_by.value()
        review_by = typed_dates.day(typed)
        self.review_by.wrong(self.tr("There is no such day.") if typed and review_by is None else "")
        named = any(name for name in self._said.get("names", {}).values())
        self.texts["names"].wrong("" if named else self.tr("Fill this in."))
        self.place()
        if not named or (typed and review_by is None):
            (self.review_by if named else self.texts["names"]).control.setFocus()
            return
        self.wrong("")
        self._sent = CommandId("-")
        sent = self._actions.save_service(self._filled(review_by))
        # Refused at once when there is no connection.
        self._sent = sent if self._sent else CommandId("")

    # -- inside -----------------------------------------------------------------------------------

    def _pair(self, left: Field, right: Field) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self.fields.addLayout(row)

    def _fill(self, service: Service) -> None:
        self._base = service
        self._said = {name: dict(getattr(service, name)) for name in _IN_LANGUAGES}
        self._put_spoken()
        self.kind.set_value(service.kind.value)
        for name, field in self.plain.items():
            field.set_value(getattr(service, name))
        self.words.set_value(", ".join(service.words))
        self.review_by.set_value(day(service.review_by) if service.review_by is not None else "")
        for field in (self.texts["names"], self.review_by):
            field.wrong("")

    def _filled(self, review_by: date | None) -> Service:
        stands = self._service
        return msgspec.structs.replace(
            self._base,
            **{
                name: {language: text for language, text in said.items() if text}
                for name, said in self._said.items()
            },
            **{name: field.value() for name, field in self.plain.items()},
            kind=ServiceKind(self.kind.value()),
            words=tuple(word.strip() for word in self.words.value().split(",") if word.strip()),
            review_by=review_by,
            version=stands.version if stands is not None else 0,
        )

    def _speak(self) -> None:
        """Another language's texts: what was written in the one before is kept."""
        self._keep_spoken()
        self._spoken = Language(self.language.value())
        self._put_spoken()

    def _keep_spoken(self) -> None:
        for name, field in self.texts.items():
            self._said.setdefault(name, {})[self._spoken] = field.value()

    def _put_spoken(self) -> None:
        for name, field in self.texts.items():
            field.set_value(self._said.get(name, {}).get(self._spoken, ""))

    def _show_versions(self) -> None:
        self.versions.clear()
        found = self._directory.versions() if self._service is not None else ()
        if found:
            self.versions.name(self.tr("Versions: choosing one puts it into the fields"))
        for one in found:
            self._version(one)
        if self.isVisible():
            self.place()

    def _version(self, one: DirectoryVersion) -> None:
        at = formats.stamp(one.at, self.look.clock(), self.look.texts.zone, self.look.language)
        by = one.by.name if one.by is not None else self.tr("from a file")
        said = self.tr("{n}: {time}, {by}").format(n=one.version, time=at, by=by)
        row = Button(self.look, "quiet", small=True)
        service = one.service
        row.set_words(said if service is not None else self.tr("{said}, taken out").format(said=said))
        row.setEnabled(service is not None)
        if service is not None:
            row.clicked.connect(lambda: self._fill(service))
        self.versions.add(row)

    def _remove(self) -> None:
        if self._service is not None and not self._sent:
            self._sent = CommandId("-")
            sent = self._actions.remove_service(self._service.service_id, self._service.version)
            self._sent = sent if self._sent else CommandId("")

    def _done(self, command: str, _place: str, _case_id: str) -> None:
        if command == self._sent:
            self._sent = CommandId("")
            self.leave()

    def _refused(self, _case_id: str, place: str, refusal: Refusal) -> None:
        if place in _PLACES and refusal.command_id == self._sent:
            self._actions.cancel(refusal.command_id)
            where = f" ({refusal.where})" if refusal.where else ""
            self._tell(sentence(refusal) + where)

    def _not_now(self, place: str, _case_id: str) -> None:
        if place in _PLACES and self._sent:
            self._tell(self.tr("This needs the connection. Nothing was changed; try again when it is back."))

    def _tell(self, said: str) -> None:
        self._sent = CommandId("")
        self.wrong(said)
        polite(self, said)
