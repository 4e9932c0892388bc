"""The table of decisions, row by row, against what was written down by hand from the rules."""

import pytest

from backend.domain.authority import authority
from backend.domain.authority_cases import ROWS, Row
from backend.domain.authority_table import DEEDS, TABLE, table
from backend.protocol.authority import Deed

# In the order of the columns: write to, see, act, call, ask how it went, extract; refuse needed care;
# record, number, close. y is permitted, u permitted until a moment, and every other word a reason.
BY_HAND = {
    "The client, an adult": "y y y y y y  y  y y y",
    "The client, unknown, on a line that requires identification": "y y y y y y  y  not_identified y y",
    "The client, made sure of by questions, on a line that requires it": "y y y y y y  y  y y y",
    "The client, no record known": "y y y y y y  y  no_client y y",
    "The client under a non-disclosure order": "y y y y y y  y  y non_disclosure y",
    "A minor of 11 alone": "y y y y y not_capable  y  y y y",
    "A minor of 13 alone, not assessed": "y y y y y not_assessed  y  y y assessment_needed",
    "A minor of 13 alone, code 1": "y y y y y not_capable  y  y y y",
    "A minor of 13 alone, code 3": "y y y y y y  y  y y y",
    "A guardian, child of 11, not assessed": "y u u y y u  care_needed  y y y",
    "A guardian, child of 11, code 3": "3 3 3 3 3 3  care_needed  y y y",
    "A guardian, child of 11, code 4": "4 4 4 4 4 4  care_needed  y y y",
    "A guardian, child of 11 under a non-disclosure order": (
        "y non_disclosure non_disclosure y y non_disclosure  care_needed  y non_disclosure y"
    ),
    "A guardian, child of 11, another guardian under a non-disclosure order": (
        "y non_disclosure non_disclosure y y non_disclosure  care_needed  y y y"
    ),
    "A guardian, child of 11, the register does not permit it": (
        "y not_permitted not_permitted y y not_permitted  care_needed  y y y"
    ),
    "A guardian, child's age not known": "y - - y y -  care_needed  y y y",
    "A guardian, child of 13, not assessed": "y - - y y -  care_needed  y y assessment_needed",
    "A guardian, child of 13, code 1": "y u u y y u  care_needed  y y y",
    "A guardian, child of 13, code 1, the guardian only self-declared": (
        "y not_identified not_identified y y not_identified  care_needed  y y y"
    ),
    "A guardian, child of 13, code 2": "y u u y y u  care_needed  y y y",
    "A guardian, child of 13, code 2, a contact has come since": (
        "y - - y y -  care_needed  y y assessment_needed"
    ),
    "A guardian, child of 13, code 3": "3 3 3 3 3 3  care_needed  y y y",
    "A guardian, child of 13, code 3, a contact has come since": (
        "3 3 3 3 3 3  care_needed  y y assessment_needed"
    ),
    "A guardian, child of 13, code 4": "4 4 4 4 4 4  care_needed  y y y",
    "A minor of 13 alone, code 4, still to be assessed": "y y y y y capacity_unknown  y  y y y",
    "A minor of 13 alone, code 2, a concern for the child open": "y y y y y y  y  y y task_open",
    "A minor of 13 alone, code 2, a physician's opinion open": "y y y y y y  y  y y task_open",
    "A guardian, social welfare, child of 13, nothing decided": (
        "y - - y y -  care_needed  y y assessment_needed"
    ),
    "A guardian, social welfare, child of 13, request accepted": "a a a a a a  care_needed  y y y",
    "A guardian, social welfare, child of 13, request refused": "y u u y y u  care_needed  y y y",
    "A guardian, case handed to social welfare after code 1": (
        "y - - y y -  care_needed  y y assessment_needed"
    ),
    "A parent of an adult child": "y ? ? y y ?  y  y y y",
    "A mandate, not checked": "y ? ? y y ?  y  y y y",
    "A mandate, permitted": "y y y y y y  y  y y y",
    "A mandate, permitted until tomorrow": "y u u y y u  y  y y y",
    "A mandate, expired": "y right_expired right_expired y y right_expired  y  y y y",
    "A mandate, not permitted": "y not_permitted not_permitted y y not_permitted  y  y y y",
    "A mandate for a child of 13, code 1": "y ? ? y y ?  care_needed  y y y",
    "A legal guardian, not checked": "y ? ? y y ?  y  y y y",
    "A legal guardian, permitted": "y y y y y y  y  y y y",
    "Somebody else, whatever was checked": "y not_permitted not_permitted y y not_permitted  y  y y y",
    "Somebody else, child of 13, code 3": "3 3 3 3 3 3  care_needed  y y y",
}
SHORT = {
    "3": "minor_forbids",
    "4": "capacity_unknown",
    "a": "request_accepted",
    "-": "not_assessed",
    "?": "right_not_checked",
}


def answered(row: Row, deed: Deed) -> str:
    verdict = authority(row.situation).verdict(deed)
    if verdict.why is not None:
        return verdict.why.value
    return "y" if verdict.until is None else "u"


def test_every_row_was_written_down_by_hand() -> None:
    assert [row.words for row in ROWS] == list(BY_HAND)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.words)
def test_a_row_says_what_the_rules_say(row: Row) -> None:
    expected = [SHORT.get(word, word) for word in BY_HAND[row.words].split()]
    assert dict(zip(DEEDS, expected, strict=True)) == {deed: answered(row, deed) for deed in DEEDS}


def test_the_document_is_up_to_date() -> None:
    assert TABLE.read_text("utf-8") == table(), "python -m backend.domain.authority_table writes it"
