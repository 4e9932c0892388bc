"""Asking a line or a colleague about the open case: whom, what, how soon, and exactly what goes along."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.consultations import Excerpt, SaidBy, SentFacts, crosses
from backend.protocol.excerpts import excerpt
from backend.protocol.ids import LineId, StaffId
from backend.protocol.words import FieldOfLaw
from desktop.actions.consultation_actions import ConsultationActions
from desktop.models.roles import StaffRole
from desktop.texts import consultations, formats, words
from desktop.theme import MEDIUM, Size
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.button import Button
from desktop.views.field import Area, Field
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Ports
from desktop.views.tab_order import follow

_WITHIN = (15, 30, 60, 240, 1440)
_USUAL = "30"
_MOST_LINES = 8
_SHOWN = 44
"""Characters of a line beside its box."""


class AskSheet(AnsweredSheet):
    """Ctrl+Enter asks. Nothing goes along but the client's latest line, unless it is ticked; kept under `consult:<case>`."""

    def __init__(self, look: Look, window: QWidget, ports: Ports, lines: LineNames, awaited: Awaited) -> None:
        actions: ConsultationActions = ports.actions
        super().__init__(look, window, actions, ports.connection, ports.drafts, awaited, width=600)
        self._actions, self._staff, self._session, self._lines = actions, ports.staff, ports.session, lines
        self._case: Case | None = None
        self._found: list[tuple[Excerpt, QCheckBox]] = []
        self._usual = ""
        """What is ticked beforehand: it is not worth a draft."""
        self.whom = Field(look, Picker(look))
        self.within = Field(look, Picker(look))
        self.question = Field(look, Area(look, 3))
        self.along = Label(look, Size.SMALL, MEDIUM, "muted")
        self.subject, self.age, self.name = QCheckBox(), QCheckBox(), QCheckBox()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.across = IconLabel(look, "warning-circle", "warn", text_role="text", wrap=True)
        self.basis = Field(look, Area(look, 2))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.whom, 2)
        row.addWidget(self.within, 1)
        self.fields.addLayout(row)
        # Beside the choice that makes it one: below the ticks it would be out of sight.
        self.fields.addWidget(self.across)
        self.fields.addWidget(self.question)
        self.fields.addWidget(self.basis)
        sent = QVBoxLayout()
        sent.setSpacing(6)
        for part in (self.along, self.subject, self.age, self.name):
            sent.addWidget(part)
        sent.addLayout(self._rows)
        self.older = Button(look, "quiet", small=True)
        self.older.clicked.connect(self._show_older)
        sent.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields.addLayout(sent)
        self.fields.addStretch(1)
        self.hold({"whom": self.whom, "within": self.within, "question": self.question, "basis": self.basis})
        self.whom.edited.connect(self._follow)
        for tick in (self.subject, self.age, self.name):
            tick.toggled.connect(self._follow)
            tick.clicked.connect(self.keep)
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Ask about this case, with what was kept of an earlier beginning."""
        self._case = case
        self._offer()
        kept = self.kept()
        self._list_lines(case, _numbers(kept.get("lines", "")))
        card = case.head.client
        for tick, there in (
            (self.subject, bool(case.head.subject)),
            (self.age, card.subject_born is not None),
            (self.name, bool(self._name(case))),
        ):
            tick.setChecked(False)
            tick.setVisible(there)
        self._usual = self._ticked()["lines"]
        for name, tick in self._facts_by_name().items():
            tick.setChecked(name in kept.get("facts", "").split() and not tick.isHidden())
        if "lines" in kept:
            wanted = _numbers(kept["lines"])
            for one, tick in self._found:
                tick.setChecked(one.no in wanted)
        self.fill({"within": _USUAL} | kept)
        self.wrong("")
        self.retranslate()
        self.open(self.whom.control)

    def key(self) -> str:
        return f"consult:{self._case.head.case_id}" if self._case else ""

    def says_something(self, values: Any) -> bool:
        ticked = values["lines"] != self._usual or values["facts"]
        return bool(values["question"] or values["basis"] or ticked)

    def filled(self) -> dict[str, str]:
        return super().filled() | self._ticked()

    def retranslate(self) -> None:
        case = self._case
        self.title(
            self.tr("Ask about case {n}").format(n=case.head.number) if case else self.tr("Ask a colleague"),
            self.tr("The case, the client and the clock stay with you. The client sees nothing of this."),
        )
        self.whom.name(self.tr("Whom to ask"))
        self.within.name(self.tr("Answer needed"))
        self.question.name(self.tr("Question"))
        self.along.setText(self.tr("What goes along: only what is ticked"))
        if case is not None:
            years = case.head.client.subject_born
            today = self.look.clock().astimezone(self.look.texts.zone).date()
            old = formats.age(years, today) if years is not None else None
            self.subject.setText(self.tr("Matter: {matter}").format(matter=case.head.subject))
            self.age.setText(self.tr("Age: {age}").format(age=consultations.age(old)))
            self.name.setText(self.tr("Name: {name}").format(name=self._name(case)))
        for one, tick in self._found:
            at = formats.stamp(one.at, self.look.clock(), self.look.texts.zone, self.look.language)
            text = " ".join(one.text.split())
            short = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
            tick.setText(f"{consultations.said_by(one)} {at}: {short}".replace("&", "&&"))
            tick.setToolTip(one.text)
        self.basis.name(
            self.tr("On what basis it is disclosed"), self.tr("Written to the use log, with to whom it went.")
        )
        self.older.set_words(self.tr("Choose among all lines of the case"))
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Ask"))
        self._offer()
        self._follow()

    def accept(self) -> None:
        case = self._case
        if case is None or not self.ok.isEnabled():
            return
        wanted, text, basis = self.whom.value(), self.question.value(), self.basis.value()
        goes_across = self.goes_across()
        self.whom.wrong("" if wanted else self.tr("Choose whom to ask."))
        self.question.wrong("" if text else self.tr("Write the question."))
        self.basis.wrong(self.tr("Write the basis in a sentence.") if goes_across and not basis else "")
        self.place()
        for missing, field in (
            (not wanted, self.whom),
            (not text, self.question),
            (goes_across and not basis, self.basis),
        ):
            if missing:
                field.control.setFocus()
                self.area.ensureWidgetVisible(field)
                return
        kind, _, key = wanted.partition(" ")
        minutes = int(self.within.value() or _USUAL)
        self.give(
            lambda: self._actions.ask_consultation(
                case.head.case_id,
                text,
                minutes,
                to_line=LineId(key) if kind == "line" else None,
                to_staff=StaffId(key) if kind == "staff" else None,
                entries=[one.no for one, tick in self._found if tick.isChecked()],
                facts=self._facts(),
                basis=basis if goes_across else "",
            )
        )

    def goes_across(self) -> bool:
        """Whether what is chosen would go between health and social care, as the server decides it too."""
        kind, _, key = self.whom.value().partition(" ")
        if self._case is None or not key:
            return False
        lines: tuple[LineId, ...] = (LineId(key),)
        if kind == "staff":
            person = self._staff.person(StaffId(key))
            lines = person.lines if person is not None else ()
        return crosses(self._field(self._case.head.line), [self._field(line) for line in lines])

    # -- inside -----------------------------------------------------------------------------------

    def _field(self, line: LineId) -> FieldOfLaw:
        info = self._lines.info(line)
        return FieldOfLaw.HEALTH if info is None else info.field_of_law

    def _offer(self) -> None:
        """Lines first, one's own last; then colleagues at work, then the others who have cases."""
        me = self._session.me
        mine = me.lines if me is not None else ()
        lines = sorted(self._lines.all(), key=lambda info: info.line in mine)
        items = [("", self.tr("Choose a line or a colleague"))]
        items += [(f"line {info.line}", self._lines.name(info.line)) for info in lines]
        rows = (self._staff.index(row, 0).data(StaffRole.PERSON) for row in range(self._staff.rowCount()))
        people = [one for one in rows if one.lines and (me is None or one.staff.staff_id != me.staff_id)]
        for one in sorted(people, key=lambda one: not one.connected):
            state = words.presence(one.state) if one.connected else self.tr("not at work")
            items.append((f"staff {one.staff.staff_id}", f"{one.staff.name} · {state}"))
        self.whom.offer(items)
        self.within.offer([(str(minutes), consultations.within(minutes)) for minutes in _WITHIN])

    def _list_lines(
        self, case: Case, wanted: frozenset[int] = frozenset(), *, everything: bool = False
    ) -> None:
        """The latest lines that can be sent, newest first, all of them if an older one is wanted; the client's latest is ticked."""
        for _one, tick in self._found:
            tick.hide()
            tick.deleteLater()
        known = [one for one in map(excerpt, reversed(case.entries)) if one is not None]
        shown = known[:_MOST_LINES]
        if everything or not wanted <= {one.no for one in shown}:
            shown = known
        self.older.setVisible(len(shown) < len(known))
        latest = next((one.no for one in shown if one.said_by is SaidBy.CLIENT), 0)
        self._found = [(one, QCheckBox()) for one in shown]
        for one, tick in self._found:
            tick.setChecked(one.no == latest)
            tick.toggled.connect(self._follow)
            tick.clicked.connect(self.keep)
            self._rows.addWidget(tick)
        follow(self.name, (tick for _one, tick in self._found))

    def _show_older(self) -> None:
        """Offer every line of the case; what is ticked stays so, and the first of the new ones has the focus."""
        if self._case is None:
            return
        before, ticked = len(self._found), _numbers(self._ticked()["lines"])
        self._list_lines(self._case, everything=True)
        for one, tick in self._found:
            tick.setChecked(one.no in ticked)
        self.retranslate()
        self.place()
        self._found[before][1].setFocus()

    def _facts_by_name(self) -> dict[str, QCheckBox]:
        return {"subject": self.subject, "age": self.age, "name": self.name}

    def _ticked(self) -> dict[str, str]:
        """What is ticked, as it is kept: numbers of lines, and names of facts."""
        facts = [name for name, tick in self._facts_by_name().items() if tick.isChecked()]
        lines = [str(one.no) for one, tick in self._found if tick.isChecked()]
        return {"lines": " ".join(lines), "facts": " ".join(facts)}

    def _facts(self) -> SentFacts:
        """What is ticked; the server fills in what it knows, so the values only say that it is wanted."""
        return SentFacts(
            subject=self.subject.text() if self.subject.isChecked() else "",
            age=0 if self.age.isChecked() else None,
            name=self.name.text() if self.name.isChecked() else "",
        )

    def _follow(self) -> None:
        """Say what would be disclosed, where it would be a disclosure."""
        goes_across = self.goes_across()
        self.across.setVisible(goes_across)
        self.basis.setVisible(goes_across)
        if goes_across and self._case is not None:
            health = self._field(self._case.head.line) is FieldOfLaw.HEALTH
            way = (
                self.tr("This goes from health care to social care: it is a disclosure.")
                if health
                else self.tr("This goes from social care to health care: it is a disclosure.")
            )
            ticks = (self.subject, self.age, self.name)
            given = [tick.text() for tick in ticks if tick.isChecked()]
            lines = sum(tick.isChecked() for _one, tick in self._found)
            if lines:
                given.append(self.tr("lines of the timeline: {n}").format(n=lines))
            what = ", ".join(given) or self.tr("the question only")
            self.across.say(f"{way} {self.tr('Disclosed: {what}.').format(what=what)}")
        if self.isVisible():
            self.place()

    @staticmethod
    def _name(case: Case) -> str:
        card = case.head.client
        return card.on_behalf.principal_name if card.on_behalf else card.name


def _numbers(kept: str) -> frozenset[int]:
    return frozenset(int(part) for part in kept.split() if part.isdecimal())
