"""The situations that the table of decisions lists: each with the words it is read by."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import msgspec

from backend.domain.authority import Situation
from backend.protocol.assessments import Assessment, MaturityCode, SocialRequest, Task, TaskKind
from backend.protocol.ids import ContactId, ResponseId, StaffId, TaskId
from backend.protocol.people import StaffRef
from backend.protocol.representation import Basis, CheckMethod, RightCheck
from backend.protocol.words import FieldOfLaw, IdentificationRule, Identity, SaysFor

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
_CONTACT = ContactId("contact")
_LATER = ContactId("later contact")
_NURSE = StaffRef(staff_id=StaffId("nurse"), name="", initials="")
_ELEVEN, _THIRTEEN, _ADULT = date(2015, 3, 18), date(2013, 7, 10), date(1944, 7, 28)


class Row(NamedTuple):
    """One row of the table."""

    words: str
    situation: Situation


def _made(code: MaturityCode | None, request: SocialRequest = SocialRequest.NONE) -> Assessment:
    return Assessment(
        response_id=ResponseId("response"),
        version=1,
        field=FieldOfLaw.HEALTH if code is not None else FieldOfLaw.SOCIAL,
        code=code,
        request=request,
        at=NOW,
        by=_NURSE,
        contacts=(_CONTACT,),
    )


def _check(basis: Basis, *, allowed: bool = True, until: datetime | None = None) -> RightCheck:
    return RightCheck(basis=basis, method=CheckMethod.REGISTER, allowed=allowed, at=NOW, valid_until=until)


def _left(kind: TaskKind) -> Task:
    return Task(task_id=TaskId("task"), kind=kind, opened_at=NOW)


def _with(situation: Situation, **changes: object) -> Situation:
    return msgspec.structs.replace(situation, **changes)


_CLIENT = Situation(now=NOW, identity=Identity.STRONG, born=_ADULT, has_record=True, contacts=(_CONTACT,))
_GUARDIAN = _with(_CLIENT, says_for=SaysFor.OWN_CHILD, born=_THIRTEEN)
_YOUNG = _with(_GUARDIAN, born=_ELEVEN, identity=Identity.SELF_DECLARED)
_SOCIAL = _with(_GUARDIAN, field=FieldOfLaw.SOCIAL)
_MANDATE = _with(_CLIENT, says_for=SaysFor.OTHER_ADULT, check=_check(Basis.MANDATE))
_WARD = _with(_CLIENT, says_for=SaysFor.WARD, check=_check(Basis.LEGAL_GUARDIAN))

ROWS = (
    Row("The client, an adult", _CLIENT),
    Row("The client, unknown, on a line that requires identification", _with(
        _CLIENT, identity=Identity.SELF_DECLARED, rule=IdentificationRule.REQUIRED)),
    Row("The client, made sure of by questions, on a line that requires it", _with(
        _CLIENT, identity=Identity.VERIFIED, rule=IdentificationRule.REQUIRED)),
    Row("The client, no record known", _with(_CLIENT, has_record=False, born=None)),
    Row("The client under a non-disclosure order", _with(_CLIENT, non_disclosure=True)),
    Row("A minor of 11 alone", _with(_CLIENT, born=_ELEVEN)),
    Row("A minor of 13 alone, not assessed", _with(_CLIENT, born=_THIRTEEN)),
    Row("A minor of 13 alone, code 1", _with(
        _CLIENT, born=_THIRTEEN, assessment=_made(MaturityCode.NOT_CAPABLE))),
    Row("A minor of 13 alone, code 3", _with(
        _CLIENT, born=_THIRTEEN, assessment=_made(MaturityCode.CAPABLE_FORBIDS))),
    Row("A guardian, child of 11, not assessed", _YOUNG),
    Row("A guardian, child of 11, code 3", _with(_YOUNG, assessment=_made(MaturityCode.CAPABLE_FORBIDS))),
    Row("A guardian, child of 11, code 4", _with(_YOUNG, assessment=_made(MaturityCode.UNKNOWN))),
    Row("A guardian, child of 11 under a non-disclosure order", _with(
        _YOUNG, protected=True, non_disclosure=True)),
    Row("A guardian, child of 11, another guardian under a non-disclosure order", _with(_YOUNG, protected=True)),
    Row("A guardian, child of 11, the register does not permit it", _with(
        _YOUNG, check=_check(Basis.CUSTODY, allowed=False))),
    Row("A guardian, child's age not known", _with(_YOUNG, born=None)),
    Row("A guardian, child of 13, not assessed", _GUARDIAN),
    Row("A guardian, child of 13, code 1", _with(_GUARDIAN, assessment=_made(MaturityCode.NOT_CAPABLE))),
    Row("A guardian, child of 13, code 1, the guardian only self-declared", _with(
        _GUARDIAN, assessment=_made(MaturityCode.NOT_CAPABLE), identity=Identity.SELF_DECLARED)),
    Row("A guardian, child of 13, code 2", _with(_GUARDIAN, assessment=_made(MaturityCode.CAPABLE_ALLOWS))),
    Row("A guardian, child of 13, code 2, a contact has come since", _with(
        _GUARDIAN, assessment=_made(MaturityCode.CAPABLE_ALLOWS), contacts=(_CONTACT, _LATER))),
    Row("A guardian, child of 13, code 3", _with(_GUARDIAN, assessment=_made(MaturityCode.CAPABLE_FORBIDS))),
    Row("A guardian, child of 13, code 3, a contact has come since", _with(
        _GUARDIAN, assessment=_made(MaturityCode.CAPABLE_FORBIDS), contacts=(_CONTACT, _LATER))),
    Row("A guardian, child of 13, code 4", _with(_GUARDIAN, assessment=_made(MaturityCode.UNKNOWN))),
    Row("A minor of 13 alone, code 4, still to be assessed", _with(
        _CLIENT, born=_THIRTEEN, assessment=_made(MaturityCode.UNKNOWN), tasks=(_left(TaskKind.CAPACITY_UNKNOWN),))),
    Row("A minor of 13 alone, code 2, a concern for the child open", _with(
        _CLIENT, born=_THIRTEEN, assessment=_made(MaturityCode.CAPABLE_ALLOWS), tasks=(_left(TaskKind.CHILD_WELFARE),))),
    Row("A minor of 13 alone, code 2, a physician's opinion open", _with(
        _CLIENT, born=_THIRTEEN, assessment=_made(MaturityCode.CAPABLE_ALLOWS), tasks=(_left(TaskKind.PHYSICIAN),))),
    Row("A guardian, social welfare, child of 13, nothing decided", _SOCIAL),
    Row("A guardian, social welfare, child of 13, request accepted", _with(
        _SOCIAL, assessment=_made(None, SocialRequest.ACCEPTED))),
    Row("A guardian, social welfare, child of 13, request refused", _with(
        _SOCIAL, assessment=_made(None, SocialRequest.REFUSED))),
    Row("A guardian, case handed to social welfare after code 1", _with(
        _SOCIAL, assessment=_made(MaturityCode.NOT_CAPABLE))),
    Row("A parent of an adult child", _with(_GUARDIAN, born=date(2005, 1, 1))),
    Row("A mandate, not checked", _with(_MANDATE, check=None)),
    Row("A mandate, permitted", _MANDATE),
    Row("A mandate, permitted until tomorrow", _with(
        _MANDATE, check=_check(Basis.MANDATE, until=NOW + timedelta(days=1)))),
    Row("A mandate, expired", _with(_MANDATE, check=_check(Basis.MANDATE, until=NOW))),
    Row("A mandate, not permitted", _with(_MANDATE, check=_check(Basis.MANDATE, allowed=False))),
    Row("A mandate for a child of 13, code 1", _with(
        _MANDATE, born=_THIRTEEN, assessment=_made(MaturityCode.NOT_CAPABLE))),
    Row("A legal guardian, not checked", _with(_WARD, check=None)),
    Row("A legal guardian, permitted", _WARD),
    Row("Somebody else, whatever was checked", _with(
        _MANDATE, says_for=SaysFor.OTHER, check=_check(Basis.OTHER))),
    Row("Somebody else, child of 13, code 3", _with(
        _GUARDIAN, says_for=SaysFor.OTHER, assessment=_made(MaturityCode.CAPABLE_FORBIDS))),
)  # fmt: skip
"""Every combination whose answer differs from another's, in the order one reads them."""
