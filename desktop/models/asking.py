"""A question on its way to the server: it runs as a task, and whoever asked goes on working meanwhile."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from backend.protocol.errors import ErrorCode
from backend.protocol.inquiries import Found, Inquiry

Start = Callable[[Coroutine[None, None, None]], object]


@dataclass(frozen=True, slots=True)
class Asker:
    """How a question gets to the server: ``start`` runs a task of its owner, ``ready`` tells whether one is connected."""

    ask: Callable[[Inquiry], Awaitable[Found | ErrorCode]]
    start: Start
    ready: Callable[[], bool]


class Asking(QObject):
    """One place on the screen that asks: the newest question counts, the answer to an older one is dropped.

    ``found`` is the last answer and stays while the next is awaited; ``refused`` why there is none. ``offline`` says
    that nothing could be asked, since there is no connection.
    """

    changed = Signal()

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._turn = 0
        self.busy = False
        self.offline = False
        self.found: Found | None = None
        self.refused: ErrorCode | None = None

    def ask(self, inquiry: Inquiry) -> None:
        """Ask; ``changed`` says so at once, and again when there is an answer."""
        self._turn += 1
        self.busy, self.offline, self.refused = True, False, None
        self.changed.emit()
        self._asker.start(self._run(inquiry, self._turn))

    def let_go(self) -> None:
        """Forget the answer, and whatever is still on its way."""
        self._turn += 1
        self.busy, self.offline, self.found, self.refused = False, False, None, None
        self.changed.emit()

    async def _run(self, inquiry: Inquiry, turn: int) -> None:
        answer = await self._asker.ask(inquiry)
        if turn != self._turn:
            return
        self.busy = False
        if isinstance(answer, ErrorCode):
            self.found, self.refused = None, answer
            self.offline = answer is ErrorCode.STORE_UNAVAILABLE and not self._asker.ready()
        else:
            self.found = answer
        self.changed.emit()
