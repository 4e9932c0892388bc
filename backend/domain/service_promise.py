"""What a line promises on a channel, as the county's file writes it; `promises` turns it into a time."""

import re
from enum import Enum
from typing import Self

_FORM = re.compile(r"(?P<count>\d{1,3}) (?P<unit>min|h|working days?)")
_SAME_WEEKDAY = "same weekday"


class PromiseKind(Enum):
    """How a promise is counted."""

    MINUTES_OF_OPEN_TIME = "minutes"
    SAME_WEEKDAY = "same_weekday"
    WORKING_DAYS = "working_days"


class ServicePromise:
    """One promise. Written `"10 min"`, `"4 h"`, `"same weekday"` or `"2 working days"`; immutable.

    Minutes and hours run only while the line is open on the channel. The same weekday is the act's
    limit for contact and assessment (domain rules, section 6).
    """

    __slots__ = ("count", "kind")

    def __init__(self, kind: PromiseKind, count: int = 0) -> None:
        """Keep the kind and the number of minutes or working days."""
        self.kind = kind
        self.count = count

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the file's form. Raises ValueError that shows the forms there are."""
        if text == _SAME_WEEKDAY:
            return cls(PromiseKind.SAME_WEEKDAY)
        found = _FORM.fullmatch(text)
        if found is None or int(found["count"]) == 0:
            raise ValueError(
                f"promise {text!r} is not like '10 min', '4 h', 'same weekday' or '2 working days'"
            )
        count = int(found["count"])
        if found["unit"] == "min":
            return cls(PromiseKind.MINUTES_OF_OPEN_TIME, count)
        if found["unit"] == "h":
            return cls(PromiseKind.MINUTES_OF_OPEN_TIME, count * 60)
        return cls(PromiseKind.WORKING_DAYS, count)

    def __eq__(self, other: object) -> bool:
        """Compare by kind and count."""
        return isinstance(other, ServicePromise) and (self.kind, self.count) == (other.kind, other.count)

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash((self.kind, self.count))

    def __repr__(self) -> str:
        """Show the parts, for a failing test."""
        return f"ServicePromise({self.kind}, {self.count})"
