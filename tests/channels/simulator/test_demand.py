from collections import Counter
from datetime import date
from random import Random

import pytest

from backend.channels.simulator.demand import HOUR_SHARES, hourly, next_arrival
from backend.channels.simulator.options import parse
from backend.channels.simulator.people import somebody
from backend.channels.simulator.town import abandonment
from backend.domain.personal_codes import is_test_code, read_code
from backend.domain.phone_numbers import read_number
from backend.protocol.words import Channel, SaysFor
from tests.channels.simulator.the_town import script
from tests.domain.the_demo_county import county, helsinki

TODAY = date(2026, 11, 23)


def test_a_tuesday_of_a_hundred_thousand_residents_has_the_published_number_of_chats() -> None:
    day = sum(hourly(Channel.CHAT, helsinki(2026, 11, 24, hour), 100_000) for hour in HOUR_SHARES)
    assert day == pytest.approx(110 * 1.05)


def test_monday_at_eight_is_the_peak_of_the_week() -> None:
    peak = hourly(Channel.CALLBACK, helsinki(2026, 11, 23, 8), 100_000)
    hours = [helsinki(2026, 11, 23 + day, hour) for day in range(7) for hour in range(24)]
    assert peak == max(hourly(Channel.CALLBACK, at, 100_000) for at in hours)


def test_somebody_comes_also_on_a_sunday_night() -> None:
    assert hourly(Channel.CHAT, helsinki(2026, 11, 22, 3), 30_000) > 1


def test_arrivals_come_at_the_rate_and_in_the_shares_of_the_table() -> None:
    random, at = Random(7), helsinki(2026, 11, 24, 9)
    arrivals = [next_arrival(random, at, 30_000, 10) for _ in range(4000)]
    an_hour = 3600 / (sum(wait.total_seconds() for wait, _ in arrivals) / 4000)
    expected = {
        channel: hourly(channel, at, 30_000) * 10
        for channel in (Channel.CHAT, Channel.FORM, Channel.CALLBACK)
    }
    assert an_hour == pytest.approx(sum(expected.values()), rel=0.1)
    counts = Counter(channel for _, channel in arrivals)
    for channel, rate in expected.items():
        assert counts[channel] / 4000 == pytest.approx(rate / sum(expected.values()), abs=0.03)


def test_the_same_seed_gives_the_same_day() -> None:
    at = helsinki(2026, 11, 24, 9)
    assert [next_arrival(Random(3), at, 30_000, 1)] == [next_arrival(Random(3), at, 30_000, 1)]
    assert somebody(Random(3), TODAY, script().manners) == somebody(Random(3), TODAY, script().manners)


def test_residents_have_test_codes_and_numbers_that_nobody_has() -> None:
    random = Random(1)
    for _ in range(500):
        person = somebody(random, TODAY, script().manners)
        number = read_number(person.phone)
        assert isinstance(number, str)
        assert number.startswith(("+35850000", "+467017406"))
        if person.code:
            assert read_code(person.code, TODAY, allow_test=True) == person.code
            assert is_test_code(person.code)


def test_about_a_tenth_act_for_another_and_name_whom() -> None:
    random = Random(1)
    people = [somebody(random, TODAY, script().manners) for _ in range(2000)]
    behalf = [person for person in people if person.says_for is not SaysFor.SELF]
    assert 0.06 < len(behalf) / 2000 < 0.13
    assert all(person.principal_name for person in behalf)


def test_every_scene_is_about_a_matter_of_its_line_and_every_line_has_some() -> None:
    for scene in script().scenes:
        line = county().line(scene.line)
        assert line is not None
        assert line.matter(scene.matter) is not None, scene.text
    assert {scene.line for scene in script().scenes} == {line.id for line in county().lines}


def test_more_give_up_in_the_rush_of_monday_morning() -> None:
    assert abandonment(helsinki(2026, 11, 23, 8, 30)) == 2 * abandonment(helsinki(2026, 11, 24, 8, 30))


@pytest.mark.parametrize("arguments", [[], ["--url", "ftp://here"], ["--url", "http://x", "--speed", "0"]])
def test_options_that_make_no_sense_end_with_a_sentence(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments)
    assert ended.value.code == 2
