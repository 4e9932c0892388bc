"""``luukku-backend feedback``: feedback in numbers as a CSV file, without personal data."""

import argparse
import csv
import io

from backend.app import load_county
from backend.config import Config
from backend.domain.feedback_counts import BY, counted
from backend.keeping import Done, existing
from backend.protocol.words import Language
from backend.store.given_feedback import given_feedback
from backend.store.migrate import Age, DatabaseWrong, revision_of, told_in_one_line


def tell_feedback(config: Config, options: argparse.Namespace) -> Done:
    """Return the numbers as CSV: month, line, what is counted, count, mean of the ratings. Too small ones are left out."""
    with told_in_one_line(config.database_url):
        engine = existing(config.database_url)
        try:
            revision = revision_of(engine)
            if revision.age is not Age.CURRENT:
                raise DatabaseWrong(f"the database is at {revision.name}: migrate it first")
            county = load_county(config)
            with engine.connect() as connection:
                numbers = counted(given_feedback(connection), county.feedback.least_count, BY[options.by])
        finally:
            engine.dispose()
    names = {line.id: line.names.in_language(Language.FINNISH) for line in county.lines}
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\n")
    rows.writerow(("month", "line", options.by, "count", "mean rating"))
    few = f"under {county.feedback.least_count}"
    for one in numbers:
        rows.writerow(
            (
                f"{one.month:%Y-%m}",
                names.get(one.line, one.line) or "in general",
                one.of,
                few if one.how_many is None else one.how_many,
                "" if one.mean is None else one.mean,
            )
        )
    return Done(written.getvalue().rstrip("\n"))
