"""A simulated resident's forms, call requests and additions: filled in, and sent until there is a receipt."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from random import Random

import msgspec

from backend.channels.simulator.form_page import FormPage
from tests.chaos.marks import marked
from tests.chaos.record import Record

PATIENCE = 4.0
"""Seconds until somebody presses the button again."""
AGAIN = 0.15
"""How often somebody presses twice although the first press was answered."""
_KINDS = (("oral-health", "form"), ("oral-health", "callback"), ("urgent-advice", "callback"))


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it was drawn and filled in, as a browser keeps it while it is open."""

    path: str
    kind: str
    ids: dict[str, str]
    fields: dict[str, str]
    no: int


class Paper:
    """What a person writes onto pages without scripts; the sheet in hand outlives a kill."""

    def __init__(
        self, addresses: Sequence[str], folder: Path, record: Record, random: Random, author: str
    ) -> None:
        self._addresses = addresses
        self._sheet = folder / "sheet.json"
        self._record = record
        self._random = random
        self._author = author

    @property
    def is_open(self) -> bool:
        """Tell whether a sheet is in hand."""
        return self._sheet.exists()

    async def fill(self) -> None:
        """Take a form or a call request, fill it in and send it."""
        line, kind = self._random.choice(_KINDS)
        by_phone = kind == "callback"
        await self._write(
            f"/fi/{line}/{kind}",
            kind,
            {
                "step": "check",
                "go": "send",
                "matter": "other",
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
            },
        )

    async def add(self, secret: str) -> None:
        """Add to a matter on its status page."""
        await self._write(f"/fi/s/{secret}", "adds", {"do": "add"})

    async def go_on(self) -> None:
        """Press the button on the sheet in hand, twice at times; once there is a receipt it is put away."""
        sheet = msgspec.json.decode(self._sheet.read_bytes(), type=Sheet)
        page = FormPage(self._addresses, sheet.path, PATIENCE)
        page.ids = sheet.ids
        name = f"{self._author} {sheet.no}"
        for _ in range(1 + (self._random.random() < AGAIN)):
            answer = await page.send(sheet.fields)
            if "reference" in answer.main or (sheet.kind == "adds" and answer.told):
                self._record.write("acked", name=name, kind=sheet.kind)
            else:
                self._record.write("refused", name=name, kind=sheet.kind, code=str(answer.status))
        self._sheet.unlink()

    async def _write(self, path: str, kind: str, fields: dict[str, str]) -> None:
        await asyncio.sleep(self._random.uniform(0.1, 0.4))
        try:
            page = await FormPage.open(self._addresses, path)
        except ValueError:
            # A matter in an open chat takes its additions there.
            return
        no = self._record.number()
        filled = {**fields, "text": marked(self._author, no, "Kysyn")}
        sheet = Sheet(path=path, kind=kind, ids=page.ids, fields=filled, no=no)
        fresh = self._sheet.with_suffix(".new")
        fresh.write_bytes(msgspec.json.encode(sheet))
        fresh.replace(self._sheet)
        self._record.write("given", name=f"{self._author} {no}", kind=kind, no=no)
        await self.go_on()
