"""Writing the record of a contact: filled from the timeline as far as it can be, signed with Ctrl+Enter, corrected later."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QWidget

from backend.protocol.cases import Case
from backend.protocol.record_entries import RecordSigned
from backend.protocol.records import RecordField
from desktop.actions.record_actions import RecordActions
from desktop.models import recording
from desktop.models.recording import Default
from desktop.theme import Size
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.contact_record.fields import RecordFields
from desktop.views.field import Area, Field
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.ports import Ports

_WIDTH = 760
_LATELY = 8
_RECENT = "record/recent/"


class ContactRecordSheet(AnsweredSheet):
    """The draft is kept under `record:<case>`, that of a correction under `record:<case>:<record>`."""

    signed = Signal()

    def __init__(
        self, look: Look, window: QWidget, ports: Ports, awaited: Awaited, chosen: QSettings
    ) -> None:
        actions: RecordActions = ports.actions
        super().__init__(look, window, actions, ports.connection, ports.drafts, awaited, width=_WIDTH)
        self._records, self._session, self._chosen = actions, ports.session, chosen
        self._case: Case | None = None
        self._corrects: RecordSigned | None = None
        self._defaults: dict[str, Default] = {}
        self.parts = RecordFields(look, ports.phrases)
        for row in self.parts.rows():
            self.fields.addWidget(row)
        self.reason = Field(look, Area(look, 2))
        self.fields.addWidget(self.reason)
        self.lists = Label(look, Size.SMALL, role="muted", wrap=True)
        self.fields.addWidget(self.lists)
        self.fields.addStretch(1)
        self.hold(self.parts.by_name | {"reason": self.reason})
        for coded in self.parts.codes.values():
            coded.resized.connect(self._laid)
        for phrased in self.parts.phrased.values():
            phrased.resized.connect(self._laid)
        for field in self.parts.by_name.values():
            field.edited.connect(self._edited)
        self.retranslate()

    def open_for(self, case: Case, outcome: Mapping[str, str]) -> None:
        """Begin a record of what is new in the case; `outcome` is what is being written of how it ends."""
        setup, me = self._session.setup, self._session.me
        self._defaults = recording.defaults(
            case, setup, me, self.look.clock(), self.look.texts.zone, self._last(), outcome
        )
        self._open(case, None, {name: one.value for name, one in self._defaults.items()})

    def correct(self, case: Case, body: RecordSigned) -> None:
        """Begin a correction with what was signed."""
        self._defaults = {}
        self._open(case, body, recording.as_fields(body.content, self.look.texts.zone))

    def _open(self, case: Case, body: RecordSigned | None, first: Mapping[str, str]) -> None:
        self._case, self._corrects = case, body
        setup = self._session.setup
        shape = recording.shape_of(case, setup)
        self.parts.show_shape(shape, setup)
        for name, field in self.parts.codes.items():
            listed = recording.list_of(shape, RecordField(name), setup)
            lately = self._lately(name)
            suggested = recording.suggested_reasons(case, setup) if name == "reasons" else ()
            order = tuple(dict.fromkeys((*suggested, *lately)))
            field.offer_from(listed.codes if listed is not None else (), order)
        for phrased in self.parts.phrased.values():
            phrased.of_line(case.head.line)
        self.fill(dict(first) | self.kept())
        self.reason.setVisible(body is not None)
        self.wrong("")
        self.retranslate()
        shown = self.parts.shown()
        empty = next((field for name, field in shown.items() if not self.filled()[name]), None)
        begin = empty if empty is not None else next(iter(shown.values()))
        self.open(self.reason.control if body is not None else begin.control)

    def key(self) -> str:
        if self._case is None:
            return ""
        of = f":{self._corrects.record_id}" if self._corrects is not None else ""
        return f"record:{self._case.head.case_id}{of}"

    def says_something(self, values: Mapping[str, str]) -> bool:
        """A record that holds nothing but its defaults is not kept."""
        if self._corrects is not None:
            before = recording.as_fields(self._corrects.content, self.look.texts.zone)
            return any(value != before.get(name, "") for name, value in values.items())
        first = {name: one.value for name, one in self._defaults.items()}
        return any(value != first.get(name, "") for name, value in values.items())

    def retranslate(self) -> None:
        case, body = self._case, self._corrects
        title = self.tr("Record of case {n}").format(n=case.head.number) if case else self.tr("Record")
        hint = self.tr("Once signed it does not change; a correction is a further version.")
        if case is not None and body is not None:
            title = self.tr("Correct the record of case {n}").format(n=case.head.number)
            hint = self.tr("Version {n} stays readable beside the correction.").format(n=body.version)
        self.title(title, hint)
        self.parts.retranslate(self._defaults, self.filled())
        self.reason.name(self.tr("Why is the record corrected?"), self.tr("Kept with the correction."))
        unverified = self.parts.unverified()
        told = self.tr("Not compared with the code server: {lists}.").format(lists=", ".join(unverified))
        self.lists.setText(told if unverified else "")
        self.lists.setVisible(bool(unverified))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Sign"))

    def accept(self) -> None:
        case, body = self._case, self._corrects
        if case is None or not self.ok.isEnabled():
            return
        now, zone, values = self.look.clock(), self.look.texts.zone, self.filled()
        wrong = self.parts.wrong(values, now, zone)
        for name, field in self.parts.by_name.items():
            field.wrong(wrong.get(name, ""))
        why = values["reason"]
        unsaid = body is not None and not why
        self.reason.wrong(self.tr("Write the reason in a sentence.") if unsaid else "")
        self.place()
        first = next((field for name, field in self.parts.shown().items() if name in wrong), None)
        if first is not None or unsaid:
            (first or self.reason).control.setFocus()
            return
        self._remember(values)
        content = self.parts.content(values, body.content if body is not None else None, now, zone)
        case_id = case.head.case_id
        if body is not None:
            self.give(
                lambda: self._records.correct_record(case_id, body.record_id, body.version, content, why)
            )
            return
        last = case.head.record
        self.give(
            lambda: self._records.sign_record(case_id, content, last.record_id if last is not None else None)
        )

    def succeeded(self, _case_id: str) -> None:
        self.signed.emit()

    def _edited(self) -> None:
        self.parts.retranslate(self._defaults, self.filled())

    def _laid(self) -> None:
        if self.isVisible():
            self.place()

    def _last(self) -> dict[str, str]:
        return {name: next(iter(self._lately(name)), "") for name in ("profession", "nature")}

    def _lately(self, name: str) -> tuple[str, ...]:
        kept = str(self._chosen.value(_RECENT + name, "") or "")
        return tuple(one for one in kept.split(",") if one)

    def _remember(self, values: Mapping[str, str]) -> None:
        """Codes that were chosen come first next time: codes only, and nothing of whom they were chosen for."""
        for name in (*self.parts.codes, "profession", "nature"):
            chosen = [one for one in values.get(name, "").split(",") if one]
            order = dict.fromkeys((*chosen, *self._lately(name)))
            if chosen:
                self._chosen.setValue(_RECENT + name, ",".join(list(order)[:_LATELY]))
