"""Whether an event comes from the exchange: signed with a key both know, now, and as it was sent."""

import hashlib
import hmac
import re
from collections.abc import Mapping

from backend.protocol.clock import Clock

WINDOW_SECONDS = 300
"""How far the sender's clock and ours may differ: what was overheard is worth nothing after that."""
_DIGITS = re.compile(r"[0-9]{1,12}")
_SIGNATURE = re.compile(r"v1=([0-9a-f]{64})")


class NotSigned(Exception):
    """The event is not taken; the text tells the other side's people what is wrong, and quotes nothing they sent."""


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Return what stands in ``X-Signature``."""
    made = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256)
    return f"v1={made.hexdigest()}"


class Signatures:
    """The live keys: one, or two while they are being changed. The clock is the real one, never a demonstration's."""

    def __init__(self, secrets: Mapping[str, str], clock: Clock) -> None:
        self._secrets = dict(secrets)
        self._clock = clock

    def check(self, headers: Mapping[str, str], body: bytes) -> str:
        """Return the id of the key it is signed with. Raises ``NotSigned``."""
        timestamp = headers.get("x-timestamp", "")
        if _DIGITS.fullmatch(timestamp) is None:
            raise NotSigned("X-Timestamp is missing, or is not whole seconds since 1970-01-01 UTC")
        off = int(timestamp) - round(self._clock().timestamp())
        if abs(off) > WINDOW_SECONDS:
            raise NotSigned(
                f"X-Timestamp is {abs(off)} s {'ahead of' if off > 0 else 'behind'} this server's clock; "
                f"at most {WINDOW_SECONDS} s will do: sign anew at each attempt, and keep the clock by NTP"
            )
        key_id = headers.get("x-key-id", "")
        secret = self._secrets.get(key_id)
        if secret is None:
            raise NotSigned("X-Key-Id is missing, or names no key of this server's phone file")
        given = headers.get("x-signature", "")
        if _SIGNATURE.fullmatch(given) is None:
            raise NotSigned("X-Signature is missing, or is not v1= and 64 small hexadecimal digits")
        if not hmac.compare_digest(given, signature(secret, timestamp, body)):
            raise NotSigned(
                "X-Signature does not fit: it is HMAC-SHA256 with the secret of X-Key-Id over X-Timestamp, a full stop "
                "and the body exactly as sent"
            )
        return key_id
