"""What is recorded of a contact on a day of every command."""

from collections.abc import Iterator
from typing import Any

from backend.commands.actor import Actor
from backend.commands.dispatch import AnyCommand
from backend.protocol.ids import RecordId, new_id
from backend.protocol.record_commands import CorrectRecord, NoteSummaryTaken, SignRecord
from backend.protocol.records import RecordContent
from tests.commands.office import Office, Page, command_id
from tests.support.code_lists import coded


def of_records(office: Office, page: Page) -> Iterator[tuple[Actor, AnyCommand]]:
    """A contact is recorded, the record is corrected and copied out."""
    record_id = RecordId(new_id())
    content = RecordContent(
        contact_at=office.now,
        assessed_at=office.now,
        urgency=coded("urgency", "non-urgent"),
        result=coded("result", "advice"),
        reasons=(coded("reasons", "D19"),),
        advice="Ohjattu itsehoitoon.",
    )
    same: dict[str, Any] = {"case_id": page.case_id, "record_id": record_id, "content": content}
    yield office.aino, SignRecord(command_id=command_id(), **same)
    correction = CorrectRecord(command_id=command_id(), version=1, reason="Väärä kiireellisyys", **same)
    yield office.aino, correction
    yield office.aino, NoteSummaryTaken(command_id=command_id(), case_id=page.case_id)
