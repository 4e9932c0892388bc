"""The store as the hub, the gates and the residents' sockets read it: each query in the reader's threads."""

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.commands.system import LogUse
from backend.protocol.ids import CaseId, CommandId, LineId, StaffId, new_id
from backend.protocol.results import Refusal
from backend.protocol.snapshots import State
from backend.store.reader import Reader


class NotLogged(Exception):
    """The store did not take the line of the access log: what was asked for is not shown."""


class StoreSource:
    """Reads streams and rights; writes nothing but the access log."""

    def __init__(self, reader: Reader, writer: CommandWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def snapshot(self, stream: str) -> tuple[int, State]:
        """Return the seq and the state of a stream in one consistent reading."""
        return await self._reader.run(self._reader.snapshot, stream)

    async def events_after(self, stream: str, seq: int) -> list[tuple[int, bytes]] | None:
        """Return the encoded events above ``seq``, or none when a snapshot must be taken."""
        return await self._reader.run(self._reader.encoded_after, stream, seq)

    async def case_access(self, case_id: CaseId) -> tuple[LineId, tuple[StaffId, ...]] | None:
        """Return a case's line and holder, or none when there is no such case."""
        return await self._reader.run(self._reader.case_access, case_id)

    async def holder(self, case_id: CaseId) -> tuple[StaffId, bool] | None:
        """Return who holds the case and whether a desktop of theirs is connected; none when nobody does."""
        return await self._reader.run(self._reader.holder, case_id)

    async def log_opening(self, staff_id: StaffId, case_id: CaseId) -> None:
        """Write into the access log that the person opened the case. Raises ``NotLogged``."""
        command = LogUse(command_id=CommandId(new_id()), staff_id=staff_id, case_id=case_id)
        if isinstance(await self._writer.submit(SystemActor(), command), Refusal):
            raise NotLogged
