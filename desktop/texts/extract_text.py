"""The client's extract in words: what is told at its head, its rows, and what the words mean. In any of the languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP

from backend.protocol.ids import LineId
from backend.protocol.uses import Extract, ExtractLine, Use, UseBasis
from backend.protocol.words import Language
from desktop.texts import formats

Said = Callable[[str, str], str]
"""Puts a source text of a context into the language of the extract."""

_TITLE = QT_TRANSLATE_NOOP("extract", "Who has used your data")
_TITLE_OF = QT_TRANSLATE_NOOP("extract", "Who has used the data of {name}")
_FOR = QT_TRANSLATE_NOOP("extract", "Given to")
_ABOUT = QT_TRANSLATE_NOOP("extract", "Whose data")
_DAYS = QT_TRANSLATE_NOOP("extract", "Days")
_MADE = QT_TRANSLATE_NOOP("extract", "Made")
_MADE_BY = QT_TRANSLATE_NOOP("extract", "{day}, {name}")
_HEADS = (
    QT_TRANSLATE_NOOP("extract", "When"),
    QT_TRANSLATE_NOOP("extract", "Who, at work"),
    QT_TRANSLATE_NOOP("extract", "What was done"),
    QT_TRANSLATE_NOOP("extract", "On what basis"),
)
_NOTHING = QT_TRANSLATE_NOOP("extract", "There are no uses to tell of between these days.")
_SYSTEM = QT_TRANSLATE_NOOP("extract", "The service itself")
_MEANING = QT_TRANSLATE_NOOP("extract", "What the words mean")
_MEANINGS = (
    QT_TRANSLATE_NOOP(
        "extract",
        "Handling the client's matter: the person had an open matter of yours in hand.",
    ),
    QT_TRANSLATE_NOOP(
        "extract",
        "Waiting in the person's service line: your matter waited in a service line where the person works.",
    ),
    QT_TRANSLATE_NOOP(
        "extract",
        "Written reason: there was no open matter, and the person wrote down why the data was needed.",
    ),
    QT_TRANSLATE_NOOP(
        "extract", "Data protection work: requests like yours are answered and the use of data is watched."
    ),
)
_MORE = QT_TRANSLATE_NOOP("extract", "How to ask more")
_ASK = QT_TRANSLATE_NOOP(
    "extract",
    "If you think that your data was used without a reason, contact the data protection officer of "
    "{county}. Tell the day and the time of the line. You will be answered in writing and free of charge.",
)
_LAW = QT_TRANSLATE_NOOP(
    "extract",
    "This extract is given under the act on the processing of client data in health care and social "
    "welfare (703/2023). It is made of the use log of the contact service and holds the last two years "
    "unless other days were asked for.",
)
PAGE_OF = QT_TRANSLATE_NOOP("extract", "Page {page} of {pages}")


@dataclass(frozen=True, slots=True)
class ExtractWords:
    """Everything that stands on the extract, in the order in which it is read."""

    title: str
    facts: tuple[tuple[str, str], ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    nothing: str
    meaning: str
    meanings: tuple[str, ...]
    more: str
    ask: str
    law: str
    page_of: str


def extract_words(
    extract: Extract,
    said: Said,
    *,
    language: Language,
    zone: ZoneInfo,
    county: str,
    line_name: Callable[[LineId], str],
    use: Callable[[Use], str],
    basis: Callable[[UseBasis], str],
) -> ExtractWords:
    """Return the extract's words; ``use`` and ``basis`` answer in the same language as ``said``."""

    def put(source: object) -> str:
        return said("extract", str(source))

    def day(at: object) -> str:
        return formats.day(at, language, year=True)  # type: ignore[arg-type]

    def row(one: ExtractLine) -> tuple[str, ...]:
        at = f"{day(one.at.astimezone(zone).date())} {formats.clock(one.at, zone, language)}"
        who = "\n".join(part for part in (one.staff_name or put(_SYSTEM), one.unit) if part)
        what = "\n".join(part for part in (use(one.what), line_name(one.line) if one.line else "") if part)
        return at, who, what, basis(one.basis) or "–"

    own = extract.client_name == extract.for_name
    made = put(_MADE_BY).format(day=day(extract.made_at.astimezone(zone).date()), name=extract.made_by)
    facts = [(put(_ABOUT), extract.client_name)]
    if not own:
        facts.append((put(_FOR), extract.for_name))
    facts += [(put(_DAYS), f"{day(extract.first)} – {day(extract.last)}"), (put(_MADE), made)]
    return ExtractWords(
        title=put(_TITLE) if own else put(_TITLE_OF).format(name=extract.client_name),
        facts=tuple(facts),
        heads=tuple(put(head) for head in _HEADS),
        rows=tuple(row(one) for one in extract.lines),
        nothing=put(_NOTHING),
        meaning=put(_MEANING),
        meanings=tuple(put(one) for one in _MEANINGS),
        more=put(_MORE),
        ask=put(_ASK).format(county=county),
        law=put(_LAW),
        page_of=put(PAGE_OF),
    )


def as_text(words: ExtractWords) -> str:
    """Return the extract as plain text, one use a paragraph, to be read on any machine or by a screen reader."""
    parts = [words.title, "=" * len(words.title), ""]
    parts += [f"{name}: {value}" for name, value in words.facts]
    parts.append("")
    if not words.rows:
        parts += [words.nothing, ""]
    for row in words.rows:
        for head, cell in zip(words.heads, row, strict=True):
            parts.append(f"{head}: {', '.join(cell.splitlines())}")
        parts.append("")
    parts += [words.meaning, "-" * len(words.meaning), *(f"- {one}" for one in words.meanings), ""]
    parts += [words.more, "-" * len(words.more), words.ask, "", words.law, ""]
    return "\n".join(parts)
