"""Consultations as rows, and back."""

from typing import NamedTuple

import msgspec
from sqlalchemy import and_, bindparam, delete, insert, or_, select, update

from backend.protocol.codec import encode
from backend.protocol.consultations import Consultation, ConsultationState
from backend.protocol.ids import CaseId, ConsultationId
from backend.store.consultation_tables import consultation, consultation_place
from backend.store.database import Database
from backend.store.encryption import Cipher

_c = consultation.c
_read = msgspec.json.Decoder(Consultation)
_WAITS = _c.state == ConsultationState.OPEN.value
_SHOWN = (
    select(_c.consultation_id, _c.sealed)
    .where(
        or_(
            and_(_c.to_line == bindparam("whom"), _WAITS),
            and_(_c.to_staff == bindparam("whom"), _WAITS),
            and_(_c.asked_by == bindparam("whom"), _c.for_asker),
        )
    )
    .order_by(_c.consultation_id)
)
_OPEN = select(_c.consultation_id, _c.sealed).where(_WAITS).order_by(_c.consultation_id)
_ONE = select(_c.sealed, _c.for_asker).where(_c.consultation_id == bindparam("consultation_id"))
_OF_CASE = select(_c.consultation_id, _c.sealed, _c.for_asker).where(_c.case_id == bindparam("case_id"))
ADD = insert(consultation)
SET = (
    update(consultation)
    .where(_c.consultation_id == bindparam("this"))
    .values(state=bindparam("state"), for_asker=bindparam("for_asker"), sealed=bindparam("sealed"))
)
DROP_OF_CASE = delete(consultation).where(_c.case_id == bindparam("this_case"))


class Kept(NamedTuple):
    """A consultation, and whether it stands in its asker's own list."""

    consultation: Consultation
    for_asker: bool


def read_consultations(database: Database, cipher: Cipher, whom: str) -> dict[ConsultationId, Consultation]:
    """Return what a line or a person is asked, and what a person has asked and not read the answer of."""
    found = (_opened(cipher, *row) for row in database.all(_SHOWN, whom=whom))
    return {one.consultation_id: one for one in found}


def unanswered(database: Database, cipher: Cipher) -> list[Consultation]:
    """Return every question that waits for an answer."""
    return [_opened(cipher, *row) for row in database.all(_OPEN)]


def find(database: Database, cipher: Cipher, consultation_id: ConsultationId) -> Kept | None:
    """Return one consultation; none when there is none by that id."""
    row = database.one(_ONE, consultation_id=consultation_id)
    return None if row is None else Kept(_opened(cipher, consultation_id, row[0]), bool(row[1]))


def of_case(database: Database, cipher: Cipher, case_id: CaseId) -> list[Kept]:
    """Return every consultation that was asked about a case."""
    rows = database.all(_OF_CASE, case_id=case_id)
    return [Kept(_opened(cipher, one, sealed), bool(for_asker)) for one, sealed, for_asker in rows]


def sealed(cipher: Cipher, one: Consultation) -> bytes:
    """Return the bytes that are stored."""
    return cipher.seal(encode(one), consultation_place(one.consultation_id))


def _opened(cipher: Cipher, consultation_id: str, sealed: bytes) -> Consultation:
    return _read.decode(cipher.open(sealed, consultation_place(consultation_id)))
