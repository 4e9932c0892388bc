"""What the writer has just written, so that the case of a busy chat is not read and opened each time."""

from copy import copy
from typing import NamedTuple

from sqlalchemy import text

from backend.domain.life_cycle import CaseFile
from backend.protocol.ids import CaseId
from backend.protocol.streams import case_stream
from backend.store.access_log import ChainHead
from backend.store.database import Database

MOST = 2000
"""Case files or streams kept; past it all are forgotten, which costs one reading each."""

_VERSION = text("PRAGMA data_version")


class Kept(NamedTuple):
    """A case file as it stands in the database; whoever changes it takes a copy."""

    file: CaseFile
    plain: bytes


class Recent:
    """What one writer knows without reading. Its parts are immutable, so a copy of a file is its own."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._kept: dict[CaseId, Kept] = {}
        self.seqs: dict[str, int] = {}
        self.log_head: ChainHead | None = None
        self._version: int | None = None

    def begin(self, database: Database) -> None:
        """Forget what another connection may have changed. Call it first thing in a transaction."""
        version: int | None = None
        if database.is_sqlite:
            row = database.one(_VERSION)
            version = None if row is None else int(row[0])
        # On PostgreSQL other nodes write: what is kept holds within one transaction.
        if version is None or version != self._version or max(len(self._kept), len(self.seqs)) > MOST:
            self.forget()
        self._version = version

    def find(self, case_id: CaseId) -> Kept | None:
        """Return the case file, if it is known."""
        return self._kept.get(case_id)

    def keep(self, file: CaseFile, plain: bytes) -> None:
        """Know the file as it has been written."""
        self._kept[file.case_id] = Kept(copy(file), plain)

    def drop(self, case_id: CaseId) -> None:
        """Know nothing of a case that has been removed."""
        self._kept.pop(case_id, None)
        self.seqs.pop(case_stream(case_id), None)

    def forget(self) -> None:
        """Know nothing any more: the transaction failed."""
        self._kept.clear()
        self.seqs.clear()
        self.log_head = None
