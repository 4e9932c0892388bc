"""A real browser for tests: Debian's Chromium, driven by Playwright; nothing is downloaded."""

import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import AsyncIterator, Iterator
from importlib import resources
from typing import Any, Final

import pytest
from playwright.async_api import BrowserContext as AsyncContext
from playwright.async_api import async_playwright
from playwright.sync_api import BrowserContext, Page, sync_playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
)
RESIDENT: Final[dict[str, Any]] = {"locale": "fi-FI", "timezone_id": "Europe/Helsinki"}


def executable() -> str:
    """Return the path of the machine's Chromium; fail with what to install when there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    raise FileNotFoundError("No Chromium on this machine: install the system package chromium")


def axe_source() -> str:
    """Return the text of axe-core, to be added to a page before `axe.run()` is called."""
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Return what axe-core finds wrong on the page by WCAG 2.2 AA and its best practices, a line each.

    A strict content security policy does not stop it: the source goes in through the debugger, not as a script element.
    """
    page.evaluate(axe_source())
    found = page.evaluate("() => axe.run(document)")
    return [
        f"{violation['id']}: {violation['help']} ({', '.join(node['html'][:120] for node in violation['nodes'])})"
        for violation in found["violations"]
    ]


@pytest.fixture(scope="session")
def chromium_address() -> Iterator[str]:
    """Run one headless browser until the end of the session and give the address of its debugger.

    The browser outlives each test but the driver does not: Playwright's own event loop, left open, would be in the
    way of every asynchronous test that follows.
    """
    profile = tempfile.mkdtemp(prefix="luukku-chromium-")
    command = [
        executable(),
        "--headless",
        *ARGUMENTS,
        f"--user-data-dir={profile}",
        "--remote-debugging-port=0",
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield _address(process)
        finally:
            process.terminate()
            process.wait()
    shutil.rmtree(profile, ignore_errors=True)


def _address(process: subprocess.Popen[str]) -> str:
    said: list[str] = []
    for line in process.stderr or ():
        said.append(line)
        if found := re.search(r"DevTools listening on (ws://\S+)", line):
            # Nobody reads the rest; a full pipe would stop the browser.
            threading.Thread(
                target=lambda pipe: [None for _ in pipe], args=(process.stderr,), daemon=True
            ).start()
            return found[1]
    raise RuntimeError("Chromium did not start:\n" + "".join(said))


@pytest.fixture
def browser_context(chromium_address: str) -> Iterator[BrowserContext]:
    """Give a Finnish resident's fresh profile, no cookies and no storage, to a test that is a plain function."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.connect_over_cdp(chromium_address)
        context = browser.new_context(**RESIDENT)
        context.set_default_timeout(10_000)
        try:
            yield context
        finally:
            context.close()
            browser.close()


@pytest.fixture
async def async_browser_context(chromium_address: str) -> AsyncIterator[AsyncContext]:
    """Give a Finnish resident's fresh profile to a test that is a coroutine."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(chromium_address)
        context = await browser.new_context(**RESIDENT)
        context.set_default_timeout(10_000)
        try:
            yield context
        finally:
            await context.close()
            await browser.close()
