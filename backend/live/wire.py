"""What the hub and a connection need of a socket: the small interface behind which the fast and the plain way stand."""

from collections.abc import Callable
from typing import Protocol


class Wire(Protocol):
    """The outgoing side of one socket. Nothing here waits."""

    @property
    def straight(self) -> Callable[[bytes], None] | None:
        """What writes at once with nothing to be asked first; none when the wire is shut or the peer is behind."""

    def write(self, frame: bytes) -> None:
        """Queue the bytes of one whole frame (``framing.text_frame``); does nothing once closed."""

    def buffered(self) -> int:
        """Return the bytes that the peer has not taken yet."""

    def close(self, code: int, reason: str) -> None:
        """Close with a code of the contract; a peer that does not read is cut off after a while."""
