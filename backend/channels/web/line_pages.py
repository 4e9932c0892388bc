"""The front page, a line's page, and the two pages that a public service owes: privacy and accessibility."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from backend.channels.web import promises_in_words, retention_in_words, times_in_words, waits
from backend.channels.web.pages import wanted_language
from backend.channels.web.site import Site, spoken
from backend.channels.web.texts import Speech
from backend.domain.county import ServiceLine
from backend.domain.opening import closes_at, is_open, next_opening
from backend.domain.opening_words import opening_words
from backend.protocol.words import Channel, IdentificationRule


class LinePages:
    """Pages that show what there is to choose from."""

    def __init__(self, site: Site) -> None:
        """Draw for this site."""
        self._site = site

    async def root(self, request: Request) -> Response:
        """Lead to the front page in the browser's language."""
        language = wanted_language(request.headers.get("accept-language", ""))
        return RedirectResponse(f"/{language.value}/", 302, {"Vary": "Accept-Language"})

    async def home(self, request: Request) -> Response:
        """Show the service lines."""
        language, now = spoken(request), self._site.clock()
        lines = [
            {
                "id": line.id,
                "name": line.names.in_language(language),
                "about": line.about.in_language(language),
                "chat": Channel.CHAT in line.channels,
                "open": is_open(line, Channel.CHAT, now),
            }
            for line in self._site.county.lines
        ]
        return self._site.pages.draw("home.html", language, path="", lines=lines)

    async def line(self, request: Request) -> Response:
        """Show a line's ways of contact, when people work and what happens otherwise."""
        line = self._site.line(request)
        if line is None:
            return self._site.broken(request, 404)
        language, now = spoken(request), self._site.clock()
        speech = self._site.speech(language)
        return self._site.pages.draw(
            "line.html",
            language,
            path=f"{line.id}/",
            line=line,
            about=line.about.in_language(language),
            chat=await self._chat(line, speech) if Channel.CHAT in line.channels else None,
            answer_when=promises_in_words.answer_when(line, now, speech),
            call_when=promises_in_words.call_when(line, now, speech),
            has={channel.value: channel in line.channels for channel in Channel},
            hours=[
                (speech.plain(f"line.{channel.value}"), opening_words(rules.hours)[language])
                for channel, rules in line.channels.items()
                if channel in _WAYS
            ],
        )

    async def _chat(self, line: ServiceLine, speech: Speech) -> dict[str, object]:
        now = self._site.clock()
        wait = await self._site.waits.for_place(line, 1) if is_open(line, Channel.CHAT, now) else None
        return {
            "open": is_open(line, Channel.CHAT, now),
            "hours": chat_hours(line, speech, self._site),
            "anonymous": line.identification is IdentificationRule.ANONYMOUS,
            "wait": "" if wait is None else waits.in_words(wait, speech),
        }

    async def privacy(self, request: Request) -> Response:
        """Tell who reads and how long things are kept."""
        language, rules = spoken(request), self._site.county.retention
        kept = retention_in_words.sentences(rules, self._site.speech(language))
        return self._site.pages.draw("privacy.html", language, path="privacy", kept=kept)

    async def accessibility(self, request: Request) -> Response:
        """Give the accessibility statement."""
        return self._site.pages.draw(
            "accessibility.html",
            spoken(request),
            path="accessibility",
            email=self._site.county.accessibility_email,
        )


_WAYS = frozenset({Channel.CHAT, Channel.FORM, Channel.CALLBACK})


def chat_hours(line: ServiceLine, speech: Speech, site: Site) -> str:
    """Return until when the chat is open, or when it opens next."""
    now = site.clock()
    if is_open(line, Channel.CHAT, now):
        closes = closes_at(line, Channel.CHAT, now)
        if closes is None:
            return speech.plain("line.chat_always")
        time = times_in_words.clock_time(closes, speech.language, short=True)
        return speech.plain("line.chat_until", time=time)
    opens = next_opening(line, Channel.CHAT, now)
    if opens is None:
        return speech.plain("chat.closed_ever")
    return speech.plain("line.chat_opens", when=times_in_words.moment(opens, now, speech))
