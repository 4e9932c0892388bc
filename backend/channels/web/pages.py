"""Drawing a page: one template, one language, and what every page needs around it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from backend.channels.web.assets import Assets
from backend.channels.web.texts import Speech, load_texts
from backend.domain.county import County, ServiceLine
from backend.protocol.words import Language

RESOURCES = Path(__file__).parents[3] / "resources" / "citizen"


@dataclass(frozen=True)
class Settings:
    """What is set for one installation and not for a county.

    ``exit_address`` is where quick exit leads: a page nobody wonders about.
    """

    exit_address: str = "https://www.ilmatieteenlaitos.fi/"
    resources: Path = RESOURCES


class Blank(dict[str, str]):
    """Sentences by field; a field without one has an empty one."""

    def __missing__(self, key: str) -> str:
        """Say nothing."""
        return ""


class Pages:
    """Templates, texts and assets of the residents' pages."""

    def __init__(self, county: County, settings: Settings) -> None:
        """Read the resources once."""
        self.county = county
        self.exit_address = settings.exit_address
        self.assets = Assets(settings.resources / "assets")
        self.speech: Mapping[Language, Speech] = load_texts(settings.resources / "texts")
        self._templates = Environment(
            loader=FileSystemLoader(settings.resources / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            # They come with the program; looking at the disk for each page is what a crowd would multiply.
            auto_reload=False,
        )
        self._templates.globals.update(strong=strong, mail=mail, pairs=pairs, words_of=words_of)

    def draw(
        self,
        name: str,
        language: Language,
        *,
        path: str,
        status: int = 200,
        line: ServiceLine | None = None,
        **values: object,
    ) -> HTMLResponse:
        """Return the page. ``path`` is the address without its language, for the links to the other languages."""
        return HTMLResponse(self.html(name, language, path=path, line=line, **values), status_code=status)

    def html(
        self, name: str, language: Language, *, path: str, line: ServiceLine | None = None, **values: object
    ) -> str:
        """Return the page as text."""
        county = self.county
        return self._templates.get_template(name).render(
            t=self.speech[language],
            lang=language.value,
            languages=[(each.value, self.speech[each].plain("words.language")) for each in Language],
            path=path,
            asset=self.assets.address,
            county=county.names.in_language(language),
            line_name="" if line is None else line.names.in_language(language),
            line=line,
            exit_address=self.exit_address,
            emergency=number_link(county.emergency_number),
            urgent=number_link(county.urgent_number),
            urgent_name=county.urgent_name.in_language(language),
            **values,
        )


def strong(words: str) -> Markup:
    """Return words that stand out in a sentence."""
    return Markup("<strong>{}</strong>").format(words)


def mail(address: str) -> Markup:
    """Return an e-mail address as a link."""
    return Markup('<a href="mailto:{}">{}</a>').format(address, address)


def pairs(choices: Iterable[tuple[object, str]]) -> list[tuple[str, str, str]]:
    """Return choices as the macro wants them: code, words, no hint."""
    return [(str(code), words, "") for code, words in choices]


def words_of(choices: Iterable[tuple[str, ...]], code: str) -> str:
    """Return the words of a chosen code; empty when none of them is chosen."""
    return next((choice[1] for choice in choices if choice[0] == code), "")


def number_link(number: str) -> Markup:
    """Return a telephone number as a link that calls it."""
    return Markup('<a href="tel:{}">{}</a>').format(number.replace(" ", ""), number.replace(" ", "\u00a0"))


def callable_numbers(words: str) -> Markup:
    """Return words in which every telephone number is a link that calls it."""
    parts = re.split(r"(\b\d[\d ]{1,13}\d\b)", words)
    return Markup("").join(number_link(one) if at % 2 else one for at, one in enumerate(parts))


def language_of(code: str) -> Language | None:
    """Return the language of an address, if it is one of ours."""
    return next((language for language in Language if language.value == code), None)


def wanted_language(accept: str) -> Language:
    """Return the best of our languages for an Accept-Language header; Finnish when it names none of them."""
    best, best_quality = Language.FINNISH, 0.0
    for part in accept.split(",")[:20]:
        tag, _, parameter = part.strip().partition(";")
        language = language_of(tag.strip().lower().partition("-")[0])
        try:
            quality = float(parameter.strip().removeprefix("q=")) if parameter else 1.0
        except ValueError:
            continue
        if language is not None and quality > best_quality:
            best, best_quality = language, quality
    return best
