"""The play from start to end: nodes, actors, faults, settling, judgement; and whatever happens, everything is ended."""

import asyncio
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from backend.domain.demo_clock import ahead
from backend.protocol.clock import system_clock
from tests.chaos.databases import Database, Postgres, Sqlite
from tests.chaos.faults import Actor, Faults, Happened
from tests.chaos.histories import out_of_any_order
from tests.chaos.judge import Verdict, judge
from tests.chaos.nodes import Nodes
from tests.chaos.options import Options
from tests.chaos.orders import Sitting
from tests.chaos.processes import Player
from tests.chaos.record import Line, read
from tests.chaos.recovery import Recovery, moves, recoveries
from tests.chaos.remains import BEHIND_WHEN_BUSY, Remains, drafts_lost, kept_lost
from tests.chaos.schedule import schedule
from tests.chaos.stored import Vault
from tests.support.proxy import Found, Proxy

STAFF = ("aino.niemi", "mikko.laine", "tuula.rinne", "elina.saarinen", "sofia.lindholm")
PASSWORD = "luukku-demo"
BEGIN_PATIENCE = 60.0
SETTLE_PATIENCE = 45.0
SAME_PATIENCE = 10.0

_DEMO_COUNTY = Path(__file__).parents[2] / "resources" / "demo" / "county.toml"


@dataclass(slots=True)
class Outcome:
    """What came of a play."""

    options: Options
    verdict: Verdict = field(default_factory=Verdict)
    happened: list[Happened] = field(default_factory=list)
    recoveries: list[Recovery] = field(default_factory=list)
    moves: list[Recovery] = field(default_factory=list)
    remains: list[Remains] = field(default_factory=list)
    drafts_late: list[str] = field(default_factory=list)
    """Not in the journal 300 ms after they were typed, which a busy disk may cause."""
    drafts_lost: list[str] = field(default_factory=list)
    kept_lost: list[str] = field(default_factory=list)
    unsettled: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)
    records: Mapping[str, list[Line]] = field(default_factory=dict)
    verified: str = ""
    """What ``luukku-backend verify`` found wrong."""
    found: Found = field(default_factory=Found)


class Play:
    """One play in a folder of its own."""

    def __init__(self, options: Options, folder: Path) -> None:
        self._options = options
        self._folder = folder
        self._actors: dict[str, Actor] = {}
        self._database: Database = Sqlite(folder) if options.database == "sqlite" else Postgres()
        self._proxies: list[Proxy] = []
        self._owners: dict[str, str] = {}

    async def run(self) -> Outcome:
        """Play and judge."""
        outcome = Outcome(self._options)
        nodes: Nodes | None = None
        played = False
        looking: asyncio.Task[None] | None = None
        try:
            await self._database.start()
            nodes = Nodes(
                self._options.nodes,
                self._folder,
                self._database.url,
                _county(self._folder),
                ahead(system_clock()).total_seconds(),
            )
            await nodes.start()
            looking = asyncio.create_task(nodes.look_after())
            self._owners = await asyncio.to_thread(self._owners_now)
            await self._begin(nodes)
            await self._play(nodes, outcome)
            played = True
        finally:
            if looking is not None:
                looking.cancel()
                await asyncio.gather(looking, return_exceptions=True)
            await asyncio.gather(*(actor.player.kill() for actor in self._actors.values()))
            for proxy in self._proxies:
                await proxy.close()
            if nodes is not None:
                await nodes.end()
                outcome.crashes += [crash for node in nodes for crash in node.player.crashes]
            if not played:
                await self._database.end()
        try:
            outcome.verified = await self._verify()
            self._judge(outcome)
        finally:
            await self._database.end()
        return outcome

    # -- inside -----------------------------------------------------------------------------------

    async def _begin(self, nodes: Nodes) -> None:
        everywhere = [node.address for node in nodes]
        for number in range(1, self._options.desktops + 1):
            ways = [everywhere] if self._options.balanced else [[address] for address in everywhere]
            proxies = [await self._proxy(way, nodes) for way in ways]
            # Everybody begins with another node.
            turned = proxies[number % len(proxies) :] + proxies[: number % len(proxies)]
            addresses = tuple(f"ws://127.0.0.1:{proxy.port}/desktop" for proxy in turned)
            self._sit(f"desktop-{number}", "tests.chaos.desktop", addresses, proxies, STAFF[number - 1])
        for number in range(1, self._options.residents + 1):
            proxy = await self._proxy(everywhere, nodes)
            addresses = (f"http://127.0.0.1:{proxy.port}",)
            self._sit(f"resident-{number}", "tests.chaos.page", addresses, [proxy], "")
        for actor in self._actors.values():
            await actor.player.start()
        async with asyncio.timeout(BEGIN_PATIENCE):
            while not all(any(line.what == "acked" for line in lines) for lines in self._records().values()):
                self._note_crashes()
                await asyncio.sleep(0.1)

    def _sit(
        self, name: str, module: str, addresses: tuple[str, ...], proxies: list[Proxy], user_name: str
    ) -> None:
        folder = self._folder / name

        def arguments(life: int) -> list[str]:
            sitting = Sitting(
                name=name,
                folder=str(folder),
                addresses=addresses,
                seed=self._options.seed,
                life=life,
                user_name=user_name,
                password=PASSWORD if user_name else "",
            )
            return ["-m", module, sitting.as_json()]

        player = Player(name, arguments, self._folder / f"{name}.log")
        self._actors[name] = Actor(player, proxies)

    async def _proxy(self, targets: list[tuple[str, int]], nodes: Nodes) -> Proxy:
        proxy = Proxy(targets, nodes.well)
        await proxy.start()
        self._proxies.append(proxy)
        if len(targets) > 1:
            # As a load balancer lets go of the sockets of a node that it marks down.
            nodes.on_unwell.append(proxy.cut)
        return proxy

    async def _play(self, nodes: Nodes, outcome: Outcome) -> None:
        names = list(self._actors)
        faults = schedule(
            self._options.seed,
            self._options.seconds,
            nodes=[node.name for node in nodes],
            desktops=[name for name in names if name.startswith("desktop")],
            pages=[name for name in names if name.startswith("resident")],
        )
        making = Faults(nodes, self._actors, self._database, self._folder)
        await making.play(faults)
        # Whoever was hit last may come back before everybody is asked to settle.
        await asyncio.sleep(6)
        until = monotonic()
        for actor in self._actors.values():
            actor.player.say("settle")
        outcome.unsettled = await self._settled(until)
        outcome.happened, outcome.remains = making.happened, making.remains
        outcome.recoveries = recoveries(making.happened, self._records(), until)
        outcome.moves = moves(making.happened, self._records()) if self._options.nodes > 1 else []
        outcome.differences = await self._same()
        self._note_crashes()
        outcome.crashes = [crash for actor in self._actors.values() for crash in actor.player.crashes]
        for proxy in self._proxies:
            outcome.found.by_client += proxy.found.by_client
            outcome.found.by_server += proxy.found.by_server

    async def _settled(self, since: float) -> list[str]:
        """Wait until nobody has anything on its way; return who still has."""
        left: list[str] = list(self._actors)
        while left and monotonic() < since + SETTLE_PATIENCE:
            await asyncio.sleep(0.1)
            left = [
                name
                for name, lines in self._records().items()
                if not any(line.what == "settled" and line.at > since for line in lines)
            ]
        return left

    async def _same(self) -> list[str]:
        """Compare what the desktops hold with the database, until they agree or patience is over."""
        desktops = [actor for name, actor in self._actors.items() if name.startswith("desktop")]
        dumps = {actor.name: self._folder / actor.name / "dump.json" for actor in desktops}
        vault = self._vault()
        try:
            until = monotonic() + SAME_PATIENCE
            while True:
                for actor in desktops:
                    actor.player.say("dump")
                await asyncio.sleep(0.3)
                found = await asyncio.to_thread(vault.differences, dumps)
                if not found or monotonic() > until:
                    return found
        finally:
            vault.close()

    async def _verify(self) -> str:
        """Let the product look through its own database; return what it found wrong."""
        arguments = ["--demo", "--data", str(self._folder), "--database", self._database.url]
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "backend", "verify", *arguments),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await process.communicate()
        return said.decode().strip() if process.returncode else ""

    def _judge(self, outcome: Outcome) -> None:
        vault = self._vault()
        try:
            stored = vault.everything()
        finally:
            vault.close()
        records = outcome.records = self._records()
        outcome.verdict = judge(records, stored)
        outcome.drafts_late = drafts_lost(outcome.remains, records)
        outcome.drafts_lost = drafts_lost(outcome.remains, records, BEHIND_WHEN_BUSY)
        outcome.kept_lost = kept_lost(outcome.remains, stored.ledger)
        outcome.verdict.double_claims += out_of_any_order(records, stored.cases, self._owners)

    def _owners_now(self) -> dict[str, str]:
        vault = self._vault()
        try:
            return vault.owners()
        finally:
            vault.close()

    def _vault(self) -> Vault:
        return Vault(self._database.url, self._folder / "keys.json")

    def _records(self) -> Mapping[str, list[Line]]:
        return {name: read(self._folder / name / "record.jsonl") for name in self._actors}

    def _note_crashes(self) -> None:
        for actor in self._actors.values():
            actor.player.crashed()


def _county(folder: Path) -> Path:
    """Write down the demo county with room for many acts from one address, since here all come from it."""
    text = _DEMO_COUNTY.read_text(encoding="utf-8")
    for name in ("posts", "pages", "messages"):
        text = re.sub(rf"^{name}_per_minute = \d+", f"{name}_per_minute = 100000", text, flags=re.MULTILINE)
    # The shortest grace there is, so that cases return while it can be watched.
    text = re.sub(r"^chat_seconds = \d+", "chat_seconds = 5", text, flags=re.MULTILINE)
    text = re.sub(r"^other_minutes = \d+", "other_minutes = 1", text, flags=re.MULTILINE)
    path = folder / "county.toml"
    path.write_text(text, encoding="utf-8")
    return path


@contextmanager
def folder_of(options: Options) -> Iterator[Path]:
    """Give the folder of a play, which is gone afterwards unless it shall be kept."""
    folder = Path(tempfile.mkdtemp(prefix="luukku-chaos-"))
    try:
        yield folder
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
