"""The slow way out, by the ASGI ``send`` of any server: for the day uvicorn's inside is not what ``direct`` knows."""

import asyncio

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from backend.live.framing import payload_of


class PlainWire:
    """Queues frames and sends them one after another from a task of its own."""

    straight = None
    """Only the queue knows whether the peer is behind."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._queue: asyncio.Queue[bytes | tuple[int, str]] = asyncio.Queue()
        self._bytes = 0
        self._closed = False
        self._task = asyncio.get_running_loop().create_task(self._send_all())

    def write(self, frame: bytes) -> None:
        """Queue one whole frame."""
        if not self._closed:
            self._bytes += len(frame)
            self._queue.put_nowait(frame)

    def buffered(self) -> int:
        """Return the bytes that have not been given to the server yet."""
        return self._bytes

    def close(self, code: int, reason: str) -> None:
        """Close behind what is queued."""
        if not self._closed:
            self._closed = True
            self._queue.put_nowait((code, reason))

    async def stop(self) -> None:
        """End the task when the connection has ended."""
        self._closed = True
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _send_all(self) -> None:
        try:
            while self._socket.application_state is WebSocketState.CONNECTED:
                item = await self._queue.get()
                if isinstance(item, bytes):
                    await self._socket.send_text(payload_of(item).decode())
                    self._bytes -= len(item)
                else:
                    await self._socket.close(*item)
                    return
        except (WebSocketDisconnect, RuntimeError):
            self._closed = True
