"""What one identification is bound by: state, nonce and the PKCE verifier, made anew each time."""

import base64
import hashlib
import secrets

from backend.protocol.wire import Record


class Once(Record, frozen=True, kw_only=True):
    """The secrets of one identification. ``state`` travels, ``nonce`` comes back in the token, ``verifier`` stays until the end.

    Each holds 256 bits; the trust network asks for 128 of a nonce.
    """

    state: str
    nonce: str
    verifier: str

    @property
    def challenge(self) -> str:
        """The S256 challenge of the verifier (RFC 7636, section 4.2)."""
        digest = hashlib.sha256(self.verifier.encode("ascii")).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def fresh() -> Once:
    """Return new secrets."""
    return Once(state=_random(), nonce=_random(), verifier=_random())


def _random() -> str:
    return secrets.token_urlsafe(32)
