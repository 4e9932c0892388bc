"""When residents come: the demand of a weekday spread over its hours and channels, as a seeded chain of arrivals.

Figures are per 100,000 residents and weekday (domain rules, section 10): 500 calls, 110 chats, 60 forms. Who waits on
the line rings the simulated exchange (`phone.simulated`); here come the callbacks that 60-80 % of people would choose.
"""

from datetime import datetime, timedelta
from random import Random
from typing import Final

from backend.domain.office_days import HELSINKI
from backend.protocol.words import Channel

PER_WEEKDAY: Final = {Channel.CALLBACK: 500 * 0.7, Channel.CHAT: 110.0, Channel.FORM: 60.0}
HOUR_SHARES: Final = {8: 0.22, 9: 0.16, 10: 0.12, 11: 0.10, 12: 0.11, 13: 0.11, 14: 0.10, 15: 0.08}
WEEKDAY_FACTORS: Final = (1.30, 1.05, 0.95, 0.90, 0.80)
_OUTSIDE_SHARE = 1 / len(HOUR_SHARES)
_WEEKEND_FACTOR = 0.80
_PER = 100_000


def hourly(channel: Channel, at: datetime, residents: int) -> float:
    """Return how many contacts of the channel come in an hour at `at`, for so many residents.

    Nights and weekends have the rate of an average hour of a quiet day: fewer would come, but a demonstration
    is looked at whenever somebody has the time.
    """
    local = at.astimezone(HELSINKI)
    share = HOUR_SHARES.get(local.hour, _OUTSIDE_SHARE)
    weekday = local.weekday()
    factor = WEEKDAY_FACTORS[weekday] if weekday < len(WEEKDAY_FACTORS) else _WEEKEND_FACTOR
    return PER_WEEKDAY[channel] * residents / _PER * share * factor


def next_arrival(random: Random, at: datetime, residents: int, speed: float) -> tuple[timedelta, Channel]:
    """Return how long until the next resident comes, and how: a Poisson process, `speed` times as dense."""
    rates = {channel: hourly(channel, at, residents) * speed for channel in PER_WEEKDAY}
    wait = timedelta(hours=random.expovariate(sum(rates.values())))
    return wait, random.choices(list(rates), weights=list(rates.values()))[0]
