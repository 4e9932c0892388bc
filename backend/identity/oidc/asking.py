"""What is asked of the provider: the address the resident is sent to, and what goes to the token endpoint."""

import uuid
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import httpx
from joserfc import jwt

from backend.identity.oidc.faults import Fault
from backend.identity.oidc.metadata import Metadata
from backend.identity.oidc.outward import object_of
from backend.identity.oidc.own_keys import OwnKeys
from backend.identity.oidc.secrets_of_one import Once
from backend.identity.oidc.settings import IdentificationSettings
from backend.protocol.words import Language

_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_SIGNED_FOR_SECONDS = 120


class Asking:
    """Writes requests as one client of one provider. ``secret`` and ``keys`` are by which it is known."""

    def __init__(self, settings: IdentificationSettings, secret: str, keys: OwnKeys | None) -> None:
        """A plain client may have neither."""
        self._settings = settings
        self._secret = secret
        self._keys = keys

    def address(self, metadata: Metadata, once: Once, language: Language, now: datetime) -> str:
        """Return where the resident's browser goes."""
        settings = self._settings
        asked = {
            "response_type": "code",
            "client_id": settings.client_id,
            "redirect_uri": settings.redirect_uri,
            "scope": settings.scope,
            "state": once.state,
            "nonce": once.nonce,
            "code_challenge": once.challenge,
            "code_challenge_method": "S256",
            "ui_locales": language.value,
            # Whoever sat at this machine before has nothing to do with it.
            "prompt": "login",
        }
        if settings.accepted_levels:
            asked["acr_values"] = " ".join(settings.accepted_levels)
        if self._keys is not None:
            signed = self._signed({**asked, "iss": settings.client_id, "aud": metadata.issuer}, now)
            # What OpenID Connect Core 1.0 section 6.1 wants to see outside of it, too.
            outside = ("response_type", "client_id", "scope")
            asked = {name: asked[name] for name in outside} | {"request": signed}
        joint = "&" if "?" in metadata.authorization_endpoint else "?"
        return f"{metadata.authorization_endpoint}{joint}{urlencode(asked)}"

    async def token(
        self, client: httpx.AsyncClient, metadata: Metadata, code: str, once: Once, now: datetime
    ) -> str | Fault:
        """Give the code for an ID token."""
        settings = self._settings
        posted = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": settings.redirect_uri,
            "code_verifier": once.verifier,
            "client_id": settings.client_id,
        }
        auth = httpx.USE_CLIENT_DEFAULT
        if self._keys is not None:
            claims = {"iss": settings.client_id, "sub": settings.client_id, "aud": metadata.token_endpoint}
            posted |= {"client_assertion_type": _ASSERTION, "client_assertion": self._signed(claims, now)}
        try:
            if self._secret:
                basic = httpx.BasicAuth(settings.client_id, self._secret)
                answer = await client.post(metadata.token_endpoint, data=posted, auth=basic)
            else:
                answer = await client.post(metadata.token_endpoint, data=posted, auth=auth)
        except httpx.HTTPError:
            return Fault.PROVIDER_AWAY
        if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
            return Fault.PROVIDER_AWAY
        content = object_of(answer)
        if answer.status_code != httpx.codes.OK or isinstance(content, Fault):
            return Fault.REFUSED
        token = content.get("id_token")
        return token if isinstance(token, str) else Fault.UNREADABLE

    def _signed(self, claims: dict[str, Any], now: datetime) -> str:
        assert self._keys is not None
        key = self._keys.signing
        at = int(now.timestamp())
        whole = claims | {"jti": str(uuid.uuid4()), "iat": at, "exp": at + _SIGNED_FOR_SECONDS}
        return jwt.encode({"alg": "RS256", "kid": key.kid}, whole, key)
