"""What callers are told, in every language: composed of sounds that there are, and by the right clock."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from backend.channels.phone.announcement_files import open_announcements, sound_files
from backend.channels.phone.announcing import PAUSE, Announcements, Sounds, Voice
from backend.channels.phone.exchange import Greeting, Place
from backend.domain.estimates import wait_range
from backend.domain.office_days import at_minute, local_day, next_office_day
from backend.protocol.ids import LineId
from backend.protocol.words import Language

LINE = LineId("oral-health")
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
"""A Wednesday, 11 o'clock in Finland."""

FINNISH, SWEDISH, ENGLISH = Language.FINNISH, Language.SWEDISH, Language.ENGLISH


def voice(language: Language = FINNISH) -> Voice:
    return open_announcements(None).voice(language)


def said(sounds: Sounds) -> str:
    return " ".join(name for name in sounds if name != PAUSE)


def everything(speaker: Voice) -> dict[str, Sounds]:
    """All announcements, over a table of facts; those that tell a time over two weeks of quarters."""
    told = {
        "greeting": speaker.greeting(LINE),
        "open": speaker.greeted(LINE, Greeting(True, None, NOW), NOW),
        "shut": speaker.greeted(LINE, Greeting(False, NOW + timedelta(hours=21), NOW), NOW),
        "please_wait": speaker.please_wait(),
        "press_one": speaker.press_one(),
        "press_one_closed": speaker.press_one_closed(),
        "closed": speaker.closed(None, NOW),
        "taken": speaker.callback_taken(None, NOW),
        "number_asked": speaker.number_asked(),
        "number_not_understood": speaker.number_not_understood(),
        "number_taken": speaker.number_taken(),
        "withheld_cannot": speaker.withheld_cannot(),
        "all_lines_moved": speaker.all_lines_moved(),
        "please_hold_on": speaker.please_hold_on(),
        "exchange_trouble": speaker.exchange_trouble(),
        "rating_asked": speaker.rating_asked("")[0],
        "rating_taken": speaker.rating_taken(),
        "goodbye": speaker.goodbye(),
    }
    waits = (None, (2, 5), (5, 10), (10, 15), (15, 25), (25, 40), (40, 60), (60, 90), (90, 120), (120, 180))
    for number, wait in product((*range(1, 52), 400), waits):
        told[f"place {number} {wait}"] = speaker.place(Place(number, wait))
    for now, quarters in product((NOW, NOW + timedelta(days=5)), range(1, 13 * 96)):
        at = now + timedelta(minutes=15 * quarters)
        told[f"{now} closed until {at}"] = speaker.closed(at, now)
        told[f"{now} taken until {at}"] = speaker.callback_taken(at, now)
    return told


@pytest.mark.parametrize("language", list(Language))
def test_every_announcement_is_made_of_sounds_that_there_are(language: Language) -> None:
    files = sound_files(None, language)
    for facts, sounds in everything(voice(language)).items():
        assert sounds, facts
        assert all(files[name].is_file() for name in sounds), facts


@pytest.mark.parametrize("language", list(Language))
def test_every_sound_there_is_is_said_by_some_announcement(language: Language) -> None:
    table = everything(voice(language)).values()
    used = {name for sounds in table for name in sounds} | set(voice(language).wait((180, None)))
    attempts = {name for n in range(2, 6) for name in voice(language).callback_taken(None, NOW, n)}
    assert set(sound_files(None, language)) == used | attempts


def test_what_is_played_names_folder_language_and_sound() -> None:
    assert voice(SWEDISH).media(("place", "number-5")) == "sound:luukku/sv/place,sound:luukku/sv/number-5"


def test_the_next_in_the_queue_hears_no_number() -> None:
    assert said(voice().standing(1)) == "place-next"
    assert said(voice().standing(2)) == "place number-2"
    assert said(voice().standing(50)) == "place number-50"
    assert said(voice().standing(51)) == "place-over-50"


def test_every_range_that_the_estimate_can_give_has_a_sound_of_its_own() -> None:
    ranges = {wait_range(place, 1, (), usual_minutes=3) for place in range(1, 80)}
    spoken = {one: said(voice().wait(one)) for one in ranges}
    assert all(spoken.values())
    assert len(set(spoken.values())) == len(ranges)
    assert spoken[next(one for one in ranges if one and one.high is None)] == "wait wait-over-180"


def test_nobody_is_told_a_wait_that_nobody_knows() -> None:
    assert voice().place(Place(3, None)) == voice().standing(3)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (FINNISH, "day-today before partitive-16"),
        (SWEDISH, "day-today before number-16"),
        (ENGLISH, "day-today before number-4 half-afternoon"),
    ],
)
def test_a_callback_is_promised_by_the_finnish_clock_in_each_languages_way(
    language: Language, told: str
) -> None:
    sounds = said(voice(language).callback_taken(at_minute(local_day(NOW), 16 * 60), NOW))
    assert sounds == f"callback-taken callback-by {told} callback-unknown-number callback-attempts-3"


def promised(at: datetime, now: datetime = NOW, language: Language = FINNISH) -> str:
    told = said(voice(language).callback_taken(at, now))
    return told.removeprefix("callback-taken callback-by ").partition(" callback")[0]


def test_a_promise_is_told_in_quarters_and_never_earlier_than_it_is() -> None:
    day = local_day(NOW)
    assert promised(at_minute(day, 15 * 60 + 30)) == "day-today before partitive-15 partitive-30"
    assert promised(at_minute(day, 15 * 60 + 31)) == "day-today before partitive-15 partitive-45"
    assert promised(at_minute(day, 15 * 60 + 46)) == "day-today before partitive-16"
    assert promised(at_minute(day, 12 * 60), language=ENGLISH) == "day-today before number-12 half-noon"
    late = promised(at_minute(day, 12 * 60 + 15), language=ENGLISH)
    assert late == "day-today before number-12 number-15 half-afternoon"


def test_midnight_belongs_to_the_day_that_it_ends_and_begins_the_day_that_opens() -> None:
    night = at_minute(local_day(NOW), 24 * 60)
    assert promised(night) == "day-today before-midnight"
    assert promised(night - timedelta(minutes=5)) == "day-today before-midnight"
    assert said(voice().closed(night, NOW)) == "closed opens day-tomorrow at-midnight"


def test_a_callback_left_in_the_night_is_for_the_same_calendar_day() -> None:
    night = at_minute(local_day(NOW), 60)
    assert promised(at_minute(local_day(NOW), 16 * 60), night) == "day-today before partitive-16"


def test_days_are_named_by_how_far_they_are() -> None:
    ahead = {days: promised(NOW + timedelta(days=days)).partition(" ")[0] for days in range(1, 13)}
    assert [ahead[1], ahead[2], ahead[6]] == ["day-tomorrow", "day-friday", "day-tuesday"]
    assert [ahead[7], ahead[11]] == ["day-next-wednesday", "day-next-sunday"]
    assert ahead[12] == "callback-taken", "a Monday two weeks away would be taken for the next one"


def test_after_christmas_the_next_office_day_is_named() -> None:
    evening = datetime(2026, 12, 23, 18, 0, tzinfo=UTC)
    opens = at_minute(next_office_day(local_day(evening)), 8 * 60)
    assert said(voice(ENGLISH).closed(opens, evening)) == "closed opens day-monday at number-8 half-morning"


@pytest.mark.parametrize(
    "evening", [datetime(2026, 10, 24, 18, 0, tzinfo=UTC), datetime(2027, 3, 27, 18, 0, tzinfo=UTC)]
)
def test_over_the_nights_when_clocks_change_the_wall_clock_is_told(evening: datetime) -> None:
    morning = at_minute(local_day(evening) + timedelta(days=1), 8 * 60)
    assert said(voice().closed(morning, evening)) == "closed opens day-tomorrow at number-8"
    assert promised(morning, evening) == "day-tomorrow before partitive-8"


def test_a_time_that_has_passed_is_not_promised() -> None:
    told = said(voice().callback_taken(NOW, NOW))
    assert told.startswith("callback-taken callback-some-time callback-unknown-number")
    assert said(voice().closed(NOW, NOW)) == "closed"


def test_what_is_not_recorded_makes_the_announcement_shorter() -> None:
    known = frozenset(open_announcements(None).known[FINNISH])
    at = NOW + timedelta(hours=2)
    without_hour = Voice(FINNISH, known - {"partitive-13"})
    assert "callback-some-time" in without_hour.callback_taken(at, NOW)
    assert "callback-by" not in without_hour.callback_taken(at, NOW)
    assert said(Voice(FINNISH, known - {"hold-on"}).please_hold_on()) == "place-next"
    assert Voice(FINNISH, frozenset()).place(Place(3, (5, 10))) == ()
    assert Voice(FINNISH, frozenset()).media(()) == ""


def test_a_language_of_which_nothing_is_recorded_is_spoken_in_finnish() -> None:
    only = Announcements({FINNISH: ("greeting",), SWEDISH: ()})
    assert only.voice(SWEDISH).media(only.voice(SWEDISH).greeting(LINE)) == "sound:luukku/fi/greeting"
