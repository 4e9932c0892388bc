"""Names of resources: ids that come out the same every time, references, and the identifiers of people and cases."""

import uuid
from datetime import UTC, datetime
from typing import Any

from backend.exports.code_systems import OWN
from backend.protocol.ids import (
    CaseId,
    ClientId,
    ConsultationId,
    ContactId,
    FormId,
    HandoverId,
    LineId,
    RecordId,
    ResponseId,
    ServiceId,
    TaskId,
)
from backend.protocol.people import StaffRef

Resource = dict[str, Any]
"""A resource, or a part of one, as JSON has it."""

PERSONAL_CODE = "urn:oid:1.2.246.21"
"""The system of personal identity codes."""
UUID = "urn:ietf:rfc:3986"
"""The system of identifiers that are addresses, such as ``urn:uuid:…``."""
CASE_NUMBER = f"{OWN}/NamingSystem/asianumero"
STAFF = f"{OWN}/NamingSystem/tyontekija"
LINE = f"{OWN}/NamingSystem/palvelulinja"
LANGUAGE = "urn:ietf:bcp:47"

KnownId = (
    CaseId
    | ClientId
    | ConsultationId
    | ContactId
    | FormId
    | HandoverId
    | RecordId
    | ResponseId
    | ServiceId
    | TaskId
)


def derived(case_id: CaseId, what: str, no: int | str) -> str:
    """Return the id of what has none of its own: sent again, it replaces itself instead of standing there twice."""
    return str(uuid.uuid5(uuid.UUID(case_id), f"{what}/{no}"))


def urn(resource_id: str) -> str:
    """Return the address by which resources of a bundle name each other."""
    return f"urn:uuid:{resource_id}"


def reference(resource: Resource) -> Resource:
    """Return a reference to a resource of the same bundle."""
    return {"reference": urn(resource["id"]), "type": resource["resourceType"]}


def own_identifier(known: KnownId) -> Resource:
    """Return the identifier of what has an id of its own."""
    return {"system": UUID, "value": urn(known)}


def professional(staff: StaffRef) -> Resource:
    """Return a reference to a member of staff: by name at work and id, since the record knows its own people."""
    return {
        "type": "Practitioner",
        "identifier": {"system": STAFF, "value": staff.staff_id},
        "display": staff.name,
    }


def organisation(line: LineId, name: str) -> Resource:
    """Return a reference to a service line."""
    made: Resource = {"type": "Organization", "identifier": {"system": LINE, "value": line}}
    return made | ({"display": name} if name else {})


def instant(at: datetime) -> str:
    """Return a moment as FHIR writes it."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def concept(coding: Resource | None = None, text: str = "") -> Resource:
    """Return a concept of a code, words, or both."""
    made: Resource = {} if coding is None else {"coding": [coding]}
    return made | ({"text": text} if text else {})
