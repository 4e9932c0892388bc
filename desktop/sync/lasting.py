"""Which commands may wait for a connection, and which are worth nothing later."""

from datetime import timedelta

from backend.protocol.commands import (
    Claim,
    Command,
    MarkRead,
    RevealCode,
    SetPresence,
    TakeBack,
    TakeNext,
)

STALE_AFTER = timedelta(seconds=30)
"""A prompt command whose socket broke is sent again only this soon; nobody wants a case claimed an hour later."""

PROMPT = (Claim, TakeNext, TakeBack, MarkRead, RevealCode, SetPresence)


def may_wait(command: Command) -> bool:
    """Tell whether a command keeps its meaning while the server cannot be reached.

    What a person wrote or decided waits, journalled, for as long as it takes. Claiming, undoing and looking
    are acts of the moment: they are sent at once or not at all, and never wait for the disk.
    """
    return not isinstance(command, PROMPT)
