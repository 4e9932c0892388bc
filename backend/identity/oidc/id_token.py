"""An ID token: opened, its signature checked, and every claim that binds it to this identification (OpenID Connect Core 3.1.3.7)."""

import hmac
import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from joserfc import jwe, jws
from joserfc.errors import BadSignatureError, JoseError
from joserfc.jwk import Key

from backend.identity.oidc.faults import Fault
from backend.identity.oidc.own_keys import OwnKeys
from backend.identity.oidc.settings import IdentificationSettings

SIGNATURES = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Public-key signatures only: "none" proves nothing, and a shared secret would let a client sign for its provider."""
ENCRYPTIONS = ("RSA-OAEP", "RSA-OAEP-256", "A128GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512")
_LONGEST_LIFE_SECONDS = 3600
_PARTS_SIGNED, _PARTS_ENCRYPTED = 3, 5
_LONGEST = 64 * 1024
# Providers may repeat claims in the header (RFC 7519, section 5.3): what it holds beyond the known is not looked at.
_ENCRYPTED = jwe.JWERegistry(algorithms=list(ENCRYPTIONS), strict_check_header=False)
_SIGNED = jws.JWSRegistry(algorithms=list(SIGNATURES), strict_check_header=False)

FindKey = Callable[[str | None], Awaitable[Key | Fault]]


class IdTokens:
    """Reads tokens that one provider made for one client."""

    def __init__(self, settings: IdentificationSettings, keys: OwnKeys | None, find_key: FindKey) -> None:
        """With ``keys`` of our own, a token that was not encrypted to them is refused."""
        self._settings = settings
        self._keys = keys
        self._find_key = find_key

    async def read(self, token: str, nonce: str, now: datetime) -> dict[str, Any] | Fault:
        """Return the claims of a token that is the provider's, for us, of now, and of this identification."""
        signed = self._opened(token)
        if isinstance(signed, Fault):
            return signed
        claims = await self._verified(signed)
        if isinstance(claims, Fault):
            return claims
        return self._problem(claims, nonce, now) or claims

    def _opened(self, token: str) -> str | Fault:
        if len(token) > _LONGEST:
            return Fault.UNREADABLE
        parts = token.count(".") + 1
        if self._keys is None:
            return token if parts == _PARTS_SIGNED else Fault.UNREADABLE
        if parts != _PARTS_ENCRYPTED:
            return Fault.UNREADABLE
        try:
            inside = jwe.decrypt_compact(token, self._keys.decrypting, registry=_ENCRYPTED).plaintext
            return Fault.UNREADABLE if inside is None else inside.decode("ascii")
        except (JoseError, ValueError):
            return Fault.UNREADABLE

    async def _verified(self, signed: str) -> dict[str, Any] | Fault:
        try:
            header = jws.extract_compact(signed.encode("ascii")).headers()
        except (JoseError, ValueError):
            return Fault.UNREADABLE
        key_id = header.get("kid")
        if header.get("alg") not in SIGNATURES or not (key_id is None or isinstance(key_id, str)):
            return Fault.UNREADABLE
        key = await self._find_key(key_id)
        if isinstance(key, Fault):
            return key
        try:
            payload = jws.deserialize_compact(signed, key, registry=_SIGNED).payload
            claims = json.loads(payload)
        except BadSignatureError:
            return Fault.BAD_SIGNATURE
        except (JoseError, ValueError):
            return Fault.UNREADABLE
        return claims if isinstance(claims, dict) else Fault.UNREADABLE

    def _problem(self, claims: dict[str, Any], nonce: str, now: datetime) -> Fault | None:
        settings = self._settings
        if claims.get("iss") != settings.issuer:
            return Fault.WRONG_ISSUER
        audience = claims.get("aud")
        audiences = audience if isinstance(audience, list) else [audience]
        party = claims.get("azp")
        if settings.client_id not in audiences or (party is not None and party != settings.client_id):
            return Fault.WRONG_AUDIENCE
        if len(audiences) > 1 and party is None:
            return Fault.WRONG_AUDIENCE
        told = claims.get("nonce")
        if not isinstance(told, str) or not hmac.compare_digest(told.encode(), nonce.encode()):
            return Fault.WRONG_NONCE
        late = self._too_late(claims, now.timestamp())
        if late is not None:
            return late
        if settings.accepted_levels and claims.get("acr") not in settings.accepted_levels:
            return Fault.WRONG_LEVEL
        return None

    def _too_late(self, claims: dict[str, Any], now: float) -> Fault | None:
        skew = self._settings.clock_skew_seconds
        until, made = _seconds(claims.get("exp")), _seconds(claims.get("iat"))
        if until is None or made is None:
            return Fault.UNREADABLE
        if now >= until + skew:
            return Fault.EXPIRED
        begins = _seconds(claims.get("nbf", made))
        if begins is None or max(begins, made) > now + skew or made < now - _LONGEST_LIFE_SECONDS - skew:
            return Fault.NOT_YET
        return None


def _seconds(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
