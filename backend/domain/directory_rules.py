"""What a service or a care chain has to be before it is kept: names, texts of a fair length, lines and matters that exist."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from backend.domain.county import County
from backend.domain.kept_rules import (
    NAME,
    TEXT,
    WORDS,
    Problem,
    is_kept_id,
    lines,
    matters,
    named,
    short,
    texts,
)
from backend.protocol.directory import CareChain, Service, ServiceKind
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ServiceId

PHONE = 60
ADDRESS = 200


def service_problem(service: Service, county: County) -> Problem | None:
    """Return the first thing that is wrong with a service."""
    return next(_of_service(service, county), None)


def chain_problem(chain: CareChain, county: County, services: AbstractSet[ServiceId]) -> Problem | None:
    """Return the first thing that is wrong with a care chain, given the services there are."""
    return next(_of_chain(chain, county, services), None)


def _of_service(service: Service, county: County) -> Iterator[Problem]:
    if not is_kept_id(service.service_id):
        yield Problem(ErrorCode.MALFORMED, "service_id")
    yield from named("names", service.names)
    for where in ("does", "for_whom", "hours", "area", "reach"):
        yield from texts(where, getattr(service, where), TEXT)
    for where, limit in (
        ("phone", PHONE),
        ("professional_phone", PHONE),
        ("page", ADDRESS),
        ("email", ADDRESS),
    ):
        yield from short(where, getattr(service, where), limit)
    if service.page and not service.page.startswith(("https://", "http://")):
        yield Problem(ErrorCode.MALFORMED, "page")
    if service.email and service.email.count("@") != 1:
        yield Problem(ErrorCode.MALFORMED, "email")
    if (service.kind is ServiceKind.OWN_LINE) != (service.line is not None):
        yield Problem(ErrorCode.UNKNOWN_LINE, "line")
    yield from lines("line", county, () if service.line is None else (service.line,))
    yield from lines("lines", county, service.lines)
    yield from matters(service.matters, county, service.lines)
    if len(service.words) > WORDS:
        yield Problem(ErrorCode.TOO_MANY, "words")
    for word in service.words:
        yield from short("words", word, NAME)


def _of_chain(chain: CareChain, county: County, services: AbstractSet[ServiceId]) -> Iterator[Problem]:
    if not is_kept_id(chain.chain_id):
        yield Problem(ErrorCode.MALFORMED, "chain_id")
    yield from named("title", chain.title)
    yield from lines("line", county, (chain.line,))
    yield from matters(chain.matters, county, (chain.line,))
    if not chain.steps:
        yield Problem(ErrorCode.TEXT_EMPTY, "steps")
    if len(chain.steps) > WORDS:
        yield Problem(ErrorCode.TOO_MANY, "steps")
    for number, step in enumerate(chain.steps, 1):
        where = f"step {number}"
        if not any(text.strip() for text in step.text.values()):
            yield Problem(ErrorCode.TEXT_EMPTY, where)
        yield from texts(where, step.text, TEXT)
        if step.service_id is not None and step.service_id not in services:
            yield Problem(ErrorCode.UNKNOWN_SERVICE, where)
