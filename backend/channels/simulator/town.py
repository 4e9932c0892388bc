"""The simulated town: residents come one after another and each goes about their matter at the public pages."""

import asyncio
import http.client
import logging
from collections import Counter
from datetime import datetime
from random import Random

from websockets.exceptions import WebSocketException

from backend.channels.simulator.behaviour import Behaviour
from backend.channels.simulator.chat import ChatVisit
from backend.channels.simulator.demand import next_arrival
from backend.channels.simulator.filing import file_contact, give_feedback
from backend.channels.simulator.ledger import Ledger
from backend.channels.simulator.options import Options
from backend.channels.simulator.people import Person, somebody
from backend.channels.simulator.scenes import Scene, Script
from backend.channels.simulator.sites import Sites
from backend.domain.office_days import HELSINKI, local_day
from backend.protocol.clock import Clock
from backend.protocol.words import Channel

log = logging.getLogger("luukku.simulator")

_FIRST_SOON = (
    (0.1, Channel.CHAT, "urgent-advice"),
    (0.7, Channel.CALLBACK, "urgent-advice"),
    (1.3, Channel.FORM, "oral-health"),
)
_MOST_AT_ONCE = 60
_TRIES = 5
_ALSO_CALLS = 0.08
_SAYS_WHAT_IT_WAS_LIKE = 0.04
_TAKES_THE_FORM = 0.25
_ABANDONS, _ABANDONS_MONDAY = 0.06, 0.12
_SAYS_HOW_IT_GOES_SECONDS = 30


class Town:
    """Everybody who lives here."""

    def __init__(self, options: Options, script: Script, ledger: Ledger, clock: Clock) -> None:
        """Prepare; nobody moves before `live`."""
        self._options = options
        self._script = script
        self._ledger = ledger
        self._clock = clock
        self._sites = Sites(options.url)
        self._random = Random(options.seed)
        self._going: set[asyncio.Task[None]] = set()
        self._counts: Counter[str] = Counter()

    async def live(self, stop: asyncio.Event) -> None:
        """Let residents come until `stop` is set or the seconds are over, then let go of everybody."""
        tasks = [asyncio.create_task(self._arrivals()), asyncio.create_task(self._tell())]
        if self._options.first_soon:
            tasks.append(asyncio.create_task(self._first_ones()))
        try:
            async with asyncio.timeout(self._options.seconds):
                await stop.wait()
        except TimeoutError:
            pass
        finally:
            everybody = [*tasks, *self._going]
            for task in everybody:
                task.cancel()
            await asyncio.gather(*everybody, return_exceptions=True)
            log.info("%s", self.summary())

    def summary(self) -> str:
        """Return how many have come and how it went, in one line without a word of anybody's."""
        told = ("chat", "form", "callback", "feedback", "not let in", "not got through")
        return ", ".join(f"{name}: {self._counts[name]}" for name in told) + f", here now: {len(self._going)}"

    async def _arrivals(self) -> None:
        while True:
            options = self._options
            wait, channel = next_arrival(self._random, self._clock(), options.residents, options.speed)
            await asyncio.sleep(wait.total_seconds())
            if len(self._going) < _MOST_AT_ONCE:
                self._let_go(channel)

    async def _first_ones(self) -> None:
        passed = 0.0
        for at, channel, line in _FIRST_SOON:
            await asyncio.sleep(at - passed)
            passed = at
            self._let_go(channel, line, faithful=True)

    async def _tell(self) -> None:
        while True:
            await asyncio.sleep(_SAYS_HOW_IT_GOES_SECONDS)
            log.info("%s", self.summary())

    def _let_go(self, channel: Channel, line: str = "", *, faithful: bool = False) -> None:
        # Everybody has luck of their own, so that the order of answers does not change who comes next.
        random = Random(self._random.random())
        task = asyncio.create_task(self._visit(random, channel, line, faithful=faithful))
        self._going.add(task)
        task.add_done_callback(self._going.discard)

    async def _visit(self, random: Random, channel: Channel, line: str, *, faithful: bool) -> None:
        person = somebody(random, local_day(self._clock()), self._script.manners)
        try:
            if channel is Channel.CHAT:
                await self._chat(random, person, line, faithful=faithful)
            else:
                await self._file(random, channel, person, line)
            if random.random() < _SAYS_WHAT_IT_WAS_LIKE:
                await self._say(random, person)
        except (OSError, http.client.HTTPException, WebSocketException) as error:
            self._counts["not got through"] += 1
            log.info("not got through: %s", type(error).__name__)

    async def _chat(self, random: Random, person: Person, line: str, *, faithful: bool) -> None:
        for _ in range(_TRIES):
            scene = self._script.pick(random, person.language, line)
            behaviour = Behaviour(
                random,
                self._script,
                scene,
                person,
                speed=max(1.0, self._options.speed),
                abandons=abandonment(self._clock()),
                faithful=faithful,
            )
            if random.random() < _ALSO_CALLS and await self._sent(random, Channel.CALLBACK, scene, person):
                # Left a call request and comes to the chat as well: one person, one place.
                self._counts["callback"] += 1
            if await ChatVisit(self._sites.in_turn(), self._ledger, scene, behaviour).run():
                self._counts["chat"] += 1
                return
            if random.random() < _TAKES_THE_FORM and await self._sent(random, Channel.FORM, scene, person):
                self._counts["form"] += 1
                return
        await self._file(random, Channel.FORM, person, line)

    async def _file(self, random: Random, channel: Channel, person: Person, line: str) -> None:
        for _ in range(_TRIES):
            scene = self._script.pick(random, person.language, line)
            if await self._sent(random, channel, scene, person):
                self._counts[channel.value] += 1
                return
        self._counts["not let in"] += 1

    async def _say(self, random: Random, person: Person) -> None:
        """Say something of the service on its own page, as some do afterwards."""
        scene = self._script.pick(random, person.language)
        opinion = random.choice(self._script.manners[scene.language].opinions)
        if await give_feedback(await self._sites.one(), random, scene, person, opinion):
            self._counts["feedback"] += 1

    async def _sent(self, random: Random, channel: Channel, scene: Scene, person: Person) -> bool:
        return await file_contact(await self._sites.one(), self._ledger, random, channel, scene, person)


def abandonment(at: datetime) -> float:
    """Return the share of those who give up waiting: twice the usual on Mondays from 8 to 10."""
    local = at.astimezone(HELSINKI)
    monday_rush = local.weekday() == 0 and local.hour in {8, 9}
    return _ABANDONS_MONDAY if monday_rush else _ABANDONS
