"""How a case stands towards its assessment and tasks, as views show it. The server decides; nothing is decided here."""

from datetime import date

from backend.protocol.assessments import Task, TaskKind
from backend.protocol.authority import AssessmentNeed
from backend.protocol.cases import Case
from backend.protocol.maturity_rules import asked_for, form_for
from backend.protocol.questionnaires import Questionnaire
from backend.protocol.setup import Setup
from backend.protocol.words import FieldOfLaw
from desktop.texts.formats import age

BLOCKING = frozenset({TaskKind.CHILD_WELFARE, TaskKind.PHYSICIAN})
"""What has to be resolved in writing before a case is closed; an unknown capacity stays open after it."""


def draft_key(case: Case) -> str:
    """Where a half-filled questionnaire of the case is kept."""
    return f"checklist:{case.head.case_id}"


def years(case: Case, today: date) -> int | None:
    """The age of whom the case is about, as far as it is known."""
    head = case.head
    if head.authority.age is not None:
        return head.authority.age
    born = head.client.subject_born
    return age(born, today) if born is not None else None


def form(case: Case, setup: Setup | None, today: date) -> Questionnaire | None:
    """The questionnaire that is asked of this client on this line; none of an adult."""
    if setup is None:
        return None
    need = case.head.authority.need
    if need is AssessmentNeed.NONE:
        line = next((one for one in setup.lines if one.line == case.head.line), None)
        need = form_for(years(case, today), line.field_of_law if line else FieldOfLaw.HEALTH)
    return asked_for(setup.questionnaires, need)


def is_lacking(case: Case) -> bool:
    """Whether the case cannot be closed before it is assessed."""
    authority = case.head.authority
    return authority.required and not authority.assessed


def is_advised(case: Case) -> bool:
    """Whether it is a child of unknown age, who is taken as one of 12 to 17 until the age is known."""
    authority = case.head.authority
    return authority.need is AssessmentNeed.FULL and authority.age is None and not authority.assessed


def is_covered(case: Case) -> bool:
    """Whether the assessment that was made covers every contact there is now."""
    made = case.head.assessment
    return made is not None and all(one.contact_id in made.contacts for one in case.contacts)


def open_tasks(case: Case) -> tuple[Task, ...]:
    """What is left to be done about the case."""
    return tuple(one for one in case.head.tasks if one.resolved_at is None)


def blocking_tasks(case: Case) -> tuple[Task, ...]:
    """What is left and stands against closing."""
    return tuple(one for one in open_tasks(case) if one.kind in BLOCKING)
