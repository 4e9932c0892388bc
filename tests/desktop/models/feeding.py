"""A real mirror that a test changes as the server would, with models listening."""

from collections.abc import Callable
from datetime import datetime, timedelta

from backend.protocol.events import Event
from backend.protocol.ids import StreamName
from backend.protocol.snapshots import State
from desktop.parts import end_of_day
from desktop.sync.mirror import Change, Mirror
from desktop.sync.news import Happened, Restated
from tests.desktop.sync.people import NOON, SETUP


class Server:
    """States streams and lets events happen, each stream with its own seq; also the time."""

    def __init__(self) -> None:
        self.mirror = Mirror()
        self.now = NOON
        self._seqs: dict[str, int] = {}

    def clock(self) -> datetime:
        return self.now

    def later(self, **passed: float) -> None:
        self.now += timedelta(**passed)

    def end_of_today(self, now: datetime) -> datetime:
        from zoneinfo import ZoneInfo

        return end_of_day(now, ZoneInfo(SETUP.zone))

    def listen(self, feed: Callable[[Change], None]) -> None:
        self.mirror.listen(feed)

    def state(self, stream: str, state: State) -> None:
        seq = self._seqs[stream] = self._seqs.get(stream, 0) + 10
        self.mirror.restate(Restated(StreamName(stream), seq, state))

    def happen(self, stream: str, *events: Event) -> None:
        seq = self._seqs[stream] = self._seqs.get(stream, 0) + len(events)
        self.mirror.apply(Happened(StreamName(stream), seq, events))
