"""Work with calls in one window: the deeds on the call that goes on, whichever case is open, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

from backend.protocol.calls import Call, CallState, Direction
from backend.protocol.ids import CaseId, StaffId
from backend.protocol.mine import MyCase
from backend.protocol.words import PresenceState
from desktop.models.contact_calls import called
from desktop.models.roles import TabRole
from desktop.texts import calls
from desktop.views import call_bar
from desktop.views.announce import assertive
from desktop.views.number_row import number_of

if TYPE_CHECKING:
    from desktop.views.consult_sheet import ConsultSheet
    from desktop.views.main_window import MainWindow
    from desktop.views.own_phone_sheet import OwnPhoneSheet

CALL_DEEDS = frozenset(
    {
        *(call_bar.HOLD, call_bar.CONSULT, call_bar.JOIN, call_bar.LEAVE, call_bar.BACK, call_bar.END),
        *("own_phone", call_bar.AVAILABLE),
    }
)
"""Offered only where the server has an exchange."""


class CallWork(QObject):
    """One has one call at most; its keys work from any tab, since whoever is on the line looks at other cases too."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions = window.ports.actions
        self._rang: dict[CaseId, Call] = {}
        self._called_off: str = ""
        tabs = window.ports.tabs
        tabs.rowsInserted.connect(self._inserted)
        tabs.dataChanged.connect(self._changed)
        tabs.rowsAboutToBeRemoved.connect(self._leaves)
        tabs.modelReset.connect(self._forget)

    # -- what is there ----------------------------------------------------------------------------

    def live(self) -> MyCase | None:
        """The case in hand whose call goes on."""
        tabs = self._window.ports.tabs
        cases = (tabs.index(row, 0).data(TabRole.CASE) for row in range(tabs.rowCount()))
        return next((case for case in cases if case.call is not None and case.call.alive), None)

    def why_not(self, key: str) -> str:
        """What stands against a deed of a call, in a sentence."""
        window = self._window
        if key == "find_by_number":
            known = number_of(window.case())
            return "" if known else QCoreApplication.translate("deeds", "no caller's number to search by")
        if key == call_bar.AVAILABLE:
            return "" if self._wraps_up() else QCoreApplication.translate("deeds", "you are not in wrap-up")
        if key == "own_phone":
            return ""
        case = self.live()
        if case is None or case.call is None:
            return QCoreApplication.translate("deeds", "no call is going on")
        if not case.call.controlled:
            return QCoreApplication.translate("deeds", "the call is handled at the telephone")
        if key not in call_bar.deeds_of(case.call):
            return QCoreApplication.translate("deeds", "not in this state of the call")
        if key not in call_bar.open_deeds(case.call):
            return QCoreApplication.translate("deeds", "the exchange has not answered yet")
        return ""

    # -- what one does ----------------------------------------------------------------------------

    def runs(self) -> dict[str, Callable[[], object]]:
        """What the deeds of calls do."""
        actions = self._actions
        return {
            call_bar.HOLD: self._hold,
            call_bar.CONSULT: self._open_consult,
            call_bar.JOIN: lambda: self._with(actions.join_call),
            call_bar.BACK: lambda: self._with(actions.drop_consult),
            call_bar.LEAVE: lambda: self._with(actions.leave_call),
            call_bar.END: self._end,
            call_bar.AVAILABLE: lambda: actions.set_presence(PresenceState.AVAILABLE),
            "own_phone": self.open_own_phone,
            "find_by_number": self._find,
        }

    @cached_property
    def consult(self) -> ConsultSheet:
        from desktop.views.consult_sheet import ConsultSheet

        window = self._window
        return ConsultSheet(window.look, window, window.ports.staff, self._ring)

    @cached_property
    def own_phone(self) -> OwnPhoneSheet:
        from desktop.views.own_phone_sheet import OwnPhoneSheet

        return OwnPhoneSheet(self._window.look, self._window, self._window.ports)

    def open_own_phone(self) -> None:
        self.own_phone.open_now()

    def own_phone_words(self) -> str:
        """`1001`, or that none is set, for the person's menu."""
        from desktop.views.own_phone_sheet import own_extension

        return own_extension(self._window.ports) or self.tr("not set")

    # -- inside -----------------------------------------------------------------------------------

    def _with(self, act: Callable[..., object]) -> None:
        case = self.live()
        if case is not None and case.call is not None:
            act(case.case_id, case.call.call_id)

    def _hold(self) -> None:
        case = self.live()
        if case is not None and case.call is not None:
            on = case.call.state is not CallState.HELD
            self._actions.hold_call(case.case_id, case.call.call_id, on=on)

    def _end(self) -> None:
        case = self.live()
        if case is not None and case.call is not None:
            self._called_off = case.call.call_id
            self._actions.end_call(case.case_id, case.call.call_id)

    def _open_consult(self) -> None:
        me = self._window.ports.session.me
        if me is not None:
            self.consult.open_for(me.staff_id)

    def _ring(self, staff_id: StaffId | None, number: str) -> None:
        case = self.live()
        if case is not None and case.call is not None:
            self._actions.consult_call(case.case_id, case.call.call_id, staff_id=staff_id, number=number)

    def _find(self) -> None:
        work = self._window.client_work
        work.open_find(number_of(self._window.case()))
        work.find.enter(Qt.KeyboardModifier.NoModifier)

    def _wraps_up(self) -> bool:
        ports = self._window.ports
        person = ports.staff.person(ports.session.me.staff_id) if ports.session.me is not None else None
        return person is not None and person.state is PresenceState.WRAP_UP

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._came(first, last)

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self._came(first.row(), last.row())

    def _forget(self) -> None:
        self._rang.clear()

    def _came(self, first: int, last: int) -> None:
        """Tell of one's own telephone as soon as it rings; the window keeps the focus where it is."""
        tabs = self._window.ports.tabs
        for row in range(first, last + 1):
            case = tabs.index(row, 0).data(TabRole.CASE)
            call = case.call
            known = self._rang.get(case.case_id)
            if call is None or call.state is not CallState.RINGING:
                self._rang.pop(case.case_id, None)
                continue
            self._rang[case.case_id] = call
            if known is None or known.call_id != call.call_id:
                self._window.notifier.rings()
                assertive(self._window, calls.state(call))

    def _leaves(self, _parent: QModelIndex, first: int, last: int) -> None:
        """A caller who was being put through is in one's hands no longer: say why, and where they are."""
        tabs = self._window.ports.tabs
        for row in range(first, last + 1):
            case_id = tabs.index(row, 0).data(TabRole.CASE_ID)
            call = self._rang.pop(case_id, None)
            if call is None or call.direction is not Direction.IN or call.call_id == self._called_off:
                continue
            view = self._window.centre.view(case_id)
            contact = called(view.model.case) if view is not None else None
            latest = contact.call if contact is not None else None
            if latest is None or latest.call_id != call.call_id or latest.problem is None:
                # Given away by oneself, or by what is told elsewhere.
                continue
            said = calls.gone(latest.problem)
            self._window.queue.refuse(said)
            assertive(self._window, said)
