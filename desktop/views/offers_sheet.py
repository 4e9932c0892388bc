"""Cases that colleagues offer: the giver's note, then accept, or decline with a reason; and one's own offers, to take back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backend.protocol.handovers import Offer
from backend.protocol.ids import CaseId, HandoverId
from desktop.actions.handover_actions import HandoverActions
from desktop.models.handovers import Handovers
from desktop.texts import formats, words
from desktop.theme import MEDIUM, Size
from desktop.views.answered_sheet import AnsweredSheet
from desktop.views.awaited import Awaited
from desktop.views.button import Button
from desktop.views.field import Area, Field
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.picker import Picker
from desktop.views.ports import Ports


class OffersSheet(AnsweredSheet):
    """Ctrl+Enter accepts what is shown, or takes back one's own. A reason is kept under `decline:<handover>`."""

    def __init__(self, look: Look, window: QWidget, ports: Ports, lines: LineNames, awaited: Awaited) -> None:
        actions: HandoverActions = ports.actions
        super().__init__(look, window, actions, ports.connection, ports.drafts, awaited, width=620)
        self._actions, self._lines = actions, lines
        self._open_case: Callable[[CaseId], object] = ports.actions.open_case
        self._model: Handovers = ports.handovers
        self._session = ports.session
        self._one: Offer | None = None
        self.which = Field(look, Picker(look))
        self.offered = Label(look, Size.SMALL, role="muted", wrap=True)
        self.note = Label(look, Size.TEXT, MEDIUM, wrap=True)
        self.reason = Field(look, Area(look, 2))
        self.decline = Button(look)
        self.decline.clicked.connect(self._decline)
        for part in (self.which, self.offered, self.note, self.reason):
            self.fields.addWidget(part)
        self.fields.addStretch(1)
        self.foot.insertWidget(2, self.decline)
        self.hold({"reason": self.reason})
        self.which.edited.connect(self._choose)
        self._model.changed.connect(self._follow_model)
        self.retranslate()

    def open_now(self) -> None:
        """Show what has to be answered soonest."""
        waiting = self._choices()
        self._show(waiting[0] if waiting else None)
        self.open(self.ok if self._one is not None else self.cancel)

    def key(self) -> str:
        return f"decline:{self._one.handover_id}" if self._one and not self._is_own() else ""

    def retranslate(self) -> None:
        self.title(
            self.tr("Cases offered"),
            self.tr("The giver has the case and the client until you accept. Declining needs a reason."),
        )
        self.which.name(self.tr("Case"))
        self.reason.name(
            self.tr("Why you decline"), self.tr("Only for declining. The giver reads it on the timeline.")
        )
        self.cancel.set_words(self.tr("Close"))
        self.decline.set_words(self.tr("Decline"))
        self._say()

    def accept(self) -> None:
        one = self._one
        if one is None or not self.ok.isEnabled():
            return
        act = self._actions.withdraw_handover if self._is_own() else self._actions.accept_handover
        self.give(lambda: act(one.case_id, one.handover_id))

    def succeeded(self, case_id: str) -> None:
        if case_id:
            # It is in one's hands now.
            self._open_case(CaseId(case_id))

    # -- inside -----------------------------------------------------------------------------------

    def _decline(self) -> None:
        one, reason = self._one, self.reason.value()
        if one is None or not self.ok.isEnabled():
            return
        self.reason.wrong("" if reason else self.tr("Write the reason in a sentence."))
        self.place()
        if not reason:
            self.reason.control.setFocus()
            return
        self.give(lambda: self._actions.decline_handover(one.case_id, one.handover_id, reason))

    def _choices(self) -> list[Offer]:
        return [*self._model.to_answer(), *self._model.own()]

    def _is_own(self) -> bool:
        me = self._session.me
        return self._one is not None and me is not None and self._one.offered_by.staff_id == me.staff_id

    def _choose(self) -> None:
        self.keep()
        self._show(self._model.one(HandoverId(self.which.value())))

    def _show(self, one: Offer | None) -> None:
        self._one = one
        self.fill(self.kept())
        self.wrong("")
        self._say()

    def _say(self) -> None:
        choices, one = self._choices(), self._one
        self.which.offer([(each.handover_id, self._called(each)) for each in choices])
        if one is not None:
            self.which.set_value(one.handover_id)
        own = self._is_own()
        self.which.setVisible(len(choices) > 1)
        self.ok.set_words(self.tr("Take the offer back") if own else self.tr("Accept"))
        self.ok.setVisible(one is not None)
        for part in (self.reason, self.decline):
            part.setVisible(one is not None and not own)
        self.note.setText(one.note if one is not None else self.tr("Nothing is offered now."))
        self.offered.setVisible(one is not None)
        if one is not None:
            self.offered.setText(self._described(one))
        if self.isVisible():
            self.place()

    def _called(self, one: Offer) -> str:
        number = self.tr("case {n}").format(n=one.number)
        return f"{number} · {one.offered_by.name} · {self._lines.name(one.line)}"

    def _described(self, one: Offer) -> str:
        now, zone, language = self.look.clock(), self.look.texts.zone, self.look.language
        to = one.to_staff.name if one.to_staff is not None else self._lines.name(one.to_line or one.line)
        ways = ", ".join(words.channel(channel).lower() for channel in one.channels)
        parts = [
            self.tr("case {n}").format(n=one.number),
            self._lines.name(one.line),
            ways,
            self.tr("{giver} offers to {receiver}").format(giver=one.offered_by.name, receiver=to),
            self.tr("answer promised by {time}").format(
                time=formats.stamp(one.answer_by, now, zone, language)
            ),
        ]
        if one.basis:
            parts.append(self.tr("disclosed on the basis: {basis}").format(basis=one.basis))
        return " · ".join(part for part in parts if part)

    def _follow_model(self) -> None:
        if self._one is not None and self._model.one(self._one.handover_id) is None and not self._given:
            rest = self._choices()
            self._show(rest[0] if rest else None)
        else:
            self._say()
