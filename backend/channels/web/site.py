"""What every page is given, in one value that is passed on; nothing is global."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse

from backend.channels.web.matters import Matters
from backend.channels.web.pages import Pages, language_of, wanted_language
from backend.channels.web.seams import Following, Writing
from backend.channels.web.texts import Speech
from backend.channels.web.waits import Waits
from backend.domain.county import County, ServiceLine
from backend.protocol.clock import Clock
from backend.protocol.words import Language


@dataclass(frozen=True)
class Site:
    """The residents' pages of one county."""

    county: County
    pages: Pages
    writer: Writing
    matters: Matters
    waits: Waits
    following: Following
    clock: Clock

    def speech(self, language: Language) -> Speech:
        """Return the texts of a language."""
        return self.pages.speech[language]

    def line(self, request: Request) -> ServiceLine | None:
        """Return the line of an address, if there is one."""
        return self.county.line(str(request.path_params.get("line", "")))

    def broken(
        self, request: Request, status: int, facts: dict[str, object] | None = None, name: str = ""
    ) -> HTMLResponse:
        """Return the page that tells what went wrong, in the language of the address or of the browser."""
        name = name or _BROKEN.get(status, "fault")
        return self.pages.draw(
            "broken.html", spoken(request), path="", status=status, fault=name, facts=facts or {}
        )

    async def refuse(self, request: Request, status: int, facts: dict[str, object]) -> HTMLResponse:
        """Return the same for the guard."""
        return self.broken(request, status, facts)


def spoken(request: Request) -> Language:
    """Return the language of the address, else the browser's."""
    first = request.url.path.strip("/").partition("/")[0]
    return language_of(first) or wanted_language(request.headers.get("accept-language", ""))


_BROKEN = {
    400: "not_allowed",
    403: "origin",
    404: "not_found",
    405: "not_allowed",
    413: "too_large",
    429: "too_many",
}
