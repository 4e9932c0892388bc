"""Personal identity codes: whether one is right, when its holder was born, how it is shown.

The sign between the date and the number is a part of the identity and is never stripped or derived
(domain rules, section 5); two people may differ by it alone. Nothing here reads a gender from a code.
"""

from datetime import date
from enum import Enum

from stdnum.exceptions import InvalidChecksum, InvalidComponent, ValidationError
from stdnum.fi import hetu

_LENGTH = 11
_SIGN_PLACE = 6
_FIRST_TEST_NUMBER = 900
_CENTURIES = {"+": 1800} | dict.fromkeys("-YXWVU", 1900) | dict.fromkeys("ABCDEF", 2000)
_FULL_AGE = 18
_HIDDEN = "••••"


class CodeProblem(Enum):
    """Why a text is no personal identity code; the page has a sentence for each."""

    LENGTH = "length"
    FORM = "form"
    DATE = "date"
    NUMBER = "number"
    CHECK_CHARACTER = "check_character"
    TEST_CODE = "test_code"


def read_code(typed: str, today: date, *, allow_test: bool) -> str | CodeProblem:
    """Return the code in upper case without white space, or what is wrong with it.

    `today` is the day in Finland; a birth after it is a wrong date. Numbers 900-999 are temporary or
    test codes and pass only when `allow_test`.
    """
    code = "".join(hetu.compact(typed).split())
    if len(code) != _LENGTH:
        return CodeProblem.LENGTH
    # The library's pattern also takes digits of other scripts; a Finnish code has none.
    if not code.isascii():
        return CodeProblem.FORM
    try:
        hetu.validate(code, allow_temporary=True)
    except InvalidChecksum:
        return CodeProblem.CHECK_CHARACTER
    except InvalidComponent:
        return CodeProblem.DATE if _day_of_birth(code) is None else CodeProblem.NUMBER
    except ValidationError:
        return CodeProblem.FORM
    if born(code) > today:
        return CodeProblem.DATE
    if is_test_code(code) and not allow_test:
        return CodeProblem.TEST_CODE
    return code


def is_test_code(code: str) -> bool:
    """Say whether a valid code is from the range 900-999, which no permanent resident has."""
    return int(code[7:10]) >= _FIRST_TEST_NUMBER


def masked(code: str) -> str:
    """Return the code as it is shown before *Näytä*: date and sign, the rest as dots (100713B••••)."""
    return code[: _SIGN_PLACE + 1] + _HIDDEN


def born(code: str) -> date:
    """Return the day of birth a valid code tells. A code that is not valid is a bug of the caller."""
    day = _day_of_birth(code)
    if day is None:
        raise ValueError("not a personal identity code")
    return day


def age(birth: date, today: date) -> int:
    """Return the full years lived on `today`; born on 29 February, a year is full on 1 March."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def birthday(birth: date, years: int) -> date:
    """Return the day on which `years` are full, as `age` counts them."""
    try:
        return birth.replace(year=birth.year + years)
    except ValueError:
        return date(birth.year + years, 3, 1)


def is_minor(birth: date, today: date) -> bool:
    """Say whether the person is under 18 on `today`."""
    return age(birth, today) < _FULL_AGE


def _day_of_birth(code: str) -> date | None:
    try:
        return date(_CENTURIES[code[_SIGN_PLACE]] + int(code[4:6]), int(code[2:4]), int(code[0:2]))
    except (KeyError, ValueError):
        return None
