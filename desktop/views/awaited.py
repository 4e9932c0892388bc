"""What an open sheet asks for and waits for: the words of a reason, and the commands nobody else tells of."""

from __future__ import annotations

from dataclasses import dataclass


class Awaited:
    """The commands whose answer a sheet waits for, so that nobody else tells of it."""

    def __init__(self) -> None:
        self.commands: set[str] = set()


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """What asks for a reason: its title, what the act means, the label of the reason, the button."""

    title: str
    hint: str
    label: str
    ok: str
