"""What a resident's pages tell of the forms that were sent to them: which there are, and how each stands."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from backend.channels.web import times_in_words
from backend.channels.web.frames import FormCard, Forms
from backend.channels.web.matters import Matter
from backend.channels.web.site import Site
from backend.channels.web.texts import Speech
from backend.domain import shut_pages
from backend.protocol.cases import Case
from backend.protocol.ids import ThreadId
from backend.protocol.questionnaires import Questionnaire, in_language
from backend.protocol.resident_forms import for_resident
from backend.protocol.sent_forms import FormState, SentForm, sent_forms
from backend.protocol.words import CaseState


def forms_of(matter: Matter, now: datetime) -> list[SentForm]:
    """Return the forms of the page as it may know them."""
    return forms_on(matter.whole, matter.case, matter.thread, now)


def forms_on(whole: Case, shown: Case, thread: ThreadId, now: datetime) -> list[SentForm]:
    """Return the forms of a page; ``shown`` is the case as the page shows it.

    What still waits is over once the matter is closed, and on a page that nothing goes to, as on any handled one.
    """
    over = shown.head.state is CaseState.CLOSED or shut_pages.is_shut(whole, thread)
    return [
        msgspec.structs.replace(one, state=FormState.CLOSED)
        if over and one.state is FormState.WAITING
        else one
        for one in sent_forms(shown.entries, now).values()
        if one.thread == thread
    ]


def form_named(questionnaires: Iterable[Questionnaire], form: SentForm) -> Questionnaire | None:
    """Return what was sent; none when the county has another version of it by now."""
    return next((one for one in questionnaires if one.canonical == form.questionnaire), None)


def cards(site: Site, forms: Iterable[SentForm], speech: Speech) -> Forms:
    """Return the forms as the chat and the status page tell of them, the newest last."""
    return Forms(
        forms=tuple(_card(site, one, speech) for one in forms),
        script=site.pages.assets.address("sent_form.js"),
        style=site.pages.assets.address("sent_form.css"),
        words={
            "title": speech.plain("sent_form.title"),
            "heading": speech.plain("sent_form.heading"),
            # The script puts the title in.
            "came": speech.plain("sent_form.came"),
            "not_loaded": speech.plain("sent_form.not_loaded"),
            "not_sent": speech.plain("sent_form.not_sent"),
        },
    )


def _card(site: Site, form: SentForm, speech: Speech) -> FormCard:
    known = form_named(site.county.questionnaires, form)
    state = form.state
    if known is None and state is FormState.WAITING:
        state = FormState.WITHDRAWN
    asked = None if known is None else for_resident(known)
    title = form.title if asked is None else in_language(asked.title, asked.title_element, speech.language)
    waits = state is FormState.WAITING
    until = times_in_words.date(form.until)
    return FormCard(
        id=form.form_id,
        title=title,
        state=state.value,
        sentence=speech.plain(f"sent_form.is_{state.value}", until=until)
        if waits
        else speech.plain(f"sent_form.is_{state.value}"),
        go=speech.plain("sent_form.fill_in") if waits else "",
        asked_by=speech.plain("sent_form.by_line" if form.by is None else "sent_form.by_staff"),
    )
