"""The order in which commands leave: those of one case one after another, those of several cases side by side."""

from collections.abc import Container, Iterable

from backend.protocol.client_commands import RevealContact
from backend.protocol.commands import Command, MarkRead, RevealCode, SetPresence, TakeNext
from backend.protocol.ids import CommandId
from desktop.sync.parcel import Parcel, Standing

NO_CASE, PRESENCE, NEXT = "", "presence", "next"

_PASSING = (MarkRead, RevealCode, RevealContact)
"""They wait for what was asked before, and nothing has to wait for them: they change nothing another depends on."""


def lanes(command: Command) -> frozenset[str]:
    """Return what the order of a command matters to: its case, both cases when there are two, or no case."""
    match command:
        case TakeNext():
            return frozenset({NEXT})
        case SetPresence():
            return frozenset({PRESENCE})
    cases = (getattr(command, name, None) for name in ("case_id", "other_id"))
    return frozenset(case_id for case_id in cases if case_id) or frozenset({NO_CASE})


def may_leave(parcels: Iterable[Parcel], held: Container[CommandId]) -> list[Parcel]:
    """Return what may be sent now, of everything in the order it was given.

    A command waits until what was given before it in any of its lanes has been answered: a server that could not
    take the first and took the second would have put them in another order. ``held`` ones wait for the disk.
    """
    leaving: list[Parcel] = []
    taken: set[str] = set()
    for parcel in parcels:
        if parcel.standing not in {Standing.WAITING, Standing.SENT}:
            continue
        own = lanes(parcel.command)
        is_waiting = parcel.standing is Standing.WAITING and parcel.command_id not in held
        if is_waiting and taken.isdisjoint(own):
            leaving.append(parcel)
        if not isinstance(parcel.command, _PASSING):
            taken |= own
    return leaving
