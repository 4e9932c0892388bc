"""The backend put together: the only module of it that knows every part. Nothing is decided here."""

import asyncio
import importlib.resources
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib.metadata import PackageNotFoundError, version
from zoneinfo import ZoneInfo

import httpx
import msgspec
from sqlalchemy.engine import make_url
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute

from backend.certificate import Certificate
from backend.channels.web.app import routes
from backend.code_folder import lists_of
from backend.commands.actor import SystemActor
from backend.commands.dispatch import open_writer
from backend.commands.seed import play_history
from backend.commands.seed_feedback import parse_feedback, seed_feedback
from backend.commands.seed_texts import seed_texts
from backend.commands.system import StaffConnected, StaffDisconnected
from backend.config import Config
from backend.domain.checklist_files import ChecklistWrong, read_checklists
from backend.domain.checklist_sending import beforehand_problems
from backend.domain.county import County, parse_county
from backend.domain.demo import parse_history, parse_staff
from backend.domain.demo_clock import running_ahead
from backend.domain.office_days import days_off, local_day
from backend.domain.steady_clock import SteadyClock
from backend.exports.running import Exports
from backend.health import Health
from backend.identity.authorizations import Authorizations, read_authorizations
from backend.identity.county_setup import setup_of
from backend.identity.demo_staff import seed_staff
from backend.identity.identifying import Identifying
from backend.identity.oidc.client import OidcClient
from backend.identity.oidc.outward import open_client
from backend.identity.oidc.settings import read_identification
from backend.identity.passwords import Passwords
from backend.identity.presence import Presence
from backend.identity.staff_door import StaffDoor
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.live.among_nodes import AmongNodes, SoleNode
from backend.live.connection import Node
from backend.live.desktop_socket import DesktopSockets
from backend.live.faults import tell_of_loop
from backend.live.housekeeping import Housekeeping
from backend.live.hub import Hub
from backend.live.key_watch import KeyWatch
from backend.live.nightly import Nightly
from backend.live.node_life import NodeLife
from backend.live.pace import USUAL, Pace
from backend.live.residents import Residents
from backend.live.retention import RetentionRunner
from backend.live.standings import Standings
from backend.live.store_source import StoreSource
from backend.live.timekeeper import Timekeeper
from backend.phones import Phones, traits
from backend.protocol.clock import Clock, system_clock
from backend.protocol.ids import CommandId, StaffId, new_id
from backend.protocol.people import StaffInfo
from backend.protocol.questionnaires import Questionnaire
from backend.protocol.results import Result
from backend.store.key_check import open_cipher
from backend.store.migrate import open_database
from backend.store.reader import Reader
from backend.store.staff import who_may_sign_in
from backend.store.turns import SEEDING, turn
from backend.upkeep import Upkeep

logger = logging.getLogger(__name__)


class Backend:
    """One node: opened by its constructor, alive between ``start`` and ``stop``.

    Raises ``OSError``, ``CertificateWrong``, ``DatabaseWrong``, ``KeysWrong``, ``CountyFileWrong``,
    ``ChecklistWrong``, ``IdentificationWrong`` and ``PhoneWrong`` when it cannot be opened.
    """

    def __init__(
        self,
        config: Config,
        clock: Clock = system_clock,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        pace: Pace = USUAL,
    ) -> None:
        self.config = config
        clock = SteadyClock(clock, monotonic)
        if config.clock_ahead:
            clock = running_ahead(clock, timedelta(seconds=config.clock_ahead))
        self.clock = clock
        self.county = load_county(config)
        certificate = _certificate(config)
        self._outside = open_client()
        register = _register(config, self._outside)
        client = _identification(config, self.county, self._outside)
        config.data.mkdir(parents=True, exist_ok=True)
        self._engine = open_database(config.database_url)
        self._cipher = cipher = open_cipher(self._engine, config.key_file)
        self.writer = open_writer(engine=self._engine, cipher=cipher, county=self.county, clock=clock)
        self.reader = Reader(self._engine, cipher)
        self.passwords = Passwords()
        if config.demo:
            with turn(self._engine, SEEDING):
                seed_staff(self.writer, self.passwords, parse_staff(_demo_file("staff.toml")))
        source = StoreSource(self.reader, self.writer)
        self.hub = Hub(source)
        self._incarnation = new_id()
        self.among = among = _among(config, self.hub, self._incarnation)
        self.exports = Exports(config.exports, self.reader, self.writer, among, self.county, clock)
        zone = ZoneInfo(self.county.zone)
        self.residents = Residents(self.hub, source, clock, zone, pass_on=among.pass_on)
        among.tell(self.residents.hear)
        self.presence = Presence(self._tell_presence, linger_seconds=pace.linger)
        self.life = NodeLife(
            self.writer,
            clock,
            incarnation=self._incarnation,
            name=config.node,
            alone=isinstance(among, SoleNode),
            tell_again=self.presence.tell_again,
            tell_rest=self.presence.tell_rest,
        )
        setup = setup_of(self.county, demo=config.demo)
        door = StaffDoor(
            transactions=self.writer,
            passwords=self.passwords,
            presence=self.presence,
            setup=lambda: msgspec.structs.replace(setup, now=clock(), days_off=days_off(local_day(clock()))),
            clock=clock,
        )
        self.standings = Standings(self.hub, door, self._everybody)
        node = Node(
            server=product_version(),
            hub=self.hub,
            residents=self.residents,
            commands=self.writer,
            answers=Answering(
                Desk(
                    reader=self.reader,
                    writer=self.writer,
                    county=self.county,
                    clock=clock,
                    register=register,
                    systems=self.exports.systems,
                )
            ),
            doorkeeper=door,
            standings=self.standings,
            rights=source,
        )
        self.desktops = DesktopSockets(node)
        self.timekeeper = Timekeeper(
            self.reader,
            self.writer,
            self.life,
            among,
            county=self.county,
            pace=pace,
            clock=clock,
            monotonic=monotonic,
        )
        retention = self.county.retention
        runner = RetentionRunner(self.reader, self.writer, retention, clock)
        self.keys = KeyWatch(config.key_file, cipher, self.reader, self.writer, self._incarnation)
        self.nightly = Nightly(runner, self.reader, self.writer, among, retention, clock)
        self.phones = Phones(
            config,
            county=self.county,
            reader=self.reader,
            writer=self.writer,
            cipher=cipher,
            among=among,
            hub=self.hub,
            clock=clock,
            monotonic=monotonic,
        )
        self.health = Health(
            self.reader,
            self.writer,
            config.database_url,
            certificate,
            product_version(),
            system_clock,
            self.keys.lacks_key,
            self.phones.standing,
        )
        housekeeping = Housekeeping(
            self.reader,
            self.writer,
            clock,
            keep_events=timedelta(days=config.keep_events_days),
            keep_answers=timedelta(days=config.keep_answers_days),
        )
        self.upkeep = Upkeep(housekeeping, self.reader, config.database_url, certificate, system_clock)
        identifying = Identifying(client, self.writer, cipher, system_clock) if client else None
        self.app = Starlette(
            routes=[
                Route("/health", self.health.answer),
                WebSocketRoute("/desktop", self.desktops.serve),
                *self.phones.routes,
                *routes(
                    county=self.county,
                    writer=self.writer,
                    reader=self.reader,
                    following=self.residents,
                    clock=clock,
                    identification=identifying,
                ),
            ],
            lifespan=self._lifespan,
        )

    def play_history(self) -> int:
        """Bring the demo's past week into a database without cases; return how many. Blocks: call before serving."""
        with turn(self._engine, SEEDING):
            seed_texts(self.reader, self.writer, self.county, _demo_file)
            team = parse_staff(_demo_file("staff.toml"))
            told = parse_feedback(_demo_file("feedback.toml"))
            seed_feedback(self._engine, self._cipher, team, told, self.clock())
            return play_history(
                engine=self._engine,
                cipher=self._cipher,
                county=self.county,
                team=team,
                stories=parse_history(_demo_file("history.toml")),
                now=self.clock(),
            )

    async def start(self) -> None:
        """Begin to pass on commits. Call in the loop that serves."""
        asyncio.get_running_loop().set_exception_handler(tell_of_loop)
        self.writer.on_commit(self.hub.committed)
        self.among.start()
        self.standings.start()
        await self.life.begin()
        # Before anything is served: a key that came into use while this node was opened must be there.
        await self.keys.begin()
        self.timekeeper.start()
        self.upkeep.start()
        self.nightly.start()
        self.exports.start()
        self.phones.start()
        logger.info("Luukku %s serves at port %d", product_version(), self.config.port)

    async def stop(self) -> None:
        """Note who was here, do what waits, and close everything."""
        await self.phones.stop()
        await self.keys.stop()
        await self.exports.stop()
        await self.nightly.stop()
        await self.upkeep.stop()
        await self.timekeeper.stop()
        await self.presence.close()
        await self.life.end()
        await self.standings.stop()
        await self.among.stop()
        await self.hub.close()
        await self._outside.aclose()
        await self.writer.stop()
        await asyncio.to_thread(self.close)

    def close(self) -> None:
        """Close what the constructor has opened; for whoever does not serve."""
        self.writer.close()
        self.reader.close()
        self.passwords.close()
        self._engine.dispose()

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        await self.start()
        try:
            yield
        finally:
            await self.stop()

    async def _everybody(self) -> dict[StaffId, StaffInfo]:
        def read() -> dict[StaffId, StaffInfo]:
            with self.reader.reading() as database:
                return who_may_sign_in(database)

        return await self.reader.run(read)

    async def _tell_presence(self, staff_id: StaffId, connected: bool) -> bool:  # noqa: FBT001 - a callback
        kind = StaffConnected if connected else StaffDisconnected
        command = kind(command_id=CommandId(new_id()), node=self._incarnation, staff_id=staff_id)
        return isinstance(await self.writer.submit(SystemActor(), command), Result)


def load_county(config: Config) -> County:
    """Read the county's file; a demo brings its own. Raises what is wrong with a file."""
    county = parse_county(config.county.read_bytes() if config.county else _demo_file("county.toml"))
    questionnaires = _checklists(config)
    for problem in beforehand_problems(county.lines, questionnaires):
        raise ChecklistWrong(problem)
    return msgspec.structs.replace(
        county,
        embed_origins=(*county.embed_origins, *config.allowed_origins),
        identifies=config.identification is not None,
        checks_rights=config.authorizations is not None,
        exchange=traits(config, county),
        code_lists=lists_of(config.codes, county),
        questionnaires=questionnaires,
    )


def product_version() -> str:
    """Return the installed version."""
    try:
        return version("luukku")
    except PackageNotFoundError:
        return "0"


def _certificate(config: Config) -> Certificate | None:
    if config.tls_certificate is None or config.tls_key is None:
        return None
    return Certificate(config.tls_certificate, config.tls_key)


def _checklists(config: Config) -> tuple[Questionnaire, ...]:
    shipped = importlib.resources.files("resources").joinpath("checklists")
    return read_checklists(
        {one.name: one.read_bytes() for one in shipped.iterdir() if one.name.endswith(".json")},
        {one.name: one.read_bytes() for one in config.checklists.iterdir() if one.suffix == ".json"}
        if config.checklists
        else {},
    )


def _register(config: Config, http: httpx.AsyncClient) -> Authorizations | None:
    if config.authorizations is None:
        return None
    return Authorizations(read_authorizations(config.authorizations), http, system_clock)


def _identification(config: Config, county: County, http: httpx.AsyncClient) -> OidcClient | None:
    if config.identification is None:
        return None
    settings = read_identification(config.identification, test_codes=county.allow_test_codes)
    return OidcClient(settings, http, system_clock, allow_test_codes=county.allow_test_codes)


def _demo_file(name: str) -> bytes:
    return importlib.resources.files("resources").joinpath("demo", name).read_bytes()


def _among(config: Config, hub: Hub, incarnation: str) -> AmongNodes:
    url = make_url(config.database_url)
    if url.get_backend_name() != "postgresql":
        return SoleNode()
    # Its driver is an extra that a node on SQLite does not need.
    from backend.live.postgres_nodes import PostgresNodes

    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return PostgresNodes(plain, hub, incarnation)
