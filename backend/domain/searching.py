"""As what a typed text is understood when a client is looked for: code, telephone, case, or name and day of birth."""

import re
from datetime import date
from enum import Enum

from backend.domain.names import splits
from backend.domain.personal_codes import CodeProblem, read_code
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.protocol.wire import Record

LONGEST = 200
"""Characters of a text that may be searched by."""

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_CODE_LIKE = re.compile(r"\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]", re.IGNORECASE)
_CASE = re.compile(r"#?\s*([1-9]\d{0,8})")
_DAY = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")


class Kind(Enum):
    """What a text can be searched as."""

    CODE = "code"
    PHONE = "phone"
    CASE = "case"
    NAME = "name"


class Understood(Record, frozen=True, kw_only=True):
    """A text that was understood. `value` is the code or number to look up, empty when there can be no such one.

    `ways` are what a name may mean: last name and first names.
    """

    kind: Kind
    value: str = ""
    ways: tuple[tuple[str, tuple[str, ...]], ...] = ()
    born: date | None = None


def understand(typed: str, born: date | None, today: date, *, allow_test: bool) -> Understood | None:
    """Return what the text means; none when it is nothing that can be searched by.

    A code keeps its sign: one that is wrong is still a code, and finds nobody, rather than something else.
    """
    text = typed.translate(_DASHES).strip()
    if not text or len(text) > LONGEST or not text.isprintable():
        return None
    code = read_code(text, today, allow_test=allow_test)
    if not isinstance(code, CodeProblem):
        return Understood(kind=Kind.CODE, value=code)
    if _CODE_LIKE.fullmatch("".join(text.split())):
        return Understood(kind=Kind.CODE)
    case = _CASE.fullmatch(text)
    if case is not None:
        return Understood(kind=Kind.CASE, value=case[1])
    phone = read_number(text)
    if not isinstance(phone, WrongNumber):
        return Understood(kind=Kind.PHONE, value=phone)
    return _name(text, born)


def _name(text: str, born: date | None) -> Understood | None:
    written = _DAY.search(text)
    if written is not None:
        text = _DAY.sub(" ", text, count=1)
        born = born or _day(written)
    if any(sign.isdecimal() for sign in text) or not any(sign.isalpha() for sign in text):
        return None
    return Understood(kind=Kind.NAME, ways=splits(text), born=born)


def _day(written: re.Match[str]) -> date | None:
    try:
        return date(int(written[3]), int(written[2]), int(written[1]))
    except ValueError:
        return None
