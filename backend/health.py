"""How a node is: for load balancers, for whoever waits for its start, and for whoever looks after it."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, update
from starlette.requests import Request
from starlette.responses import JSONResponse

from backend.certificate import Certificate
from backend.commands.dispatch import CommandWriter
from backend.protocol.clock import Clock
from backend.store.batch import Unavailable
from backend.store.reader import Reader
from backend.store.room import LEAST_BYTES, room_for
from backend.store.tables import setting
from backend.store.trouble import Trouble

logger = logging.getLogger(__name__)

PATIENCE_SECONDS = 8.0
"""How long an answer of the database is waited for."""
ENOUGH_BYTES = 2_000_000
"""Room for some batches; a word or two finds a place on a disk that is full for everybody else."""


class Health:
    """Answers ``/health``: 200 while commands are taken, 503 with ``disk``, ``database`` or ``keys`` while they are not."""

    def __init__(
        self,
        reader: Reader,
        writer: CommandWriter,
        database_url: str,
        certificate: Certificate | None,
        version: str,
        clock: Clock,
        lacks_key: Callable[[], bool],
        phone: Callable[[], dict[str, Any] | None],
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._database_url = database_url
        self._certificate = certificate
        self._version = version
        self._clock = clock
        self._lacks_key = lacks_key
        self._phone = phone
        self._answered = True

    async def answer(self, _: Request) -> JSONResponse:
        """Tell how the node is."""
        room = room_for(self._database_url)
        status = await self._status(room)
        told: dict[str, Any] = {"status": status, "version": self._version}
        if room is not None:
            told["room"] = {"free_mb": room // 1_000_000, "low": room < LEAST_BYTES}
        if self._certificate is not None:
            standing = self._certificate.standing(self._clock())
            told["certificate"] = {"standing": standing.value, "ends": self._certificate.ends.isoformat()}
        phone = self._phone()
        if phone is not None:
            told["phone"] = phone
        return JSONResponse(told, 200 if status == "ok" else 503)

    async def _status(self, room: int | None) -> str:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._reader.run(self._reader.snapshot, "staff")
        except Exception as error:  # noqa: BLE001 - whatever it is, the node is not well
            if self._answered:
                # Once: it is asked again every few seconds.
                logger.error("the database does not answer: %s", type(error).__name__)  # noqa: TRY400 - values stay out
            self._answered = False
            return "database"
        if not self._answered:
            logger.info("the database answers again")
        self._answered = True
        if self._lacks_key():
            return "keys"
        if self._writer.trouble is None:
            return "ok"
        if self._writer.trouble is Trouble.DISK and room is not None and room < ENOUGH_BYTES:
            return Trouble.DISK.value
        # Nobody may have tried since: a node that is left alone because it is not well would never be well again.
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._writer.run(_write_something)
        except Unavailable as failure:
            return failure.trouble.value
        except TimeoutError:
            return "database"
        return "ok"


def _write_something(connection: Connection) -> None:
    same = update(setting).where(setting.c.name == "key_check").values(value=setting.c.value)
    connection.execute(same)
