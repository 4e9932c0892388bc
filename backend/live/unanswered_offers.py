"""Offers of handover that nobody can accept any more: whoever they were made to has gone home, or the line has closed."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from backend.commands.system import ReturnOffer
from backend.domain.county import County
from backend.domain.opening import is_staffed
from backend.protocol.handovers import ReturnedWhy
from backend.protocol.ids import CommandId
from backend.store.handovers import WaitingOffer, waiting_offers
from backend.store.reader import Reader
from backend.store.times import moment

GONE_AFTER = timedelta(seconds=90)
"""Who is away for less may only have lost the network for a moment."""

_NAMES = uuid.UUID("0199a000-0000-7000-8000-0000000f8f8f")


def returning_offers(reader: Reader, county: County, now: datetime) -> list[ReturnOffer]:
    """Return the commands that give such offers back to their givers. Blocks."""
    with reader.reading() as database:
        offers = waiting_offers(database)
    return list(_returning(offers, county, now))


def _returning(offers: Iterable[WaitingOffer], county: County, now: datetime) -> Iterable[ReturnOffer]:
    for one in offers:
        why = _why(one, county, now)
        if why is not None:
            # Made of what it is about: two nodes that believe to lead for a moment do it once.
            command_id = CommandId(str(uuid.uuid5(_NAMES, one.handover_id)))
            yield ReturnOffer(
                command_id=command_id, case_id=one.case_id, handover_id=one.handover_id, why=why
            )


def _why(one: WaitingOffer, county: County, now: datetime) -> ReturnedWhy | None:
    if one.to_line is not None:
        line = county.line(one.to_line)
        return None if line is not None and is_staffed(line, now) else ReturnedWhy.LINE_CLOSED
    if one.connected or one.vanished_at is None:
        return None
    return ReturnedWhy.WENT_HOME if now - moment(one.vanished_at) >= GONE_AFTER else None
