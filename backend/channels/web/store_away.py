"""The database does not answer: how long a page waits for it, and the one thing that is said then."""

import asyncio
import logging
from collections.abc import Awaitable
from typing import TypeVar

from backend.channels.web.seams import Writing
from backend.commands.actor import Actor
from backend.commands.resident import ResidentCommand
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal, Result
from backend.store.writer import Closed

T = TypeVar("T")

READ_SECONDS = 4.0
CHAT_SECONDS = 4.0
"""Below the patience of a chat page, so that it hears of the trouble on the line it has."""
FORM_SECONDS = 8.0
RETRY_SECONDS = 10
"""When a browser is told to come again."""

logger = logging.getLogger(__name__)


class StoreAway(Exception):
    """Nothing could be read, or a command is not known to be saved. The same command may be sent again: it is done once."""


class PatientWriter:
    """A writer that is waited for so long and no longer; what comes later may still be done, once."""

    def __init__(self, writer: Writing, seconds: float) -> None:
        """Wait for `writer` at most `seconds`."""
        self._writer = writer
        self._seconds = seconds

    async def submit(self, actor: Actor, command: ResidentCommand) -> Result | Refusal:
        """Do the command as the writer does. Raises StoreAway when it is not known to be saved."""
        try:
            async with asyncio.timeout(self._seconds):
                answer = await self._writer.submit(actor, command)
        except TimeoutError:
            logger.info("the database took longer than %d s for a command", self._seconds)
            raise StoreAway from None
        except Closed:
            raise StoreAway from None
        if isinstance(answer, Refusal) and answer.code is ErrorCode.STORE_UNAVAILABLE:
            raise StoreAway
        return answer


async def read_within(reading: Awaitable[T], failures: tuple[type[Exception], ...]) -> T:
    """Return what is read. Raises StoreAway when the database fails by one of `failures`, or takes too long."""
    try:
        async with asyncio.timeout(READ_SECONDS):
            return await reading
    except TimeoutError:
        logger.info("the database took longer than %d s for a page", READ_SECONDS)
        raise StoreAway from None
    except failures as failure:
        # The class only: a driver's message may quote values. That the database is away is told once, by the writer.
        logger.info("the database did not answer a page: %s", type(failure).__name__)
        raise StoreAway from None
