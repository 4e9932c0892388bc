"""The access log: every row is chained to the one before it, and the end is where it was left."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from backend.store import tables
from backend.store.access_log import ChainHead, UseRow, read_head, read_start, words_place
from backend.store.database import Database, Row
from backend.store.encryption import Cipher, SealBroken
from backend.store.findings import Finding, paged

MOST = 20
"""Breaks that are told one by one."""
PAGE = 2_000
"""Rows followed at once while a node serves."""

_log, _setting = tables.access_log.c, tables.setting.c
_ROWS = (
    select(
        _log.no,
        _log.at,
        _log.staff_id,
        _log.case_id,
        _log.what,
        _log.client_id,
        _log.basis,
        _log.sealed,
        _log.chain,
    )
    .where(_log.no > bindparam("after"))
    .order_by(_log.no)
    .limit(bindparam("most"))
)
_BEFORE_NEWEST = select(_log.no, _log.chain).order_by(_log.no.desc()).limit(1).offset(bindparam("count"))
_SERVED = select(func.count()).where(_setting.name == "key_check")


class Link(NamedTuple):
    """One row seen: its number, whether it follows from the one before it, and the head with it."""

    no: int
    holds: bool
    head: ChainHead


def check_access_log(database: Database, cipher: Cipher) -> Iterator[Finding]:
    """Follow the chain from where it begins since its oldest lines were let go of."""
    try:
        head = read_start(database, cipher)
    except SealBroken as broken:
        yield Finding("access_log", f"where it begins cannot be read: {broken}")
        head = ChainHead()
    breaks = 0
    for link in follow_chain(cipher, paged(database, _ROWS, -1), head):
        head = link.head
        if not link.holds:
            breaks += 1
            if breaks <= MOST:
                yield Finding(
                    f"access_log {link.no}", "was changed, or a row before it was taken out or put in"
                )
    if breaks > MOST:
        yield Finding("access_log", f"breaks at {breaks} rows in all")
    yield from _check_end(database, cipher, head)


def follow_chain(cipher: Cipher, rows: Iterable[Row], head: ChainHead) -> Iterator[Link]:
    """Follow the chain over rows from where `head` stands."""
    for no, at, staff_id, case_id, what, client_id, basis, sealed, chain in rows:
        words = _words(cipher, sealed, words_place(at, staff_id))
        follows = head.after(cipher, UseRow(at, staff_id, case_id, what, client_id, basis, words))
        # From what is stored, so that each break is told once.
        head = ChainHead(follows.rows, bytes(chain))
        yield Link(no, follows.link == head.link, head)


def follow_page(database: Database, cipher: Cipher, after: int, head: ChainHead) -> list[Link]:
    """Follow the chain over the next page of rows; a short page is the last."""
    return list(follow_chain(cipher, database.all(_ROWS, after=after, most=PAGE), head))


def newest_from(database: Database, count: int) -> tuple[int, ChainHead]:
    """Return the row before the newest `count` ones, and the head there; -1 when there are no more rows than that."""
    row = database.one(_BEFORE_NEWEST, count=count)
    return (-1, ChainHead()) if row is None else (int(row[0]), ChainHead(0, bytes(row[1])))


def _words(cipher: Cipher, sealed: bytes | None, place: str) -> bytes:
    """Return the words of a line; those that cannot be opened break the chain there."""
    try:
        return cipher.open(sealed, place) if sealed is not None else b""
    except SealBroken:
        return b"broken"


def _check_end(database: Database, cipher: Cipher, found: ChainHead) -> Iterator[Finding]:
    try:
        head = read_head(database, cipher)
    except SealBroken as broken:
        yield Finding("access_log", f"where it ended cannot be read: {broken}")
        return
    if head is None:
        served = database.one(_SERVED)
        if found.rows or (served is not None and served[0]):
            yield Finding("access_log", "where it ended is not known any more")
        return
    if head.rows != found.rows:
        yield Finding("access_log", f"has {found.rows} rows where {head.rows} were written")
    elif head.link != found.link:
        yield Finding("access_log", "does not end as it was left")
