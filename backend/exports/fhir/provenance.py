"""`Provenance`: what may be given to the guardians, which version replaces which, and by what right somebody acted."""

from collections.abc import Iterator, Sequence

from backend.exports.fhir.encounter import Encounters
from backend.exports.fhir.labels import disclosure
from backend.exports.fhir.naming import (
    UUID,
    Resource,
    concept,
    derived,
    instant,
    organisation,
    professional,
    reference,
    urn,
)
from backend.exports.fhir.people import People
from backend.exports.fhir.source import Source
from backend.protocol.consultation_entries import ConsultationAsked
from backend.protocol.entries import Entry, QuestionnaireSigned, RightChecked
from backend.protocol.ids import CaseId
from backend.protocol.record_entries import RecordSigned
from backend.protocol.representation import RightCheck

ACTIVITY = "http://terminology.hl7.org/CodeSystem/v3-DataOperation"


class Provenances:
    """The provenances of one case."""

    def __init__(self, source: Source, people: People, encounters: Encounters) -> None:
        self._source = source
        self._people = people
        self._encounters = encounters

    def resources(self, others: Sequence[Resource]) -> Iterator[Resource]:
        """Yield them; what was concluded of the minor concerns all the `others`."""
        concluded = self._concluded(others)
        if concluded is not None:
            yield concluded
        for entry, contact in self._source.told:
            body = entry.body
            if isinstance(body, QuestionnaireSigned) and entry.let_go_at is None:
                yield self._signed(entry, body)
            elif isinstance(body, RecordSigned) and entry.let_go_at is None:
                yield self._recorded(entry, body)
            elif isinstance(body, ConsultationAsked) and body.crosses and body.basis:
                yield self._given_across(entry, body)
            elif isinstance(body, RightChecked) and self._people.representatives:
                yield self._checked(entry, body.check, self._people.of(contact))

    def _concluded(self, others: Sequence[Resource]) -> Resource | None:
        assessment, code = self._source.head.assessment, disclosure(self._source)
        if assessment is None or code is None:
            return None
        # One a case: what was concluded last takes the place of what was before, also where it was sent already.
        made = self._made("disclosure", "0", [reference(one) for one in others])
        made["recorded"] = instant(assessment.at)
        made["reason"] = [concept(code, assessment.reason)]
        made["agent"] = [{"who": professional(assessment.by)}]
        response: Resource = {"resourceType": "QuestionnaireResponse", "id": assessment.response_id}
        made["entity"] = [{"role": "source", "what": reference(response)}]
        return made

    def _signed(self, entry: Entry, signed: QuestionnaireSigned) -> Resource:
        response: Resource = {"resourceType": "QuestionnaireResponse", "id": signed.response_id}
        made = self._made("signed", signed.response_id, [reference(response)])
        made["recorded"] = instant(entry.at)
        code = "CREATE" if signed.replaces is None else "UPDATE"
        made["activity"] = concept({"system": ACTIVITY, "code": code})
        made["agent"] = [self._agent(entry)]
        if signed.replaces is not None:
            before = {"resourceType": "QuestionnaireResponse", "id": signed.replaces}
            made["entity"] = [{"role": "revision", "what": reference(before)}]
        return made

    def _recorded(self, entry: Entry, signed: RecordSigned) -> Resource:
        made = self._made("recorded", str(entry.no), [reference(self._line_of(entry))])
        made["recorded"] = instant(entry.at)
        before = [one for one, body in self._source.records if body.record_id == signed.record_id]
        before = [one for one in before if one.no < entry.no]
        made["activity"] = concept({"system": ACTIVITY, "code": "UPDATE" if before else "CREATE"})
        if signed.reason:
            made["reason"] = [concept(text=signed.reason)]
        made["agent"] = [self._agent(entry)]
        if before:
            made["entity"] = [{"role": "revision", "what": reference(self._line_of(before[-1]))}]
        return made

    def _line_of(self, entry: Entry) -> Resource:
        return {"resourceType": "Communication", "id": derived(self._case_id, "entry", entry.no)}

    def _given_across(self, entry: Entry, asked: ConsultationAsked) -> Resource:
        """Between health and social care a question is a disclosure, on the basis that was written (act 703/2023)."""
        made = self._made("given-across", asked.consultation_id, [reference(self._line_of(entry))])
        made["recorded"] = instant(entry.at)
        made["reason"] = [concept(text=asked.basis)]
        made["agent"] = [self._agent(entry)]
        return made

    def _checked(self, entry: Entry, check: RightCheck, who: Resource) -> Resource:
        made = self._made("right", str(entry.no), [who])
        made["recorded"] = instant(check.at)
        if check.valid_until is not None:
            made["occurredPeriod"] = {"start": instant(check.at), "end": instant(check.valid_until)}
        permitted = "toimiminen sallittu" if check.allowed else "toimiminen ei sallittu"
        words = "; ".join(part for part in (permitted, check.scope, check.written_basis) if part)
        made["reason"] = [concept(self._source.systems.basis.coding(check.basis.value), words)]
        made["agent"] = [self._agent(entry)]
        if check.request_id:
            asked = {"system": UUID, "value": urn(check.request_id)}
            made["entity"] = [{"role": "source", "what": {"identifier": asked}}]
        return made

    def _made(self, what: str, key: str, target: list[Resource]) -> Resource:
        return {"resourceType": "Provenance", "id": derived(self._case_id, what, key), "target": target}

    def _agent(self, entry: Entry) -> Resource:
        source = self._source
        line = organisation(source.head.line, source.line_name)
        return {"who": line if entry.author is None else professional(entry.author)}

    @property
    def _case_id(self) -> CaseId:
        return self._source.head.case_id
