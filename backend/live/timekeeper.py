"""What happens by the clock alone: silent chats are asked after and ended, cases of a vanished desktop return.

Commands by the clock have ids made of what they are about, so that several nodes that notice the same do it once.
"""

import asyncio
import logging
import uuid
from datetime import datetime, timedelta

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.commands.system import EndSilentChat, RemindChat, ReturnCases
from backend.domain.county import ChatRules
from backend.live.silent_chats import SilentChat, silent_chats
from backend.protocol.clock import Clock
from backend.protocol.ids import CommandId, StaffId, new_id
from backend.protocol.snapshots import StaffState
from backend.protocol.streams import STAFF
from backend.store.reader import Reader

logger = logging.getLogger(__name__)

EVERY_SECONDS = 20.0
GRACE = timedelta(minutes=10)
"""How long a person without a connected desktop keeps the cases in hand."""

_NAMES = uuid.UUID("0199a000-0000-7000-8000-00000000c10c")


class Timekeeper:
    """Looks at the store now and then."""

    def __init__(
        self,
        reader: Reader,
        writer: CommandWriter,
        rules: ChatRules,
        clock: Clock,
        *,
        grace: timedelta = GRACE,
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._remind_after = timedelta(minutes=rules.remind_after_minutes)
        self._end_after = timedelta(minutes=rules.end_after_minutes)
        self._clock = clock
        self._grace = grace
        self._vanished: dict[StaffId, datetime] = {}
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin, in the running loop."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def look(self) -> None:
        """Do what is due now."""
        for chat in await self._reader.run(silent_chats, self._reader):
            await self._chat(chat)
        await self._return_cases()

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                await self.look()
            except Exception:
                # The database may be away for a moment; what is due stays due.
                logger.exception("what is due by the clock could not be done")

    async def _chat(self, chat: SilentChat) -> None:
        silent = self._clock() - chat.since
        if chat.reminded and silent >= self._end_after:
            kind: type[RemindChat | EndSilentChat] = EndSilentChat
        elif not chat.reminded and silent >= self._remind_after:
            kind = RemindChat
        else:
            return
        name = f"{kind.__name__} {chat.case_id} {chat.contact_id} {chat.no}"
        command_id = CommandId(str(uuid.uuid5(_NAMES, name)))
        command = kind(command_id=command_id, case_id=chat.case_id, contact_id=chat.contact_id)
        await self._writer.submit(SystemActor(), command)

    async def _return_cases(self) -> None:
        _, state = await self._reader.run(self._reader.snapshot, STAFF)
        assert isinstance(state, StaffState)
        now = self._clock()
        away = {staff_id for staff_id, one in state.people.items() if one.open_cases and not one.connected}
        self._vanished = {staff_id: self._vanished.get(staff_id, now) for staff_id in away}
        for staff_id, since in self._vanished.items():
            if now - since >= self._grace:
                await self._writer.submit(
                    SystemActor(), ReturnCases(command_id=CommandId(new_id()), staff_id=staff_id)
                )
