"""What has to be right of the sums of a questionnaire file and of where it says it is offered."""

from collections.abc import Iterator, Mapping

from backend.protocol.offering import FIELD, FROM_AGE, LINE, TO_AGE
from backend.protocol.questionnaires import OFFERED, Item, ItemKind, Questionnaire
from backend.protocol.scores import is_sum, meanings, points, summed
from backend.protocol.words import FieldOfLaw, Language


def sum_problems(item: Item, known: Mapping[str, Item]) -> Iterator[str]:
    """Yield what is wrong with an item that is, or claims to be, a sum."""
    claims = item.type is ItemKind.INTEGER or item.read_only or bool(summed(item))
    if not claims:
        return
    if not is_sum(item):
        yield "a sum is a read-only integer that names the items it adds up; no other item is either"
        return
    for link_id in summed(item):
        other = known.get(link_id)
        if other is None or other.type is not ItemKind.CHOICE:
            yield f"the sum adds up {link_id!r}, which is no choice here"
        elif any(points(one.value_coding) is None for one in other.answer_option):
            yield f"the sum adds up {link_id!r}, which has an answer without points"
    if len(set(summed(item))) != len(summed(item)):
        yield "the sum adds up an item twice"
    told = meanings(item)
    if len({one.least for one in told}) != len(told):
        yield "two meanings of the sum begin at the same number"
    if any(Language.FINNISH.value not in one.words for one in told):
        yield "a meaning of the sum has no words in Finnish"


def offer_problems(one: Questionnaire) -> Iterator[str]:
    """Yield what is wrong with where the questionnaire says it is offered."""
    for extension in one.extension:
        if extension.url != OFFERED:
            continue
        for part in extension.extension:
            if part.url not in {FIELD, LINE, FROM_AGE, TO_AGE}:
                yield f"it is offered by {part.url!r}; known are {FIELD}, {LINE}, {FROM_AGE} and {TO_AGE}"
            elif part.url == FIELD and part.value_code not in {field.value for field in FieldOfLaw}:
                yield f"it is offered on the field of law {part.value_code!r}, which there is not"
            elif part.url in {FROM_AGE, TO_AGE} and part.value_integer is None:
                yield f"{part.url} needs its valueInteger"
