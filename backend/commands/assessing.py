"""Signing questionnaires: checked here, immutable from then on, and what they leave to be done."""

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.permits import in_hand
from backend.commands.tasks import open_task, resolve_by_itself
from backend.domain.life_cycle import CaseFile
from backend.domain.maturity import not_for, subject_age, tasks_of, wrong_code
from backend.domain.office_days import local_day
from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.assessments import Assessment, MaturityCode, TaskKind
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import given, respond, without_sums, wrong
from backend.protocol.entries import QuestionnaireSigned
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import is_id
from backend.protocol.maturity_rules import CODE, Conclusion, conclusion, kind
from backend.protocol.offering import is_offered
from backend.protocol.questionnaires import AnswerValue, Questionnaire
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import FieldOfLaw
from backend.store.case_files import read_entries
from backend.store.unit import Unit


def sign_questionnaire(unit: Unit, actor: StaffActor, command: SignQuestionnaire) -> Answer:
    """Sign a filled-in questionnaire of a case in hand.

    Two assessments at once: the second does not name the first, and is refused until its author has seen that one.
    """
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if not is_id(command.response_id):
        return refused(command, ErrorCode.MALFORMED)
    asked = command.response.questionnaire
    questionnaire = next((one for one in unit.county.questionnaires if one.canonical == asked), None)
    if questionnaire is None:
        return refused(command, ErrorCode.UNKNOWN_QUESTIONNAIRE)
    everything, where = given(command.response)
    answers = without_sums(questionnaire, everything)
    problem = _problem(unit, file, command, questionnaire)
    if problem is not None:
        return problem
    where = where or wrong(questionnaire, answers)
    if not where and wrong_code(questionnaire, answers):
        where = CODE
    if where:
        return refused(command, ErrorCode.QUESTIONNAIRE_WRONG, where=where)
    before = _signed_before(unit, file, command, questionnaire)
    if isinstance(before, Refusal):
        return before
    _sign(unit, file, actor, command, questionnaire, answers, before + 1)
    return done(command, file.case_id)


def _problem(
    unit: Unit, file: CaseFile, command: SignQuestionnaire, questionnaire: Questionnaire
) -> Refusal | None:
    form = kind(questionnaire)
    years = subject_age(file.head.client, local_day(unit.now))
    field = _field(unit, file)
    if form is AssessmentNeed.NONE:
        # What was signed may be corrected wherever the case is now.
        able = command.replaces is not None or is_offered(questionnaire, file.head.line, field, years)
        return None if able else refused(command, ErrorCode.UNKNOWN_QUESTIONNAIRE)
    code = not_for(form, years, field)
    return refused(command, code) if code is not None else None


def _signed_before(
    unit: Unit, file: CaseFile, command: SignQuestionnaire, questionnaire: Questionnaire
) -> int | Refusal:
    """Return the version that this one replaces, 0 for the first."""
    if kind(questionnaire) is not AssessmentNeed.NONE:
        last = file.head.assessment
        if (last.response_id if last else None) != command.replaces:
            return refused(command, ErrorCode.ASSESSMENT_CHANGED, by=last.by if last else None)
        return last.version if last else 0
    signed = [
        (one.body, one.author)
        for one in read_entries(unit.database, unit.cipher, file.case_id)
        if isinstance(one.body, QuestionnaireSigned)
    ]
    if any(body.response_id == command.response_id for body, _ in signed):
        return refused(command, ErrorCode.MALFORMED)
    if command.replaces is None:
        return 0
    replaced = {body.replaces: author for body, author in signed}
    if command.replaces in replaced:
        return refused(command, ErrorCode.ASSESSMENT_CHANGED, by=replaced[command.replaces])
    versions = [
        body.version
        for body, _ in signed
        if body.response_id == command.replaces
        and body.response.questionnaire.partition("|")[0] == questionnaire.url
    ]
    return versions[0] if versions else refused(command, ErrorCode.ASSESSMENT_CHANGED)


def _sign(
    unit: Unit,
    file: CaseFile,
    actor: StaffActor,
    command: SignQuestionnaire,
    questionnaire: Questionnaire,
    answers: dict[str, AnswerValue],
    version: int,
) -> None:
    form = kind(questionnaire)
    came_to = conclusion(form, answers) if form is not AssessmentNeed.NONE else None
    assessment = None if came_to is None else _assessment(unit, file, actor, command, came_to, version)
    unit.add_entry(
        file,
        QuestionnaireSigned(
            response_id=command.response_id,
            response=respond(questionnaire, answers, unit.now),
            version=version,
            replaces=command.replaces,
            conclusion=assessment,
        ),
        author=actor.ref,
    )
    if assessment is not None:
        file.set_head(assessment=assessment)
        if assessment.code is not MaturityCode.UNKNOWN:
            resolve_by_itself(unit, file, actor, TaskKind.CAPACITY_UNKNOWN)
        unit.note_use(
            actor.staff_id,
            Use.ASSESSED,
            case_id=file.case_id,
            client_id=file.head.client.subject,
            basis=UseBasis.CARE_RELATIONSHIP,
        )
    for what in tasks_of(questionnaire, answers, came_to):
        open_task(unit, file, actor, what)


def _assessment(
    unit: Unit,
    file: CaseFile,
    actor: StaffActor,
    command: SignQuestionnaire,
    came_to: Conclusion,
    version: int,
) -> Assessment:
    return Assessment(
        response_id=command.response_id,
        version=version,
        field=_field(unit, file),
        code=came_to.code,
        request=came_to.request,
        reason=came_to.reason,
        at=unit.now,
        by=actor.ref,
        contacts=tuple(one.contact_id for one in file.contacts),
        until_no=file.last_no,
    )


def _field(unit: Unit, file: CaseFile) -> FieldOfLaw:
    line = unit.county.line(file.head.line)
    return line.field_of_law if line else FieldOfLaw.HEALTH
