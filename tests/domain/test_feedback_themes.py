"""Themes by month: what is too little to be told cannot be reckoned from the rest either; and what is struck from words."""

from datetime import date

import pytest

from backend.domain.feedback_counts import Given
from backend.domain.feedback_themes import Themed, by_theme, months_between
from backend.domain.struck_words import merged, told
from backend.protocol.feedback import FeedbackKind, Struck

MONTHS = (date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1))


def tagged(*counts: int) -> list[Given]:
    return [
        Given(month, "oral-health", FeedbackKind.IDEA, 0, themes=("waiting",))
        for month, count in zip(MONTHS, counts, strict=True)
        for _ in range(count)
    ]


@pytest.mark.parametrize(
    ("counts", "told_of", "total"),
    [
        ((5, 6, 0), (5, 6, 0), 11),
        ((5, 4, 0), (5, None, 0), None),  # the sum would tell the four
        ((1, 2, 9), (None, None, 9), None),  # and here that they are three together
        ((3, 4, 9), (None, None, 9), 16),
        ((0, 0, 0), (0, 0, 0), 0),
    ],
)
def test_a_hidden_number_does_not_come_out_of_the_sum(
    counts: tuple[int, ...], told_of: tuple[int | None, ...], total: int | None
) -> None:
    assert by_theme(tagged(*counts), MONTHS, ["waiting"], 5) == [Themed("waiting", told_of, total)]


def test_a_theme_that_the_settings_have_no_longer_stands_after_the_others() -> None:
    assert [one.theme for one in by_theme(tagged(5, 0, 0), MONTHS, ["meeting"], 5)] == ["meeting", "waiting"]


def test_months_run_over_the_year_and_are_not_without_end() -> None:
    assert months_between(date(2026, 11, 30), date(2027, 1, 1)) == (
        date(2026, 11, 1),
        date(2026, 12, 1),
        date(2027, 1, 1),
    )
    assert len(months_between(date(1, 1, 1), date(2026, 1, 1))) == 36
    assert months_between(date(2026, 2, 1), date(2026, 1, 1)) == ()


@pytest.mark.parametrize(
    "telling", ["131052-308T", "040 123 4567", "+358401234567", "liisa.virtanen@example.org"]
)
def test_what_tells_of_somebody_is_struck_though_nobody_did(telling: str) -> None:
    assert told(f"Olen {telling} ja jonotin 20 minuuttia", ()) == "Olen █████ ja jonotin 20 minuuttia"


def test_places_that_meet_are_one() -> None:
    struck = (Struck(begin=4, end=9), Struck(begin=0, end=5))
    assert merged(struck) == (Struck(begin=0, end=9),)
    assert told("Meri Salo auttoi", struck) == "█████ auttoi"
