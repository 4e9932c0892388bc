"""Housekeeping: the technical tables let go of what nobody needs any more, a little at a time, on every node alike."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import Connection

from backend.commands.dispatch import CommandWriter
from backend.protocol.clock import Clock
from backend.store.pending_identifications import drop_old
from backend.store.reader import Reader
from backend.store.retention import LEAST, SLICE, Trim, drop_answers, drop_expired, trim, what_to_trim
from backend.store.times import micros
from backend.store.told_events import drop_told

_BACK_LATE = timedelta(days=1)
"""How long a resident who comes back from identifying after the time for it is still told so."""


class Housekeeping:
    """Lets go of old events and answers. Two nodes that do it at once do no harm."""

    def __init__(
        self,
        reader: Reader,
        writer: CommandWriter,
        clock: Clock,
        *,
        keep_events: timedelta,
        keep_answers: timedelta,
        least_events: int = LEAST,
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._clock = clock
        self._keep_events = keep_events
        self._keep_answers = keep_answers
        self._least_events = least_events

    async def tidy(self) -> int:
        """Do all that is due; return how many streams, answers and links were tidied. Raises what a database in trouble raises."""
        now = self._clock()
        before = micros(now - self._keep_events)
        due = await self._reader.run(what_to_trim, self._reader, before, self._least_events)
        gone = len(due)
        while due:
            due = await self._writer.run(_trimming(due))
            await _let_others_go_first()
        answers_before, instant = micros(now - self._keep_answers), micros(now)
        gone += await self._repeat(lambda connection: drop_answers(connection, answers_before))
        gone += await self._repeat(lambda connection: drop_expired(connection, instant))
        gone += await self._repeat(lambda connection: drop_told(connection, now))
        return gone + await self._repeat(lambda connection: drop_old(connection, micros(now - _BACK_LATE)))

    async def _repeat(self, some: Callable[[Connection], int]) -> int:
        gone = 0
        while dropped := await self._writer.run(some):
            gone += dropped
            await _let_others_go_first()
            if dropped < SLICE:
                break
        return gone


def _trimming(due: list[Trim]) -> Callable[[Connection], list[Trim]]:
    return lambda connection: trim(connection, due)


async def _let_others_go_first() -> None:
    await asyncio.sleep(0.02)
