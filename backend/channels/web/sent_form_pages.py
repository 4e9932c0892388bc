"""A form that was sent to a resident: a page a group of questions, without JavaScript, earlier answers carried in the page.

The chat shows the same pages inside itself (``part=1``: without the frame around them) and posts them by script.
"""

import hashlib
from dataclasses import dataclass

from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from backend.channels.web import times_in_words
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command
from backend.channels.web.pages import Blank, callable_numbers
from backend.channels.web.sent_form_answers import (
    Sheet,
    drawn,
    field,
    in_words,
    problem,
    read,
    sheets,
    written,
)
from backend.channels.web.sent_form_cards import form_named, forms_of
from backend.channels.web.site import Site, spoken
from backend.channels.web.store_away import RETRY_SECONDS, StoreAway
from backend.channels.web.texts import Speech
from backend.commands.resident import AnswerForm
from backend.domain.county import ServiceLine
from backend.protocol.checklist_rules import Answers, given, questions, respond, sums
from backend.protocol.codec import encode
from backend.protocol.questionnaires import AnswerValue, Questionnaire, in_language
from backend.protocol.resident_forms import alerts, for_resident, tells_score
from backend.protocol.results import Refusal
from backend.protocol.scores import meaning
from backend.protocol.sent_forms import FormState, SentForm

_MOST_FIELDS = 400
CHECK = "check"


@dataclass(frozen=True)
class _Look:
    """What every page of a form says: where it stands, what it is called, and where help is when somebody is in danger."""

    line: ServiceLine | None
    path: str
    back: str
    address: str
    title: str
    until: str
    crisis: Markup
    part: bool


class SentFormPages:
    """Pages of one sent form behind the secret of the page it was sent to."""

    def __init__(self, site: Site) -> None:
        """Draw for this site."""
        self._site = site

    async def show(self, request: Request) -> Response:
        """Show the first questions, or how the form stands when it cannot be answered."""
        found = await self._find(request)
        if found is None:
            return self._gone(request)
        matter, form, asked = found
        if form.state is not FormState.WAITING or asked is None:
            return self._over(request, matter, form, asked)
        return self._draw(request, matter, form, asked, {}, "0")

    async def act(self, request: Request) -> Response:
        """Take a page's answers and show the next page, or send everything."""
        found = await self._find(request)
        posted = await request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=64 * 1024)
        if found is None:
            return self._gone(request)
        matter, form, asked = found
        step, go = str(posted.get("step", "0")), str(posted.get("go", "next"))
        if asked is None:
            return self._over(request, matter, form, None, tried=go == "send")
        answers = read(asked, posted)
        if go == "send":
            return await self._send(request, matter, form, asked, answers)
        if form.state is not FormState.WAITING:
            return self._over(request, matter, form, asked, typed=answers)
        if go.startswith("change:"):
            return self._draw(
                request, matter, form, asked, answers, go.removeprefix("change:"), changing=True
            )
        changing = bool(posted.get("changing"))
        if go == "stay":
            return self._draw(request, matter, form, asked, answers, step, changing=changing)
        pages = sheets(asked, answers, self._speech(request))
        at = _at(step, pages)
        if go == "back":
            return self._draw(request, matter, form, asked, answers, str(max(0, at - 1)))
        return self._next(request, matter, form, asked, answers, at, posted)

    def _next(
        self,
        request: Request,
        matter: Matter,
        form: SentForm,
        asked: Questionnaire,
        answers: Answers,
        at: int,
        posted: FormData,
    ) -> Response:
        speech = self._speech(request)
        pages = sheets(asked, answers, speech)
        changing = bool(posted.get("changing"))
        if at >= len(pages):
            return self._draw(request, matter, form, asked, answers, CHECK)
        problems = _problems(asked, answers, speech, pages[at])
        shown = set(str(posted.get("shown", "")).split(" "))
        # An answer may have brought a question to this very page; it has not been seen yet and nothing is wrong with it.
        new = [
            one.id
            for one in drawn(pages[at], asked, answers, speech)
            if one.id and one.link_id not in shown and one.link_id not in answers
        ]
        if new and not any(name not in new for name in problems):
            return self._draw(request, matter, form, asked, answers, str(at), new=new[0], changing=changing)
        if problems:
            return self._draw(
                request, matter, form, asked, answers, str(at), problems=problems, changing=changing
            )
        following = str(at + 1) if at + 1 < len(pages) and not changing else CHECK
        return self._draw(request, matter, form, asked, answers, following)

    async def _send(
        self, request: Request, matter: Matter, form: SentForm, asked: Questionnaire, answers: Answers
    ) -> Response:
        speech = self._speech(request)
        for at, page in enumerate(sheets(asked, answers, speech)):
            problems = _problems(asked, answers, speech, page)
            if problems and form.state is FormState.WAITING:
                return self._draw(request, matter, form, asked, answers, str(at), problems=problems)
        wanted = {one.link_id for one in questions(asked, answers)}
        kept = {link_id: one for link_id, one in answers.items() if link_id in wanted}
        response = respond(asked, kept)
        told = hashlib.sha256(encode(response)).hexdigest()
        command = AnswerForm(
            command_id=derived_command(matter.secret, "answers", form.form_id, told),
            case_id=matter.case_id,
            form_id=form.form_id,
            response=response,
        )
        try:
            result = await self._site.writer.submit(matter.actor, command)
        except StoreAway:
            return self._unsaved(request, matter, form, asked, answers)
        again = await self._find(request)
        if again is None:
            return self._gone(request)
        matter, form, _ = again
        if not isinstance(result, Refusal):
            return self._over(request, matter, form, asked, sent=True)
        if form.state is FormState.WAITING:
            return self._unsaved(request, matter, form, asked, answers)
        return self._over(request, matter, form, asked, tried=True, typed=answers)

    def _unsaved(
        self, request: Request, matter: Matter, form: SentForm, asked: Questionnaire, answers: Answers
    ) -> Response:
        sentence = self._speech(request).plain("problem.not_saved")
        page = self._draw(request, matter, form, asked, answers, CHECK, sentence=sentence)
        page.status_code = 503
        page.headers["Retry-After"] = str(RETRY_SECONDS)
        return page

    def _draw(
        self,
        request: Request,
        matter: Matter,
        form: SentForm,
        asked: Questionnaire,
        answers: Answers,
        step: str,
        *,
        problems: dict[str, str] | None = None,
        changing: bool = False,
        new: str = "",
        sentence: str = "",
    ) -> HTMLResponse:
        speech = self._speech(request)
        pages = sheets(asked, answers, speech)
        checking = step == CHECK or not pages
        at = min(_at(step, pages), len(pages) - 1)
        here = pages[at] if not checking else Sheet("", ())
        drawn_here = tuple(drawn(here, asked, answers, speech))
        fields = {one.id for one in drawn_here}
        look = self._look(request, matter, form, asked)
        return self._site.pages.draw(
            "sent_form_part.html" if look.part else "sent_form.html",
            speech.language,
            path=look.path,
            line=look.line,
            look=look,
            view="check" if checking else "ask",
            step=CHECK if checking else str(at),
            number=at + 1,
            of=len(pages),
            heading=here.title,
            asked=drawn_here,
            shown=" ".join(one.link_id for one in drawn_here if one.id),
            hidden=[
                (field(link_id), written(one))
                for link_id, one in answers.items()
                if field(link_id) not in fields
            ],
            changing=changing and not checking,
            problems=Blank(problems or {}),
            sentence=sentence,
            new=new,
            answers=_in_words(asked, answers, speech) if checking else [],
            alarms=bool(alerts(asked, answers)),
        )

    def _over(
        self,
        request: Request,
        matter: Matter,
        form: SentForm,
        asked: Questionnaire | None,
        *,
        tried: bool = False,
        sent: bool = False,
        typed: Answers | None = None,
    ) -> Response:
        """Show how it stands: the answers that were given, or why none can be given and that nothing was saved."""
        speech = self._speech(request)
        state = form.state if form.state is not FormState.WAITING else FormState.WITHDRAWN
        given_answers, _ = given(form.answered.response) if form.answered else ({}, "")
        score = ""
        if asked is not None and tells_score(asked):
            for item, _ in sums(asked, given_answers):
                value = given_answers.get(item.link_id)
                if value is not None and value.value_integer is not None:
                    reading = meaning(item, value.value_integer, speech.language)
                    score = f"{value.value_integer}. {reading}".rstrip(". ")
        look = self._look(request, matter, form, asked)
        return self._site.pages.draw(
            "sent_form_over_part.html" if look.part else "sent_form_over.html",
            speech.language,
            path=look.path,
            line=look.line,
            look=look,
            state=state.value,
            tried=tried or bool(typed),
            sent=sent,
            answers=_in_words(asked, given_answers, speech) if asked is not None else [],
            lost=_in_words(asked, typed or {}, speech) if asked is not None else [],
            answered_at=""
            if form.answered_at is None
            else times_in_words.said_at(form.answered_at, self._site.clock(), speech.language),
            score=score,
            alarms=bool(form.answered and form.answered.alerts),
        )

    def _look(self, request: Request, matter: Matter, form: SentForm, asked: Questionnaire | None) -> _Look:
        language = spoken(request)
        line = self._site.county.line(matter.case.head.line)
        crisis = (line.crisis_words if line else None) or self._site.county.crisis_words
        page = f"s/{matter.secret}"
        return _Look(
            line=line,
            path=f"{page}/form/{form.form_id}",
            back=f"/{language.value}/{page}",
            address=f"/{language.value}/{page}/form/{form.form_id}",
            title=form.title if asked is None else in_language(asked.title, asked.title_element, language),
            until=times_in_words.date(form.until),
            crisis=callable_numbers(crisis.in_language(language)),
            part=request.query_params.get("part") == "1",
        )

    async def _find(self, request: Request) -> tuple[Matter, SentForm, Questionnaire | None] | None:
        """Return the matter, the form as it stands for this page, and what is asked; none when the page has no such form."""
        matter = await self._site.matters.find(str(request.path_params["secret"]))
        if matter is None:
            return None
        wanted = str(request.path_params["form"])
        form = next((one for one in forms_of(matter, self._site.clock()) if one.form_id == wanted), None)
        if form is None:
            return None
        known = form_named(self._site.county.questionnaires, form)
        return matter, form, None if known is None else for_resident(known)

    def _gone(self, request: Request) -> Response:
        return self._site.pages.draw("gone.html", spoken(request), path="", status=404, told="")

    def _speech(self, request: Request) -> Speech:
        return self._site.speech(spoken(request))


def _at(step: str, pages: tuple[Sheet, ...]) -> int:
    at = int(step) if step.isascii() and step.isdigit() and len(step) < 4 else 0
    return len(pages) if step == CHECK else min(at, len(pages))


def _problems(asked: Questionnaire, answers: Answers, speech: Speech, page: Sheet) -> dict[str, str]:
    found = {}
    for item in questions(asked, answers):
        if item.link_id in page.link_ids and (sentence := problem(item, answers, speech)):
            found[field(item.link_id)] = sentence
    return found


def _in_words(
    asked: Questionnaire, answers: Answers | dict[str, AnswerValue], speech: Speech
) -> list[tuple[int, str, str]]:
    """Return every question with its answer in words, and the page it stands on."""
    pages = sheets(asked, answers, speech)
    return [
        (
            next((at for at, page in enumerate(pages) if item.link_id in page.link_ids), 0),
            in_language(item.text, item.text_element, speech.language),
            in_words(item, answers.get(item.link_id), speech),
        )
        for item in questions(asked, answers)
    ]
