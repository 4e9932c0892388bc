"""A process that greets every caller of an exchange: by our link, or by the barest client that could do it.

Reads one JSON line from its standard input (url, user, password, app, calls), says ``ready`` when it is connected and, when
as many calls have ended, one JSON line of what was measured. Both do the same for a call: subscribe, answer, music.
"""

import asyncio
import json
import sys
import time
from base64 import b64encode
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import uvloop
from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

from backend.channels.phone.ari.dialling import AriAddress, keep_dialling
from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.messages import ChannelDestroyed, Event, StasisStart

Ask = Callable[[str, str, dict[str, str]], Awaitable[object]]


class Greeter:
    """Counts and measures."""

    def __init__(self, app: str, calls: int) -> None:
        self._app = app
        self._calls = calls
        self._over = 0
        self._ages: list[float] = []
        self._greeted: list[float] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._cpu = 0.0
        self.done = asyncio.Event()

    def ready(self) -> None:
        """Begin to count."""
        self._cpu = time.process_time()
        print("ready", flush=True)

    def came(self, channel: str, at: str, ask: Ask) -> None:
        """Greet a caller beside the others."""
        self._ages.append(time.time() - datetime.fromisoformat(at).timestamp())
        task = asyncio.get_running_loop().create_task(self._greet(channel, ask))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def went(self) -> None:
        """One more is gone."""
        self._over += 1
        if self._over == self._calls:
            self.done.set()

    async def _greet(self, channel: str, ask: Ask) -> None:
        began = time.perf_counter()
        await ask("POST", f"applications/{self._app}/subscription", {"eventSource": f"channel:{channel}"})
        await ask("POST", f"channels/{channel}/answer", {})
        await ask("POST", f"channels/{channel}/moh", {"mohClass": "luukku"})
        self._greeted.append(time.perf_counter() - began)

    def told(self) -> str:
        """Return what was measured, times in seconds."""
        cpu = time.process_time() - self._cpu
        return json.dumps({"ages": self._ages, "greeted": self._greeted, "cpu": cpu, "over": self._over})


async def _by_link(told: dict[str, Any], greeter: Greeter) -> None:
    async def attend(link: AriLink) -> None:
        async def hear(event: Event) -> None:
            if isinstance(event, StasisStart):
                greeter.came(event.channel.id, event.at, link.request)
            elif isinstance(event, ChannelDestroyed):
                greeter.went()

        greeter.ready()
        await link.pump(hear)

    address = AriAddress(url=told["url"], user=told["user"], password=told["password"], app=told["app"])
    dialling = asyncio.create_task(keep_dialling(address, attend))
    await greeter.done.wait()
    dialling.cancel()
    await asyncio.gather(dialling, return_exceptions=True)


async def _barely(told: dict[str, Any], greeter: Greeter) -> None:
    key = b64encode(f"{told['user']}:{told['password']}".encode()).decode()
    waiting: dict[str, asyncio.Future[None]] = {}
    async with connect(
        f"{told['url']}/events?app={told['app']}",
        additional_headers={"Authorization": f"Basic {key}"},
        subprotocols=[Subprotocol("ari")],
        compression=None,
        proxy=None,
        max_size=None,
    ) as socket:

        async def ask(method: str, uri: str, query: dict[str, str]) -> None:
            number = str(len(waiting))
            waiting[number] = asyncio.get_running_loop().create_future()
            pairs = [{"name": name, "value": value} for name, value in query.items()]
            request = {"type": "RESTRequest", "request_id": number, "method": method, "uri": uri}
            await socket.send(json.dumps(request | {"query_strings": pairs}))
            await waiting[number]

        greeter.ready()
        while not greeter.done.is_set():
            message = json.loads(await socket.recv())
            match message["type"]:
                case "RESTResponse":
                    waiting[message["request_id"]].set_result(None)
                case "StasisStart":
                    greeter.came(message["channel"]["id"], message["timestamp"], ask)
                case "ChannelDestroyed":
                    greeter.went()


async def _main() -> None:
    told = json.loads(sys.stdin.readline())
    greeter = Greeter(told["app"], told["calls"])
    await (_barely if sys.argv[1] == "bare" else _by_link)(told, greeter)
    print(greeter.told(), flush=True)


if __name__ == "__main__":
    uvloop.run(_main())
