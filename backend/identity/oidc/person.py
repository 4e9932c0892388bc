"""Who was identified, read from a token's claims by the names that the settings give them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from backend.domain import limits
from backend.domain.personal_codes import CodeProblem, read_code
from backend.identity.oidc.faults import Fault
from backend.identity.oidc.settings import ClaimNames
from backend.protocol.wire import Record


class Person(Record, frozen=True, kw_only=True):
    """The identified person. ``non_disclosure`` is none when the provider says nothing of it."""

    personal_code: str
    first_names: str = ""
    last_name: str = ""
    assurance: str = ""
    non_disclosure: bool | None = None

    def __repr__(self) -> str:
        """Show nothing of the person: a traceback or a log may print this."""
        return "Person(…)"


def read_person(
    claims: dict[str, Any], names: ClaimNames, today: date, *, allow_test: bool
) -> Person | Fault:
    """Read the person. Without a personal identity code that this server takes, it is nobody."""
    typed = _first(claims, names.personal_code)
    code = read_code(typed, today, allow_test=allow_test) if typed else CodeProblem.LENGTH
    if isinstance(code, CodeProblem):
        return Fault.NO_CODE
    first, last = _first(claims, names.first_names), _first(claims, names.last_name)
    if not (first or last):
        # One name only: the last word of it is the surname.
        first, _, last = _first(claims, names.name).rpartition(" ")
    level = claims.get("acr")
    return Person(
        personal_code=code,
        first_names=first,
        last_name=last,
        assurance=level[: limits.NAME] if isinstance(level, str) else "",
        non_disclosure=_flag(claims, names.non_disclosure),
    )


def _first(claims: dict[str, Any], names: Sequence[str]) -> str:
    for name in names:
        value = claims.get(name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())[: limits.NAME]
    return ""


def _flag(claims: dict[str, Any], names: Sequence[str]) -> bool | None:
    told = [claims[name] for name in names if name in claims]
    return str(told[0]).lower() in {"1", "true"} if told else None
