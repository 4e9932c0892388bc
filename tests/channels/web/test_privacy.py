"""The residents' privacy page says for how long this county keeps what."""

from pathlib import Path

import pytest

from backend.channels.web.pages import RESOURCES
from backend.channels.web.retention_in_words import period, sentences
from backend.channels.web.texts import load_texts
from backend.domain.retention_rules import RetentionRules
from backend.protocol.words import Language
from tests.channels.web.served import serving

TEXTS = load_texts(RESOURCES / "texts")


@pytest.mark.slow
def test_the_page_follows_the_countys_periods(tmp_path: Path) -> None:
    changes = {
        "recorded_words = 30 ": "recorded_words = 45 ",
        "words = 183 ": "words = 100 ",
        "anonymous = 183 ": "anonymous = 90 ",
        "access_log = 4383 ": "access_log = 3653 ",
    }
    with serving(tmp_path, changes=changes) as site:
        finnish, swedish, english = (site.get(f"/{code}/privacy").words for code in ("fi", "sv", "en"))
    assert "säilyy 45 päivän ajan, jos asia on kirjattu" in finnish
    assert "Muuten teksti säilyy 100 päivän ajan." in finnish
    assert "enintään 90 päivän ajan chatin alusta" in finnish
    assert "säilyy 10 vuoden ajan" in finnish
    assert "sparas i 45 dagar" in swedish
    assert "Annars sparas texten i 100 dagar." in swedish
    assert "kept for 45 days" in english
    assert "kept for 10 years" in english


@pytest.mark.parametrize("language", list(Language))
def test_every_period_a_resident_is_told_of_is_in_a_sentence(language: Language) -> None:
    rules = RetentionRules(
        recorded_words=41,
        words=52,
        anonymous=43,
        identity=64,
        feedback=750,
        case=800,
        client=760,
        access_log=770,
    )
    said = " ".join(sentences(rules, TEXTS[language]))
    assert [n for n in (41, 52, 43, 64, 750, 800, 760, 770) if f" {n} " not in said] == []
    assert "{" not in said


def test_an_anonymous_chat_is_kept_no_longer_than_any_words() -> None:
    rules = RetentionRules(recorded_words=30, words=60, anonymous=183)
    assert "at most 60 days" in sentences(rules, TEXTS[Language.ENGLISH])[1]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 day"),
        (30, "30 days"),
        (183, "183 days"),
        (365, "1 year"),
        (366, "1 year"),
        (367, "367 days"),
        (731, "2 years"),
        (4383, "12 years"),
        (4390, "4390 days"),
    ],
)
def test_whole_years_are_said_as_years(days: int, said: str) -> None:
    assert period(days, TEXTS[Language.ENGLISH]) == said
