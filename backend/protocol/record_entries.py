"""Lines of the timeline about records of contacts."""

from backend.protocol.ids import RecordId
from backend.protocol.records import RecordContent
from backend.protocol.wire import Tagged


class RecordSigned(Tagged, frozen=True, kw_only=True):
    """The author signed a record: never changed. ``version`` above 1 corrects the one before, ``reason`` says why."""

    record_id: RecordId
    version: int
    content: RecordContent
    reason: str = ""
