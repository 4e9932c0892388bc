"""Checks the signed-in person's password while the server is away, so that nobody is locked out of their own work."""

import base64
import enum
import hmac
import os
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from desktop.sync.steady import steady

LIFE = timedelta(hours=14)
"""As long as a sign-in lasts at the server, however often renewed: longer than a shift, shorter than a day."""
FREE_GUESSES = 5
FIRST_WAIT, LONGEST_WAIT = 30.0, 900.0
"""Seconds after each wrong guess beyond the free ones: twice as long each time, up to the longest."""
MEMORY_KIB, ROUNDS, LANES = 64 * 1024, 3, 4
"""Argon2id for machines with little memory (RFC 9106 section 4, second recommendation): a third of a second."""


class Verdict(enum.Enum):
    """What a check came to."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"
    """Too many wrong guesses: nothing was checked."""
    UNKNOWN = "unknown"
    """There is nothing, or nothing valid any more, to check by."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of a password: nothing by which it could be told, only tried."""

    salt: str
    digest: str
    until: datetime
    wrong: int = 0


class OfflinePassword:
    """The present person's password as far as it can be checked. Slow on purpose: call it in a thread.

    Waits after wrong guesses pass by a steady clock, so that one who sets the machine's clock gains nothing, and
    begin anew with the program.
    """

    def __init__(self, even: Callable[[], float] = steady) -> None:
        self._even = even
        self._kept: Kept | None = None
        self._open_at = 0.0

    def knows(self, now: datetime) -> bool:
        """Tell whether a password can be checked at all."""
        return self._kept is not None and now < self._kept.until

    def learn(self, password: str, now: datetime, *, signed_in: bool) -> None:
        """Keep what a password is checked by, which the server has just found right.

        ``signed_in`` begins the time for which it is good; an unlocking does not make it longer.
        """
        salt = os.urandom(16)
        until = now + LIFE if signed_in or self._kept is None else self._kept.until
        self._kept = Kept(salt=_text(salt), digest=_text(_digest(password, salt)), until=until)
        self._open_at = 0.0

    def check(self, password: str, now: datetime) -> tuple[Verdict, float]:
        """Check a password; returns also for how many seconds no other will be checked."""
        kept = self._kept
        if kept is None or now >= kept.until:
            return Verdict.UNKNOWN, 0.0
        left = self._open_at - self._even()
        if left > 0:
            return Verdict.WAIT, left
        salt, digest = base64.b64decode(kept.salt), base64.b64decode(kept.digest)
        if hmac.compare_digest(_digest(password, salt), digest):
            self._kept = msgspec.structs.replace(kept, wrong=0)
            return Verdict.RIGHT, 0.0
        self._kept = msgspec.structs.replace(kept, wrong=kept.wrong + 1)
        return Verdict.WRONG, self._hold_back()

    def forget(self) -> None:
        """Forget the person, as at sign-out."""
        self._kept = None
        self._open_at = 0.0

    def written(self) -> str:
        """Return what a keyring is to keep, or empty."""
        return msgspec.json.encode(self._kept).decode() if self._kept is not None else ""

    def read(self, text: str) -> None:
        """Take what a keyring has kept; what cannot be read is nothing."""
        try:
            self._kept = msgspec.json.decode(text, type=Kept)
        except msgspec.DecodeError:
            self._kept = None
            return
        self._hold_back()

    def _hold_back(self) -> float:
        """Have the next guess wait if there were too many; returns the seconds."""
        over = (self._kept.wrong if self._kept is not None else 0) - FREE_GUESSES
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(over, 16)) if over >= 0 else 0.0
        self._open_at = self._even() + wait
        return wait


def _digest(password: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(salt=salt, length=32, iterations=ROUNDS, lanes=LANES, memory_cost=MEMORY_KIB)
    return kdf.derive(password.encode())


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
