"""A nurse's work by keyboard: sign in, take a case, answer, call, write a note, close with an outcome, take the next."""

import asyncio
import logging
import time
from datetime import datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from backend.protocol.calls import Call, CallState
from backend.protocol.cases import Case
from backend.protocol.entries import Note, ResidentMessage, StaffMessage
from backend.protocol.ids import CaseId
from backend.protocol.questionnaires import ItemKind
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import CaseState, Channel
from desktop.demo import phrasebook
from desktop.demo.keys import Keyboard, Stuck, until
from desktop.demo.pictures import Pictures
from desktop.models.assessing import is_lacking
from desktop.models.contact_calls import called
from desktop.models.roles import QueueRole
from desktop.parts import Parts
from desktop.views.case_view import CaseView
from desktop.views.checklist.pane import ChecklistPane
from desktop.views.close_sheet import CloseSheet
from desktop.views.queue_list import QueueList

_W = TypeVar("_W", bound=QWidget)
_log = logging.getLogger(__name__)
_CTRL = Qt.KeyboardModifier.ControlModifier
_CHANNELS = (Channel.CHAT, Channel.FORM, Channel.CALLBACK, Channel.PHONE)
_WAITS = (CallState.QUEUED, CallState.RINGING, CallState.DIALLING)
_ANSWER_WITHIN = 5.0
"""Seconds the nurse waits for somebody in a chat to say something before she advises all the same."""
_CAME_WITH_HER = timedelta(seconds=10)
"""The first residents come a moment before the desktop is open."""
_RINGS_WITHIN = 90.0
"""As long as two telephones may ring one after another."""
_GIVES_UP_AFTER = 5
"""Times stuck in a row after which something is wrong with the window, not with one case."""


class Nurse:
    """Works at the real window until told to stop; sees what is on the screen and touches only the keyboard."""

    def __init__(self, window: QWidget, parts: Parts, keyboard: Keyboard, pictures: Pictures) -> None:
        """Who comes while she works is served before the backlog, each channel in turn."""
        self._window = window
        self._parts = parts
        self._keys = keyboard
        self._since: datetime | None = None
        self._began = time.monotonic()
        self._pictures = pictures
        self.closed = dict.fromkeys(_CHANNELS, 0)
        self.stuck = 0

    async def work(self, over: asyncio.Event) -> None:
        """Serve until `over`; the case at hand is finished first."""
        in_a_row = 0
        while not over.is_set() and in_a_row < _GIVES_UP_AFTER:
            row = self._most_wanted()
            if row is None and self._waiting() == 0:
                await asyncio.sleep(0.1)
                continue
            try:
                case_id = await (self._take_next() if row is None else self._take(row))
                await self._serve(case_id)
            except Stuck as stuck:
                # Another may have been quicker, or the resident withdrew: that is life, not an error of the window.
                in_a_row += 1
                self.stuck += 1
                _log.warning("the nurse: %s", stuck)
                self._pictures.take(self._window, f"stuck-{self.stuck}")
                await self._keys.press(Qt.Key.Key_Escape)
            else:
                in_a_row = 0

    async def sign_in(self, user_name: str, password: str) -> None:
        """Type name and password where the window asks for them, and wait for the queue."""
        await until("name and password to be asked for", lambda: len(self._line_edits()) >= 2)
        name, secret = self._line_edits()[:2]
        await self._keys.go_to(name)
        await self._keys.write(user_name)
        await self._keys.go_to(secret)
        await self._keys.write(password)
        self._pictures.take(self._window, "sign-in")
        await self._keys.press(Qt.Key.Key_Return)
        await until(
            "the queue to be shown",
            lambda: any(one.isVisible() for one in self._window.findChildren(QueueList)),
        )
        self._pictures.take(self._window, "queue")
        setup = self._parts.session.setup
        if setup is not None and setup.now is not None:
            # The server's time: a demonstration's may run ahead of this machine's.
            self._since = setup.now - timedelta(seconds=time.monotonic() - self._began) - _CAME_WITH_HER

    def tally(self) -> str:
        """Say how many contacts of each channel were closed."""
        return ", ".join(f"{channel.value} {count}" for channel, count in self.closed.items())

    # -- taking ----------------------------------------------------------------------------------

    def _rows(self) -> list[QueueRow]:
        model: QAbstractItemModel = self._parts.queue
        rows = (model.index(row, 0).data(QueueRole.ROW) for row in range(model.rowCount()))
        return [row for row in rows if isinstance(row, QueueRow)]

    def _waiting(self) -> int:
        return len(self._rows())

    def _most_wanted(self) -> QueueRow | None:
        fresh = [
            row
            for row in self._rows()
            if row.attempt == 0 and (self._since is None or row.since >= self._since)
        ]
        return min(fresh, key=lambda row: (self._served(row), row.calling, row.since), default=None)

    def _served(self, row: QueueRow) -> int:
        return min((self.closed[channel] for channel in row.channels if channel in self.closed), default=1000)

    async def _take(self, row: QueueRow) -> CaseId:
        """Walk to the row with the arrow keys and open it with Enter."""
        queue = self._one(QueueList)
        await self._keys.go_to(queue)
        await self._keys.press(Qt.Key.Key_Home)
        for _ in range(self._parts.queue.rowCount()):
            if queue.current_case() == row.case_id:
                break
            await self._keys.press(Qt.Key.Key_Down)
        if queue.current_case() != row.case_id:
            raise Stuck(f"case {row.number} is not to be reached with the arrow keys")
        await self._keys.press(Qt.Key.Key_Return)
        await until(f"case {row.number} to be in hand", lambda: self._parts.tabs.row_of(row.case_id) >= 0)
        return row.case_id

    async def _take_next(self) -> CaseId:
        """Take whatever stands first with F2."""
        before = self._in_hand()
        await self._keys.press(Qt.Key.Key_F2)
        await until("the next case to be in hand", lambda: bool(self._in_hand() - before))
        return next(iter(self._in_hand() - before))

    def _in_hand(self) -> set[CaseId]:
        cases = (self._parts.tabs.case_at(row) for row in range(self._parts.tabs.rowCount()))
        return {case_id for case_id in cases if case_id is not None}

    # -- serving ---------------------------------------------------------------------------------

    async def _serve(self, case_id: CaseId) -> None:
        await until(
            "the case to be on the screen", lambda: self._shown(case_id) is not None and self._known(case_id)
        )
        view = self._view(case_id)
        case = self._case(case_id)
        channels = {contact.channel for contact in case.contacts}
        self._pictures.take(self._window, f"case-{'-'.join(sorted(channel.value for channel in channels))}")
        if self._call_of(case_id) is not None and not await self._talk(case_id):
            _log.info("the caller was not put through")
            return
        if view.open_callback() is not None and Channel.CALLBACK in channels and not await self._call(view):
            return
        if any(contact.thread and contact.channel is not Channel.CALLBACK for contact in case.contacts):
            await self._answer(view, chat=Channel.CHAT in channels and case.head.chat_open)
        else:
            await self._note(view)
        if is_lacking(self._case(case_id)):
            await self._assess(view)
        await self._close(view)
        for channel in channels & self.closed.keys():
            self.closed[channel] += 1

    async def _answer(self, view: CaseView, *, chat: bool) -> None:
        language = self._case(view.case_id).head.client.language
        if not chat:
            await self._say(view, phrasebook.FORM_ANSWER[language])
            return
        await self._say(view, phrasebook.GREETING[language])
        said = self._count(view.case_id, ResidentMessage)
        try:
            await until(
                "an answer", lambda: self._count(view.case_id, ResidentMessage) > said, _ANSWER_WITHIN
            )
        except Stuck:
            _log.info("nobody answers in the chat; the nurse advises all the same")
        self._pictures.take(self._window, "chat")
        await self._say(view, phrasebook.ADVICE[language])

    async def _say(self, view: CaseView, text: str) -> None:
        before = self._count(view.case_id, StaffMessage)
        await self._keys.go_to(view.composer.text)
        await self._keys.write(text)
        self._pictures.take(self._window, "writing")
        await self._keys.press(Qt.Key.Key_Return, _CTRL)
        await until("the message to be saved", lambda: self._count(view.case_id, StaffMessage) > before)

    async def _note(self, view: CaseView) -> None:
        before = self._count(view.case_id, Note)
        await self._keys.go_to(view.composer.text)
        if not view.composer.is_note():
            await self._keys.press(Qt.Key.Key_N, _CTRL | Qt.KeyboardModifier.ShiftModifier)
        await until("the composer to write notes", view.composer.is_note)
        await self._keys.write(phrasebook.NOTE)
        await self._keys.press(Qt.Key.Key_Return, _CTRL)
        await until("the note to be saved", lambda: self._count(view.case_id, Note) > before)

    async def _talk(self, case_id: CaseId) -> bool:
        """Speak with whoever is on the line once one's own telephone has rung, and end the call; false when they are gone."""
        await until(
            "the caller to be put through",
            lambda: (call := self._call_of(case_id)) is None or call.state not in _WAITS,
            _RINGS_WITHIN,
        )
        call = self._call_of(case_id)
        talked = call is not None and call.answered_at is not None
        if call is not None and call.alive:
            self._pictures.take(self._window, "call")
            await self._keys.press(Qt.Key.Key_K, _CTRL | Qt.KeyboardModifier.ShiftModifier)
            await until(
                "the call to be over",
                lambda: (call := self._call_of(case_id)) is None or not call.alive,
            )
        return talked and self._parts.tabs.row_of(case_id) >= 0

    def _call_of(self, case_id: CaseId) -> Call | None:
        """The latest call of the case while it is in hand."""
        if self._parts.tabs.row_of(case_id) < 0:
            return None
        contact = called(self._parts.cases.case(case_id).case)
        return contact.call if contact is not None else None

    async def _call(self, view: CaseView) -> bool:
        """Call the client; false when they did not answer and are called again later."""
        contact = view.open_callback()
        if contact is None:
            raise Stuck("the callback is gone")
        before = self._call_of(view.case_id)
        await self._keys.choose(view.callback.call)
        self._pictures.take(self._window, "calling")
        await self._keys.choose(view.callback.confirm)
        if view.callback.dials:
            await until("one's own telephone to ring", lambda: self._call_of(view.case_id) != before)
            if not await self._talk(view.case_id):
                if view.callback.step() == 0:
                    await self._keys.choose(view.callback.missed)
                await self._keys.press(Qt.Key.Key_Space)
                await until(
                    "the next attempt to be agreed", lambda: self._parts.tabs.row_of(view.case_id) < 0
                )
                return False
        await self._keys.choose(view.callback.got)
        await until("the callback to be marked reached", lambda: self._done(view.case_id, contact.contact_id))
        return True

    async def _assess(self, view: CaseView) -> None:
        """Assess a minor with F6: digits, the matter that is offered, the reason in words."""
        case_id = view.case_id
        await self._keys.press(Qt.Key.Key_F6)
        pane = self._one(ChecklistPane)
        await until("the assessment to be there", lambda: pane.isVisible() and pane.fill is not None)
        alone = self._case(case_id).head.client.on_behalf is None
        fill = pane.fill
        while (
            fill is not None
            and (item := fill.item(fill.active)) is not None
            and fill.answer(fill.active) is None
        ):
            if item.type is ItemKind.TEXT:
                await self._keys.write(phrasebook.ASSESSMENT_REASON)
                break
            if item.type is ItemKind.STRING:
                if not fill.suggested.get(item.link_id):
                    await self._keys.write(phrasebook.ASSESSMENT_MATTER)
                await self._keys.press(Qt.Key.Key_Return)
            else:
                digit = phrasebook.assessing_digit(item.link_id, alone=alone)
                await self._keys.press(Qt.Key(Qt.Key.Key_0 + digit))
        self._pictures.take(self._window, "assessment")
        await self._keys.press(Qt.Key.Key_Return, _CTRL)
        await until("the assessment to be signed", lambda: not is_lacking(self._case(case_id)))

    async def _close(self, view: CaseView) -> None:
        case_id = view.case_id
        await self._keys.press(Qt.Key.Key_F4)
        await until("the outcome to be asked for", lambda: self._one(CloseSheet).isVisible())
        sheet = self._one(CloseSheet)
        await self._pick(sheet.reason.control)
        await self._keys.go_to(sheet.agreed.control)
        await self._keys.write(phrasebook.AGREED)
        await self._pick(sheet.follow_up.control)
        if sheet.callback_reason.isVisible():
            await self._keys.go_to(sheet.callback_reason.control)
            await self._keys.write(phrasebook.CALLBACK_REASON)
        self._pictures.take(self._window, "outcome")
        await self._keys.press(Qt.Key.Key_Return, _CTRL)
        await until(
            "the case to be closed", lambda: self._parts.tabs.row_of(case_id) < 0 or self._is_closed(case_id)
        )

    async def _pick(self, box: QWidget) -> None:
        """Choose the second entry: the first says only what to choose."""
        await self._keys.go_to(box)
        if isinstance(box, QComboBox) and box.currentIndex() == 0:
            await self._keys.press(Qt.Key.Key_Down)

    # -- looking ---------------------------------------------------------------------------------

    def _line_edits(self) -> list[QLineEdit]:
        return [
            field for field in self._window.findChildren(QLineEdit) if field.isVisible() and field.isEnabled()
        ]

    def _one(self, kind: type[_W]) -> _W:
        found = [widget for widget in self._window.findChildren(kind) if widget.isVisible()]
        if not found:
            found = list(self._window.findChildren(kind))
        if not found:
            raise Stuck(f"there is no {kind.__name__} in the window")
        return found[0]

    def _shown(self, case_id: CaseId) -> CaseView | None:
        views = self._window.findChildren(CaseView)
        return next((view for view in views if view.case_id == case_id and view.isVisible()), None)

    def _view(self, case_id: CaseId) -> CaseView:
        view = self._shown(case_id)
        if view is None:
            raise Stuck("the case is not on the screen any more")
        return view

    def _known(self, case_id: CaseId) -> bool:
        return self._parts.cases.case(case_id).case is not None

    def _case(self, case_id: CaseId) -> Case:
        case: Case | None = self._parts.cases.case(case_id).case
        if case is None:
            raise Stuck("the case is not known any more")
        return case

    def _count(self, case_id: CaseId, kind: type) -> int:
        return sum(isinstance(entry.body, kind) for entry in self._case(case_id).entries)

    def _done(self, case_id: CaseId, contact_id: str) -> bool:
        return any(
            contact.contact_id == contact_id and contact.done for contact in self._case(case_id).contacts
        )

    def _is_closed(self, case_id: CaseId) -> bool:
        return not self._known(case_id) or self._case(case_id).head.state is CaseState.CLOSED
