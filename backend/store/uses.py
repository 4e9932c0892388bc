"""Reading the access log: by person, client, kind and time, newest first. Nothing here changes it.

Lines are sorted by their time and then their number, as the indexes are, so that any filter reads only what it shows.
"""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import BigInteger, and_, bindparam, or_, select

from backend.protocol.ids import CaseId, ClientId, StaffId
from backend.protocol.uses import Use, UseBasis
from backend.store import tables
from backend.store.access_log import UseWords, words_place
from backend.store.database import Database, Row
from backend.store.encryption import Cipher
from backend.store.times import micros, moment

PAGE = 1_000
"""Lines read at once."""

_log = tables.access_log.c
_LINES = select(
    _log.no, _log.at, _log.staff_id, _log.case_id, _log.what, _log.client_id, _log.basis, _log.sealed
)
_AT = select(_log.at).where(_log.no == bindparam("no"))
_words = msgspec.json.Decoder(UseWords)


class Wanted(NamedTuple):
    """Which lines: none of a filter means any. A client has several ids when records were joined.

    ``cases`` are lines about these cases too, whether or not they name the client: a case may be opened before anybody
    knows whose it is.
    """

    staff_id: StaffId | None = None
    clients: tuple[ClientId, ...] = ()
    cases: tuple[CaseId, ...] = ()
    uses: tuple[Use, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    lines: tuple[int, ...] = ()


class StoredUse(NamedTuple):
    """One line as it is stored, with its words opened."""

    no: int
    at: datetime
    staff_id: StaffId | None
    case_id: CaseId | None
    what: Use
    client_id: ClientId | None
    basis: UseBasis
    words: UseWords


def read_uses(
    database: Database, cipher: Cipher, wanted: Wanted, *, before: int = 0, limit: int = PAGE
) -> list[StoredUse]:
    """Return lines, newest first, that stand under the line `before` (0: from the newest).

    Raises SealBroken when the words of a line are not what was written.
    """
    given: dict[str, Any] = {}
    found = _LINES.where(*_conditions(wanted, given)).order_by(_log.at.desc(), _log.no.desc()).limit(limit)
    if before:
        row = database.one(_AT, no=before)
        if row is None:
            return []
        given |= {"before_at": row[0], "before_no": before}
        at, no = bindparam("before_at", type_=BigInteger), bindparam("before_no", type_=BigInteger)
        found = found.where(or_(_log.at < at, and_(_log.at == at, _log.no < no)))
    return [_stored(cipher, row) for row in database.once(found, **given)]


def walk_uses(database: Database, cipher: Cipher, wanted: Wanted) -> Iterator[StoredUse]:
    """Yield all lines, newest first, a page at a time."""
    before = 0
    while True:
        page = read_uses(database, cipher, wanted, before=before)
        yield from page
        if len(page) < PAGE:
            return
        before = page[-1].no


def _conditions(wanted: Wanted, given: dict[str, Any]) -> Iterator[Any]:
    """Yield the conditions and put their values into `given`."""
    if wanted.staff_id is not None:
        given["staff_id"] = wanted.staff_id
        yield _log.staff_id == bindparam("staff_id")
    about = []
    for column, name, ids in (
        (_log.client_id, "client", wanted.clients),
        (_log.case_id, "case", wanted.cases),
    ):
        about += [column == bindparam(key) for key in _given(given, name, ids)]
    if about:
        yield or_(*about)
    if wanted.uses:
        yield or_(
            *(_log.what == bindparam(key) for key in _given(given, "what", [u.value for u in wanted.uses]))
        )
    if wanted.lines:
        yield or_(*(_log.no == bindparam(key) for key in _given(given, "line", wanted.lines)))
    if wanted.since is not None:
        given["since"] = micros(wanted.since)
        yield _log.at >= bindparam("since")
    if wanted.until is not None:
        given["until"] = micros(wanted.until)
        yield _log.at < bindparam("until")


def _given(given: dict[str, Any], name: str, values: Collection[str | int]) -> list[str]:
    keys = [f"{name}_{place}" for place in range(len(values))]
    given.update(zip(keys, values, strict=True))
    return keys


def _stored(cipher: Cipher, row: Row) -> StoredUse:
    no, at, staff_id, case_id, what, client_id, basis, sealed = row
    words = UseWords() if sealed is None else _words.decode(cipher.open(sealed, words_place(at, staff_id)))
    return StoredUse(
        no=no,
        at=moment(at),
        staff_id=StaffId(staff_id) if staff_id else None,
        case_id=CaseId(case_id) if case_id else None,
        what=Use(what),
        client_id=ClientId(client_id) if client_id else None,
        basis=UseBasis(basis) if basis else UseBasis.NONE,
        words=words,
    )
