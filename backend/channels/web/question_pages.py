"""The form and the callback request: one question a page, without JavaScript, earlier answers carried in the page itself."""

from dataclasses import replace

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from backend.channels.web import promises_in_words
from backend.channels.web.answers import OTHER_MATTER, Answers, Checks
from backend.channels.web.page_secret import is_secret, new_secret
from backend.channels.web.pages import Blank
from backend.channels.web.receipts import Receipts
from backend.channels.web.site import Site, spoken
from backend.channels.web.steps import FIELDS, Going, Step
from backend.channels.web.store_away import RETRY_SECONDS, StoreAway
from backend.channels.web.texts import Speech
from backend.domain.county import ServiceLine
from backend.domain.office_days import local_day
from backend.protocol.ids import is_id, new_id
from backend.protocol.words import Channel, IdentificationRule, PreferredWay, SaysFor

_MOST_FIELDS = 40


class QuestionPages:
    """Both kinds of questions; which one is said by the route."""

    def __init__(self, site: Site, channel: Channel, receipts: Receipts) -> None:
        """Ask for this channel."""
        self._site = site
        self._channel = channel
        self._receipts = receipts

    async def begin(self, request: Request) -> Response:
        """Show the first question."""
        line = self._line(request)
        if line is None:
            return self._site.broken(request, 404)
        answers = Answers().with_language(spoken(request))
        ids = (new_id(), new_secret())
        return self._draw(request, line, Going(self._channel, Step.MATTER), answers, ids, {})

    async def answer(self, request: Request) -> Response:
        """Take one page's answers and show the next page, or send everything."""
        line = self._line(request)
        if line is None:
            return self._site.broken(request, 404)
        # Starlette answers a body with more fields than this with 400.
        posted = await request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=64 * 1024)
        ids = _ids(posted)
        answers = Answers.of(posted).with_language(spoken(request))
        going = _going(posted, self._channel)
        go = str(posted.get("go", "next"))
        checks = self._checks(line, request)
        if go == "send":
            return await self._send(request, line, going, answers, ids, checks)
        if go == "back":
            before = going.back(answers)
            if before is None:
                return RedirectResponse(f"/{spoken(request).value}/{line.id}/", 303)
            return self._draw(request, line, before, answers, ids, {})
        if go.startswith("change:") and (step := _step(go.removeprefix("change:"))) is not None:
            return self._draw(request, line, Going(self._channel, step, changing=True), answers, ids, {})
        if go == "stay":
            return self._draw(request, line, going, answers, ids, {})
        if go == "begin":
            # The chat's first page was sent as a form: what it asked is here, so begin after that.
            return self._carried(request, line, answers, ids, checks)
        if go == "no_call":
            answers = replace(answers, way=PreferredWay.STATUS_PAGE.value, phone="", time="")
            return self._no_call(request, line, going, answers, ids, checks)
        problems = going.problems(answers, checks)
        following = going if problems else going.forward(answers, checks)
        return self._draw(request, line, following, answers, ids, problems)

    async def _send(
        self,
        request: Request,
        line: ServiceLine,
        going: Going,
        answers: Answers,
        ids: tuple[str, str],
        checks: Checks,
    ) -> Response:
        wrong = going.first_wrong(answers, checks)
        if wrong is not None:
            there = Going(self._channel, wrong, changing=True)
            return self._draw(request, line, there, answers, ids, there.problems(answers, checks))
        try:
            sent = await self._receipts.send(self._channel, line, answers, ids, spoken(request))
        except StoreAway:
            sent = None
        if sent is None:
            check = Going(self._channel, Step.CHECK)
            return self._draw(request, line, check, answers, ids, {}, status=503, unsaved=True)
        return sent

    def _carried(
        self, request: Request, line: ServiceLine, answers: Answers, ids: tuple[str, str], checks: Checks
    ) -> Response:
        start = Going(self._channel, Step.MATTER)
        wrong = start.first_wrong(answers, checks) or Step.CHECK
        return self._draw(request, line, replace(start, step=wrong), answers, ids, {})

    def _no_call(
        self,
        request: Request,
        line: ServiceLine,
        going: Going,
        answers: Answers,
        ids: tuple[str, str],
        checks: Checks,
    ) -> Response:
        if self._channel is Channel.CALLBACK and Channel.FORM not in line.channels:
            return self._draw(request, line, going, answers, ids, {})
        as_form = Going(Channel.FORM, Step.LANGUAGE)
        wrong = replace(as_form, changing=True).first_wrong(answers, checks)
        step = wrong if wrong in {Step.MATTER, Step.TEXT, Step.WHO} else Step.LANGUAGE
        return self._draw(request, line, replace(as_form, step=step), answers, ids, {})

    def _draw(
        self,
        request: Request,
        line: ServiceLine,
        going: Going,
        answers: Answers,
        ids: tuple[str, str],
        problems: dict[str, str],
        *,
        status: int = 200,
        unsaved: bool = False,
    ) -> Response:
        language = spoken(request)
        speech = self._site.speech(language)
        now = self._site.clock()
        number, of = going.number(answers)
        kind = going.channel.value
        picked = line.matter(answers.matter)
        drawn = self._site.pages.draw(
            "check.html" if going.step is Step.CHECK else "question.html",
            language,
            path=f"{line.id}/{kind}",
            status=status,
            line=line,
            kind=kind,
            step=going.step.value,
            changing=going.changing,
            number=number,
            of=of,
            answers=answers,
            hidden=[pair for pair in answers.items() if pair[0] not in FIELDS[going.step]],
            command_id=ids[0],
            secret=ids[1],
            problems=Blank(problems),
            unsaved=unsaved,
            matters=matter_words(line, speech),
            is_urgent=picked is not None and picked.urgent,
            people_words=people_words(speech),
            has_form=Channel.FORM in line.channels,
            name_needed=line.identification is not IdentificationRule.ANONYMOUS,
            call_when=promises_in_words.call_when(line, now, speech),
            questions=going.questions(answers),
        )
        if unsaved:
            drawn.headers["Retry-After"] = str(RETRY_SECONDS)
        return drawn

    def _checks(self, line: ServiceLine, request: Request) -> Checks:
        return Checks(
            line,
            self._site.speech(spoken(request)),
            local_day(self._site.clock()),
            allow_test_codes=self._site.county.allow_test_codes,
        )

    def _line(self, request: Request) -> ServiceLine | None:
        line = self._site.line(request)
        return line if line is not None and self._channel in line.channels else None


def people_words(speech: Speech) -> list[tuple[str, str, str]]:
    """Return for whom a resident may say to act: value, words, no hint."""
    words = {
        SaysFor.SELF: "self",
        SaysFor.OWN_CHILD: "child",
        SaysFor.OTHER_ADULT: "other",
        SaysFor.WARD: "ward",
        SaysFor.OTHER: "somebody",
    }
    return [(each.value, speech.plain(f"question.for_{word}"), "") for each, word in words.items()]


def matter_words(line: ServiceLine, speech: Speech) -> list[tuple[str, str]]:
    """Return the line's matters and, when the line has no such of its own, "something else"."""
    own = [(each.id, each.names.in_language(speech.language)) for each in line.matters]
    return own if line.matter(OTHER_MATTER) else [*own, (OTHER_MATTER, speech.plain("question.matter_other"))]


def _ids(posted: FormData) -> tuple[str, str]:
    """Return the page's own identifiers; a page without usable ones gets fresh ones and sends anew."""
    command_id, secret = str(posted.get("command_id", "")), str(posted.get("secret", ""))
    return (command_id, secret) if is_id(command_id) and is_secret(secret) else (new_id(), new_secret())


def _going(posted: FormData, channel: Channel) -> Going:
    step = _step(str(posted.get("step", ""))) or Step.MATTER
    return Going(channel, step, changing=bool(posted.get("changing")))


def _step(text: str) -> Step | None:
    return next((step for step in Step if step.value == text), None)
