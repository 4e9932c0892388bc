"""`Encounter`: one for each contact, and one for each answered consultation, which belongs to the contact it was about."""

from collections.abc import Iterator
from datetime import datetime

from backend.domain.contact_types import ContactType, contact_type
from backend.exports.fhir.naming import (
    CASE_NUMBER,
    Resource,
    concept,
    instant,
    organisation,
    own_identifier,
    professional,
    reference,
)
from backend.exports.fhir.people import People
from backend.exports.fhir.source import Source
from backend.protocol.cases import Contact
from backend.protocol.consultation_entries import ConsultationAnswered, ConsultationAsked
from backend.protocol.ids import ConsultationId
from backend.protocol.people import StaffRef
from backend.protocol.records import RecordContent
from backend.protocol.words import Urgency

ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
PRIORITY = "http://terminology.hl7.org/CodeSystem/v3-ActPriority"


class Encounters:
    """The encounters of one case."""

    def __init__(self, source: Source, people: People) -> None:
        self._source = source
        self._patient = reference(people.patient)
        self._of = {one.contact_id: self._encounter(one) for one in source.contacts}
        self._consultations = dict(self._consulted())

    @property
    def resources(self) -> Iterator[Resource]:
        """Those of contacts first, in the order of time."""
        yield from self._of.values()
        yield from self._consultations.values()

    def of(self, contact: Contact) -> Resource:
        """Return a reference to the encounter of a contact."""
        return reference(self._of[contact.contact_id])

    def of_consultation(self, consultation_id: ConsultationId, contact: Contact) -> Resource:
        """Return a reference to that of a consultation, or of the contact while nobody has answered."""
        return reference(self._consultations.get(consultation_id) or self._of[contact.contact_id])

    def _encounter(self, contact: Contact) -> Resource:
        source = self._source
        entries = source.of(contact)
        kind = contact_type(contact, entries)
        made = self._frame(contact.contact_id, kind, contact.at, source.ended(contact))
        urgent = source.head.urgency is Urgency.URGENT
        code, display = ("UR", "urgent") if urgent else ("R", "routine")
        made["priority"] = concept({"system": PRIORITY, "code": code, "display": display})
        staff = {one.author.staff_id: one.author for one in entries if one.author is not None}
        if staff:
            made["participant"] = [_participant(one) for one in staff.values()]
        if source.head.subject:
            made["reasonCode"] = [concept(text=source.head.subject)]
        recorded = source.record_of(contact)
        return made if recorded is None else made | self._recorded(made, recorded[1].content)

    def _recorded(self, made: Resource, content: RecordContent) -> Resource:
        """Return what a professional recorded of the contact, which goes before what can be gathered from it."""
        coding = self._source.systems.of_record
        said: Resource = {}
        if content.contact_type is not None:
            said["type"] = [concept(coding(content.contact_type))]
        if content.nature is not None:
            said["serviceType"] = concept(coding(content.nature))
        if content.urgency is not None:
            said["priority"] = {"coding": [*made["priority"]["coding"], coding(content.urgency)]}
        reasons = [*content.reasons, *content.needs]
        if reasons:
            said["reasonCode"] = [concept(coding(one)) for one in reasons] + made.get("reasonCode", [])
        return said

    def _consulted(self) -> Iterator[tuple[ConsultationId, Resource]]:
        asked: dict[ConsultationId, datetime] = {}
        for entry, contact in self._source.told:
            body = entry.body
            if isinstance(body, ConsultationAsked):
                asked[body.consultation_id] = entry.at
            elif isinstance(body, ConsultationAnswered):
                began = asked.get(body.consultation_id, entry.at)
                made = self._frame(body.consultation_id, ContactType.CONSULTATION, began, entry.at)
                people = [body.asked_by, *([entry.author] if entry.author else [])]
                made["participant"] = [_participant(one) for one in people]
                made["partOf"] = self.of(contact)
                yield body.consultation_id, made

    def _frame(
        self, known: ConsultationId | str, kind: ContactType, began: datetime, ended: datetime | None
    ) -> Resource:
        source = self._source
        code, display = ("AMB", "ambulatory") if kind is ContactType.VISIT else ("VR", "virtual")
        period = {"start": instant(began)} | ({} if ended is None else {"end": instant(ended)})
        return {
            "resourceType": "Encounter",
            "id": known,
            "identifier": [
                own_identifier(ConsultationId(known)),
                {"system": CASE_NUMBER, "value": str(source.head.number)},
            ],
            "status": "in-progress" if ended is None else "finished",
            "class": {"system": ACT, "code": code, "display": display},
            "type": [concept(source.systems.contact_type.coding(kind.value))],
            "subject": self._patient,
            "period": period,
            "serviceProvider": organisation(source.head.line, source.line_name),
        }


def _participant(staff: StaffRef) -> Resource:
    return {"individual": professional(staff)}
