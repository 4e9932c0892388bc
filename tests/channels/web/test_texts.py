"""The texts: whole in three languages, all used, with the same blanks to fill."""

import re
from pathlib import Path

import pytest

from backend.channels.web.pages import RESOURCES, wanted_language
from backend.channels.web.texts import load_texts
from backend.protocol.words import Language

TEXTS = load_texts(RESOURCES / "texts")
SOURCES = [
    *sorted((RESOURCES / "templates").glob("*.html")),
    *sorted((Path(__file__).parents[3] / "backend" / "channels" / "web").glob("*.py")),
]
TABLES = {key.partition(".")[0] for key in TEXTS[Language.FINNISH]._texts}
MADE = re.compile(
    r"words\.days$|question\.(for|time|language)_|broken\.|kept\.|privacy\.|line\.(chat|form|callback)$|chat_error\.|identify\.|sent_form\.(is|over)_"
)
"""Keys that are put together where they are used."""


def keys_of(language: Language) -> dict[str, str]:
    return {key: str(text) for key, text in TEXTS[language]._texts.items()}


@pytest.mark.parametrize("language", [Language.SWEDISH, Language.ENGLISH])
def test_every_language_has_every_text_with_the_same_blanks(language: Language) -> None:
    finnish, other = keys_of(Language.FINNISH), keys_of(language)
    assert other.keys() == finnish.keys()
    blanks = re.compile(r"\{(\w+)\}")
    wrong = [
        key for key in finnish if sorted(blanks.findall(finnish[key])) != sorted(blanks.findall(other[key]))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", list(Language))
def test_no_text_is_empty_or_shouts(language: Language) -> None:
    assert [key for key, text in keys_of(language).items() if not text.strip() or "!" in text] == []


def test_every_key_that_is_asked_for_is_there() -> None:
    asked: set[str] = set()
    for source in SOURCES:
        found = re.findall(r'"((?:' + "|".join(TABLES) + r')\.[a-z_0-9]+)"', source.read_text("utf-8"))
        asked |= {key for key in found if not key.endswith("_")}
    missing = sorted(key for key in asked if key not in TEXTS[Language.FINNISH]._texts)
    assert [key for key in missing if not key.endswith((".html", ".py", ".css", ".js"))] == []


def test_every_text_is_used() -> None:
    everything = "".join(source.read_text("utf-8") for source in SOURCES)
    unused = [
        key for key in keys_of(Language.FINNISH) if f'"{key}"' not in everything and not MADE.match(key)
    ]
    # The chat's script is handed its texts by the second half of their keys.
    assert [key for key in unused if f'"{key.removeprefix("chat.")}"' not in everything] == []


def test_values_are_escaped_and_texts_are_not_taken_for_markup() -> None:
    said = TEXTS[Language.FINNISH]("problem.too_long", count="<b>", limit=1)
    assert "&lt;b&gt;" in said


def test_the_best_of_the_browsers_languages_is_taken() -> None:
    assert wanted_language("") is Language.FINNISH
    assert wanted_language("de,en;q=0.4,sv;q=0.9") is Language.SWEDISH
    assert wanted_language("en;q=x, sv-FI;q=0.1") is Language.SWEDISH


def test_a_sentence_that_ends_in_a_date_has_one_full_stop() -> None:
    finnish = TEXTS[Language.FINNISH]
    assert finnish.plain("status.waiting_until", when="maanantaina 30.11.") == "Vastaamme maanantaina 30.11."
    assert (
        finnish.plain("status.waiting_until", when="tänään ennen klo 16") == "Vastaamme tänään ennen klo 16."
    )
    assert finnish("status.waiting_until", when="30.11.") == "Vastaamme 30.11."
