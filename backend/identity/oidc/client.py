"""One OpenID Connect client: begins an identification, and ends it with a person or a fault."""

import logging
from pathlib import Path

import httpx
from joserfc.jwk import Key

from backend.domain.office_days import local_day
from backend.identity.oidc import metadata as describing
from backend.identity.oidc.asking import Asking
from backend.identity.oidc.faults import Fault
from backend.identity.oidc.id_token import IdTokens
from backend.identity.oidc.metadata import Metadata
from backend.identity.oidc.outward import fetch_json
from backend.identity.oidc.own_keys import OwnKeys
from backend.identity.oidc.person import Person, read_person
from backend.identity.oidc.provider_keys import ProviderKeys
from backend.identity.oidc.secrets_of_one import Once, fresh
from backend.identity.oidc.settings import IdentificationSettings, IdentificationWrong
from backend.protocol.clock import Clock
from backend.protocol.words import Language

logger = logging.getLogger(__name__)


class OidcClient:
    """Speaks to one provider. ``clock`` is the real one: the provider's tokens follow no demonstration's."""

    def __init__(
        self,
        settings: IdentificationSettings,
        http: httpx.AsyncClient,
        clock: Clock,
        *,
        allow_test_codes: bool,
    ) -> None:
        """Read secrets and keys. Raises ``IdentificationWrong``, OSError."""
        self.settings = settings
        self._http = http
        self._clock = clock
        self._allow_test_codes = allow_test_codes
        self._keys = None if settings.keys is None else OwnKeys.read(settings.keys)
        self._asking = Asking(settings, _secret(settings.client_secret_file), self._keys)
        self._provider_keys = ProviderKeys(http, clock)
        self._tokens = IdTokens(settings, self._keys, self._find_key)
        self._metadata = describing.given(settings)

    @property
    def public_keys(self) -> dict[str, object]:
        """What the provider fetches to check our signatures and to encrypt to us."""
        return {"keys": []} if self._keys is None else self._keys.public

    async def begin(self, language: Language) -> tuple[str, Once] | Fault:
        """Return where the resident goes, and the secrets to keep until they come back."""
        found = await self._describe()
        if isinstance(found, Fault):
            return self._told(found)
        once = fresh()
        return self._asking.address(found, once, language, self._clock()), once

    def leads_to(self, address: str) -> bool:
        """Tell whether an address is where residents are sent to identify."""
        return self._metadata is not None and address.startswith(self._metadata.authorization_endpoint)

    async def finish(self, code: str, once: Once) -> Person | Fault:
        """Return whom the code stands for."""
        found = await self._finish(code, once)
        return self._told(found) if isinstance(found, Fault) else found

    async def _finish(self, code: str, once: Once) -> Person | Fault:
        found = await self._describe()
        if isinstance(found, Fault):
            return found
        token = await self._asking.token(self._http, found, code, once, self._clock())
        if isinstance(token, Fault):
            return token
        now = self._clock()
        claims = await self._tokens.read(token, once.nonce, now)
        if isinstance(claims, Fault):
            return claims
        return read_person(claims, self.settings.claims, local_day(now), allow_test=self._allow_test_codes)

    async def _describe(self) -> Metadata | Fault:
        if self._metadata is None:
            address = self.settings.issuer.rstrip("/") + describing.WELL_KNOWN
            content = await fetch_json(self._http, address)
            found = content if isinstance(content, Fault) else describing.read(content, self.settings)
            if isinstance(found, Fault):
                return found
            self._metadata = found
        return self._metadata

    async def _find_key(self, key_id: str | None) -> Key | Fault:
        assert self._metadata is not None
        return await self._provider_keys.find(self._metadata.jwks_uri, key_id)

    def _told(self, fault: Fault) -> Fault:
        if fault is not Fault.CANCELLED:
            logger.warning("an identification came to nothing: %s", fault.value)
        return fault


def _secret(file: Path | None) -> str:
    if file is None:
        return ""
    found = file.read_text(encoding="utf-8").strip()
    if not found:
        raise IdentificationWrong(f"The file {file} of the client's secret is empty")
    return found
