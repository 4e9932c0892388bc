"""Telephone numbers: from what a person typed to E.164, and back to a form that is easy to read."""

from enum import Enum

import msgspec
import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType, ValidationResult

HOME_REGION = "FI"
"""Numbers without a country code are Finnish."""

_FINLAND = 358
_SHORTEST_MOBILE = 8
_MOST_DIGITS = 15
_ALLOWED_SIGNS = frozenset("+()-–‑./ \u00a0\u202f\t")


class NumberProblem(Enum):
    """Why a text is no telephone number; the page has a sentence for each."""

    EMPTY = "empty"
    LETTERS = "letters"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    UNKNOWN_COUNTRY = "unknown_country"
    NOT_A_NUMBER = "not_a_number"


class WrongNumber(msgspec.Struct, frozen=True):
    """What is wrong with a typed number and how many digits it had, for a sentence that helps."""

    problem: NumberProblem
    digits: int


def read_number(typed: str) -> str | WrongNumber:
    """Return the number in E.164 (`+358401234567`), or what is wrong with the text.

    A leading `00` means an international number as `+` does. The number is valid in its country's
    numbering plan; whether anybody answers is another matter.
    """
    text = typed.strip()
    digits = sum(sign.isdecimal() for sign in text)

    def wrong(problem: NumberProblem) -> WrongNumber:
        return WrongNumber(problem, digits)

    if not text:
        return wrong(NumberProblem.EMPTY)
    if any(sign.isalpha() for sign in text):
        return wrong(NumberProblem.LETTERS)
    if not digits or any(not sign.isdecimal() and sign not in _ALLOWED_SIGNS for sign in text):
        return wrong(NumberProblem.NOT_A_NUMBER)
    if digits > _MOST_DIGITS + len("00"):
        return wrong(NumberProblem.TOO_LONG)
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except NumberParseException as error:
        return wrong(_PARSE_PROBLEMS.get(error.error_type, NumberProblem.NOT_A_NUMBER))
    length = _LENGTH_PROBLEMS.get(phonenumbers.is_possible_number_with_reason(number))
    if length is not None:
        return wrong(length)
    if not phonenumbers.is_valid_number(number):
        return wrong(NumberProblem.NOT_A_NUMBER)
    if _is_cut_short(number):
        return wrong(NumberProblem.TOO_SHORT)
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def in_one_form(typed: str) -> str:
    """Return a number in the form of E.164 whether or not any plan has it, and whatever is no number as it was.

    For comparing two ways of writing one number: the number of a service is in no subscriber's plan.
    """
    try:
        return phonenumbers.format_number(phonenumbers.parse(typed, HOME_REGION), PhoneNumberFormat.E164)
    except NumberParseException:
        return typed


def for_display(e164: str, language: str) -> str:
    """Return the number as the reader writes it: Finnish ones nationally, others internationally.

    `language` is fi, sv or en. Readers of English often have a foreign telephone, so they get the
    country code of Finnish numbers too. A text that is no number comes back as it was.
    """
    try:
        number = phonenumbers.parse(e164, HOME_REGION)
    except NumberParseException:
        return e164
    national = number.country_code == _FINLAND and language in {"fi", "sv"}
    form = PhoneNumberFormat.NATIONAL if national else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)


def _is_cut_short(number: phonenumbers.PhoneNumber) -> bool:
    # Finland's plan leaves the length of mobile numbers so open that half a number counts as valid
    # (040 1234). No mobile number in use has fewer than eight digits after the zero.
    if number.country_code != _FINLAND:
        return False
    kind = phonenumbers.number_type(number)
    return kind == PhoneNumberType.MOBILE and len(str(number.national_number)) < _SHORTEST_MOBILE


_PARSE_PROBLEMS = {
    NumberParseException.INVALID_COUNTRY_CODE: NumberProblem.UNKNOWN_COUNTRY,
    NumberParseException.TOO_SHORT_AFTER_IDD: NumberProblem.TOO_SHORT,
    NumberParseException.TOO_SHORT_NSN: NumberProblem.TOO_SHORT,
    NumberParseException.TOO_LONG: NumberProblem.TOO_LONG,
}
_LENGTH_PROBLEMS = {
    ValidationResult.TOO_SHORT: NumberProblem.TOO_SHORT,
    ValidationResult.TOO_LONG: NumberProblem.TOO_LONG,
    ValidationResult.INVALID_COUNTRY_CODE: NumberProblem.UNKNOWN_COUNTRY,
    ValidationResult.INVALID_LENGTH: NumberProblem.NOT_A_NUMBER,
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: NumberProblem.TOO_SHORT,
}
