"""A resident at a real browser, by keyboard alone."""

import re
from pathlib import Path
from typing import Final

from playwright.async_api import Page, expect

SAVED: Final = re.compile("tallennettu|luettu")
_MOST_TABS = 60


class Resident:
    """One page of a browser."""

    def __init__(self, page: Page, address: str, pictures: Path) -> None:
        self.page = page
        self._address = address
        self.pictures = pictures
        pictures.mkdir(parents=True, exist_ok=True)

    async def go(self, path: str) -> None:
        """Open a page by its address."""
        await self.page.goto(self._address + path)

    async def tab_to(self, selector: str) -> None:
        """Press Tab until what is asked for has the focus."""
        for _ in range(_MOST_TABS):
            if await self.page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {selector}")

    async def press(self, key: str) -> None:
        """Press a key."""
        await self.page.keyboard.press(key)

    async def write(self, selector: str, text: str) -> None:
        """Go to a field and type."""
        await self.tab_to(selector)
        await self.page.keyboard.type(text)

    async def follow(self, selector: str) -> None:
        """Go to a link or a button, press Enter and wait for the next page."""
        await self.tab_to(selector)
        async with self.page.expect_navigation():
            await self.page.keyboard.press("Enter")

    async def picture(self, name: str) -> None:
        """Keep what the whole page shows now."""
        await self.page.screenshot(path=self.pictures / f"{name}.png", full_page=True)

    # -- the chat ---------------------------------------------------------------------------------

    async def open_chat(self, text: str, name: str = "Liisa") -> None:
        """Go from the line's page into its chat, answer what it asks and wait until the text is saved."""
        await self.go("/fi/oral-health/")
        await self.follow("a[href='/fi/oral-health/chat']")
        await self.tab_to("input[name=matter]")
        await self.press("Space")
        await self.write("#name", name)
        await self.write("#text", text)
        await self.tab_to("#start")
        await self.press("Enter")
        await self.has_saved(1)

    async def say(self, text: str) -> None:
        """Type a message and send it with Enter; does not wait."""
        await self.write("#write", text)
        await self.press("Enter")

    async def has_saved(self, count: int) -> None:
        """Wait until so many of the own messages are known to be saved."""
        notes = self.page.locator("#said .own .note")
        await expect(notes.filter(has_text=SAVED)).to_have_count(count, timeout=15_000)

    async def own(self) -> list[str]:
        """The own messages on the page, from top to bottom."""
        return await self.page.locator("#said .own .words").all_inner_texts()

    async def theirs(self) -> list[str]:
        """The professional's and the service's messages on the page, from top to bottom."""
        return await self.page.locator("#said li:not(.own):not(.aside-line) .words").all_inner_texts()

    # -- the form, the call and the secret link ---------------------------------------------------

    async def send_form(self, text: str, name: str = "Liisa Virtanen", phone: str = "") -> str:
        """Answer the form's questions, send it and return the secret link's path."""
        await self.go("/fi/oral-health/form")
        await self._matter_text_and_name(text, name)
        await self.tab_to("input[name=way]")
        ways = self.page.locator("input[name=way]")
        wanted = "phone" if phone else "status_page"
        values = [await ways.nth(at).get_attribute("value") for at in range(await ways.count())]
        await self.press("Space")
        for _ in range(values.index(wanted)):
            await self.press("ArrowDown")
        await self._next()
        if phone:
            await self.write("#phone", phone)
            await self._next()
            await self.tab_to("input[name=time]")
            await self.press("Space")
            await self._next()
        await self._next()
        return await self._send()

    async def ask_for_call(self, phone: str, text: str = "Soittakaa", name: str = "Liisa Virtanen") -> str:
        """Answer the callback request's questions, send it and return the secret link's path."""
        await self.go("/fi/oral-health/callback")
        await self._matter_text_and_name(text, name)
        await self.write("#phone", phone)
        await self._next()
        await self.tab_to("input[name=time]")
        await self.press("Space")
        await self._next()
        return await self._send()

    async def _matter_text_and_name(self, text: str, name: str) -> None:
        await self.tab_to("input[name=matter]")
        await self.press("Space")
        await self._next()
        await self.write("#text", text)
        await self._next()
        await self.tab_to("input[name=for_whom]")
        await self.press("Space")
        await self.write("#name", name)
        await self._next()

    async def _next(self) -> None:
        await self.follow("button.button:not(.second)")

    async def _send(self) -> str:
        await expect(self.page.locator("h1")).to_have_text("Tarkista vastaukset")
        await self.picture("check")
        await self._next()
        await expect(self.page.locator("h1")).to_have_text("Kiitos. Asiasi on perillä.")
        await self.picture("receipt")
        link = await self.page.locator("main").get_attribute("data-link")
        assert link
        return link
