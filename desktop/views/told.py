"""What a timeline entry says, as plain values: who, what, which icon. No painting, no widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Shape(Enum):
    """What the client sees has a bubble; what only professionals see has none."""

    CLIENT = "client"
    OWN = "own"
    NOTE = "note"
    LINE = "line"
    CARD = "card"


class Progress(Enum):
    """How far an own message has come; the values are those of the models' delivery states."""

    WAITING = "waiting"
    QUEUED = "queued"
    """There is a connection, and still it waits: for what was written before it, or for a server that cannot save."""
    SENDING = "sending"
    SAVED = "saved"
    DELIVERED = "delivered"
    READ = "read"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and a value inside a card."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Told:
    """One entry, told. `title` is a name or what happened, `detail` stands beside it, `text` is what was written."""

    shape: Shape
    title: str
    detail: str = ""
    text: str = ""
    icon: str = ""
    icon_role: str = "muted"
    facts: tuple[Fact, ...] = field(default=())
    progress: Progress | None = None
    link: str = ""
    refused: str = ""
    retry: str = ""
    cancel: str = ""
    hint: str = ""
    """What will become of a text that waits; stands beside `cancel`."""
    use: str = ""
    """The words of the link that takes a draft handed on by a colleague into the composer."""

    def spoken(self) -> str:
        """Everything in its reading order, for a screen reader and for copying a whole entry."""
        facts = [f"{fact.label}: {fact.value}" for fact in self.facts]
        return ". ".join(
            part
            for part in (f"{self.title} {self.detail}".strip(), *facts, self.text, self.refused, self.hint)
            if part
        )
