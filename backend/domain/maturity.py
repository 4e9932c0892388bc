"""A minor's assessment on the server: whom it is asked of, which form does, what it leaves to be done. No I/O.

Act 785/1992 s. 7 and 9, and domain rules section 2: assessed at every service event, never a blanket decision.
"""

from collections.abc import Mapping
from datetime import date

from backend.domain.personal_codes import age
from backend.protocol.assessments import MaturityCode, SocialRequest, TaskKind
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import find, questions
from backend.protocol.errors import ErrorCode
from backend.protocol.maturity_rules import (
    CHILD_WELFARE,
    CODE,
    PHYSICIAN_NEEDED,
    Conclusion,
    form_for,
    is_yes,
    kind,
    offered,
)
from backend.protocol.people import ClientCard
from backend.protocol.questionnaires import LEAVES_TASK, AnswerValue, Item, Questionnaire
from backend.protocol.words import FieldOfLaw

PROTECTIVE = frozenset({MaturityCode.CAPABLE_FORBIDS, MaturityCode.UNKNOWN})
"""With these nothing is given to the guardians."""


def subject_age(client: ClientCard, day: date) -> int | None:
    """Return the age on a Finnish day of whom the case is about; none when it is not known."""
    return age(client.subject_born, day) if client.subject_born is not None else None


def not_for(form: AssessmentNeed, years: int | None, field: FieldOfLaw) -> ErrorCode | None:
    """Return why this assessment is not made of this person today; none when it is.

    The full form may be used for a child under 12; the short one not from the 12th birthday's midnight on.
    """
    wanted = form_for(years, field)
    if form is wanted or (form is AssessmentNeed.FULL and wanted is AssessmentNeed.SHORT):
        return None
    if form is AssessmentNeed.SHORT and wanted is AssessmentNeed.FULL:
        return ErrorCode.FULL_ASSESSMENT_NEEDED
    return ErrorCode.UNKNOWN_QUESTIONNAIRE


def wrong_code(questionnaire: Questionnaire, answers: Mapping[str, AnswerValue]) -> bool:
    """Whether a code was picked that is not offered with these answers."""
    item, answer = find(questionnaire, CODE), answers.get(CODE)
    if item is None or answer is None or answer.value_coding is None:
        return False
    short = kind(questionnaire) is AssessmentNeed.SHORT
    return answer.value_coding.code not in {one.code for one in offered(item, answers, short=short)}


def tasks_of(
    questionnaire: Questionnaire, answers: Mapping[str, AnswerValue], conclusion: Conclusion | None
) -> tuple[TaskKind, ...]:
    """Return what the answers leave to be done. Nobody can forbid a child-welfare notification.

    The assessments of a minor have their link ids; any other questionnaire says itself what a yes leaves.
    """
    if kind(questionnaire) is AssessmentNeed.NONE:
        left = [task_left(one) for one in questions(questionnaire, answers) if is_yes(answers, one.link_id)]
        return tuple(dict.fromkeys(one for one in left if one is not None))
    kinds = []
    if conclusion is not None and conclusion.code is MaturityCode.UNKNOWN:
        kinds.append(TaskKind.CAPACITY_UNKNOWN)
    if is_yes(answers, CHILD_WELFARE):
        kinds.append(TaskKind.CHILD_WELFARE)
    if is_yes(answers, PHYSICIAN_NEEDED):
        kinds.append(TaskKind.PHYSICIAN)
    return tuple(kinds)


def task_left(item: Item) -> TaskKind | None:
    """Return the task that a yes to the item leaves, or none."""
    said = next((one.value_code for one in item.extension if one.url == LEAVES_TASK), None)
    return next((one for one in TaskKind if one.value == said), None)


def protects(code: MaturityCode | None, request: SocialRequest) -> bool:
    """Whether a conclusion keeps the data from the guardians."""
    return code in PROTECTIVE or request is SocialRequest.ACCEPTED
