"""The server's TLS certificate: whether it fits its key, and when it ends."""

import ssl
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path

from cryptography.x509 import load_pem_x509_certificate

SOON = timedelta(days=21)
"""How long before its end one is warned: time enough to have a new one signed."""


class CertificateWrong(Exception):
    """The certificate or its key cannot be used; the text says why in one line and shows nothing of the key."""


class Standing(Enum):
    """How long a certificate still serves."""

    GOOD = "good"
    ENDS_SOON = "ends_soon"
    EXPIRED = "expired"


class Certificate:
    """The certificate a node serves, as it was when the node started."""

    def __init__(self, file: Path, key: Path) -> None:
        """Read it and see that the key is its own. Raises CertificateWrong and OSError."""
        self.file = file
        content = file.read_bytes()
        try:
            self.ends = load_pem_x509_certificate(content).not_valid_after_utc
        except ValueError:
            raise CertificateWrong(f"{file} is no certificate in PEM form") from None
        key.read_bytes()
        try:
            ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(file, key, password="")
        except ssl.SSLError as error:
            if error.reason == "KEY_VALUES_MISMATCH":
                raise CertificateWrong(f"the key {key} is not that of the certificate {file}") from None
            raise CertificateWrong(
                f"the key {key} cannot be used: it is no key in PEM form without a password"
            ) from None

    def standing(self, now: datetime) -> Standing:
        """Return how it stands at a moment."""
        if now >= self.ends:
            return Standing.EXPIRED
        return Standing.ENDS_SOON if now + SOON >= self.ends else Standing.GOOD
