"""A line whose other end a test holds: what is asked is read there, and what is said there is heard."""

import asyncio
import json
from typing import Any

from backend.channels.phone.ari.requests import AriGone


class Paper:
    """Both ends of a line, in memory."""

    def __init__(self) -> None:
        self.asked: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._said: asyncio.Queue[str | None] = asyncio.Queue()
        self.closed = False

    async def send(self, text: str) -> None:
        if self.closed:
            raise AriGone("closed")
        self.asked.put_nowait(json.loads(text))

    async def receive(self) -> str | bytes | None:
        return await self._said.get()

    async def close(self) -> None:
        self.closed = True
        self._said.put_nowait(None)

    def say(self, **message: Any) -> None:
        self._said.put_nowait(json.dumps(message))

    def answer(self, asked: dict[str, Any], status: int = 200, body: str = "") -> None:
        self.say(type="RESTResponse", request_id=asked["request_id"], status_code=status, message_body=body)

    def press(self, digit: str) -> None:
        self.say(type="ChannelDtmfReceived", digit=digit, channel={"id": "1", "name": "x", "state": "Up"})
