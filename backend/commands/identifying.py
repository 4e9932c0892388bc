"""A professional makes sure of who somebody is, or puts a case to a record that was found, or takes it from a wrong one."""

import msgspec

from backend.commands import records
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused, text_problem
from backend.commands.care import may_meet_clients
from backend.commands.permits import in_hand
from backend.domain import limits
from backend.domain.clients import split_name, surer
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import local_day
from backend.domain.personal_codes import CodeProblem, read_code
from backend.protocol.client_commands import IdentifyClient, LinkClient, UnlinkClient
from backend.protocol.entries import Identified
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId
from backend.protocol.people import IdentifiedBy
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Identity
from backend.store.unit import Unit

_BY_A_PROFESSIONAL = frozenset({IdentifiedBy.QUESTIONS, IdentifiedBy.IN_PERSON})


def identify_client(unit: Unit, actor: StaffActor, command: IdentifyClient) -> Answer:
    """Note that one has made sure of who the person is; the code makes or finds the record.

    A strong identification is never lowered, and a person known by one cannot be somebody else by another's word.
    """
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    code = _code(unit, file, command)
    if isinstance(code, Refusal):
        return code
    told = file.codes.principal if command.principal else file.codes.personal
    first, last = command.first_names.strip(), command.last_name.strip()
    if not first and not last:
        first, last = split_name(_name(file, principal=command.principal))
    client_id = records.find_or_make(
        unit, code=code, first_names=first, last_name=last, level=Identity.VERIFIED
    )
    wrong = records.link(unit, file, client_id, principal=command.principal, author=actor.ref)
    if wrong is not None:
        return refused(command, wrong)
    if not command.principal:
        _raise_level(unit, actor, file, command.how)
    entry = Identified(
        level=Identity.VERIFIED,
        how=command.how,
        name=_name(file, principal=command.principal),
        by=actor.ref.name,
        basis=command.basis.strip(),
        principal=command.principal,
        corrected=told not in {"", code},
    )
    unit.add_entry(file, entry, author=actor.ref)
    unit.note_use(
        actor.staff_id,
        Use.IDENTIFIED,
        case_id=file.case_id,
        client_id=client_id,
        basis=UseBasis.CARE_RELATIONSHIP,
        reason=command.basis.strip(),
        detail=command.how.value,
    )
    return done(command, file.case_id)


def link_client(unit: Unit, actor: StaffActor, command: LinkClient) -> Answer:
    """Put the case in hand to a record that was found; how surely the person is known stays as it was."""
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if not may_meet_clients(actor):
        return refused(command, ErrorCode.NOT_ALLOWED)
    wrong = records.link(unit, file, command.client_id, principal=command.principal, author=actor.ref)
    if wrong is not None:
        return refused(command, wrong)
    _note_change(unit, actor, file, _linked(file, principal=command.principal), "linked")
    return done(command, file.case_id)


def unlink_client(unit: Unit, actor: StaffActor, command: UnlinkClient) -> Answer:
    """Take the case in hand from a record that was the wrong one.

    Whom an identification service has named is no matter of opinion: that link stays.
    """
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    client_id = _linked(file, principal=command.principal)
    if client_id is None:
        return refused(command, ErrorCode.UNKNOWN_CLIENT)
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    if not command.principal and file.head.client.identity is Identity.STRONG:
        return refused(command, ErrorCode.OTHER_PERSON)
    records.unlink(unit, file, principal=command.principal, author=actor.ref)
    _note_change(unit, actor, file, client_id, "unlinked", command.reason.strip())
    return done(command, file.case_id)


def _code(unit: Unit, file: CaseFile, command: IdentifyClient) -> str | Refusal:
    """Return the whole code, or why the command cannot be done."""
    if command.how not in _BY_A_PROFESSIONAL:
        return refused(command, ErrorCode.MALFORMED)
    for text, limit in (
        (command.basis, limits.REASON),
        (command.first_names, limits.NAME),
        (command.last_name, limits.NAME),
    ):
        problem = text_problem(command, text, limit, required=False)
        if problem is not None:
            return problem
    code = read_code(command.personal_code, local_day(unit.now), allow_test=unit.county.allow_test_codes)
    if isinstance(code, CodeProblem):
        return refused(command, ErrorCode.INVALID_CODE)
    card, codes = file.head.client, file.codes
    if command.principal and card.on_behalf is None:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if card.on_behalf is not None and code == (codes.personal if command.principal else codes.principal):
        return refused(command, ErrorCode.SAME_PERSON)
    strongly_another = card.identity is Identity.STRONG and codes.personal not in {"", code}
    if not command.principal and strongly_another:
        return refused(command, ErrorCode.OTHER_PERSON)
    return code


def _raise_level(unit: Unit, actor: StaffActor, file: CaseFile, how: IdentifiedBy) -> None:
    card = file.head.client
    if card.identity is Identity.STRONG:
        return
    raised = msgspec.structs.replace(
        card,
        identity=surer(card.identity, Identity.VERIFIED),
        identified_at=unit.now,
        identified_how=how,
        identified_by=actor.ref.name,
        assurance="",
    )
    file.set_head(client=raised)


def _name(file: CaseFile, *, principal: bool) -> str:
    card = file.head.client
    return card.on_behalf.principal_name if principal and card.on_behalf else card.name


def _linked(file: CaseFile, *, principal: bool) -> ClientId | None:
    card = file.head.client
    if principal:
        return card.on_behalf.client_id if card.on_behalf else None
    return card.client_id


def _note_change(
    unit: Unit, actor: StaffActor, file: CaseFile, client_id: ClientId | None, detail: str, reason: str = ""
) -> None:
    unit.note_use(
        actor.staff_id,
        Use.RECORD_CHANGED,
        case_id=file.case_id,
        client_id=client_id,
        basis=UseBasis.CARE_RELATIONSHIP,
        reason=reason,
        detail=detail,
    )
