"""The rows as a CSV file, and beside it a file of what is missing, so that nothing is left out in silence."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from backend.exports.avohilmo.rows import CASE, COLUMNS, CONTACT, Row

WORDS_GONE = "the words were let go of before the export: the contacts of this case have no row"


class Period(NamedTuple):
    """The days of an export, both whole."""

    first: date
    last: date


def table(rows: Sequence[Row], period: Period, unverified: Iterable[str]) -> str:
    """Return the file: lines of ``#`` that say what it is, the names of the columns, a line for each row."""
    written = io.StringIO()
    lists = sorted(unverified)
    written.write(
        f"# AvoHILMO-shaped, contacts of {period.first} to {period.last}, by the clock of Finland\n"
    )
    written.write("# health care only; the client's identity is not in it\n")
    written.write("# column names other than the two times of contact and assessment are Luukku's own\n")
    if lists:
        written.write(f"# NOT VERIFIED against the code server: {', '.join(lists)}\n")
    out = csv.DictWriter(written, COLUMNS, delimiter=";", lineterminator="\n")
    out.writeheader()
    out.writerows(one.values for one in rows)
    return written.getvalue()


def report(rows: Sequence[Row], gone: Iterable[int]) -> str:
    """Return what is missing: how often each column, then each contact and its columns, then cases without a row."""
    written = io.StringIO()
    out = csv.writer(written, delimiter=";", lineterminator="\n")
    lacking = [one for one in rows if one.missing]
    out.writerow(("column", "missing in", "of rows"))
    counted = Counter(name for one in lacking for name in one.missing)
    out.writerows((name, counted[name], len(rows)) for name in COLUMNS if counted[name])
    out.writerow(())
    out.writerow((CASE, CONTACT, "missing"))
    for one in lacking:
        out.writerow((one.values[CASE], one.values[CONTACT], " ".join(one.missing)))
    for number in sorted(gone):
        out.writerow((number, "", WORDS_GONE))
    return written.getvalue()
