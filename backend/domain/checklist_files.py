"""Questionnaire files: FHIR R4 as JSON, read strictly, refused in one sentence that names the place. No folders here."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from backend.domain.checklist_sending import sending_problems
from backend.domain.checklist_sums import offer_problems, sum_problems
from backend.domain.maturity import task_left
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import every_item, is_question
from backend.protocol.maturity_rules import NEEDED, kind
from backend.protocol.questionnaires import LEAVES_TASK, EnableWhen, Item, ItemKind, Questionnaire

_read = msgspec.json.Decoder(Questionnaire)
_OPERATORS = frozenset({"=", "!=", "exists"})
_DEEPEST = 8


class ChecklistWrong(Exception):
    """A questionnaire file cannot be used; the text names the file, the place and what is wrong there."""


def read_checklists(shipped: Mapping[str, bytes], own: Mapping[str, bytes]) -> tuple[Questionnaire, ...]:
    """Return the questionnaires of both, by file name; one of the organisation's own takes the place of its namesake.

    Raises ``ChecklistWrong``.
    """
    chosen: dict[str, Questionnaire] = {}
    for files in (shipped, own):
        seen: dict[str, str] = {}
        for name in sorted(files):
            one = read_checklist(name, files[name])
            if one.url in seen:
                raise ChecklistWrong(f"{name}: {seen[one.url]} has the same url, {one.url}")
            seen[one.url] = name
            chosen[one.url] = one
    return tuple(chosen.values())


def read_checklist(name: str, data: bytes) -> Questionnaire:
    """Read one file. Raises ``ChecklistWrong``."""
    try:
        one = _read.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise ChecklistWrong(f"{name}: {error}") from error
    found = next(_problems(one), "")
    if found:
        raise ChecklistWrong(f"{name}: {found}")
    return one


def _problems(one: Questionnaire) -> Iterator[str]:
    if one.resource_type != "Questionnaire":
        yield f"resourceType is {one.resource_type!r}, Questionnaire is expected"
    for field, value in (("url", one.url), ("version", one.version), ("title", one.title)):
        if not value.strip():
            yield f"{field} is empty"
    if one.status != "active":
        yield f"status is {one.status!r}, only an active questionnaire is used"
    yield from offer_problems(one)
    if _depth(one.item) > _DEEPEST:
        yield f"groups stand in groups more than {_DEEPEST} deep"
    else:
        yield from _item_problems(one)
        yield from sending_problems(one)


def _item_problems(one: Questionnaire) -> Iterator[str]:
    items = tuple(every_item(one.item))
    known: dict[str, Item] = {}
    for item in items:
        if not item.link_id.strip() or item.link_id in known:
            yield f"linkId {item.link_id!r} is empty or occurs twice"
        known[item.link_id] = item
    if not any(is_question(item) for item in items):
        yield "there is no question"
    for item in items:
        for problem in (*_shape(item), *sum_problems(item, known), *_conditions(item, known)):
            yield f"item {item.link_id!r}: {problem}"
    yield from (f"item {link_id!r}: its enableWhen leads back to itself" for link_id in _circles(items))
    for link_id in NEEDED.get(kind(one), ()):
        if link_id not in known or not is_question(known[link_id]):
            yield f"item {link_id!r} is missing: without it this is not the assessment that its url says"
    if kind(one) is not AssessmentNeed.SHORT and any(
        option.initial_selected for item in items for option in item.answer_option
    ):
        # Ages 12 to 17: a code must be chosen, there is no default (domain rules, section 2).
        yield "initialSelected may stand in the short assessment only"


def _shape(item: Item) -> Iterator[str]:
    if is_question(item) and not item.text.strip() and not item.prefix.strip():
        yield "a question needs its text"
    if (item.type is ItemKind.CHOICE) != bool(item.answer_option):
        yield "answerOption belongs to a choice, and a choice needs it"
    codes = [(one.value_coding.system, one.value_coding.code) for one in item.answer_option]
    if len(set(codes)) != len(codes) or not all(code for _, code in codes):
        yield "an answerOption without a code, or two of the same code"
    if not all(one.value_coding.display for one in item.answer_option):
        yield "an answerOption without its display"
    if item.required and not is_question(item):
        yield "required belongs to a question"
    if any(one.url == LEAVES_TASK for one in item.extension) and (
        item.type is not ItemKind.BOOLEAN or task_left(item) is None
    ):
        yield "a task that is left belongs to a yes-or-no question, and is one that Luukku knows"
    if item.max_length is not None and item.max_length < 1:
        yield "maxLength is at least 1"
    if item.enable_behavior not in {"all", "any"}:
        yield f"enableBehavior is {item.enable_behavior!r}, all or any is expected"


def _conditions(item: Item, known: Mapping[str, Item]) -> Iterator[str]:
    for condition in item.enable_when:
        asked = known.get(condition.question)
        if asked is None or not is_question(asked):
            yield f"enableWhen asks {condition.question!r}, which is no question here"
        elif condition.operator not in _OPERATORS:
            yield f"enableWhen has the operator {condition.operator!r}; known are =, != and exists"
        elif not _answers(condition, asked):
            yield f"enableWhen compares {condition.question!r} with an answer that it cannot have"


def _answers(condition: EnableWhen, asked: Item) -> bool:
    """Whether the condition compares with one answer that the question can have."""
    wanted = (condition.answer_coding, condition.answer_boolean, condition.answer_string)
    if sum(one is not None for one in wanted) != 1:
        return False
    if condition.operator == "exists":
        return condition.answer_boolean is not None
    if condition.answer_coding is not None:
        coding = condition.answer_coding
        options = [(one.value_coding.system, one.value_coding.code) for one in asked.answer_option]
        return (coding.system, coding.code) in options
    if condition.answer_boolean is not None:
        return asked.type is ItemKind.BOOLEAN
    return asked.type in {ItemKind.STRING, ItemKind.TEXT}


def _circles(items: Iterable[Item]) -> Iterator[str]:
    """Yield the items whose being asked hangs on themselves."""
    hangs: dict[str, set[str]] = {}
    for item in items:
        hangs.setdefault(item.link_id, set()).update(one.question for one in item.enable_when)
        for inner in item.item:
            hangs.setdefault(inner.link_id, set()).add(item.link_id)
    for start, first in hangs.items():
        left, seen = list(first), set[str]()
        while left:
            at = left.pop()
            if at == start:
                yield start
                break
            if at not in seen:
                seen.add(at)
                left.extend(hangs.get(at, ()))


def _depth(items: tuple[Item, ...]) -> int:
    return 1 + max((_depth(one.item) for one in items), default=0) if items else 0
