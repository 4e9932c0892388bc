"""A member of staff's own: cases in hand and personal phrases."""

import msgspec
from sqlalchemy import and_, bindparam, delete, insert, or_, select

from backend.domain.life_cycle import my_case
from backend.protocol.ids import CaseId, PhraseId, StaffId
from backend.protocol.mine import MyCase, Phrase
from backend.protocol.pairs import PairState
from backend.store import tables
from backend.store.case_files import read_file
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.pair_tables import case_pair

_file = tables.case_file.c
_HELD = (
    select(_file.case_id)
    .outerjoin_from(tables.case_file, case_pair, case_pair.c.case_id == _file.case_id)
    .where(
        or_(
            _file.claimed_by == bindparam("staff_id"),
            and_(case_pair.c.staff_id == bindparam("staff_id"), case_pair.c.state == PairState.JOINED.value),
        )
    )
    .order_by(_file.claimed_at)
)
_PHRASES = select(tables.personal_phrase.c.phrase_id, tables.personal_phrase.c.sealed).where(
    tables.personal_phrase.c.staff_id == bindparam("staff_id")
)
ADD_PHRASE = insert(tables.personal_phrase)
DROP_PHRASE = delete(tables.personal_phrase).where(
    tables.personal_phrase.c.staff_id == bindparam("whose"),
    tables.personal_phrase.c.phrase_id == bindparam("which"),
)
_phrases = msgspec.json.Decoder(Phrase)


def read_cases(database: Database, cipher: Cipher, staff_id: StaffId) -> dict[CaseId, MyCase]:
    """Return the cases in a person's hands, as owner or as work pair, the one taken first first."""
    cases: dict[CaseId, MyCase] = {}
    for (case_id,) in database.all(_HELD, staff_id=staff_id):
        found = read_file(database, cipher, CaseId(case_id))
        mine = None if found is None else my_case(found[0], staff_id)
        if mine is not None:
            cases[mine.case_id] = mine
    return cases


def read_phrases(database: Database, cipher: Cipher, staff_id: StaffId) -> dict[PhraseId, Phrase]:
    """Return a person's own phrases."""
    phrases = (
        _phrases.decode(cipher.open(sealed, phrase_place(staff_id, PhraseId(phrase_id))))
        for phrase_id, sealed in database.all(_PHRASES, staff_id=staff_id)
    )
    return {phrase.phrase_id: phrase for phrase in phrases}


def phrase_place(staff_id: StaffId, phrase_id: PhraseId) -> str:
    """Return the place a phrase is sealed to."""
    return f"personal_phrase/{staff_id}/{phrase_id}"
