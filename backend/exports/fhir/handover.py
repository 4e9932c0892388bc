"""`Task` of each warm handover, from offer to the client being reached, and what a partner outside was told with consent."""

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
from backend.protocol.cases import Contact
from backend.protocol.entries import Entry
from backend.protocol.handover_entries import (
    ClientReached,
    GivenToPartner,
    HandoverAccepted,
    HandoverDeclined,
    HandoverOffered,
    HandoverReturned,
    HandoverWithdrawn,
)
from backend.protocol.words import Language


def handovers(source: Source, people: People, encounters: Encounters) -> Iterator[Resource]:
    """Yield the latest state of each handover, and a provenance of each disclosure to a partner or another register."""
    tasks: dict[str, Resource] = {}
    given: list[Resource] = []
    for entry, contact in source.told:
        if entry.let_go_at is not None:
            continue
        if isinstance(entry.body, HandoverOffered | GivenToPartner):
            task = _begun(source, people, encounters, entry, contact)
            tasks[entry.body.handover_id] = task
            given += _disclosed(source, task, entry)
        elif (task_of := tasks.get(getattr(entry.body, "handover_id", ""))) is not None:
            _went_on(task_of, entry)
    yield from tasks.values()
    yield from given


def _begun(
    source: Source, people: People, encounters: Encounters, entry: Entry, contact: Contact
) -> Resource:
    body = entry.body
    assert isinstance(body, HandoverOffered | GivenToPartner)
    made: Resource = {
        "resourceType": "Task",
        "id": body.handover_id,
        "identifier": [own_identifier(body.handover_id)],
        "status": "requested" if isinstance(body, HandoverOffered) else "in-progress",
        "intent": "order",
        "code": concept(source.systems.task.coding("handover")),
        "description": body.note if isinstance(body, HandoverOffered) else body.summary,
        "for": reference(people.patient),
        "encounter": encounters.of(contact),
        "authoredOn": instant(entry.at),
    }
    if entry.author is not None:
        made["requester"] = professional(entry.author)
    if isinstance(body, HandoverOffered):
        if body.to_staff is not None:
            made["owner"] = professional(body.to_staff)
        elif body.to_line is not None:
            made["owner"] = organisation(body.to_line, "")
        made["restriction"] = {"period": {"end": instant(body.answer_by)}}
    else:
        made["owner"] = _partner(body)
        day = body.check_on.isoformat()
        made["restriction"] = {"period": {"start": day, "end": day}}
    return made if made["description"] else {key: made[key] for key in made if key != "description"}


def _went_on(task: Resource, entry: Entry) -> None:
    match entry.body:
        case HandoverAccepted():
            task["status"] = "accepted"
            if entry.author is not None:
                task["owner"] = professional(entry.author)
        case HandoverDeclined(reason=reason):
            task["status"] = "rejected"
            task["statusReason"] = concept(text=reason)
        case HandoverWithdrawn():
            task["status"] = "cancelled"
        case HandoverReturned(why=why):
            task["status"] = "cancelled"
            task["statusReason"] = concept(text=why.value)
        case ClientReached(found=found, note=note):
            task["status"] = "completed" if found else "failed"
            if note:
                task["note"] = [{"text": note}]
        case _:
            return
    task["lastModified"] = instant(entry.at)


def _disclosed(source: Source, task: Resource, entry: Entry) -> Iterator[Resource]:
    """Yield on what basis client data left the register: a consent, or what was written (act 703/2023)."""
    body = entry.body
    if isinstance(body, GivenToPartner):
        consent = body.consent
        reason = concept(
            source.systems.kind.coding("consent"),
            f"{consent.by.value}, {consent.way.value}, {consent.on.isoformat()}",
        )
    elif isinstance(body, HandoverOffered) and body.crosses and body.basis:
        reason = concept(text=body.basis)
    else:
        return
    line = organisation(source.head.line, source.line_name)
    yield {
        "resourceType": "Provenance",
        "id": derived(source.head.case_id, "given", body.handover_id),
        "target": [reference(task)],
        "recorded": instant(entry.at),
        "reason": [reason],
        "agent": [{"who": line if entry.author is None else professional(entry.author)}],
    }


def _partner(given: GivenToPartner) -> Resource:
    made: Resource = {"type": "Organization", "identifier": own_identifier(given.service_id)}
    name = given.partner.get(Language.FINNISH, "")
    return made | ({"display": name} if name else {})
