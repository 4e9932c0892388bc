"""`Patient` and `RelatedPerson`: whom the case is about, and whoever acts for them.

A personal identity code goes out only of somebody of whom it was made sure, a telephone number never under a
non-disclosure order, and a public guardian's code never (domain rules, section 3).
"""

from collections.abc import Iterator

from backend.domain.clients import level_at_least
from backend.domain.situations import acts_as
from backend.exports.fhir.naming import LANGUAGE, PERSONAL_CODE, Resource, derived, own_identifier, reference
from backend.exports.fhir.source import Source
from backend.protocol.cases import Contact
from backend.protocol.representation import Basis
from backend.protocol.words import Identity, SaysFor

INTERPRETER = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"
ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
ROLES = {
    SaysFor.OWN_CHILD: ("PRN", "parent"),
    SaysFor.WARD: ("GUARD", "guardian"),
    SaysFor.OTHER_ADULT: ("POWATT", "power of attorney"),
}


class People:
    """The people of one case."""

    def __init__(self, source: Source) -> None:
        self.patient = _patient(source)
        self._contacts = source.all_contacts
        self._related: dict[str, Resource] = {}
        self._of: dict[str, Resource] = {}
        for contact in source.contacts:
            if acts_as(contact, source.all_contacts) is not SaysFor.SELF:
                name = contact.name or source.head.client.name
                made = self._related.get(name) or _related(source, contact, name, self.patient)
                self._related[name] = self._of[contact.contact_id] = made

    @property
    def resources(self) -> Iterator[Resource]:
        """The client first."""
        yield self.patient
        yield from self._related.values()

    @property
    def representatives(self) -> tuple[Resource, ...]:
        """Those who act for the client."""
        return tuple(self._related.values())

    def of(self, contact: Contact) -> Resource:
        """Return a reference to whoever made a contact."""
        return reference(self._of.get(contact.contact_id, self.patient))


def _patient(source: Source) -> Resource:
    card, behalf = source.head.client, source.head.client.on_behalf
    if behalf is None:
        name, code, sure = card.name, source.codes.personal, _is_sure(source)
    else:
        name, code, sure = behalf.principal_name, source.codes.principal, behalf.client_id is not None
    subject = card.subject
    made: Resource = {
        "resourceType": "Patient",
        "id": subject or derived(source.head.case_id, "patient", 0),
    }
    if card.interpreter and behalf is None:
        made["extension"] = [{"url": INTERPRETER, "valueBoolean": True}]
    identifiers = [] if subject is None else [own_identifier(subject)]
    if code and sure:
        identifiers.append({"system": PERSONAL_CODE, "value": code})
    if identifiers:
        made["identifier"] = identifiers
    if name:
        made["name"] = [{"text": name}]
    if behalf is None and card.phone and not card.non_disclosure:
        made["telecom"] = [{"system": "phone", "value": card.phone}]
    if card.subject_born is not None:
        made["birthDate"] = card.subject_born.isoformat()
    if behalf is None:
        language: Resource = {"coding": [{"system": LANGUAGE, "code": card.language.value}]}
        if card.interpreter:
            language = {"text": card.interpreter}
        made["communication"] = [{"language": language, "preferred": True}]
    return made


def _related(source: Source, contact: Contact, name: str, patient: Resource) -> Resource:
    card, behalf = source.head.client, source.head.client.on_behalf
    made: Resource = {
        "resourceType": "RelatedPerson",
        "id": derived(source.head.case_id, "related", contact.contact_id),
    }
    by_office = behalf is not None and behalf.public_guardian
    if source.codes.personal and _is_sure(source) and not by_office and name == card.name:
        made["identifier"] = [{"system": PERSONAL_CODE, "value": source.codes.personal}]
    made["patient"] = reference(patient)
    role = ROLES.get(acts_as(contact, source.all_contacts))
    relation: Resource = {"coding": [{"system": ROLE, "code": role[0], "display": role[1]}]} if role else {}
    check = None if behalf is None else behalf.check
    if check is not None and check.basis is not Basis.CUSTODY:
        relation.setdefault("coding", []).append(source.systems.basis.coding(check.basis.value))
    made["relationship"] = [relation or {"text": contact.says_for.value}]
    if name:
        made["name"] = [{"text": name}]
    if contact.phone and not card.non_disclosure:
        made["telecom"] = [{"system": "phone", "value": contact.phone}]
    return made


def _is_sure(source: Source) -> bool:
    return level_at_least(source.head.client.identity, Identity.VERIFIED)
