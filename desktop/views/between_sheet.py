"""People in between, for supervisors: who gave, who has, since when; the longest first. Enter opens the case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from backend.protocol.handovers import HandoverState, InBetween
from backend.protocol.ids import CaseId
from desktop.models.handovers import Handovers
from desktop.texts import formats
from desktop.texts.handovers import partner_name
from desktop.views.choice_list import ChoiceItem
from desktop.views.key_hint import KeyHint
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.search_overlay import SearchOverlay


class BetweenSheet(SearchOverlay):
    """`show(case_id)` opens a case. Case numbers only: whose they are is seen in the case by who may open it."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        model: Handovers,
        lines: LineNames,
        show: Callable[[CaseId], object],
    ) -> None:
        super().__init__(look, window)
        self._model, self._lines, self._show_case = model, lines, show
        self.hints(KeyHint(look, ("↑", "↓")), KeyHint(look, ("↵",)), KeyHint(look, ("Esc",)))
        self.search.textChanged.connect(self._show)
        self.picked.connect(self._picked)
        model.changed.connect(self._follow)
        self.retranslate()
        self.restyle()

    def open_now(self) -> None:
        """Open with everybody who is in between."""
        self.search.clear()
        self.retranslate()
        self.open(self.search)
        self._show()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("People in between"))
        self.search.setAccessibleName(self.tr("Number of a case, a line or a colleague"))
        self.title.setText(self.tr("People in between: the longest first"))
        said = (self.tr("choose"), self.tr("go to the case"), self.tr("close"))
        for hint, word in zip(self.findChildren(KeyHint), said, strict=True):
            hint.say(word)
        self._show()

    # -- inside -----------------------------------------------------------------------------------

    def _follow(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        wanted = self.search.text().casefold().split()
        items = [self._item(one) for one in self._model.between()]
        items = [
            one for one in items if all(word in f"{one.title} {one.detail}".casefold() for word in wanted)
        ]
        self.say("" if items else self.tr("Nobody is in between."))
        self.show_items(items)

    def _item(self, one: InBetween) -> ChoiceItem:
        language, handover = self.look.language, one.handover
        passed = max(self.look.clock() - handover.since, timedelta())
        title = self.tr("case {n} · {giver} → {receiver}").format(
            n=one.number, giver=self._from(one), receiver=self._to(one)
        )
        late = self._stands_out(one, passed)
        return ChoiceItem(
            one.case_id,
            title,
            detail=self._state(one),
            trailing=formats.span(passed, language),
            icon="warning-circle" if late else "hourglass-medium",
            boxed=((self.tr("too long"), "warn"),) if late else (),
        )

    def _stands_out(self, one: InBetween, passed: timedelta) -> bool:
        setup = self._lines.setup
        minutes = setup.handover.stands_out_minutes if setup is not None else 0
        if one.handover.state is HandoverState.WITH_PARTNER:
            today = self.look.clock().astimezone(self.look.texts.zone).date()
            return one.handover.check_on is None or one.handover.check_on < today
        return passed > timedelta(minutes=minutes)

    def _from(self, one: InBetween) -> str:
        return f"{one.handover.by.name}, {self._lines.name(one.handover.from_line)}"

    def _to(self, one: InBetween) -> str:
        handover = one.handover
        if handover.partner:
            return partner_name(handover.partner, self.look.language)
        whom = handover.accepted_by or handover.to_staff
        if whom is not None:
            return whom.name
        return self._lines.name(handover.to_line or one.line)

    def _state(self, one: InBetween) -> str:
        match one.handover.state:
            case HandoverState.OFFERED:
                return self.tr("offered, not accepted yet")
            case HandoverState.AFTER_CALL:
                return self.tr("accepted, the giver is on the phone with the client")
            case HandoverState.ACCEPTED if one.holder is None:
                return self.tr("accepted, back in the queue: the client has not been reached")
            case HandoverState.ACCEPTED:
                return self.tr("accepted, the client has not been reached")
            case HandoverState.WITH_PARTNER:
                day = one.handover.check_on
                return self.tr("with a partner, checked on {day}").format(
                    day=formats.weekday(day, self.look.language) if day is not None else "–"
                )

    def _picked(self, key: str) -> None:
        self.leave()
        self._show_case(CaseId(key))
