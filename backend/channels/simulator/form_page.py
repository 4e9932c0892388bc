"""A resident's form, callback request or addition without a browser, by somebody who presses again until told it is saved.

The fields of a page and its ids are kept as a browser keeps them while the page is open; every press posts the same, so the
matter comes in once::

    form = await FormPage.open([address], "/fi/oral-health/form")
    receipt = await form.send({"step": "check", "go": "send", "text": …})   # Page with ``reference`` and ``link`` in ``main``
"""

import asyncio
import http.client
from collections.abc import Mapping, Sequence
from random import Random
from typing import Self

from backend.channels.simulator.pages import Page, Site
from backend.channels.simulator.waits import wait_after

_COMES_LATER = frozenset({408, 429, 500, 502, 503, 504})


class FormPage:
    """One page that was drawn with its ids; it may be sent as often as one likes."""

    def __init__(self, addresses: Sequence[str], path: str, seconds: float = 15.0) -> None:
        """Post to this path at these addresses in turn; a press that is not answered in so many seconds is given up."""
        self._sites = [Site(address, seconds) for address in addresses]
        self._turn = 0
        self._path = path
        self._random = Random()
        self.ids: dict[str, str] = {}
        self.presses = 0

    @classmethod
    async def open(cls, addresses: Sequence[str], path: str) -> Self:
        """Open the page, as often as it takes. Raises ValueError for a page without a form."""
        page = cls(addresses, path)
        shown = await page._until_answered(None)
        page.ids = {name: shown.hidden[name] for name in ("command_id", "secret") if name in shown.hidden}
        if "command_id" not in page.ids:
            raise ValueError(path)
        return page

    async def send(self, fields: Mapping[str, str]) -> Page:
        """Press Send until the server answers with something else than that it was not saved."""
        return await self._until_answered({**self.ids, **fields})

    async def _until_answered(self, fields: Mapping[str, str] | None) -> Page:
        tries = 0
        while True:
            site = self._sites[self._turn % len(self._sites)]
            try:
                if fields is None:
                    page = await site.get(self._path)
                else:
                    self.presses += 1
                    page = await site.post(self._path, fields)
                if page.status not in _COMES_LATER:
                    return page
            except (OSError, http.client.HTTPException):
                self._turn += 1
            await asyncio.sleep(wait_after(tries, self._random))
            tries += 1
