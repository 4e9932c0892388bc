"""Identifiers: UUIDv7 strings (RFC 9562 section 5.7), sortable by time, unique without a server."""

import os
import threading
import time
import uuid
from typing import NewType

StaffId = NewType("StaffId", str)
LineId = NewType("LineId", str)
CaseId = NewType("CaseId", str)
ContactId = NewType("ContactId", str)
ThreadId = NewType("ThreadId", str)
CommandId = NewType("CommandId", str)
PhraseId = NewType("PhraseId", str)
ClientId = NewType("ClientId", str)
ResponseId = NewType("ResponseId", str)
TaskId = NewType("TaskId", str)
CallId = NewType("CallId", str)
ConsultationId = NewType("ConsultationId", str)
FormId = NewType("FormId", str)
HandoverId = NewType("HandoverId", str)
ServiceId = NewType("ServiceId", str)
ChainId = NewType("ChainId", str)
RecordId = NewType("RecordId", str)
PlaybookId = NewType("PlaybookId", str)
SuggestionId = NewType("SuggestionId", str)
StreamName = NewType("StreamName", str)

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a fresh UUIDv7 as a 36-character string; ids made by one process ascend."""
    global _last  # noqa: PLW0603 - monotonicity inside a process is the point
    with _lock:
        stamp = (time.time_ns() // 1_000_000) << 12
        # The 12 bits after the millisecond count up, so that ids of one millisecond keep their order.
        _last = max(_last + 1, stamp)
        milliseconds, counter = _last >> 12, _last & 0xFFF
    tail = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    value = (milliseconds << 80) | (0x7 << 76) | (counter << 64) | (0b10 << 62) | tail
    return str(uuid.UUID(int=value))


def is_id(text: str) -> bool:
    """Tell whether ``text`` has the canonical form of an identifier (any UUID version)."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
