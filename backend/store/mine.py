"""A member of staff's own: cases in hand and personal phrases."""

import msgspec
from sqlalchemy import bindparam, delete, insert, select

from backend.domain.life_cycle import my_case
from backend.protocol.ids import CaseId, PhraseId, StaffId
from backend.protocol.mine import MyCase, Phrase
from backend.store import tables
from backend.store.case_files import read_file
from backend.store.database import Database
from backend.store.encryption import Cipher

_HELD = (
    select(tables.case_file.c.case_id)
    .where(tables.case_file.c.claimed_by == bindparam("staff_id"))
    .order_by(tables.case_file.c.claimed_at)
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
    """Return the cases in a person's hands, the one taken first first."""
    cases: dict[CaseId, MyCase] = {}
    for (case_id,) in database.all(_HELD, staff_id=staff_id):
        found = read_file(database, cipher, CaseId(case_id))
        mine = None if found is None else my_case(found[0])
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
