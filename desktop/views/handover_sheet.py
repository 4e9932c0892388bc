"""Warm handover: to whom, why, how soon an answer is needed; a partner of the service directory has a sheet of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.consultations import crosses
from backend.protocol.ids import LineId, StaffId
from backend.protocol.words import FieldOfLaw
from desktop.actions.handover_actions import HandoverActions
from desktop.models.roles import StaffRole
from desktop.texts import consultations, words
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.field import Area, Field
from desktop.views.icon_label import IconLabel
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Ports

_WITHIN = (5, 10, 15, 30, 60, 240)
PARTNER = "partner"


class HandoverSheet(AnsweredSheet):
    """Ctrl+Enter offers. `to_partner` opens the other sheet. Kept half filled under `handover:<case>`."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        ports: Ports,
        lines: LineNames,
        awaited: Awaited,
        to_partner: Callable[[], object],
    ) -> None:
        actions: HandoverActions = ports.actions
        super().__init__(look, window, actions, ports.connection, ports.drafts, awaited, width=600)
        self._actions, self._staff, self._session, self._lines = actions, ports.staff, ports.session, lines
        self._to_partner = to_partner
        self._case: Case | None = None
        self.whom = Field(look, Picker(look))
        self.within = Field(look, Picker(look))
        self.note = Field(look, Area(look, 4))
        self.across = IconLabel(look, "warning-circle", "warn", text_role="text", wrap=True)
        self.basis = Field(look, Area(look, 2))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.whom, 2)
        row.addWidget(self.within, 1)
        self.fields.addLayout(row)
        self.fields.addWidget(self.across)
        self.fields.addWidget(self.note)
        self.fields.addWidget(self.basis)
        self.fields.addStretch(1)
        self.hold({"whom": self.whom, "within": self.within, "note": self.note, "basis": self.basis})
        self.whom.edited.connect(self._chosen)
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Offer this case, with what was kept of an earlier beginning."""
        self._case = case
        self._offer()
        self.fill({"within": self._usual()} | self.kept())
        self.wrong("")
        self.retranslate()
        self.open(self.whom.control)

    def key(self) -> str:
        return f"handover:{self._case.head.case_id}" if self._case else ""

    def says_something(self, values: Any) -> bool:
        return bool(values["note"] or values["basis"])

    def retranslate(self) -> None:
        case = self._case
        self.title(
            self.tr("Hand case {n} over with the client").format(n=case.head.number)
            if case
            else self.tr("Warm handover"),
            self.tr("The case, the client and the clock stay with you until somebody has accepted."),
        )
        self.whom.name(self.tr("To whom"))
        self.within.name(self.tr("Answer needed"))
        self.note.name(
            self.tr("What the receiver should know"),
            self.tr("They see this before they accept, and the case once it is theirs."),
        )
        self.basis.name(
            self.tr("On what basis it is disclosed"), self.tr("Written to the use log, with to whom it went.")
        )
        self.cancel.set_words(self.tr("Cancel"))
        self.ok.set_words(self.tr("Offer"))
        self._offer()
        self._follow()

    def accept(self) -> None:
        case = self._case
        if case is None or not self.ok.isEnabled():
            return
        wanted, note, basis = self.whom.value(), self.note.value(), self.basis.value()
        goes_across = self.goes_across()
        self.whom.wrong("" if wanted else self.tr("Choose to whom the case is offered."))
        self.note.wrong("" if note else self.tr("Write in a sentence what it is about."))
        self.basis.wrong(self.tr("Write the basis in a sentence.") if goes_across and not basis else "")
        self.place()
        for missing, field in (
            (not wanted, self.whom),
            (not note, self.note),
            (goes_across and not basis, self.basis),
        ):
            if missing:
                field.control.setFocus()
                self.area.ensureWidgetVisible(field)
                return
        kind, _, key = wanted.partition(" ")
        self.give(
            lambda: self._actions.offer_handover(
                case.head.case_id,
                note,
                int(self.within.value() or self._usual()),
                to_line=LineId(key) if kind == "line" else None,
                to_staff=StaffId(key) if kind == "staff" else None,
                basis=basis if goes_across else "",
            )
        )

    def goes_across(self) -> bool:
        """Whether it would go between health and social care, as the server decides it too."""
        kind, _, key = self.whom.value().partition(" ")
        if self._case is None or not key:
            return False
        lines: tuple[LineId, ...] = (LineId(key),)
        if kind == "staff":
            person = self._staff.person(StaffId(key))
            lines = person.lines if person is not None else ()
        return crosses(self._field(self._case.head.line), [self._field(line) for line in lines])

    # -- inside -----------------------------------------------------------------------------------

    def _usual(self) -> str:
        setup = self._lines.setup
        return str(setup.handover.answer_minutes if setup is not None else _WITHIN[1])

    def _field(self, line: LineId) -> FieldOfLaw:
        info = self._lines.info(line)
        return FieldOfLaw.HEALTH if info is None else info.field_of_law

    def _offer(self) -> None:
        """Lines first, one's own last; then colleagues who are at work, and partners outside."""
        me = self._session.me
        mine = me.lines if me is not None else ()
        lines = sorted(self._lines.all(), key=lambda info: info.line in mine)
        items = [("", self.tr("Choose a line, a colleague or a partner"))]
        items += [(f"line {info.line}", self._lines.name(info.line)) for info in lines]
        rows = (self._staff.index(row, 0).data(StaffRole.PERSON) for row in range(self._staff.rowCount()))
        for one in rows:
            if one.connected and one.lines and (me is None or one.staff.staff_id != me.staff_id):
                items.append(
                    (f"staff {one.staff.staff_id}", f"{one.staff.name} · {words.presence(one.state)}")
                )
        items.append((PARTNER, self.tr("A partner outside: Kela, organisation, parish…")))
        self.whom.offer(items)
        minutes = sorted({*_WITHIN, int(self._usual())})
        self.within.offer([(str(one), consultations.within(one)) for one in minutes])

    def _chosen(self) -> None:
        if self.whom.value() == PARTNER:
            self.whom.set_value("")
            self.leave()
            self._to_partner()
            return
        self._follow()

    def _follow(self) -> None:
        """Say that it would be a disclosure, where it would be one."""
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
            self.across.say(f"{way} {self.tr('Disclosed: your note, and the case once it is accepted.')}")
        if self.isVisible():
            self.place()
