"""What a service or a care chain has to be before it is kept: names, texts of a fair length, lines and matters that exist."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from backend.domain.county import County
from backend.protocol.directory import CareChain, Service, ServiceKind
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import LineId, ServiceId
from backend.protocol.words import Language

NAME = 120
TEXT = 1000
PHONE = 60
ADDRESS = 200
WORDS = 40
"""How many words to find it by, how many matters, how many steps."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_Words = Mapping[Language, str]


class Problem(NamedTuple):
    """Why it cannot be kept: a code, the field, and the limit in characters where there is one."""

    code: ErrorCode
    where: str
    limit: int | None = None


def is_directory_id(text: str) -> bool:
    """Tell whether this can be the id of a service or a chain: small letters, digits and hyphens, 64 at most."""
    return _ID.fullmatch(text) is not None


def service_problem(service: Service, county: County) -> Problem | None:
    """Return the first thing that is wrong with a service."""
    return next(_of_service(service, county), None)


def chain_problem(chain: CareChain, county: County, services: AbstractSet[ServiceId]) -> Problem | None:
    """Return the first thing that is wrong with a care chain, given the services there are."""
    return next(_of_chain(chain, county, services), None)


def _of_service(service: Service, county: County) -> Iterator[Problem]:
    if not is_directory_id(service.service_id):
        yield Problem(ErrorCode.MALFORMED, "service_id")
    yield from _named("names", service.names)
    for where in ("does", "for_whom", "hours", "area", "reach"):
        yield from _texts(where, getattr(service, where), TEXT)
    for where, limit in (
        ("phone", PHONE),
        ("professional_phone", PHONE),
        ("page", ADDRESS),
        ("email", ADDRESS),
    ):
        yield from _short(where, getattr(service, where), limit)
    if service.page and not service.page.startswith(("https://", "http://")):
        yield Problem(ErrorCode.MALFORMED, "page")
    if service.email and service.email.count("@") != 1:
        yield Problem(ErrorCode.MALFORMED, "email")
    if (service.kind is ServiceKind.OWN_LINE) != (service.line is not None):
        yield Problem(ErrorCode.UNKNOWN_LINE, "line")
    yield from _lines("line", county, () if service.line is None else (service.line,))
    yield from _lines("lines", county, service.lines)
    yield from _matters(service.matters, county, service.lines)
    if len(service.words) > WORDS:
        yield Problem(ErrorCode.TOO_MANY, "words")
    for word in service.words:
        yield from _short("words", word, NAME)


def _of_chain(chain: CareChain, county: County, services: AbstractSet[ServiceId]) -> Iterator[Problem]:
    if not is_directory_id(chain.chain_id):
        yield Problem(ErrorCode.MALFORMED, "chain_id")
    yield from _named("title", chain.title)
    yield from _lines("line", county, (chain.line,))
    yield from _matters(chain.matters, county, (chain.line,))
    if not chain.steps:
        yield Problem(ErrorCode.TEXT_EMPTY, "steps")
    if len(chain.steps) > WORDS:
        yield Problem(ErrorCode.TOO_MANY, "steps")
    for number, step in enumerate(chain.steps, 1):
        where = f"step {number}"
        if not any(text.strip() for text in step.text.values()):
            yield Problem(ErrorCode.TEXT_EMPTY, where)
        yield from _texts(where, step.text, TEXT)
        if step.service_id is not None and step.service_id not in services:
            yield Problem(ErrorCode.UNKNOWN_SERVICE, where)


def _named(where: str, names: _Words) -> Iterator[Problem]:
    if not any(name.strip() for name in names.values()):
        yield Problem(ErrorCode.TEXT_EMPTY, where)
    for name in names.values():
        yield from _short(where, name, NAME)


def _short(where: str, text: str, limit: int) -> Iterator[Problem]:
    if len(text) > limit:
        yield Problem(ErrorCode.TEXT_TOO_LONG, where, limit)
    if not text.isprintable():
        yield Problem(ErrorCode.MALFORMED, where)


def _texts(where: str, words: _Words, limit: int) -> Iterator[Problem]:
    for text in words.values():
        if len(text) > limit:
            yield Problem(ErrorCode.TEXT_TOO_LONG, where, limit)
        if not text.replace("\n", "").isprintable():
            yield Problem(ErrorCode.MALFORMED, where)


def _lines(where: str, county: County, lines: Iterable[LineId]) -> Iterator[Problem]:
    if any(county.line(line) is None for line in lines):
        yield Problem(ErrorCode.UNKNOWN_LINE, where)


def _matters(matters: tuple[str, ...], county: County, lines: tuple[LineId, ...]) -> Iterator[Problem]:
    if len(matters) > WORDS:
        yield Problem(ErrorCode.TOO_MANY, "matters")
    wanted = [county.line(line) for line in lines] if lines else list(county.lines)
    known = {matter.id for line in wanted if line is not None for matter in line.matters}
    if not known.issuperset(matters):
        yield Problem(ErrorCode.MALFORMED, "matters")
