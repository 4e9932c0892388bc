"""The histories of claims: from what actors wrote down to the acts on each case that the checker orders."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from backend.protocol.cases import Case
from backend.protocol.entries import Claimed, ContactRegistered, Joined, Released, Reopened, Withdrawn
from tests.chaos.linearizable import Act, Deed, Owner, Told, unexplained
from tests.chaos.record import Line

Records = Mapping[str, Sequence[Line]]

_DEEDS = {
    "Claim": Deed.CLAIM,
    "TakeNext": Deed.TAKE_NEXT,
    "Release": Deed.RELEASE,
    "Transfer": Deed.RELEASE,
    "TakeBack": Deed.TAKE_BACK,
    "Close": Deed.CLOSE,
    "Reply": Deed.TOUCH,
    "MarkCallback": Deed.PUT_OFF,
}
_TOLD = {
    "already_claimed": Told.ANOTHERS,
    "not_yours": Told.NOT_YOURS,
    "case_closed": Told.CLOSED,
    "time_passed": Told.TOO_LATE,
}


def acts_by_case(records: Records) -> dict[str, list[Act]]:
    """Return the acts on each case. What says nothing of who holds a case is left out."""
    found: dict[str, list[Act]] = defaultdict(list)
    anywhere: list[Act] = []
    for lines in records.values():
        who = next((line.by for line in lines if line.what == "ready"), "")
        answers = {line.name: line for line in lines if line.what in {"acked", "refused"}}
        for given in (line for line in lines if line.what == "given" and line.kind in _DEEDS):
            answer = answers.get(given.name)
            deed = _DEEDS[given.kind]
            if answer is None:
                act = Act(who, deed, given.at)
                # Nobody knows what it took, if anything.
                (anywhere if deed is Deed.TAKE_NEXT else found[given.case_id]).append(act)
                continue
            told = Told.DONE if answer.what == "acked" else _told(deed, answer.code)
            if told is not None and answer.case_id:
                act = Act(who, deed, given.at, answer.at, told, answer.by if answer.what == "refused" else "")
                found[answer.case_id].append(act)
    return {case_id: [*acts, *anywhere] for case_id, acts in found.items()}


def out_of_any_order(records: Records, cases: Sequence[Case], owners: Mapping[str, str]) -> list[str]:
    """Return the cases whose acts have no order; ``owners`` is who held a case when the play began.

    That a case returned by itself or was opened again by its resident is known, but not when. Cases that left
    the queue otherwise are left out.
    """
    acts = acts_by_case(records)
    found: list[str] = []
    for case in cases:
        case_id = case.head.case_id
        if case_id not in acts or _left_otherwise(case):
            continue
        first = Owner(by=owners.get(case_id, "") or _registered_by(case))
        left = unexplained([*acts[case_id], *_by_themselves(case)], first)
        if left:
            said = ", ".join(f"{act.deed.value} {act.told.value if act.told else '?'}" for act in left[:4])
            found.append(f"case {case.head.number}: no place for {said}")
    return found


def _told(deed: Deed, code: str) -> Told | None:
    if deed is Deed.TAKE_BACK and code == "not_allowed":
        return Told.NOT_BACK
    if deed is not Deed.TAKE_BACK and code == "time_passed":
        return None
    return _TOLD.get(code)


def _left_otherwise(case: Case) -> bool:
    return any(isinstance(entry.body, Joined | Withdrawn) for entry in case.entries)


def _by_themselves(case: Case) -> list[Act]:
    acts: list[Act] = []
    for entry in case.entries:
        match entry.body:
            case Released() if entry.author is None:
                acts.append(Act("", Deed.RETURN, 0.0, told=Told.DONE))
            case Reopened():
                acts.append(Act("", Deed.REOPEN, 0.0, told=Told.DONE))
            case _:
                pass
    return acts


def _registered_by(case: Case) -> str:
    """Return who registered the case and took it in the same moment."""
    if len(case.entries) < 2:
        return ""
    first, second = case.entries[:2]
    at_once = isinstance(first.body, ContactRegistered) and isinstance(second.body, Claimed)
    if not at_once or first.at != second.at or second.author is None:
        return ""
    return second.author.staff_id
