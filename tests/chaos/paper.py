"""A simulated resident's form or call request: filled in, and sent until there is a receipt."""

import asyncio
import http.client
from collections.abc import Awaitable
from contextlib import suppress
from random import Random

from backend.channels.simulator.pages import Page, Site
from tests.chaos.marks import marked
from tests.chaos.record import Record
from tests.chaos.tab import Sheet, Tab

PATIENCE = 5.0
"""Seconds until a resident presses the button again."""
_KINDS = (("oral-health", "form"), ("oral-health", "callback"), ("urgent-advice", "callback"))
_AGAIN = 0.15
"""How often somebody presses twice although the first press was answered."""


class Paper:
    """What a person writes onto pages without scripts."""

    def __init__(self, site: Site, tab: Tab, record: Record, random: Random, author: str) -> None:
        self._site = site
        self._tab = tab
        self._record = record
        self._random = random
        self._author = author

    async def fill(self) -> None:
        """Take a sheet and fill it in."""
        line, kind = self._random.choice(_KINDS)
        path = f"/fi/{line}/{kind}"
        page = await self._asked(self._site.get(path))
        if page is None or "secret" not in page.hidden:
            return
        no = self._record.number()
        by_phone = kind == "callback"
        fields = {
            "step": "check",
            "go": "send",
            "matter": "other",
            "text": marked(self._author, no, "Kysyn"),
            "for_whom": "self",
            "name": "Matti Meikäläinen",
            "code": "",
            "principal_name": "",
            "way": "phone" if by_phone else "status_page",
            # Everybody has a number of their own, so that the cases of two are never taken for one person's.
            "phone": f"040{self._random.randrange(10**7):07}" if by_phone else "",
            "time": "any" if by_phone else "",
            "answer_language": "fi",
            "interpreter": "",
            "command_id": page.hidden["command_id"],
            "secret": page.hidden["secret"],
        }
        self._tab.memory.paper = Sheet(path=path, fields=fields, no=no)
        self._tab.keep()
        self._record.write("given", name=f"{self._author} {no}", kind=kind, no=no)

    async def send(self) -> None:
        """Press the button; once there is a receipt the sheet is put away."""
        sheet = self._tab.memory.paper
        assert sheet is not None
        name, kind = f"{self._author} {sheet.no}", sheet.path.rpartition("/")[2]
        page = await self._asked(self._site.post(sheet.path, sheet.fields))
        if page is None:
            return
        if "reference" in page.main:
            self._record.write("acked", name=name, kind=kind, no=sheet.no, token=page.main["reference"])
            if self._random.random() < _AGAIN:
                return
        elif page.status >= 500 or page.status == 429:
            # The page says that nothing was saved and that one may press again.
            await asyncio.sleep(0.5)
            return
        else:
            self._record.write("refused", name=name, kind=kind, no=sheet.no, code=str(page.status))
        self._tab.memory.paper = None
        self._tab.keep()

    async def _asked(self, request: Awaitable[Page]) -> Page | None:
        await asyncio.sleep(self._random.uniform(0.1, 0.4))
        with suppress(OSError, http.client.HTTPException, TimeoutError):
            async with asyncio.timeout(PATIENCE):
                return await request
        return None
