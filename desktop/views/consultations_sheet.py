"""Questions of colleagues that wait for one's answer, answered in place; and one's own, until the answer has been read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from backend.protocol.consultations import Consultation, ConsultationState
from backend.protocol.ids import CaseId, ConsultationId
from backend.protocol.pairs import Invitation
from desktop.actions.pair_actions import PairActions
from desktop.models.consultations import Consultations
from desktop.texts import consultations, formats, pairs
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


class ConsultationsSheet(AnsweredSheet):
    """Ctrl+Enter answers what is shown, has read it, or takes it back. An answer is kept under `answer:<consultation>`."""

    def __init__(self, look: Look, window: QWidget, ports: Ports, lines: LineNames, awaited: Awaited) -> None:
        actions: PairActions = ports.actions
        super().__init__(look, window, actions, ports.connection, ports.drafts, awaited, width=640)
        self._actions, self._lines = actions, lines
        self._model: Consultations = ports.consultations
        self._session = ports.session
        self._one: Consultation | None = None
        self._invited: Invitation | None = None
        """A case that one is asked into stands in the same list; then there is no question."""
        self.which = Field(look, Picker(look))
        self.asked = Label(look, Size.SMALL, role="muted", wrap=True)
        self.question = Label(look, Size.TEXT, MEDIUM, wrap=True)
        self.sent = Label(look, wrap=True)
        self.answered = Label(look, wrap=True)
        self.answer = Field(look, Area(look, 5))
        self.decline = Button(look)
        self.decline.clicked.connect(self._decline)
        self.foot.insertWidget(0, self.decline)
        for part in (self.which, self.asked, self.question, self.sent, self.answered, self.answer):
            self.fields.addWidget(part)
        self.fields.addStretch(1)
        self.hold({"answer": self.answer})
        self.which.edited.connect(self._choose)
        self._model.changed.connect(self._follow)
        self.retranslate()

    def open_now(self) -> None:
        """Show what has to be answered soonest."""
        waiting, invited = self._choices(), self._model.invitations()
        self._show(None if invited or not waiting else waiting[0], invited[0] if invited else None)
        self.open(self._first())

    def key(self) -> str:
        return f"answer:{self._one.consultation_id}" if self._one and not self._is_own() else ""

    def retranslate(self) -> None:
        self._name_list()
        self.answer.name(self.tr("Your answer"), self.tr("It stands on the timeline of the case."))
        self.cancel.set_words(self.tr("Close"))
        self.decline.set_words(self.tr("Decline"))
        self._say()

    def accept(self) -> None:
        one, text = self._one, self.answer.value()
        invited = self._invited
        if invited is not None and self.ok.isEnabled():
            self.give(lambda: self._actions.join_case(invited.case_id))
            return
        if one is None or not self.ok.isEnabled():
            return
        if self._is_own():
            act = (
                self._actions.withdraw_consultation
                if one.state is ConsultationState.OPEN
                else self._actions.note_answer_read
            )
            self.give(lambda: act(one.consultation_id))
            return
        self.answer.wrong("" if text else self.tr("Write the answer."))
        self.place()
        if not text:
            self.answer.control.setFocus()
            return
        self.give(lambda: self._actions.answer_consultation(one.consultation_id, text))

    # -- inside -----------------------------------------------------------------------------------

    def _choices(self) -> list[Consultation]:
        return [*self._model.to_answer(), *self._model.own()]

    def _first(self) -> QWidget:
        if self._invited is not None:
            return self.ok
        if self._one is None:
            return self.cancel
        return self.which.control if self._is_own() else self.answer.control

    def _is_own(self) -> bool:
        me = self._session.me
        return self._one is not None and me is not None and self._one.asked_by.staff_id == me.staff_id

    def _choose(self) -> None:
        self.keep()
        chosen = self.which.value()
        self._show(self._model.one(ConsultationId(chosen)), self._model.invitation(CaseId(chosen)))

    def _show(self, one: Consultation | None, invited: Invitation | None = None) -> None:
        self._one, self._invited = one, invited
        self.fill(self.kept())
        self.wrong("")
        self._say()

    def _follow(self) -> None:
        """What is being answered stays on the screen, also when a colleague was faster."""
        if not self.isVisible():
            return
        now = self._model.one(self._one.consultation_id) if self._one is not None else None
        if self._invited is not None:
            self._follow_invitation(self._invited)
        elif now is not None:
            self._one = now
        elif self._one is not None and not self._given:
            self.wrong(self.tr("This question was answered by a colleague or taken back. Your text is kept."))
        elif self._one is None and self._choices():
            self._one = self._choices()[0]
        self._say()

    def _follow_invitation(self, invited: Invitation) -> None:
        now = self._model.invitation(invited.case_id)
        if now is None and not self._given:
            self.wrong(self.tr("This invitation no longer stands."))
        self._invited = now or invited

    def _say(self) -> None:
        one, found, invited = self._one, self._choices(), self._invited
        self._name_list()
        shown = found if one is None or one in found else [one, *found]
        asked = self._model.invitations()
        if invited is not None and invited.case_id not in {each.case_id for each in asked}:
            asked = [invited, *asked]
        items = [(str(each.case_id), pairs.named(each)) for each in asked]
        self.which.offer([*items, *((str(each.consultation_id), self._named(each)) for each in shown)])
        asked_id = str(invited.case_id) if invited is not None else ""
        if one is not None or invited is not None:
            self.which.set_value(one.consultation_id if one is not None else asked_id)
        self.which.setVisible(one is not None or invited is not None)
        own, is_open = self._is_own(), one is not None and one.state is ConsultationState.OPEN
        self.answer.setVisible(one is not None and not own)
        self.ok.setVisible(one is not None or invited is not None)
        self.decline.setVisible(invited is not None)
        if invited is not None:
            self.ok.set_words(pairs.accepting(invited))
        elif own:
            self.ok.set_words(self.tr("Take the question back") if is_open else self.tr("I have read it"))
        else:
            self.ok.set_words(self.tr("Answer"))
        if invited is not None:
            self._put(pairs.asked(invited, self._lines.name(invited.line)), invited.pair.note)
        elif one is None:
            self._put(self.tr("No question waits for your answer."))
        else:
            self._put(self._asked(one), one.question, self._sent(one), self._answered_words(one))
        if self.isVisible():
            self.place()

    def _name_list(self) -> None:
        asks = self._invited is not None
        hint = (
            self.tr("You see nothing of the case before you come along. The client sees nothing of this.")
            if asks
            else self.tr(
                "You see what was sent and nothing else of the case. The client sees nothing of this."
            )
        )
        self.title(self.tr("Questions and invitations of colleagues"), hint)
        self.which.name(self.tr("Invitation") if asks else self.tr("Question"))

    def _decline(self) -> None:
        invited = self._invited
        if invited is not None and self.ok.isEnabled():
            self.give(lambda: self._actions.decline_invitation(invited.case_id))

    def _put(self, asked: str, question: str = "", sent: str = "", answered: str = "") -> None:
        for label, text in (
            (self.asked, asked),
            (self.question, question),
            (self.sent, sent),
            (self.answered, answered),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def _named(self, one: Consultation) -> str:
        me = self._session.me
        if me is not None and one.asked_by.staff_id == me.staff_id:
            whom = consultations.whom(one, self._lines.name)
            if one.state is ConsultationState.OPEN:
                return self.tr("Own question to {whom}, no answer yet").format(whom=whom)
            return self.tr("Own question to {whom}, answered").format(whom=whom)
        return self.tr("{who}, by {time}: {question}").format(
            who=one.asked_by.name, time=self._stamp(one), question=" ".join(one.question.split())[:48]
        )

    def _asked(self, one: Consultation) -> str:
        late = one.state is ConsultationState.OPEN and self.look.clock() > one.answer_by
        by = (
            self.tr("the promised time {time} has passed").format(time=self._stamp(one))
            if late
            else self.tr("answer promised by {time}").format(time=self._stamp(one))
        )
        parts = [one.asked_by.name, self._lines.name(one.line)]
        parts.append(self.tr("case {n}").format(n=one.number))
        return " · ".join((*parts, by))

    def _sent(self, one: Consultation) -> str:
        parts = [consultations.facts(one)] if consultations.facts(one) else []
        for each in one.sent:
            at = formats.stamp(each.at, self.look.clock(), self.look.texts.zone, self.look.language)
            parts.append(f"{consultations.said_by(each)} {at}: {each.text}")
        return "\n".join(parts) or self.tr("Nothing was sent along but the question.")

    def _answered_words(self, one: Consultation) -> str:
        if one.answered_by is None:
            return ""
        late = self.tr(" (after the case was closed)") if one.after_closing else ""
        return f"{one.answered_by.name}{late}: {one.answer}"

    def _stamp(self, one: Consultation) -> str:
        look = self.look
        return formats.stamp(one.answer_by, look.clock(), look.texts.zone, look.language)
