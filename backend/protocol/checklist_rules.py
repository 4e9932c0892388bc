"""What a filled-in questionnaire may hold: which items are asked, what is missing, what does not belong there.

Server and desktop read the same rules here, so that what the desktop lets through the server takes
(HL7 FHIR R4 4.0.1, Questionnaire.item.enableWhen and QuestionnaireResponse.item).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from backend.protocol.questionnaires import (
    AnswerValue,
    Coding,
    EnableWhen,
    Item,
    ItemKind,
    Questionnaire,
    QuestionnaireResponse,
    ResponseItem,
)
from backend.protocol.scores import Score, is_sum, score

Answers = Mapping[str, AnswerValue]
"""One answer by link id; nothing here repeats."""

TEXT_LIMIT = 4000
"""Characters of a text whose item names no limit."""
_UNANSWERED = frozenset({ItemKind.GROUP, ItemKind.DISPLAY})


def every_item(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items and what stands in them, in the order they are read."""
    for item in items:
        yield item
        yield from every_item(item.item)


def is_question(item: Item) -> bool:
    """Whether somebody answers the item: it is neither a group, nor a text to read, nor a sum."""
    return item.type not in _UNANSWERED and not is_sum(item)


def find(questionnaire: Questionnaire, link_id: str) -> Item | None:
    """Return the item with this link id."""
    return next((one for one in every_item(questionnaire.item) if one.link_id == link_id), None)


def enabled(questionnaire: Questionnaire, answers: Answers) -> frozenset[str]:
    """Return the link ids of what is asked now. What stands in a group that is not asked is not asked either.

    An answer to a question that is not asked counts as not given.
    """
    return frozenset(_Asking(questionnaire, answers).all())


def questions(questionnaire: Questionnaire, answers: Answers) -> tuple[Item, ...]:
    """Return the questions that are asked now, in their order."""
    asked = enabled(questionnaire, answers)
    return tuple(one for one in every_item(questionnaire.item) if is_question(one) and one.link_id in asked)


def is_answered(item: Item, answers: Answers) -> bool:
    """Whether the question has an answer; a blank text is none."""
    answer = answers.get(item.link_id)
    if answer is None:
        return False
    return answer.value_string is None or bool(answer.value_string.strip())


def missing(questionnaire: Questionnaire, answers: Answers) -> tuple[Item, ...]:
    """Return the required questions without an answer, in their order."""
    asked = questions(questionnaire, answers)
    return tuple(one for one in asked if one.required and not is_answered(one, answers))


def progress(questionnaire: Questionnaire, answers: Answers) -> tuple[int, int]:
    """Return how many of the numbered questions that are asked have an answer, and how many they are."""
    numbered = [one for one in questions(questionnaire, answers) if one.prefix]
    return sum(is_answered(one, answers) for one in numbered), len(numbered)


def option(item: Item, coding: Coding | None) -> Coding | None:
    """Return the coding of the item's own options that is meant, with the words of the questionnaire."""
    if coding is None:
        return None
    options = (one.value_coding for one in item.answer_option)
    return next((one for one in options if (one.system, one.code) == (coding.system, coding.code)), None)


def wrong(questionnaire: Questionnaire, answers: Answers) -> str:
    """Return the link id of the first answer that cannot stand, or of the first that is missing; empty when all is well."""
    asked = {one.link_id: one for one in questions(questionnaire, answers)}
    for link_id, answer in answers.items():
        item = asked.get(link_id)
        if item is None or not _fits(item, answer):
            return link_id or "?"
    absent = missing(questionnaire, answers)
    return absent[0].link_id if absent else ""


def given(response: QuestionnaireResponse) -> tuple[dict[str, AnswerValue], str]:
    """Return the answers of a response by link id, and the link id that was answered twice, if any was."""
    answers: dict[str, AnswerValue] = {}
    left = list(reversed(response.item))
    while left:
        one = left.pop()
        if len(one.answer) > 1 or (one.answer and one.link_id in answers):
            return answers, one.link_id or "?"
        if one.answer:
            answers[one.link_id] = one.answer[0]
        left.extend(reversed(one.item))
    return answers, ""


def sums(questionnaire: Questionnaire, answers: Answers) -> tuple[tuple[Item, Score], ...]:
    """Return the sums that are asked for with how they stand, in their order."""
    items = tuple(every_item(questionnaire.item))
    asked = enabled(questionnaire, answers)
    return tuple(
        (one, score(one, items, asked, answers)) for one in items if is_sum(one) and one.link_id in asked
    )


def without_sums(questionnaire: Questionnaire, answers: Answers) -> dict[str, AnswerValue]:
    """Return what was answered by somebody: a sum that came along is worked out anew and never believed."""
    worked_out = {one.link_id for one in every_item(questionnaire.item) if is_sum(one)}
    return {link_id: one for link_id, one in answers.items() if link_id not in worked_out}


def respond(
    questionnaire: Questionnaire, answers: Answers, authored: datetime | None = None
) -> QuestionnaireResponse:
    """Return the response: what is asked and answered, in the questionnaire's order and groups, in its whole words.

    A sum stands in it once every item that counts has been answered.
    """
    asked = enabled(questionnaire, answers)
    added = {
        one.link_id: AnswerValue(value_integer=stands.points)
        for one, stands in sums(questionnaire, answers)
        if stands.whole
    }
    answers = without_sums(questionnaire, answers) | added
    return QuestionnaireResponse(
        resource_type="QuestionnaireResponse",
        questionnaire=questionnaire.canonical,
        status="completed",
        authored=authored,
        item=tuple(_responses(questionnaire.item, asked, answers)),
    )


def _responses(items: Iterable[Item], asked: frozenset[str], answers: Answers) -> Iterator[ResponseItem]:
    for item in items:
        if item.link_id not in asked or item.type is ItemKind.DISPLAY:
            continue
        inside = tuple(_responses(item.item, asked, answers))
        can_answer = is_question(item) or is_sum(item)
        answer = answers.get(item.link_id) if can_answer and is_answered(item, answers) else None
        if answer is not None or inside:
            whole = (_in_whole_words(item, answer),) if answer is not None else ()
            yield ResponseItem(link_id=item.link_id, text=item.text, answer=whole, item=inside)


def _in_whole_words(item: Item, answer: AnswerValue) -> AnswerValue:
    known = option(item, answer.value_coding)
    if known is not None:
        return AnswerValue(value_coding=Coding(system=known.system, code=known.code, display=known.display))
    if answer.value_string is not None:
        return AnswerValue(value_string=answer.value_string.strip())
    return answer


def _fits(item: Item, answer: AnswerValue) -> bool:
    values = {
        ItemKind.CHOICE: answer.value_coding,
        ItemKind.BOOLEAN: answer.value_boolean,
        ItemKind.DATE: answer.value_date,
        ItemKind.STRING: answer.value_string,
        ItemKind.TEXT: answer.value_string,
    }
    set_values = (
        *(answer.value_coding, answer.value_boolean, answer.value_date),
        *(answer.value_string, answer.value_integer),
    )
    if values.get(item.type) is None or sum(one is not None for one in set_values) != 1:
        return False
    if item.type is ItemKind.CHOICE:
        return option(item, answer.value_coding) is not None
    text = answer.value_string
    if text is None:
        return True
    one_line = item.type is ItemKind.TEXT or "\n" not in text
    return bool(text.strip()) and one_line and len(text.strip()) <= (item.max_length or TEXT_LIMIT)


class _Asking:
    """Which items are asked, each worked out once. A condition that leads back to itself counts as met."""

    def __init__(self, questionnaire: Questionnaire, answers: Answers) -> None:
        self._answers = answers
        self._items = {one.link_id: one for one in every_item(questionnaire.item)}
        self._parents = {inner.link_id: one.link_id for one in self._items.values() for inner in one.item}
        self._known: dict[str, bool] = {}

    def all(self) -> Iterator[str]:
        return (link_id for link_id in self._items if self._is_asked(link_id))

    def _is_asked(self, link_id: str) -> bool:
        if link_id not in self._known:
            self._known[link_id] = True
            self._known[link_id] = self._work_out(link_id)
        return self._known[link_id]

    def _work_out(self, link_id: str) -> bool:
        item = self._items.get(link_id)
        parent = self._parents.get(link_id)
        if item is None or (parent is not None and not self._is_asked(parent)):
            return False
        met = [self._is_met(one) for one in item.enable_when]
        if not met:
            return True
        return any(met) if item.enable_behavior == "any" else all(met)

    def _is_met(self, condition: EnableWhen) -> bool:
        answer = self._answers.get(condition.question)
        if answer is not None and not self._is_asked(condition.question):
            answer = None
        if condition.operator == "exists":
            return (answer is not None) is condition.answer_boolean
        same = answer is not None and _same(condition, answer)
        # "!=" holds also when nothing was answered: no answer equals it.
        return same if condition.operator == "=" else not same


def _same(condition: EnableWhen, answer: AnswerValue) -> bool:
    if condition.answer_coding is not None:
        coding = answer.value_coding
        wanted = condition.answer_coding
        return coding is not None and (coding.system, coding.code) == (wanted.system, wanted.code)
    if condition.answer_boolean is not None:
        return answer.value_boolean is condition.answer_boolean
    return answer.value_string is not None and answer.value_string == condition.answer_string
