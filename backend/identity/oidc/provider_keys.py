"""The provider's public keys: kept for a day at most, fetched anew at once when a token names one that is not known."""

import asyncio
from datetime import datetime, timedelta

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet

from backend.identity.oidc.faults import Fault
from backend.identity.oidc.outward import fetch_json
from backend.protocol.clock import Clock

KEPT = timedelta(days=1)
"""A broker that takes a key back expects to be believed within a day (domain rules, section 4)."""
_LEAST_BETWEEN = timedelta(seconds=10)
"""Tokens that name unknown keys must not make us flood the provider."""


class ProviderKeys:
    """Finds the key that a token names."""

    def __init__(self, client: httpx.AsyncClient, clock: Clock) -> None:
        """Nothing is known before the first token."""
        self._client = client
        self._clock = clock
        self._known: KeySet | None = None
        self._at: datetime | None = None
        self._lock = asyncio.Lock()

    async def find(self, address: str, key_id: str | None) -> Key | Fault:
        """Return the key. A token without a name for its key will do while there is one key only."""
        async with self._lock:
            fresh = self._age() is not None
            if not fresh:
                fault = await self._fetch(address)
                if fault is not None:
                    return fault
            if self._find(key_id) is None and fresh and self._may_ask_again():
                fault = await self._fetch(address)
                if fault is not None:
                    return fault
            return self._find(key_id) or Fault.UNKNOWN_KEY

    def _age(self) -> timedelta | None:
        """Return how long the keys have been known; none when they are not to be used any longer."""
        if self._at is None or self._known is None:
            return None
        age = self._clock() - self._at
        return age if timedelta() <= age < KEPT else None

    def _may_ask_again(self) -> bool:
        age = self._age()
        return age is None or age >= _LEAST_BETWEEN

    def _find(self, key_id: str | None) -> Key | None:
        known = [] if self._known is None else self._known.keys
        signing = [key for key in known if key.get("use") in {None, "sig"}]
        if key_id is None:
            return signing[0] if len(signing) == 1 else None
        return next((key for key in signing if key.kid == key_id), None)

    async def _fetch(self, address: str) -> Fault | None:
        content = await fetch_json(self._client, address)
        if isinstance(content, Fault):
            return content
        try:
            known = KeySet.import_key_set(_of_known_kinds(content))  # type: ignore[arg-type]
        except (JoseError, ValueError, KeyError, TypeError):
            return Fault.METADATA_WRONG
        self._known, self._at = known, self._clock()
        return None


def _of_known_kinds(content: dict[str, object]) -> dict[str, object]:
    """Leave out shared secrets and what is no key: a provider publishes public keys only (RFC 7517, section 5)."""
    keys = content.get("keys")
    if not isinstance(keys, list):
        raise TypeError
    return {"keys": [key for key in keys if isinstance(key, dict) and key.get("kty") in {"RSA", "EC", "OKP"}]}
