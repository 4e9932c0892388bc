"""Whom the desktop trusts to be its server, and what is wrong when it cannot be reached."""

import asyncio
import ssl
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from desktop.sync.status import Problem

EXPIRED, NOT_YET_VALID, WRONG_NAME, WRONG_ADDRESS = 10, 9, 62, 64
"""OpenSSL's codes (x509_vfy.h)."""
DATABASE_AWAY = 1013
"""The close code by which a server says that nobody can be let in for now (see ``backend.protocol.frames``)."""
LOOK_WITHIN = 3.0

CERTIFICATE = frozenset(
    {
        Problem.CERTIFICATE_EXPIRED,
        Problem.CERTIFICATE_NOT_YET_VALID,
        Problem.CERTIFICATE_WRONG_NAME,
        Problem.CERTIFICATE_NOT_TRUSTED,
    }
)
TELLING = (Problem.UNREACHABLE, Problem.REFUSED, Problem.DATABASE)
"""From what tells the least; a certificate that is wrong tells the most."""


class Trust:
    """Certificates are trusted by the machine's own store, or by one file of authorities alone."""

    def __init__(self, authorities: Path | None = None) -> None:
        self._authorities = authorities
        self._context: ssl.SSLContext | None = None

    def context(self, address: str) -> ssl.SSLContext | None:
        """Return how to encrypt to an address; none for one that is not encrypted. Raises ``OSError``."""
        if not address.startswith("wss:"):
            return None
        if self._context is None:
            self._context = ssl.create_default_context(cafile=self._authorities)
        return self._context

    def forget(self) -> None:
        """Read the authorities anew with the next attempt: somebody may be putting them right."""
        self._context = None


def problem_of(error: Exception) -> Problem | None:
    """Return what an attempt to connect, or a socket, ended with; none when that tells nothing."""
    from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI

    match error:
        case ssl.SSLCertVerificationError(verify_code=code):
            return {
                EXPIRED: Problem.CERTIFICATE_EXPIRED,
                NOT_YET_VALID: Problem.CERTIFICATE_NOT_YET_VALID,
                WRONG_NAME: Problem.CERTIFICATE_WRONG_NAME,
                WRONG_ADDRESS: Problem.CERTIFICATE_WRONG_NAME,
            }.get(code, Problem.CERTIFICATE_NOT_TRUSTED)
        case ssl.SSLError() | InvalidHandshake() | InvalidURI():
            return Problem.REFUSED
        case ConnectionClosed():
            away = error.rcvd is not None and error.rcvd.code == DATABASE_AWAY
            return Problem.DATABASE if away else None
        case OSError():
            return Problem.UNREACHABLE
    return None


def most_telling(problems: list[Problem]) -> Problem | None:
    """Return, of what several addresses ended with, what helps most to put it right."""
    return max(problems, key=lambda one: TELLING.index(one) if one in TELLING else len(TELLING), default=None)


async def expiry(address: str) -> datetime | None:
    """Return until when the certificate at an address was valid; none when it does not come. Nothing is sent."""
    from cryptography.x509 import load_der_x509_certificate

    parts = urlsplit(address)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with suppress(OSError, TimeoutError, ValueError):
        async with asyncio.timeout(LOOK_WITHIN):
            _, writer = await asyncio.open_connection(
                parts.hostname, parts.port or 443, ssl=context, server_hostname=parts.hostname
            )
            writer.close()
            shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
            return load_der_x509_certificate(shown).not_valid_after_utc
    return None
