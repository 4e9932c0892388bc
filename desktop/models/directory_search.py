"""Finding services in the directory: by name, by what they do, by the words people say; and what fits a case."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from backend.protocol.cases import Case
from backend.protocol.directory import CareChain, Service, ServiceKind
from backend.protocol.entries import CallbackRequested, ChatOpened, FormSubmitted
from backend.protocol.ids import LineId
from backend.protocol.words import Language
from desktop.models.word_search import Places, fold, ranked


class About(NamedTuple):
    """For what one searches: one's own lines, and the line and matters of the open case."""

    lines: Collection[LineId] = ()
    line: LineId | None = None
    matters: Collection[str] = ()


def matters_of(case: Case) -> frozenset[str]:
    """Return the matters the client chose, in all contacts of the case."""
    bodies = (entry.body for entry in case.entries)
    said = (one.matter for one in bodies if isinstance(one, ChatOpened | FormSubmitted | CallbackRequested))
    return frozenset(matter for matter in said if matter)


def find(services: Iterable[Service], text: str, about: About, language: Language) -> list[Service]:
    """Return the services in which each word of the text begins a word, the likeliest first; where there is none, any word.

    A name counts more than a word people say, and that more than the description; then what fits the case, then what
    is of use for one's own lines. Without a text all of them are there, in the same order.
    """
    found = ranked(services, text, _places)
    found.sort(
        key=lambda pair: (
            pair[0],
            not fits(pair[1], about),
            not _of_use(pair[1], about.lines),
            fold(name_of(pair[1], language)),
        )
    )
    return [one for _, one in found]


def fits(service: Service, about: About) -> bool:
    """Tell whether a service is suggested for the case's line and matter."""
    if about.line is None or about.line == service.line:
        return False
    of_line = not service.lines or about.line in service.lines
    return of_line and any(matter in about.matters for matter in service.matters)


def suggested(services: Iterable[Service], about: About, language: Language) -> list[Service]:
    """Return the services suggested beside a case, by name; emergencies first."""
    chosen = [one for one in services if fits(one, about)]
    return sorted(
        chosen, key=lambda one: (one.kind is not ServiceKind.EMERGENCY, fold(name_of(one, language)))
    )


def chains_for(chains: Iterable[CareChain], about: About) -> list[CareChain]:
    """Return the care chains of the case's line and matter: those of the very matter before those of every matter."""
    mine = [
        one
        for one in chains
        if one.line == about.line and (not one.matters or any(each in about.matters for each in one.matters))
    ]
    return sorted(mine, key=lambda one: (not one.matters, one.chain_id))


def name_of(service: Service, language: Language) -> str:
    """Return the name in a language, or in any that there is."""
    return service.names.get(language) or next(iter(service.names.values()), "")


def _of_use(service: Service, lines: Collection[LineId]) -> bool:
    return not service.lines or any(line in service.lines for line in lines) or service.line in lines


def _places(service: Service) -> Places:
    """The name before the words people say, and those before the description."""
    described = (*service.does.values(), *service.for_whom.values(), *service.area.values())
    return (service.names.values(), service.words, described)
