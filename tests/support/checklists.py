"""The questionnaires that come with Luukku, and short ways to fill them in."""

from functools import cache
from pathlib import Path

from backend.domain.checklist_files import read_checklists
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import find
from backend.protocol.maturity_rules import URLS
from backend.protocol.questionnaires import AnswerValue, Coding, ItemKind, Questionnaire

FOLDER = Path(__file__).parents[2] / "resources" / "checklists"


@cache
def shipped() -> tuple[Questionnaire, ...]:
    return read_checklists({one.name: one.read_bytes() for one in FOLDER.glob("*.json")}, {})


def the(need: AssessmentNeed) -> Questionnaire:
    return next(one for one in shipped() if one.url == URLS[need])


def named(name: str) -> Questionnaire:
    """Return one by the last part of its url."""
    return next(one for one in shipped() if one.url.endswith(f"/{name}"))


def answer(questionnaire: Questionnaire, link_id: str, said: object) -> AnswerValue:
    """Return an answer of the item's own kind: a code of its options, a truth, a text."""
    item = find(questionnaire, link_id)
    if item is None or item.type is not ItemKind.CHOICE:
        if isinstance(said, bool):
            return AnswerValue(value_boolean=said)
        return AnswerValue(value_string=str(said))
    options = [one.value_coding for one in item.answer_option if one.value_coding.code == said]
    return AnswerValue(value_coding=options[0] if options else Coding(system="x", code=str(said)))


def answers(questionnaire: Questionnaire, **said: object) -> dict[str, AnswerValue]:
    """Return answers by link id; a name begins with an underscore where the id is a number (``_15_code``)."""
    by_id = {name.removeprefix("_").replace("_", "."): value for name, value in said.items()}
    return {link_id: answer(questionnaire, link_id, value) for link_id, value in by_id.items()}


def whole(code: str = "3", **changed: object) -> dict[str, AnswerValue]:
    """Return a whole maturity assessment of a minor of 12 or more."""
    said: dict[str, object] = {
        "_1": "minor-and-guardian",
        "_2": "questions",
        "_3": "Hammassärky",
        **{f"_{n}": "yes" for n in range(4, 10)},
        "_10": "no",
        "_11": False,
        "_12": True,
        "_14": False,
        "_15_code": code,
        "_15_reason": "Kertoo omin sanoin ja ymmärtää hoidon.",
    } | changed
    return answers(the(AssessmentNeed.FULL), **said)
