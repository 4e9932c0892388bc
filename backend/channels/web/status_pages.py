"""The secret link: the state of one's matter, what was written and answered, adding, withdrawing, a survey, a print view."""

from contextlib import suppress

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from backend.channels.web import conversation, promises_in_words, times_in_words
from backend.channels.web.chat_pages import chat_line, is_chatting
from backend.channels.web.further_calls import callable_line
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command, is_secret
from backend.channels.web.pages import Blank
from backend.channels.web.receipts import reference
from backend.channels.web.sent_form_cards import cards, forms_of
from backend.channels.web.site import Site, spoken
from backend.channels.web.store_away import StoreAway
from backend.channels.web.surveys import Surveys
from backend.channels.web.texts import Speech
from backend.commands.resident import AddToCase, ResidentMarks, Withdraw
from backend.domain import limits, shut_pages
from backend.domain.phone_numbers import for_display
from backend.protocol.ids import CommandId, is_id, new_id
from backend.protocol.results import Refusal
from backend.protocol.words import CaseState, Channel, SaysFor

_MOST_FIELDS = 32


class StatusPages:
    """Pages behind a secret. They show the holder's own thread and nothing else of the case."""

    def __init__(self, site: Site, surveys: Surveys) -> None:
        """Draw for this site."""
        self._site = site
        self._surveys = surveys

    async def show(self, request: Request) -> Response:
        """Show the matter; ``?view=print`` without anything to press, ``?view=withdraw`` asks whether to."""
        matter = await self._find(request)
        if matter is None:
            return self._gone(request)
        await self._mark_read(matter)
        view = request.query_params.get("view", "")
        return await self._draw(request, matter, view=view if view in {"print", "withdraw"} else "")

    async def act(self, request: Request) -> Response:
        """Add, withdraw or take the survey, as the field ``do`` says."""
        matter = await self._find(request)
        posted = await request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=64 * 1024)
        if matter is None:
            return await self._of_what_is_gone(request, posted)
        match posted.get("do"):
            case "add":
                return await self._add(request, matter, posted)
            case "withdraw":
                return await self._withdraw(request, matter, posted)
            case "survey":
                return await self._survey(request, matter, posted)
            case _:
                return await self._draw(request, matter)

    async def _add(self, request: Request, matter: Matter, posted: FormData) -> Response:
        speech = self._site.speech(spoken(request))
        text = str(posted.get("text", "")).replace("\r\n", "\n").replace("\0", "").strip()
        problem = ""
        if not text:
            problem = speech.plain("problem.text_empty")
        elif not limits.fits(text, limits.MESSAGE):
            problem = speech.plain("problem.too_long", count=len(text), limit=limits.MESSAGE)
        if problem:
            return await self._draw(request, matter, problems={"text": problem}, written=text)
        command = AddToCase(command_id=_command_id(matter, posted, text), case_id=matter.case_id, text=text)
        result = await self._site.writer.submit(matter.actor, command)
        if isinstance(result, Refusal):
            problem = speech.plain("problem.not_saved")
            return await self._draw(request, matter, problems={"text": problem}, written=text)
        return await self._draw(request, await self._again(matter), told=speech.plain("status.added"))

    async def _withdraw(self, request: Request, matter: Matter, posted: FormData) -> Response:
        speech = self._site.speech(spoken(request))
        command = Withdraw(command_id=_command_id(matter, posted), case_id=matter.case_id)
        result = await self._site.writer.submit(matter.actor, command)
        told = "" if isinstance(result, Refusal) else speech.plain("status.withdrawn")
        return await self._draw(request, await self._again(matter), told=told)

    async def _survey(self, request: Request, matter: Matter, posted: FormData) -> Response:
        speech = self._site.speech(spoken(request))
        given = await self._surveys.give(
            matter,
            speech,
            rating=_rating(posted),
            text=str(posted.get("text", "")),
            reply=bool(posted.get("reply")),
            phone=str(posted.get("phone", "")),
            posted={name: str(value) for name, value in posted.items()},
        )
        if given.problems:
            return await self._draw(request, matter, survey_problems=given.problems, survey=dict(posted))
        return await self._draw(request, await self._again(matter), told=given.sentence)

    async def _draw(
        self,
        request: Request,
        matter: Matter,
        *,
        view: str = "",
        told: str = "",
        problems: dict[str, str] | None = None,
        written: str = "",
        survey: dict[str, object] | None = None,
        survey_problems: dict[str, str] | None = None,
    ) -> Response:
        language = spoken(request)
        speech = self._site.speech(language)
        now = self._site.clock()
        case, thread = matter.case, matter.thread
        line = self._site.county.line(case.head.line)
        chatting = is_chatting(matter)
        withdrawn = conversation.is_withdrawn(case, thread)
        closed = case.head.state is CaseState.CLOSED
        lines = await self._site.matters.lines(matter, speech)
        return self._site.pages.draw(
            "status_print.html" if view == "print" else "status.html",
            language,
            path=f"s/{matter.secret}",
            line=line,
            view=view,
            told=told,
            reference=reference(matter),
            address=f"/{language.value}/s/{matter.secret}",
            state=self._state(matter, speech),
            call=self._call(matter, speech),
            answered=any(each.kind == "staff" for each, _ in lines),
            withdrawn=withdrawn,
            closed=closed,
            chatting=chatting,
            identify=await self._site.identify(self._site.offer(matter.thread, matter.case), speech),
            forms=cards(self._site, forms_of(matter, now), speech).forms,
            can_call=callable_line(self._site, matter) is not None,
            can_chat=not chatting and chat_line(self._site, matter) is not None,
            opens_again=conversation.is_over(case, thread),
            said=[(each, author, times_in_words.said_at(each.at, now, language)) for each, author in lines],
            problems=Blank(problems or {}),
            written=written,
            command_id=new_id(),
            can_survey=closed
            and not withdrawn
            and self._surveys.asks(matter)
            and not conversation.is_surveyed(case, thread),
            survey=Blank({key: str(value) for key, value in (survey or {}).items()}),
            survey_problems=Blank(survey_problems or {}),
            questions=self._surveys.questions_of(matter, speech),
            reply_by=self._surveys.reply_by(speech),
            ratings=list(enumerate(speech.several("survey.ratings"), 1)),
            printed=times_in_words.moment(now, now, speech),
        )

    def _state(self, matter: Matter, speech: Speech) -> str:
        head = matter.case.head
        if conversation.is_withdrawn(matter.case, matter.thread):
            return speech.plain("status.withdrawn")
        match head.state:
            case CaseState.CLAIMED:
                return speech.plain("status.claimed")
            case CaseState.CLOSED:
                return speech.plain("status.closed")
            case _:
                return speech.plain("status.waiting")

    def _call(self, matter: Matter, speech: Speech) -> str:
        """Return when the call or the answer comes that this page's holder asked for; empty when none is due."""
        # A call that was asked for is due also when something else has been written since.
        call = conversation.open_call(matter.case, matter.thread)
        contact = call or conversation.latest_of(matter.case, matter.thread)
        if contact is None or contact.done or matter.case.head.state is CaseState.CLOSED:
            return ""
        now = self._site.clock()
        if contact.channel is Channel.FEEDBACK and contact.promised_by is not None:
            when = times_in_words.day(contact.promised_by, now, speech)
            return speech.plain("survey.reply_hint", when=when)
        if contact.channel is Channel.FORM and contact.promised_by is not None:
            when = promises_in_words.due_when(contact.promised_by, now, speech)
            return speech.plain("status.waiting_until", when=when)
        if contact.channel is not Channel.CALLBACK:
            return ""
        if contact.next_attempt_at is not None:
            when = times_in_words.moment(contact.next_attempt_at, now, speech)
            return speech.plain("status.call_next", when=when)
        due = contact.promised_by or matter.case.head.promised_by
        when = promises_in_words.due_when(due, now, speech)
        if contact.phone_hidden:
            # The page's link may be in others' hands than the telephone's owner (non-disclosure order).
            return speech.plain("status.call_due", when=when)
        phone = for_display(contact.phone, speech.language.value)
        return speech.plain("status.call_at", phone=phone, when=when)

    async def _mark_read(self, matter: Matter) -> None:
        """Opening the page reads what professionals have written."""
        shown = conversation.visible(matter.case, matter.thread)
        told = [line.no for line in shown if line.kind != "own"]
        # A form that was sent to the page has been seen too, so that it stays there whatever comes.
        told += [form.no for form in forms_of(matter, self._site.clock())]
        last = max(told, default=0)
        if last > self._read_before(matter):
            marks = ResidentMarks(
                command_id=derived_command(matter.secret, "read", matter.case_id, str(last)),
                case_id=matter.case_id,
                delivered=last,
                read=last,
            )
            with suppress(StoreAway):
                # It is read all the same, and noted when it is next looked at.
                await self._site.writer.submit(matter.actor, marks)

    def _read_before(self, matter: Matter) -> int:
        """Return up to where reading has been noted; of who acts for another it is noted page by page."""
        page = [one for one in matter.whole.contacts if one.thread == matter.thread]
        read = matter.whole.marks.resident_read
        apart = any(one.says_for is not SaysFor.SELF for one in page)
        return min(read, shut_pages.delivered(page)) if apart and matter.asks else read

    async def _find(self, request: Request) -> Matter | None:
        return await self._site.matters.find(str(request.path_params["secret"]))

    async def _again(self, matter: Matter) -> Matter:
        return await self._site.matters.find(matter.secret) or matter

    def _gone(self, request: Request, told: str = "") -> Response:
        status = 200 if told else 404
        return self._site.pages.draw("gone.html", spoken(request), path="", status=status, told=told)

    async def _of_what_is_gone(self, request: Request, posted: FormData) -> Response:
        """Keep a survey whose matter was let go of while its page stood open: nothing that was said is lost."""
        secret, text = str(request.path_params["secret"]), str(posted.get("text", ""))
        if posted.get("do") != "survey" or not is_secret(secret) or not (text.strip() or _rating(posted)):
            return self._gone(request)
        speech = self._site.speech(spoken(request))
        given = await self._surveys.keep(secret, speech, rating=_rating(posted), text=text)
        return self._gone(request, given.sentence or " ".join(given.problems.values()))


def _rating(posted: FormData) -> int:
    rating = str(posted.get("rating", ""))
    return int(rating) if rating in {"1", "2", "3", "4", "5"} else 0


def _command_id(matter: Matter, posted: FormData, text: str = "") -> CommandId:
    """Return the id the page was drawn with, bound to its secret and the text: the same press twice is one command."""
    drawn = str(posted.get("command_id", ""))
    return derived_command(matter.secret, "act", drawn if is_id(drawn) else new_id(), text)
