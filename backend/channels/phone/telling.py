"""What an exchange tells becomes commands: in order for each call, sent again until the database has taken them."""

import logging
import uuid
from asyncio import sleep
from collections.abc import Collection
from datetime import datetime

from backend.channels.phone.lanes import Lanes
from backend.channels.phone.seams import CallSystemCommand, Writing
from backend.commands.actor import SystemActor
from backend.commands.call_system import CallsStand, TellCall
from backend.domain.call_reports import Report
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CallId, CommandId, new_id
from backend.protocol.results import Refusal, Result
from backend.store.writer import Closed

logger = logging.getLogger(__name__)

FIRST_PAUSE = 0.1
LONGEST_PAUSE = 2.0
_REPORTS = uuid.UUID("0199a000-0000-7000-8000-0000000ca115")


class Telling:
    """Writes what one exchange tells. Ids are made of what and when: told twice is done once, by whichever node."""

    def __init__(self, exchange: str, writer: Writing) -> None:
        self._exchange = exchange
        self._writer = writer
        self._lanes = Lanes()

    async def report(self, report: Report) -> None:
        """Take a fact; durable when this returns. Raises Closed when the node ends first."""
        async with self._lanes.turn(report.call_id):
            answer = await self._write(
                TellCall(command_id=self._id(report), exchange=self._exchange, report=report)
            )
        if isinstance(answer, Refusal):
            # Its kind and the code only: a report holds a number.
            logger.warning("an exchange told %s, which is refused: %s", _kind(report), answer.code.value)

    async def stand(self, alive: Collection[CallId], at: datetime) -> None:
        """Say which calls there are as of ``at``, after everything that was told before."""
        await self._lanes.cleared()
        await self._write(
            CallsStand(
                command_id=CommandId(new_id()), exchange=self._exchange, at=at, alive=tuple(sorted(alive))
            )
        )

    async def told(self) -> None:
        """Wait until everything that was told so far is durable."""
        await self._lanes.cleared()

    async def _write(self, command: CallSystemCommand) -> Result | Refusal | None:
        """Send the same command until it is done or refused for a reason; none for one that is a bug, which is logged."""
        pause = FIRST_PAUSE
        while True:
            try:
                answer = await self._writer.submit(SystemActor(), command)
            except Closed:
                raise
            except Exception:
                # The calls of others go on whatever this one was.
                logger.exception("what an exchange told could not be taken in")
                return None
            if not (isinstance(answer, Refusal) and answer.code is ErrorCode.STORE_UNAVAILABLE):
                return answer
            await sleep(pause)
            pause = min(pause * 1.5, LONGEST_PAUSE)

    def _id(self, report: Report) -> CommandId:
        # Not of all it says: an id stands unsealed, and a number could be guessed from it.
        told = (self._exchange, _kind(report), report.call_id, report.at.isoformat(), _order_of(report))
        return CommandId(str(uuid.uuid5(_REPORTS, " ".join(told))))


def _order_of(report: Report) -> str:
    return str(getattr(report, "order_id", None) or "")


def _kind(report: Report) -> str:
    return str(report.__struct_config__.tag)
