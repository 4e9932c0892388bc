"""The public pages as a browser without scripts sees them: one request, status, and what the page carries."""

import asyncio
import http.client
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

_TIMEOUT_SECONDS = 20


class Page(NamedTuple):
    """An answer: the status, the hidden fields of its forms, and the ``data-`` attributes of ``<main>``.

    ``told`` is true when the page begins with what has just been done.
    """

    status: int
    hidden: dict[str, str]
    main: dict[str, str]
    told: bool = False


class Site:
    """The site at one address (``http://host:port``)."""

    def __init__(self, url: str, seconds: float = _TIMEOUT_SECONDS) -> None:
        """Take the address; nothing is asked yet. A request may take so many seconds."""
        parts = urlsplit(url)
        if parts.scheme != "http" or not parts.hostname:
            raise ValueError("the address is not like http://127.0.0.1:8080")
        self.origin = f"http://{parts.netloc}"
        self.socket_address = f"ws://{parts.netloc}/chat/socket"
        self._host = parts.hostname
        self._port = parts.port or 80
        self._seconds = seconds

    async def get(self, path: str) -> Page:
        """Open a page. Raises OSError or http.client.HTTPException when the server does not answer."""
        return await asyncio.to_thread(self._ask, "GET", path, None)

    async def post(self, path: str, fields: Mapping[str, str]) -> Page:
        """Send a form, as `get`."""
        return await asyncio.to_thread(self._ask, "POST", path, urlencode(fields))

    def _ask(self, method: str, path: str, body: str | None) -> Page:
        headers = {"Origin": self.origin, "Accept-Encoding": "identity"}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection(self._host, self._port, timeout=self._seconds)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        finally:
            connection.close()
        reader = _Reader()
        reader.feed(text)
        return Page(answer.status, reader.hidden, reader.main, reader.told)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.main: dict[str, str] = {}
        self.told = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what a simulated resident needs of a page."""
        found = {name: value or "" for name, value in attrs}
        if tag == "input" and found.get("type") == "hidden" and "name" in found:
            self.hidden[found["name"]] = found.get("value", "")
        elif found.get("role") == "status" and tag == "div":
            self.told = True
        elif tag == "main":
            self.main = {
                name.removeprefix("data-"): v for name, v in found.items() if name.startswith("data-")
            }
