"""The access log: who opened whose data, when. Rows are only ever added, each chained to the one before it.

A link is HMAC-SHA-256 under a key of the key file over the link before and the row, so a row that was changed, taken
out or put in breaks the chain for whoever has the key. How many rows there are and the last link stand sealed in
`setting`, so that the end of the log cannot be cut off unnoticed either (domain rules, section 8).
"""

import base64
from typing import NamedTuple

import msgspec
from sqlalchemy import bindparam, insert, select, update

from backend.store import tables
from backend.store.database import Database
from backend.store.encryption import Cipher, SealBroken

HEAD = "access_log_head"
START = "access_log_start"
"""Where the log begins since lines older than their period were let go of: how many, and the link of the last."""
_NAMES = ("at", "staff_id", "case_id", "what", "client_id", "basis", "sealed", "chain")
_ADD = insert(tables.access_log).values({name: bindparam(name) for name in _NAMES})
_setting = tables.setting.c
_READ_HEAD = select(_setting.value).where(_setting.name == HEAD)
_READ_START = select(_setting.value).where(_setting.name == START)
_SET_HEAD = update(tables.setting).where(_setting.name == HEAD).values(value=bindparam("new_value"))
_ADD_HEAD = insert(tables.setting).values(name=HEAD, value=bindparam("new_value"))


class UseRow(NamedTuple):
    """One line of the log; `at` is in microseconds, ids are empty where there is none.

    `words` is what only people read, the reason and what was given: JSON of `UseWords`, sealed in the table. The chain
    goes over the plain words, so that it holds when they are sealed anew under another key.
    """

    at: int
    staff_id: str
    case_id: str
    what: str
    client_id: str = ""
    basis: str = ""
    words: bytes = b""

    def chained(self) -> bytes:
        """Return the bytes that the chain goes over; lines of the first form have four fields."""
        first = (self.at, self.staff_id, self.case_id, self.what)
        rest = (self.client_id, self.basis, self.words.decode())
        return msgspec.json.encode((*first, *rest) if any(rest) else first)


class UseWords(msgspec.Struct, frozen=True, omit_defaults=True):
    """The sealed part of a line: why, and what was searched for or given, in kind only."""

    reason: str = ""
    detail: str = ""


class ChainHead(NamedTuple):
    """How many rows the chain has and its last link."""

    rows: int = 0
    link: bytes = bytes(32)

    def after(self, cipher: Cipher, row: UseRow) -> "ChainHead":
        """Return the head with one more row."""
        return ChainHead(self.rows + 1, cipher.link(self.link, row.chained()))

    def sealed(self, cipher: Cipher, name: str = HEAD) -> str:
        """Return the head as it stands in `setting`; by the name of `START` it is where the log begins."""
        return base64.b64encode(cipher.seal(b"%d %b" % (self.rows, self.link), f"setting/{name}")).decode()

    @classmethod
    def opened(cls, cipher: Cipher, value: str, name: str = HEAD) -> "ChainHead":
        """Return a head as it was sealed. Raises SealBroken."""
        try:
            rows, _, link = cipher.open(base64.b64decode(value), f"setting/{name}").partition(b" ")
            return cls(int(rows), link)
        except ValueError:
            raise SealBroken("the head of the access log is not what Luukku writes") from None


def words_place(at: int, staff_id: str) -> str:
    """Return the place that the words of a line are sealed to."""
    return f"access_log/{staff_id}/{at}"


def read_head(database: Database, cipher: Cipher) -> ChainHead | None:
    """Return where the log ends as it was left; none when that is not known. Raises SealBroken."""
    stored = database.one(_READ_HEAD)
    return None if stored is None else ChainHead.opened(cipher, stored[0])


def read_start(database: Database, cipher: Cipher) -> ChainHead:
    """Return where the log begins. Raises SealBroken."""
    stored = database.one(_READ_START)
    return ChainHead() if stored is None else ChainHead.opened(cipher, stored[0], START)


class AccessLog:
    """The lines that one batch adds. They are kept until `write`, which puts them into the transaction."""

    def __init__(self, database: Database, cipher: Cipher, known: ChainHead | None) -> None:
        """Begin a batch; `known` is the head, if it need not be read."""
        self._database = database
        self._cipher = cipher
        self._new: list[UseRow] = []
        self.head = known

    def add(self, row: UseRow) -> None:
        """Take a line in."""
        self._new.append(row)

    def write(self) -> None:
        """Chain the new lines and write them with the new head."""
        if not self._new:
            return
        known = self.head or read_head(self._database, self._cipher)
        head = known or ChainHead()
        rows = []
        for row in self._new:
            head = head.after(self._cipher, row)
            sealed = None
            if row.words:
                sealed = self._cipher.seal(row.words, words_place(row.at, row.staff_id))
            rows.append(dict(zip(_NAMES, (*row[:6], sealed, head.link), strict=True)))
        self._database.run_many(_ADD, rows)
        self._database.run(_SET_HEAD if known else _ADD_HEAD, new_value=head.sealed(self._cipher))
        self.head = head
