"""For whom somebody acts, as a professional notes or corrects it, and the manual check of their right to."""

from datetime import datetime

import msgspec
from sqlalchemy import bindparam, update

from backend.commands import disclosure, records
from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused, text_problem
from backend.commands.permits import in_hand
from backend.commands.speaking import latest_thread
from backend.commands.suggesting import suggest
from backend.domain import limits, situations
from backend.domain.authority import hidden
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import local_day
from backend.domain.personal_codes import CodeProblem, born, masked, read_code
from backend.protocol.cases import Contact
from backend.protocol.client_commands import RecordRight, SayForWhom
from backend.protocol.entries import RightChecked, SaidForWhom
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ContactId
from backend.protocol.people import OnBehalf
from backend.protocol.representation import CheckMethod, RightCheck
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import SaysFor
from backend.store import tables
from backend.store.unit import Unit

_contact = tables.contact.c
_FIND_BY = (
    update(tables.contact)
    .where(_contact.case_id == bindparam("of_case"), _contact.contact_id == bindparam("of_contact"))
    .values(code_hash=bindparam("found_by"))
)


def say_for_whom(unit: Unit, actor: StaffActor, command: SayForWhom) -> Answer:
    """Note for whom the person in contact acts. Another principal or another basis than before has not been checked.

    The page of somebody whom nothing of the case goes to does not become the client's own by this: first the
    assessment is corrected.
    """
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    code = _principal_code(unit, file, command)
    if isinstance(code, Refusal):
        return code
    contacts = _of_the_person(file, command)
    if not contacts:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    is_self = command.says_for is SaysFor.SELF
    kept = hidden(file.head.assessment)
    if is_self and kept is not None and any(one.says_for is not SaysFor.SELF for one in contacts):
        return refused(command, ErrorCode.NOT_PERMITTED, why=kept)
    on_card = _is_the_cards(file, contacts)
    _put_contacts(file, contacts, command.says_for)
    if on_card:
        _put_card(unit, actor, file, command, code)
        _find_by(unit, file, contacts)
    said = SaidForWhom(says_for=command.says_for, principal_name=command.principal_name.strip())
    unit.add_entry(file, said, author=actor.ref)
    return done(command, file.case_id)


def record_right(unit: Unit, actor: StaffActor, command: RecordRight) -> Answer:
    """Note a manual check of the right to act: what was seen, in words, what it came to and until when it holds."""
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    behalf = file.head.client.on_behalf
    if behalf is None:
        return refused(command, ErrorCode.NOT_ALLOWED)
    problem = reason_problem(command, command.written_basis) or text_problem(
        command, command.scope, limits.REASON, required=False
    )
    if problem is not None:
        return problem
    until = command.valid_until
    if until is not None and until.tzinfo is None:
        return refused(command, ErrorCode.MALFORMED)
    if until is not None and command.allowed and until <= unit.now:
        return refused(command, ErrorCode.TIME_PASSED)
    note_check(unit, actor, file, behalf, _check(command, actor, until, unit.now))
    return done(command, file.case_id)


def note_check(unit: Unit, actor: StaffActor, file: CaseFile, behalf: OnBehalf, check: RightCheck) -> None:
    """Put the check into the case and into the access log."""
    told = msgspec.structs.replace(behalf, check=check)
    file.set_head(client=msgspec.structs.replace(file.head.client, on_behalf=told))
    records.note_relation(unit, file)
    unit.add_entry(file, RightChecked(check=check), author=actor.ref)
    unit.note_use(
        actor.staff_id,
        Use.RIGHT_CHECKED,
        case_id=file.case_id,
        client_id=behalf.client_id,
        basis=UseBasis.CARE_RELATIONSHIP,
        reason=check.written_basis,
        detail=check.basis.value,
    )


def _check(command: RecordRight, actor: StaffActor, until: datetime | None, now: datetime) -> RightCheck:
    return RightCheck(
        basis=command.basis,
        method=CheckMethod.MANUAL,
        allowed=command.allowed,
        at=now,
        by=actor.ref.name,
        valid_until=until,
        scope=command.scope.strip(),
        written_basis=command.written_basis.strip(),
    )


def _principal_code(unit: Unit, file: CaseFile, command: SayForWhom) -> str | Refusal:
    problem = text_problem(command, command.principal_name, limits.NAME, required=False)
    if problem is not None:
        return problem
    if not command.principal_code.strip() or command.says_for is SaysFor.SELF:
        return ""
    today = local_day(unit.now)
    code = read_code(command.principal_code, today, allow_test=unit.county.allow_test_codes)
    if isinstance(code, CodeProblem):
        return refused(command, ErrorCode.INVALID_CODE)
    return refused(command, ErrorCode.SAME_PERSON) if code == file.codes.personal else code


def _of_the_person(file: CaseFile, command: SayForWhom) -> tuple[Contact, ...]:
    """Return the contacts of whoever is spoken of: of the page that is named, or of the latest; all when there is one person.

    None when the page that is named is not of this case: what was said of somebody else must not be put to whoever is here.
    """
    pages = {one.thread for one in file.contacts}
    thread = command.thread or latest_thread(file)
    if command.thread is None and (thread is None or len(pages) < 2):
        return file.contacts
    return tuple(one for one in file.contacts if one.thread == thread)


def _is_the_cards(file: CaseFile, contacts: tuple[Contact, ...]) -> bool:
    """Tell whether the card tells of this person: nobody else in the case acts as the card does."""
    behalf = file.head.client.on_behalf
    own = SaysFor.SELF if behalf is None else behalf.says_for
    others = [one for one in file.contacts if one not in contacts]
    return all(situations.acts_as(one, others) is not own for one in others)


def _put_contacts(file: CaseFile, contacts: tuple[Contact, ...], says_for: SaysFor) -> None:
    for one in contacts:
        changed = msgspec.structs.replace(one, says_for=says_for)
        if one.says_for is SaysFor.SELF and says_for is not SaysFor.SELF:
            # As the client's own the page was given everything so far.
            changed = msgspec.structs.replace(changed, delivered=file.last_no)
        file.put(changed)


def _put_card(unit: Unit, actor: StaffActor, file: CaseFile, command: SayForWhom, code: str) -> None:
    behalf = file.head.client.on_behalf
    another = command.says_for is SaysFor.SELF or (code and code != file.codes.principal)
    if behalf is not None and behalf.client_id is not None and another:
        records.unlink(unit, file, principal=True, author=actor.ref)
        behalf = file.head.client.on_behalf
    if command.says_for is SaysFor.SELF:
        told = None
        file.codes = msgspec.structs.replace(file.codes, principal="")
    else:
        known = OnBehalf(says_for=command.says_for) if behalf is None or another else behalf
        same = behalf is not None and behalf.says_for is command.says_for and not another
        told = msgspec.structs.replace(
            known,
            says_for=command.says_for,
            principal_name=command.principal_name.strip() or known.principal_name,
            principal_code=masked(code) if code else known.principal_code,
            principal_born=born(code) if code else known.principal_born,
            check=known.check if same else None,
            public_guardian=command.public_guardian and command.says_for is SaysFor.WARD,
        )
        if code:
            file.codes = msgspec.structs.replace(file.codes, principal=code)
    file.set_head(client=msgspec.structs.replace(file.head.client, on_behalf=told))
    records.note_relation(unit, file)
    disclosure.settle(unit, file, author=actor.ref)


def _find_by(unit: Unit, file: CaseFile, contacts: tuple[Contact, ...]) -> None:
    """Let the contacts be found by the code of whom the matter is about now."""
    code = file.codes.principal or ("" if file.head.client.on_behalf else file.codes.personal)
    found_by = unit.cipher.lookup("code", code) if code else None
    ids: tuple[ContactId, ...] = tuple(one.contact_id for one in contacts)
    for contact_id in ids:
        unit.write(_FIND_BY, of_case=file.case_id, of_contact=contact_id, found_by=found_by)
    if found_by is not None:
        suggest(unit, file, None, found_by)
