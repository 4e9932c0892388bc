"""Questions and answers of a questionnaire in words, in the language of the desktop."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication

from backend.protocol.assessments import MaturityCode, SocialRequest
from backend.protocol.checklist_rules import is_question, option
from backend.protocol.questionnaires import (
    AnswerValue,
    Coding,
    Item,
    ItemKind,
    in_language,
    short_title,
)
from backend.protocol.scores import Score, meaning
from backend.protocol.words import Language
from desktop.texts import formats

_MANY = 4
"""From so many questions on that have the same answers, they are counted instead of read out."""


def text_of(item: Item, language: Language) -> str:
    """The question as it is read."""
    return in_language(item.text, item.text_element, language)


def whole(coding: Coding, language: Language) -> str:
    """An answer in its whole words."""
    return in_language(coding.display, coding.display_element, language)


def short(item: Item, coding: Coding, language: Language) -> str:
    """An answer in its short words where it has some."""
    found = next((one for one in item.answer_option if one.value_coding == coding), None)
    return (short_title(found.extension, language) if found else "") or whole(coding, language)


def yes_or_no(value: bool) -> str:  # noqa: FBT001 - the value of an answer
    """A boolean answer."""
    return (
        QCoreApplication.translate("checklist", "Yes")
        if value
        else QCoreApplication.translate("checklist", "No")
    )


def answer(item: Item, given: AnswerValue | None, language: Language) -> str:
    """An answer in whole words; empty when there is none."""
    if given is None:
        return ""
    if given.value_boolean is not None:
        return yes_or_no(given.value_boolean)
    if given.value_coding is not None:
        return whole(option(item, given.value_coding) or given.value_coding, language)
    if given.value_date is not None:
        return formats.day(given.value_date, language, year=True)
    if given.value_integer is not None:
        return f"{given.value_integer}. {meaning(item, given.value_integer, language)}".removesuffix(". ")
    return given.value_string or ""


def brief(item: Item, given: AnswerValue | None, language: Language) -> str:
    """An answer in its short words where it has some; empty when there is none."""
    coding = option(item, given.value_coding) if given and given.value_coding else None
    return short(item, coding, language) if coding else answer(item, given, language)


def summary(group: Item, answers: dict[str, AnswerValue], language: Language) -> str:
    """A group's answers in a line: read out, or counted when many questions have the same answers.

    `Nuori ja huoltaja, tunnistettu kysymyksin, hammassärky`; `Kyllä 5, osittain 1 (kohta 7, seuraukset)`.
    """
    asked = [one for one in group.item if is_question(one)]
    given = [(one, answers[one.link_id]) for one in asked if one.link_id in answers]
    alike = len({tuple(code.value_coding.code for code in one.answer_option) for one in asked}) == 1
    if alike and len(asked) >= _MANY and all(one.type is ItemKind.CHOICE for one in asked):
        return _counted(given, language)
    said = [brief(one, value, language) for one, value in given]
    return ", ".join(part if at == 0 else part[:1].lower() + part[1:] for at, part in enumerate(said) if part)


def _counted(given: list[tuple[Item, AnswerValue]], language: Language) -> str:
    said = [(item, brief(item, value, language)) for item, value in given]
    counts = Counter(word for _, word in said)
    parts = []
    for word, count in counts.most_common():
        part = f"{word} {count}"
        if word != counts.most_common(1)[0][0]:
            part = part[:1].lower() + part[1:]
            if count == 1:
                item = next(one for one, other in said if other == word)
                where = QCoreApplication.translate("checklist", "item {n}").format(n=item.prefix)
                about = short_title(item.extension, language)
                part += f" ({where}, {about})" if about else f" ({where})"
        parts.append(part)
    return ", ".join(parts)


def stands(item: Item, score: Score, language: Language) -> str:
    """A sum as it stands: `Pisteet 4/12`, and that answers are still missing while they are."""
    name, points = text_of(item, language), f"{score.points}/{score.most}"
    if score.whole:
        return f"{name} {points}"
    return QCoreApplication.translate("checklist", "{name} {points}, answers are missing").format(
        name=name, points=points
    )


def still(items: tuple[Item, ...]) -> str:
    """What is still to be answered before it can be signed."""
    numbers = [one.prefix for one in items if one.prefix]
    if len(numbers) > 1:
        last = QCoreApplication.translate("checklist", "{items} and {last}")
        listed = last.format(items=", ".join(numbers[:-1]), last=numbers[-1])
        return QCoreApplication.translate("checklist", "Still to answer: items {items}").format(items=listed)
    if numbers:
        return QCoreApplication.translate("checklist", "Still to answer: item {n}").format(n=numbers[0])
    return QCoreApplication.translate("checklist", "Write the reason") if items else ""


def seen(code: MaturityCode) -> tuple[str, str]:
    """Whether the guardian sees this event's data, as an icon and words."""
    if code in {MaturityCode.NOT_CAPABLE, MaturityCode.CAPABLE_ALLOWS}:
        return "eye", QCoreApplication.translate("checklist", "Guardian sees")
    return "eye-slash", QCoreApplication.translate("checklist", "Guardian sees and gets nothing")


def acts(code: MaturityCode) -> tuple[str, str]:
    """What the guardian may do in this event, as an icon and words."""
    match code:
        case MaturityCode.NOT_CAPABLE:
            return "check-circle", QCoreApplication.translate(
                "checklist", "Guardian decides, the child is heard"
            )
        case MaturityCode.CAPABLE_ALLOWS:
            return "check-circle", QCoreApplication.translate(
                "checklist", "Guardian acts as the minor allows"
            )
        case MaturityCode.CAPABLE_FORBIDS:
            return "prohibit", QCoreApplication.translate("checklist", "Does not act in this matter")
        case MaturityCode.UNKNOWN:
            return "hourglass-medium", QCoreApplication.translate("checklist", "Stays open as a task")


def code_name(code: MaturityCode) -> str:
    """What a code comes to, in a few words."""
    return {
        MaturityCode.NOT_CAPABLE: QCoreApplication.translate("checklist", "not capable of deciding"),
        MaturityCode.CAPABLE_ALLOWS: QCoreApplication.translate("checklist", "capable, allows"),
        MaturityCode.CAPABLE_FORBIDS: QCoreApplication.translate("checklist", "capable, forbids"),
        MaturityCode.UNKNOWN: QCoreApplication.translate("checklist", "capacity not known"),
    }[code]


def request_name(request: SocialRequest) -> str:
    """What became of a minor's request in social welfare."""
    return {
        SocialRequest.NONE: QCoreApplication.translate("checklist", "no request"),
        SocialRequest.ACCEPTED: QCoreApplication.translate("checklist", "request accepted"),
        SocialRequest.REFUSED: QCoreApplication.translate("checklist", "request refused"),
    }[request]
