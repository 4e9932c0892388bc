"""Finding canned phrases as one types, and filling their fields. No widgets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backend.protocol.ids import LineId
from backend.protocol.mine import Phrase
from backend.protocol.words import Language

_FIELD = re.compile(r"\{(\w+)\}")
_BLANK = "____"


@dataclass(frozen=True, slots=True)
class Filled:
    """A phrase as it will leave; `fields` are the stretches that were filled, `blanks` those left to write."""

    text: str
    fields: tuple[tuple[int, int], ...]
    blanks: tuple[tuple[int, int], ...]


def found(phrases: Iterable[Phrase], query: str, line: LineId, language: Language) -> list[Phrase]:
    """Phrases of the line (and of all lines) that match, best first: keyword, then a word of the title, then the text."""
    wanted = query.casefold()
    ranked: list[tuple[int, str, Phrase]] = []
    for phrase in phrases:
        if phrase.line is not None and phrase.line != line:
            continue
        title = in_language(phrase.title, language)
        rank = _rank(
            wanted, phrase.keyword.casefold(), title.casefold(), in_language(phrase.text, language).casefold()
        )
        if rank is not None:
            ranked.append((rank, title, phrase))
    return [phrase for _, _, phrase in sorted(ranked, key=lambda one: one[:2])]


def filled(phrase: Phrase, values: Mapping[str, str], language: Language) -> Filled:
    """The text with its fields filled; a field without a value becomes a blank to write into."""
    made, end = "", 0
    fields: list[tuple[int, int]] = []
    blanks: list[tuple[int, int]] = []
    template = in_language(phrase.text, language)
    for match in _FIELD.finditer(template):
        made += template[end : match.start()]
        value = values.get(match[1], "")
        place = (len(made), len(made) + len(value or _BLANK))
        (fields if value else blanks).append(place)
        made += value or _BLANK
        end = match.end()
    return Filled(made + template[end:], tuple(fields), tuple(blanks))


def language_of(words: Mapping[Language, str], language: Language) -> Language:
    """The language in which the words will be given when they are wanted in this one: see `in_language`."""
    order = (language, Language.FINNISH, *words)
    return next((one for one in order if words.get(one)), language)


def in_language(words: Mapping[Language, str], language: Language) -> str:
    """The words in a language; Finnish, then any, where it is missing."""
    return words.get(language_of(words, language), "")


def _rank(wanted: str, keyword: str, title: str, text: str) -> int | None:
    if not wanted or keyword.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in title.split()):
        return 1
    if wanted in title or wanted in keyword:
        return 2
    return 3 if len(wanted) > 2 and wanted in text else None
