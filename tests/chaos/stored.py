"""What is in the database when nobody writes any more, and whether desktops hold the same."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from sqlalchemy import select

from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream
from backend.store import tables
from backend.store.encryption import Cipher, Keys
from backend.store.engine import open_engine
from backend.store.reader import Reader
from tests.chaos.judge import Stored
from tests.chaos.orders import Dump

_CASES = select(tables.case_file.c.case_id).order_by(tables.case_file.c.number)
_OWNERS = select(tables.case_file.c.case_id, tables.case_file.c.claimed_by).where(
    tables.case_file.c.claimed_by.is_not(None)
)
_COMMANDS = select(tables.ledger.c.command_id)


class Vault:
    """The database, opened beside the nodes with their keys."""

    def __init__(self, url: str, key_file: Path) -> None:
        self._engine = open_engine(url)
        self._reader = Reader(self._engine, Cipher(Keys.parse(key_file.read_bytes())), threads=1)

    def everything(self) -> Stored:
        """Read every case and the ledger."""
        with self._reader.reading() as database:
            case_ids = [case_id for (case_id,) in database.all(_CASES)]
            ledger = frozenset(str(command_id) for (command_id,) in database.all(_COMMANDS))
        states = [self._reader.snapshot(case_stream(case_id))[1] for case_id in case_ids]
        cases = [state.case for state in states if isinstance(state, CaseView) and state.case is not None]
        return Stored(tuple(cases), ledger)

    def owners(self) -> dict[str, str]:
        """Read who holds which case."""
        with self._reader.reading() as database:
            return {str(case_id): str(staff_id) for case_id, staff_id in database.all(_OWNERS)}

    def differences(self, dumps: Mapping[str, Path]) -> list[str]:
        """Say which streams of which desktops differ from what the database holds now."""
        found: list[str] = []
        for name, path in dumps.items():
            if not path.exists():
                found.append(f"{name} said nothing")
                continue
            for stream, (seq, state) in msgspec.json.decode(path.read_bytes(), type=Dump).streams.items():
                truth = self._reader.snapshot(stream)
                if truth != (seq, state):
                    kind = stream.partition(":")[0]
                    found.append(f"{name}: {kind} at {seq}, stored at {truth[0]}")
        return found

    def close(self) -> None:
        """Give the database up."""
        self._reader.close()
        self._engine.dispose()
