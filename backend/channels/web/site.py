"""What every page is given, in one value that is passed on; nothing is global."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse

from backend.channels.web.frames import Identify
from backend.channels.web.identity_offer import Offer, offer
from backend.channels.web.matters import Matters
from backend.channels.web.pages import Pages, language_of, wanted_language
from backend.channels.web.seams import Following, Identification, Writing
from backend.channels.web.store_away import RETRY_SECONDS
from backend.channels.web.texts import Speech
from backend.channels.web.waits import Waits
from backend.domain import limits
from backend.domain.county import County, ServiceLine
from backend.protocol.cases import Case
from backend.protocol.clock import Clock
from backend.protocol.ids import ThreadId
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
    identification: Identification | None = None

    def speech(self, language: Language) -> Speech:
        """Return the texts of a language."""
        return self.pages.speech[language]

    def offer(self, thread: ThreadId, case: Case) -> Offer | None:
        """Return what a page says of identifying; nothing where there is no service to go to."""
        if self.identification is None:
            return None
        line = self.county.line(case.head.line)
        return offer(case, thread, None if line is None else line.identification)

    async def identify(self, made: Offer | None, speech: Speech) -> Identify:
        """Return an offer in words; without a sentence when there is none."""
        if made is None or self.identification is None:
            return Identify(sentence="")
        name = await self.matters.name_of(made.asker, speech)
        return made.said(speech, self.identification.service_name(speech.language), name)

    def line(self, request: Request) -> ServiceLine | None:
        """Return the line of an address, if there is one."""
        return self.county.line(str(request.path_params.get("line", "")))

    def broken(
        self, request: Request, status: int, facts: dict[str, object] | None = None, name: str = ""
    ) -> HTMLResponse:
        """Return the page that tells what went wrong, in the language of the address or of the browser."""
        name = name or _BROKEN.get(status, "fault")
        return self.pages.draw(
            "broken.html",
            spoken(request),
            path="",
            status=status,
            fault=name,
            facts=facts or {},
            again=request.url.path if status in _COMES_LATER and request.method == "GET" else "",
        )

    async def refuse(self, request: Request, status: int, facts: dict[str, object]) -> HTMLResponse:
        """Return the same; when it is a post that may succeed later, with all that was typed and a button to send it again.

        What is sent again carries the ids of the page that was drawn first, so it is done once.
        """
        if request.method != "POST" or status not in _COMES_LATER:
            return self.broken(request, status, facts)
        try:
            posted = await request.form(
                max_files=0, max_fields=_MOST_FIELDS, max_part_size=limits.FORM_BODY_BYTES
            )
        except HTTPException:
            return self.broken(request, status, facts)
        fields = [(name, value) for name, value in posted.multi_items() if isinstance(value, str)]
        return self.pages.draw(
            "kept.html",
            spoken(request),
            path="",
            status=status,
            fault=_BROKEN.get(status, "fault"),
            facts=facts,
            address=request.url.path,
            fields=fields,
            typed="\n\n".join(value for name, value in fields if name == "text" and value.strip()),
        )

    async def away(self, request: Request) -> HTMLResponse:
        """Return the page of a database that does not answer."""
        answer = await self.refuse(request, 503, {})
        answer.headers["Retry-After"] = str(RETRY_SECONDS)
        return answer


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
    503: "away",
}
_COMES_LATER = frozenset({429, 500, 503})
_MOST_FIELDS = 40
