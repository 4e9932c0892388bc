"""`Task`: what was left to be done, to its end: tasks of an assessment, follow-ups, and callbacks."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

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
from backend.protocol.assessments import Task
from backend.protocol.call_entries import CallAttempted
from backend.protocol.cases import Contact
from backend.protocol.entries import Closed, Entry, TaskOpened, TaskResolved
from backend.protocol.follow_up_entries import FollowUpDue, FollowUpSet
from backend.protocol.words import Channel


class Tasks:
    """The tasks of one case. Each is the latest state of it: sent again, it replaces the one before."""

    def __init__(self, source: Source, people: People, encounters: Encounters) -> None:
        self._source = source
        self._patient = reference(people.patient)
        self._encounters = encounters

    @property
    def resources(self) -> Iterator[Resource]:
        """Tasks left by questionnaires, follow-ups, callbacks."""
        yield from self._left_by_questionnaires()
        yield from self._follow_ups()
        for contact in self._source.contacts:
            if contact.channel is Channel.CALLBACK:
                yield self._callback(contact)

    def _left_by_questionnaires(self) -> Iterator[Resource]:
        latest: dict[str, tuple[Task, Entry, Contact]] = {}
        for entry, contact in self._source.told:
            if isinstance(entry.body, TaskOpened | TaskResolved):
                task = entry.body.task
                first = latest.get(task.task_id)
                latest[task.task_id] = (task, first[1] if first else entry, first[2] if first else contact)
        for task, entry, contact in latest.values():
            resolved = "completed" if task.done else "rejected"
            made = self._made(task.task_id, task.kind.value, contact, task.opened_at)
            made["identifier"] = [own_identifier(task.task_id)]
            made["status"] = "requested" if task.resolved_at is None else resolved
            if entry.author is not None:
                made["requester"] = professional(entry.author)
            if task.resolved_by is not None:
                made["owner"] = professional(task.resolved_by)
            if task.text:
                made["note"] = [{"text": task.text}]
            if task.resolved_at is not None:
                made["lastModified"] = instant(task.resolved_at)
            yield made

    def _follow_ups(self) -> Iterator[Resource]:
        current: Resource | None = None
        for entry, contact in self._source.told:
            match entry.body:
                case Closed(outcome=outcome):
                    if current is not None and current["status"] == "requested":
                        # Closing anew replaces what was planned before.
                        current["status"] = "cancelled"
                    elif current is not None and current["status"] == "ready":
                        current["status"] = "completed"
                    if current is not None:
                        current["lastModified"] = instant(entry.at)
                        yield current
                    on = outcome.follow_up_on
                    current = (
                        None if on is None else self._planned(entry, contact, on, outcome.follow_up_what)
                    )
                case FollowUpSet(on=on, reason=reason) if current is not None:
                    current["lastModified"] = instant(entry.at)
                    current.setdefault("note", []).append({"text": reason})
                    if on is None:
                        current["status"] = "cancelled"
                    else:
                        current["restriction"] = _until(on)
                case FollowUpDue() if current is not None:
                    current |= {"status": "ready", "lastModified": instant(entry.at)}
                case _:
                    pass
        if current is not None:
            yield current

    def _planned(self, entry: Entry, contact: Contact, on: date, what: str) -> Resource:
        made = self._made(
            derived(self._source.head.case_id, "follow-up", entry.no), "follow-up", contact, entry.at
        )
        made["status"] = "requested"
        if what:
            made["description"] = what
        if entry.author is not None:
            made["requester"] = professional(entry.author)
            made["owner"] = professional(entry.author)
        made["restriction"] = _until(on)
        return made

    def _callback(self, contact: Contact) -> Resource:
        source = self._source
        made = self._made(
            derived(source.head.case_id, "callback", contact.contact_id), "callback", contact, contact.at
        )
        bodies = [entry.body for entry in source.of(contact)]
        reached = contact.reached or any(isinstance(body, CallAttempted) and body.reached for body in bodies)
        not_reached = "failed" if source.head.closed_at is not None or contact.done else "requested"
        made["status"] = "completed" if reached else not_reached
        made["owner"] = organisation(source.head.line, source.line_name)
        if contact.promised_by is not None:
            made["restriction"] = {"period": {"end": instant(contact.promised_by)}}
        return made

    def _made(self, resource_id: str, code: str, contact: Contact, at: datetime) -> dict[str, Any]:
        return {
            "resourceType": "Task",
            "id": resource_id,
            "intent": "plan",
            "code": concept(self._source.systems.task.coding(code)),
            "for": self._patient,
            "encounter": self._encounters.of(contact),
            "authoredOn": instant(at),
        }


def _until(on: date) -> Resource:
    """Return the day on which it is looked at; FHIR reads a day as the whole of it."""
    return {"period": {"start": on.isoformat(), "end": on.isoformat()}}
