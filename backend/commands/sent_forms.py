"""Forms that the resident fills in: sent to their page and taken back by professionals, answered by the page."""

from datetime import timedelta

from backend.commands import rights
from backend.commands.actor import ResidentActor, StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.permits import in_hand, of_resident
from backend.commands.resident import AnswerForm
from backend.commands.speaking import page_to_speak_to
from backend.domain import life_cycle, situations
from backend.domain.life_cycle import CaseFile
from backend.domain.maturity import subject_age
from backend.domain.office_days import local_day
from backend.protocol.authority import Deed
from backend.protocol.checklist_rules import Answers, given, without_sums, wrong
from backend.protocol.entries import UrgencyChanged
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import FormId, ThreadId, is_id, new_id
from backend.protocol.offering import is_offered
from backend.protocol.people import StaffRef
from backend.protocol.questionnaires import Questionnaire
from backend.protocol.resident_forms import (
    alerts,
    days_to_answer,
    for_resident,
    is_sendable,
    named,
    resident_response,
)
from backend.protocol.results import Refusal
from backend.protocol.sent_form_commands import SendForm, WithdrawForm
from backend.protocol.sent_form_entries import FormAnswered, FormSent, FormWithdrawn
from backend.protocol.sent_forms import FormState, SentForm, sent_forms
from backend.protocol.words import CaseState, FieldOfLaw, SaysFor, Urgency
from backend.store.case_files import read_entries
from backend.store.unit import Unit


def send_form(unit: Unit, actor: StaffActor, command: SendForm) -> Answer:
    """Send a form to one resident's page of a case in hand; while one waits there, the same is not sent again."""
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if not is_id(command.form_id):
        return refused(command, ErrorCode.MALFORMED)
    questionnaire = _questionnaire(unit, command.questionnaire)
    if questionnaire is None or not _may_be_sent(unit, file, questionnaire):
        return refused(command, ErrorCode.UNKNOWN_QUESTIONNAIRE)
    page = page_to_speak_to(unit, file, command, command.thread)
    if isinstance(page, Refusal):
        return page
    thread, looks_at = page
    if looks_at is not file:
        # Whoever gave feedback looks at the case they rated, which is in other hands.
        return refused(command, ErrorCode.NO_RESIDENT_PAGE)
    forms = _forms(unit, file)
    if command.form_id in forms:
        return refused(command, ErrorCode.MALFORMED)
    if not _waits_already(forms, thread, questionnaire):
        _send(unit, file, command.form_id, questionnaire, thread, actor.ref)
    return done(command, file.case_id)


def withdraw_form(unit: Unit, actor: StaffActor, command: WithdrawForm) -> Answer:
    """Take a form back that still waits; one that was answered meanwhile stays as it is."""
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    form = _forms(unit, file).get(command.form_id)
    if form is None:
        return refused(command, ErrorCode.UNKNOWN_FORM)
    if form.state is not FormState.WAITING:
        return refused(command, ErrorCode.FORM_OVER, where=form.state.value)
    unit.add_entry(file, FormWithdrawn(form_id=form.form_id), author=actor.ref, thread=form.thread)
    return done(command, file.case_id)


def answer_form(unit: Unit, actor: ResidentActor, command: AnswerForm) -> Answer:
    """Take the answers in, once; what alerts makes the case urgent.

    A page that nothing of the case goes to any more finds its forms over, as anybody's are whose matter was handled.
    """
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    form = _forms(unit, file).get(command.form_id)
    if form is None or form.thread != thread:
        return refused(command, ErrorCode.UNKNOWN_FORM)
    shut = situations.kept_from_page(thread, file.head, file.contacts) is not None
    state = _now(file, form, shut=shut)
    questionnaire = _questionnaire(unit, form.questionnaire)
    if state is FormState.WAITING and questionnaire is None:
        # The county's file was changed meanwhile: what is asked today is not what was sent.
        state = FormState.WITHDRAWN
    if state is not FormState.WAITING or questionnaire is None:
        return refused(command, ErrorCode.FORM_OVER, where=state.value)
    if command.response.questionnaire != questionnaire.canonical:
        return refused(command, ErrorCode.UNKNOWN_QUESTIONNAIRE)
    everything, where = given(command.response)
    answers = without_sums(questionnaire, everything)
    where = where or wrong(for_resident(questionnaire), answers)
    if where:
        return refused(command, ErrorCode.QUESTIONNAIRE_WRONG, where=where)
    _take(unit, file, form, questionnaire, answers, thread)
    return done(command, file.case_id)


def ask_beforehand(unit: Unit, file: CaseFile, thread: ThreadId, matter_id: str) -> None:
    """Send what the line asks of everybody who leaves a matter, once the contact stands; answering it is free."""
    line, contact = unit.county.line(file.head.line), file.contact_of(thread)
    if line is None or contact is None:
        return
    matter = line.matter(matter_id)
    names = dict.fromkeys((*line.forms_before, *(matter.forms_before if matter else ())))
    if not names or not rights.verdict_for(unit, file, contact, Deed.SPEAK).allowed:
        return
    forms = _forms(unit, file)
    for name in names:
        questionnaire = named(unit.county.questionnaires, name)
        if questionnaire is None or not _may_be_sent(unit, file, questionnaire):
            continue
        if not _waits_already(forms, thread, questionnaire):
            _send(unit, file, FormId(new_id()), questionnaire, thread, None)


def _take(
    unit: Unit,
    file: CaseFile,
    form: SentForm,
    questionnaire: Questionnaire,
    answers: Answers,
    thread: ThreadId,
) -> None:
    contact = file.contact_of(thread)
    says_for = SaysFor.SELF if contact is None else situations.acts_as(contact, file.contacts)
    alarming = alerts(questionnaire, answers)
    answered = FormAnswered(
        form_id=form.form_id,
        response=resident_response(questionnaire, answers, unit.now, says_for),
        says_for=says_for,
        name=contact.name if contact is not None and says_for is not SaysFor.SELF else "",
        alerts=alarming,
    )
    unit.add_entry(file, answered, thread=thread)
    life_cycle.resident_spoke(file, unit.now)
    if alarming and file.head.urgency is not Urgency.URGENT:
        file.set_head(urgency=Urgency.URGENT)
        unit.add_entry(file, UrgencyChanged(urgent=True))


def _send(
    unit: Unit,
    file: CaseFile,
    form_id: FormId,
    questionnaire: Questionnaire,
    thread: ThreadId,
    by: StaffRef | None,
) -> None:
    sent = FormSent(
        form_id=form_id,
        questionnaire=questionnaire.canonical,
        title=for_resident(questionnaire).title,
        until=unit.now + timedelta(days=days_to_answer(questionnaire)),
    )
    unit.add_entry(file, sent, author=by, thread=thread)


def _forms(unit: Unit, file: CaseFile) -> dict[FormId, SentForm]:
    return sent_forms(read_entries(unit.database, unit.cipher, file.case_id), unit.now)


def _now(file: CaseFile, form: SentForm, *, shut: bool) -> FormState:
    over = form.state is FormState.WAITING and (shut or file.head.state is CaseState.CLOSED)
    return FormState.CLOSED if over else form.state


def _waits_already(forms: dict[FormId, SentForm], thread: ThreadId, questionnaire: Questionnaire) -> bool:
    return any(
        one.state is FormState.WAITING
        and one.thread == thread
        and one.questionnaire == questionnaire.canonical
        for one in forms.values()
    )


def _questionnaire(unit: Unit, canonical: str) -> Questionnaire | None:
    return next((one for one in unit.county.questionnaires if one.canonical == canonical), None)


def _may_be_sent(unit: Unit, file: CaseFile, questionnaire: Questionnaire) -> bool:
    line = unit.county.line(file.head.line)
    field = FieldOfLaw.HEALTH if line is None else line.field_of_law
    years = subject_age(file.head.client, local_day(unit.now))
    return is_sendable(questionnaire) and is_offered(questionnaire, file.head.line, field, years)
