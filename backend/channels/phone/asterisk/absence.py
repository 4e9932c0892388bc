"""Whether an exchange that cannot be heard is gone, and its calls with it. A line that is cut proves nothing.

A machine that answers and refuses every connection has no exchange running. One that does not answer at all may be behind
a network that is cut, while callers go on hearing music there; after a long while they are promised a callback all the same.
"""

import asyncio
from urllib.parse import urlsplit

from backend.channels.phone.ari.dialling import AriAddress

REFUSED_SECONDS = 5.0
"""For so long every connection has to be refused."""
UNHEARD_SECONDS = 600.0
"""Whoever waited when the exchange was heard last waits no longer than that without being told anything."""
LOOK_SECONDS = 0.5


async def until_given_up(address: AriAddress | None, refused_seconds: float, unheard_seconds: float) -> None:
    """Return when it is certain that no exchange runs there, or nothing was heard of it for too long."""
    try:
        async with asyncio.timeout(unheard_seconds):
            if address is None:
                await asyncio.Event().wait()
            else:
                await _until_gone(address, refused_seconds)
    except TimeoutError:
        return


async def _until_gone(address: AriAddress, refused_seconds: float) -> None:
    loop = asyncio.get_running_loop()
    parts = urlsplit(address.url)
    port = parts.port or (443 if parts.scheme == "wss" else 80)
    since: float | None = None
    while True:
        if await _refuses(parts.hostname or "", port):
            since = loop.time() if since is None else since
            if loop.time() - since >= refused_seconds:
                return
        else:
            since = None
        await asyncio.sleep(LOOK_SECONDS)


async def _refuses(host: str, port: int) -> bool:
    try:
        async with asyncio.timeout(2.0):
            _, writing = await asyncio.open_connection(host, port)
    except ConnectionRefusedError:
        return True
    except (OSError, TimeoutError):
        return False
    writing.close()
    return False
