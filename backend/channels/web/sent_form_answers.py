"""The answers to a sent form as a page posts them: one field an item, read by the questionnaire and by nothing else.

A field is named ``a-`` and the item's link id. A choice is its code, yes or no are words, a date is ISO 8601. What the form
does not ask is left out, and so is an answer that it does not offer: it was not made on the page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from backend.channels.web.texts import Speech
from backend.protocol.checklist_rules import (
    TEXT_LIMIT,
    Answers,
    every_item,
    is_answered,
    is_question,
    questions,
)
from backend.protocol.questionnaires import (
    AnswerValue,
    Coding,
    Item,
    ItemKind,
    Questionnaire,
    help_text,
    in_language,
    is_help,
)

YES, NO = "yes", "no"
_MOST_CHARACTERS = 20_000
"""Longer than any text may be, so that one that is too long can be shown to be shortened."""


def field(link_id: str) -> str:
    """Return the name of an item's field."""
    return f"a-{link_id}"


def read(questionnaire: Questionnaire, posted: Mapping[str, object]) -> dict[str, AnswerValue]:
    """Return the answers of a post, by link id."""
    found = {}
    for item in every_item(questionnaire.item):
        typed = posted.get(field(item.link_id))
        if is_question(item) and isinstance(typed, str):
            answer = _answer(item, typed.replace("\r\n", "\n").replace("\0", "").strip()[:_MOST_CHARACTERS])
            if answer is not None:
                found[item.link_id] = answer
    return found


def written(answer: AnswerValue | None) -> str:
    """Return an answer as its field holds it."""
    if answer is None:
        return ""
    if answer.value_coding is not None:
        return answer.value_coding.code
    if answer.value_boolean is not None:
        return YES if answer.value_boolean else NO
    if answer.value_date is not None:
        return answer.value_date.isoformat()
    return answer.value_string or ""


def in_words(item: Item, answer: AnswerValue | None, speech: Speech) -> str:
    """Return an answer as a person reads it."""
    if answer is None:
        return ""
    if answer.value_coding is not None:
        options = (one.value_coding for one in item.answer_option)
        known = next((one for one in options if one.code == answer.value_coding.code), answer.value_coding)
        return in_language(known.display, known.display_element, speech.language)
    if answer.value_boolean is not None:
        return speech.plain("sent_form.yes" if answer.value_boolean else "sent_form.no")
    if answer.value_date is not None:
        return f"{answer.value_date.day}.{answer.value_date.month}.{answer.value_date.year}"
    return answer.value_string or ""


def problem(item: Item, answers: Answers, speech: Speech) -> str:
    """Return what is wrong with an answer, with how to mend it; empty when nothing is."""
    answer = answers.get(item.link_id)
    if not is_answered(item, answers):
        if not item.required:
            return ""
        typed = item.type in {ItemKind.TEXT, ItemKind.STRING, ItemKind.DATE}
        return speech.plain("sent_form.write_answer" if typed else "sent_form.choose_answer")
    text = answer.value_string if answer is not None else None
    most = item.max_length or TEXT_LIMIT
    if text is not None and len(text) > most:
        return speech.plain("problem.too_long", count=len(text), limit=most)
    return ""


@dataclass(frozen=True)
class Asked:
    """One question as the page draws it: ``kind`` is choice, area, text or date; ``options`` are code, words, no hint."""

    link_id: str
    id: str
    kind: str
    words: str
    hint: str
    value: str
    required: bool
    options: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A page of the form: the group's title, and its questions and texts in their order."""

    title: str
    items: tuple[Item, ...]

    @property
    def link_ids(self) -> tuple[str, ...]:
        """The link ids of everything on it."""
        return tuple(one.link_id for one in every_item(self.items))


def sheets(questionnaire: Questionnaire, answers: Answers, speech: Speech) -> tuple[Sheet, ...]:
    """Return the pages with something to answer now: a page a group, and one for what stands in no group."""
    asked = {one.link_id for one in questions(questionnaire, answers)}
    made: list[Sheet] = []
    loose: list[Item] = []
    for item in questionnaire.item:
        if item.type is not ItemKind.GROUP:
            loose.append(item)
            continue
        if loose:
            made.append(Sheet("", tuple(loose)))
            loose = []
        made.append(Sheet(in_language(item.text, item.text_element, speech.language), item.item))
    if loose:
        made.append(Sheet("", tuple(loose)))
    return tuple(one for one in made if asked.intersection(one.link_ids))


def drawn(sheet: Sheet, questionnaire: Questionnaire, answers: Answers, speech: Speech) -> Iterator[Asked]:
    """Yield what the page shows, in its order: questions that are asked now, and texts to read (``kind`` read)."""
    asked = {one.link_id for one in questions(questionnaire, answers)}
    language = speech.language
    for item in every_item(sheet.items):
        words = in_language(item.text, item.text_element, language)
        if item.type is ItemKind.DISPLAY and not is_help(item):
            yield Asked(item.link_id, "", "read", words, "", "", required=False)
        elif item.type is ItemKind.GROUP and asked.intersection(one.link_id for one in every_item(item.item)):
            yield Asked(item.link_id, "", "head", words, "", "", required=False)
        elif item.link_id in asked:
            yield Asked(
                item.link_id,
                field(item.link_id),
                _KINDS.get(item.type, "text"),
                words if item.required else speech.plain("question.optional", label=words),
                help_text(item, language),
                written(answers.get(item.link_id)),
                item.required,
                tuple(_options(item, speech)),
            )


_KINDS = {
    ItemKind.CHOICE: "choice",
    ItemKind.BOOLEAN: "choice",
    ItemKind.TEXT: "area",
    ItemKind.DATE: "date",
}


def _options(item: Item, speech: Speech) -> Iterator[tuple[str, str, str]]:
    if item.type is ItemKind.BOOLEAN:
        yield YES, speech.plain("sent_form.yes"), ""
        yield NO, speech.plain("sent_form.no"), ""
    for one in item.answer_option:
        coding = one.value_coding
        yield coding.code, in_language(coding.display, coding.display_element, speech.language), ""


def _answer(item: Item, typed: str) -> AnswerValue | None:
    if not typed:
        return None
    match item.type:
        case ItemKind.CHOICE:
            options = (one.value_coding for one in item.answer_option)
            chosen = next((one for one in options if one.code == typed), None)
            return None if chosen is None else AnswerValue(value_coding=_bare(chosen))
        case ItemKind.BOOLEAN:
            return AnswerValue(value_boolean=typed == YES) if typed in {YES, NO} else None
        case ItemKind.DATE:
            try:
                return AnswerValue(value_date=date.fromisoformat(typed))
            except ValueError:
                return None
        case ItemKind.STRING:
            return AnswerValue(value_string=" ".join(typed.split("\n")))
        case ItemKind.TEXT:
            return AnswerValue(value_string=typed)
        case _:
            return None


def _bare(coding: Coding) -> Coding:
    return Coding(system=coding.system, code=coding.code, display=coding.display)
