"""Handing over to a partner outside: a summary by the client's consent, and a day on which somebody checks.

What is given is a disclosure, logged with to whom and on what basis (act 703/2023; domain rules, section 8). Nothing of
an event that a minor has forbidden to be told is ever in it (domain rules, section 2).
"""

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.permits import owned
from backend.domain import limits
from backend.domain.authority import hidden
from backend.domain.follow_ups import is_in_time
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import local_day
from backend.protocol.consultations import Excerpt
from backend.protocol.directory import ServiceKind
from backend.protocol.errors import ErrorCode
from backend.protocol.excerpts import excerpt
from backend.protocol.handover_commands import HandToPartner
from backend.protocol.handover_entries import GivenToPartner
from backend.protocol.handovers import ConsentBy, Handover, HandoverState
from backend.protocol.outcomes import Demand
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.store.case_files import read_entries
from backend.store.directory import find_service
from backend.store.unit import Unit

_TELLING = 12
"""Shorter words are in any text; they tell nothing of an event."""


def hand_to_partner(unit: Unit, actor: StaffActor, command: HandToPartner) -> Answer:
    """Record what a partner was given, and let the case come back on the day agreed. It stays in hand until it is closed."""
    file = owned(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    before = file.head.handover
    if before is not None and before.state is not HandoverState.ACCEPTED:
        return refused(command, ErrorCode.HANDOVER_OPEN, by=before.accepted_by or before.to_staff)
    service = find_service(unit.database, command.service_id)
    if service is None or service.kind is ServiceKind.OWN_LINE:
        return refused(command, ErrorCode.UNKNOWN_SERVICE)
    for text in (command.summary, command.check_what):
        problem = text_problem(command, text, limits.MESSAGE)
        if problem is not None:
            return problem
    if command.consent.on > local_day(unit.now):
        return refused(command, ErrorCode.INVALID_DATE)
    if not is_in_time(command.check_on, unit.now, unit.county.follow_up):
        return refused(command, ErrorCode.OUTCOME_INCOMPLETE, where=Demand.FOLLOW_UP_DATE.value)
    if command.consent.by is ConsentBy.REPRESENTATIVE and hidden(file.head.assessment) is not None:
        # Whoever acts for the minor is not to know; they cannot have consented to it.
        return refused(command, ErrorCode.WOULD_DISCLOSE)
    lines = [
        one for entry in read_entries(unit.database, unit.cipher, file.case_id) if (one := excerpt(entry))
    ]
    if not frozenset(command.entries) <= {one.no for one in lines}:
        return refused(command, ErrorCode.MALFORMED)
    if _would_disclose(file, command, lines):
        return refused(command, ErrorCode.WOULD_DISCLOSE)
    handover = Handover(
        handover_id=command.handover_id,
        state=HandoverState.WITH_PARTNER,
        since=unit.now if before is None else before.since,
        by=actor.ref,
        from_line=file.head.line,
        to_service=service.service_id,
        partner=service.names,
        check_on=command.check_on,
        check_what=command.check_what.strip(),
    )
    file.set_head(handover=handover)
    told = GivenToPartner(
        handover_id=command.handover_id,
        service_id=service.service_id,
        partner=service.names,
        summary=command.summary.strip(),
        consent=command.consent,
        check_on=command.check_on,
        check_what=command.check_what.strip(),
        entries=command.entries,
        with_code=command.with_code,
    )
    unit.add_entry(file, told, author=actor.ref)
    unit.note_use(
        actor.staff_id,
        Use.DISCLOSED,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        basis=UseBasis.CONSENT,
        reason=f"{command.consent.by.value}, {command.consent.way.value}, {command.consent.on.isoformat()}",
        detail=next(iter(service.names.values()), service.service_id),
    )
    return done(command, file.case_id)


def _would_disclose(file: CaseFile, command: HandToPartner, lines: list[Excerpt]) -> bool:
    """Tell whether the summary holds lines of an event that is kept from others, picked or copied word for word.

    Nor is a number in it that a non-disclosure order hides, or a code that was not chosen to be.
    """
    kept = [file.numbers.card, *file.numbers.contacts.values()]
    if not command.with_code:
        kept += [file.codes.personal, file.codes.principal]
    if any(one and one.casefold() in command.summary.casefold() for one in kept):
        return True
    if hidden(file.head.assessment) is None:
        return False
    summary = _bare(command.summary)
    copied = any(len(bare := _bare(one.text)) >= _TELLING and bare in summary for one in lines)
    return bool(command.entries) or copied


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()
