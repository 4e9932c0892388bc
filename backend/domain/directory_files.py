"""A service directory as one readable TOML file: read, checked against the county, and written again."""

import tomllib
from datetime import date
from typing import Any, NamedTuple

import msgspec

from backend.domain.county import County
from backend.domain.directory_rules import chain_problem, service_problem
from backend.domain.kept_rules import Problem
from backend.domain.texts import Texts
from backend.domain.toml_writing import list_of, quoted, texts_row, texts_words
from backend.protocol.directory import CareChain, ChainStep, Service, ServiceKind
from backend.protocol.ids import ChainId, LineId, ServiceId


class DirectoryFileWrong(Exception):
    """The file cannot be used; the text names the place and what is wrong there."""


class DirectoryContent(NamedTuple):
    """What a file holds, in the order of the file."""

    services: tuple[Service, ...]
    chains: tuple[CareChain, ...]


class _Service(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    names: Texts
    kind: ServiceKind
    line: str | None = None
    does: Texts | None = None
    for_whom: Texts | None = None
    hours: Texts | None = None
    area: Texts | None = None
    phone: str = ""
    page: str = ""
    email: str = ""
    professional_phone: str = ""
    reach: Texts | None = None
    lines: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    review_by: date | None = None


class _Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: Texts
    service: str | None = None


class _Chain(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    line: str
    title: Texts
    steps: tuple[_Step, ...]
    matters: tuple[str, ...] = ()
    review_by: date | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    services: tuple[_Service, ...] = ()
    chains: tuple[_Chain, ...] = ()


def parse_directory(
    data: bytes, county: County, known: frozenset[ServiceId] = frozenset()
) -> DirectoryContent:
    """Read a directory's TOML file. Raises DirectoryFileWrong that names the place of the first error.

    Steps of care chains name services of the file, or those that are `known` already.
    """
    try:
        content: dict[str, Any] = tomllib.loads(data.decode())
        read = msgspec.convert(content, _File)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DirectoryFileWrong(f"The directory's file is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise DirectoryFileWrong(f"The directory's file is wrong: {error}") from error
    services = tuple(_service(one) for one in read.services)
    chains = tuple(_chain(one) for one in read.chains)
    _refuse_twins("service", [one.service_id for one in services])
    _refuse_twins("chain", [one.chain_id for one in chains])
    for service in services:
        _refuse(f"service {service.service_id!r}", service_problem(service, county))
    there = known | {one.service_id for one in services}
    for chain in chains:
        _refuse(f"chain {chain.chain_id!r}", chain_problem(chain, county, there))
    return DirectoryContent(services, chains)


def write_directory(content: DirectoryContent) -> str:
    """Return the file that `parse_directory` reads as this content."""
    blocks = [_service_block(one) for one in content.services]
    blocks += [_chain_block(one) for one in content.chains]
    return "\n".join(blocks)


def _service(read: _Service) -> Service:
    return Service(
        service_id=ServiceId(read.id),
        names=texts_words(read.names),
        kind=read.kind,
        line=None if read.line is None else LineId(read.line),
        does=texts_words(read.does),
        for_whom=texts_words(read.for_whom),
        hours=texts_words(read.hours),
        area=texts_words(read.area),
        phone=read.phone,
        page=read.page,
        email=read.email,
        professional_phone=read.professional_phone,
        reach=texts_words(read.reach),
        lines=tuple(LineId(line) for line in read.lines),
        matters=read.matters,
        words=read.words,
        review_by=read.review_by,
    )


def _chain(read: _Chain) -> CareChain:
    return CareChain(
        chain_id=ChainId(read.id),
        line=LineId(read.line),
        title=texts_words(read.title),
        matters=read.matters,
        steps=tuple(
            ChainStep(
                text=texts_words(step.text),
                service_id=None if step.service is None else ServiceId(step.service),
            )
            for step in read.steps
        ),
        review_by=read.review_by,
    )


def _refuse(place: str, problem: Problem | None) -> None:
    if problem is not None:
        limit = f", {problem.limit} characters at most" if problem.limit else ""
        raise DirectoryFileWrong(
            f"The directory's file is wrong: {place}, {problem.where}: {problem.code.value}{limit}"
        )


def _refuse_twins(what: str, ids: list[str]) -> None:
    twins = sorted({one for one in ids if ids.count(one) > 1})
    if twins:
        raise DirectoryFileWrong(
            f"The directory's file is wrong: two have the same id, {what}: {', '.join(twins)}"
        )


def _service_block(service: Service) -> str:
    rows = ["[[services]]", f"id = {quoted(service.service_id)}", f"kind = {quoted(service.kind.value)}"]
    if service.line is not None:
        rows.append(f"line = {quoted(service.line)}")
    for name in ("names", "does", "for_whom", "hours", "area", "reach"):
        rows += texts_row(name, getattr(service, name))
    for name in ("phone", "page", "email", "professional_phone"):
        value = getattr(service, name)
        if value:
            rows.append(f"{name} = {quoted(value)}")
    for name in ("lines", "matters", "words"):
        values = getattr(service, name)
        if values:
            rows.append(f"{name} = {list_of(values)}")
    if service.review_by is not None:
        rows.append(f"review_by = {service.review_by.isoformat()}")
    return "\n".join(rows) + "\n"


def _chain_block(chain: CareChain) -> str:
    rows = ["[[chains]]", f"id = {quoted(chain.chain_id)}", f"line = {quoted(chain.line)}"]
    rows += texts_row("title", chain.title)
    if chain.matters:
        rows.append(f"matters = {list_of(chain.matters)}")
    if chain.review_by is not None:
        rows.append(f"review_by = {chain.review_by.isoformat()}")
    for step in chain.steps:
        rows += ["", "[[chains.steps]]", *texts_row("text", step.text)]
        if step.service_id is not None:
            rows.append(f"service = {quoted(step.service_id)}")
    return "\n".join(rows) + "\n"
