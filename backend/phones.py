"""The telephone exchange of a node, put together from the file of its settings; a node may have none."""

import time
from collections.abc import Callable
from typing import Any

from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from backend.channels.phone.announcement_files import open_announcements
from backend.channels.phone.ari.answering import AriSocket
from backend.channels.phone.ari.dialling import AriAddress
from backend.channels.phone.ari.link import MESSAGE_LIMIT
from backend.channels.phone.asterisk.exchange import Arrangement, AsteriskExchange
from backend.channels.phone.cti.exchange import CtiExchange
from backend.channels.phone.cti.intake import Intake
from backend.channels.phone.cti.signing import Signatures
from backend.channels.phone.exchange import Exchange
from backend.channels.phone.seams import Leading, Listening
from backend.channels.phone.settings import (
    LEAST_SECRET,
    AsteriskSettings,
    CtiSettings,
    PhoneSettings,
    PhoneWrong,
    SimulatorSettings,
    is_near,
    read_phone,
    read_secret,
)
from backend.channels.phone.simulated.callers import Town
from backend.channels.phone.simulated.exchange import SimulatedExchange
from backend.channels.phone.switchboard import Switchboard
from backend.commands.dispatch import CommandWriter
from backend.config import Config
from backend.domain.county import County, ExchangeTraits
from backend.live.direct import WIRE, DirectWire
from backend.protocol.clock import Clock, system_clock
from backend.store.encryption import Cipher
from backend.store.reader import Reader


def _make_room(socket: WebSocket) -> None:
    """Take the long answers of an exchange that has shown its key."""
    wire: DirectWire = socket.scope["state"][WIRE]
    wire.take_long(MESSAGE_LIMIT)


def traits(config: Config, county: County) -> ExchangeTraits | None:
    """Return what commands and desktops know of the exchange. Raises ``PhoneWrong``, OSError."""
    if config.phone is None:
        return None
    settings = read_phone(config.phone, test_people=county.allow_test_codes)
    _refuse_open_door(config, settings)
    return ExchangeTraits(name=settings.name, controls=not isinstance(settings, CtiSettings))


def _refuse_open_door(config: Config, settings: PhoneSettings) -> None:
    """An exchange that opens its line to us shows its password there: never on a line that others can listen to."""
    comes_to_us = isinstance(settings, AsteriskSettings) and settings.opened_by == "asterisk"
    if comes_to_us and config.tls_certificate is None and not is_near(config.host):
        raise PhoneWrong(
            f"The phone file {config.phone} lets Asterisk open the line to this server, and its password would travel "
            "openly: give tls_certificate and tls_key, or listen at 127.0.0.1 behind a proxy that has TLS"
        )


class Phones:
    """What a node does with its exchange, if it has one."""

    def __init__(
        self,
        config: Config,
        *,
        county: County,
        reader: Reader,
        writer: CommandWriter,
        cipher: Cipher,
        among: Leading,
        hub: Listening,
        clock: Clock,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Read settings and secrets. Raises ``PhoneWrong``, OSError."""
        self.routes: list[BaseRoute] = []
        self._switchboard: Switchboard | None = None
        if config.phone is None:
            return
        settings = read_phone(config.phone, test_people=county.allow_test_codes)
        exchange = self._exchange(settings, county, reader, writer, cipher, clock)
        self._switchboard = Switchboard(
            exchange,
            reader=reader,
            writer=writer,
            among=among,
            hub=hub,
            county=county,
            clock=clock,
            monotonic=monotonic,
        )

    def _exchange(
        self,
        settings: PhoneSettings,
        county: County,
        reader: Reader,
        writer: CommandWriter,
        cipher: Cipher,
        clock: Clock,
    ) -> Exchange:
        match settings:
            case SimulatorSettings():
                return SimulatedExchange(settings.name, Town(county, settings), clock)
            case CtiSettings():
                exchange = CtiExchange(settings, county=county, reader=reader, writer=writer, clock=clock)
                secrets = {key: read_secret(file, LEAST_SECRET) for key, file in settings.keys.items()}
                intake = Intake(
                    settings.name,
                    Signatures(secrets, system_clock),
                    county=county,
                    cipher=cipher,
                    writer=writer,
                    clock=clock,
                    real_clock=system_clock,
                    events_a_minute=settings.events_a_minute,
                    wake=exchange.wake,
                )
                self.routes.append(Route("/cti/v1/events", intake.answer, methods=["POST"]))
                return exchange
            case AsteriskSettings():
                return self._asterisk(settings, county, clock)

    def _asterisk(self, settings: AsteriskSettings, county: County, clock: Clock) -> AsteriskExchange:
        password = read_secret(settings.password_file)
        dials = settings.opened_by == "luukku"
        address = AriAddress(url=settings.url, user=settings.user, password=password, app=settings.app)
        exchange = AsteriskExchange(
            Arrangement(
                name=settings.name,
                app=settings.app,
                telephone=settings.telephone,
                outside=settings.outside,
                dial=address if dials else None,
            ),
            county.lines,
            open_announcements(settings.recordings),
            clock,
        )
        if not dials:
            socket = AriSocket(
                settings.user,
                password,
                exchange.attend,
                wanted=lambda: exchange.is_open,
                make_room=_make_room,
            )
            self.routes.append(WebSocketRoute("/phone/ari", socket.serve))
        return exchange

    def start(self) -> None:
        """Begin, in the running loop."""
        if self._switchboard is not None:
            self._switchboard.start()

    async def stop(self) -> None:
        """Hear no more; calls go on."""
        if self._switchboard is not None:
            await self._switchboard.stop()

    def standing(self) -> dict[str, Any] | None:
        """Return how the exchange is for whoever looks after the node: nothing of any call. None when there is none."""
        if self._switchboard is None:
            return None
        exchange = self._switchboard.exchange
        since = exchange.connected_since
        return {
            "exchange": exchange.name,
            # Another node has it when this one does not lead.
            "here": self._switchboard.is_open,
            "connected_since": None if since is None else since.isoformat(timespec="seconds"),
        }
