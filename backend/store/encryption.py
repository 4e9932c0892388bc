"""Field encryption: AES-256-GCM under a named key, bound to its place, and keyed hashes for look-ups."""

import base64
import hmac
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12
_KEY = 32
_HEAD = 1
_FORM = b"\x01"


class KeysWrong(Exception):
    """The key file cannot be used; the text never shows a key."""


class SealBroken(Exception):
    """A sealed value cannot be opened: changed, moved to another place, or sealed by an unknown key."""


class Keys:
    """Root keys by a number from 0 to 255; `current` seals, all of them open."""

    def __init__(self, roots: Mapping[int, bytes], current: int) -> None:
        """Keep the keys. Raises KeysWrong unless each has 32 bytes and the current one is there."""
        if current not in roots or any(len(key) != _KEY or not 0 <= no <= 255 for no, key in roots.items()):
            raise KeysWrong("a key has 32 bytes and a number from 0 to 255, and the current one exists")
        self.roots = dict(roots)
        self.current = current

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read `{"current": 1, "keys": {"1": "<base64>"}}`. Raises KeysWrong."""
        try:
            content = json.loads(data)
            roots = {int(no): base64.b64decode(key, validate=True) for no, key in content["keys"].items()}
            return cls(roots, int(content["current"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            # The cause could quote a key.
            raise KeysWrong("the key file is not in the form that Luukku writes") from None

    def fingerprints(self) -> dict[int, str]:
        """Return what tells each key from others and shows nothing of it."""
        return {no: _derived(root, b"luukku fingerprint")[:8].hex() for no, root in self.roots.items()}

    @classmethod
    def load_or_create(cls, path: Path) -> Self:
        """Read the key file, or make one that only its owner may read. Raises KeysWrong, OSError."""
        try:
            return cls.parse(path.read_bytes())
        except FileNotFoundError:
            pass
        path.parent.mkdir(parents=True, exist_ok=True)
        content = {"current": 1, "keys": {"1": base64.b64encode(os.urandom(_KEY)).decode()}}
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            # Another node was first; its keys are the ones.
            return cls.parse(path.read_bytes())
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file)
            file.flush()
            os.fsync(file.fileno())
        return cls.parse(path.read_bytes())


class Cipher:
    """Seals and opens values. `place` names table, column and row: a value copied elsewhere does not open."""

    def __init__(self, keys: Keys) -> None:
        """Derive the working keys from the roots (HKDF-SHA-256, one for sealing, one for hashing)."""
        self._opens = {no: AESGCM(_derived(root, b"luukku field")) for no, root in keys.roots.items()}
        self._seal = self._opens[keys.current].encrypt
        self._head = _FORM + bytes([keys.current])
        # Look-ups must find what was stored before a new key came: the first key hashes for good.
        self._lookup = _derived(keys.roots[min(keys.roots)], b"luukku look-up")
        self._chain = _derived(keys.roots[min(keys.roots)], b"luukku access log")

    def seal(self, plain: bytes, place: str) -> bytes:
        """Encrypt. The result is form, key number, nonce (96 random bits), ciphertext and tag."""
        nonce = os.urandom(_NONCE)
        return self._head + nonce + self._seal(nonce, plain, place.encode())

    def open(self, sealed: bytes, place: str) -> bytes:
        """Decrypt. Raises SealBroken; it names neither place nor value."""
        key = self._opens.get(sealed[1]) if len(sealed) > _HEAD and sealed[:1] == _FORM else None
        if key is None:
            raise SealBroken("sealed by a key that is not in the key file")
        try:
            return key.decrypt(sealed[2 : 2 + _NONCE], sealed[2 + _NONCE :], place.encode())
        except InvalidTag:
            raise SealBroken("a sealed value was changed or stands in another's place") from None

    def lookup(self, kind: str, value: str) -> bytes:
        """Return the keyed hash (HMAC-SHA-256) under which a value is found; `kind` keeps columns apart."""
        return hmac.digest(self._lookup, f"{kind}\x00{value}".encode(), "sha256")

    def link(self, before: bytes, row: bytes) -> bytes:
        """Return the link (HMAC-SHA-256) that chains a row of the access log to the one before it."""
        return hmac.digest(self._chain, before + row, "sha256")


def _derived(root: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY, salt=None, info=purpose).derive(root)
