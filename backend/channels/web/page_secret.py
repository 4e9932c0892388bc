"""A resident's secret: 256 random bits that open one's own matter; only its hash is ever stored."""

import hashlib
import re
import secrets
import uuid

from backend.protocol.ids import CommandId

_FORM = re.compile(r"[A-Za-z0-9_-]{43}")


def new_secret() -> str:
    """Return a fresh secret of 43 URL-safe characters."""
    return secrets.token_urlsafe(32)


def is_secret(text: str) -> bool:
    """Say whether a text has the form of a secret."""
    return _FORM.fullmatch(text) is not None


def hash_of(secret: str) -> bytes:
    """Return what is stored of a secret: its SHA-256, 32 bytes."""
    return hashlib.sha256(secret.encode()).digest()


def derived_id(secret: str, *parts: str) -> str:
    """Return an identifier that is always the same for the same secret and parts.

    A text that is sent twice so carries the same command id, and nobody without the secret can guess it.
    """
    digest = hashlib.sha256("\0".join((secret, *parts)).encode()).digest()
    return _version_8(digest)


def derived_command(secret: str, *parts: str) -> CommandId:
    """Return a derived identifier as a command's."""
    return CommandId(derived_id(secret, *parts))


def _version_8(digest: bytes) -> str:
    # RFC 9562 keeps version 8 for values made by an application's own rule.
    value = int.from_bytes(digest[:16], "big")
    value = (value & ~(0xF << 76)) | (0x8 << 76)
    value = (value & ~(0b11 << 62)) | (0b10 << 62)
    return str(uuid.UUID(int=value))
