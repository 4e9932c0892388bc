"""`ServiceRequest`: an appointment that was agreed on, and a service that took the client over, as it was told in words."""

from collections.abc import Iterator

from backend.exports.fhir.encounter import Encounters
from backend.exports.fhir.naming import Resource, concept, derived, instant, professional, reference
from backend.exports.fhir.people import People
from backend.exports.fhir.source import Source
from backend.protocol.cases import Contact
from backend.protocol.entries import Closed, Entry


def service_requests(source: Source, people: People, encounters: Encounters) -> Iterator[Resource]:
    """Yield what each closing agreed on.

    `Appointment` would need the moments of its beginning and end, which are not kept: only what the client was told is.
    """
    for entry, contact in source.told:
        if isinstance(entry.body, Closed):
            booked, to = entry.body.outcome.appointment, entry.body.outcome.referred_to
            if booked is not None:
                said = "; ".join(part for part in (booked.when, booked.where, booked.whom) if part)
                yield _made(source, people, encounters, (entry, contact), ("appointment", said))
            if to:
                yield _made(source, people, encounters, (entry, contact), ("referral", to))


def _made(
    source: Source,
    people: People,
    encounters: Encounters,
    told: tuple[Entry, Contact],
    asked: tuple[str, str],
) -> Resource:
    (entry, contact), (code, said) = told, asked
    made: Resource = {
        "resourceType": "ServiceRequest",
        "id": derived(source.head.case_id, code, entry.no),
        "status": "active",
        "intent": "order",
        "code": concept(source.systems.task.coding(code)),
        "subject": reference(people.patient),
        "encounter": encounters.of(contact),
        "authoredOn": instant(entry.at),
    }
    if entry.author is not None:
        made["requester"] = professional(entry.author)
    return made | ({"note": [{"text": said}]} if said else {})
