"""Feedback of one's own accord: one page and its receipt, without JavaScript; a wanted reply has a date and a page."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import NamedTuple, Self

from starlette.requests import Request
from starlette.responses import Response

from backend.channels.web import times_in_words
from backend.channels.web.answers import phone_problem
from backend.channels.web.page_secret import derived_command, derived_id, hash_of, is_secret, new_secret
from backend.channels.web.pages import Blank
from backend.channels.web.reading import Reading
from backend.channels.web.receipts import reference
from backend.channels.web.site import Site, spoken
from backend.channels.web.store_away import RETRY_SECONDS, StoreAway
from backend.channels.web.texts import Speech
from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, GiveFeedback
from backend.domain import limits
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.domain.promises import feedback_reply_by
from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import ContactId, LineId, ThreadId, is_id, new_id
from backend.protocol.results import Refusal
from backend.protocol.words import Language, PreferredWay

GENERAL = "general"
"""What is picked when the feedback is about no service in particular."""
_NO, _PAGE, _PHONE = "no", PreferredWay.STATUS_PAGE.value, PreferredWay.PHONE.value
_KINDS = {
    FeedbackKind.THANKS: "feedback.kind_thanks",
    FeedbackKind.IDEA: "feedback.kind_idea",
    FeedbackKind.COMPLAINT: "feedback.kind_complaint",
}
_RATINGS = ("1", "2", "3", "4", "5")
_MOST_FIELDS = 16
_MOST_CHANGES = 8


@dataclass(frozen=True)
class Given:
    """The fields of the page, as typed."""

    about: str = ""
    kind: str = ""
    text: str = ""
    rating: str = ""
    reply: str = ""
    name: str = ""
    phone: str = ""

    @classmethod
    def of(cls, posted: Mapping[str, object]) -> Self:
        """Take the known fields of a post."""
        found = {field.name: posted.get(field.name) for field in fields(cls)}
        return cls(**{name: _clean(value) for name, value in found.items() if isinstance(value, str)})

    @property
    def wants_reply(self) -> bool:
        """Whether a reply is wanted."""
        return self.reply in {_PAGE, _PHONE}

    def told(self) -> tuple[str, ...]:
        """Return everything given, by which one sending is known from another."""
        return tuple(getattr(self, field.name) for field in fields(self))


class Changed(NamedTuple):
    """What feedback has changed, as the page tells it."""

    about: str
    day: str
    text: str


class FeedbackPages:
    """The page that anybody may open, and its receipt."""

    def __init__(self, site: Site, reading: Reading) -> None:
        """Draw and send for this site; what was changed is read with this."""
        self._site = site
        self._reading = reading

    async def begin(self, request: Request) -> Response:
        """Show the page; ``?about=`` picks a service beforehand."""
        about = request.query_params.get("about", "")
        given = Given(about=about if self._site.county.line(about) else GENERAL, reply=_NO)
        return await self._draw(request, given, (new_id(), new_secret()), {})

    async def answer(self, request: Request) -> Response:
        """Take the feedback, or show what has to be mended."""
        posted = await request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=64 * 1024)
        command_id, secret = str(posted.get("command_id", "")), str(posted.get("secret", ""))
        ids = (command_id, secret) if is_id(command_id) and is_secret(secret) else (new_id(), new_secret())
        given = Given.of(posted)
        if posted.get("go") == "stay":
            return await self._draw(request, given, ids, {})
        problems = self._problems(given, self._site.speech(spoken(request)))
        if problems:
            return await self._draw(request, given, ids, problems)
        try:
            return await self._send(request, given, ids)
        except StoreAway:
            return await self._draw(request, given, ids, {}, unsaved=True)

    async def _send(self, request: Request, given: Given, ids: tuple[str, str]) -> Response:
        language, (command_id, secret) = spoken(request), ids
        result = await self._site.writer.submit(
            ResidentActor(),
            GiveFeedback(
                command_id=derived_command(secret, "feedback", command_id, *given.told()),
                line=None if given.about == GENERAL else LineId(given.about),
                kind=FeedbackKind(given.kind),
                text=given.text,
                rating=int(given.rating or 0),
                wants_reply=given.wants_reply,
                contact_id=ContactId(derived_id(secret, "contact")),
                thread=ThreadId(derived_id(secret, "thread")),
                token_hash=hash_of(secret),
                details=_details(given, language),
            ),
        )
        if isinstance(result, Refusal):
            return await self._draw(request, given, ids, {}, unsaved=True)
        speech = self._site.speech(language)
        matter = await self._site.matters.find(secret) if result.value else None
        if matter is None:
            return self._site.pages.draw("feedback_received.html", language, path="feedback", when="")
        when = times_in_words.day(datetime.fromisoformat(result.value), self._site.clock(), speech)
        return self._site.pages.draw(
            "feedback_received.html",
            language,
            path="feedback",
            when=when,
            call=given.reply == _PHONE,
            reference=reference(matter),
            link=f"/{language.value}/s/{matter.secret}",
        )

    async def _draw(
        self,
        request: Request,
        given: Given,
        ids: tuple[str, str],
        problems: dict[str, str],
        *,
        unsaved: bool = False,
    ) -> Response:
        language = spoken(request)
        speech, county, now = self._site.speech(language), self._site.county, self._site.clock()
        reply_by = feedback_reply_by(now, county.survey.reply_office_days)
        lines = [(line.id, line.names.in_language(language)) for line in county.lines]
        drawn = self._site.pages.draw(
            "feedback.html",
            language,
            path="feedback",
            status=503 if unsaved else 200,
            # Drawn by the frame so that a change of language keeps what was typed.
            hidden=(),
            step="feedback",
            command_id=ids[0],
            secret=ids[1],
            given=given,
            problems=Blank(problems),
            unsaved=unsaved,
            services=[(GENERAL, speech.plain("feedback.general")), *lines],
            kinds=[(each.value, speech.plain(words)) for each, words in _KINDS.items()],
            ratings=list(enumerate(speech.several("survey.ratings"), 1)),
            reply_by=times_in_words.day(reply_by, now, speech),
            changes=await self._changes(language),
        )
        if unsaved:
            drawn.headers["Retry-After"] = str(RETRY_SECONDS)
        return drawn

    async def _changes(self, language: Language) -> list[Changed]:
        """Return what feedback has changed lately; nothing while the database is away, for the page does without."""
        try:
            changes = await self._reading.changes()
        except StoreAway:
            return []
        county, themes = self._site.county, {one.id: one.names for one in self._site.county.feedback.themes}
        found = []
        for one in changes[:_MOST_CHANGES]:
            line = county.line(one.line)
            names = [themes[one.theme]] if one.theme in themes else []
            about = [each.in_language(language) for each in (*names, *([line.names] if line else []))]
            day = "" if one.on is None else f"{one.on.day}.{one.on.month}.{one.on.year}"
            found.append(Changed(" · ".join(about), day, one.words.get(language, "")))
        return found

    def _problems(self, given: Given, speech: Speech) -> dict[str, str]:
        county = self._site.county
        found: dict[str, str] = {}
        if given.about != GENERAL and county.line(given.about) is None:
            found["about"] = speech.plain("feedback.problem_about")
        if given.kind not in {each.value for each in _KINDS}:
            found["kind"] = speech.plain("feedback.problem_kind")
        if not given.text:
            found["text"] = speech.plain("feedback.problem_text")
        elif not limits.fits(given.text, limits.FEEDBACK):
            found["text"] = speech.plain("problem.too_long", count=len(given.text), limit=limits.FEEDBACK)
        if given.rating not in {"", *_RATINGS}:
            found["rating"] = speech.plain("feedback.problem_rating")
        if given.reply not in {_NO, _PAGE, _PHONE}:
            found["reply"] = speech.plain("feedback.problem_reply")
        if given.reply == _PHONE and (wrong := phone_problem(given.phone, speech)):
            found["phone"] = wrong
        if given.wants_reply and not limits.fits(given.name, limits.NAME):
            found["name"] = speech.plain("problem.name_long", count=len(given.name), limit=limits.NAME)
        return found


def _details(given: Given, language: Language) -> Details:
    """Return what was told of oneself: nothing when no reply is wanted, whatever stands in the fields."""
    if not given.wants_reply:
        return Details(language=language)
    number = read_number(given.phone) if given.reply == _PHONE else ""
    return Details(
        name=given.name,
        phone="" if isinstance(number, WrongNumber) else number,
        language=language,
        preferred_way=PreferredWay(given.reply),
    )


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\0", "").strip()
