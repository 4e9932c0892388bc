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

from backend.store.durable import sync_folder

_NONCE = 12
_KEY = 32
_HEAD = 1
_FORM = b"\x01"
_HASHING = ("look_up", "access_log")


class KeysWrong(Exception):
    """The key file cannot be used; the text never shows a key."""


class SealBroken(Exception):
    """A sealed value cannot be opened: changed, moved to another place, or sealed by an unknown key."""


class Keys:
    """Root keys by a number from 0 to 255; `current` seals, all of them open.

    What hashes look-ups and chains the access log was derived from the first root once and is kept for good: nothing that
    is found by hash or chained could be made anew, so these two outlive the root they came from.
    """

    def __init__(
        self, roots: Mapping[int, bytes], current: int, *, look_up: bytes = b"", chain: bytes = b""
    ) -> None:
        """Keep the keys. Raises KeysWrong unless each has 32 bytes and the current one is there."""
        if current not in roots or any(len(key) != _KEY or not 0 <= no <= 255 for no, key in roots.items()):
            raise KeysWrong("a key has 32 bytes and a number from 0 to 255, and the current one exists")
        self.roots = dict(roots)
        self.current = current
        self.look_up = look_up or _derived(roots[min(roots)], b"luukku look-up")
        self.chain = chain or _derived(roots[min(roots)], b"luukku access log")
        if len(self.look_up) != _KEY or len(self.chain) != _KEY:
            raise KeysWrong("a key has 32 bytes")

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read `{"current": 1, "keys": {"1": "<base64>"}}`. Raises KeysWrong."""
        try:
            content = json.loads(data)
            roots = {int(no): base64.b64decode(key, validate=True) for no, key in content["keys"].items()}
            hashing = content.get("hashing", {})
            look_up, chain = (base64.b64decode(hashing.get(name, ""), validate=True) for name in _HASHING)
            return cls(roots, int(content["current"]), look_up=look_up, chain=chain)
        except (ValueError, KeyError, TypeError, AttributeError):
            # The cause could quote a key.
            raise KeysWrong("the key file is not in the form that Luukku writes") from None

    def written(self) -> bytes:
        """Return the contents of a key file."""
        content = {
            "current": self.current,
            "keys": {str(no): base64.b64encode(key).decode() for no, key in self.roots.items()},
            "hashing": {
                name: base64.b64encode(key).decode()
                for name, key in zip(_HASHING, (self.look_up, self.chain), strict=True)
            },
        }
        return json.dumps(content).encode()

    def having(self, roots: Mapping[int, bytes], current: int) -> "Keys":
        """Return keys with these roots that hash and chain as before."""
        return Keys(roots, current, look_up=self.look_up, chain=self.chain)

    def using(self, number: int) -> "Keys":
        """Return the same keys, sealing by another of them. Raises KeysWrong when it is not there."""
        return self if number == self.current else self.having(self.roots, number)

    def with_new(self) -> "Keys":
        """Return the keys with a new one that does not seal yet. Raises KeysWrong after the 255th."""
        return self.having(self.roots | {max(self.roots) + 1: os.urandom(_KEY)}, self.current)

    def fingerprints(self) -> dict[int, str]:
        """Return what tells each key from others and shows nothing of it."""
        return {no: _derived(root, b"luukku fingerprint")[:8].hex() for no, root in self.roots.items()}

    def hashing_fingerprint(self) -> str:
        """Return the same of what hashes and chains."""
        return _derived(self.look_up + self.chain, b"luukku fingerprint")[:8].hex()

    @classmethod
    def load_or_create(cls, path: Path) -> Self:
        """Read the key file, or make one that only its owner may read. Raises KeysWrong, OSError."""
        try:
            return cls.parse(path.read_bytes())
        except FileNotFoundError:
            pass
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            # Another node was first; its keys are the ones.
            return cls.parse(path.read_bytes())
        with os.fdopen(handle, "wb") as file:
            file.write(cls({1: os.urandom(_KEY)}, 1).written())
            file.flush()
            os.fsync(file.fileno())
        return cls.parse(path.read_bytes())

    def replace(self, path: Path) -> None:
        """Write a key file in the place of the one that is there: the old one or the new one stands there, never less."""
        part = path.with_name(f"{path.name}.new")
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(self.written())
            file.flush()
            os.fsync(file.fileno())
        if os.name == "posix":
            # Whoever could read it before still can: a node may run as another user than whoever rotates.
            known = path.stat()
            part.chmod(known.st_mode & 0o777)
            if os.geteuid() == 0:
                os.chown(part, known.st_uid, known.st_gid)
        part.replace(path)
        sync_folder(path.parent)


class Cipher:
    """Seals and opens values. `place` names table, column and row: a value copied elsewhere does not open."""

    def __init__(self, keys: Keys) -> None:
        """Derive the working keys from the roots (HKDF-SHA-256)."""
        self._look_up, self._chain = keys.look_up, keys.chain
        self.use(keys)

    def use(self, keys: Keys) -> None:
        """Seal and open by these keys from now on; threads that are at it take the old or the new ones, each whole.

        Raises KeysWrong when they hash or chain otherwise: nothing would be found any more.
        """
        if (keys.look_up, keys.chain) != (self._look_up, self._chain):
            raise KeysWrong(
                "the keys by which look-ups are hashed and the access log is chained may not change"
            )
        opens = {no: AESGCM(_derived(root, b"luukku field")) for no, root in keys.roots.items()}
        self._opens = opens
        self._sealing = (_FORM + bytes([keys.current]), opens[keys.current].encrypt)
        self.keys = keys

    def seal(self, plain: bytes, place: str) -> bytes:
        """Encrypt. The result is form, key number, nonce (96 random bits), ciphertext and tag."""
        nonce = os.urandom(_NONCE)
        head, encrypt = self._sealing
        return head + nonce + encrypt(nonce, plain, place.encode())

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
        return hmac.digest(self._look_up, f"{kind}\x00{value}".encode(), "sha256")

    def link(self, before: bytes, row: bytes) -> bytes:
        """Return the link (HMAC-SHA-256) that chains a row of the access log to the one before it."""
        return hmac.digest(self._chain, before + row, "sha256")


def key_of(sealed: bytes) -> int:
    """Return the number of the key that sealed a value."""
    return sealed[1]


def form_of(number: int) -> bytes:
    """Return the two bytes with which everything begins that this key has sealed."""
    return _FORM + bytes([number])


def _derived(root: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY, salt=None, info=purpose).derive(root)
