"""The fields of a record on its sheet: which stand beside each other, how each is named, and what they say together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from backend.protocol.outcomes import Appointment
from backend.protocol.records import (
    CODED,
    Booking,
    Coded,
    ListCode,
    RecordContent,
    RecordField,
    RecordShape,
)
from backend.protocol.setup import Setup
from backend.protocol.words import Language
from desktop.models.recording import Default, From, list_of
from desktop.texts import typed_dates, typed_moments
from desktop.texts.record_words import CONTACT_AT, field_name
from desktop.views.contact_record.codes_field import CodesField
from desktop.views.contact_record.phrase_field import PhraseField
from desktop.views.field import Area, Field
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Phrases

BOOKING = ("when", "where", "whom")
_MANY = (RecordField.REASONS, RecordField.NEEDS, RecordField.PROCEDURES)
_ONE = tuple(one for one in CODED if one not in _MANY)
_ROWS: tuple[tuple[str, ...], ...] = (
    ("reasons",),
    ("needs",),
    ("procedures",),
    ("result", "urgency"),
    ("urgent_need", "begin_by"),
    ("advice",),
    ("plan",),
    ("situation",),
    BOOKING,
    ("contact_at", "assessed_at"),
    ("contact_type", "nature", "profession"),
)
"""What has to be chosen first, what stands there already last."""


class RecordFields:
    """All fields there can be, by name; those that the line's records have are shown."""

    def __init__(self, look: Look, phrases: Phrases) -> None:
        self._look = look
        self.codes = {one.value: CodesField(look) for one in _MANY}
        self.phrased = {name: PhraseField(look, phrases) for name in ("advice", "plan")}
        self.by_name: dict[str, Field] = {
            **self.codes,
            **{one.value: Field(look, Picker(look)) for one in _ONE},
            "urgent_need": Field(look, Picker(look)),
            **{name: Field(look, QLineEdit()) for name in ("begin_by", "contact_at", "assessed_at")},
            **{name: Field(look, QLineEdit()) for name in BOOKING},
            "situation": Field(look, Area(look, 2)),
            **self.phrased,
        }
        self._shape = RecordShape(fields=())
        self._setup: Setup | None = None

    def rows(self) -> Iterator[QWidget]:
        """The rows from the top, each with its fields beside each other."""
        for names in _ROWS:
            row = QWidget()
            beside = QHBoxLayout(row)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(16)
            for name in names:
                beside.addWidget(self.by_name[name], 1, Qt.AlignmentFlag.AlignTop)
            yield row

    def show_shape(self, shape: RecordShape, setup: Setup | None) -> None:
        """Show the line's fields with their lists, and hide rows of which nothing is left."""
        self._shape, self._setup = shape, setup
        wanted = {one.value for one in shape.fields} | {CONTACT_AT}
        if RecordField.BOOKING in shape.fields:
            wanted |= set(BOOKING)
        for name, field in self.by_name.items():
            field.setVisible(name in wanted)
        for names in _ROWS:
            row = self.by_name[names[0]].parentWidget()
            if row is not None:
                row.setVisible(any(name in wanted for name in names))
        language = self._look.language
        none = ("", QCoreApplication.translate("records", "Choose"))
        for one in _ONE:
            listed = list_of(shape, one, setup)
            codes = listed.codes if listed is not None else ()
            self.by_name[one.value].offer([none, *((code.code, _said(code, language)) for code in codes)])
        yes = QCoreApplication.translate("records", "Yes")
        no = QCoreApplication.translate("records", "No")
        self.by_name["urgent_need"].offer([none, ("yes", yes), ("no", no)])

    def retranslate(self, sources: Mapping[str, Default], values: Mapping[str, str]) -> None:
        """Name the fields; one that holds a default says where it comes from."""
        required = {one.value for one in self._shape.required}
        for names in _ROWS:
            hints = {name: self._hint(name, sources.get(name), values) for name in names}
            for name in names:
                words = _named(name)
                if name in required:
                    words = QCoreApplication.translate("records", "{field} (required)").format(field=words)
                # What stands beside one with a hint keeps its room, so that the boxes stand in one line.
                room = "\N{NO-BREAK SPACE}" if any(hints.values()) else ""
                self.by_name[name].name(words, hints[name] or room)

    @staticmethod
    def _hint(name: str, default: Default | None, values: Mapping[str, str]) -> str:
        """Where a default comes from as long as it stands; else what helps to fill the field in."""
        stands = default is not None and values.get(name) == default.value
        return _source(default.source) if default is not None and stands else _hint(name)

    def shown(self) -> dict[str, Field]:
        """The fields that the line's records have, from the top."""
        names = [name for row in _ROWS for name in row]
        return {name: self.by_name[name] for name in names if not self.by_name[name].isHidden()}

    def wrong(self, values: Mapping[str, str], now: datetime, zone: ZoneInfo) -> dict[str, str]:
        """What cannot be signed as it stands, by field."""
        today = now.astimezone(zone).date()
        found: dict[str, str] = {}
        for name in ("contact_at", "assessed_at"):
            at = typed_moments.moment(values.get(name, ""), today, zone)
            if (values.get(name) and at is None) or (name == CONTACT_AT and at is None):
                found[name] = QCoreApplication.translate("records", "Write a time as in 25.11.2026 9.12.")
            elif at is not None and at > now:
                found[name] = QCoreApplication.translate("records", "This time has not come yet.")
        if values.get("begin_by") and typed_dates.day(values["begin_by"]) is None:
            found["begin_by"] = QCoreApplication.translate("records", "Write a day as in 2.12.2026.")
        for one in self._shape.required:
            names = BOOKING if one is RecordField.BOOKING else (one.value,)
            if not any(values.get(name) for name in names):
                found.setdefault(
                    names[0], QCoreApplication.translate("records", "The line's records need this.")
                )
        return found

    def content(
        self, values: Mapping[str, str], before: RecordContent | None, now: datetime, zone: ZoneInfo
    ) -> RecordContent:
        """The record that the fields say. `before` is the version that is corrected."""
        language = before.language if before is not None else self._look.language
        today = now.astimezone(zone).date()
        shown = self.shown()
        said = {name: value for name, value in values.items() if name in shown}

        def at(name: str) -> datetime | None:
            return typed_moments.moment(said.get(name, ""), today, zone)

        made: dict[str, Any] = {name: said.get(name, "") for name in ("situation", "advice", "plan")}
        for field in CODED:
            chosen = [
                self._coded(field, code, language, before)
                for code in said.get(field.value, "").split(",")
                if code
            ]
            if field in _MANY:
                made[field.value] = tuple(chosen)
            else:
                made[field.value] = chosen[0] if chosen else None
        urgent = {"yes": True, "no": False}.get(said.get("urgent_need", ""))
        return RecordContent(
            contact_at=at("contact_at") or now,
            assessed_at=at("assessed_at"),
            language=language,
            urgent_need=urgent,
            begin_by=_day(said.get("begin_by", "")),
            booking=_booking(said, before, now, today, zone),
            **made,
        )

    def unverified(self) -> tuple[str, ...]:
        """The names of the lists in use that nobody has compared with the code server."""
        lists = [list_of(self._shape, one, self._setup) for one in self._shape.lists]
        names = [one.names[self._look.language] for one in lists if one is not None and not one.verified]
        return tuple(dict.fromkeys(names))

    def _coded(
        self, field: RecordField, code: str, language: Language, before: RecordContent | None
    ) -> Coded:
        """The code as the version before had it, else as the list has it: the server looks at both."""
        kept = getattr(before, field.value) if before is not None else None
        before_it: tuple[Coded | None, ...] = kept if isinstance(kept, tuple) else (kept,)
        same = next((one for one in before_it if one is not None and one.code == code), None)
        if same is not None:
            return same
        listed = list_of(self._shape, field, self._setup)
        one = listed.code(code) if listed is not None else None
        if listed is None or one is None:
            return Coded(code=code, name=code, list_id=self._shape.lists.get(field, ""))
        return listed.coded(one, language)


def _booking(
    said: Mapping[str, str], before: RecordContent | None, now: datetime, today: date, zone: ZoneInfo
) -> Booking | None:
    told = Appointment(**{name: said.get(name, "") for name in BOOKING})
    if told == Appointment():
        return None
    made_before = before.booking if before is not None else None
    if made_before is not None and made_before.told == told:
        return made_before
    return Booking(told=told, made_at=now, starts_at=typed_moments.moment(told.when, today, zone))


def _day(typed: str) -> date | None:
    return typed_dates.day(typed) if typed else None


def _said(code: ListCode, language: Language) -> str:
    # Codes of the nation are known by heart; those of our own say nothing.
    return f"{code.code}  {code.names[language]}" if code.code[:1].isupper() else code.names[language]


def _named(name: str) -> str:
    match name:
        case "when":
            return QCoreApplication.translate("records", "Appointment: when")
        case "where":
            return QCoreApplication.translate("records", "Where")
        case "whom":
            return QCoreApplication.translate("records", "With whom")
        case _:
            return field_name(name)


def _hint(name: str) -> str:
    match name:
        case "reasons" | "needs" | "procedures":
            return QCoreApplication.translate("records", "Type a word or a code; Enter takes it.")
        case "advice":
            return QCoreApplication.translate("records", "/ offers phrases.")
        case "begin_by":
            return QCoreApplication.translate("records", "7 weekdays at most, where the act says so.")
        case _:
            return ""


def _source(source: From) -> str:
    said = {
        From.ARRIVAL: QCoreApplication.translate("records", "By default: when the contact came"),
        From.FIRST_ANSWER: QCoreApplication.translate("records", "By default: the first answer"),
        From.NOW: QCoreApplication.translate("records", "By default: now"),
        From.CHANNEL: QCoreApplication.translate("records", "By default: by the channel"),
        From.CASE: QCoreApplication.translate("records", "By default: as the case is marked"),
        From.TITLE: QCoreApplication.translate("records", "By default: your title"),
        From.LAST: QCoreApplication.translate("records", "By default: as you chose last"),
        From.OUTCOME: QCoreApplication.translate("records", "By default: from the closing"),
        From.TIMELINE: QCoreApplication.translate("records", "By default: from the timeline"),
    }
    return said[source]
