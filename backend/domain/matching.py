"""One person, one place: when a contact belongs to an open case, and when that is only suggested.

By itself a contact joins a case only through the resident's own page. The same telephone number or the
same self-declared code is a suggestion, because families share phones and codes are typed for others.
"""

import msgspec

from backend.protocol.ids import CaseId
from backend.protocol.words import SuggestionWhy


class Match(msgspec.Struct, frozen=True):
    """Another open case of the line and what the two have in common."""

    case_id: CaseId
    why: SuggestionWhy


def strongest(found: list[Match], dismissed: frozenset[CaseId]) -> list[Match]:
    """Return one match a case, the code before the phone, without those a professional said no to."""
    best: dict[CaseId, Match] = {}
    for match in found:
        if match.case_id in dismissed:
            continue
        if match.case_id not in best or match.why is SuggestionWhy.SAME_CODE:
            best[match.case_id] = match
    return list(best.values())
