"""The exports of a node that serves: what its settings say of them, and the sending, if there is where to."""

from pathlib import Path

from backend.commands.dispatch import CommandWriter
from backend.domain.county import County
from backend.exports.delivery import Delivery, Leading
from backend.exports.receiver import Receiver
from backend.exports.settings import read_exports
from backend.protocol.clock import Clock
from backend.store.reader import Reader


class Exports:
    """Starts and stops the sending. Raises ``ExportsWrong`` and OSError when it is made."""

    def __init__(
        self,
        file: Path | None,
        reader: Reader,
        writer: CommandWriter,
        among: Leading,
        county: County,
        clock: Clock,
    ) -> None:
        settings = read_exports(file)
        self.systems = settings.systems
        self._delivery = (
            None
            if settings.fhir is None
            else Delivery(
                settings.fhir,
                Receiver(settings.fhir),
                reader,
                writer,
                among,
                county=county,
                systems=settings.systems,
                clock=clock,
            )
        )

    def start(self) -> None:
        """Begin to send, in the running loop."""
        if self._delivery is not None:
            self._delivery.start()

    async def stop(self) -> None:
        """Send no more."""
        if self._delivery is not None:
            await self._delivery.stop()
