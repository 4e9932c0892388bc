"""Who may see a client's record and history: whoever has an open case of theirs in hand, or broke the glass with a reason.

A line that asks who the person is before anything is shown withholds the record until then (domain rules, section 3).
Roles without cases, the privacy officer and the administrator, have no care relationship with anybody.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, bindparam, or_, select

from backend.commands.actor import StaffActor
from backend.domain.county import County
from backend.domain.life_cycle import CaseFile
from backend.domain.situations import authority_of
from backend.protocol.authority import Deed, Why
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ClientId, StaffId
from backend.protocol.pairs import PairState
from backend.protocol.uses import UseBasis
from backend.protocol.words import Role
from backend.store import tables
from backend.store.case_files import read_file
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.pair_tables import case_pair
from backend.store.times import micros

_HAS_CASES = frozenset({Role.PROFESSIONAL, Role.SUPERVISOR})

_file, _glass = tables.case_file.c, tables.broken_glass.c
_HELD = (
    select(_file.case_id, _file.client_id, _file.subject_id)
    .outerjoin_from(tables.case_file, case_pair, case_pair.c.case_id == _file.case_id)
    .where(
        or_(
            _file.claimed_by == bindparam("staff_id"),
            and_(case_pair.c.staff_id == bindparam("staff_id"), case_pair.c.state == PairState.JOINED.value),
        )
    )
)
_BROKEN = select(_glass.client_id).where(
    _glass.staff_id == bindparam("staff_id"), _glass.until > bindparam("now")
)


def may_meet_clients(actor: StaffActor) -> bool:
    """Tell whether the role has to do with clients at all."""
    return actor.role in _HAS_CASES


def basis_for(
    database: Database,
    cipher: Cipher,
    county: County,
    actor: StaffActor,
    family: Collection[ClientId],
    now: datetime,
    *,
    of_subject: bool = False,
) -> UseBasis | ErrorCode:
    """Return on what basis the actor may see the client of these records, or why not.

    `of_subject`: a case that is about the client is needed. Whoever only acts for somebody has a record in which the case
    is looked up, and their own care is no part of it.
    """
    if not may_meet_clients(actor):
        return ErrorCode.NOT_ALLOWED
    held = [
        CaseId(case_id)
        for case_id, client_id, subject_id in database.all(_HELD, staff_id=actor.staff_id)
        if subject_id in family or (client_id in family and not of_subject)
    ]
    for case_id in held:
        found = read_file(database, cipher, case_id)
        if found is not None and may_see_record(found[0], county, now):
            return UseBasis.CARE_RELATIONSHIP
    broken = {row[0] for row in database.all(_BROKEN, staff_id=actor.staff_id, now=micros(now))}
    if broken.intersection(family):
        return UseBasis.BREAK_GLASS
    return ErrorCode.NOT_PERMITTED if held else ErrorCode.NO_CARE_RELATIONSHIP


def holds_case_of(database: Database, staff_id: StaffId, family: Collection[ClientId]) -> bool:
    """Tell whether the person has an open case of the client in hand, as client or as whoever acts for them."""
    rows = database.all(_HELD, staff_id=staff_id)
    return any(client_id in family or subject_id in family for _, client_id, subject_id in rows)


def may_see_record(file: CaseFile, county: County, now: datetime) -> bool:
    """Ask the authority engine whether whoever holds this case may see the records it is put to.

    That nobody's record is linked as whom the case is about is no reason here: another's is, who acts for them.
    """
    answer = authority_of(file.head, file.contacts, county, now).verdict(Deed.SEE_RECORD)
    return answer.allowed or answer.why is Why.NO_CLIENT
