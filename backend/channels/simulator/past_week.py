"""Brings the demo's past week into a database that has no cases yet, through a writer whose clock follows the story."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, select

from backend.channels.simulator.history import play_history
from backend.commands.dispatch import open_writer
from backend.domain.county import County
from backend.domain.demo import DemoTeam, Story
from backend.store import tables
from backend.store.encryption import Cipher


async def bring_past_week(
    engine: Engine, cipher: Cipher, county: County, team: DemoTeam, stories: Sequence[Story], now: datetime
) -> int:
    """Play the stories up to `now` (aware UTC) and return how many cases they made; 0 when there were cases.

    The team must be in the database. Call it before the node's own writer takes commands: for as long as
    it plays, its writer stamps what it writes with past times. Raises HistoryRefused.
    """
    at = now

    def set_time(moment: datetime) -> None:
        nonlocal at
        at = moment

    writer = open_writer(engine=engine, cipher=cipher, county=county, clock=lambda: at)
    try:
        if await writer.run(_has_cases):
            return 0
        return await play_history(stories, team, now, writer.submit, set_time)
    finally:
        await writer.stop()


def _has_cases(connection: Connection) -> bool:
    return connection.execute(select(tables.case_file.c.case_id).limit(1)).first() is not None
