"""Hands the parts to the window that the views make; loads the views when they are first needed."""

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from desktop.parts import Parts

if TYPE_CHECKING:
    from desktop.views.look import Look
    from desktop.views.shell import Shell

PIECES = (
    "websockets.asyncio.client",
    "desktop.theme",
    "desktop.texts",
    "desktop.views.look",
    "desktop.views.queue_list",
    "desktop.views.queue_pane",
    "desktop.views.client_panel",
    "desktop.views.tab_bar",
    "desktop.views.main_window",
    "desktop.views.shell",
)
"""What the first window needs, in an order in which each adds a few milliseconds."""


TURNS = 4
"""Turns of the loop after each piece: opening a socket takes a dozen."""


async def load() -> None:
    """Load the views piece by piece; between two pieces the conversation with the server goes on."""
    for piece in PIECES:
        import_module(piece)
        for _ in range(TURNS):
            await asyncio.sleep(0)


def shell(look: "Look", parts: Parts, settings: QSettings) -> "Shell":
    """Return the window, not yet shown."""
    from desktop.views.ports import Ports
    from desktop.views.shell import Shell

    ports = Ports(
        queue=parts.queue,
        views=parts.views,
        seen=parts.seen,
        cases=parts.cases,
        tabs=parts.tabs,
        staff=parts.staff,
        connection=parts.connection,
        session=parts.session,
        phrases=parts.phrases,
        drafts=parts.drafts,
        actions=parts.actions,
        names=parts.names,
        conflicts=parts.conflicts,
        returned=parts.returned,
        consultations=parts.consultations,
        handovers=parts.handovers,
        parting=parts.parting,
        contingency=parts.contingency,
        clients=parts.clients,
        privacy=parts.privacy,
        members=parts.members,
        directory=parts.directory,
        feedback=parts.feedback,
        guidance=parts.guidance,
        ticks=parts.ticks,
    )
    return Shell(look, ports, settings)
