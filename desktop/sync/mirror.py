"""The mirror: each followed stream's folded state, and who wants to hear when it changes."""

from collections.abc import Callable

import msgspec

from backend.protocol.events import Event
from backend.protocol.fold import fold
from backend.protocol.ids import StreamName
from backend.protocol.snapshots import State
from backend.protocol.streams import empty_state
from desktop.sync.news import Happened, Restated


class Change(msgspec.Struct, frozen=True):
    """A stream's state after a change.

    ``events`` are what led here, or none when the state was replaced as a whole. ``state`` is the mirror's
    own and is changed in place by the next fold: read it, keep it not.
    """

    stream: StreamName
    state: State
    events: tuple[Event, ...] | None


Listener = Callable[[Change], None]


class Mirror:
    """Folded states by stream. Only the client writes; everybody else listens."""

    def __init__(self) -> None:
        self._states: dict[StreamName, State] = {}
        self._seqs: dict[StreamName, int] = {}
        self._listeners: list[Listener] = []

    def streams(self) -> tuple[StreamName, ...]:
        """Return the streams of which something has arrived."""
        return tuple(self._states)

    def state(self, stream: StreamName) -> State | None:
        """Return a stream's state, or none when nothing of it has arrived."""
        return self._states.get(stream)

    def seq(self, stream: StreamName) -> int | None:
        """Return how far a stream has been folded, or none when nothing of it has arrived."""
        return self._seqs.get(stream)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Hear every change from now on; call what is returned to stop hearing."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def restate(self, news: Restated) -> None:
        """Replace a stream's state."""
        self._states[news.stream] = news.state
        self._seqs[news.stream] = news.seq
        self._tell(Change(news.stream, news.state, None))

    def apply(self, news: Happened) -> None:
        """Fold events into a stream's state; the link passes on only what continues what is held."""
        state = self._states.get(news.stream)
        if state is None:
            state = empty_state(news.stream)
        for event in news.events:
            state = fold(state, event)
        self._states[news.stream] = state
        self._seqs[news.stream] = news.seq
        self._tell(Change(news.stream, state, news.events))

    def drop(self, stream: StreamName) -> None:
        """Forget a stream that is followed no longer."""
        self._states.pop(stream, None)
        self._seqs.pop(stream, None)

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._states.clear()
        self._seqs.clear()

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
