"""Reading the access log, and whether it is as it was written. For privacy officers; reading it is a line of it."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select

from backend.commands.actor import StaffActor
from backend.commands.system import LogUse
from backend.inquiries.desk import Desk
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ClientId, CommandId, StaffId, new_id
from backend.protocol.people import StaffInfo
from backend.protocol.use_inquiries import CheckLog, LogChecked, ReadUses, Uses
from backend.protocol.uses import Use, UseBasis, UseLine
from backend.protocol.words import Role
from backend.store import tables
from backend.store.access_log import ChainHead, read_head, read_start
from backend.store.clients import joined_ids, read_kept
from backend.store.database import Database
from backend.store.encryption import Cipher, SealBroken
from backend.store.staff import everybody_named
from backend.store.uses import StoredUse, Wanted, read_uses
from backend.store.verify_log import PAGE, Link, follow_page, newest_from

MOST_LINES = 500
"""Lines of the log in one answer."""
NEWEST = 20_000
"""Lines that are checked unless the whole log is asked for: those of the last days, in a moment."""
MOST_BREAKS = 100
LARGEST_NO = 2**63 - 1

_NUMBER = select(tables.case_file.c.number).where(tables.case_file.c.case_id == bindparam("case_id"))


async def read_log(desk: Desk, actor: StaffActor, asked: ReadUses) -> Uses | ErrorCode:
    """Return a page of the log; the reading itself is written down first."""
    if actor.role is not Role.PRIVACY_OFFICER:
        return ErrorCode.NOT_ALLOWED
    moments = (asked.since, asked.until)
    numbers = (asked.before, *asked.lines)
    if len(asked.lines) > MOST_LINES or not all(0 <= no <= LARGEST_NO for no in numbers):
        return ErrorCode.MALFORMED
    if not all(one is None or one.tzinfo for one in moments):
        return ErrorCode.MALFORMED
    await desk.log(
        LogUse(
            command_id=CommandId(new_id()),
            staff_id=actor.staff_id,
            what=Use.LOG_READ,
            client_id=asked.client_id,
            basis=UseBasis.PRIVACY_WORK,
            detail=_kinds(asked),
        )
    )
    return await desk.reader.run(_read, desk, asked)


async def check_log(desk: Desk, actor: StaffActor, asked: CheckLog) -> LogChecked | ErrorCode:
    """Follow the chain, page by page so that others read in between; no client data is shown."""
    if actor.role is not Role.PRIVACY_OFFICER:
        return ErrorCode.NOT_ALLOWED
    begun = await desk.reader.run(_start, desk, whole=asked.whole)
    after, head = begun.after, begun.head
    checked, breaks = 0, []
    while True:
        links, end = await desk.reader.run(_page, desk, after, head)
        checked += len(links)
        breaks += [link.no for link in links if not link.holds]
        if links:
            after, head = links[-1].no, links[-1].head
        if len(links) < PAGE:
            break
    return LogChecked(
        at=desk.clock(),
        rows=max(0, (end.rows if end else head.rows) - begun.let_go),
        checked=checked,
        breaks=tuple(breaks[:MOST_BREAKS]),
        ends_right=begun.is_known and _ends_right(head, end, counted=begun.after < 0),
    )


def _ends_right(found: ChainHead, end: ChainHead | None, *, counted: bool) -> bool:
    """Whether the log ends where it was left; `counted`: every row was seen, so their number must be right, too."""
    if end is None:
        return not found.rows
    return end.link == found.link and (not counted or end.rows == found.rows)


class _Begun(NamedTuple):
    """Where a check begins. `let_go` is how many of the oldest lines are gone by rule; `is_known` whether that can be read."""

    after: int
    head: ChainHead
    let_go: int = 0
    is_known: bool = True


def _start(desk: Desk, *, whole: bool) -> _Begun:
    cipher = desk.reader.cipher
    with desk.reader.reading() as database:
        try:
            first = read_start(database, cipher)
        except SealBroken:
            return _Begun(-1, ChainHead(), is_known=False)
        after, head = (-1, first) if whole else newest_from(database, NEWEST)
    return _Begun(after, first if after < 0 else head, first.rows)


def _page(desk: Desk, after: int, head: ChainHead) -> tuple[list[Link], ChainHead | None]:
    """Follow a page, and read in the same moment where the log should end."""
    cipher = desk.reader.cipher
    with desk.reader.reading() as database:
        links = follow_page(database, cipher, after, head)
        try:
            return links, read_head(database, cipher)
        except SealBroken:
            return links, None


def _read(desk: Desk, asked: ReadUses) -> Uses:
    cipher = desk.reader.cipher
    limit = min(max(asked.limit, 1), MOST_LINES)
    wanted = Wanted(
        staff_id=asked.staff_id,
        uses=asked.uses,
        since=asked.since,
        until=asked.until,
        lines=asked.lines,
    )
    with desk.reader.reading() as database:
        if asked.client_id is not None:
            # Records that were joined are one person.
            kept = read_kept(database, cipher, asked.client_id)
            family = tuple(joined_ids(database, kept.client_id)) if kept else (asked.client_id,)
            wanted = wanted._replace(clients=family)
        found = read_uses(database, cipher, wanted, before=asked.before, limit=limit + 1)
        people = everybody_named(database)
        numbers = _numbers(database, found)
        names = _names(database, cipher, found)
    lines = tuple(_line(one, people, numbers, names) for one in found[:limit])
    return Uses(lines=lines, more=len(found) > limit)


def _numbers(database: Database, found: list[StoredUse]) -> dict[CaseId, int]:
    numbers: dict[CaseId, int] = {}
    for case_id in {one.case_id for one in found if one.case_id is not None}:
        row = database.one(_NUMBER, case_id=case_id)
        if row is not None:
            numbers[case_id] = int(row[0])
    return numbers


def _names(database: Database, cipher: Cipher, found: list[StoredUse]) -> dict[ClientId, str]:
    """Return what each client is called now, whichever of their records the line was written of."""
    names: dict[ClientId, str] = {}
    for client_id in {one.client_id for one in found if one.client_id is not None}:
        record = read_kept(database, cipher, client_id)
        names[client_id] = record.name if record else ""
    return names


def _line(
    use: StoredUse,
    people: dict[StaffId, StaffInfo],
    numbers: dict[CaseId, int],
    names: dict[ClientId, str],
) -> UseLine:
    person = people.get(use.staff_id) if use.staff_id else None
    return UseLine(
        no=use.no,
        at=use.at,
        staff_id=use.staff_id,
        staff_name=person.full_name if person else "",
        unit=person.unit if person else "",
        what=use.what,
        basis=use.basis,
        client_id=use.client_id,
        client_name=names.get(use.client_id, "") if use.client_id else "",
        case_id=use.case_id,
        case_number=numbers.get(use.case_id) if use.case_id else None,
        reason=use.words.reason,
        detail=use.words.detail,
    )


def _kinds(asked: ReadUses) -> str:
    """Return what the log keeps of the filter: kinds and days, as whoever reads it later may want to know them."""
    told = [f"staff {asked.staff_id}"] if asked.staff_id else []
    told += [use.value for use in asked.uses]
    told += [f"{word} {_day(at)}" for word, at in (("from", asked.since), ("to", asked.until)) if at]
    return " ".join(told)


def _day(at: datetime) -> str:
    return at.date().isoformat()
