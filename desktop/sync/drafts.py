"""Drafts: what a person has typed and not sent, in memory at once and in the journal a moment later."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from typing import Literal

import msgspec

from backend.protocol.clock import Clock
from backend.protocol.ids import ThreadId
from backend.protocol.words import Language

BEHIND = 0.25
"""Seconds a draft may be behind on the disk."""
AGAIN = 5.0
"""Seconds until what the disk did not take is tried again, at the latest."""


class Draft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A composer or a half-filled form. ``fields`` are a form's values by name; ``caret`` counts characters."""

    text: str = ""
    target: Literal["client", "note"] = "client"
    language: Language = Language.FINNISH
    caret: int = 0
    thread: ThreadId | None = None
    fields: dict[str, str] = {}


Write = Callable[[str, Draft | None], Awaitable[bool]]
"""Keeps a draft under its key, or removes it when there is none; tells whether it is on the disk."""


class Drafts:
    """Every draft of the signed-in person by key (a case's id, ``register``, ``close:<case>``).

    ``start`` runs a coroutine as a task of its owner; ``saved`` is called with a key once its draft is kept.
    """

    def __init__(
        self,
        write: Write,
        clock: Clock,
        start: Callable[[Coroutine[None, None, None]], object],
        saved: Callable[[str], None],
    ) -> None:
        self._write = write
        self._clock = clock
        self._start = start
        self._saved = saved
        self._drafts: dict[str, Draft] = {}
        self._saved_at: dict[str, datetime] = {}
        self._dirty: set[str] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._is_again = False

    def get(self, key: str) -> Draft | None:
        """Return the draft under ``key``."""
        return self._drafts.get(key)

    def keys(self) -> tuple[str, ...]:
        """Return where there are drafts."""
        return tuple(self._drafts)

    def saved_at(self, key: str) -> datetime | None:
        """Return when the draft was last kept, or none while its newest text is not."""
        return None if key in self._dirty else self._saved_at.get(key)

    def put(self, key: str, draft: Draft) -> None:
        """Replace the draft; it reaches the journal within 300 ms however fast one types."""
        if self._drafts.get(key) == draft:
            return
        self._drafts[key] = draft
        self._soon(key)

    def drop(self, key: str) -> None:
        """Remove the draft, as when it was sent."""
        if self._drafts.pop(key, None) is not None:
            self._saved_at.pop(key, None)
            self._soon(key)

    def restore(self, drafts: dict[str, Draft]) -> None:
        """Take what the journal held; what was typed meanwhile is newer and stays."""
        for key in self._drafts:
            self._soon(key)
        self._drafts = drafts | self._drafts

    async def flush(self) -> None:
        """Keep everything that is not kept yet."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        failed: set[str] = set()
        while self._dirty:
            key = self._dirty.pop()
            draft = self._drafts.get(key)
            if not await self._write(key, draft):
                failed.add(key)
            elif draft is not None and key not in self._dirty:
                self._saved_at[key] = self._clock()
                self._saved(key)
        self._dirty |= failed
        if failed and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(AGAIN, self._due)
            self._is_again = True

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._drafts.clear()
        self._saved_at.clear()
        self._dirty.clear()

    def _soon(self, key: str) -> None:
        self._dirty.add(key)
        if self._timer is not None and self._is_again:
            self._timer.cancel()
            self._timer = None
        # The timer is not started anew by each key press: whoever types without a pause is kept up with too.
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(BEHIND, self._due)
            self._is_again = False

    def _due(self) -> None:
        self._timer = None
        self._start(self.flush())
