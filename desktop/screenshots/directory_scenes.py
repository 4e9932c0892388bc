"""What is drawn of the service directory: searching it, one service, and what stands beside a case."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QScrollArea

from desktop.screenshots import directory_sample as sample
from desktop.screenshots.stage import Stage, begun, settle


def directory(stage: Stage) -> None:
    """F10: what fits the case stands first."""
    begun(stage).deeds.do("directory")


def directory_found(stage: Stage) -> None:
    """A word that a client would use."""
    main = begun(stage)
    main.deeds.do("directory")
    main.directory_work.overlay.search.setText("ruoka")


def service(stage: Stage) -> None:
    """One service with everything that is known of it."""
    begun(stage).directory_work.open_service(sample.KELA.service_id)


def services_beside(stage: Stage) -> None:
    """The care chain and the services suggested beside a case."""
    main = begun(stage)
    settle()
    scroll = main.client.findChild(QScrollArea)
    if isinstance(scroll, QScrollArea):
        scroll.verticalScrollBar().setValue(main.client.services.y())


DIRECTORY_SCENES: dict[str, Callable[[Stage], None]] = {
    "directory": directory,
    "directory-found": directory_found,
    "service": service,
    "services-beside": services_beside,
}
