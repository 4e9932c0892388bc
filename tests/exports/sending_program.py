"""A node's sending in a process of its own, to be killed: ``python -m tests.exports.sending_program DATABASE RECORD TOKEN``."""

import asyncio
import sys
from datetime import date
from pathlib import Path

from backend.commands.dispatch import open_writer
from backend.exports.code_systems import CodeSystems
from backend.exports.delivery import Delivery
from backend.exports.receiver import Receiver
from backend.exports.settings import FhirEndpoint
from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.reader import Reader
from tests.commands.office import COUNTY, KEY, MONDAY_MORNING


class Leader:
    """The only node."""

    def leads(self) -> bool:
        """It leads."""
        return True


async def _send(database: str, record: str, token: str) -> None:
    engine = open_engine(database)
    cipher = Cipher(Keys({1: KEY}, 1))
    endpoint = FhirEndpoint(url=record, since=date(2026, 11, 1), token_file=Path(token))
    delivery = Delivery(
        endpoint,
        Receiver(endpoint),
        Reader(engine, cipher),
        open_writer(engine=engine, cipher=cipher, county=COUNTY, clock=lambda: MONDAY_MORNING),
        Leader(),
        county=COUNTY,
        systems=CodeSystems(),
        clock=lambda: MONDAY_MORNING,
    )
    await delivery.look()


if __name__ == "__main__":
    asyncio.run(_send(*sys.argv[1:]))
