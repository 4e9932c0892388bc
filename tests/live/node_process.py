"""A node as a process of its own, to be killed."""

import asyncio
import socket
import subprocess
import sys
from pathlib import Path


def serve(folder: Path, port: int, *more: str) -> "subprocess.Popen[bytes]":
    """Start a demo node; ``more`` are further arguments."""
    arguments = ["-m", "backend", "serve", "--demo", "--data", str(folder), "--port", str(port), *more]
    return subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


async def until_up(port: int) -> None:
    """Wait until it listens."""
    async with asyncio.timeout(60):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as finder:
        finder.bind(("127.0.0.1", 0))
        return int(finder.getsockname()[1])
