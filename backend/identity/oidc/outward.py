"""How the node speaks to services outside: with little patience, without following them elsewhere."""

import logging
from typing import Any

import httpx

from backend.identity.oidc.faults import Fault

SECONDS = 6.0
MOST_BYTES = 256 * 1024


def open_client() -> httpx.AsyncClient:
    """Return a client. The library's lines name every address it asks, so none of them is logged."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    return httpx.AsyncClient(timeout=SECONDS, follow_redirects=False, headers={"Accept": "application/json"})


async def fetch_json(client: httpx.AsyncClient, address: str) -> dict[str, Any] | Fault:
    """Return the object at an address."""
    try:
        answer = await client.get(address)
    except httpx.HTTPError:
        return Fault.PROVIDER_AWAY
    if answer.status_code != httpx.codes.OK:
        return Fault.PROVIDER_AWAY
    return object_of(answer)


def object_of(answer: httpx.Response) -> dict[str, Any] | Fault:
    """Return the object an answer holds; whatever else it holds is wrong."""
    if len(answer.content) > MOST_BYTES:
        return Fault.METADATA_WRONG
    try:
        content = answer.json()
    except ValueError:
        return Fault.METADATA_WRONG
    return content if isinstance(content, dict) else Fault.METADATA_WRONG
