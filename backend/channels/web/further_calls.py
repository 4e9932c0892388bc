"""A call that is asked for behind the secret link: the number and the time, and it joins the matter the secret opens."""

from contextlib import suppress

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from backend.channels.web import conversation, promises_in_words
from backend.channels.web.answers import Answers, Checks
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command, derived_id, hash_of
from backend.channels.web.pages import Blank
from backend.channels.web.receipts import reference
from backend.channels.web.site import Site, spoken
from backend.channels.web.steps import FIELDS, Step
from backend.channels.web.store_away import RETRY_SECONDS, StoreAway
from backend.commands.resident import Details, RequestCallback
from backend.domain.county import ServiceLine
from backend.domain.office_days import local_day
from backend.domain.phone_numbers import WrongNumber, for_display, read_number
from backend.protocol.ids import ContactId, LineId, is_id, new_id
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, Language, PreferredWay, SaysFor

_STEPS = (Step.PHONE, Step.TIME)
_MOST_FIELDS = 12


class FurtherCalls:
    """Two questions, one a page. Who asks and what for is known already and not asked again."""

    def __init__(self, site: Site) -> None:
        """Ask for this site."""
        self._site = site

    async def begin(self, request: Request) -> Response:
        """Show the first question, with the number this page's holder gave before."""
        matter = await self._find(request)
        if matter is None:
            return self._gone(request)
        line = callable_line(self._site, matter)
        if line is None:
            return self._back_to_status(request, matter)
        own = conversation.latest_of(matter.case, matter.thread)
        # A number that is not shown at times is never filled in: that it is missing would tell something.
        acts_for_another = own is not None and own.says_for is not SaysFor.SELF
        phone = "" if acts_for_another else conversation.phone_of(matter.case, matter.thread)
        answers = Answers(phone=for_display(phone, spoken(request).value) if phone else "")
        return self._draw(request, matter, line, Step.PHONE, answers, new_id(), {})

    async def answer(self, request: Request) -> Response:
        """Take one answer and show the next question, or send both and lead back to the status page."""
        matter = await self._find(request)
        if matter is None:
            return self._gone(request)
        line = callable_line(self._site, matter)
        if line is None:
            # Asked for by an earlier press of the same button, as the status page tells.
            return self._back_to_status(request, matter)
        posted = await request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=64 * 1024)
        answers, command_id, step = Answers.of(posted), _command_id(posted), _step(posted)
        match str(posted.get("go", "next")):
            case "stay":
                return self._draw(request, matter, line, step, answers, command_id, {})
            case "back" if step is Step.PHONE:
                return self._back_to_status(request, matter)
            case "back":
                return self._draw(request, matter, line, Step.PHONE, answers, command_id, {})
            case _:
                pass
        for each in _STEPS[: _STEPS.index(step) + 1]:
            problems = self._problems(request, line, each, answers)
            if problems:
                return self._draw(request, matter, line, each, answers, command_id, problems)
        if step is Step.PHONE:
            return self._draw(request, matter, line, Step.TIME, answers, command_id, {})
        with suppress(StoreAway):
            if await self._send(matter, line, answers, command_id):
                return self._back_to_status(request, matter)
        unsaved = {"time": self._site.speech(spoken(request)).plain("problem.not_saved")}
        drawn = self._draw(request, matter, line, step, answers, command_id, unsaved, status=503)
        drawn.headers["Retry-After"] = str(RETRY_SECONDS)
        return drawn

    async def _send(self, matter: Matter, line: ServiceLine, answers: Answers, command_id: str) -> bool:
        phone = read_number(answers.phone)
        own = conversation.latest_of(matter.case, matter.thread)
        subject = conversation.subject_of(matter.case, matter.thread)
        # Professionals read the time, in the county's own language.
        best_time = self._site.speech(Language.FINNISH).plain(f"question.time_{answers.time}")
        command = RequestCallback(
            command_id=derived_command(matter.secret, "call", command_id),
            line=LineId(line.id),
            contact_id=ContactId(derived_id(matter.secret, "call", command_id, "contact")),
            thread=matter.thread,
            token_hash=hash_of(matter.secret),
            matter=subject if line.matter(subject) else "",
            details=Details(
                name="" if own is None else own.name,
                phone="" if isinstance(phone, WrongNumber) else phone,
                language=Language.FINNISH if own is None else own.language,
                preferred_way=PreferredWay.PHONE,
                preferred_time=best_time,
            ),
            best_time=best_time,
        )
        return not isinstance(await self._site.writer.submit(matter.actor, command), Refusal)

    def _problems(self, request: Request, line: ServiceLine, step: Step, answers: Answers) -> dict[str, str]:
        checks = Checks(
            line,
            self._site.speech(spoken(request)),
            local_day(self._site.clock()),
            allow_test_codes=self._site.county.allow_test_codes,
        )
        found = {field: checks.problem(field, answers, short_text=True) for field in FIELDS[step]}
        return {field: sentence for field, sentence in found.items() if sentence}

    def _draw(
        self,
        request: Request,
        matter: Matter,
        line: ServiceLine,
        step: Step,
        answers: Answers,
        command_id: str,
        problems: dict[str, str],
        *,
        status: int = 200,
    ) -> Response:
        language = spoken(request)
        speech = self._site.speech(language)
        asked = [(field, value) for field, value in answers.items() if field in {"phone", "time"}]
        return self._site.pages.draw(
            "question.html",
            language,
            path=f"s/{matter.secret}/callback",
            status=status,
            line=line,
            kind=Channel.CALLBACK.value,
            same_matter=reference(matter),
            step=step.value,
            changing=False,
            number=_STEPS.index(step) + 1,
            of=len(_STEPS),
            answers=answers,
            hidden=[pair for pair in asked if pair[0] not in FIELDS[step]],
            command_id=command_id,
            secret="",
            problems=Blank(problems),
            is_urgent=False,
            has_form=False,
            sends=step is Step.TIME,
            call_when=promises_in_words.call_when(line, self._site.clock(), speech),
        )

    async def _find(self, request: Request) -> Matter | None:
        return await self._site.matters.find(str(request.path_params["secret"]))

    def _back_to_status(self, request: Request, matter: Matter) -> Response:
        return RedirectResponse(f"/{spoken(request).value}/s/{matter.secret}", 303)

    def _gone(self, request: Request) -> Response:
        return self._site.pages.draw("gone.html", spoken(request), path="", status=404)


def callable_line(site: Site, matter: Matter) -> ServiceLine | None:
    """Return the matter's line when a call may be asked for there; none while the holder waits for one already."""
    line = site.county.line(matter.case.head.line)
    if line is None or Channel.CALLBACK not in line.channels:
        return None
    return None if conversation.open_call(matter.case, matter.thread) else line


def _command_id(posted: FormData) -> str:
    drawn = str(posted.get("command_id", ""))
    return drawn if is_id(drawn) else new_id()


def _step(posted: FormData) -> Step:
    return Step.TIME if posted.get("step") == Step.TIME.value else Step.PHONE
