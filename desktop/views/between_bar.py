"""Between the head of a case and its timeline: to whom it is offered, or that its client is in between, and what to do."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.handovers import Handover, HandoverState
from desktop.texts import formats
from desktop.texts.handovers import partner_name
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.line_names import LineNames
from desktop.views.look import Look, View

_LOOK_MS = 15_000


class BetweenBar(View):
    """`wanted(deed)` for the window to act on. Hidden where nobody is in between."""

    wanted = Signal(str)

    def __init__(self, look: Look, lines: LineNames, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, surface="panel")
        self._lines = lines
        self._case: Case | None = None
        self.told = IconLabel(look, "hourglass-medium", "muted", text_role="text", wrap=True)
        self.withdraw = Button(look, small=True)
        self.reached = Button(look, small=True)
        self.withdraw.clicked.connect(lambda: self.wanted.emit("withdraw_handover"))
        self.reached.clicked.connect(lambda: self.wanted.emit("client_reached"))
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(12)
        # Its own height, in the middle: stretched, the icon would stand above the words.
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self.told)
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self.withdraw)
        row.addWidget(self.reached)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(Hairline(look))
        # Minutes pass while nothing happens.
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.retranslate)
        self._timer.start()
        self.hide()
        self.retranslate()

    def show_case(self, case: Case) -> None:
        self._case = case
        self.setVisible(case.head.handover is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.withdraw.set_words(self.tr("Take the offer back"))
        handover = self._case.head.handover if self._case is not None else None
        if handover is None or self._case is None:
            return
        with_partner = handover.state is HandoverState.WITH_PARTNER
        self.reached.set_words(self.tr("Did help come?") if with_partner else self.tr("Client reached"))
        self.withdraw.setVisible(handover.state is HandoverState.OFFERED)
        self.reached.setVisible(handover.state in {HandoverState.ACCEPTED, HandoverState.WITH_PARTNER})
        late = self._late(handover)
        self.told.set_icon("warning-circle" if late else "hourglass-medium", "warn" if late else "muted")
        self.told.say(self._said(handover, late=late))

    # -- inside -----------------------------------------------------------------------------------

    def _late(self, handover: Handover) -> bool:
        """Whether the promise of an answer has passed, or the client has been in between for too long."""
        now, setup = self.look.clock(), self._lines.setup
        if handover.state is HandoverState.OFFERED:
            return handover.answer_by is not None and now > handover.answer_by
        if handover.state is HandoverState.ACCEPTED and setup is not None:
            return now - handover.since > timedelta(minutes=setup.handover.stands_out_minutes)
        return False

    def _said(self, handover: Handover, *, late: bool) -> str:
        now, language = self.look.clock(), self.look.language
        passed = formats.span(max(now - handover.since, timedelta()), language)
        match handover.state:
            case HandoverState.OFFERED:
                to = (
                    handover.to_staff.name
                    if handover.to_staff is not None
                    else self._lines.name(handover.to_line or handover.from_line)
                )
                said = self.tr("Offered to {whom} {time} ago. The case is yours until they accept.").format(
                    whom=to, time=passed
                )
                if late:
                    said += " " + self.tr("The promised time has passed: ask, or take the offer back.")
                return said
            case HandoverState.AFTER_CALL:
                by = handover.accepted_by.name if handover.accepted_by is not None else ""
                return self.tr(
                    "{whom} has accepted and gets the case when your call ends or you leave the client with them."
                ).format(whom=by)
            case HandoverState.ACCEPTED:
                return self.tr("The client is in between: handed over {time} ago, not reached yet.").format(
                    time=passed
                )
            case HandoverState.WITH_PARTNER:
                day = formats.weekday(handover.check_on, language) if handover.check_on is not None else ""
                name = partner_name(handover.partner, language)
                if not day:
                    return self.tr("{partner} has the summary. Nobody has noted whether help came.").format(
                        partner=name
                    )
                return self.tr(
                    "{partner} has the summary. Somebody checks on {day} whether help came."
                ).format(partner=name, day=day)
