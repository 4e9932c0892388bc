"""The answers of a form or a callback request: which fields there are, and what is wrong with one.

Fields of a post, all text: ``matter`` (an id of the line), ``text``, ``for_whom`` (self, own_child, other_adult, ward, other), ``name``,
``code``, ``principal_name``, ``principal_code``, ``way`` (phone, status_page), ``phone``, ``time`` (any, morning, afternoon), ``answer_language``
(fi, sv, en), ``interpreter`` (a language in words), and the hidden ``command_id`` and ``secret``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Self

from backend.channels.web.texts import Speech
from backend.domain import limits
from backend.domain.county import ServiceLine
from backend.domain.personal_codes import CodeProblem, read_code
from backend.domain.phone_numbers import NumberProblem, WrongNumber, read_number
from backend.protocol.words import IdentificationRule, Language, PreferredWay, SaysFor

TIMES = ("any", "morning", "afternoon")
OTHER_MATTER = "other"
"""What a resident picks when nothing on the line's list fits; every line understands it."""


@dataclass(frozen=True)
class Answers:
    """What has been answered so far, as typed. Every field is carried from page to page."""

    matter: str = ""
    text: str = ""
    for_whom: str = ""
    name: str = ""
    code: str = ""
    principal_name: str = ""
    principal_code: str = ""
    way: str = ""
    phone: str = ""
    time: str = ""
    answer_language: str = ""
    interpreter: str = ""

    @classmethod
    def of(cls, posted: Mapping[str, object]) -> Self:
        """Take the known fields of a post; whatever else came is left out."""
        given = {field.name: posted.get(field.name) for field in fields(cls)}
        # Browsers send line ends as CR LF; they count as one character for the limit.
        cleaned = {name: _clean(value) for name, value in given.items() if isinstance(value, str)}
        # A choice that the page does not offer was not made on it: it counts as not answered.
        return cls(**{name: value for name, value in cleaned.items() if value in _CHOICES.get(name, {value})})

    def items(self) -> list[tuple[str, str]]:
        """Return names and values, for the hidden fields."""
        return [(field.name, getattr(self, field.name)) for field in fields(self)]

    @property
    def acts_for_another(self) -> bool:
        """Whether the matter is said to be somebody else's."""
        return self.for_whom not in {"", SaysFor.SELF.value}

    def with_language(self, language: Language) -> Self:
        """Fill in the page's language where none was chosen."""
        return self if self.answer_language else replace(self, answer_language=language.value)


_CHOICES = {
    "for_whom": {each.value for each in SaysFor},
    "way": {each.value for each in PreferredWay},
    "time": set(TIMES),
    "answer_language": {each.value for each in Language},
}


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\0", "").strip()


class Checks:
    """What is wrong with a field, in the resident's language, with how to mend it; empty when nothing is."""

    def __init__(self, line: ServiceLine, speech: Speech, today: date, *, allow_test_codes: bool) -> None:
        """Judge by the line's rules."""
        self._line = line
        self._speech = speech
        self._today = today
        self._allow_test_codes = allow_test_codes

    def problem(self, field: str, answers: Answers, *, short_text: bool) -> str:
        """Return the sentence for one field. ``short_text``: the free text may be left empty (callbacks)."""
        say = self._speech.plain
        value: str = getattr(answers, field)
        match field:
            case "matter":
                return "" if value == OTHER_MATTER or self._line.matter(value) else say("problem.matter")
            case "text":
                return self._text(value, required=not short_text)
            case "for_whom":
                return "" if value in {each.value for each in SaysFor} else say("problem.for_whom")
            case "name":
                return self._name(value)
            case "principal_name":
                return self._length(value, limits.NAME)
            case "code":
                return self.code(value)
            case "principal_code":
                return self.principal_code(value, answers.code) if answers.acts_for_another else ""
            case "way":
                return "" if value in {each.value for each in PreferredWay} else say("problem.way")
            case "phone":
                return phone_problem(value, self._speech)
            case "time":
                return "" if value in TIMES else say("problem.time")
            case "answer_language":
                return "" if value in {each.value for each in Language} else say("problem.language")
            case _:
                return self._length(value, limits.INTERPRETER_LANGUAGE)

    def code(self, value: str) -> str:
        """Judge a personal identity code; leaving it out is always allowed."""
        if not value:
            return ""
        if len(value) > limits.PERSONAL_CODE_TYPED:
            return self._speech.plain("problem.code_length")
        found = read_code(value, self._today, allow_test=self._allow_test_codes)
        return self._speech.plain(_CODE_SENTENCES[found]) if isinstance(found, CodeProblem) else ""

    def principal_code(self, value: str, own: str) -> str:
        """Judge the code of whom the resident acts for, which is not the resident's own."""
        if value and _same_code(value, own):
            return self._speech.plain("problem.code_same")
        return self.code(value)

    def _text(self, value: str, *, required: bool) -> str:
        if not value:
            return self._speech.plain("problem.text_empty") if required else ""
        return self._length(value, limits.MESSAGE, "problem.too_long")

    def _name(self, value: str) -> str:
        if not value and self._line.identification is not IdentificationRule.ANONYMOUS:
            return self._speech.plain("problem.name_empty")
        return self._length(value, limits.NAME)

    def _length(self, value: str, limit: int, key: str = "problem.name_long") -> str:
        if limits.fits(value, limit):
            return ""
        return self._speech.plain(key, count=len(value), limit=limit)


def _same_code(one: str, other: str) -> bool:
    return "".join(one.split()).upper() == "".join(other.split()).upper()


def phone_problem(value: str, speech: Speech) -> str:
    """Return what is wrong with a telephone number and how to mend it."""
    if len(value) > limits.PHONE_NUMBER:
        return speech.plain("problem.phone_long")
    found = read_number(value)
    if not isinstance(found, WrongNumber):
        return ""
    return speech.plain(_PHONE_SENTENCES[found.problem], digits=found.digits)


_CODE_SENTENCES = {
    CodeProblem.LENGTH: "problem.code_length",
    CodeProblem.FORM: "problem.code_form",
    CodeProblem.DATE: "problem.code_date",
    CodeProblem.NUMBER: "problem.code_check",
    CodeProblem.CHECK_CHARACTER: "problem.code_check",
    CodeProblem.TEST_CODE: "problem.code_test",
}
_PHONE_SENTENCES = {
    NumberProblem.EMPTY: "problem.phone_empty",
    NumberProblem.LETTERS: "problem.phone_letters",
    NumberProblem.TOO_SHORT: "problem.phone_short_more",
    NumberProblem.TOO_LONG: "problem.phone_long",
    NumberProblem.UNKNOWN_COUNTRY: "problem.phone_country",
    NumberProblem.NOT_A_NUMBER: "problem.phone_wrong",
}
