"""This node among those that share the database: it says that it lives, and says anew what was not taken."""

from collections.abc import Awaitable, Callable
from functools import partial

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.commands.system import NodeStarted, NodeStopped
from backend.protocol.clock import Clock
from backend.protocol.ids import CommandId, new_id
from backend.protocol.results import Result
from backend.store.batch import Unavailable
from backend.store.nodes import beat

Tell = Callable[[], Awaitable[None]]


class NodeLife:
    """An incarnation: a second process under the same name, or this one started anew, is another.

    ``tell_again`` tells of everybody who is connected here, ``tell_rest`` of whom the database has not heard yet.
    """

    def __init__(
        self,
        writer: CommandWriter,
        clock: Clock,
        *,
        incarnation: str,
        name: str,
        alone: bool,
        tell_again: Tell,
        tell_rest: Tell,
    ) -> None:
        self.incarnation = incarnation
        self._writer = writer
        self._clock = clock
        self._name = name
        self._alone = alone
        self._tell_again = tell_again
        self._tell_rest = tell_rest
        self._known = False

    async def begin(self) -> bool:
        """Enter the table of nodes; when the database is away just then, a later beat does it."""
        command = NodeStarted(
            command_id=CommandId(new_id()), node=self.incarnation, name=self._name, alone=self._alone
        )
        self._known = isinstance(await self._writer.submit(SystemActor(), command), Result)
        return self._known

    async def beat(self) -> bool:
        """Say that the node lives; false when the database does not take it.

        A node that was taken for dead (it was suspended, or cut off) enters anew, with everybody who is connected.
        """
        if not self._known:
            return await self._enter_anew()
        work = partial(beat, incarnation=self.incarnation, now=self._clock())
        try:
            known = await self._writer.run(work)
        except Unavailable:
            return False
        if not known:
            return await self._enter_anew()
        await self._tell_rest()
        return True

    async def _enter_anew(self) -> bool:
        entered = await self.begin()
        if entered:
            await self._tell_again()
        return entered

    async def end(self) -> None:
        """Leave the table of nodes: whoever was connected here has been told of by now."""
        command = NodeStopped(command_id=CommandId(new_id()), node=self.incarnation)
        await self._writer.submit(SystemActor(), command)
