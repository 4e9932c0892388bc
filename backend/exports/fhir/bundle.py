"""A case as one `Bundle`: a collection for a file, a transaction for an endpoint."""

from datetime import datetime

import msgspec

from backend.exports.fhir.communication import Communications
from backend.exports.fhir.encounter import Encounters
from backend.exports.fhir.handover import handovers
from backend.exports.fhir.labels import labels
from backend.exports.fhir.naming import Resource, derived, instant, urn
from backend.exports.fhir.people import People
from backend.exports.fhir.provenance import Provenances
from backend.exports.fhir.questionnaire_response import responses
from backend.exports.fhir.service_request import service_requests
from backend.exports.fhir.source import Source
from backend.exports.fhir.task import Tasks


def collection(source: Source, now: datetime) -> Resource:
    """Return the case as it is written to a file."""
    entries = [{"fullUrl": urn(one["id"]), "resource": one} for one in resources(source)]
    made: Resource = {"resourceType": "Bundle", "id": derived(source.head.case_id, "bundle", 0)}
    return made | {"type": "collection", "timestamp": instant(now), "entry": entries}


def transaction(source: Source) -> Resource:
    """Return the case as it is sent: all or nothing, and each resource put under its id, so that twice is once."""
    entries = [
        {
            "fullUrl": urn(one["id"]),
            "resource": one,
            "request": {"method": "PUT", "url": f"{one['resourceType']}/{one['id']}"},
        }
        for one in resources(source)
    ]
    return {"resourceType": "Bundle", "type": "transaction", "entry": entries}


def resources(source: Source) -> list[Resource]:
    """Return every resource of the case, with its labels."""
    people = People(source)
    encounters = Encounters(source, people)
    made = [
        *people.resources,
        *encounters.resources,
        *Communications(source, people, encounters).resources,
        *responses(source, people, encounters),
        *Tasks(source, people, encounters).resources,
        *service_requests(source, people, encounters),
        *handovers(source, people, encounters),
    ]
    made += Provenances(source, people, encounters).resources(made)
    security = labels(source)
    return [_labelled(one, security) for one in made]


def as_bytes(bundle: Resource) -> bytes:
    """Return the bundle as it is written and sent."""
    return msgspec.json.encode(bundle)


def _labelled(resource: Resource, security: list[Resource]) -> Resource:
    kind, known = resource["resourceType"], resource["id"]
    return {"resourceType": kind, "id": known, "meta": {"security": security}} | resource
