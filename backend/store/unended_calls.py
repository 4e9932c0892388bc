"""Calls of an exchange that go on as far as is known, and since when each stands as it does."""

from datetime import datetime
from typing import NamedTuple

from backend.protocol.calls import CallState
from backend.protocol.ids import CallId
from backend.store.calls import going_calls
from backend.store.case_files import read_file
from backend.store.reader import Reader

_BEFORE_TALKING = frozenset({CallState.QUEUED, CallState.RINGING, CallState.DIALLING})


class Unended(NamedTuple):
    """One call. ``waits``: nobody has answered, or the caller waits again."""

    call_id: CallId
    since: datetime
    waits: bool


def unended_calls(reader: Reader, exchange: str) -> list[Unended]:
    """Return the calls that go on, the oldest first."""
    found: list[Unended] = []
    with reader.reading() as database:
        for row in going_calls(database, exchange):
            file = None if row.case_id is None else read_file(database, reader.cipher, row.case_id)
            calls = () if file is None else (contact.call for contact in file[0].contacts)
            call = next((one for one in calls if one is not None and one.call_id == row.call_id), None)
            if call is not None and call.alive:
                found.append(Unended(call.call_id, call.since, call.state in _BEFORE_TALKING))
    return found
