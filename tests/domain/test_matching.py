"""One person, one place: which match is told."""

from backend.domain.matching import Match, strongest
from backend.protocol.ids import CaseId
from backend.protocol.words import SuggestionWhy

A, B = CaseId("a"), CaseId("b")
PHONE, CODE = SuggestionWhy.SAME_PHONE, SuggestionWhy.SAME_CODE


def test_a_code_says_more_than_a_phone_whichever_came_first() -> None:
    for found in ([Match(A, PHONE), Match(A, CODE)], [Match(A, CODE), Match(A, PHONE)]):
        assert strongest(found, frozenset()) == [Match(A, CODE)]


def test_a_match_said_no_to_is_left_out() -> None:
    assert strongest([Match(A, CODE), Match(B, PHONE)], frozenset({A})) == [Match(B, PHONE)]
