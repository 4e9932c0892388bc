"""The county's pages at every node that serves them: each visit begins at the next one that answers."""

import asyncio
from urllib.parse import urlsplit

from backend.channels.simulator.pages import Site


class Sites:
    """One site, or the same at several addresses (``http://host:port``, separated by commas)."""

    def __init__(self, urls: str) -> None:
        """Take the addresses; nothing is asked yet. Raises ValueError for what is none."""
        self._sites = [Site(url) for url in urls.split(",")]
        self._turn = 0

    async def one(self) -> Site:
        """Return the next site whose node answers; when none does, the next one all the same."""
        for _ in self._sites:
            site = self._next()
            if len(self._sites) == 1 or await _answers(site):
                return site
        return self._next()

    def in_turn(self) -> list[str]:
        """Return every address, the next one first: for a page that goes on at another when its own does not answer."""
        first = self._sites.index(self._next())
        return [site.origin for site in (*self._sites[first:], *self._sites[:first])]

    def _next(self) -> Site:
        self._turn += 1
        return self._sites[self._turn % len(self._sites)]


async def _answers(site: Site) -> bool:
    parts = urlsplit(site.origin)
    try:
        async with asyncio.timeout(2):
            _, writer = await asyncio.open_connection(parts.hostname, parts.port or 80)
    except (OSError, TimeoutError):
        return False
    writer.close()
    return True
