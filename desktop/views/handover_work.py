"""Warm handover in one window: F8, what is offered, the badge that tells of it, and the list of people in between."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from backend.protocol.handovers import HandoverState, OfferEnd
from backend.protocol.ids import CaseId
from backend.protocol.words import Role
from desktop.models.handovers import Handovers
from desktop.views.announce import polite

if TYPE_CHECKING:
    from desktop.views.between_sheet import BetweenSheet
    from desktop.views.handover_sheet import HandoverSheet
    from desktop.views.main_window import MainWindow
    from desktop.views.offers_sheet import OffersSheet
    from desktop.views.partner_sheet import PartnerSheet
    from desktop.views.reached_sheet import ReachedSheet
    from desktop.views.summary_sheet import SummarySheet

HANDOVER, PARTNER, OFFERS = "handover", "partner", "offers"
WITHDRAW, REACHED, SUMMARY, BETWEEN = "withdraw_handover", "client_reached", "partner_summary", "between"
HANDOVER_DEEDS = frozenset({HANDOVER, PARTNER, OFFERS, WITHDRAW, REACHED, SUMMARY, BETWEEN})


class HandoverWork(QObject):
    """Sheets are made when they are first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shows_summary = False
        self._model: Handovers = window.ports.handovers
        self._model.changed.connect(self.show_count)
        self._model.arrived.connect(lambda: polite(window, self.tr("A colleague offers you a case.")))
        self._model.ended.connect(self._ended)
        window.ports.actions.done.connect(self._done)
        window.centre.changed.connect(self.case_changed)
        window.top.offers.clicked.connect(lambda: window.deeds.do(OFFERS))
        self.show_count()

    @cached_property
    def sheet(self) -> HandoverSheet:
        from desktop.views.handover_sheet import HandoverSheet

        window = self._window
        awaited = window.client_work.awaited
        return HandoverSheet(
            window.look, window, window.ports, window.lines, awaited, lambda: window.deeds.do(PARTNER)
        )

    @cached_property
    def partner_sheet(self) -> PartnerSheet:
        from desktop.views.partner_sheet import PartnerSheet

        window = self._window
        sheet = PartnerSheet(window.look, window, window.ports, window.client_work.awaited)
        sheet.recorded = self._recorded
        return sheet

    @cached_property
    def summary_sheet(self) -> SummarySheet:
        from desktop.views.summary_sheet import SummarySheet

        return SummarySheet(self._window.look, self._window)

    @cached_property
    def offers_sheet(self) -> OffersSheet:
        from desktop.views.offers_sheet import OffersSheet

        window = self._window
        return OffersSheet(window.look, window, window.ports, window.lines, window.client_work.awaited)

    @cached_property
    def reached_sheet(self) -> ReachedSheet:
        from desktop.views.reached_sheet import ReachedSheet

        window = self._window
        return ReachedSheet(window.look, window, window.ports, window.client_work.awaited)

    @cached_property
    def between_sheet(self) -> BetweenSheet:
        from desktop.views.between_sheet import BetweenSheet

        window = self._window
        return BetweenSheet(window.look, window, self._model, window.lines, self._drill)

    def runs(self) -> dict[str, Callable[[], object]]:
        """What the deeds of handovers do."""
        window = self._window

        def of_case(open_for: Callable[[], Callable[..., object]]) -> Callable[[], object]:
            return lambda: open_for()(case) if (case := window.case()) is not None else None

        return {
            HANDOVER: of_case(lambda: self.sheet.open_for),
            PARTNER: of_case(lambda: self.partner_sheet.open_for),
            SUMMARY: of_case(lambda: self.summary_sheet.open_for),
            REACHED: of_case(lambda: self.reached_sheet.open_for),
            WITHDRAW: self._withdraw,
            OFFERS: self._open_offers,
            BETWEEN: self._open_between,
        }

    def why_not(self, key: str) -> str:
        """What stands against it, in a sentence."""
        case, me = self._window.case(), self._window.ports.session.me
        if key == BETWEEN:
            may = me is not None and me.role is Role.SUPERVISOR
            return "" if may else QCoreApplication.translate("deeds", "for supervisors")
        if key == OFFERS or key not in HANDOVER_DEEDS:
            return ""
        if case is None:
            return QCoreApplication.translate("deeds", "no case is open")
        handover = case.head.handover
        state = handover.state if handover is not None else None
        match key:
            case "withdraw_handover" if state is not HandoverState.OFFERED:
                return QCoreApplication.translate("deeds", "nothing is offered")
            case "client_reached" if state not in {HandoverState.ACCEPTED, HandoverState.WITH_PARTNER}:
                return QCoreApplication.translate("deeds", "the client is not in between")
            case "partner_summary" if not self._has_summary():
                return QCoreApplication.translate("deeds", "no partner has a summary")
            case _:
                return ""

    def show_count(self) -> None:
        """Follow how much is offered to oneself."""
        self._window.top.show_offers(len(self._model.to_answer()))

    def _has_summary(self) -> bool:
        from desktop.views.summary_sheet import given_of

        case = self._window.case()
        return case is not None and given_of(case) is not None

    def case_changed(self) -> None:
        """Show the summary that was recorded, as soon as it has come back."""
        if self._shows_summary and self._has_summary():
            self._shows_summary = False
            self._window.deeds.do(SUMMARY)

    def _drill(self, case_id: CaseId) -> None:
        """Go to a case in one's own hands and look at any other: looking at a list takes nobody's case."""
        if self._window.ports.tabs.row_of(case_id) >= 0:
            self._window.centre.open(case_id)
        else:
            self._window.client_work.look_at(case_id)

    def _open_offers(self) -> None:
        self.offers_sheet.open_now()

    def _open_between(self) -> None:
        self.between_sheet.open_now()

    def _done(self, _command: str, place: str, _case_id: str) -> None:
        said = {
            "offer_handover": self.tr("The case is offered. It is yours until somebody accepts."),
            "withdraw_handover": self.tr("The offer was taken back."),
            "decline_handover": self.tr("The case stays with whoever offered it."),
            "note_client_reached": self.tr("Noted: the client is in between no more."),
        }.get(place)
        if said is not None:
            self._window.undo.tell(said)

    def _recorded(self) -> None:
        self._shows_summary = True
        self.case_changed()

    def _withdraw(self) -> None:
        case = self._window.case()
        if case is not None and case.head.handover is not None:
            self._window.ports.actions.withdraw_handover(
                CaseId(case.head.case_id), case.head.handover.handover_id
            )

    def _ended(self, number: int, end: OfferEnd, who: str) -> None:
        """Tell the giver what became of an offer; what they took back themselves they know."""
        match end:
            case OfferEnd.ACCEPTED:
                said = self.tr("{who} has accepted case {n}.").format(who=who, n=number)
            case OfferEnd.DECLINED:
                said = self.tr("{who} declined case {n}. It is yours; the reason is on the timeline.").format(
                    who=who, n=number
                )
            case OfferEnd.RETURNED:
                said = self.tr("The offer of case {n} came back. The case is yours.").format(n=number)
            case OfferEnd.WITHDRAWN:
                return
        self._window.undo.tell(said)
        polite(self._window, said)
