"""The chat page: what is asked before it begins, and everything the page's script needs to know."""

import json

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from backend.channels.web import conversation, promises_in_words, times_in_words
from backend.channels.web.conversation import Phase
from backend.channels.web.further_calls import callable_line
from backend.channels.web.line_pages import chat_hours
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import new_secret
from backend.channels.web.question_pages import matter_words, people_words
from backend.channels.web.receipts import reference
from backend.channels.web.site import Site, spoken
from backend.channels.web.surveys import Surveys
from backend.channels.web.texts import Speech
from backend.domain import limits
from backend.domain.county import County, ServiceLine
from backend.domain.opening import is_open, next_opening
from backend.protocol.ids import new_id
from backend.protocol.words import Channel, IdentificationRule


class ChatPages:
    """Draws the chat page of a line."""

    def __init__(self, site: Site, surveys: Surveys) -> None:
        """Draw for this site."""
        self._site = site
        self._surveys = surveys

    async def show(self, request: Request) -> Response:
        """Show the page; ``?bubble=1`` is the same inside the bubble of another site."""
        line = self._site.line(request)
        if line is None or Channel.CHAT not in line.channels:
            return self._site.broken(request, 404)
        return self._draw(request, line, None)

    async def show_same(self, request: Request) -> Response:
        """Show the page for the matter a secret opens: one asks nothing that is known and writes into the same case."""
        matter = await self._site.matters.find(str(request.path_params["secret"]))
        if matter is None:
            return self._site.pages.draw("gone.html", spoken(request), path="", status=404)
        line = chat_line(self._site, matter)
        if line is None:
            return RedirectResponse(f"/{spoken(request).value}/s/{matter.secret}", 303)
        return self._draw(request, line, matter)

    def _draw(self, request: Request, line: ServiceLine, matter: Matter | None) -> Response:
        language, now = spoken(request), self._site.clock()
        speech = self._site.speech(language)
        opened = is_open(line, Channel.CHAT, now)
        return self._site.pages.draw(
            "chat.html",
            language,
            path=f"{line.id}/chat" if matter is None else f"s/{matter.secret}/chat",
            line=line,
            same_matter="" if matter is None else reference(matter),
            chatting=matter is not None and is_chatting(matter),
            next_number=1 if matter is None else conversation.next_number(matter.case, matter.thread),
            opens_again=matter is not None and conversation.is_over(matter.case, matter.thread),
            command_id=new_id(),
            secret=new_secret() if matter is None else matter.secret,
            opened=opened,
            hours=chat_hours(line, speech, self._site),
            closed=self._closed(line, speech),
            name_needed=line.identification is not IdentificationRule.ANONYMOUS,
            matters=matter_words(line, speech),
            people_words=people_words(speech),
            message_limit=limits.MESSAGE,
            name_limit=limits.CHAT_NAME,
            has_form=Channel.FORM in line.channels,
            has_callback=Channel.CALLBACK in line.channels
            and (matter is None or callable_line(self._site, matter) is not None),
            call_when=promises_in_words.call_when(line, now, speech),
            answer_when=promises_in_words.answer_when(line, now, speech),
            questions=self._surveys.questions(line.id, Channel.CHAT, speech),
            reply_by=self._surveys.reply_by(speech),
            ratings=list(enumerate(speech.several("survey.ratings"), 1)),
            words=_for_script(speech, self._site.county),
            bubble=request.query_params.get("bubble") == "1",
        )

    def _closed(self, line: ServiceLine, speech: Speech) -> str:
        now = self._site.clock()
        if is_open(line, Channel.CHAT, now):
            return ""
        opens = next_opening(line, Channel.CHAT, now)
        if opens is None:
            return speech.plain("chat.closed_ever")
        return speech.plain("chat.closed", when=times_in_words.moment(opens, now, speech))


def is_chatting(matter: Matter) -> bool:
    """Say whether this page's holder has a conversation open."""
    return conversation.phase(matter.case, matter.thread) is not Phase.ENDED


def chat_line(site: Site, matter: Matter) -> ServiceLine | None:
    """Return the matter's line when its holder may go on with a conversation, or open one now."""
    line = site.county.line(matter.case.head.line)
    if line is None or Channel.CHAT not in line.channels:
        return None
    return line if is_chatting(matter) or is_open(line, Channel.CHAT, site.clock()) else None


_SCRIPT_TEXTS = (
    "wait_range", "wait_long", "in_queue", "here", "here_unnamed", "away", "over", "you",
    "waiting", "sending",
    "saved", "read", "failed", "first_saved", "typing", "again", "wish", "announce_place", "announce_place_only",
    "write", "write_more", "line_closed", "name_needed",
)  # fmt: skip


def _for_script(speech: Speech, county: County) -> Markup:
    """Return the texts of the chat's script as JSON that no markup can break out of."""
    texts = speech.table("chat")
    words = {key: texts[key] for key in _SCRIPT_TEXTS}
    numbers = {"emergency": county.emergency_number, "urgent": county.urgent_number}
    words["lost"] = speech.plain("chat.lost", **numbers)
    words["added"] = speech.plain("status.added")
    words["empty"] = speech.plain("chat_error.empty")
    words["too_long"] = speech.plain("chat_error.too_long")
    words["matter_wrong"] = speech.plain("problem.matter")
    return Markup(  # noqa: S704 - our own texts, and nothing in them can close the element
        json.dumps(words, ensure_ascii=False, separators=(",", ":"))
        .replace("<", "\\u003c")
        .replace("&", "\\u0026")
    )
