"""Which questionnaires a professional may begin in a case, besides a minor's assessment.

What a questionnaire says of itself decides: an organisation that wants it elsewhere has a file of its own with the same url.
One that says nothing is offered everywhere.
"""

from collections.abc import Iterable

from backend.protocol.authority import AssessmentNeed
from backend.protocol.ids import LineId
from backend.protocol.maturity_rules import kind
from backend.protocol.questionnaires import OFFERED, Extension, Questionnaire, parts_of
from backend.protocol.words import FieldOfLaw

FIELD, LINE, FROM_AGE, TO_AGE = "ala", "linja", "ika-alkaen", "ika-enintaan"


def is_offered(questionnaire: Questionnaire, line: LineId, field: FieldOfLaw, years: int | None) -> bool:
    """Whether it may be begun on this line with a person of this age.

    An instrument that is made for adults is not offered when the person is known to be younger; of an unknown age the
    professional judges.
    """
    if kind(questionnaire) is not AssessmentNeed.NONE:
        return False
    said = next((one for one in questionnaire.extension if one.url == OFFERED), None)
    if said is None:
        return True
    fields = {part.value_code for part in parts_of(said, FIELD)}
    lines = {part.value_code for part in parts_of(said, LINE)}
    somewhere = fields or lines
    if somewhere and field.value not in fields and line not in lines:
        return False
    return years is None or _least(said) <= years <= _most(said, years)


def offered_forms(
    questionnaires: Iterable[Questionnaire], line: LineId, field: FieldOfLaw, years: int | None
) -> tuple[Questionnaire, ...]:
    """Return those that may be begun, in their order."""
    return tuple(one for one in questionnaires if is_offered(one, line, field, years))


def _least(said: Extension) -> int:
    return next((part.value_integer or 0 for part in parts_of(said, FROM_AGE)), 0)


def _most(said: Extension, otherwise: int) -> int:
    ages = (part.value_integer for part in parts_of(said, TO_AGE))
    return next((age for age in ages if age is not None), otherwise)
