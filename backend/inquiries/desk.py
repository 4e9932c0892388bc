"""What every answer needs: a reader, the writer for the access log, the county, the clock."""

from dataclasses import dataclass, field

from backend.commands.actor import SystemActor
from backend.commands.dispatch import CommandWriter
from backend.commands.system import LogUse
from backend.domain.county import County
from backend.exports.code_systems import CodeSystems
from backend.inquiries.register import Register
from backend.protocol.clock import Clock
from backend.protocol.results import Result
from backend.store.batch import Unavailable
from backend.store.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The parts of a node that answers are made with."""

    reader: Reader
    writer: CommandWriter
    county: County
    clock: Clock
    register: Register | None = None
    systems: CodeSystems = field(default_factory=CodeSystems)

    async def log(self, use: LogUse) -> None:
        """Write a line of the access log; durable when this returns. Raises ``Unavailable``: nothing is shown unlogged."""
        if not isinstance(await self.writer.submit(SystemActor(), use), Result):
            raise Unavailable
