"""Who the simulated residents are: names, test codes and telephone numbers that nobody has.

Codes are of the range 900-999. Telephone numbers are +358 50 000 xxxx, which no subscriber has, and a few
from the ranges that the Swedish and British authorities keep for fiction.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

import msgspec

from backend.channels.simulator.scenes import Manners
from backend.protocol.words import Language, SaysFor

_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_LANGUAGES = {Language.FINNISH: 84, Language.SWEDISH: 7, Language.ENGLISH: 9}
_INTERPRETERS = ("arabia", "somali", "ukraina", "dari")
_MINOR, _ON_BEHALF, _LEAVES_CODE, _NEEDS_INTERPRETER, _ABROAD = 0.12, 0.10, 0.45, 0.30, 0.05


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """One resident as the pages ask: everything as typed; empty where the person leaves it out."""

    name: str
    phone: str
    code: str
    language: Language
    says_for: SaysFor
    principal_name: str
    interpreter: str

    @property
    def first_name(self) -> str:
        """What the person wants to be called in a chat."""
        return self.name.split()[0]


def somebody(random: Random, today: date, manners: Mapping[Language, Manners]) -> Person:
    """Make a resident; shares of minors and of acting on behalf are those of the field (section 10)."""
    language = random.choices(list(_LANGUAGES), weights=list(_LANGUAGES.values()))[0]
    minor = random.random() < _MINOR
    behalf = not minor and random.random() < _ON_BEHALF
    firsts, last = manners[language].first_names, random.choice(manners[language].last_names)
    english = language is Language.ENGLISH
    child = random.random() < 0.7
    return Person(
        name=f"{random.choice(firsts)} {last}",
        phone=_phone(random),
        code=_code(random, today, minor=minor) if random.random() < _LEAVES_CODE else "",
        language=language,
        says_for=SaysFor.SELF if not behalf else SaysFor.OWN_CHILD if child else SaysFor.OTHER_ADULT,
        principal_name=f"{random.choice(firsts)} {last}" if behalf else "",
        interpreter=random.choice(_INTERPRETERS) if english and random.random() < _NEEDS_INTERPRETER else "",
    )


def _phone(random: Random) -> str:
    if random.random() < _ABROAD:
        return random.choice(["+46 70 174 06 {:02d}", "0046 70 17406{:02d}"]).format(random.randint(5, 99))
    number = random.randint(2000, 9999)
    return random.choice(["050 000 {}", "050-000{}", "+358 50 000 {}", "050000{}"]).format(number)


def _code(random: Random, today: date, *, minor: bool) -> str:
    years = random.randint(12, 17) if minor else random.randint(19, 90)
    born = date(today.year - years - 1, 12, 31) - timedelta(days=random.randint(0, 360))
    digits = f"{born:%d%m%y}{random.randint(940, 999)}"
    sign = "A" if born.year >= 2000 else "-"
    return digits[:6] + sign + digits[6:] + _CHECK[int(digits) % 31]
