"""`Communication`: what was said between the client and professionals, what was agreed, and what a colleague was asked.

Internal notes and drafts nobody sent are not part of what is recorded, nor what the service says by itself ("you are in
the queue"): they are left out.
"""

from collections.abc import Iterator

from backend.exports.fhir.encounter import Encounters
from backend.exports.fhir.naming import (
    Resource,
    concept,
    derived,
    instant,
    organisation,
    own_identifier,
    professional,
    reference,
)
from backend.exports.fhir.people import People
from backend.exports.fhir.source import Source
from backend.protocol.call_entries import CallAttempted
from backend.protocol.cases import Contact
from backend.protocol.consultation_entries import ConsultationAnswered, ConsultationAsked
from backend.protocol.entries import (
    CallbackRequested,
    Closed,
    ContactRegistered,
    Entry,
    ResidentMessage,
    StaffMessage,
)
from backend.protocol.record_entries import RecordSigned


class Communications:
    """The communications of one case."""

    def __init__(self, source: Source, people: People, encounters: Encounters) -> None:
        self._source = source
        self._people = people
        self._encounters = encounters
        self._line = organisation(source.head.line, source.line_name)

    @property
    def resources(self) -> Iterator[Resource]:
        """In the order of the timeline."""
        for entry, contact in self._source.told:
            if entry.let_go_at is None:
                made = self._of_client(entry, contact) or self._of_colleagues(entry, contact)
                if made is not None:
                    yield made

    def _of_client(self, entry: Entry, contact: Contact) -> Resource | None:
        client, author = self._people.of(contact), self._author(entry)
        match entry.body:
            case ResidentMessage(text=text) | CallbackRequested(text=text) if text:
                return self._made(entry, contact, "message", text, client, self._line)
            case StaffMessage(text=text):
                return self._made(entry, contact, "message", text, author, client)
            case ContactRegistered(summary=text) if text:
                return self._made(entry, contact, "summary", text, author, client)
            case Closed(outcome=outcome):
                made = self._made(entry, contact, "agreed", outcome.agreed, author, client)
                made["reasonCode"] = [self._reason(outcome.reason)]
                if outcome.callback_reason:
                    made["note"] = [{"text": outcome.callback_reason}]
                return made
            case RecordSigned() as signed:
                return self._recorded(entry, contact, signed, author)
            case CallAttempted(reached=False):
                made = self._made(entry, contact, "call", "", author, client)
                return made | {"status": "not-done", "statusReason": concept(text="Asiakasta ei tavoitettu")}
            case _:
                return None

    def _recorded(self, entry: Entry, contact: Contact, signed: RecordSigned, author: Resource) -> Resource:
        """Return the words of a record, with its codes that an encounter has no place for; every version of it."""
        content, coding = signed.content, self._source.systems.of_record
        made = self._made(entry, contact, "record", "", author, self._line)
        made["identifier"] = [own_identifier(signed.record_id)]
        codes = [*content.reasons, *content.needs, *content.procedures]
        if content.result is not None:
            made["topic"] = concept(coding(content.result))
        if codes:
            made["reasonCode"] = [concept(coding(one)) for one in codes]
        said = [one for one in (content.situation, content.advice, content.plan) if one]
        if said:
            made["payload"] = [{"contentString": one} for one in said]
        if signed.reason:
            made["note"] = [{"text": signed.reason}]
        return made

    def _of_colleagues(self, entry: Entry, contact: Contact) -> Resource | None:
        author = self._author(entry)
        match entry.body:
            case ConsultationAsked() as asked:
                to_line = organisation(asked.to_line, "") if asked.to_line else self._line
                to = professional(asked.to_staff) if asked.to_staff else to_line
                made = self._made(entry, contact, "consultation", asked.question, author, to)
                made["encounter"] = self._encounters.of_consultation(asked.consultation_id, contact)
                if asked.basis:
                    made["note"] = [{"text": asked.basis}]
                return made
            case ConsultationAnswered() as answered:
                to = professional(answered.asked_by)
                made = self._made(entry, contact, "consultation", answered.text, author, to)
                made["encounter"] = self._encounters.of_consultation(answered.consultation_id, contact)
                return made | self._in_response_to(answered)
            case _:
                return None

    def _in_response_to(self, answered: ConsultationAnswered) -> Resource:
        for entry, _ in self._source.told:
            body = entry.body
            if isinstance(body, ConsultationAsked) and body.consultation_id == answered.consultation_id:
                question = {"resourceType": "Communication", "id": self._id(entry)}
                return {"inResponseTo": [reference(question)]}
        return {}

    def _made(
        self, entry: Entry, contact: Contact, kind: str, text: str, sender: Resource, to: Resource
    ) -> Resource:
        made: Resource = {
            "resourceType": "Communication",
            "id": self._id(entry),
            "status": "completed",
            "category": [concept(self._source.systems.kind.coding(kind))],
            "subject": reference(self._people.patient),
            "encounter": self._encounters.of(contact),
            "sent": instant(entry.at),
            "recipient": [to],
            "sender": sender,
        }
        return made | ({"payload": [{"contentString": text}]} if text else {})

    def _author(self, entry: Entry) -> Resource:
        return self._line if entry.author is None else professional(entry.author)

    def _reason(self, code: str) -> Resource:
        line = self._source.line
        known = None if line is None else line.outcome_reason(code)
        words = "" if known is None else known.names.fi
        return concept(self._source.systems.outcome.coding(code, words))

    def _id(self, entry: Entry) -> str:
        return derived(self._source.head.case_id, "entry", entry.no)
