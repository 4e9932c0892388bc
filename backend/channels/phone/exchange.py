"""The seam between Luukku and a telephone exchange: what each expects of the other. Nothing here knows a kind of exchange.

An exchange tells facts (`Report`) and is asked to do things (`Order`); who may do what, and what follows in the queue, is
decided by commands. One node at a time has the exchange open: the leader.
"""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple, Protocol

from backend.domain.call_orders import Order
from backend.domain.call_reports import Report
from backend.protocol.calls import CallProblem
from backend.protocol.ids import CallId, LineId


class OrderRefused(Exception):
    """What was ordered cannot be done; ``problem`` says why. Nothing has changed at the exchange."""

    def __init__(self, problem: CallProblem) -> None:
        """Keep the problem; the text names nothing else."""
        super().__init__(problem.value)
        self.problem = problem


class Greeting(NamedTuple):
    """What a caller is told on coming in. ``call_before``: by when a callback left now is made, aware UTC."""

    is_open: bool
    opens_at: datetime | None
    call_before: datetime


class Place(NamedTuple):
    """Where a caller stands: 1 is next. ``wait_minutes`` is a rounded range, or none when nobody can say honestly."""

    number: int
    wait_minutes: tuple[int, int] | None


class Survey(NamedTuple):
    """That a caller is asked how it went. ``question``: the county's own rating question, empty when it has none."""

    line: LineId
    question: str


class Operator(Protocol):
    """The switchboard, as an exchange sees it. Nothing of it raises because the database is away: it waits and tries again."""

    async def report(self, report: Report) -> None:
        """Take a fact; durable when this returns."""

    async def greet(self, line: LineId) -> Greeting:
        """Return what a caller of the line is told now."""

    async def place(self, call_id: CallId) -> Place | None:
        """Return where the caller stands; none when the call waits in no queue."""

    async def callback_before(self, call_id: CallId) -> datetime | None:
        """Return by when the callback that the caller has left is promised; none when there is none, or nobody can say."""

    async def survey(self, call_id: CallId) -> Survey | None:
        """Return what the caller of a call that has just ended is asked; none when they are not, or nobody can say."""

    async def survey_answered(self, call_id: CallId, rating: int, question: str) -> None:
        """Take the answer, 1 to 5, to the county's own question or, when it is empty, to the usual one."""

    async def stand(self, alive: Collection[CallId], at: datetime) -> None:
        """Say which calls there are at the exchange as of ``at``: all others that were going on are over."""


class Exchange(Protocol):
    """One exchange. `open` and `close` follow who leads; a closed one can be opened again."""

    @property
    def name(self) -> str:
        """The name by which its calls are kept; the same after every start."""

    @property
    def controls(self) -> bool:
        """Whether it carries out orders, or only tells what happens."""

    @property
    def connected_since(self) -> datetime | None:
        """Since when this node has heard it without a break, aware UTC; none while it does not."""

    async def open(self, operator: Operator) -> None:
        """Begin to hear calls and adopt those that go on. Returns at once; a lost line is sought again by itself."""

    async def close(self) -> None:
        """Hear no more. Calls go on."""

    async def carry_out(self, order: Order) -> None:
        """Begin what is ordered; how it went comes as a report that names the order. Raises ``OrderRefused``.

        Carrying out the same order twice does it once.
        """
