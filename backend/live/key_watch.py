"""Keys that change while a node serves: it opens with whatever the key file has, and seals by what the database says.

A key is in use when `key_check` is sealed by it. That is changed only when every node has told that it can open with the
new one; and everything is sealed anew only when every node has told that it seals by it.
"""

import asyncio
import logging
from functools import partial
from pathlib import Path

from backend.commands.dispatch import CommandWriter
from backend.store.batch import Unavailable
from backend.store.encryption import Cipher, Keys, KeysWrong
from backend.store.nodes import NodeKeys, keys_as_told, tell_keys
from backend.store.reader import Reader

logger = logging.getLogger(__name__)

EVERY_SECONDS = 1.0
_Seen = tuple[int, int, int]


class KeyWatch:
    """Looks every second at the key file and at what the database says, and tells the others what this node has."""

    def __init__(
        self, path: Path, cipher: Cipher, reader: Reader, writer: CommandWriter, incarnation: str
    ) -> None:
        self._path = path
        self._cipher = cipher
        self._reader = reader
        self._writer = writer
        self._incarnation = incarnation
        self._seen: _Seen | None = None
        self._complained = ""
        self._lacks = False
        self._task: asyncio.Task[None] | None = None

    def lacks_key(self) -> bool:
        """Tell whether the key in use is not here: what others seal by it cannot be read at this node."""
        return self._lacks

    async def begin(self) -> None:
        """Look once, then every second. Raises KeysWrong when the key in use is not in the file."""
        try:
            await self.look()
        except Unavailable:
            pass  # The writer has told of it; it is looked at again in a second.
        except self._reader.failures as error:
            logger.info("the key in use could not be read: %s", type(error).__name__)
        if self._complained:
            raise KeysWrong(self._complained)
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def look(self) -> None:
        """Look once. Raises what a database in trouble raises."""
        self._read_file()
        number, told = await self._reader.run(keys_as_told, self._reader, self._incarnation)
        keys = self._cipher.keys
        self._lacks = number >= 0 and number not in keys.roots
        if number >= 0 and number != keys.current:
            if self._lacks:
                self._complain(
                    f"key {number} is in use and not in the key file {self._path}: put the file there that the others have"
                )
                return
            self._cipher.use(keys.using(number))
            logger.info("seals by key %d from now on", number)
        self._complained = ""
        mine = NodeKeys(self._cipher.keys.fingerprints(), self._cipher.keys.current)
        if told is not None and told != mine:
            await self._writer.run(partial(tell_keys, incarnation=self._incarnation, keys=mine))

    def _read_file(self) -> None:
        try:
            state = self._path.stat()
            seen = (state.st_ino, state.st_mtime_ns, state.st_size)
            if seen == self._seen:
                return
            found = Keys.parse(self._path.read_bytes()).using(self._cipher.keys.current)
            if found.roots != self._cipher.keys.roots:
                self._cipher.use(found)
                logger.info("the key file has changed: opens with %d keys", len(found.roots))
            self._seen = seen
        except (OSError, KeysWrong) as wrong:
            # What this node knows goes on working; it is the next start that would fail.
            why = str(wrong) if isinstance(wrong, KeysWrong) else type(wrong).__name__
            self._complain(f"the key file {self._path} cannot be used: {why}")

    def _complain(self, why: str) -> None:
        if why != self._complained:
            logger.error("%s", why)
        self._complained = why

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                await self.look()
            except Unavailable:
                pass  # The writer has told of it.
            except self._reader.failures as error:
                logger.debug("the key in use could not be read: %s", type(error).__name__)
