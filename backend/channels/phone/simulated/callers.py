"""Who rings the simulated exchange, and what they will do: all of it from one seed."""

import importlib.resources
from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from backend.channels.phone.settings import SimulatorSettings
from backend.channels.simulator.demand import HOUR_SHARES, WEEKDAY_FACTORS
from backend.channels.simulator.people import somebody
from backend.channels.simulator.scenes import Manners, parse_script
from backend.domain.county import County
from backend.domain.office_days import HELSINKI, local_day
from backend.domain.phone_numbers import read_number
from backend.protocol.calls import CallEnd, CallProblem
from backend.protocol.ids import LineId
from backend.protocol.words import Channel, Language

CALLS_PER_WEEKDAY = 500.0
"""For 100,000 residents (domain rules, section 10)."""
_PER = 100_000
_QUIET_SHARE, _QUIET_DAY = 1 / len(HOUR_SHARES), 0.8
_WITHHELD, _LEAVES_CALLBACK, _CALLBACK_WHEN_CLOSED = 0.08, 0.45, 0.7
_PRESSES = 0.5
_OF_FIVE = (6, 8, 16, 34, 36)
"""How often each of 1 to 5 is pressed, of a hundred answers."""


class Caller(NamedTuple):
    """One caller and what they have in mind; seconds are theirs alone."""

    line: LineId
    language: Language
    number: str
    withheld: bool
    patience: float
    presses_one_after: float | None
    leaves_when_closed: bool
    talks: float


class Town:
    """Makes callers of the lines that can be called."""

    def __init__(self, county: County, settings: SimulatorSettings) -> None:
        self._random = Random(settings.seed)
        self._opinions = Random(settings.seed)
        """Apart, so that who rings next does not hang on who was asked how it went."""
        self._lines = [
            (LineId(line.id), number.language)
            for line in county.lines
            if Channel.PHONE in line.channels
            for number in line.numbers
        ]
        self._settings = settings
        self._manners = _manners()

    @property
    def answers_after(self) -> float:
        """After how many seconds a telephone is picked up."""
        return self._settings.answer_seconds

    @property
    def is_silent(self) -> bool:
        """Whether nobody can call, since no line has a number."""
        return not self._lines

    def next_after(self, at: datetime) -> float:
        """Return in how many seconds the next one rings: a Poisson process at the demand of the hour."""
        local = at.astimezone(HELSINKI)
        weekday = local.weekday()
        factor = WEEKDAY_FACTORS[weekday] if weekday < len(WEEKDAY_FACTORS) else _QUIET_DAY
        share = HOUR_SHARES.get(local.hour, _QUIET_SHARE)
        residents = self._settings.residents / _PER
        hourly = CALLS_PER_WEEKDAY * residents * share * factor * self._settings.speed
        return timedelta(hours=self._random.expovariate(hourly)).total_seconds()

    def caller(self, at: datetime) -> Caller:
        """Return who rings now."""
        random = self._random
        line, language = random.choice(self._lines)
        withheld = random.random() < _WITHHELD
        found = read_number(somebody(random, local_day(at), self._manners).phone)
        return Caller(
            line=line,
            language=language,
            number="" if withheld or not isinstance(found, str) else found,
            withheld=withheld,
            patience=random.uniform(60, 420),
            presses_one_after=random.uniform(15, 45) if random.random() < _LEAVES_CALLBACK else None,
            leaves_when_closed=random.random() < _CALLBACK_WHEN_CLOSED,
            talks=random.uniform(90, 300),
        )

    def phone_problem(self) -> CallProblem | None:
        """Return why a professional's telephone does not answer, which is rare."""
        if not self._fails():
            return None
        return self._random.choice((CallProblem.PHONE_BUSY, CallProblem.PHONE_NOT_ANSWERED))

    def colleague_problem(self) -> CallProblem | None:
        """Return why a colleague does not answer."""
        if not self._fails():
            return None
        return self._random.choice((CallProblem.COLLEAGUE_BUSY, CallProblem.COLLEAGUE_NOT_ANSWERED))

    def client_end(self) -> CallEnd | None:
        """Return how calling a client comes to nothing, when it does."""
        if not self._fails():
            return None
        return self._random.choice((CallEnd.NOT_ANSWERED, CallEnd.NOT_ANSWERED, CallEnd.BUSY))

    def talks(self) -> float:
        """Return for how many seconds a client who was called speaks."""
        return self._random.uniform(60, 240)

    def rating(self) -> int | None:
        """Return the key that a caller presses who is asked how it went; about half of them hang up."""
        if self._opinions.random() >= _PRESSES:
            return None
        return self._opinions.choices(range(1, len(_OF_FIVE) + 1), _OF_FIVE)[0]

    def _fails(self) -> bool:
        return self._random.random() < self._settings.failing


def _manners() -> Mapping[Language, Manners]:
    shipped = importlib.resources.files("resources").joinpath("demo", "residents.toml")
    return parse_script(shipped.read_bytes()).manners
