"""Open offers and clients in between as rows, and back."""

from typing import NamedTuple

import msgspec
from sqlalchemy import bindparam, delete, insert, or_, select

from backend.protocol.codec import encode
from backend.protocol.handovers import InBetween, Offer
from backend.protocol.ids import CaseId, HandoverId, LineId, StaffId
from backend.store import tables
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.handover_tables import in_between, offer, offer_place

_o, _b, _p = offer.c, in_between.c, tables.presence.c
_offers = msgspec.json.Decoder(Offer)
_between = msgspec.json.Decoder(InBetween)
_SHOWN = (
    select(_o.handover_id, _o.sealed)
    .where(
        or_(
            _o.to_line == bindparam("whom"),
            _o.to_staff == bindparam("whom"),
            _o.offered_by == bindparam("whom"),
        )
    )
    .order_by(_o.handover_id)
)
_OF_CASE = select(_o.handover_id, _o.sealed).where(_o.case_id == bindparam("case_id"))
_OF_LINE = select(_b.row).where(_b.line == bindparam("line"))
_WAITING = select(
    _o.handover_id, _o.case_id, _o.to_line, _o.to_staff, _p.connected, _p.vanished_at
).select_from(offer.outerjoin(tables.presence, _p.staff_id == _o.to_staff))
ADD = insert(offer)
DROP = delete(offer).where(_o.handover_id == bindparam("this"))
_ADD_BETWEEN = insert(in_between)
_DROP_BETWEEN = delete(in_between).where(_b.case_id == bindparam("case_id"), _b.line == bindparam("line"))


class WaitingOffer(NamedTuple):
    """An open offer, and how the colleague it was made to is present."""

    handover_id: HandoverId
    case_id: CaseId
    to_line: LineId | None
    to_staff: StaffId | None
    connected: bool | None
    vanished_at: int | None


def read_offers(database: Database, cipher: Cipher, whom: str) -> dict[HandoverId, Offer]:
    """Return what is offered to a line or a person, and what a person has offered."""
    found = (_opened(cipher, *row) for row in database.all(_SHOWN, whom=whom))
    return {one.handover_id: one for one in found}


def offer_of(database: Database, cipher: Cipher, case_id: CaseId) -> Offer | None:
    """Return the open offer of a case; there is one at most."""
    row = database.one(_OF_CASE, case_id=case_id)
    return None if row is None else _opened(cipher, *row)


def sealed(cipher: Cipher, one: Offer) -> bytes:
    """Return the bytes that are stored."""
    return cipher.seal(encode(one), offer_place(one.handover_id))


def waiting_offers(database: Database) -> list[WaitingOffer]:
    """Return all that wait for an answer."""
    return [WaitingOffer(*row) for row in database.all(_WAITING)]


def read_between(database: Database, line: str) -> dict[CaseId, InBetween]:
    """Return the cases of which a line sees that their client is in between."""
    found = (_between.decode(row) for (row,) in database.all(_OF_LINE, line=line))
    return {one.case_id: one for one in found}


def put_between(database: Database, line: LineId, one: InBetween, *, known: bool) -> None:
    """Write what a line sees of it."""
    if known:
        drop_between(database, line, one.case_id)
    database.run(_ADD_BETWEEN, case_id=one.case_id, line=line, row=encode(one))


def drop_between(database: Database, line: LineId, case_id: CaseId) -> None:
    """Let the line see it no more."""
    database.run(_DROP_BETWEEN, case_id=case_id, line=line)


def _opened(cipher: Cipher, handover_id: str, sealed: bytes) -> Offer:
    return _offers.decode(cipher.open(sealed, offer_place(handover_id)))
