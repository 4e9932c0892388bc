"""A resident has identified strongly on their page: what the case knows of the person from then on."""

import msgspec
from sqlalchemy import bindparam, update

from backend.commands.actor import ResidentActor
from backend.commands.answers import Answer, done, refused
from backend.commands.identification import no_longer_asked
from backend.commands.permits import of_resident
from backend.commands.records import find_or_make, link, unlink
from backend.commands.resident import ResidentIdentified
from backend.domain import limits, situations
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import local_day
from backend.domain.personal_codes import CodeProblem, born, masked, read_code
from backend.protocol.entries import IdentificationEnd, IdentificationEnded, Identified
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ThreadId
from backend.protocol.people import IdentifiedBy
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Identity
from backend.store import tables
from backend.store.unit import Unit

OTHER_PERSON = "other_person"
"""The result's value when somebody else than before identified, and nothing of the case was changed."""

_KNOWN = frozenset({Identity.VERIFIED, Identity.STRONG})
_FIND_BY = (
    update(tables.contact)
    .where(tables.contact.c.case_id == bindparam("of_case"), tables.contact.c.thread == bindparam("page"))
    .values(code_hash=bindparam("found_by"))
)


def resident_identified(unit: Unit, actor: ResidentActor, command: ResidentIdentified) -> Answer:
    """Make the person at the page known strongly, unless the case knows somebody else as that person already.

    It is the person in contact who identifies, never the one acted for (domain rules, section 3). In a case of two
    people's pages the card is one person's: the other does not become that person by identifying.
    """
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    code = read_code(command.personal_code, local_day(unit.now), allow_test=unit.county.allow_test_codes)
    if isinstance(code, CodeProblem):
        return refused(command, ErrorCode.INVALID_CODE)
    card = file.head.client
    if not situations.is_on_card(thread, file.head, file.contacts) or (
        card.identity in _KNOWN and file.codes.personal not in {"", code}
    ):
        unit.add_entry(file, IdentificationEnded(why=IdentificationEnd.OTHER_PERSON), thread=thread)
        return done(command, file.case_id, value=OTHER_PERSON)
    corrected = file.codes.personal not in {"", code}
    _know(unit, file, command, code)
    identified = Identified(
        level=Identity.STRONG,
        how=IdentifiedBy.STRONG,
        name=file.head.client.name,
        by=command.by,
        assurance=command.assurance,
        corrected=corrected,
    )
    unit.add_entry(file, identified, thread=thread)
    if file.asked_thread == thread:
        no_longer_asked(file)
    _put_to_record(unit, file, command, code)
    _find_by_code(unit, file, thread, code)
    # Nobody of the staff did it, and yet the record was found or made and put to a case.
    unit.note_use(
        "",
        Use.IDENTIFIED,
        case_id=file.case_id,
        client_id=file.head.client.client_id,
        basis=UseBasis.OWN_REQUEST,
    )
    return done(command, file.case_id)


def _know(unit: Unit, file: CaseFile, command: ResidentIdentified, code: str) -> None:
    card = file.head.client
    file.set_head(
        client=msgspec.structs.replace(
            card,
            name=_name(command) or card.name,
            personal_code=masked(code),
            born=born(code),
            identity=Identity.STRONG,
            identified_at=unit.now,
            identified_how=IdentifiedBy.STRONG,
            identified_by=command.by[: limits.NAME],
            assurance=command.assurance[: limits.NAME],
        )
    )
    file.codes = msgspec.structs.replace(file.codes, personal=code)
    if file.codes.principal == code:
        _forget_principal(unit, file)


def _forget_principal(unit: Unit, file: CaseFile) -> None:
    """Nobody acts for themself: the code that was told of the one acted for is that of who acts, and so says nothing."""
    unlink(unit, file, principal=True)
    file.codes = msgspec.structs.replace(file.codes, principal="")
    behalf = file.head.client.on_behalf
    if behalf is not None:
        emptied = msgspec.structs.replace(behalf, principal_code="", principal_born=None)
        file.set_head(client=msgspec.structs.replace(file.head.client, on_behalf=emptied))


def _put_to_record(unit: Unit, file: CaseFile, command: ResidentIdentified, code: str) -> None:
    """Link the case to the record of the code. What a service says of an order adds to what is known, and never ends one."""
    client_id = find_or_make(
        unit,
        code=code,
        first_names=command.first_names,
        last_name=command.last_name,
        born=born(code),
        level=Identity.STRONG,
        non_disclosure=command.non_disclosure or None,
    )
    if file.head.client.client_id not in {None, client_id}:
        # It was put there by what somebody told; the code that is proved now is another's.
        file.set_head(client=msgspec.structs.replace(file.head.client, client_id=None))
    link(unit, file, client_id)


def _find_by_code(unit: Unit, file: CaseFile, thread: ThreadId, code: str) -> None:
    """Let the contacts of this page be found by the code that is known now, if the matter is the person's own."""
    if file.head.client.on_behalf is None:
        unit.write(_FIND_BY, of_case=file.case_id, page=thread, found_by=unit.cipher.lookup("code", code))


def _name(command: ResidentIdentified) -> str:
    return f"{command.first_names} {command.last_name}".strip()[: limits.NAME]
