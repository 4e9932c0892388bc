"""The access log lets go of its oldest lines: from the front only, so that the chain holds from a new, sealed beginning."""

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, select, update

from backend.store import tables
from backend.store.access_log import START, ChainHead, UseRow, words_place
from backend.store.encryption import Cipher, SealBroken
from backend.store.retention import SLICE

_log, _setting, _client, _file = tables.access_log.c, tables.setting.c, tables.client.c, tables.case_file.c
_held = select(_client.client_id).where(_client.legal_hold).scalar_subquery()
_HELD_CLIENTS = select(_client.client_id).where(_client.legal_hold | _client.joined_into.in_(_held))
_START = select(_setting.value).where(_setting.name == START)


class LogBroken(Exception):
    """The oldest lines do not follow each other: proof of that is not thrown away."""


def trim_log(connection: Connection, cipher: Cipher, before: int, most: int = SLICE) -> int:
    """Take away at most so many lines of before a moment; return how many. Runs by `Writer.run`.

    It stops at the first line of a client on legal hold: what comes after stays as long as that. Raises LogBroken.
    """
    stored = connection.scalar(_START)
    head = ChainHead() if stored is None else ChainHead.opened(cipher, stored, START)
    clients, cases = _held_ids(connection)
    columns = (_log.at, _log.staff_id, _log.case_id, _log.what, _log.client_id, _log.basis)
    rows = connection.execute(
        select(_log.no, *columns, _log.sealed, _log.chain)
        .where(_log.at < before)
        .order_by(_log.no)
        .limit(most)
    )
    last = gone = 0
    for no, at, staff_id, case_id, what, client_id, basis, sealed, chain in rows:
        if client_id in clients or case_id in cases:
            break
        try:
            words = cipher.open(bytes(sealed), words_place(at, staff_id)) if sealed is not None else b""
        except SealBroken:
            raise LogBroken("a line of the access log cannot be opened") from None
        head = head.after(cipher, UseRow(at, staff_id, case_id, what, client_id, basis, words))
        if head.link != bytes(chain):
            raise LogBroken("the oldest lines of the access log were changed")
        last, gone = no, gone + 1
    if gone:
        connection.execute(delete(tables.access_log).where(_log.no <= last))
        value = head.sealed(cipher, START)
        if stored is None:
            connection.execute(insert(tables.setting).values(name=START, value=value))
        else:
            connection.execute(update(tables.setting).where(_setting.name == START).values(value=value))
    return gone


def _held_ids(connection: Connection) -> tuple[Collection[str], Collection[str]]:
    clients = frozenset(connection.scalars(_HELD_CLIENTS))
    if not clients:
        return clients, clients
    of_them = select(_file.case_id).where(_file.client_id.in_(clients) | _file.subject_id.in_(clients))
    return clients, frozenset(connection.scalars(of_them))
