"""`ServiceRequest`: an appointment that was agreed on, and a service that took the client over, as it was told in words."""

from collections.abc import Iterator

from backend.exports.fhir.encounter import Encounters
from backend.exports.fhir.naming import Resource, concept, derived, instant, professional, reference
from backend.exports.fhir.people import People
from backend.exports.fhir.source import Source
from backend.protocol.cases import Contact
from backend.protocol.entries import Closed, Entry
from backend.protocol.outcomes import Appointment


def service_requests(source: Source, people: People, encounters: Encounters) -> Iterator[Resource]:
    """Yield what each closing agreed on and each record booked.

    `Appointment` would need the moment of its end as well, which nobody keeps: the client is told when it begins.
    """
    yield from _booked(source, people, encounters)
    for entry, contact in source.told:
        if isinstance(entry.body, Closed):
            booked, to = entry.body.outcome.appointment, entry.body.outcome.referred_to
            if booked is not None:
                asked = ("appointment", _told(booked))
                yield _made(source, people, encounters, (entry, contact), asked)
            if to:
                yield _made(source, people, encounters, (entry, contact), ("referral", to))


def _booked(source: Source, people: People, encounters: Encounters) -> Iterator[Resource]:
    """Yield the booking of each record by its latest version, under the id of the record."""
    latest = {body.record_id: (entry, body) for entry, body in source.records}
    contact_of = {entry.no: contact for entry, contact in source.told}
    for entry, body in latest.values():
        booking, contact = body.content.booking, contact_of.get(entry.no)
        if booking is None or contact is None:
            continue
        asked = ("appointment", _told(booking.told))
        made = _made(source, people, encounters, (entry, contact), asked)
        made["id"] = derived(source.head.case_id, "booking", body.record_id)
        made["authoredOn"] = instant(booking.made_at)
        if booking.starts_at is not None:
            made["occurrenceDateTime"] = instant(booking.starts_at)
        yield made


def _told(appointment: Appointment) -> str:
    return "; ".join(part for part in (appointment.when, appointment.where, appointment.whom) if part)


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
