"""What a questionnaire says of being sent to the resident: whether it may, in which words, what is left out, what alerts.

A questionnaire that says nothing of it is never sent. Of one that does, the resident is asked what is not for
professionals only; the answers are a part of the same questionnaire, which the professional may go on from.
"""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from backend.protocol.checklist_rules import Answers, enabled, every_item, is_question, option, respond, sums
from backend.protocol.questionnaires import (
    ALERTS,
    FOR_STAFF,
    RESIDENT_WORDS,
    SENDABLE,
    TRANSLATION,
    AnswerOption,
    Coding,
    Element,
    Extension,
    Item,
    ItemKind,
    Questionnaire,
    QuestionnaireResponse,
    Reference,
    parts_of,
)
from backend.protocol.scores import is_sum
from backend.protocol.words import Language, SaysFor

DAYS = 14
"""How long a form can be answered when its file does not say."""
MOST_DAYS = 90


def named(questionnaires: Iterable[Questionnaire], name: str) -> Questionnaire | None:
    """Return the one whose url is, or ends in, the name."""
    return next((one for one in questionnaires if name in {one.url, one.url.rpartition("/")[2]}), None)


def is_sendable(questionnaire: Questionnaire) -> bool:
    """Whether its file lets it be sent to a resident."""
    return _said(questionnaire) is not None


def days_to_answer(questionnaire: Questionnaire) -> int:
    """Return for how many days it can be answered once it was sent."""
    said = _said(questionnaire)
    days = [part.value_integer for part in parts_of(said, "voimassa-paivia")] if said else []
    return next((one for one in days if one is not None), DAYS)


def tells_score(questionnaire: Questionnaire) -> bool:
    """Whether the resident is told the sum and what it tells; otherwise only professionals see it."""
    said = _said(questionnaire)
    return said is not None and any(part.value_boolean for part in parts_of(said, "kerro-pisteet"))


def for_resident(questionnaire: Questionnaire) -> Questionnaire:
    """Return what a resident is asked, in the words meant for them."""
    title, element = _worded(questionnaire.title, questionnaire.title_element, questionnaire.extension)
    return msgspec.structs.replace(
        questionnaire, title=title, title_element=element, item=_items(questionnaire.item)
    )


def alerts(questionnaire: Questionnaire, answers: Answers) -> tuple[str, ...]:
    """Return the link ids at which somebody has to look at once: an answer that its file marks, or a sum high enough."""
    asked = enabled(questionnaire, answers)
    stands = {one.link_id: score for one, score in sums(questionnaire, answers)}
    found = []
    for item in every_item(questionnaire.item):
        if item.link_id not in asked:
            continue
        answer = answers.get(item.link_id)
        if is_sum(item):
            score = stands.get(item.link_id)
            least = alert_from(item)
            hit = score is not None and score.whole and least is not None and score.points >= least
        elif answer is not None and item.type is ItemKind.BOOLEAN:
            hit = bool(answer.value_boolean) and _alerts(item.extension)
        else:
            chosen = option(item, answer.value_coding) if answer is not None else None
            hit = chosen is not None and _alerts(chosen.extension)
        if hit:
            found.append(item.link_id)
    return tuple(found)


def alert_from(total: Item) -> int | None:
    """Return the least sum that alerts, or none when no sum does."""
    parts = (part for one in total.extension if one.url == ALERTS for part in parts_of(one, "alkaen"))
    return next((part.value_integer for part in parts), None)


def resident_response(
    questionnaire: Questionnaire, answers: Answers, authored: datetime, says_for: SaysFor
) -> QuestionnaireResponse:
    """Return the resident's answers as a resource: in progress while the questionnaire asks professionals more.

    Author and source are the client, or whoever fills it in for the client (HL7 FHIR R4, QuestionnaireResponse).
    """
    who = SELF if says_for is SaysFor.SELF else OTHER
    whole = not any(_is_for_staff(one) for one in every_item(questionnaire.item) if is_question(one))
    return msgspec.structs.replace(
        respond(for_resident(questionnaire), answers, authored),
        status="completed" if whole else "in-progress",
        author=who,
        source=who,
    )


SELF = Reference(type="Patient", display="Asiakas")
OTHER = Reference(type="RelatedPerson", display="Asiakkaan puolesta asioiva")


def _said(questionnaire: Questionnaire) -> Extension | None:
    return next((one for one in questionnaire.extension if one.url == SENDABLE), None)


def _alerts(extensions: tuple[Extension, ...]) -> bool:
    return any(one.url == ALERTS and one.value_boolean for one in extensions)


def _is_for_staff(item: Item) -> bool:
    return any(one.url == FOR_STAFF and one.value_boolean for one in item.extension)


def _items(items: tuple[Item, ...]) -> tuple[Item, ...]:
    kept = (_item(one) for one in items if not _is_for_staff(one))
    return tuple(one for one in kept if one.item or one.type is not ItemKind.GROUP)


def _item(item: Item) -> Item:
    text, element = _worded(item.text, item.text_element, item.extension)
    return msgspec.structs.replace(
        item,
        text=text,
        text_element=element,
        answer_option=tuple(
            _option(one) for one in item.answer_option if not _for_staff_only(one.value_coding)
        ),
        item=_items(item.item),
    )


def _for_staff_only(coding: Coding) -> bool:
    return any(one.url == FOR_STAFF and one.value_boolean for one in coding.extension)


def _option(one: AnswerOption) -> AnswerOption:
    coding = one.value_coding
    display, element = _worded(coding.display, coding.display_element, coding.extension)
    return msgspec.structs.replace(
        one, value_coding=msgspec.structs.replace(coding, display=display, display_element=element)
    )


def _worded(
    text: str, element: Element | None, extensions: tuple[Extension, ...]
) -> tuple[str, Element | None]:
    """Return a text and its translations, in the words meant for residents when there are some."""
    said = next((one for one in extensions if one.url == RESIDENT_WORDS), None)
    if said is None:
        return text, element
    words = {part.url: part.value_string or "" for part in said.extension}
    translations = tuple(
        Extension(
            url=TRANSLATION,
            extension=(
                Extension(url="lang", value_code=language),
                Extension(url="content", value_string=content),
            ),
        )
        for language, content in words.items()
        if language != Language.FINNISH.value
    )
    return words.get(Language.FINNISH.value, text), Element(extension=translations)
