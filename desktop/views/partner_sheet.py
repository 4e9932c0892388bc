"""Handing over to a partner outside: which, by whose consent, a summary of chosen parts, and the day somebody checks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backend.protocol.assessments import MaturityCode
from backend.protocol.cases import Case
from backend.protocol.consultations import Excerpt
from backend.protocol.directory import ServiceKind
from backend.protocol.entries import Note
from backend.protocol.excerpts import excerpt
from backend.protocol.handovers import Consent, ConsentBy, ConsentWay
from backend.protocol.ids import ServiceId
from desktop.actions.handover_actions import HandoverActions
from desktop.models.directory_search import About, matters_of, name_of
from desktop.texts import consultations, formats, typed_dates
from desktop.texts.handovers import CONSENT_BY, CONSENT_WAY, said
from desktop.theme import MEDIUM, Size
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.field import Area, Field
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Ports
from desktop.views.tab_order import follow

_MOST_LINES = 8
_SHOWN = 60
_KEPT_FROM = frozenset({MaturityCode.CAPABLE_FORBIDS, MaturityCode.UNKNOWN})
_OURS = frozenset({ServiceKind.OWN_LINE, ServiceKind.EMERGENCY})
CHECK_AFTER = timedelta(days=7)


class PartnerSheet(AnsweredSheet):
    """Ctrl+Enter records it; the summary is shown next, to print or copy. Kept half filled under `partner:<case>`."""

    def __init__(self, look: Look, window: QWidget, ports: Ports, awaited: Awaited) -> None:
        actions: HandoverActions = ports.actions
        super().__init__(look, window, actions, ports.connection, ports.drafts, awaited, width=680)
        self._actions, self._directory, self._session = actions, ports.directory, ports.session
        self.recorded: Callable[[], object] = lambda: None
        """What follows when it was recorded."""
        self._case: Case | None = None
        self.found: list[tuple[Excerpt, QCheckBox]] = []
        self.search = Field(look, QLineEdit())
        self.service = Field(look, Picker(look))
        self.by, self.way = Field(look, Picker(look)), Field(look, Picker(look))
        self.given = Field(look, QLineEdit())
        self.parts = Label(look, Size.SMALL, MEDIUM, "muted")
        self.kept_away = IconLabel(look, "warning-circle", "warn", text_role="text", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.summary = Field(look, Area(look, 6))
        self.code = QCheckBox()
        self.day, self.what = Field(look, QLineEdit()), Field(look, QLineEdit())
        self._build()
        self.hold(
            {
                "service": self.service,
                "by": self.by,
                "way": self.way,
                "given": self.given,
                "summary": self.summary,
                "day": self.day,
                "what": self.what,
            },
            {"code": self.code},
        )
        search = self.search.control
        assert isinstance(search, QLineEdit)
        search.textChanged.connect(self._list_services)
        self._directory.changed.connect(self._list_services)
        self.retranslate()

    def _build(self) -> None:
        def beside(*fields: Field) -> None:
            row = QHBoxLayout()
            row.setSpacing(16)
            for field in fields:
                row.addWidget(field, 1)
            self.fields.addLayout(row)

        beside(self.search, self.service)
        beside(self.by, self.way, self.given)
        self.fields.addWidget(self.parts)
        self.fields.addWidget(self.kept_away)
        self.fields.addLayout(self._rows)
        self.fields.addWidget(self.summary)
        self.fields.addWidget(self.code)
        beside(self.day, self.what)
        self.fields.addStretch(1)

    def open_for(self, case: Case) -> None:
        """Begin with today's consent and a week until somebody checks."""
        self._case = case
        kept = self.kept()
        self._list_lines(case)
        self._list_services()
        today = self._today()
        usual = {
            "by": ConsentBy.CLIENT.value,
            "way": ConsentWay.SPOKEN.value,
            "given": self._typed(today),
            "day": self._typed(today + CHECK_AFTER),
            "what": self.tr("Was help found?"),
            "code": "",
        }
        self.fill(usual | kept)
        self.wrong("")
        self.retranslate()
        self.open(self.search.control)

    def key(self) -> str:
        return f"partner:{self._case.head.case_id}" if self._case else ""

    def says_something(self, values: Any) -> bool:
        return bool(values["summary"])

    def succeeded(self, case_id: str) -> None:  # noqa: ARG002 - the case is the one that is open
        self.recorded()

    def retranslate(self) -> None:
        case = self._case
        self.title(
            self.tr("Hand case {n} to a partner").format(n=case.head.number)
            if case
            else self.tr("Hand over to a partner"),
            self.tr(
                "With the client's consent. The case comes back on the day somebody checks that help was found."
            ),
        )
        self.search.name(self.tr("Search the service directory"))
        self.service.name(self.tr("Partner"))
        self.by.name(self.tr("Who consented"))
        self.way.name(self.tr("How"))
        self.given.name(self.tr("When"))
        self.by.offer([(one.value, said(word)) for one, word in CONSENT_BY.items()])
        self.way.offer([(one.value, said(word)) for one, word in CONSENT_WAY.items()])
        self.parts.setText(self.tr("Put into the summary"))
        self.kept_away.say(
            self.tr(
                "What the client has told here is kept from others or may be: no line of it can be put into the "
                "summary. Write only what the client wants to be told."
            )
        )
        self.summary.name(
            self.tr("Summary for the partner"),
            self.tr("No internal notes and no personal identity code, unless it is ticked."),
        )
        self.code.setText(self.tr("The personal identity code is in the summary, with the client's consent"))
        self.day.name(self.tr("Checked on"))
        self.what.name(self.tr("What is checked"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Record the handover"))
        for one, tick in self.found:
            at = formats.stamp(one.at, self.look.clock(), self.look.texts.zone, self.look.language)
            text = " ".join(one.text.split())
            short = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
            tick.setText(f"{consultations.said_by(one)} {at}: {short}".replace("&", "&&"))
        self._list_services()

    def accept(self) -> None:
        case = self._case
        if case is None or not self.ok.isEnabled():
            return
        given, day = typed_dates.day(self.given.value()), typed_dates.day(self.day.value())
        today = self._today()
        problems = (
            (self.service, "" if self.service.value() else self.tr("Choose the partner.")),
            (
                self.given,
                ""
                if given is not None and given <= today
                else self.tr("Write the day of the consent, as in 2.12.2026."),
            ),
            (self.summary, "" if self.summary.value() else self.tr("Write what the partner is told.")),
            (
                self.day,
                ""
                if day is not None and day > today
                else self.tr("Write a day after today, as in 2.12.2026."),
            ),
            (self.what, "" if self.what.value() else self.tr("Write what is checked then.")),
        )
        for field, words in problems:
            field.wrong(words)
        self.place()
        wrong = next((field for field, words in problems if words), None)
        if wrong is not None or given is None or day is None:
            if wrong is not None:
                wrong.control.setFocus()
                self.area.ensureWidgetVisible(wrong)
            return
        consent = Consent(by=ConsentBy(self.by.value()), way=ConsentWay(self.way.value()), on=given)
        self.give(
            lambda: self._actions.hand_to_partner(
                case.head.case_id,
                ServiceId(self.service.value()),
                self.summary.value(),
                consent,
                day,
                self.what.value(),
                entries=[one.no for one, tick in self.found if tick.isChecked()],
                with_code=self.code.isChecked(),
            )
        )

    # -- inside -----------------------------------------------------------------------------------

    def _today(self) -> date:
        return self.look.clock().astimezone(self.look.texts.zone).date()

    @staticmethod
    def _typed(day: date) -> str:
        return f"{day.day}.{day.month}.{day.year}"

    def _list_services(self) -> None:
        """What fits what is typed, partners only."""
        me, case, language = self._session.me, self._case, self.look.language
        lines = me.lines if me is not None else ()
        about = (
            About(lines=lines)
            if case is None
            else About(lines=lines, line=case.head.line, matters=matters_of(case))
        )
        chosen = self.service.value()
        fitting = self._directory.find(self.search.value(), about, language)
        found = [one for one in fitting if one.kind not in _OURS]
        items = [(one.service_id, name_of(one, language)) for one in found]
        if not self.search.value():
            items.insert(0, ("", self.tr("Choose a partner")))
        self.service.offer(items or [("", self.tr("Nothing fits"))])
        keys = [key for key, _ in items]
        if chosen in keys:
            self.service.set_value(chosen)
        elif self.search.value() and keys:
            self.service.set_value(keys[0])

    def _list_lines(self, case: Case) -> None:
        """The latest lines said between client and professional; none of an event that is kept from others."""
        for _one, tick in self.found:
            tick.hide()
            tick.deleteLater()
        assessment = case.head.assessment
        kept_away = assessment is not None and assessment.code in _KEPT_FROM
        notes = {entry.no for entry in case.entries if isinstance(entry.body, Note)}
        lines = () if kept_away else reversed(case.entries)
        known = [one for one in map(excerpt, lines) if one is not None and one.no not in notes][:_MOST_LINES]
        self.found = [(one, QCheckBox()) for one in known]
        for one, tick in self.found:
            tick.toggled.connect(lambda on, one=one: self._put(one, on=on))
            self._rows.addWidget(tick)
        follow(self.given.control, (tick for _one, tick in self.found))
        self.kept_away.setVisible(kept_away)
        self.parts.setVisible(bool(known))

    def _put(self, one: Excerpt, *, on: bool) -> None:
        """Add a line to the summary, or take it out as long as it stands there unchanged."""
        text, line = self.summary.value(), one.text.strip()
        if on and line not in text:
            self.summary.set_value(f"{text}\n{line}".strip())
        elif not on and line in text:
            self.summary.set_value(text.replace(line, "").strip())
        if self.isVisible():
            self.place()
