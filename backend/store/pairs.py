"""Work pairs as rows, and what whoever is asked into a case is told of it."""

from collections.abc import Iterator

from sqlalchemy import bindparam, delete, insert, select

from backend.domain.life_cycle import CaseFile
from backend.protocol.cases import CaseHead
from backend.protocol.events import Event, InvitationGone, InvitationPut
from backend.protocol.ids import CaseId, StaffId, StreamName
from backend.protocol.pairs import Invitation, PairState
from backend.protocol.streams import consult_stream
from backend.store.case_files import read_file
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.pair_tables import case_pair

_c = case_pair.c
_DROP = delete(case_pair).where(_c.case_id == bindparam("this_case"))
_ADD = insert(case_pair)
_JOINED = PairState.JOINED.value
_PARTNER = select(_c.staff_id).where(_c.case_id == bindparam("case_id"), _c.state == _JOINED)
_ASKED = (
    select(_c.case_id).where(_c.staff_id == bindparam("staff_id"), _c.state != _JOINED).order_by(_c.case_id)
)
_WITH = select(_c.case_id).where(_c.staff_id == bindparam("staff_id")).order_by(_c.case_id)


def invitation(head: CaseHead) -> Invitation | None:
    """Return what the asked is shown; none when nobody is asked."""
    if head.pair is None or head.pair.state is PairState.JOINED:
        return None
    return Invitation(case_id=head.case_id, number=head.number, line=head.line, pair=head.pair)


def read_invitations(database: Database, cipher: Cipher, staff_id: StaffId) -> dict[CaseId, Invitation]:
    """Return the cases a person is asked into, or offered."""
    found: dict[CaseId, Invitation] = {}
    for (case_id,) in database.all(_ASKED, staff_id=staff_id):
        read = read_file(database, cipher, CaseId(case_id))
        asked = None if read is None else invitation(read[0].head)
        if asked is not None:
            found[asked.case_id] = asked
    return found


def read_partner(database: Database, case_id: CaseId) -> StaffId | None:
    """Return the work pair in a case; none for somebody who is only asked."""
    row = database.one(_PARTNER, case_id=case_id)
    return None if row is None else StaffId(row[0])


def cases_with(database: Database, staff_id: StaffId) -> list[CaseId]:
    """Return the cases in which the person is the work pair, or asked to be."""
    return [CaseId(case_id) for (case_id,) in database.all(_WITH, staff_id=staff_id)]


def put(database: Database, file: CaseFile, before: CaseHead | None) -> Iterator[tuple[StreamName, Event]]:
    """Bring the row into line with the case, and say what the asked are to see."""
    head = file.head
    was = None if before is None else before.pair
    if head.pair == was and (before is None or before.line == head.line):
        return
    if was is not None:
        database.run(_DROP, this_case=file.case_id)
    if head.pair is not None:
        pair = head.pair
        database.run(_ADD, case_id=file.case_id, staff_id=pair.staff.staff_id, state=pair.state.value)
    old, new = None if before is None else invitation(before), invitation(head)
    if old is not None and (new is None or new.pair.staff.staff_id != old.pair.staff.staff_id):
        yield consult_stream(old.pair.staff.staff_id), InvitationGone(case_id=file.case_id)
    if new is not None and new != old:
        yield consult_stream(new.pair.staff.staff_id), InvitationPut(invitation=new)
