"""A minor's assessment as a questionnaire: its link ids, which codes are offered, what it came to.

The items support the judgement of the professional, who picks the code: nothing is added up (domain rules, section 2).
"""

from backend.protocol.assessments import MATURITY_CODES, MaturityCode, SocialRequest
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import Answers
from backend.protocol.questionnaires import Coding, Item, Questionnaire
from backend.protocol.wire import Record
from backend.protocol.words import FieldOfLaw

ANSWERS = "https://luukku.fi/fhir/CodeSystem/arvion-vastaukset"
"""Our own code system of the answers."""

URLS = {
    AssessmentNeed.FULL: "https://luukku.fi/fhir/Questionnaire/kypsyysarvio",
    AssessmentNeed.SHORT: "https://luukku.fi/fhir/Questionnaire/kypsyysarvio-lyhyt",
    AssessmentNeed.SOCIAL: "https://luukku.fi/fhir/Questionnaire/tietojen-nayttaminen",
}
"""The questionnaire of each assessment; an organisation's own version has the same address."""

PRESENT = "1"
MATTER = "3"
PHYSICIAN_NEEDED = "11"
TOLD_OF_RIGHTS = "12"
MAY_BE_GIVEN = "13"
CHILD_WELFARE = "14"
CODE = "15.code"
CODE_REASON = "15.reason"
REQUEST = "request"
DECISION = "decision"
REQUEST_REASON = "reason"

NEEDED = {
    AssessmentNeed.FULL: (PRESENT, MATTER, CODE, CODE_REASON),
    AssessmentNeed.SHORT: (PRESENT, MATTER, CODE, CODE_REASON),
    AssessmentNeed.SOCIAL: (PRESENT, MATTER, REQUEST, DECISION, REQUEST_REASON),
}
"""The link ids without which a questionnaire is not that assessment."""

FULL_AGE = 18
CODE_AGE = 12
"""From this age a code is chosen without a default, and a guardian alone does not tell what the child can decide."""


def form_for(years: int | None, field: FieldOfLaw) -> AssessmentNeed:
    """Return which assessment a person of this age gets; an unknown age is taken as 12 to 17."""
    if years is not None and years >= FULL_AGE:
        return AssessmentNeed.NONE
    if field is FieldOfLaw.SOCIAL:
        return AssessmentNeed.SOCIAL
    return AssessmentNeed.SHORT if years is not None and years < CODE_AGE else AssessmentNeed.FULL


class Conclusion(Record, frozen=True, kw_only=True):
    """What the answers came to."""

    code: MaturityCode | None = None
    request: SocialRequest = SocialRequest.NONE
    reason: str = ""


def kind(questionnaire: Questionnaire) -> AssessmentNeed:
    """Return which assessment a questionnaire is, or none for any other checklist."""
    return next((need for need, url in URLS.items() if url == questionnaire.url), AssessmentNeed.NONE)


def asked_for(questionnaires: tuple[Questionnaire, ...], need: AssessmentNeed) -> Questionnaire | None:
    """Return the questionnaire of an assessment."""
    return next((one for one in questionnaires if one.url == URLS.get(need)), None)


def offered(item: Item, answers: Answers, *, short: bool) -> tuple[Coding, ...]:
    """Return the answers of a choice that may be picked.

    With a child of 12 or more (and of unknown age) of whom only the guardian is present, code 4 is the only one. Who has
    answered that the data may not be given has not allowed it: then code 2 is not offered (act 785/1992 s. 9).
    """
    options = tuple(one.value_coding for one in item.answer_option)
    if item.link_id != CODE:
        return options
    if not short and _code(answers, PRESENT) == "guardian-only":
        return tuple(one for one in options if one.code == MaturityCode.UNKNOWN.value)
    if _code(answers, MAY_BE_GIVEN) == "no":
        return tuple(one for one in options if one.code != MaturityCode.CAPABLE_ALLOWS.value)
    return options


def conclusion(need: AssessmentNeed, answers: Answers) -> Conclusion | None:
    """Read what the answers came to; none while it has not been answered."""
    if need is AssessmentNeed.SOCIAL:
        request = answers.get(REQUEST)
        if request is None or request.value_boolean is None:
            return None
        if not request.value_boolean:
            return Conclusion()
        decided = {one.value: one for one in (SocialRequest.ACCEPTED, SocialRequest.REFUSED)}
        decision = decided.get(_code(answers, DECISION))
        if decision is None:
            return None
        return Conclusion(request=decision, reason=_text(answers, REQUEST_REASON))
    code = code_of(answers)
    return Conclusion(code=code, reason=_text(answers, CODE_REASON)) if code is not None else None


def code_of(answers: Answers) -> MaturityCode | None:
    """Return the code of the national code set that was picked."""
    answer = answers.get(CODE)
    coding = answer.value_coding if answer else None
    if coding is None or coding.system != MATURITY_CODES:
        return None
    return next((one for one in MaturityCode if one.value == coding.code), None)


def is_yes(answers: Answers, link_id: str) -> bool:
    """Whether a boolean question was answered yes."""
    answer = answers.get(link_id)
    return answer is not None and answer.value_boolean is True


def _code(answers: Answers, link_id: str) -> str:
    answer = answers.get(link_id)
    return answer.value_coding.code if answer and answer.value_coding else ""


def _text(answers: Answers, link_id: str) -> str:
    answer = answers.get(link_id)
    return (answer.value_string or "").strip() if answer else ""
