"""What a check of the database finds: a place and what is wrong there, never what it says of a client."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import ClauseElement

from backend.store.database import Database, Row

PAGE = 500


class Finding(NamedTuple):
    """Something that must not be: `place` names the table or stream and the row."""

    place: str
    what: str

    def __str__(self) -> str:
        """Return one line of a report."""
        return f"{self.place}: {self.what}"


def paged(database: Database, statement: ClauseElement, first: Any, **parameters: Any) -> Iterator[Row]:
    """Return the rows of a statement a page at a time: it takes `after`, orders by its first column and has `most`."""
    after = first
    while rows := database.all(statement, after=after, most=PAGE, **parameters):
        yield from rows
        after = rows[-1][0]
