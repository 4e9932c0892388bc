"""Reading a client's history and an old case of it: checked, written to the access log, and only then answered."""

import asyncio
from typing import NamedTuple

from backend.commands.actor import StaffActor
from backend.commands.care import basis_for, may_meet_clients
from backend.commands.system import LogUse
from backend.domain import limits
from backend.inquiries.desk import Desk
from backend.protocol.cases import Case
from backend.protocol.client_inquiries import CaseRead, History, ReadCase, ReadHistory
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, CommandId, new_id
from backend.protocol.uses import Use, UseBasis
from backend.store.case_files import read_entries, read_file
from backend.store.client_history import Filter
from backend.store.client_history import read_history as read_lines
from backend.store.clients import joined_ids, read_kept
from backend.store.database import Database

MOST_ROWS = 200
"""Contacts of one page."""


class _Family(NamedTuple):
    kept: ClientId
    ids: tuple[ClientId, ...]
    basis: UseBasis


async def read_history(desk: Desk, actor: StaffActor, asked: ReadHistory) -> History | ErrorCode:
    """Return a page of the history, to whoever holds an open case of the client or broke the glass.

    What was searched for in it is not written down, that it was searched is.
    """
    aware = asked.before is None or asked.before.tzinfo is not None
    if not aware or not 1 <= asked.limit <= MOST_ROWS or not limits.fits(asked.text, limits.REASON):
        return ErrorCode.MALFORMED
    family = await desk.reader.run(_gate, desk, actor, asked.client_id)
    if isinstance(family, ErrorCode):
        return family
    use = LogUse(
        command_id=CommandId(new_id()),
        staff_id=actor.staff_id,
        what=Use.HISTORY_OPENED,
        client_id=family.kept,
        basis=family.basis,
        detail="text" if asked.text.strip() else "",
    )
    # The disk writes the line of the log while the history is read; nothing is answered before both are done.
    _, history = await asyncio.gather(desk.log(use), desk.reader.run(_history, desk, family.ids, asked))
    return history


async def read_case(desk: Desk, actor: StaffActor, asked: ReadCase) -> CaseRead | ErrorCode:
    """Return a case of the client's history as it stands; reading it takes nothing and marks nothing as read."""
    found = await desk.reader.run(_case, desk, actor, asked)
    if isinstance(found, ErrorCode):
        return found
    family, case = found
    await desk.log(
        LogUse(
            command_id=CommandId(new_id()),
            staff_id=actor.staff_id,
            case_id=asked.case_id,
            what=Use.PREVIEWED,
            client_id=family.kept,
            basis=family.basis,
        )
    )
    return CaseRead(case=case)


def _gate(desk: Desk, actor: StaffActor, client_id: ClientId) -> _Family | ErrorCode:
    with desk.reader.reading() as database:
        return _family(desk, database, actor, client_id)


def _history(desk: Desk, ids: tuple[ClientId, ...], asked: ReadHistory) -> History:
    wanted = Filter(
        lines=frozenset(asked.lines),
        channels=frozenset(asked.channels),
        text=asked.text,
        before=asked.before,
        most=asked.limit,
    )
    with desk.reader.reading() as database:
        rows, more = read_lines(database, desk.reader.cipher, ids, wanted)
    return History(rows=rows, more=more)


def _case(desk: Desk, actor: StaffActor, asked: ReadCase) -> tuple[_Family, Case] | ErrorCode:
    cipher = desk.reader.cipher
    with desk.reader.reading() as database:
        family = _family(desk, database, actor, asked.client_id)
        if isinstance(family, ErrorCode):
            return family
        found = read_file(database, cipher, asked.case_id)
        file = found[0] if found is not None else None
        if file is None or file.head.client.subject not in family.ids:
            # A case of somebody else is as unknown here as one that is not there.
            return ErrorCode.UNKNOWN_CASE
        entries = tuple(read_entries(database, cipher, file.case_id))
    return family, Case(head=file.head, contacts=file.contacts, entries=entries, marks=file.marks)


def _family(desk: Desk, database: Database, actor: StaffActor, client_id: ClientId) -> _Family | ErrorCode:
    kept = read_kept(database, desk.reader.cipher, client_id)
    if kept is None:
        return ErrorCode.UNKNOWN_CLIENT if may_meet_clients(actor) else ErrorCode.NOT_ALLOWED
    ids = tuple(joined_ids(database, kept.client_id))
    cipher, now = desk.reader.cipher, desk.clock()
    basis = basis_for(database, cipher, desk.county, actor, ids, now, of_subject=True)
    return basis if isinstance(basis, ErrorCode) else _Family(kept.client_id, ids, basis)
