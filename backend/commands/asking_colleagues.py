"""Consultation: asking a line or a colleague about a case in hand. Client, clock and owner stay where they are.

The consulted gets what the asker picked, by a stream of their own, and no right to the case. Between health and social
care it is a disclosure: it needs a basis in words, and the access log says to whom (act 703/2023; domain rules, section 8).
"""

from datetime import timedelta

import msgspec

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused, text_problem
from backend.commands.permits import followed, in_hand
from backend.commands.system import RemindConsultation
from backend.domain import limits
from backend.domain.county import County
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import local_day
from backend.domain.personal_codes import age
from backend.protocol.consultation_commands import (
    AnswerConsultation,
    AskConsultation,
    NoteAnswerRead,
    WithdrawConsultation,
)
from backend.protocol.consultation_entries import (
    ConsultationAnswered,
    ConsultationAsked,
    ConsultationWithdrawn,
)
from backend.protocol.consultations import Consultation, ConsultationState, Excerpt, SentFacts, crosses
from backend.protocol.errors import ErrorCode
from backend.protocol.events import ConsultationGone, ConsultationPut
from backend.protocol.excerpts import excerpt
from backend.protocol.ids import LineId, StaffId
from backend.protocol.people import StaffInfo, StaffRef
from backend.protocol.results import Refusal
from backend.protocol.streams import consult_stream
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import FieldOfLaw
from backend.store import consultations as rows
from backend.store.case_files import read_entries
from backend.store.consultations import Kept
from backend.store.staff import find_member
from backend.store.times import micros
from backend.store.unit import Unit


def ask(unit: Unit, actor: StaffActor, command: AskConsultation) -> Answer:
    """Ask. What goes along is copied as it stands now, so the consulted sees neither less nor more later."""
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if rows.find(unit.database, unit.cipher, command.consultation_id) is not None:
        return refused(command, ErrorCode.MALFORMED)
    problem = text_problem(command, command.question, limits.MESSAGE)
    if problem is not None:
        return problem
    if not 1 <= command.within <= limits.CONSULTATION_MINUTES:
        return refused(command, ErrorCode.MALFORMED, limit=limits.CONSULTATION_MINUTES)
    asked = _consulted(unit, actor, command)
    if isinstance(asked, Refusal):
        return asked
    goes_across = _crosses(unit.county, file.head.line, command.to_line, asked)
    if goes_across:
        problem = reason_problem(command, command.basis)
        if problem is not None:
            return problem
    sent = _picked(unit, file, command.entries)
    if sent is None:
        return refused(command, ErrorCode.MALFORMED)
    one = Consultation(
        consultation_id=command.consultation_id,
        case_id=file.case_id,
        number=file.head.number,
        line=file.head.line,
        asked_by=actor.ref,
        asked_at=unit.now,
        answer_by=unit.now + timedelta(minutes=command.within),
        question=command.question.strip(),
        to_line=command.to_line,
        to_staff=_ref(asked),
        sent=sent,
        facts=_facts(unit, file, command),
        crosses=goes_across,
        basis=command.basis.strip() if goes_across else "",
    )
    _add(unit, one)
    told = ConsultationAsked(
        consultation_id=one.consultation_id,
        question=one.question,
        answer_by=one.answer_by,
        to_line=one.to_line,
        to_staff=one.to_staff,
        sent=one.sent,
        facts=one.facts,
        crosses=one.crosses,
        basis=one.basis,
    )
    unit.add_entry(file, told, author=actor.ref)
    unit.note_use(
        actor.staff_id,
        Use.DISCLOSED if goes_across else Use.CONSULTED,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        basis=UseBasis.CARE_RELATIONSHIP,
        reason=one.basis,
        detail=one.to_line or (one.to_staff.name if one.to_staff else ""),
    )
    return done(command, file.case_id)


def withdraw(unit: Unit, actor: StaffActor, command: WithdrawConsultation) -> Answer:
    """Take the question back as long as nobody has answered it."""
    kept = rows.find(unit.database, unit.cipher, command.consultation_id)
    file = followed(unit, kept.consultation.case_id) if kept is not None else None
    if kept is None or file is None:
        return refused(command, ErrorCode.UNKNOWN_CONSULTATION)
    holder = file.head.claimed_by
    if actor.staff_id not in {kept.consultation.asked_by.staff_id, holder.staff_id if holder else None}:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if kept.consultation.state is not ConsultationState.OPEN:
        return refused(command, ErrorCode.CONSULTATION_OVER, by=kept.consultation.answered_by)
    withdrawn = msgspec.structs.replace(kept.consultation, state=ConsultationState.WITHDRAWN)
    _set(unit, kept, Kept(withdrawn, for_asker=False))
    told = ConsultationWithdrawn(consultation_id=withdrawn.consultation_id)
    unit.add_entry(file, told, author=actor.ref)
    return done(command, file.case_id)


def answer(unit: Unit, actor: StaffActor, command: AnswerConsultation) -> Answer:
    """Answer. The first one stands.

    What comes after the case was closed is recorded all the same: it may be what somebody has to act on. The timeline
    says that it came so late, and the asker has it in their list until they have read it.
    """
    kept = rows.find(unit.database, unit.cipher, command.consultation_id)
    file = followed(unit, kept.consultation.case_id) if kept is not None else None
    if kept is None or file is None:
        return refused(command, ErrorCode.UNKNOWN_CONSULTATION)
    one = kept.consultation
    if not _may_answer(actor, one):
        return refused(command, ErrorCode.NOT_ALLOWED)
    if one.state is not ConsultationState.OPEN:
        return refused(command, ErrorCode.CONSULTATION_OVER, by=one.answered_by)
    problem = text_problem(command, command.text, limits.MESSAGE)
    if problem is not None:
        return problem
    answered = msgspec.structs.replace(
        one,
        state=ConsultationState.ANSWERED,
        answer=command.text.strip(),
        answered_by=actor.ref,
        answered_at=unit.now,
        after_closing=file.is_closed,
    )
    _set(unit, kept, Kept(answered, for_asker=True))
    told = ConsultationAnswered(
        consultation_id=one.consultation_id,
        text=answered.answer,
        asked_by=one.asked_by,
        late=unit.now > one.answer_by,
        after_closing=file.is_closed,
    )
    unit.add_entry(file, told, author=actor.ref)
    if not file.is_closed:
        # Whoever holds it sees that there is something to read.
        file.unread += 1
    unit.note_use(
        actor.staff_id,
        Use.CONSULTED,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        basis=UseBasis.CARE_RELATIONSHIP,
        detail=one.asked_by.name,
    )
    return done(command)


def note_read(unit: Unit, actor: StaffActor, command: NoteAnswerRead) -> Answer:
    """Take an answered question from its asker's list."""
    kept = rows.find(unit.database, unit.cipher, command.consultation_id)
    if kept is None:
        return refused(command, ErrorCode.UNKNOWN_CONSULTATION)
    if kept.consultation.asked_by.staff_id != actor.staff_id:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if kept.consultation.state is ConsultationState.OPEN:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if kept.for_asker:
        _set(unit, kept, Kept(kept.consultation, for_asker=False))
    return done(command)


def remind(unit: Unit, command: RemindConsultation) -> Answer:
    """Let both sides see once that the promised time has passed; what was answered meanwhile stays as it is."""
    kept = rows.find(unit.database, unit.cipher, command.consultation_id)
    if kept is None:
        return refused(command, ErrorCode.UNKNOWN_CONSULTATION)
    one = kept.consultation
    if one.state is ConsultationState.OPEN and not one.reminded and unit.now >= one.answer_by:
        _set(unit, kept, Kept(msgspec.structs.replace(one, reminded=True), kept.for_asker))
    return done(command)


def forget(unit: Unit, file: CaseFile) -> None:
    """Let go of all that was asked about a case, and take what still stands in a list out of it."""
    found = rows.of_case(unit.database, unit.cipher, file.case_id)
    for kept in found:
        for whom in _shown_to(kept):
            gone = ConsultationGone(consultation_id=kept.consultation.consultation_id)
            unit.say(consult_stream(whom), gone)
    if found:
        unit.write(rows.DROP_OF_CASE, this_case=file.case_id)


def _consulted(unit: Unit, actor: StaffActor, command: AskConsultation) -> StaffInfo | Refusal | None:
    """Return the colleague who is asked, none for a line."""
    if (command.to_line is None) is (command.to_staff is None):
        return refused(command, ErrorCode.MALFORMED)
    if command.to_staff is None:
        known = command.to_line is not None and unit.county.line(command.to_line) is not None
        return None if known else refused(command, ErrorCode.UNKNOWN_LINE)
    colleague = find_member(unit.database, command.to_staff)
    if colleague is None or not colleague.role.has_cases or colleague.staff_id == actor.staff_id:
        return refused(command, ErrorCode.CANNOT_BE_ASKED)
    return colleague


def _crosses(county: County, of_case: LineId, to_line: LineId | None, colleague: StaffInfo | None) -> bool:
    lines = colleague.lines if colleague is not None else (to_line,) if to_line is not None else ()
    return crosses(_field(county, of_case), [_field(county, line) for line in lines])


def _field(county: County, line_id: LineId) -> FieldOfLaw:
    line = county.line(line_id)
    return FieldOfLaw.HEALTH if line is None else line.field_of_law


def _picked(unit: Unit, file: CaseFile, nos: tuple[int, ...]) -> tuple[Excerpt, ...] | None:
    """Return the words of the lines picked, in their order; none when one of them cannot be sent."""
    wanted = frozenset(nos)
    if not wanted:
        return ()
    found = [
        excerpt(one) for one in read_entries(unit.database, unit.cipher, file.case_id) if one.no in wanted
    ]
    picked = tuple(one for one in found if one is not None)
    return picked if len(picked) == len(wanted) else None


def _facts(unit: Unit, file: CaseFile, command: AskConsultation) -> SentFacts:
    """Return what was ticked of whom the case is about."""
    card = file.head.client
    born = card.subject_born if command.with_age else None
    name = card.on_behalf.principal_name if card.on_behalf else card.name
    return SentFacts(
        subject=file.head.subject if command.with_subject else "",
        age=age(born, local_day(unit.now)) if born is not None else None,
        name=name if command.with_name else "",
    )


def _may_answer(actor: StaffActor, one: Consultation) -> bool:
    if actor.staff_id == one.asked_by.staff_id:
        return False
    if one.to_staff is not None:
        return one.to_staff.staff_id == actor.staff_id
    return one.to_line in actor.lines


def _ref(colleague: StaffInfo | None) -> StaffRef | None:
    if colleague is None:
        return None
    return StaffRef(staff_id=colleague.staff_id, name=colleague.name, initials=colleague.initials)


def _shown_to(kept: Kept) -> set[LineId | StaffId]:
    """Return in whose lists it stands."""
    one, whose = kept.consultation, set[LineId | StaffId]()
    if one.state is ConsultationState.OPEN:
        if one.to_line is not None:
            whose.add(one.to_line)
        if one.to_staff is not None:
            whose.add(one.to_staff.staff_id)
    if kept.for_asker:
        whose.add(one.asked_by.staff_id)
    return whose


def _add(unit: Unit, one: Consultation) -> None:
    unit.write(
        rows.ADD,
        consultation_id=one.consultation_id,
        case_id=one.case_id,
        to_line=one.to_line,
        to_staff=one.to_staff.staff_id if one.to_staff else None,
        asked_by=one.asked_by.staff_id,
        asked_at=micros(one.asked_at),
        state=one.state.value,
        for_asker=True,
        sealed=rows.sealed(unit.cipher, one),
    )
    for whom in sorted(_shown_to(Kept(one, for_asker=True))):
        unit.say(consult_stream(whom), ConsultationPut(consultation=one))


def _set(unit: Unit, before: Kept, after: Kept) -> None:
    one = after.consultation
    unit.write(
        rows.SET,
        this=one.consultation_id,
        state=one.state.value,
        for_asker=after.for_asker,
        sealed=rows.sealed(unit.cipher, one),
    )
    left, stays = _shown_to(before), _shown_to(after)
    for whom in sorted(left - stays):
        unit.say(consult_stream(whom), ConsultationGone(consultation_id=one.consultation_id))
    if one != before.consultation:
        for whom in sorted(stays):
            unit.say(consult_stream(whom), ConsultationPut(consultation=one))
