"""What the authorisation register answered, written into the case."""

import msgspec

from backend.commands import records
from backend.commands.answers import Answer, done, refused
from backend.commands.system import NoteRight
from backend.protocol.entries import RightChecked
from backend.protocol.errors import ErrorCode
from backend.store.unit import Unit


def note_right(unit: Unit, command: NoteRight) -> Answer:
    """Keep the answer, if the case is in the same hands and about the same two people as when it was asked."""
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    if file.is_closed:
        return refused(command, ErrorCode.CASE_CLOSED)
    behalf = file.head.client.on_behalf
    if behalf is None or (file.codes.personal, file.codes.principal) != (command.delegate, command.principal):
        return refused(command, ErrorCode.OTHER_PERSON)
    told = msgspec.structs.replace(behalf, check=command.check)
    file.set_head(client=msgspec.structs.replace(file.head.client, on_behalf=told))
    records.note_relation(unit, file)
    unit.add_entry(file, RightChecked(check=command.check), author=command.by)
    return done(command, file.case_id)
