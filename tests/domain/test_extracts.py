"""Which lines of the access log go to a guardian: nothing that would betray a hidden event."""

from datetime import UTC, date, datetime, timedelta

import hypothesis.strategies as st
from hypothesis import given

from backend.domain.extracts import Event, Used, left_out, may_go, two_years_before
from backend.protocol.ids import CaseId
from backend.protocol.uses import Use

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
OPEN = Event(CaseId("open"), NOW - timedelta(days=30), NOW - timedelta(days=20), is_open_to=True)
HIDDEN = Event(CaseId("hidden"), NOW - timedelta(days=5), None, is_open_to=False)
EVENTS = (OPEN, HIDDEN)


def used(days_ago: float, case: str | None = None, what: Use = Use.OPENED) -> Used:
    return Used(NOW - timedelta(days=days_ago), what, CaseId(case) if case else None)


def goes(one: Used, events: tuple[Event, ...] = EVENTS) -> bool:
    return may_go(one, events, NOW, to_guardian=True)


def test_a_line_of_a_hidden_event_is_left_out_and_one_of_an_open_event_goes() -> None:
    assert not goes(used(4, "hidden"))
    assert goes(used(25, "open"))


def test_a_search_in_the_course_of_a_hidden_event_is_left_out_too() -> None:
    assert not goes(used(4, None, Use.SEARCHED))
    assert goes(used(10, None, Use.SEARCHED))


def test_an_old_case_read_in_the_course_of_a_hidden_event_is_left_out() -> None:
    assert not goes(used(4, "open", Use.PREVIEWED))


def test_the_whole_finnish_day_on_which_a_hidden_event_began_is_covered() -> None:
    began = NOW - timedelta(days=5)
    assert not goes(Used(began - timedelta(hours=5), Use.SEARCHED, None))
    assert goes(Used(began - timedelta(hours=20), Use.SEARCHED, None))


def test_a_guardian_is_not_told_that_the_minor_has_asked_for_an_extract() -> None:
    assert not goes(used(10, None, Use.EXTRACT_MADE), (OPEN,))
    assert may_go(used(10, None, Use.EXTRACT_MADE), (OPEN,), NOW, to_guardian=False)


def test_two_years_before_a_leap_day_there_is_a_day() -> None:
    assert two_years_before(date(2028, 2, 29)) == date(2026, 2, 28)
    assert two_years_before(date(2026, 11, 25)) == date(2024, 11, 25)


MOMENTS = st.integers(0, 60 * 24).map(lambda hours: NOW - timedelta(hours=hours))


@given(
    uses=st.lists(
        st.builds(Used, MOMENTS, st.sampled_from(Use), st.sampled_from([None, *(e.case_id for e in EVENTS)]))
    ),
    began=MOMENTS,
    lasted=st.integers(0, 20) | st.none(),
)
def test_with_a_hidden_event_a_guardian_gets_no_line_that_would_be_missing_without_it(
    uses: list[Used], began: datetime, lasted: int | None
) -> None:
    ended = began + timedelta(days=lasted) if lasted is not None else None
    hidden = Event(CaseId("hidden"), began, ended, is_open_to=False)
    out = left_out(uses, (OPEN, hidden), NOW, to_guardian=True)
    begins, ends = hidden.days(NOW)
    for place, one in enumerate(uses):
        if place not in out:
            assert one.case_id != "hidden"
            own_days = OPEN.days(NOW)
            of_the_open = one.case_id == "open" and own_days[0] <= one.at < own_days[1]
            assert of_the_open or not begins <= one.at < ends
