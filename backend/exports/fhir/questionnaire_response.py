"""`QuestionnaireResponse`: signed questionnaires as they were signed, every version, and contact forms as they came in."""

from collections.abc import Iterator
from typing import Any

import msgspec

from backend.exports.code_systems import OWN
from backend.exports.fhir.encounter import Encounters
from backend.exports.fhir.naming import (
    Resource,
    derived,
    instant,
    own_identifier,
    professional,
    reference,
)
from backend.exports.fhir.people import People
from backend.exports.fhir.source import Source
from backend.protocol.cases import Contact
from backend.protocol.entries import Entry, FormSubmitted, QuestionnaireSigned
from backend.protocol.sent_form_entries import FormAnswered

FORM = f"{OWN}/Questionnaire/yhteydenottolomake"
TEXT = "asia"
"""The item of a contact form in which the resident wrote freely."""


def responses(source: Source, people: People, encounters: Encounters) -> Iterator[Resource]:
    """Yield them in the order of the timeline."""
    for entry, contact in source.told:
        if entry.let_go_at is not None:
            continue
        if isinstance(entry.body, QuestionnaireSigned):
            yield _signed(entry, entry.body, contact, people, encounters)
        elif isinstance(entry.body, FormAnswered):
            yield _answered(source, entry, entry.body, contact, people, encounters)
        elif isinstance(entry.body, FormSubmitted):
            yield _form(source, entry, entry.body, contact, people, encounters)


def _signed(
    entry: Entry, signed: QuestionnaireSigned, contact: Contact, people: People, encounters: Encounters
) -> Resource:
    answered: dict[str, Any] = msgspec.to_builtins(signed.response)
    made: Resource = {
        "resourceType": "QuestionnaireResponse",
        "id": signed.response_id,
        "identifier": own_identifier(signed.response_id),
        "questionnaire": signed.response.questionnaire,
        "status": signed.response.status if signed.replaces is None else "amended",
        "subject": reference(people.patient),
        "encounter": encounters.of(contact),
        "authored": instant(signed.response.authored or entry.at),
    }
    if entry.author is not None:
        made["author"] = professional(entry.author)
    return made | ({"item": answered["item"]} if answered.get("item") else {})


def _answered(
    source: Source,
    entry: Entry,
    answered: FormAnswered,
    contact: Contact,
    people: People,
    encounters: Encounters,
) -> Resource:
    """Return a form that was sent to a resident's page and came back."""
    by = people.of(contact)
    said: dict[str, Any] = msgspec.to_builtins(answered.response)
    made: Resource = {
        "resourceType": "QuestionnaireResponse",
        "id": derived(source.head.case_id, "entry", entry.no),
        "identifier": own_identifier(answered.form_id),
        "questionnaire": answered.response.questionnaire,
        "status": answered.response.status,
        "subject": reference(people.patient),
        "encounter": encounters.of(contact),
        "authored": instant(answered.response.authored or entry.at),
        "author": by,
        "source": by,
    }
    return made | ({"item": said["item"]} if said.get("item") else {})


def _form(
    source: Source,
    entry: Entry,
    form: FormSubmitted,
    contact: Contact,
    people: People,
    encounters: Encounters,
) -> Resource:
    said = [(TEXT, form.text), *((one.key, one.value) for one in form.answers)]
    by = people.of(contact)
    return {
        "resourceType": "QuestionnaireResponse",
        "id": derived(source.head.case_id, "entry", entry.no),
        "identifier": own_identifier(contact.contact_id),
        "questionnaire": FORM,
        "status": "completed",
        "subject": reference(people.patient),
        "encounter": encounters.of(contact),
        "authored": instant(entry.at),
        "author": by,
        "source": by,
        "item": [{"linkId": key, "answer": [{"valueString": value}]} for key, value in said if value],
    }
