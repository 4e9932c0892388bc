"""How a case stands towards its assessment and tasks, as views show it. The server decides; nothing is decided here."""

from datetime import date

from backend.protocol.assessments import Task, TaskKind
from backend.protocol.authority import AssessmentNeed
from backend.protocol.cases import Case
from backend.protocol.checklist_rules import given, without_sums
from backend.protocol.entries import Entry, QuestionnaireSigned
from backend.protocol.ids import CaseId
from backend.protocol.maturity_rules import CODE, asked_for, form_for, kind
from backend.protocol.offering import offered_forms
from backend.protocol.questionnaires import Questionnaire
from backend.protocol.sent_form_entries import FormAnswered
from backend.protocol.setup import Setup
from backend.protocol.words import FieldOfLaw
from desktop.models.checklist_fill import ChecklistFill
from desktop.texts.formats import age

BLOCKING = frozenset({TaskKind.CHILD_WELFARE, TaskKind.PHYSICIAN})
"""What has to be resolved in writing before a case is closed; an unknown capacity stays open after it."""


FORM_DRAFT = "form-"
"""What the keys of half-filled forms begin with, besides the assessment's."""


def slot(questionnaire: Questionnaire) -> str:
    """Where a questionnaire stands among those of a case: the assessments of a minor take each other's place."""
    return "" if kind(questionnaire) is not AssessmentNeed.NONE else questionnaire.url


def draft_key(case_id: CaseId, place: str = "") -> str:
    """Where a half-filled questionnaire of the case is kept, by its slot."""
    if not place:
        return f"checklist:{case_id}"
    name = place.rsplit("/", 1)[-1].replace(":", ".")
    return f"{FORM_DRAFT}{name}:{case_id}"


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
        need = form_for(years(case, today), _field(case, setup))
    return asked_for(setup.questionnaires, need)


def offered(case: Case, setup: Setup | None, today: date) -> tuple[Questionnaire, ...]:
    """The forms that may be begun here besides the assessment."""
    if setup is None:
        return ()
    field = _field(case, setup)
    return offered_forms(setup.questionnaires, case.head.line, field, years(case, today))


def signed(case: Case, place: str) -> Entry | None:
    """The newest signed version of a form of the case, by its slot; of the assessment the head knows."""
    for entry in reversed(case.entries):
        body = entry.body
        if isinstance(body, QuestionnaireSigned) and body.response.questionnaire.partition("|")[0] == place:
            return entry
    return None


def slot_of(entry: Entry, setup: Setup | None) -> str:
    """Where a signed questionnaire stands among those of a case."""
    body = entry.body
    if not isinstance(body, QuestionnaireSigned):
        return ""
    form = known(body, setup)
    return slot(form) if form is not None else body.response.questionnaire.partition("|")[0]


def known(body: QuestionnaireSigned, setup: Setup | None) -> Questionnaire | None:
    """The questionnaire that was signed, as it is in use now; none if it is no more."""
    url = body.response.questionnaire.partition("|")[0]
    return next((one for one in setup.questionnaires if one.url == url), None) if setup else None


def correcting(form: Questionnaire, body: QuestionnaireSigned) -> ChecklistFill:
    """A new version that begins with the answers of a signed one."""
    fill = ChecklistFill(form, replaces=body.response_id)
    for link_id, answer in without_sums(form, given(body.response)[0]).items():
        fill.put(link_id, answer)
    for link_id in (fill.asked()[0].link_id, CODE):
        fill.go_to(link_id)
    return fill


def is_newest(case: Case, entry: Entry) -> bool:
    """Whether no later version takes the place of a signed questionnaire."""
    body, made = entry.body, case.head.assessment
    if isinstance(body, FormAnswered):
        return True
    if not isinstance(body, QuestionnaireSigned):
        return False
    if body.conclusion is not None:
        return made is not None and made.response_id == body.response_id
    later = (one.body for one in case.entries if isinstance(one.body, QuestionnaireSigned))
    return all(one.replaces != body.response_id for one in later)


def _field(case: Case, setup: Setup) -> FieldOfLaw:
    line = next((one for one in setup.lines if one.line == case.head.line), None)
    return line.field_of_law if line else FieldOfLaw.HEALTH


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
