"""The work pair of the open case: whom to ask in, who is it now, and what can be done about it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from backend.protocol.cases import Case
from backend.protocol.consultations import crosses
from backend.protocol.ids import LineId, StaffId
from backend.protocol.pairs import PairState
from backend.protocol.words import FieldOfLaw
from desktop.actions.pair_actions import PairActions
from desktop.models.roles import StaffRole
from desktop.texts import words
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


class PairSheet(AnsweredSheet):
    """Ctrl+Enter asks in, or passes the case on to the pair. What was begun is kept under `pair:<case>`."""

    def __init__(self, look: Look, window: QWidget, ports: Ports, lines: LineNames, awaited: Awaited) -> None:
        actions: PairActions = ports.actions
        super().__init__(look, window, actions, ports.connection, ports.drafts, awaited, width=560)
        self._actions, self._staff, self._session, self._lines = actions, ports.staff, ports.session, lines
        self._case: Case | None = None
        self.now = Label(look, wrap=True)
        self.whom = Field(look, Picker(look))
        self.across = IconLabel(look, "warning-circle", "warn", text_role="text", wrap=True)
        self.note = Field(look, Area(look, 2))
        self.basis = Field(look, Area(look, 2))
        for part in (self.now, self.whom, self.across, self.note, self.basis):
            self.fields.addWidget(part)
        self.fields.addStretch(1)
        self.end = Button(look)
        """Ends the pair, or takes the invitation back."""
        self.end.clicked.connect(self._end_pair)
        self.foot.insertWidget(0, self.end)
        self.hold({"whom": self.whom, "note": self.note, "basis": self.basis})
        self.whom.edited.connect(self._show_disclosure)
        self.retranslate()

    def open_for(self, case: Case) -> None:
        """Ask somebody into this case, or see who is in it."""
        self._case = case
        self._offer()
        self.fill(self.kept())
        self.wrong("")
        self.retranslate()
        asks = case.head.pair is None
        self.open(self.whom.control if asks else self.ok if self._may_pass() else self.cancel)

    def key(self) -> str:
        asks = self._case is not None and self._case.head.pair is None
        return f"pair:{self._case.head.case_id}" if asks and self._case else ""

    def says_something(self, values: Any) -> bool:
        return bool(values["note"] or values["basis"])

    def retranslate(self) -> None:
        case = self._case
        pair = case.head.pair if case is not None else None
        self.title(
            self.tr("Work pair in case {n}").format(n=case.head.number) if case else self.tr("Work pair"),
            self.tr("You both write to the client and into the case. One of you is responsible for it."),
        )
        self.whom.name(self.tr("Whom to ask in"))
        self.note.name(self.tr("What it is about (optional)"), self.tr("They see this before they accept."))
        self.basis.name(
            self.tr("On what basis it is disclosed"), self.tr("Written to the use log, with to whom it went.")
        )
        self.cancel.set_words(self.tr("Cancel") if pair is None else self.tr("Close"))
        for part in (self.whom, self.note):
            part.setVisible(pair is None)
        self.now.setVisible(pair is not None)
        self.now.setText(self._said())
        self.ok.setVisible(pair is None or self._may_pass())
        self.end.setVisible(pair is not None)
        if pair is None:
            self.ok.set_words(self.tr("Ask in"))
        else:
            mine = self._is_me(pair.staff.staff_id)
            name = pair.staff.name
            self.ok.set_words(
                self.tr("Take responsibility")
                if mine
                else self.tr("Make {name} responsible").format(name=name)
            )
            if pair.state is PairState.INVITED:
                self.end.set_words(self.tr("Take the invitation back"))
            else:
                self.end.set_words(self.tr("Leave the case") if mine else self.tr("End the work pair"))
        self._offer()
        self._show_disclosure()

    def accept(self) -> None:
        case = self._case
        if case is None or not self.ok.isEnabled() or self.ok.isHidden():
            return
        head = case.head
        if head.pair is not None:
            pair = head.pair
            self.give(lambda: self._actions.make_owner(head.case_id, pair.staff.staff_id))
            return
        whom, basis = self.whom.value(), self.basis.value()
        goes_across = self.goes_across()
        self.whom.wrong("" if whom else self.tr("Choose whom to ask in."))
        self.basis.wrong(self.tr("Write the basis in a sentence.") if goes_across and not basis else "")
        self.place()
        if not whom or (goes_across and not basis):
            (self.basis if whom else self.whom).control.setFocus()
            return
        note = self.note.value()
        given = basis if goes_across else ""
        self.give(lambda: self._actions.invite_partner(head.case_id, StaffId(whom), note, given))

    def goes_across(self) -> bool:
        """Whether the chosen would be let in from the other of health and social care, as the server decides it too."""
        person = self._staff.person(StaffId(self.whom.value())) if self.whom.value() else None
        if self._case is None or person is None or self._case.head.pair is not None:
            return False
        return crosses(self._field(self._case.head.line), [self._field(line) for line in person.lines])

    # -- inside -----------------------------------------------------------------------------------

    def _field(self, line: LineId) -> FieldOfLaw:
        info = self._lines.info(line)
        return FieldOfLaw.HEALTH if info is None else info.field_of_law

    def _is_me(self, staff_id: StaffId) -> bool:
        me = self._session.me
        return me is not None and me.staff_id == staff_id

    def _may_pass(self) -> bool:
        """The owner passes the case on; the pair takes it only when the owner is not there."""
        head = self._case.head if self._case is not None else None
        if head is None or head.partner is None or head.claimed_by is None:
            return False
        if not self._is_me(head.partner.staff_id):
            return True
        owner = self._staff.person(head.claimed_by.staff_id)
        return owner is not None and not owner.connected

    def _said(self) -> str:
        head = self._case.head if self._case is not None else None
        if head is None or head.pair is None or head.claimed_by is None:
            return ""
        if head.pair.state is PairState.INVITED:
            return self.tr("{name} was asked and has not answered yet.").format(name=head.pair.staff.name)
        if self._is_me(head.pair.staff.staff_id):
            said = self.tr("{name} is responsible for the case, and you are the work pair.")
            return said.format(name=head.claimed_by.name)
        said = self.tr("You are responsible for the case, and {name} is the work pair.")
        return said.format(name=head.pair.staff.name)

    def _offer(self) -> None:
        """Colleagues at work first."""
        me = self._session.me
        rows = (self._staff.index(row, 0).data(StaffRole.PERSON) for row in range(self._staff.rowCount()))
        people = [one for one in rows if one.lines and (me is None or one.staff.staff_id != me.staff_id)]
        items = [("", self.tr("Choose a colleague"))]
        for one in sorted(people, key=lambda one: not one.connected):
            state = words.presence(one.state) if one.connected else self.tr("not at work")
            items.append((one.staff.staff_id, f"{one.staff.name} · {state}"))
        self.whom.offer(items)

    def _show_disclosure(self) -> None:
        goes_across = self.goes_across()
        self.across.setVisible(goes_across)
        self.basis.setVisible(goes_across)
        if goes_across and self._case is not None:
            health = self._field(self._case.head.line) is FieldOfLaw.HEALTH
            self.across.say(
                self.tr(
                    "They serve social care only: letting them see the whole case of health care is a disclosure."
                )
                if health
                else self.tr(
                    "They serve health care only: letting them see the whole case of social care is a disclosure."
                )
            )
        if self.isVisible():
            self.place()

    def _end_pair(self) -> None:
        head = self._case.head if self._case is not None else None
        if head is not None and head.pair is not None:
            pair = head.pair
            self.give(lambda: self._actions.leave_case(head.case_id, pair.staff.staff_id))
