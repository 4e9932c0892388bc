"""A task that failed by a bug is told by what failed, its kind and its place; its words may quote a client and stay out."""

import asyncio
import logging
import traceback
from typing import Any

logger = logging.getLogger(__name__)


def told(error: BaseException) -> str:
    """Return the kind of an exception and the place where it arose, after those that led to it."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " > ".join(f"{frame.name}:{frame.lineno}" for frame in frames)
    return f"{type(error).__qualname__} at {places}"


def tell_of_task(task: "asyncio.Task[None]") -> None:
    """Log the fault of a task that nobody waits for; a callback for when it is done."""
    error = None if task.cancelled() else task.exception()
    if error is not None:
        logger.error("a task failed: %s", told(error))


def tell_of_loop(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what the event loop has to say: its own handler would print a task with its exception's words."""
    error = context.get("exception")
    kind = told(error) if isinstance(error, BaseException) else "no exception"
    logger.error("%s: %s", context.get("message", "a fault"), kind)
