"""What the server told simulated residents it has saved, one JSON object a line, for a check that nothing was lost.

``{"at":"2026-11-23T07:14:02+00:00","event":"saved","channel":"chat","line":"oral-health","reference":"5107",
"token_sha256":"9f…","n":2,"text_sha256":"c0…"}``

``event`` is opened (a chat stands), saved (a text is on disk), ended or surveyed. ``channel`` is chat, form or callback.
``n`` is the page's number of a chat's text, 0 elsewhere. ``token_sha256`` is the hash the server keeps of the page's
secret. Texts and secrets are never written here: ``text_sha256`` is of the text's UTF-8 bytes as it was sent.
"""

import hashlib
from pathlib import Path
from typing import BinaryIO, Literal, Self

import msgspec

from backend.protocol.clock import Clock

Event = Literal["opened", "saved", "ended", "surveyed"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the file."""

    at: str
    event: Event
    channel: str
    line: str
    reference: str
    token_sha256: str
    n: int = 0
    text_sha256: str = ""


class Ledger:
    """Appends to the file; each line is handed to the system before `write` returns."""

    def __init__(self, file: BinaryIO | None, clock: Clock) -> None:
        """Write to an open file, or nowhere."""
        self._file = file
        self._clock = clock

    @classmethod
    def open(cls, path: Path | None, clock: Clock) -> Self:
        """Append to the file at `path`; without one nothing is kept."""
        return cls(None if path is None else path.open("ab", buffering=0), clock)

    def write(
        self,
        event: Event,
        *,
        channel: str,
        line: str,
        reference: str,
        secret: str,
        n: int = 0,
        text: str = "",
    ) -> None:
        """Write down that the server has acknowledged something."""
        if self._file is None:
            return
        entry = Line(
            at=self._clock().isoformat(),
            event=event,
            channel=channel,
            line=line,
            reference=reference,
            token_sha256=sha256(secret),
            n=n,
            text_sha256=sha256(text) if text else "",
        )
        self._file.write(msgspec.json.encode(entry) + b"\n")

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()


def read_ledger(data: bytes) -> list[Line]:
    """Read a whole file; an unfinished last line of a program that was killed is left out."""
    whole, _, _ = data.rpartition(b"\n")
    return [msgspec.json.decode(line, type=Line) for line in whole.splitlines() if line]


def sha256(text: str) -> str:
    """Return the hash in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
