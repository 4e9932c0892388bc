"""Odd patterns in the access log between two moments, for the privacy officer; looking for them is a line of it, too."""

from datetime import timedelta

from backend.commands.actor import StaffActor
from backend.commands.system import LogUse
from backend.domain.odd_uses import HELD, ClientName, ReaderFact, UseFact, find_patterns
from backend.inquiries.desk import Desk
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, CommandId, new_id
from backend.protocol.use_inquiries import FindPatterns, PatternsFound
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Role
from backend.store.clients import read_kept
from backend.store.staff import everybody_named
from backend.store.uses import Wanted, walk_uses

MOST_DAYS = 92
"""How long a span is looked at: each client's name in it has to be opened."""


async def look_for_patterns(desk: Desk, actor: StaffActor, asked: FindPatterns) -> PatternsFound | ErrorCode:
    """Return what is odd; a reason to ask, never a verdict."""
    if actor.role is not Role.PRIVACY_OFFICER:
        return ErrorCode.NOT_ALLOWED
    if asked.since.tzinfo is None or asked.until.tzinfo is None:
        return ErrorCode.MALFORMED
    if not timedelta() < asked.until - asked.since <= timedelta(days=MOST_DAYS):
        return ErrorCode.MALFORMED
    await desk.log(
        LogUse(
            command_id=CommandId(new_id()),
            staff_id=actor.staff_id,
            what=Use.LOG_READ,
            basis=UseBasis.PRIVACY_WORK,
            detail=f"patterns from {asked.since.date().isoformat()} to {asked.until.date().isoformat()}",
        )
    )
    return await desk.reader.run(_find, desk, asked)


def _find(desk: Desk, asked: FindPatterns) -> PatternsFound:
    cipher = desk.reader.cipher
    names: dict[ClientId, ClientName | None] = {}
    with desk.reader.reading() as database:
        people = everybody_named(database)
        uses = [
            UseFact(use.no, use.at, use.staff_id, use.what, use.client_id, use.basis in HELD)
            for use in walk_uses(database, cipher, Wanted(since=asked.since, until=asked.until))
            if use.staff_id is not None
        ]
        for client_id in {use.client_id for use in uses if use.client_id is not None}:
            record = read_kept(database, cipher, client_id)
            names[client_id] = ClientName(record.first_names, record.last_name) if record else None
    readers = {
        staff_id: ReaderFact(staff_id, one.full_name, one.role, one.lines) for staff_id, one in people.items()
    }
    return PatternsFound(patterns=tuple(find_patterns(uses, readers, names.get, desk.county)))
