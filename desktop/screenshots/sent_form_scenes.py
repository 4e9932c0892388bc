"""What is drawn of forms that the client fills in: choosing one to send, waiting, answered, an answer that alarms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import msgspec

from backend.protocol.cases import Case
from backend.protocol.checklist_rules import find
from backend.protocol.entries import Body, Entry
from backend.protocol.ids import FormId, ThreadId
from backend.protocol.questionnaires import AnswerValue, Questionnaire
from backend.protocol.resident_forms import alerts, resident_response
from backend.protocol.sent_form_entries import FormAnswered, FormSent, FormWithdrawn
from backend.protocol.words import SaysFor
from desktop.screenshots.form_scenes import ADULT, form, with_adult
from desktop.screenshots.sample import ME_REF, at
from desktop.screenshots.stage import Stage, settle

FORM_ID = FormId("0192f1a0-0000-7000-8000-00000000f001")
SAFETY = "vointi-ja-turvallisuus"
DRANK = (("1", "2-3-a-week"), ("2", "3-4"), ("3", "monthly"))
ALARMED = (("1", "badly"), ("2", "Uni on mennyt."), ("3", "yes"), ("4", "no"), ("5", "no"))


def case_of(*bodies: Body) -> Case:
    """The sample's adult with these lines after the others, at the client's page."""
    last = ADULT.entries[-1].no
    thread = next((one.thread for one in ADULT.contacts if one.thread), ThreadId("page"))
    entries = tuple(
        Entry(
            no=last + n,
            at=at(9, 19 + n),
            body=body,
            thread=thread,
            author=None if isinstance(body, FormAnswered) else ME_REF,
        )
        for n, body in enumerate(bodies, 1)
    )
    return msgspec.structs.replace(ADULT, entries=(*ADULT.entries, *entries))


def sent(name: str = "audit-c") -> FormSent:
    """The line of a form that was sent to the client."""
    asked = form(name)
    return FormSent(
        form_id=FORM_ID,
        questionnaire=asked.canonical,
        title=asked.title,
        until=at(9, 20) + timedelta(days=14),
    )


def answered(
    name: str, said: tuple[tuple[str, str], ...], says_for: SaysFor = SaysFor.SELF, by: str = ""
) -> FormAnswered:
    """The line of its answers, codes and texts by link id."""
    asked = form(name)
    given = {link_id: _answer(asked, link_id, words) for link_id, words in said}
    return FormAnswered(
        form_id=FORM_ID,
        response=resident_response(asked, given, at(9, 22), says_for),
        says_for=says_for,
        name=by,
        alerts=alerts(asked, given),
    )


def withdrawn() -> FormWithdrawn:
    """The line of one that was taken back."""
    return FormWithdrawn(form_id=FORM_ID)


def _answer(asked: Questionnaire, link_id: str, words: str) -> AnswerValue:
    item = find(asked, link_id)
    assert item is not None
    options = [one.value_coding for one in item.answer_option if one.value_coding.code == words]
    return AnswerValue(value_coding=options[0]) if options else AnswerValue(value_string=words)


def choosing(stage: Stage) -> None:
    """Which form goes to the client; one waits there already."""
    main = with_adult(stage, case_of(sent()))
    main.deeds.do("send_form")
    settle()


def waiting(stage: Stage) -> None:
    """A form waits for the client."""
    with_adult(stage, case_of(sent()))


def came(stage: Stage) -> None:
    """The client has answered: the sum and what it tells, by the same rule as a form that we fill in."""
    with_adult(stage, case_of(sent(), answered("audit-c", DRANK)))


def alarming(stage: Stage) -> None:
    """An answer that somebody has to look at now."""
    with_adult(stage, case_of(sent(SAFETY), answered(SAFETY, ALARMED)))


def reading(stage: Stage) -> None:
    """The client's answers, read whole."""
    case = case_of(sent(SAFETY), answered(SAFETY, ALARMED, SaysFor.OTHER, "Liisa Laine"))
    main = with_adult(stage, case)
    main.assessing.show_signed(case.entries[-1])
    settle()


SENT_FORM_SCENES: dict[str, Callable[[Stage], None]] = {
    "sent-form-choice": choosing,
    "sent-form-waiting": waiting,
    "sent-form-answered": came,
    "sent-form-alarming": alarming,
    "sent-form-reading": reading,
}
