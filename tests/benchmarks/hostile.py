"""Honest sockets under a thousand hostile ones, beside the same node in peace a moment before.

The crowd is a process of its own (`tests/hostile/crowd.py`): connections that say nothing or a head letter by letter,
unsigned sockets that hold a place, giant frames, endless fragments, floods of pings, garbage, desktops and pages that
read nothing, residents who write without pause. Whoever is closed comes back after ten seconds. It takes processor
time of the same machine, but goes last there: real ones have machines of their own.
"""

import asyncio

from tests.hostile.trial import trial
from tests.support.figure import Figure

SECONDS = 12.0
MEMORY = 100.0
"""MB that a node may grow by."""


def measure() -> list[Figure]:
    """Return the medians of a desktop's command and a resident's message under the crowd, beside those in peace."""
    outcome = asyncio.run(trial(seconds=SECONDS))
    return [
        Figure("hostile_command", outcome.struck.command, "ms", outcome.usual.command),
        Figure("hostile_message", outcome.struck.message, "ms", outcome.usual.message),
        Figure("hostile_memory", outcome.grown, "MB", MEMORY),
        Figure("hostile_freed", outcome.freed, "s", 30.0),
    ]
