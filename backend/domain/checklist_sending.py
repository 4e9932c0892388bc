"""What a questionnaire file says of being sent to residents, checked when it is read."""

from collections.abc import Iterable, Iterator

from backend.domain.county import ServiceLine
from backend.protocol.checklist_rules import every_item, is_question
from backend.protocol.questionnaires import (
    ALERTS,
    RESIDENT_WORDS,
    Extension,
    Item,
    ItemKind,
    Questionnaire,
    parts_of,
)
from backend.protocol.resident_forms import (
    MOST_DAYS,
    alert_from,
    days_to_answer,
    for_resident,
    is_sendable,
    named,
)
from backend.protocol.scores import is_sum
from backend.protocol.words import Language


def sending_problems(one: Questionnaire) -> Iterator[str]:
    """Yield what is wrong with the questionnaire as a form for residents."""
    if is_sendable(one):
        if not 1 <= days_to_answer(one) <= MOST_DAYS:
            yield f"voimassa-paivia is from 1 to {MOST_DAYS}"
        asked = tuple(every_item(for_resident(one).item))
        if not any(is_question(item) for item in asked):
            yield "it is sent to residents, and nothing is asked of them"
        for item in asked:
            if item.type is ItemKind.CHOICE and not item.answer_option:
                yield f"item {item.link_id!r}: every answer is for professionals only"
    if not _in_all_languages(one.extension):
        yield "asiakkaan-sanoin needs fi, sv and en"
    for item in every_item(one.item):
        yield from (f"item {item.link_id!r}: {problem}" for problem in _item_problems(item))


def beforehand_problems(
    lines: Iterable[ServiceLine], questionnaires: tuple[Questionnaire, ...]
) -> Iterator[str]:
    """Yield what lines ask residents beforehand that cannot be asked of them."""
    for line in lines:
        names = dict.fromkeys(
            (*line.forms_before, *(one for matter in line.matters for one in matter.forms_before))
        )
        for name in names:
            found = named(questionnaires, name)
            if found is None or not is_sendable(found):
                yield f"forms_before of line {line.id!r}: {name!r} is no questionnaire that may be sent to residents"


def _item_problems(item: Item) -> Iterator[str]:
    extensions = [item.extension, *(one.value_coding.extension for one in item.answer_option)]
    if not all(map(_in_all_languages, extensions)):
        yield "asiakkaan-sanoin needs fi, sv and en"
    alerts = any(one.url == ALERTS for one in item.extension)
    if alerts and not (item.type is ItemKind.BOOLEAN or (is_sum(item) and alert_from(item) is not None)):
        yield "halyttaa belongs to a yes-or-no question, an answer, or a sum with alkaen"


def _in_all_languages(extensions: tuple[Extension, ...]) -> bool:
    return all(
        any(part.value_string for part in parts_of(one, language.value))
        for one in extensions
        if one.url == RESIDENT_WORDS
        for language in Language
    )
