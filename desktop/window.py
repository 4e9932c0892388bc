"""Hands the parts to the window that the views make."""

from PySide6.QtCore import QSettings

from desktop.parts import Parts
from desktop.views.look import Look
from desktop.views.ports import Ports
from desktop.views.shell import Shell


def shell(look: Look, parts: Parts, settings: QSettings) -> Shell:
    """Return the window, not yet shown."""
    ports = Ports(
        queue=parts.queue,
        cases=parts.cases,
        tabs=parts.tabs,
        staff=parts.staff,
        connection=parts.connection,
        session=parts.session,
        phrases=parts.phrases,
        drafts=parts.drafts,
        actions=parts.actions,
    )
    return Shell(look, ports, settings)
