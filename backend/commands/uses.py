"""Uses of client data that are written down: a code shown, a case opened."""

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.permits import of_line
from backend.commands.system import LogUse
from backend.domain.life_cycle import CaseFile
from backend.protocol.commands import RevealCode
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Role
from backend.store.unit import Unit


def reveal_code(unit: Unit, actor: StaffActor, command: RevealCode) -> Answer:
    """Show the whole code to whoever has the case in hand, or to a supervisor of the line; the log keeps it."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    holder = file.head.claimed_by
    if actor.role is Role.PROFESSIONAL and not file.head.is_in_hands_of(actor.staff_id):
        return refused(command, ErrorCode.NOT_YOURS, by=holder)
    if not command.principal and _acts_by_office(unit, file):
        # A public guardian's code is never shown (domain rules, section 3).
        return refused(command, ErrorCode.NOT_ALLOWED)
    code = file.codes.principal if command.principal else file.codes.personal
    if not code:
        return refused(command, ErrorCode.INVALID_CODE)
    what = Use.PRINCIPAL_CODE_REVEALED if command.principal else Use.CODE_REVEALED
    mine = file.head.is_in_hands_of(actor.staff_id)
    basis = UseBasis.CARE_RELATIONSHIP if mine else UseBasis.SUPERVISION
    unit.note_use(actor.staff_id, what, case_id=file.case_id, client_id=file.head.client.subject, basis=basis)
    return done(command, file.case_id, value=code)


def log_use(unit: Unit, command: LogUse) -> Answer:
    """Keep that a member of staff used a client's data; of an opened case also whose it is and why it may be read."""
    client_id, basis = command.client_id, command.basis
    file = unit.case(command.case_id) if command.case_id is not None and command.what is Use.OPENED else None
    if file is not None and basis is UseBasis.NONE:
        mine = file.head.is_in_hands_of(command.staff_id)
        client_id = file.head.client.subject
        basis = UseBasis.CARE_RELATIONSHIP if mine else UseBasis.LINE
    unit.note_use(
        command.staff_id,
        command.what,
        case_id=command.case_id,
        client_id=client_id,
        basis=basis,
        reason=command.reason,
        detail=command.detail,
    )
    return done(command)


def _acts_by_office(unit: Unit, file: CaseFile) -> bool:
    card = file.head.client
    if card.on_behalf is None:
        return False
    return card.on_behalf.public_guardian or (
        card.client_id is not None and unit.relations.is_public_guardian(card.client_id)
    )
