"""Writes the table of decisions: what the authority engine answers in every situation that matters.

``python -m backend.domain.authority_table`` writes it anew; a test sees that it is up to date.
"""

import sys
from pathlib import Path

from backend.domain.authority import authority
from backend.domain.authority_cases import ROWS
from backend.protocol.authority import Authority, Deed, Why

TABLE = Path(__file__).parents[2] / "resources" / "guides" / "authority.md"

DEEDS = {
    Deed.SPEAK: "write to",
    Deed.SEE_EVENT: "see",
    Deed.ACT: "act",
    Deed.BE_CALLED: "call",
    Deed.BE_SURVEYED: "ask how it went",
    Deed.GET_EXTRACT: "extract",
    Deed.REFUSE_CARE: "refuse needed care",
    Deed.SEE_RECORD: "record",
    Deed.SHOW_CONTACT: "number",
    Deed.CLOSE: "close",
}
"""The columns: the first seven concern the person in contact, the others the professional."""

WHYS = {
    Why.NOT_IDENTIFIED: "not identified",
    Why.RIGHT_NOT_CHECKED: "right not checked",
    Why.NOT_PERMITTED: "not permitted",
    Why.RIGHT_EXPIRED: "right expired",
    Why.NON_DISCLOSURE: "non-disclosure order",
    Why.MINOR_FORBIDS: "minor forbids",
    Why.CAPACITY_UNKNOWN: "capacity unknown",
    Why.NOT_ASSESSED: "not assessed",
    Why.ASSESSMENT_NEEDED: "assessment needed",
    Why.REQUEST_ACCEPTED: "request accepted",
    Why.TASK_OPEN: "task open",
    Why.NO_CLIENT: "no record known",
    Why.NOT_CAPABLE: "goes to the guardian",
    Why.CARE_NEEDED: "never",
}

_HEAD = """# Who may see, say and do what

Made of the authority engine (`backend/domain/authority.py`) by `python -m backend.domain.authority_table`; a test sees
that it is up to date, and another compares each row with what was written down by hand. **yes** is permitted, anything
else is why it is not. *yes, until …* ends by itself at that moment: the end of a mandate, or midnight in Helsinki of the
12th or 18th birthday. The day is 25 November 2026; the child of 11 was born on 18 March 2015, the one of 13 on
10 July 2013.

The columns *write to* to *refuse needed care* concern whoever is in contact, *record*, *number* and *close* the
professional. Paragraph numbers are to be confirmed by the organisation's lawyer.
"""


def table() -> str:
    """Return the whole document."""
    lines = [_HEAD, _line("Who is in contact", *DEEDS.values()), _line(*["---"] * (len(DEEDS) + 1))]
    for row in ROWS:
        answer = authority(row.situation)
        lines.append(_line(row.words, *(cell(answer, deed) for deed in DEEDS)))
    return "\n".join(lines) + "\n"


def cell(answer: Authority, deed: Deed) -> str:
    """Return one answer in words."""
    verdict = answer.verdict(deed)
    if deed is Deed.REFUSE_CARE and verdict.allowed:
        return "–"
    if verdict.why is not None:
        return WHYS[verdict.why]
    return "yes" if verdict.until is None else f"yes, until {verdict.until:%Y-%m-%d %H:%M} UTC"


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
    sys.stdout.write(f"{TABLE}\n")
