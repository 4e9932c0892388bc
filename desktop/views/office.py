"""What stands in the place of queue and cases for those who have none: the privacy officer and the administrator."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from backend.protocol.ids import StaffId
from backend.protocol.people import StaffInfo
from backend.protocol.words import Role
from desktop.views.call_work import CALL_DEEDS
from desktop.views.deeds import NAMES

if TYPE_CHECKING:
    from desktop.views.log_page import LogPage
    from desktop.views.main_window import MainWindow
    from desktop.views.removals_sheet import RemovalsSheet
    from desktop.views.staff_page import StaffPage

_OF_CASES = frozenset({"call", "case", "client", "queue", "move"})
"""Groups of deeds that are about cases."""
_ALSO_OF_CASES = frozenset(
    {
        *("phrases", "presence", "compact", "sound", "sound_urgent", "badge", "tray", "tear_queue"),
        *("client_pane", "guide", "own_phone", "available", "directory", "service_new"),
        *("chain_new", "playbooks", "playbook_new", "shared_texts", "phrase_new", "reviews"),
    }
)
_OF_SUPERVISORS = frozenset(
    {
        *("service_new", "feedback_themes", "read_feedback"),
        *("chain_new", "playbook_new", "phrase_new", "reviews"),
    }
)
_OF_LOG = frozenset({"extract", "hold", "go_log", "go_patterns", "check_log"})
_OF_STAFF = frozenset({"staff_new", "staff_change", "staff_lock", "staff_password"})


class Office:
    """Follows the role of whoever signs in; the window adapts and offers no deed that the server would refuse."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._role: Role | None = None
        self._whose: StaffId | None = None
        self._phone = False
        self.log: LogPage | None = None
        self.staff: StaffPage | None = None

    @property
    def page(self) -> LogPage | StaffPage | None:
        """The page that is shown instead of cases; none for those who have cases."""
        return self.log or self.staff

    @cached_property
    def removals_sheet(self) -> RemovalsSheet:
        from desktop.views.removals_sheet import RemovalsSheet

        window = self._window
        return RemovalsSheet(window.look, window, window.ports.privacy)

    def serve(self, me: StaffInfo) -> None:
        """Show what belongs to the role; its questions are asked once for each person."""
        setup = self._window.ports.session.setup
        phone = setup is not None and setup.phone is not None
        if (self._role, self._whose, self._phone) == (me.role, me.staff_id, phone):
            return
        self._phone = phone
        self._role, self._whose = me.role, me.staff_id
        window = self._window
        self._put_away()
        window.deeds.leave_out(_left_out(me.role) | (frozenset() if phone else CALL_DEEDS))
        window.panes.setVisible(me.role.has_cases)
        window.top.presence.setVisible(me.role.has_cases)
        if me.role is Role.PRIVACY_OFFICER:
            self.log = self._log_page()
        elif me.role is Role.ADMINISTRATOR:
            self.staff = self._staff_page()
        page = self.page
        if page is not None:
            page.removals.clicked.connect(self.open_removals)
            window.put_page(page)
            page.begin()
            page.focus_first()

    def find_client(self) -> bool:
        """F9: choose whose uses are shown; false where that is not what F9 is for."""
        if self.log is None:
            return False
        self.log.find_client()
        return True

    def open_removals(self) -> None:
        """Show what the nightly retention runs removed, to whoever answers for it."""
        if self.page is not None:
            self.removals_sheet.open_now()

    def runs(self) -> dict[str, Callable[[], object]]:
        """What the deeds of both pages do."""
        return {
            "extract": lambda: self._at_log(lambda page: page.open_extract()),
            "hold": lambda: self._at_log(lambda page: page.open_hold()),
            "go_log": lambda: self._at_log(lambda page: page.table.setFocus()),
            "go_patterns": lambda: self._at_log(lambda page: page.patterns.list.setFocus()),
            "check_log": lambda: self._at_log(lambda page: page.check.click()),
            "removals": self.open_removals,
            "staff_new": lambda: self._at_staff(lambda page: page.open_new()),
            "staff_change": lambda: self._at_staff(lambda page: page.open_change()),
            "staff_lock": lambda: self._at_staff(lambda page: page.lock.click()),
            "staff_password": lambda: self._at_staff(lambda page: page.new_password()),
        }

    def _at_log(self, act: Callable[[LogPage], object]) -> None:
        if self.log is not None:
            act(self.log)

    def _at_staff(self, act: Callable[[StaffPage], object]) -> None:
        if self.staff is not None:
            act(self.staff)

    def _log_page(self) -> LogPage:
        from desktop.views.log_page import LogPage

        window = self._window
        return LogPage(window.look, window, window.ports, window.lines, window.client_work.awaited)

    def _staff_page(self) -> StaffPage:
        from desktop.views.staff_page import StaffPage

        window = self._window
        return StaffPage(window.look, window, window.ports, window.lines)

    def _put_away(self) -> None:
        page = self.page
        self.log = self.staff = None
        if page is not None:
            page.hide()
            page.deleteLater()


def _left_out(role: Role) -> frozenset[str]:
    """The deeds that somebody of a role is not offered."""
    if role.has_cases:
        kept = frozenset() if role is Role.SUPERVISOR else _OF_SUPERVISORS
        return _OF_LOG | _OF_STAFF | {"removals"} | kept
    of_cases = {key for key, _name, group, _keys, _icon in NAMES if group in _OF_CASES} | _ALSO_OF_CASES
    if role is Role.PRIVACY_OFFICER:
        return frozenset(of_cases - {"find_client"}) | _OF_STAFF
    return frozenset(of_cases) | _OF_LOG
