"""Work with clients in one window: what opens over it, in which order, and what follows when it is done."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backend.protocol.assessments import Task
from backend.protocol.cases import Case
from backend.protocol.client_inquiries import RightAnswered
from backend.protocol.clients import ClientHit
from backend.protocol.ids import CaseId, ClientId
from backend.protocol.results import Refusal
from desktop.actions.client_actions import ClientActions
from desktop.models.clients import Clients
from desktop.texts import authority
from desktop.texts.refusals import of_question, sentence
from desktop.views.announce import polite
from desktop.views.awaited import Awaited, ReasonWords
from desktop.views.permitted import likely_basis

if TYPE_CHECKING:
    from desktop.views.behalf_sheet import BehalfSheet
    from desktop.views.export_sheet import ExportSheet
    from desktop.views.find_client import FindClient
    from desktop.views.follow_up_sheet import FollowUpSheet
    from desktop.views.history_overlay import HistoryOverlay
    from desktop.views.identify_sheet import IdentifySheet
    from desktop.views.main_window import MainWindow
    from desktop.views.old_case_sheet import OldCaseSheet
    from desktop.views.reason_sheet import ReasonSheet
    from desktop.views.record_work import RecordWork
    from desktop.views.right_sheet import RightSheet


class ClientWork(QObject):
    """Every sheet is made when it is first opened. Nothing of a client stands in what is told over the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window_of = window
        self.actions: ClientActions = window.ports.actions
        self.clients: Clients = window.ports.clients
        self.awaited = Awaited()
        self._linking = ""
        self._checking = ""
        self.actions.done.connect(self._done)
        self.actions.refused.connect(self._refused)
        self.actions.not_now.connect(self._not_now)
        self.actions.number_revealed.connect(self._number)
        self.clients.right.changed.connect(self._right)

    # -- what opens -------------------------------------------------------------------------------

    @cached_property
    def find(self) -> FindClient:
        from desktop.views.find_client import FindClient

        find = FindClient(self.window_of.look, self.window_of, self.clients)
        find.opened.connect(lambda hit: self.record.open(hit.client_id))
        find.linked.connect(self._link)
        find.new_wanted.connect(self.record.new)
        return find

    @cached_property
    def record(self) -> RecordWork:
        from desktop.views.record_work import RecordWork

        return RecordWork(self)

    @cached_property
    def history(self) -> HistoryOverlay:
        from desktop.views.history_overlay import HistoryOverlay

        window = self.window_of
        history = HistoryOverlay(window.look, window, window.lines)
        history.case_wanted.connect(self.read_case)
        return history

    @cached_property
    def old_case(self) -> OldCaseSheet:
        from desktop.views.old_case_sheet import OldCaseSheet

        window = self.window_of
        me = window.ports.session.me
        sheet = OldCaseSheet(window.look, window, window.lines, self.clients, window.ports.seen, me.staff_id)
        sheet.follow_up_wanted.connect(self._move_follow_up)
        sheet.export_wanted.connect(self._export_old)
        sheet.task_wanted.connect(self._resolve_task)
        return sheet

    @cached_property
    def follow_up(self) -> FollowUpSheet:
        from desktop.views.follow_up_sheet import FollowUpSheet

        window, ports = self.window_of, self.window_of.ports
        return FollowUpSheet(
            window.look,
            window,
            self.actions,
            ports.connection,
            ports.drafts,
            self.awaited,
            window.lines.days_off,
        )

    def look_at(self, case_id: CaseId) -> None:
        """Read a case of one's line that is not in hand."""
        self.old_case.look_at(case_id)

    def _resolve_task(self, case: Case, task: Task) -> None:
        self.old_case.leave()
        self.window_of.assessing.task_sheet.open_for(case, task)

    @cached_property
    def export(self) -> ExportSheet:
        from desktop.views.export_sheet import ExportSheet

        return ExportSheet(self.window_of.look, self.window_of, self.clients)

    def open_export(self) -> None:
        """Export the open case as a file."""
        case = self.window_of.case()
        if case is not None:
            self.export.open_for(case)

    def _export_old(self, case: Case) -> None:
        self.old_case.leave()
        self.export.open_for(case)

    def _move_follow_up(self, case: Case) -> None:
        self.old_case.leave()
        self.follow_up.open_for(case)

    @cached_property
    def reason(self) -> ReasonSheet:
        from desktop.views.reason_sheet import ReasonSheet

        window = self.window_of
        ports = window.ports
        return ReasonSheet(window.look, window, self.actions, ports.connection, ports.drafts, self.awaited)

    @cached_property
    def identify(self) -> IdentifySheet:
        from desktop.views.identify_sheet import IdentifySheet

        window, ports = self.window_of, self.window_of.ports
        return IdentifySheet(window.look, window, self.actions, ports.connection, ports.drafts, self.awaited)

    @cached_property
    def behalf(self) -> BehalfSheet:
        from desktop.views.behalf_sheet import BehalfSheet

        window, ports = self.window_of, self.window_of.ports
        return BehalfSheet(window.look, window, self.actions, ports.connection, ports.drafts, self.awaited)

    @cached_property
    def right(self) -> RightSheet:
        from desktop.views.right_sheet import RightSheet

        window, ports = self.window_of, self.window_of.ports
        return RightSheet(window.look, window, self.actions, ports.connection, ports.drafts, self.awaited)

    # -- what one does ----------------------------------------------------------------------------

    def open_find(self, text: str = "") -> None:
        """Find a client; `text` was typed elsewhere, and is searched for only when Enter asks for it."""
        case = self.window_of.case()
        behalf = case is not None and case.head.client.on_behalf is not None
        self.find.open_find("" if case is None else "behalf" if behalf else "client")
        self.find.search.setText(text)

    def open_record(self) -> None:
        case = self.window_of.case()
        subject = case.head.client.subject if case is not None else None
        if subject is not None:
            self.record.open(subject)

    def open_client(self, client_id: str) -> None:
        """Open the record of somebody who belongs to the client."""
        self.record.open(client_id)

    def open_history(self, client_id: str = "", name: str = "") -> None:
        case = self.window_of.case()
        if not client_id and case is not None:
            file = self.clients.known(case.head.case_id)
            if file is None or file.seen is None:
                return
            client_id, name = file.client_id, file.seen.facts.name
        if client_id:
            self.history.open_for(name, self.clients.history(ClientId(client_id), self))

    def read_case(self, client_id: str, case_id: str) -> None:
        """Go to a case that is in hand; read any other."""
        tabs = self.window_of.ports.tabs
        if tabs.row_of(case_id) >= 0:
            self.window_of.centre.open(CaseId(case_id))
            return
        self.old_case.open_for(ClientId(client_id), CaseId(case_id))

    def ask_identification(self) -> None:
        case, view = self.window_of.case(), self.window_of.centre.current()
        if case is not None and view is not None:
            self.actions.ask_identification(case.head.case_id, view.composer.addressee.page())

    def open_identify(self) -> None:
        if (case := self.window_of.case()) is not None:
            self.identify.open_for(case)

    def open_for_whom(self) -> None:
        if (case := self.window_of.case()) is not None:
            self.behalf.open_for(case)

    def open_right(self) -> None:
        if (case := self.window_of.case()) is not None:
            self.right.open_for(case)

    def check_right(self) -> None:
        if (case := self.window_of.case()) is not None:
            self._checking = case.head.case_id
            self.clients.check_right(case.head.case_id, likely_basis(case))

    def reveal_contact(self) -> None:
        case = self.window_of.case()
        if case is None:
            return
        case_id = case.head.case_id
        view = self.window_of.centre.current()
        asked = view.open_callback() if view is not None else None
        contact = asked.contact_id if asked is not None and asked.phone_hidden else None
        self.reason.ask(self._reveal_words, lambda why: self.actions.reveal_contact(case_id, why, contact))

    def unlink(self) -> None:
        case = self.window_of.case()
        if case is None:
            return
        card = case.head.client
        principal = card.on_behalf is not None and card.on_behalf.client_id is not None
        case_id = case.head.case_id
        self.reason.ask(
            self._unlink_words, lambda why: self.actions.unlink_client(case_id, why, principal=principal)
        )

    def why_not(self, key: str) -> str:
        """What stands against a deed of this work in the open case, in a sentence."""
        case: Case | None = self.window_of.case()
        if case is None:
            return self.tr("no case is open")
        card = case.head.client
        if key in ("client_record", "history", "unlink_client") and card.subject is None:
            return self.tr("it is not known whose record this is")
        if key == "history" and self.clients.known(case.head.case_id) is None:
            return self.tr("the record is not shown in this case")
        if key in ("check_right", "record_right") and card.on_behalf is None:
            return self.tr("nobody acts on behalf")
        setup = self.window_of.lines.setup
        if key == "check_right" and not (setup is not None and setup.checks_rights):
            return self.tr("no authorisation register is in use")
        if key == "reveal_contact" and not card.contact_hidden:
            return self.tr("no number is hidden")
        if key == "ask_identification":
            if not (setup is not None and setup.identifies):
                return self.tr("no identification service is in use")
            if case.head.identification_asked_at is not None:
                return self.tr("it has been asked for already")
            if not any(contact.thread for contact in case.contacts):
                return self.tr("the client has no page")
        return ""

    # -- what became of it ------------------------------------------------------------------------

    def _link(self, hit: ClientHit, as_who: str) -> None:
        case = self.window_of.case()
        if case is None:
            return
        principal = as_who == "client" and case.head.client.on_behalf is not None
        self._linking = "…"
        given = self.actions.link_client(case.head.case_id, hit.client_id, principal=principal)
        if self._linking:
            self._linking = given
            self.awaited.commands.add(given)

    def link(self, client_id: ClientId) -> None:
        """Put the open case to a record that is shown."""
        case = self.window_of.case()
        if case is not None:
            behalf = case.head.client.on_behalf is not None
            self.actions.link_client(case.head.case_id, client_id, principal=behalf)

    def _done(self, command: str, place: str, case_id: str) -> None:
        if command == self._linking:
            self.awaited.commands.discard(command)
            self._linking = ""
            self.find.leave()
        said = {
            "link_client": self.tr("The case was linked to the client."),
            "unlink_client": self.tr("The case was taken from the client."),
            "identify_client": self.tr("The identification was saved."),
            "record_right": self.tr("The check was saved."),
            "say_for_whom": self.tr("It was noted for whom the person acts."),
            "save_client": self.tr("The client's facts were saved."),
            "set_non_disclosure": self.tr("The non-disclosure order was noted."),
            "set_relation": self.tr("The relation was noted."),
            "join_clients": self.tr("The records were joined."),
            "separate_clients": self.tr("The records were separated."),
            "set_legal_hold": self.tr("The legal hold was noted."),
            "ask_identification": self.tr("The resident was asked to identify."),
        }.get(place)
        if said is None:
            return
        self.window_of.undo.tell(said)
        polite(self.window_of, said)
        # Only what was changed is looked at again: every look is a line of somebody's access log.
        if place in ("identify_client", "record_right", "say_for_whom"):
            file = self.clients.known(CaseId(case_id))
            if file is not None:
                file.look()
        elif place not in ("ask_identification", "link_client", "unlink_client"):
            self.clients.look_again(self.record.sheet.client())
        if place == "set_relation":
            self.record.sheet.again()

    def _refused(self, _case_id: str, _place: str, refusal: Refusal) -> None:
        if refusal.command_id != self._linking:
            return
        self.awaited.commands.discard(refusal.command_id)
        self._linking = ""
        self.find.refuse(sentence(refusal))

    def _not_now(self, place: str, _case_id: str) -> None:
        if place == "link_client":
            self._linking = ""
            if self.find.isVisible():
                self.find.refuse(self.tr("Linking needs the connection. Nothing was changed."))

    def _number(self, case_id: str, number: str) -> None:
        case = self.window_of.case()
        if case is not None and case.head.case_id == case_id:
            self.window_of.client.facts.show_number(number)

    def _right(self) -> None:
        asking = self.clients.right
        if asking.busy or not self._checking:
            return
        case_id, self._checking = self._checking, ""
        if isinstance(asking.found, RightAnswered):
            said = authority.checked(asking.found.check)
            said = f"{said[:1].upper()}{said[1:]}."
        elif asking.offline:
            said = self.tr("Checking needs the connection. Nothing was checked.")
        elif asking.refused is not None:
            said = of_question(asking.refused)
        else:
            return
        view = self.window_of.centre.view(CaseId(case_id))
        if view is not None:
            view.refuse("check_right", said) if asking.refused else self.window_of.undo.tell(said)
        polite(self.window_of, said)

    def _reveal_words(self) -> ReasonWords:
        return ReasonWords(
            self.tr("Show the hidden number"),
            self.tr(
                "The client has a non-disclosure order. That the number was shown, and your reason, are logged."
            ),
            self.tr("Why you need the number"),
            self.tr("Show the number"),
        )

    def _unlink_words(self) -> ReasonWords:
        return ReasonWords(
            self.tr("Take the case from the client"),
            self.tr("The case was put to the wrong record. The reason is recorded."),
            self.tr("Why it was the wrong one"),
            self.tr("Take it away"),
        )
