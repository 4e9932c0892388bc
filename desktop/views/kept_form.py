"""Changing what a county keeps in versions: a text in three languages, others' changes met halfway, earlier versions at the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Generic

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId
from backend.protocol.results import Refusal
from backend.protocol.words import Language
from desktop.models.drafts_model import Draft
from desktop.texts import LANGUAGES, formats, typed_dates, words
from desktop.texts.refusals import sentence
from desktop.views.announce import polite
from desktop.views.button import Button
from desktop.views.field import Field
from desktop.views.kept_acts import Acts, ItemT, Version
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Drafts
from desktop.views.section import Section
from desktop.views.sheet import Sheet

_LONGEST_SHOWN = 120


class KeptForm(Sheet, Generic[ItemT]):
    """Stays open until the server has taken it. What another saves meanwhile is put beside what is written, never over it.

    Values are texts by name; those that are said in each language have names such as "title.sv". Subclasses make the
    fields, call `arrange`, and say how an item becomes values and values an item.
    """

    def __init__(
        self, look: Look, window: QWidget, actions: Acts, drafts: Drafts, places: frozenset[str]
    ) -> None:
        super().__init__(look, window, width=680)
        self._acts, self._drafts, self._places = actions, drafts, places
        self.item: ItemT | None = None
        """What was read and is changed; none for a new one."""
        self.main = ""
        """The text without which a language counts as missing; the first field unless said otherwise."""
        self._base: dict[str, str] = {}
        self._values: dict[str, str] = {}
        self._spoken = Language.FINNISH
        self._sent = CommandId("")
        self._late = False
        self.language = Field(look, Picker(look))
        self.texts: dict[str, Field] = {}
        self.plain: dict[str, Field] = {}
        self.met, self.versions = Section(look), Section(look)
        self.remove = Button(look, "quiet")
        self.remove.clicked.connect(self._remove)
        self.foot.insertWidget(0, self.remove)
        self.language.edited.connect(self._speak)
        actions.done.connect(self._done)
        actions.refused.connect(self._refused)
        actions.not_now.connect(self._not_now)

    # -- what subclasses say ----------------------------------------------------------------------

    def key(self) -> str:
        """Return under which key what is half written is kept: of no case, so without a colon."""
        raise NotImplementedError

    def values_of(self, item: ItemT | None) -> dict[str, str]:
        """Return the values of an item; of none those of a new one."""
        raise NotImplementedError

    def filled(self, values: Mapping[str, str]) -> ItemT:
        """Return the item of these values, with the id and the version of what was read."""
        raise NotImplementedError

    def standing(self) -> ItemT | None:
        """Return what was read as it stands now."""
        raise NotImplementedError

    def version_of(self, item: ItemT) -> int:
        """Return the number of a version."""
        raise NotImplementedError

    def save(self, item: ItemT) -> CommandId:
        """Send it."""
        raise NotImplementedError

    def take_away(self, item: ItemT) -> CommandId:
        """Send that it is to be removed."""
        raise NotImplementedError

    def read_versions(self) -> None:
        """Ask for the versions of what is edited, or forget those of another."""
        raise NotImplementedError

    def read(self) -> Sequence[Version[ItemT]]:
        """Return the versions that were asked for, the newest first."""
        raise NotImplementedError

    def label(self, name: str) -> str:
        """Return what a field is called on the form."""
        raise NotImplementedError

    def first_wrong(self) -> Field | None:
        """Mark what cannot be sent and return the first such field."""
        raise NotImplementedError

    # -- for subclasses ---------------------------------------------------------------------------

    def arrange(self, *rows: Field | tuple[Field, ...]) -> None:
        """Lay the fields out, those of one row beside each other, and the versions at the foot."""
        self.fields.addWidget(self.met)
        for fields in rows:
            if isinstance(fields, Field):
                self.fields.addWidget(fields)
                continue
            row = QHBoxLayout()
            row.setSpacing(16)
            for field in fields:
                row.addWidget(field, 1)
            self.fields.addLayout(row)
        self.fields.addWidget(self.versions)
        self.fields.addStretch(1)

    def begin(self, item: ItemT | None) -> None:
        """Begin with what stands, or with nothing for a new one."""
        self.item = item
        self._sent, self._late = CommandId(""), False
        self._spoken = self.look.language
        self.wrong("")
        self.met.clear()
        for field in (*self.texts.values(), *self.plain.values()):
            field.wrong("")
        self._values = {}
        self.retranslate()
        self._base = self.values_of(item)
        half = self._drafts.get(self.key())
        self._fill(self._base | (half.fields if half is not None else {}))
        if half is not None:
            self.wrong(self.tr("What you left half written is here."))
        self.read_versions()
        self.open(next(iter(self.texts.values())).control)

    def name_fields(self, removing: str) -> None:
        """Put the words that every form has."""
        self.language.name(self.tr("Language of the texts"))
        self._offer_languages()
        for name, field in (*self.texts.items(), *self.plain.items()):
            field.name(self.label(name), self.hint(name))
        self.remove.set_words(removing)
        self.remove.setVisible(self.item is not None)
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Save"))
        self._show_versions()

    def hint(self, name: str) -> str:
        """Return what stands below the name of a field. Subclasses add to it."""
        return self.tr("As in 28.2.2027") if name == "review_by" else ""

    def needs(self, field: Field, ok: bool) -> bool:  # noqa: FBT001 - a condition
        """Mark a field that has to be filled in; return whether it is not."""
        field.wrong("" if ok else self.tr("Fill this in."))
        return not ok

    def no_day(self, field: Field) -> bool:
        """Mark a day that there is not; return whether it is one."""
        typed = field.value()
        wrong = bool(typed) and typed_dates.day(typed) is None
        field.wrong(self.tr("There is no such day.") if wrong else "")
        return wrong

    def says(self, name: str) -> bool:
        """Tell whether something is written in any language."""
        return any(self._values.get(f"{name}.{language.value}") for language in LANGUAGES)

    def follow(self) -> None:
        """Somebody has saved something: see whether it is this. Connected by subclasses to their model."""
        if not self.isVisible() or self._sent:
            return
        stands = self.standing()
        if self.item is not None and (
            stands is None or self.version_of(stands) != self.version_of(self.item)
        ):
            self._meet(stands)

    def leave(self) -> None:
        """Keep what was changed here and not saved: it is there when the form is opened again."""
        self._keep()
        changed = {name: text for name, text in self._values.items() if text != self._base.get(name, "")}
        if changed:
            self._drafts.put(self.key(), Draft(fields=changed))
        else:
            self._drafts.drop(self.key())
        super().leave()

    def accept(self) -> None:
        if self._sent:
            return
        self._keep()
        wrong = self.first_wrong()
        self.place()
        if wrong is not None:
            wrong.control.setFocus()
            return
        self.wrong("")
        self._sent = CommandId("-")
        sent = self.save(self.filled(self._values))
        # Refused at once when there is no connection.
        self._sent = sent if self._sent else CommandId("")

    # -- inside -----------------------------------------------------------------------------------

    def _offer_languages(self) -> None:
        main = self.main or next(iter(self.texts))
        items = []
        for language in LANGUAGES:
            name = words.language(language)
            empty = self._values and not self._values.get(f"{main}.{language.value}")
            items.append(
                (language.value, self.tr("{language}, no text").format(language=name) if empty else name)
            )
        self.language.offer(items)
        self.language.set_value(self._spoken.value)

    def _fill(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)
        for name, field in self.plain.items():
            field.set_value(self._values.get(name, ""))
        self._put_spoken()
        self._offer_languages()
        if self.isVisible():
            self.place()

    def _keep(self) -> None:
        for name, field in self.texts.items():
            self._values[f"{name}.{self._spoken.value}"] = field.value()
        for name, field in self.plain.items():
            self._values[name] = field.value()

    def _put_spoken(self) -> None:
        for name, field in self.texts.items():
            field.set_value(self._values.get(f"{name}.{self._spoken.value}", ""))

    def _speak(self) -> None:
        """Another language's texts: what was written in the one before is kept."""
        self._keep()
        self._spoken = Language(self.language.value())
        self.spoken(self._spoken)
        self._put_spoken()
        self._offer_languages()

    def spoken(self, language: Language) -> None:
        """The texts are shown in another language. Subclasses with steps follow."""

    def _meet(self, theirs: ItemT | None) -> None:
        """Take what only another has changed; of what both changed keep what is written here, and show theirs."""
        self._late = False
        self._keep()
        base, new = self._base, self.values_of(theirs)
        both = {
            name: text
            for name, text in new.items()
            if text != base.get(name, "") and self._values.get(name, "") not in (base.get(name, ""), text)
        }
        merged = {
            name: text if self._values.get(name, "") == base.get(name, "") else self._values.get(name, "")
            for name, text in new.items()
        }
        if theirs is None:
            merged = dict(self._values)
        self.item, self._base = theirs, new if theirs is not None else self._base
        self._fill(merged)
        self.remove.setVisible(theirs is not None)
        self.met.clear()
        if theirs is None:
            said = self.tr("This was taken out meanwhile. What you wrote is kept; saving adds it again.")
        elif both:
            self.met.name(self.tr("What both of you changed, as the other has it. Choosing one takes it."))
            for name, text in both.items():
                self._other(name, text)
            said = self.tr("This was changed meanwhile. Your texts are kept; look at both and save again.")
        else:
            said = self.tr("This was changed meanwhile. The change is in the fields now, and so is yours.")
        self._tell(said)
        if theirs is not None:
            self.read_versions()

    def _other(self, name: str, text: str) -> None:
        row = Button(self.look, "quiet", small=True)
        shown = self.shown(name, text) or self.tr("empty")
        short = shown if len(shown) <= _LONGEST_SHOWN else shown[:_LONGEST_SHOWN] + "…"
        row.set_words(f"{self.named(name)}: {short}", f"{self.named(name)}: {shown}")
        row.clicked.connect(partial(self._take, name, text))
        self.met.add(row)

    def _take(self, name: str, text: str) -> None:
        self._keep()
        self._fill(self._values | {name: text})

    def named(self, name: str) -> str:
        """Return a field's name as it stands on the form, with its language."""
        field, _, language = name.partition(".")
        said = self.label(field)
        return f"{said}, {words.language_inside(Language(language))}" if language else said

    def shown(self, name: str, text: str) -> str:  # noqa: ARG002 - subclasses look at the name
        """Return a value as a person reads it. Subclasses know their lists."""
        return text.replace("\n", " ")

    def _show_versions(self) -> None:
        self.versions.clear()
        found = self.read() if self.item is not None and self.isVisible() else ()
        if found:
            self.versions.name(self.tr("Versions: choosing one puts it into the fields"))
        for one in found:
            self._version(one)
        if self.isVisible():
            self.place()

    def _version(self, one: Version[ItemT]) -> None:
        at = formats.stamp(one.at, self.look.clock(), self.look.texts.zone, self.look.language)
        by = one.by.name if one.by is not None else self.tr("from a file")
        said = self.tr("{n}: {time}, {by}").format(n=one.version, time=at, by=by)
        row, line = QWidget(), QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        row.setLayout(line)
        look_at = Button(self.look, "quiet", small=True)
        item = one.item
        look_at.set_words(said if item is not None else self.tr("{said}, taken out").format(said=said))
        look_at.setEnabled(item is not None)
        line.addWidget(look_at)
        line.addStretch(1)
        if item is not None:
            look_at.clicked.connect(lambda: self._fill(self.values_of(item)))
            if self.item is not None and one.version < self.version_of(self.item):
                back = Button(self.look, small=True)
                back.set_words(self.tr("Restore"), self.tr("Restore version {n}").format(n=one.version))
                back.clicked.connect(lambda: self._restore(item))
                line.addWidget(back)
        self.versions.add(row)

    def _restore(self, item: ItemT) -> None:
        """Make an earlier version the newest, in one deed."""
        self._fill(self.values_of(item))
        self.accept()

    def _remove(self) -> None:
        if self.item is not None and not self._sent:
            self._sent = CommandId("-")
            sent = self.take_away(self.item)
            self._sent = sent if self._sent else CommandId("")

    def _done(self, command: str, _place: str, _case_id: str) -> None:
        if command == self._sent:
            self._sent = CommandId("")
            self._keep()
            self._base = dict(self._values)
            self.leave()

    def _refused(self, _case_id: str, place: str, refusal: Refusal) -> None:
        if place not in self._places or refusal.command_id != self._sent:
            return
        self._acts.cancel(refusal.command_id)
        where = self.said_where(refusal.where) if refusal.where else ""
        said = sentence(refusal)
        self._tell(f"{where}: {said}" if where else said)
        if refusal.code is ErrorCode.CHANGED_MEANWHILE:
            # What stands may come a moment later than the refusal.
            self.follow()

    def said_where(self, where: str) -> str:
        """Return the field that a refusal names, in the words of the form."""
        name, _, number = where.partition(" ")
        if name == "step" and number.isdecimal():
            return self.tr("Step {n}").format(n=number)
        return self.label(where) if where in self.texts or where in self.plain else ""

    def _not_now(self, place: str, _case_id: str) -> None:
        if place in self._places and self._sent:
            self._tell(self.tr("This needs the connection. Nothing was changed; try again when it is back."))

    def _tell(self, said: str) -> None:
        self._sent = CommandId("")
        self.wrong(said)
        polite(self, said)
