"""Which cases a retention run has to look at: by their columns alone, a page at a time; what is due is decided elsewhere."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, select, tuple_

from backend.domain.retention import Periods
from backend.protocol.ids import CaseId
from backend.protocol.words import Remains
from backend.store import tables
from backend.store.reader import Reader
from backend.store.times import micros

PAGE = 200

_file = tables.case_file.c
_OF_ALL = and_(
    _file.remains == Remains.ALL.value,
    or_(
        _file.closed_at < bindparam("words"),
        # What was joined into a case goes with it: whether that was recorded is not known here.
        and_(
            _file.closed_at < bindparam("recorded_words"), or_(_file.recorded, _file.joined_into.is_not(None))
        ),
        _file.opened_at < bindparam("anonymous"),
    ),
)
_OF_NO_WORDS = and_(_file.remains == Remains.NO_WORDS.value, _file.closed_at < bindparam("identity"))
_OF_SKELETONS = and_(_file.remains == Remains.SKELETON.value, _file.closed_at < bindparam("case"))


def _page(which: ColumnElement[bool]) -> Select[tuple[int | None, str]]:
    return (
        select(_file.closed_at, _file.case_id)
        .where(
            which,
            _file.closed_at.is_not(None),
            tuple_(_file.closed_at, _file.case_id) > tuple_(bindparam("at"), bindparam("after")),
        )
        .order_by(_file.closed_at, _file.case_id)
        .limit(bindparam("most"))
    )


# Each by itself, so that the index on what remains is of use.
_PAGES = tuple(map(_page, (_OF_SKELETONS, _OF_NO_WORDS, _OF_ALL)))
KINDS = len(_PAGES)


class Place(NamedTuple):
    """Where a page ends."""

    at: int = -1
    after: str = ""


def due_cases(
    reader: Reader, kind: int, periods: Periods, place: Place, most: int = PAGE
) -> tuple[list[CaseId], Place]:
    """Return the next cases of one kind that may be due, and where to go on."""
    moments: dict[str, datetime] = {name: getattr(periods, name) for name in Periods.__struct_fields__}
    needed = ({"case"}, {"identity"}, {"words", "recorded_words", "anonymous"})[kind]
    values = {name: micros(at) for name, at in moments.items() if name in needed}
    with reader.reading() as database:
        rows = database.all(_PAGES[kind], at=place.at, after=place.after, most=most, **values)
    return [CaseId(case_id) for _, case_id in rows], Place(*rows[-1]) if rows else place
