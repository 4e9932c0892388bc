"""What becomes of work pairs when something else happens: the owner is gone, or one of the two may no more."""

from backend.domain.calls import is_waiting
from backend.domain.life_cycle import CaseFile
from backend.protocol.ids import LineId, StaffId
from backend.protocol.pair_entries import OwnerMade, PairLeft
from backend.protocol.pairs import Pair, PairState
from backend.protocol.people import StaffRef
from backend.protocol.words import ReleasedWhy
from backend.store.pairs import cases_with
from backend.store.presence import is_connected
from backend.store.staff import find_member
from backend.store.unit import Unit


def may_pair(unit: Unit, staff_id: StaffId) -> bool:
    """Tell whether the person may sign in and has cases."""
    member = find_member(unit.database, staff_id)
    return member is not None and member.role.has_cases


def make_owner(unit: Unit, file: CaseFile) -> None:
    """Let owner and work pair change places."""
    pair, owner = file.head.pair, file.head.claimed_by
    if pair is None or owner is None:
        raise ValueError("the pair was checked before")
    file.undo = None
    second = Pair(staff=owner, state=PairState.JOINED, by=pair.staff, at=unit.now)
    file.set_head(claimed_by=pair.staff, claimed_at=unit.now, pair=second)


def takes_over(unit: Unit, file: CaseFile, why: ReleasedWhy) -> bool:
    """Make the pair the owner of a case whose owner is gone, if they are at work; nobody is the pair after that."""
    partner, owner = file.head.partner, file.head.claimed_by
    if partner is None or owner is None or not is_connected(unit.database, partner.staff_id):
        return False
    if file.head.handover is not None:
        # It is being given to somebody else.
        return False
    if any(is_waiting(one.call) for one in file.contacts):
        # Their telephone does not ring: the caller is taken from the queue.
        return False
    make_owner(unit, file)
    file.after_call = None
    file.set_head(pair=None)
    unit.add_entry(file, OwnerMade(staff=partner, why=why))
    unit.add_entry(file, PairLeft(staff=owner))
    return True


def end_pairings(unit: Unit, staff_id: StaffId, lost: frozenset[LineId] | None) -> None:
    """Take somebody who may not any more out of the pairs they are in: those of the lost lines, or with none given all."""
    for case_id in cases_with(unit.database, staff_id):
        file = unit.case(case_id)
        if file is not None and (lost is None or file.head.line in lost):
            end(unit, file, None)


def end(unit: Unit, file: CaseFile, by: StaffRef | None) -> None:
    """Let the pair go, or take the invitation back."""
    pair = file.head.pair
    if pair is None:
        return
    file.set_head(pair=None)
    left = PairLeft(staff=pair.staff, was_invited=pair.state is not PairState.JOINED)
    unit.add_entry(file, left, author=by)
