"""A professional's seat: the real desktop with its window, worked at by key events alone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from backend.protocol.cases import Case
from backend.protocol.entries import Body, Entry
from backend.protocol.ids import CaseId
from backend.protocol.queue_row import QueueRow
from desktop.app import Desktop
from desktop.config import Config
from desktop.credentials import Credentials
from desktop.demo.keys import Keyboard, until
from desktop.models.roles import QueueRole, TimelineRole
from desktop.views.case_view import CaseView
from desktop.views.main_window import MainWindow
from desktop.views.shell import Shell
from desktop.window import shell
from tests.desktop.keyrings import Pocket
from tests.live.real_node import PASSWORD

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIZE = QSize(1440, 900)
BodyT = TypeVar("BodyT", bound=Body)


class Seat:
    """One desktop, its window and its keyboard."""

    def __init__(self, url: str, folder: Path, pictures: Path, ring: Pocket) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.ring = ring
        self._pictures = pictures
        config = Config(servers=(url,), data=folder)
        self.desktop = Desktop(app, config, Credentials(url, lambda: ring), shell)
        self.parts = self.desktop.parts
        assert isinstance(self.desktop.window, Shell)
        self.window = self.desktop.window
        self.window.resize(SIZE)
        self.keys = Keyboard(self.window)

    # -- at the keyboard --------------------------------------------------------------------------

    async def sit_down(self) -> None:
        """Have the keyboard, where there are several seats in the room."""
        self.window.activateWindow()
        await until("the window to have the keyboard", self.window.isActiveWindow)

    def strike(self, key: Qt.Key) -> None:
        """Press a key here and now: until this returns nothing is sent and nothing arrives at any desk."""
        self.window.activateWindow()
        for _ in range(100):
            if self.window.isActiveWindow():
                break
            QCoreApplication.processEvents()
        assert self.window.isActiveWindow(), "the window does not get the keyboard"
        focused = cast("QWidget | None", self.window.focusWidget())
        QTest.keyClick(self.window if focused is None else focused, key)

    async def do(self, deed: str) -> None:
        """Press the keys that a deed is bound to."""
        sequence: Any = self.main.deeds.keys(deed)
        keys = sequence[0]
        await self.keys.press(keys.key(), keys.keyboardModifiers())

    async def settled(self) -> None:
        """Wait until the server has answered everything that was asked."""
        await until("everything to be answered", lambda: not self.parts.client.outbox.parcels())

    async def sign_in(self, user_name: str) -> None:
        """Type name and password, and wait for the queue."""
        await until("name and password to be asked for", lambda: len(self._fields()) >= 2)
        name, secret = self._fields()[:2]
        await self.keys.go_to(name)
        await self.keys.write(user_name)
        await self.keys.go_to(secret)
        await self.keys.write(PASSWORD)
        await self.keys.press(Qt.Key.Key_Return)
        await until("the working window", lambda: self.window.main is not None)
        await until("the queues of all lines", self._heard_all)

    async def choose(self, row: QueueRow) -> None:
        """Walk to a row by the arrow keys."""
        queue = self.main.queue.list
        await self.keys.press(Qt.Key.Key_Q, CTRL)
        await until("the queue to have the focus", queue.hasFocus)
        await self.keys.press(Qt.Key.Key_Home)
        for _ in range(self.parts.queue.rowCount()):
            if queue.current_case() == row.case_id:
                return
            await self.keys.press(Qt.Key.Key_Down)
        assert queue.current_case() == row.case_id, "the arrow keys do not reach the row"

    async def take(self, row: QueueRow) -> CaseView:
        """Open a row with Enter and wait for its tab."""
        await self.choose(row)
        await self.keys.press(Qt.Key.Key_Return)
        return await self.opened(row.case_id)

    async def take_next(self) -> CaseView:
        """Take whatever stands first with F2 and wait for its tab."""
        before = self.in_hand()
        await self.keys.press(Qt.Key.Key_F2)
        await until("F2 to bring a case", lambda: bool(self.in_hand() - before))
        (case_id,) = self.in_hand() - before
        return await self.opened(case_id)

    async def opened(self, case_id: CaseId) -> CaseView:
        """Wait until a case is on the screen."""

        def there() -> bool:
            view = self.main.centre.current()
            return view is not None and view.case_id == case_id and view.model.case is not None

        await until("the case to be on the screen", there)
        view = self.main.centre.current()
        assert view is not None
        return view

    async def write(self, view: CaseView, text: str) -> None:
        """Type into the composer."""
        await self.keys.press(Qt.Key.Key_E, CTRL)
        await until("the composer to have the focus", view.composer.text.hasFocus)
        await self.keys.write(text)

    async def send(self) -> None:
        """Send or save what is in the composer."""
        await self.keys.press(Qt.Key.Key_Return, CTRL)

    async def close_case(self, view: CaseView, agreed: str) -> None:
        """F4, the first reason there is, what was agreed, the first thing that follows, Ctrl+Enter."""
        await self.keys.press(Qt.Key.Key_F4)
        sheet = self.main.close_sheet
        await until("the outcome to be asked for", sheet.isVisible)
        await self.pick(sheet.reason.control)
        await self.keys.go_to(sheet.agreed.control)
        await self.keys.write(agreed)
        await self.pick(sheet.follow_up.control)
        self.picture("outcome")
        await self.keys.press(Qt.Key.Key_Return, CTRL)
        await until("the case to be out of hand", lambda: view.case_id not in self.in_hand())

    async def pick(self, box: QWidget) -> None:
        """Choose the second entry of a list: the first says only what to choose."""
        await self.keys.go_to(box)
        assert isinstance(box, QComboBox)
        if box.currentIndex() == 0:
            await self.keys.press(Qt.Key.Key_Down)

    # -- seeing -----------------------------------------------------------------------------------

    @property
    def main(self) -> MainWindow:
        """The working window of whoever is signed in."""
        assert self.window.main is not None
        return self.window.main

    def rows(self) -> list[QueueRow]:
        """The rows of the queue from top to bottom, without those that somebody has taken."""
        model = self.parts.queue
        shown = (model.index(row, 0) for row in range(model.rowCount()))
        found = (index.data(QueueRole.ROW) for index in shown if index.data(QueueRole.LEAVING) is None)
        return [row for row in found if isinstance(row, QueueRow)]

    def leaving(self) -> list[str]:
        """The initials of whoever took the rows that are still shown for a moment."""
        model = self.parts.queue
        found = (model.index(row, 0).data(QueueRole.LEAVING) for row in range(model.rowCount()))
        return [str(initials) for initials in found if initials is not None]

    def spoken(self, case_id: CaseId) -> str:
        """What a screen reader says of a row."""
        index = self.parts.queue.index(self.parts.queue.row_of(case_id), 0)
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def in_hand(self) -> set[CaseId]:
        """The cases of the tabs."""
        found = (self.parts.tabs.case_at(row) for row in range(self.parts.tabs.rowCount()))
        return {case_id for case_id in found if case_id is not None}

    def told(self) -> str:
        """The sentence that lies over the window, while it does."""
        bar = self.main.undo
        return bar.accessibleName() if bar.isVisible() else ""

    def picture(self, name: str) -> None:
        """Keep what the window shows now, once what has just changed is laid out."""
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        self.window.grab().save(str(self._pictures / f"{name}.png"))

    def _fields(self) -> list[QLineEdit]:
        return [one for one in self.window.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]

    def _heard_all(self) -> bool:
        me = self.parts.session.me
        return me is not None and self.parts.queue.heard().issuperset(me.lines)


def case_of(view: CaseView) -> Case:
    """The case as the desktop knows it."""
    case = view.model.case
    assert isinstance(case, Case)
    return case


def bodies(view: CaseView, kind: type[BodyT]) -> list[BodyT]:
    """Entries of a kind in the order in which the timeline shows them."""
    model = view.timeline.model()
    shown = (model.index(row, 0).data(TimelineRole.ENTRY) for row in range(model.rowCount()))
    return [entry.body for entry in shown if isinstance(entry, Entry) and isinstance(entry.body, kind)]


@asynccontextmanager
async def seat(url: str, folder: Path, ring: Pocket | None = None) -> AsyncIterator[Seat]:
    """Have a desktop run for as long as the block lasts; Qt and asyncio take turns meanwhile."""
    pictures = folder / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    sitting = Seat(url, folder, pictures, ring or Pocket())
    turns = asyncio.create_task(_turns())
    running = asyncio.create_task(sitting.desktop.run())
    try:
        yield sitting
    except BaseException:
        sitting.picture("where-it-failed")
        raise
    finally:
        sitting.desktop.end()
        await running
        turns.cancel()
        sitting.desktop.destroy()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def _turns() -> None:
    while True:
        QCoreApplication.processEvents()
        await asyncio.sleep(0.004)
