"""What can be done with something that could not be sent, given how its case stands now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from backend.protocol.cases import Case
from backend.protocol.commands import Close, RegisterContact
from backend.protocol.feedback_commands import RegisterFeedback
from backend.protocol.ids import CaseId
from backend.protocol.words import CaseState
from desktop.models.conflicts import Conflict, Sight
from desktop.views.written import for_client, is_text, text_of

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Choice:
    """`act()` does it and returns a sentence when it could not. `first` is the one to recommend.

    `closes`: what it opens takes the place of the sheet.
    """

    key: str
    words: str
    act: Callable[[], str]
    first: bool = False
    closes: bool = False


def choices(item: Conflict, sight: Sight, case: Case | None, window: MainWindow) -> list[Choice]:
    """The choices in their order; copying and discarding are always among them."""
    return _Choosing(item, sight, case, window).offered()


class _Choosing:
    def __init__(self, item: Conflict, sight: Sight, case: Case | None, window: MainWindow) -> None:
        self._item, self._sight, self._case, self._window = item, sight, case, window
        self._text = text_of(item, window.look, window.lines)

    def offered(self) -> list[Choice]:
        found = self._of_case() if self._sight is Sight.SEEN else self._of_none()
        if self._text:
            found.append(
                self._choice("copy", QCoreApplication.translate("settling", "Copy the text"), self._copy)
            )
        said = QCoreApplication.translate("settling", "Discard")
        found.append(self._choice("discard", said, self._settled))
        return found

    def _of_none(self) -> list[Choice]:
        """Nothing is known of a case: it concerns none, or none can be seen."""
        if self._sight is not Sight.NO_CASE:
            return []
        if isinstance(self._item.command, RegisterContact):
            said = QCoreApplication.translate("settling", "Correct and register again")
            return [self._choice("edit", said, self._register_again, first=True, closes=True)]
        if isinstance(self._item.command, RegisterFeedback):
            said = QCoreApplication.translate("settling", "Correct and register again")
            return [self._choice("edit", said, self._feedback_again, first=True, closes=True)]
        said = QCoreApplication.translate("settling", "Try again")
        return [self._choice("retry", said, self._retry, first=True)]

    def _of_case(self) -> list[Choice]:
        head = self._case.head if self._case is not None else None
        if head is None:
            return []
        me = self._window.ports.session.me
        holder = head.claimed_by
        mine = holder is not None and me is not None and holder.staff_id == me.staff_id
        found: list[Choice] = []
        if mine and isinstance(self._item.command, Close):
            said = QCoreApplication.translate("settling", "Open the outcome again")
            found.append(self._choice("edit", said, self._close_again, first=True, closes=True))
        if mine and self._item.command is not None:
            said = QCoreApplication.translate("settling", "Try again")
            found.append(self._choice("retry", said, self._retry, first=not found))
        if head.state is CaseState.WAITING and self._window.ports.connection.state == "connected":
            said = (
                QCoreApplication.translate("settling", "Take the case and go on with the draft")
                if self._item.draft is not None
                else QCoreApplication.translate("settling", "Take the case and try again")
            )
            found.append(self._choice("take", said, self._take, first=True))
        if self._text and is_text(self._item) and not mine and head.state is not CaseState.CLOSED:
            said = (
                QCoreApplication.translate("settling", "Hand it as a draft to {name}").format(
                    name=holder.name
                )
                if holder is not None
                else QCoreApplication.translate(
                    "settling", "Leave it in the case as a draft for whoever takes it"
                )
            )
            found.append(self._choice("hand", said, self._hand, first=not found))
        if self._text:
            said = QCoreApplication.translate("settling", "Add it to the case as a note")
            found.append(self._choice("note", said, self._note, first=not found))
        return found

    @staticmethod
    def _choice(
        key: str, words: str, act: Callable[[], str], *, first: bool = False, closes: bool = False
    ) -> Choice:
        return Choice(key, words, act, first=first, closes=closes)

    # -- acts -------------------------------------------------------------------------------------

    def _target(self) -> CaseId:
        """The case itself, or the one it was joined into."""
        joined = self._case.head.joined_into if self._case is not None else None
        return joined or self._item.case_id

    def _settled(self) -> str:
        self._window.ports.conflicts.settled(self._item)
        return ""

    def _hand(self) -> str:
        # The command carries the text and is journalled before the other is forgotten.
        self._window.ports.actions.hand_draft(self._target(), self._text, for_client=for_client(self._item))
        return self._settled()

    def _note(self) -> str:
        self._window.ports.actions.note(self._target(), self._text)
        return self._settled()

    def _copy(self) -> str:
        QGuiApplication.clipboard().setText(self._text)
        return ""

    def _retry(self) -> str:
        self._window.ports.conflicts.retry(self._item)
        return ""

    def _take(self) -> str:
        self._window.ports.actions.claim(self._item.case_id)
        return ""

    def _close_again(self) -> str:
        command = self._item.command
        if isinstance(command, Close) and self._case is not None:
            self._settled()
            self._window.close_sheet.open_for(self._case, command.outcome)
            self._window.close_sheet.keep()
        return ""

    def _register_again(self) -> str:
        command, me = self._item.command, self._window.ports.session.me
        if isinstance(command, RegisterContact) and me is not None:
            if self._window.ports.drafts.get("register") is not None:
                self._window.conflict_sheet.open_list()
                return QCoreApplication.translate(
                    "settling", "Another registration is half filled. Finish or empty it first."
                )
            self._settled()
            self._window.register_sheet.open_again(me.lines, command)
        return ""

    def _feedback_again(self) -> str:
        command, me = self._item.command, self._window.ports.session.me
        if isinstance(command, RegisterFeedback) and me is not None:
            if self._window.ports.drafts.get("feedback") is not None:
                self._window.conflict_sheet.open_list()
                return QCoreApplication.translate(
                    "settling", "Another registration is half filled. Finish or empty it first."
                )
            self._settled()
            self._window.feedback_sheet.open_again(me.lines, command)
        return ""
