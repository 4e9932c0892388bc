"""How quickly nodes notice each other and vanished desktops; tests go through the same at a quicker pace."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Seconds, all of a counter that nobody can put back."""

    beat: float = 3.0
    """Between two signs of life of a node, and between two looks of the leader."""
    dead: float = 15.0
    """A node without a sign of life for so long is dead."""
    gap: float = 10.0
    """A leader who could not look for so long begins anew: what happened meanwhile was nobody's fault."""
    reprieve: float = 45.0
    """Time to come back that a leader grants who has just begun: nobody could before, if all were away."""
    chats: float = 20.0
    """Between two looks for silent chats."""
    follow_ups: float = 20.0
    """Between two looks for follow-ups whose time has come."""
    linger: float = 5.0
    """A desktop that changes networks is back sooner; colleagues need not see it flicker."""


USUAL = Pace()
