"""Feedback in numbers: what is too little to be told is not told."""

from datetime import date

from backend.domain.feedback_counts import BY, Counted, Given, counted
from backend.protocol.feedback import FeedbackKind

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


def of(count: int, *, month: date = NOVEMBER, line: str = "oral-health", rating: int = 4) -> list[Given]:
    return [Given(month, line, FeedbackKind.THANKS, rating)] * count


def test_five_are_told_with_their_mean_and_four_are_not() -> None:
    assert counted([*of(5), *of(4, month=DECEMBER)], 5) == [
        Counted(NOVEMBER, "oral-health", "thanks", 5, 4.0),
        Counted(DECEMBER, "oral-health", "thanks", None, None),
    ]


def test_the_mean_of_a_few_ratings_among_many_is_not_told() -> None:
    (one,) = counted([*of(6, rating=0), *of(4, rating=1)], 5)
    assert (one.how_many, one.mean) == (10, None)


def test_lines_and_kinds_are_counted_apart() -> None:
    complaint = Given(NOVEMBER, "", FeedbackKind.COMPLAINT, 1)
    lines = [(one.line, one.of, one.how_many) for one in counted([*of(5), *[complaint] * 5], 5)]
    assert lines == [("", "complaint", 5), ("oral-health", "thanks", 5)]


def test_what_has_two_themes_is_counted_under_each_and_a_channel_only_where_a_survey_asked() -> None:
    both = Given(NOVEMBER, "", FeedbackKind.SURVEY, 4, "chat", ("waiting", "access"))
    given = [both] * 5 + of(5)
    assert [(one.of, one.how_many) for one in counted(given, 5, BY["theme"])] == [
        ("access", 5),
        ("waiting", 5),
    ]
    assert [(one.of, one.mean) for one in counted(given, 5, BY["channel"])] == [("chat", 4.0)]
