"""What became of commands, told where each was given; what had waited and cannot be done is kept to be settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backend.protocol.cases import Case
from backend.protocol.commands import Close, RegisterContact, Transfer
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback_commands import RegisterFeedback
from backend.protocol.ids import CaseId, CommandId
from backend.protocol.results import Refusal
from desktop.texts.refusals import sentence
from desktop.views import paint
from desktop.views.announce import polite
from desktop.views.call_bar import PLACES as CALL_PLACES

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow
    from desktop.views.ports import Unsent

# Places of refusals whose text waits in the timeline, to be sent again or taken back.
_WRITTEN = frozenset({"reply", "note", "add_note"})
# Places of refusals of acts without words: once told, there is nothing of them to keep.
_WORDLESS = frozenset(
    {
        "mark_callback",
        "set_urgency",
        "release",
        "join_cases",
        "dismiss_suggestion",
        "delete_phrase",
        *CALL_PLACES,
    }
)
# Told in the assessment's own pane and sheets, and on the administrator's page.
_TOLD_BESIDE = frozenset(
    {"sign_questionnaire", "resolve_task", "save_staff", "lock_staff", "reset_password", "set_extension"}
)
# The case left one's hands meanwhile, and nothing that a person did is lost.
_BOOKKEEPING = frozenset({"mark_read"})
_TAKING = frozenset({"claim", "take_next"})
# Acts of sheets that stay open and tell themselves that there is no connection.
_IN_SHEETS = frozenset(
    {
        *("link_client", "unlink_client", "save_client", "set_non_disclosure", "join_clients"),
        *("ask_consultation", "answer_consultation", "withdraw_consultation", "note_answer_read"),
        *("invite_partner", "leave_case", "make_owner", "join_case", "decline_invitation"),
        *("sign_record", "correct_record", "note_summary_taken"),
        *("offer_handover", "accept_handover", "decline_handover", "hand_to_partner", "note_client_reached"),
        *("separate_clients", "break_glass", "reveal_contact", "set_legal_hold"),
    }
)


class Answers(QObject):
    """Listens to the actions of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._principals: set[str] = set()
        self._about_principal = False
        actions = window.ports.actions
        actions.refused.connect(self._refused)
        actions.undoable.connect(self._undoable)
        actions.done.connect(self._done)
        actions.revealed.connect(self._revealed)
        actions.not_now.connect(self.not_now)

    def reveal(self, case_id: CaseId, *, principal: bool) -> None:
        """Ask for a whole personal code; the answer names only the case, so whose it was is remembered here."""
        command = self._window.ports.actions.reveal_code(case_id, principal)
        if principal:
            self._principals.add(command)

    def not_now(self, place: str, _case_id: str = "") -> None:
        """Say what works instead of an act that needs the connection, where it was asked for."""
        window = self._window
        if place in _TOLD_BESIDE or place in _IN_SHEETS:
            return
        if place in _TAKING:
            keys = " ".join(paint.keys(window.deeds.keys("register")))
            said = self.tr(
                "Taking a case needs the connection. Go on with the open cases; a new contact can be registered ({keys})."
            ).format(keys=keys)
            window.queue.refuse(said)
            polite(window, said)
            return
        if place == "reveal_code":
            said = self.tr("Showing a code needs the connection. The masked code stays readable.")
        elif place == "set_presence":
            said = self.tr("Your presence can be changed when the connection is back.")
        elif place in CALL_PLACES:
            said = self.tr(
                "The exchange cannot be told anything before the connection is back. Your telephone works meanwhile."
            )
        elif place == "take_back":
            said = self.tr("Undoing needs the connection. Nothing was changed.")
        else:
            said = self.tr("This needs the connection. Nothing was changed; try again when it is back.")
        window.undo.tell(said)
        polite(window, said)

    def registered(self) -> None:
        """Say that a contact registered without a connection is kept: there is no case yet to show it at."""
        window = self._window
        if window.ports.connection.state == "offline":
            said = self.tr("The contact is kept on this computer and leaves when the connection returns.")
            window.undo.tell(said)
            polite(window, said)

    # -- inside -----------------------------------------------------------------------------------

    def _refused(self, case_id: str, place: str, refusal: Refusal) -> None:
        if place in _TOLD_BESIDE or place in _BOOKKEEPING:
            return
        window = self._window
        if refusal.command_id in window.client_work.awaited.commands:
            return  # A sheet waits for it and tells it.
        given = self._given(refusal.command_id)
        view = window.centre.view(CaseId(case_id))
        written_here = place in _WRITTEN and view is not None
        if given is not None and not written_here and window.ports.connection.waited(given.at):
            # Nothing opens by itself over what one is doing now: it waits in the list of what is to be settled.
            return
        said = sentence(refusal, kept=self._kept(case_id, place))
        if place in _TAKING:
            said = self._with_key(said, refusal)
            window.queue.refuse(said)
        elif place == "register_contact":
            self._register_again(given, said)
        elif place == "register_feedback":
            self._feedback_again(given, said)
        elif place == "save_phrase":
            window.ports.actions.cancel(refusal.command_id)
            window.open_phrases(with_text=False)
            window.phrase_sheet.wrong(said)
        elif place == "close" and view is not None and view.model.case is not None:
            self._close_again(view.model.case, given, refusal)
            window.close_sheet.wrong(said)
        else:
            bare = isinstance(given.command, Transfer) and not given.command.note if given else False
            if place in _WORDLESS or bare:
                window.ports.actions.cancel(refusal.command_id)
            if view is not None:
                view.refuse(place, said)
            else:
                window.undo.tell(said)
        polite(window, said)

    def _with_key(self, said: str, refusal: Refusal) -> str:
        """Name the key that leads to what is missing."""
        keys = " ".join(paint.keys(self._window.deeds.keys("own_phone")))
        return f"{said} ({keys})" if keys and refusal.code is ErrorCode.NO_PHONE else said

    def _given(self, command_id: CommandId) -> Unsent | None:
        unsent = self._window.ports.connection.unsent
        return next((one for one in unsent if one.command_id == command_id), None)

    def _kept(self, case_id: str, place: str) -> bool:
        """Whether a text of the case stands unsent after a refusal."""
        return place in _WRITTEN or self._window.ports.drafts.get(case_id) is not None

    def _close_again(self, case: Case, given: Unsent | None, refusal: Refusal) -> None:
        """Offer the refused outcome again in its sheet; there it is kept, so it does not count as unsent."""
        outcome = given.command.outcome if given is not None and isinstance(given.command, Close) else None
        self._window.ports.actions.cancel(refusal.command_id)
        self._window.close_sheet.open_for(case, outcome)

    def _register_again(self, given: Unsent | None, said: str) -> None:
        window, me = self._window, self._window.ports.session.me
        if given is not None and me is not None and isinstance(given.command, RegisterContact):
            window.ports.actions.cancel(given.command_id)
            window.register_sheet.open_again(me.lines, given.command)
            window.register_sheet.wrong(said)

    def _feedback_again(self, given: Unsent | None, said: str) -> None:
        window, me = self._window, self._window.ports.session.me
        if given is not None and me is not None and isinstance(given.command, RegisterFeedback):
            window.ports.actions.cancel(given.command_id)
            window.feedback_sheet.open_again(me.lines, given.command)
            window.feedback_sheet.wrong(said)

    def _undoable(self, _command: str, kind: str, case_id: str) -> None:
        window = self._window
        setup = window.ports.session.setup
        said = (
            self.tr("The case was returned to the queue.")
            if kind == "release"
            else self.tr("The case was transferred.")
        )
        window.undo.offer(case_id, said, setup.undo_seconds if setup else 10)
        polite(window, said)

    def _done(self, command: str, place: str, _case_id: str) -> None:
        window = self._window
        if place == "reveal_code":
            self._about_principal = command in self._principals
            self._principals.discard(command)
        elif place == "register_contact":
            window.undo.tell(self.tr("The contact was registered."))
        elif place == "register_feedback":
            window.undo.tell(self.tr("The feedback was saved."))
        elif place == "save_phrase":
            window.phrase_sheet.done()
            window.undo.tell(self.tr("The phrase was saved."))
        elif place == "close":
            window.undo.tell(self.tr("The case was closed."))
        elif place == "ask_consultation":
            window.undo.tell(self.tr("The question was sent."))
        elif place == "answer_consultation":
            window.undo.tell(self.tr("The answer was sent."))
        elif place == "withdraw_consultation":
            window.undo.tell(self.tr("The question was taken back."))
        elif place == "invite_partner":
            window.undo.tell(self.tr("The invitation was sent."))
        elif place == "make_owner":
            window.undo.tell(self.tr("The case has a new person responsible."))
        elif place == "hand_draft":
            window.undo.tell(self.tr("The draft was handed on."))

    def _revealed(self, case_id: str, code: str) -> None:
        case = self._window.centre.case()
        if case is not None and case.head.case_id == case_id:
            self._window.client.show_code(code, principal=self._about_principal)
