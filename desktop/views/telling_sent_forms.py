"""How forms that the client fills in are told: sent and waiting, or why no longer; then the answers, their sum, what alarms."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from backend.protocol.cases import Case
from backend.protocol.checklist_rules import find, given, sums
from backend.protocol.entries import Entry
from backend.protocol.questionnaires import Questionnaire, QuestionnaireResponse, in_language
from backend.protocol.resident_forms import for_resident
from backend.protocol.scores import is_sum, meaning
from backend.protocol.sent_form_entries import FormAnswered, FormSent, FormWithdrawn
from backend.protocol.sent_forms import FormState, sent_forms
from backend.protocol.setup import Setup
from backend.protocol.words import Language, SaysFor
from desktop.texts import checklists, formats
from desktop.views.look import Look
from desktop.views.resident_pages import whose
from desktop.views.told import Fact, Shape, Told

_ICON = "clipboard-text"
_MOST_FACTS = 4


def told_of_sent_form(
    entry: Entry,
    body: FormSent | FormAnswered | FormWithdrawn,
    case: Case | None,
    setup: Setup | None,
    look: Look,
) -> Told:
    """One line about a form at the client's page; how a sent one stands now follows from the lines after it."""
    match body:
        case FormSent():
            return _sent(entry, body, case, setup, look)
        case FormAnswered():
            return _answered(body, setup, look.language)
        case FormWithdrawn():
            who = entry.author.name if entry.author else ""
            words = QCoreApplication.translate("timeline", "The form was taken back from the client")
            return Told(Shape.LINE, words, who, icon="arrow-u-up-left")


def form_of(setup: Setup | None, canonical: str) -> Questionnaire | None:
    """Return the questionnaire that a canonical name means, or another version of it."""
    forms = setup.questionnaires if setup else ()
    url = canonical.partition("|")[0]
    same = [one for one in forms if one.canonical == canonical]
    return next(iter([*same, *(one for one in forms if one.url == url)]), None)


def name_of(form: Questionnaire | None, language: Language, otherwise: str = "") -> str:
    """Return what professionals call the form."""
    if form is None:
        return otherwise or QCoreApplication.translate("timeline", "Form")
    return in_language(form.title, form.title_element, language)


def who_filled_in(body: FormAnswered) -> str:
    """Who answered, in words: the client, or by name whoever did it for the client."""
    if body.says_for is SaysFor.SELF:
        return QCoreApplication.translate("timeline", "filled in by the client")
    if not body.name:
        return QCoreApplication.translate("timeline", "filled in on the client's behalf")
    words = QCoreApplication.translate("timeline", "filled in by {name} on the client's behalf")
    return words.format(name=body.name)


def _sent(entry: Entry, body: FormSent, case: Case | None, setup: Setup | None, look: Look) -> Told:
    form = form_of(setup, body.questionnaire)
    name = name_of(form, look.language, body.title)
    until = formats.stamp(body.until, look.clock(), look.texts.zone, look.language)
    stands = sent_forms(case.entries, look.clock()).get(body.form_id) if case is not None else None
    state = stands.state if stands is not None else FormState.WAITING
    who = (
        entry.author.name
        if entry.author is not None
        else QCoreApplication.translate("timeline", "sent by the line when the contact came in")
    )
    to = whose(case, entry.thread)
    who = f"{who} · {to}" if to else who
    if state is not FormState.WAITING:
        title = QCoreApplication.translate("timeline", "Form to the client: {name}").format(name=name)
        return Told(Shape.LINE, title, f"{who} · {_over(state)}", icon=_ICON)
    title = QCoreApplication.translate("timeline", "Waits for the client: {name}").format(name=name)
    text = QCoreApplication.translate("timeline", "Can be answered until {when}.").format(when=until)
    link = QCoreApplication.translate("timeline", "Take the form back")
    return Told(Shape.CARD, title, who, text, "hourglass-medium", link=link)


def _over(state: FormState) -> str:
    match state:
        case FormState.ANSWERED:
            return QCoreApplication.translate("timeline", "answered")
        case FormState.WITHDRAWN:
            return QCoreApplication.translate("timeline", "taken back")
        case FormState.EXPIRED:
            return QCoreApplication.translate("timeline", "not answered in time")
        case _:
            return QCoreApplication.translate("timeline", "not answered before the case was closed")


def _answered(body: FormAnswered, setup: Setup | None, language: Language) -> Told:
    form = form_of(setup, body.response.questionnaire)
    title, reading = _added_up(body.response, form, name_of(form, language), language)
    link = QCoreApplication.translate("timeline", "Open the answers")
    facts = tuple(_facts(body, form, language)) if form is not None else ()
    if not body.alerts:
        return Told(Shape.CARD, title, who_filled_in(body), reading, _ICON, facts=facts, link=link)
    alarm = QCoreApplication.translate(
        "timeline", "An answer needs looking at now. The case was marked urgent."
    )
    text = f"{alarm} {reading}".rstrip()
    return Told(
        Shape.CARD, title, who_filled_in(body), text, "warning-circle", "urgent", facts=facts, link=link
    )


def _added_up(
    response: QuestionnaireResponse, form: Questionnaire | None, name: str, language: Language
) -> tuple[str, str]:
    """The name with the sum, by the rule of a form that a professional fills in, and what the sum tells."""
    answers, _ = given(response)
    for item, score in sums(form, answers) if form is not None else ():
        signed = answers.get(item.link_id)
        if signed is not None and signed.value_integer is not None:
            points = signed.value_integer
            said = QCoreApplication.translate("timeline", "{points} of {most} points").format(
                points=points, most=score.most
            )
            return f"{name}: {said}", meaning(item, points, language)
    return name, ""


def _facts(body: FormAnswered, form: Questionnaire, language: Language) -> Iterator[Fact]:
    """The answers that alarm, then the first ones: the rest is behind the link."""
    answers, _ = given(body.response)
    asked = for_resident(form)
    order = [*body.alerts, *(one for one in answers if one not in body.alerts)]
    found = [(item, answers[one]) for one in order if one in answers and (item := find(asked, one))]
    for item, answer in [one for one in found if not is_sum(one[0])][:_MOST_FACTS]:
        yield Fact(checklists.text_of(item, language), checklists.answer(item, answer, language))
