"""The retention run: what is due is let go of a little at a time, and what that came to is written down in numbers.

Whatever stops it, it begins anew where it was left, since what is gone is not due any more.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

from sqlalchemy import Connection

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.commands.letting_go import told_of
from backend.commands.system import LetGo, LetGoDone, LetGoWhat
from backend.domain.retention import Periods, periods
from backend.domain.retention_rules import RetentionRules
from backend.protocol.clock import Clock
from backend.protocol.ids import CaseId, CommandId, new_id
from backend.protocol.results import Result
from backend.store.access_log_trim import LogBroken, trim_log
from backend.store.batch import Unavailable
from backend.store.reader import Reader
from backend.store.retention import SLICE
from backend.store.retention_due import KINDS, Place, due_cases
from backend.store.retention_of_others import drop_clients, drop_sealed_answers, drop_words_of_feedback
from backend.store.retention_runs import Counts, Run, note
from backend.store.times import micros

logger = logging.getLogger(__name__)

ANSWERS_KEPT = timedelta(days=31)
"""No desktop sends a command again after 30 days; an answer that names a client is not needed for longer."""
NOTE_EVERY = 50
"""Cases after which the numbers are written down."""
LEAST_PAUSE = 0.002
_NAMES = {
    LetGoWhat.WORDS: "words",
    LetGoWhat.IDENTITY: "identity",
    LetGoWhat.CASE: "cases",
    LetGoWhat.HELD: "held",
    LetGoWhat.TASK: "open_tasks",
}


class RetentionRunner:
    """Does runs. After each piece of work it leaves the writer to the others for at least as long as that took."""

    def __init__(self, reader: Reader, writer: CommandWriter, rules: RetentionRules, clock: Clock) -> None:
        self._reader = reader
        self._writer = writer
        self._rules = rules
        self._clock = clock

    async def do(self, run: Run) -> Counts:
        """Do a run, or the rest of one that was stopped. Raises what a database in trouble raises."""
        started = run.started_at or self._clock()
        counts = dict(run.counts)
        # Those of before a stop are counted again by the rest.
        for name in ("held", "open_tasks"):
            counts.pop(name, None)
        due = periods(self._rules, self._clock())
        await self._note(run, counts, started)
        for kind in range(KINDS):
            await self._cases(kind, due, counts, lambda: self._note(run, counts, started))
        feedback, answers = micros(due.feedback), micros(self._clock() - ANSWERS_KEPT)
        await self._others(counts, "feedback_words", partial(drop_words_of_feedback, before=feedback))
        await self._others(counts, "answers", partial(drop_sealed_answers, before=answers))
        await self._clients(micros(due.client), counts)
        log_before = micros(due.access_log)
        try:
            await self._others(
                counts, "log_rows", partial(trim_log, cipher=self._reader.cipher, before=log_before)
            )
        except LogBroken as broken:
            logger.error("the access log keeps its oldest lines: %s; run luukku-backend verify", broken)  # noqa: TRY400 - it says all
        await self._note(run, counts, started, finished=True)
        told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "nothing"
        logger.info("the retention run has let go of: %s", told)
        return counts

    async def _cases(
        self, kind: int, due: Periods, counts: Counts, note_down: Callable[[], Awaitable[None]]
    ) -> None:
        place, seen = Place(), 0
        while True:
            cases, place = await self._reader.run(due_cases, self._reader, kind, due, place)
            if not cases:
                return
            for case_id in cases:
                await self._case(case_id, counts)
                seen += 1
                if seen % NOTE_EVERY == 0:
                    await note_down()

    async def _case(self, case_id: CaseId, counts: Counts) -> None:
        after = 0
        while True:
            told = await self._let_go(LetGo(command_id=CommandId(new_id()), case_id=case_id, after=after))
            _add(counts, "lines", told.lines)
            _add(counts, "feedback", told.feedback)
            after = told.after
            if not after:
                if told.what in _NAMES:
                    _add(counts, _NAMES[told.what], 1)
                return

    async def _let_go(self, command: LetGo) -> LetGoDone:
        began = monotonic()
        answer = await self._writer.submit(SystemActor(), command)
        await _pause(began)
        if not isinstance(answer, Result):
            raise Unavailable
        return told_of(answer.value)

    async def _clients(self, before: int, counts: Counts) -> None:
        after = ""
        while True:
            began = monotonic()
            gone, after = await self._writer.run(partial(drop_clients, before=before, after=after))
            await _pause(began)
            _add(counts, "clients", gone)
            if not after:
                return

    async def _others(self, counts: Counts, name: str, some: Callable[[Connection], int]) -> None:
        while True:
            began = monotonic()
            gone = await self._writer.run(some)
            await _pause(began)
            _add(counts, name, gone)
            if gone < SLICE:
                return

    async def _note(self, run: Run, counts: Counts, started: datetime, *, finished: bool = False) -> None:
        end = self._clock() if finished else None
        copied = dict(counts)
        await self._writer.run(
            lambda connection: note(connection, run.run_id, copied, started=started, finished=end)
        )


def _add(counts: Counts, name: str, more: int) -> None:
    if more:
        counts[name] = counts.get(name, 0) + more


async def _pause(began: float) -> None:
    await asyncio.sleep(max(LEAST_PAUSE, monotonic() - began))
