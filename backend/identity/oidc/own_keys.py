"""Luukku's own keys towards a broker: one signs, one decrypts. They stay on the server; only their public parts are shown."""

import json
import os
import secrets
from pathlib import Path
from typing import Any, Self

from joserfc.errors import JoseError
from joserfc.jwk import KeySet, RSAKey

from backend.identity.oidc.settings import IdentificationWrong

_BITS = 3072


class OwnKeys:
    """The two keys of a file. ``public`` is what the broker fetches."""

    def __init__(self, signing: RSAKey, decrypting: RSAKey) -> None:
        """Both have a key id."""
        self.signing = signing
        self.decrypting = decrypting

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a private JWK set. Raises ``IdentificationWrong``, whose text never quotes the file, and OSError."""
        text = path.read_text(encoding="utf-8")
        try:
            keys = KeySet.import_key_set(json.loads(text)).keys
        except (JoseError, ValueError, KeyError, TypeError, AttributeError):
            # The cause could quote a key.
            raise IdentificationWrong(f"The key file {path} is not in the form that Luukku writes") from None
        by_use = {
            key.get("use"): key for key in keys if isinstance(key, RSAKey) and key.is_private and key.kid
        }
        signing, decrypting = by_use.get("sig"), by_use.get("enc")
        if signing is None or decrypting is None:
            raise IdentificationWrong(f"The key file {path} needs a private key to sign and one to decrypt")
        return cls(signing, decrypting)

    @property
    def public(self) -> dict[str, Any]:
        """The public JWK set (RFC 7517)."""
        return {"keys": [key.as_dict(private=False) for key in (self.signing, self.decrypting)]}


def make_keys(path: Path) -> None:
    """Write a new key file that only its owner may read. Raises OSError, FileExistsError for one that is there."""
    keys = [
        RSAKey.generate_key(_BITS, {"use": use, "alg": algorithm, "kid": secrets.token_urlsafe(12)})
        for use, algorithm in (("sig", "RS256"), ("enc", "RSA-OAEP"))
    ]
    content = json.dumps({"keys": [key.as_dict(private=True) for key in keys]}, indent=1)
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "w", encoding="utf-8") as out:
        out.write(content + "\n")
