"""Questions to colleagues whose promised time has passed: asker and asked are reminded once."""

import uuid
from datetime import datetime

from backend.commands.system import RemindConsultation
from backend.protocol.ids import CommandId
from backend.store.consultations import unanswered
from backend.store.reader import Reader

_NAMES = uuid.UUID("0199a000-0000-7000-8000-0000000c0a5e")


def late_answers(reader: Reader, now: datetime) -> list[RemindConsultation]:
    """Return the commands that remind of them. Blocks."""
    with reader.reading() as database:
        waiting = unanswered(database, reader.cipher)
    late = [one for one in waiting if one.answer_by <= now and not one.reminded]
    # Made of what it is about: two nodes that believe to lead for a moment do it once.
    return [
        RemindConsultation(
            command_id=CommandId(str(uuid.uuid5(_NAMES, one.consultation_id))),
            consultation_id=one.consultation_id,
        )
        for one in late
    ]
