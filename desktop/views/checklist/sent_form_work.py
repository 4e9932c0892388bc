"""Forms for the client in one window: offered beside filling in oneself, sent, taken back, read, gone on from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backend.protocol.cases import Case
from backend.protocol.checklist_rules import given, without_sums
from backend.protocol.entries import Entry
from backend.protocol.ids import ThreadId
from backend.protocol.resident_forms import is_sendable
from backend.protocol.sent_form_entries import FormAnswered, FormSent
from backend.protocol.sent_forms import FormState, sent_forms
from desktop.models import assessing
from desktop.models.assessing import slot_of
from desktop.views.resident_pages import pages, whose

if TYPE_CHECKING:
    from desktop.views.checklist.assessing import Assessing
    from desktop.views.main_window import MainWindow


class SentFormWork(QObject):
    """Beside `Assessing`, which draws the forms that professionals fill in."""

    def __init__(self, window: MainWindow, assess: Assessing) -> None:
        super().__init__(assess)
        self._window, self._assess = window, assess

    def offer(self, case: Case, open_fills: set[str], *, sends: bool = False) -> None:
        """Open the choice of forms; `open_fills` are the urls of those that are being filled in."""
        forms, drafts = self._assess.offered(case), self._window.ports.drafts
        case_id = case.head.case_id
        kept = {one.url for one in forms if drafts.get(assessing.draft_key(case_id, one.url)) is not None}
        waits = {
            one.questionnaire.partition("|")[0]
            for one in sent_forms(case.entries, self._window.look.clock()).values()
            if one.state is FormState.WAITING
        }
        sendable = self.sendable(case)
        self._assess.choice.open_for(
            forms,
            frozenset(kept | open_fills),
            sendable,
            frozenset(waits),
            sends=sends,
            whom=whose(case, self._page()),
        )

    def sendable(self, case: Case) -> frozenset[str]:
        """The urls of the forms that may be sent: to a page that there is, by whoever holds the case."""
        me, holder = self._window.ports.session.me, case.head.claimed_by
        is_mine = me is not None and holder is not None and holder.staff_id == me.staff_id
        if not is_mine or not pages(case):
            return frozenset()
        return frozenset(one.url for one in self._assess.offered(case) if is_sendable(one))

    def send(self, url: str) -> None:
        """Send a form to the client; that it waits there shows on the timeline."""
        case = self._window.case()
        form = next((one for one in self._assess.offered(case) if one.url == url), None) if case else None
        if case is not None and form is not None:
            self._window.ports.actions.send_form(case.head.case_id, form.canonical, self._page())

    def _page(self) -> ThreadId | None:
        """The page that a reply goes to, as it is chosen beside the text."""
        view = self._window.centre.current()
        return None if view is None else view.composer.addressee.page()

    def show(self, entry: Entry) -> None:
        """Do what the link of a line is for: take back what waits, read what was answered."""
        case, body = self._window.case(), entry.body
        if isinstance(body, FormAnswered):
            self._assess.show_signed(entry)
        elif isinstance(body, FormSent) and case is not None:
            self._window.ports.actions.withdraw_form(case.head.case_id, body.form_id)

    def go_on_half(self, entry: Entry) -> None:
        """Open what is half filled of the form that was signed."""
        place = slot_of(entry, self._window.ports.session.setup)
        case = self._window.case()
        if place:
            self._assess.begin_form(place)
        elif case is not None:
            self._assess.begin(case)

    def go_on(self, entry: Entry) -> None:
        """Fill the form in oneself from the client's answers; what is half filled already stays as it is."""
        if isinstance(entry.body, FormAnswered):
            url = entry.body.response.questionnaire.partition("|")[0]
            case = self._window.case()
            form = next((one for one in self._assess.offered(case) if one.url == url), None) if case else None
            if form is not None:
                self._assess.begin_form(url, without_sums(form, given(entry.body.response)[0]))
