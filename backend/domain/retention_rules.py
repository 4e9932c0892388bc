"""The organisation's retention periods: a part of the county's file (domain rules, section 9)."""

from typing import Annotated

import msgspec

_Days = Annotated[int, msgspec.Meta(ge=1, le=36_525)]
HALF_A_YEAR = 183
TWELVE_YEARS = 4_383


class RetentionRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Days, counted from the closing of a case where nothing else is said. ``hour``: when the nightly run begins, in Finland.

    ``recorded_words``: words whose matter stands in the client's record elsewhere. ``anonymous``: a chat without any
    identifier, counted from its beginning. ``feedback``: what was said of the service, cut loose from who said it.
    ``client``: a record that no case is left of, since anybody last used it.
    """

    hour: Annotated[int, msgspec.Meta(ge=0, le=23)] = 2
    recorded_words: _Days = 30
    words: _Days = HALF_A_YEAR
    anonymous: Annotated[int, msgspec.Meta(ge=1, le=HALF_A_YEAR)] = HALF_A_YEAR
    # An answer to a repeated command may hold a code for so long.
    identity: Annotated[int, msgspec.Meta(ge=32, le=36_525)] = HALF_A_YEAR
    feedback: _Days = 731
    case: _Days = TWELVE_YEARS
    client: _Days = 731
    access_log: Annotated[int, msgspec.Meta(ge=731, le=36_525)] = TWELVE_YEARS

    def __post_init__(self) -> None:
        """Refuse periods that could not follow each other."""
        if not self.recorded_words <= self.words <= self.identity <= self.case:
            raise ValueError(
                "retention: recorded_words, words, identity and case follow each other in this order"
            )
