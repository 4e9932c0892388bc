"""What happens by the clock alone: chats end, cases of a vanished desktop and follow-ups return, feedback presses.

Every node says here that it lives; the rest is the leader's. Commands by the clock have ids made of what they are
about, so that two nodes that believe to lead for a moment do it once.
"""

import asyncio
import logging
import uuid
from collections.abc import Callable
from datetime import timedelta

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.commands.system import (
    EndSilentChat,
    NodeGone,
    PressReply,
    RemindChat,
    ResumeFollowUp,
    ReturnCase,
)
from backend.domain.county import County
from backend.domain.promises import feedback_presses_at
from backend.live.among_nodes import AmongNodes
from backend.live.late_answers import late_answers
from backend.live.leases import Leases
from backend.live.node_life import NodeLife
from backend.live.pace import Pace
from backend.live.silent_chats import SilentChat, silent_chats
from backend.live.unanswered_offers import returning_offers
from backend.protocol.clock import Clock
from backend.protocol.ids import CommandId
from backend.store.follow_ups import DueFollowUp, due_follow_ups
from backend.store.nodes import Abandoned, circumstances
from backend.store.open_feedback import OpenFeedback, open_feedback
from backend.store.reader import Reader

logger = logging.getLogger(__name__)

_NAMES = uuid.UUID("0199a000-0000-7000-8000-00000000c10c")


class Timekeeper:
    """Looks at the store now and then."""

    def __init__(
        self,
        reader: Reader,
        writer: CommandWriter,
        life: NodeLife,
        among: AmongNodes,
        *,
        county: County,
        pace: Pace,
        clock: Clock,
        monotonic: Callable[[], float],
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._life = life
        self._among = among
        self._county = county
        self._remind_after = timedelta(minutes=county.chat.remind_after_minutes)
        self._end_after = timedelta(minutes=county.chat.end_after_minutes)
        self._reply_office_days = county.survey.reply_office_days
        self._pressed: frozenset[OpenFeedback] = frozenset()
        self._clock = clock
        self._monotonic = monotonic
        self._pace = pace
        self._leases = Leases(county.leases, pace, clock, monotonic)
        self._chats_at: float | None = None
        self._follow_ups_at: float | None = None
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
        """Say that the node lives and, as the leader, do what is due now."""
        # Before the rest: a leader whose database takes nothing must not blame others for their silence.
        if not await self._life.beat():
            return
        if not self._among.leads():
            self._leases.forget()
            return
        await self._return_cases()
        now = self._monotonic()
        if self._chats_at is None or now - self._chats_at >= self._pace.chats:
            self._chats_at = now
            for chat in await self._reader.run(silent_chats, self._reader):
                await self._chat(chat)
        if self._follow_ups_at is None or now - self._follow_ups_at >= self._pace.follow_ups:
            self._follow_ups_at = now
            now_by_clock = self._clock()
            due = await self._reader.run(due_follow_ups, self._reader, now_by_clock)
            await asyncio.gather(*(self._writer.submit(SystemActor(), _come(one)) for one in due))
            offers = await self._reader.run(returning_offers, self._reader, self._county, now_by_clock)
            await asyncio.gather(*(self._writer.submit(SystemActor(), one) for one in offers))
            late = await self._reader.run(late_answers, self._reader, now_by_clock)
            await asyncio.gather(*(self._writer.submit(SystemActor(), one) for one in late))
            await self._press()

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(self._pace.beat)
            try:
                await self.look()
            except Exception:
                # The database may be away for a moment; what is due stays due.
                logger.exception("what is due by the clock could not be done")

    async def _chat(self, chat: SilentChat) -> None:
        now = self._clock()
        silent = now - chat.since
        kind: type[RemindChat | EndSilentChat]
        if chat.reminded is None and silent >= self._remind_after:
            kind = RemindChat
        elif (
            chat.reminded is not None
            and silent >= self._end_after
            # Whoever was asked has time to answer, even if the clock has been put forward.
            and now - chat.reminded >= self._end_after - self._remind_after
        ):
            kind = EndSilentChat
        else:
            return
        command_id = _id(kind, chat.case_id, chat.contact_id, chat.no, chat.since)
        command = kind(command_id=command_id, case_id=chat.case_id, contact_id=chat.contact_id)
        await self._writer.submit(SystemActor(), command)

    async def _press(self) -> None:
        """Bring feedback that nobody has answered to the front when one office day is left."""
        now, waiting = self._clock(), await self._reader.run(open_feedback, self._reader)
        pressing = frozenset(
            one for one in waiting if feedback_presses_at(one.at, self._reply_office_days) <= now
        )
        new = pressing - self._pressed
        await asyncio.gather(*(self._writer.submit(SystemActor(), _press(one)) for one in new))
        self._pressed = pressing

    async def _return_cases(self) -> None:
        now = await self._reader.run(circumstances, self._reader)
        gone, over = self._leases.look(now)
        for node in gone:
            seen_at = now.seen_at[node]
            logger.warning(
                "node %s has not been heard of since %s and is taken for dead",
                now.names[node],
                seen_at.isoformat(timespec="seconds"),
            )
            silent = NodeGone(command_id=_id(NodeGone, node, seen_at), node=node, seen_at=seen_at)
            await self._writer.submit(SystemActor(), silent)
        # All at once: the writer does them in few transactions.
        await asyncio.gather(*(self._writer.submit(SystemActor(), _ended(one)) for one in over))


def _ended(lease: Abandoned) -> ReturnCase:
    return ReturnCase(
        command_id=_id(ReturnCase, lease.case_id, lease.staff_id, lease.vanished_at),
        case_id=lease.case_id,
        staff_id=lease.staff_id,
        vanished_at=lease.vanished_at,
    )


def _come(one: DueFollowUp) -> ResumeFollowUp:
    command_id = _id(ResumeFollowUp, one.case_id, one.at)
    return ResumeFollowUp(command_id=command_id, case_id=one.case_id, at=one.at)


def _press(one: OpenFeedback) -> PressReply:
    command_id = _id(PressReply, one.contact_id, one.at)
    return PressReply(command_id=command_id, case_id=one.case_id, contact_id=one.contact_id)


def _id(kind: type, *about: object) -> CommandId:
    return CommandId(str(uuid.uuid5(_NAMES, " ".join([kind.__name__, *map(str, about)]))))
