"""An office whose exchange only tells: what it tells is posted as it would be, and passed on by whoever leads."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import httpx
import msgspec
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.routing import Route

from backend.channels.phone.cti.exchange import CtiExchange
from backend.channels.phone.cti.intake import Intake
from backend.channels.phone.cti.signing import Signatures
from backend.channels.phone.settings import CtiSettings
from backend.channels.phone.switchboard import Switchboard
from backend.domain.county import ExchangeTraits
from backend.live.hub import Hub
from backend.live.store_source import StoreSource
from backend.protocol.cases import Case, Contact
from backend.protocol.ids import new_id
from backend.store import tables
from tests.channels.phone.boards import Leading
from tests.commands.office import COUNTY, Office

NAME = "ace"
TELLS = msgspec.structs.replace(COUNTY, exchange=ExchangeTraits(name=NAME, controls=False))
SECRETS = {"2026-11": "n" * 40, "2026-05": "m" * 40}
NUMBER = "+358407654321"
CALLED = "+358200000001"
"""The first line's number."""


def headers(body: bytes, at: datetime, key_id: str = "2026-11", secret: str = "") -> dict[str, str]:
    """Sign a body as the guide says, by other means than the product does."""
    timestamp = str(int(at.timestamp()))
    signed = f"{timestamp}.".encode() + body
    digest = hmac.digest((secret or SECRETS[key_id]).encode(), signed, hashlib.sha256)
    return {"X-Timestamp": timestamp, "X-Key-Id": key_id, "X-Signature": f"v1={digest.hex()}"}


class Teller:
    """Another exchange, with a clock that is the office's."""

    def __init__(self, office: Office, client: httpx.AsyncClient) -> None:
        self.office = office
        self.client = client

    def event(self, kind: str, call: str = "call-1", **more: object) -> dict[str, object]:
        """Make an event."""
        return {
            "event_id": new_id(),
            "source": "ace.example",
            "call_id": call,
            "type": kind,
            "at": self.office.now.isoformat(),
            "line": CALLED,
            "caller": NUMBER,
            "hidden": False,
            "agent": "",
        } | more

    async def post(
        self, event: Mapping[str, object] | bytes, signed: Mapping[str, str] | None = None
    ) -> httpx.Response:
        """Send an event, signed unless other headers are given."""
        body = event if isinstance(event, bytes) else json.dumps(event).encode()
        sent = headers(body, self.office.now) if signed is None else dict(signed)
        return await self.client.post("/cti/v1/events", content=body, headers=sent)

    async def tell(self, kind: str, call: str = "call-1", **more: object) -> None:
        """Send an event that has to be taken."""
        answer = await self.post(self.event(kind, call, **more))
        assert answer.status_code == 202, answer.text


@asynccontextmanager
async def telling(
    office: Office,
    leading: Leading | None = None,
    *,
    settle_seconds: float = 0.0,
    events_a_minute: int = 6_000,
) -> AsyncIterator[Teller]:
    """Run intake and switchboard of the office's exchange."""
    settings = CtiSettings(
        name=NAME,
        keys=dict.fromkeys(SECRETS, Path("unread")),
        settle_seconds=settle_seconds,
        events_a_minute=events_a_minute,
    )
    clock = lambda: office.now  # noqa: E731 - it moves
    exchange = CtiExchange(settings, county=TELLS, reader=office.reader, writer=office.writer, clock=clock)
    intake = Intake(
        NAME,
        Signatures(SECRETS, clock),
        county=TELLS,
        cipher=office.cipher,
        writer=office.writer,
        clock=clock,
        real_clock=clock,
        events_a_minute=events_a_minute,
        wake=exchange.wake,
    )
    hub = Hub(StoreSource(office.reader, office.writer))
    office.writer.on_commit(hub.committed)
    board = Switchboard(
        exchange,
        reader=office.reader,
        writer=office.writer,
        among=leading or Leading(),
        hub=hub,
        county=TELLS,
        clock=clock,
        monotonic=asyncio.get_running_loop().time,
    )
    app = Starlette(routes=[Route("/cti/v1/events", intake.answer, methods=["POST"])])
    board.start()
    try:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://luukku.example") as client:
            yield Teller(office, client)
    finally:
        await board.stop()
        await hub.close()


def only_case(office: Office) -> Case | None:
    """Return the only case there is, if there is one."""
    with office.reader.reading() as database:
        rows = database.once(select(tables.case_file.c.case_id))
    assert len(rows) <= 1, "one caller has made several cases"
    return office.case(rows[0][0]) if rows else None


def only_contact(office: Office) -> Contact | None:
    """Return its contact."""
    case = only_case(office)
    return None if case is None else case.contacts[0]
