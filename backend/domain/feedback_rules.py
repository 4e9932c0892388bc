"""How a county takes feedback that nobody asked for."""

import msgspec


class FeedbackRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``line`` answers feedback about the service in general; the county's first one when it is empty."""

    line: str = ""
