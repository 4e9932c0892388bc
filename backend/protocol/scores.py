"""Sums of points: which items are added up, what an answer is worth, what a sum tells in words.

The points are those of the instrument, on the codings of its answers (HL7 FHIR R4, extension ordinalValue). A sum supports
the judgement of the professional: its words stand beside it, and nothing is decided by it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from backend.protocol.questionnaires import (
    MEANING,
    ORDINAL,
    SUM,
    AnswerValue,
    Coding,
    Item,
    ItemKind,
    parts_of,
)
from backend.protocol.words import Language


class Score(NamedTuple):
    """A sum as it stands now, the most it can be, and whether every item that counts has been answered."""

    points: int
    most: int
    whole: bool


class Meaning(NamedTuple):
    """What a sum tells from ``least`` points on, by language."""

    least: int
    words: Mapping[str, str]


def is_sum(item: Item) -> bool:
    """Whether the item is worked out from others, and is not asked of anybody."""
    return item.type is ItemKind.INTEGER and item.read_only and bool(summed(item))


def summed(item: Item) -> tuple[str, ...]:
    """Return the link ids of the items whose points are added up."""
    return tuple(
        part.value_string or "" for one in item.extension if one.url == SUM for part in parts_of(one, "kohta")
    )


def points(coding: Coding) -> int | None:
    """Return what an answer is worth, or none when the instrument gives it no points."""
    values = (one.value_decimal for one in coding.extension if one.url == ORDINAL)
    found = next((value for value in values if value is not None), None)
    return int(found) if found is not None else None


def score(
    total: Item, items: Iterable[Item], asked: frozenset[str], answers: Mapping[str, AnswerValue]
) -> Score:
    """Add up the answers to what is asked. What is not asked gives nothing and is not waited for."""
    counted = [one for one in items if one.link_id in summed(total)]
    given = {one.link_id: _given(one, answers.get(one.link_id)) for one in counted if one.link_id in asked}
    return Score(
        points=sum(one for one in given.values() if one is not None),
        most=sum(max(_worths(one), default=0) for one in counted),
        whole=bool(given) and None not in given.values(),
    )


def meanings(total: Item) -> tuple[Meaning, ...]:
    """Return what its sums tell, from the least number of points up."""
    found = (
        Meaning(
            least=next((part.value_integer or 0 for part in parts_of(one, "alkaen")), 0),
            words={part.url: part.value_string or "" for part in one.extension if part.value_string},
        )
        for one in total.extension
        if one.url == MEANING
    )
    return tuple(sorted(found, key=lambda one: one.least))


def meaning(total: Item, value: int, language: Language) -> str:
    """Return what a sum tells, or an empty text when the questionnaire says nothing of it."""
    reached = [one for one in meanings(total) if one.least <= value]
    words = reached[-1].words if reached else {}
    return words.get(language.value) or words.get(Language.FINNISH.value) or ""


def _worths(item: Item) -> Iterator[int]:
    return (worth for one in item.answer_option if (worth := points(one.value_coding)) is not None)


def _given(item: Item, answer: AnswerValue | None) -> int | None:
    """The points of an answer, by the questionnaire's own options: what came with the answer is not believed."""
    coding = answer.value_coding if answer is not None else None
    if coding is None:
        return None
    own = (one.value_coding for one in item.answer_option)
    meant = next((one for one in own if (one.system, one.code) == (coding.system, coding.code)), None)
    return points(meant) if meant is not None else None
