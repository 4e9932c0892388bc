"""How a county takes feedback that nobody asked for, and from how many answers on it is told in numbers."""

from typing import Annotated

import msgspec


class FeedbackRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``line`` answers feedback about the service in general; the county's first one when it is empty."""

    line: str = ""
    least_count: Annotated[int, msgspec.Meta(ge=2)] = 5
    """Of fewer no number is told: a few answers tell who gave them, or of whom they speak."""
