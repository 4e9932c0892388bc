"""Readers that come, go and resume while commits, pokes and slow readings happen in any order: no gap, no double."""

import asyncio
from collections import deque
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from backend.live.hub import Hub
from backend.live.topic import Subscriber
from tests.live.model_store import Committed, ModelStore, Reader, gone, same

STREAMS = ("queue:a", "case:b")
READERS = 3

steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["commit", "commit", "elsewhere", "tell", "poke", "join", "resume", "leave", "go on", "turn"]
        ),
        st.integers(0, len(STREAMS) - 1),
        st.integers(0, READERS - 1),
    ),
    max_size=80,
)


class Play:
    """One node, some readers, and every wait in the hands of the script."""

    def __init__(self) -> None:
        self.pauses: deque[asyncio.Future[None]] = deque()
        self.free = False
        self.store = ModelStore(self._pause)
        self.hub = Hub(self.store, batch_seconds=0)
        self.readers = [Reader() for _ in range(READERS)]
        self.subscribers = [Subscriber(reader, lambda _: None) for reader in self.readers]
        self.untold: deque[Committed] = deque()
        self.unpoked: deque[tuple[str, int]] = deque()
        self.tasks: list[asyncio.Task[None]] = []
        self.number = 0

    def _pause(self) -> "asyncio.Future[None] | None":
        if self.free:
            return None
        pause = asyncio.get_running_loop().create_future()
        self.pauses.append(pause)
        return pause

    def commit(self, stream: str, _: int) -> None:
        """This node commits; the hub hears of it later, in order."""
        self.number += 1
        self.untold.append(self.store.commit(stream, gone(self.number)))

    def elsewhere(self, stream: str, _: int) -> None:
        """Another node commits; a poke is on its way."""
        self.number += 1
        self.unpoked.append((stream, self.store.commit(stream, gone(self.number)).seq))

    def tell(self, _: str, __: int) -> None:
        """The writer's callback comes."""
        if self.untold:
            self.hub.committed([self.untold.popleft()])

    def poke(self, _: str, __: int) -> None:
        """A poke comes."""
        if self.unpoked:
            self.hub.poked(*self.unpoked.popleft())

    def join(self, stream: str, who: int) -> None:
        """A reader begins with nothing."""
        self.readers[who].seqs.pop(stream, None)
        self._subscribe(stream, who, 0)

    def resume(self, stream: str, who: int) -> None:
        """A reader goes on from what it holds, as after a lost network."""
        self.hub.leave(self.subscribers[who])
        self.subscribers[who] = Subscriber(self.readers[who], lambda _: None)
        self._subscribe(stream, who, self.readers[who].seqs.get(stream, 0))

    def leave(self, stream: str, who: int) -> None:
        """A reader leaves."""
        self.hub.unsubscribe(self.subscribers[who], stream)

    def go_on(self, _: str, __: int) -> None:
        """The oldest reading goes on."""
        if self.pauses:
            self.pauses.popleft().set_result(None)

    def turn(self, _: str, __: int) -> None:
        """Nothing; the loop turns after every step anyway."""

    def _subscribe(self, stream: str, who: int, after: int) -> None:
        entering = self.hub.subscribe(self.subscribers[who], stream, after)
        self.tasks.append(asyncio.get_running_loop().create_task(entering))

    async def end(self) -> None:
        """Everything that waits happens."""
        self.free = True
        while self.untold:
            self.tell("", 0)
        while self.unpoked:
            self.poke("", 0)
        for _ in range(60):
            while self.pauses:
                self.go_on("", 0)
            await asyncio.sleep(0)
        await asyncio.gather(*self.tasks)
        for _ in range(60):
            await asyncio.sleep(0)

    def check(self) -> None:
        """Every reader holds what the store holds."""
        for subscriber, reader in zip(self.subscribers, self.readers, strict=True):
            for stream in subscriber.subscriptions:
                assert reader.seqs[stream] == self.store.seq(stream)
                assert same(reader.states[stream], self.store.state(stream))


async def play(script: list[tuple[str, int, int]]) -> None:
    """Act the script and check the end."""
    scene = Play()
    for deed, stream, who in script:
        act: Callable[[str, int], None] = getattr(scene, deed.replace(" ", "_"))
        act(STREAMS[stream], who)
        await asyncio.sleep(0)
    await scene.end()
    scene.check()
    await scene.hub.close()


@settings(max_examples=400, deadline=None)
@given(steps)
def test_every_reader_ends_with_the_stores_state_and_never_sees_a_gap(
    script: list[tuple[str, int, int]],
) -> None:
    loop = asyncio.new_event_loop()
    failures: list[object] = []
    loop.set_exception_handler(lambda _, context: failures.append(context.get("exception")))
    try:
        loop.run_until_complete(play(script))
    finally:
        loop.close()
    assert not failures
