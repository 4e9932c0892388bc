"""People who all want the same few cases, each at a node of their own, and write down what they were told when."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from random import Random
from time import monotonic

from websockets.exceptions import ConnectionClosed

from backend.protocol.commands import Claim, Close, Command, RegisterContact, Release, Reply, TakeBack
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal, Result
from backend.protocol.words import Channel
from tests.chaos.linearizable import Act, Deed, Told
from tests.live.real_node import LINE, Desktop, command_id

_TOLD = {
    ErrorCode.ALREADY_CLAIMED: Told.ANOTHERS,
    ErrorCode.NOT_YOURS: Told.NOT_YOURS,
    ErrorCode.CASE_CLOSED: Told.CLOSED,
    ErrorCode.NOT_ALLOWED: Told.NOT_BACK,
    ErrorCode.TIME_PASSED: Told.TOO_LATE,
    # Whoever came in at the counter has no page to be answered at; only the holder is told that.
    ErrorCode.NO_RESIDENT_PAGE: Told.DONE,
}
_MAKES: dict[Deed, Callable[[CaseId], Command]] = {
    Deed.CLAIM: lambda case_id: Claim(command_id=command_id(), case_id=case_id),
    Deed.RELEASE: lambda case_id: Release(command_id=command_id(), case_id=case_id),
    Deed.TAKE_BACK: lambda case_id: TakeBack(command_id=command_id(), case_id=case_id),
    Deed.TOUCH: lambda case_id: Reply(command_id=command_id(), case_id=case_id, text="Hei"),
    Deed.CLOSE: lambda case_id: Close(
        command_id=command_id(), case_id=case_id, outcome=Outcome(reason="guidance", agreed="Sovittu")
    ),
}
_WEIGHTS = {Deed.CLAIM: 5.0, Deed.RELEASE: 3.0, Deed.TAKE_BACK: 2.0, Deed.TOUCH: 2.0, Deed.CLOSE: 0.1}

Histories = defaultdict[CaseId, list[Act]]


class Claimant:
    """One person. A node that goes is left for the next one, where the same command is sent again."""

    def __init__(self, user_name: str, urls: Sequence[str], histories: Histories, random: Random) -> None:
        self._user_name = user_name
        self._urls = list(urls)
        self._histories = histories
        self._random = random
        self._stack = AsyncExitStack()
        self._desktop: Desktop | None = None

    async def sign_in(self) -> None:
        """Sit down at the first node that takes one."""
        while self._desktop is None:
            try:
                desktop = await self._stack.enter_async_context(Desktop.at(self._urls[0]))
                self._desktop = await desktop.sign_in(self._user_name)
            except (OSError, ConnectionClosed):
                await self._elsewhere()

    async def leave(self) -> None:
        """Close the connection."""
        await self._stack.aclose()

    async def register(self) -> CaseId:
        """Put a new case into the queue."""
        command = RegisterContact(
            command_id=command_id(), line=LINE, channel=Channel.WALK_IN, summary="Käynti", claim=False
        )
        answer = await self._answer(command)
        assert isinstance(answer, Result)
        assert answer.case_id is not None
        return answer.case_id

    async def act(self, cases: Sequence[CaseId], times: int, also: Callable[[], None] = lambda: None) -> None:
        """Do so many things to cases that others want too; ``also`` is called in the middle."""
        await self.sign_in()
        assert self._desktop is not None
        assert self._desktop.signed_in is not None
        who = self._desktop.signed_in.me.staff_id
        for turn in range(times):
            if turn == times // 2:
                also()
            deed = self._random.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0]
            case_id = self._random.choice(cases)
            began = monotonic()
            answer = await self._answer(_MAKES[deed](case_id))
            told = _TOLD[answer.code] if isinstance(answer, Refusal) else Told.DONE
            by = answer.by.staff_id if isinstance(answer, Refusal) and answer.by else ""
            self._histories[case_id].append(Act(who, deed, began, monotonic(), told, by))

    async def _answer(self, command: Command) -> Result | Refusal:
        while True:
            await self.sign_in()
            assert self._desktop is not None
            try:
                answer = await self._desktop.do(command)
            except (OSError, ConnectionClosed):
                self._desktop = None
                await self._elsewhere()
                continue
            if isinstance(answer, Refusal) and answer.code is ErrorCode.STORE_UNAVAILABLE:
                continue
            return answer

    async def _elsewhere(self) -> None:
        await self._stack.aclose()
        self._urls.append(self._urls.pop(0))
        await asyncio.sleep(0.05)
