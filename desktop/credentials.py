"""The operating system's keyring: the refresh token and the journal's key. Without one both live in memory only."""

import asyncio
import base64
import binascii
import logging
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from backend.protocol.ids import StaffId
from backend.protocol.people import StaffInfo
from desktop.offline_password import OfflinePassword, Verdict

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_log = logging.getLogger(__name__)

SERVICE = "Luukku"
KEY_BYTES = 32
LOAD_AFTER = 0.5
"""Seconds until the first token is kept: the queue comes first."""
LEARN_AFTER = 1.0
"""Seconds until it is kept what a password is checked by, which takes the processor a while."""

T = TypeVar("T")


class Credentials:
    """What is kept for one server. The keyring may ask the person something, so it has a thread of its own.

    ``find_keyring`` returns the keyring to use; the machine's own when it is not given.
    """

    def __init__(self, server: str, find_keyring: "Callable[[], KeyringBackend] | None" = None) -> None:
        self._server = server
        self._find_keyring = find_keyring or _machines_keyring
        self._keyring: KeyringBackend | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keyring")
        self._person: StaffId | None = None
        self._token: str | None = None
        self._password = OfflinePassword()
        self._learning: asyncio.TimerHandle | None = None
        self._closed = False
        self.remembers = True

    # -- the refresh token ------------------------------------------------------------------------

    async def token(self) -> str | None:
        """Return the refresh token an earlier run has left."""
        return await self._ask(lambda ring: ring.get_password(SERVICE, self._token_name))

    async def was_locked(self) -> bool:
        """Tell whether the desktop was locked when it ended, so that starting it again does not unlock it."""
        return await self._ask(lambda ring: ring.get_password(SERVICE, self._lock_name)) is not None

    def keep_token(self, token: str) -> None:
        """Keep the newest refresh token; the first time a moment later, since loading a keyring takes its time."""
        self._token = token
        if self._keyring is not None:
            self._write_token()
        else:
            asyncio.get_running_loop().call_later(LOAD_AFTER, self._write_token)

    def forget_token(self) -> None:
        """Remove the refresh token, and with it what an unlocking without the server would be checked by."""
        self._token = None
        self._do(lambda ring: _delete(ring, self._token_name))
        self._forget_password()

    def keep_locked(self, *, locked: bool) -> None:
        """Keep whether the desktop is locked."""
        if locked:
            self._do(lambda ring: ring.set_password(SERVICE, self._lock_name, "1"))
        else:
            self._do(lambda ring: _delete(ring, self._lock_name))

    # -- who it is --------------------------------------------------------------------------------

    def keep_person(self, me: StaffInfo) -> None:
        """Keep whose token it is, so that their own journal is found before the server is."""
        self._do(lambda ring: ring.set_password(SERVICE, self._person_name, msgspec.json.encode(me).decode()))

    async def person(self) -> StaffInfo | None:
        """Return whose token an earlier run has left."""
        text = await self._ask(lambda ring: ring.get_password(SERVICE, self._person_name))
        try:
            return msgspec.json.decode(text, type=StaffInfo) if text else None
        except msgspec.DecodeError:
            return None

    # -- the password, while the server is away ----------------------------------------------------

    def keep_password(self, password: str, now: datetime, *, signed_in: bool) -> None:
        """Keep what the password, which the server has found right, can be checked by without it."""

        def learn() -> None:
            self._password.learn(password, now, signed_in=signed_in)
            self._guarded(self._write_password)

        self._stop_learning()
        self._learning = asyncio.get_running_loop().call_later(LEARN_AFTER, self._work, learn)

    async def recall_password(self) -> None:
        """Take what an earlier run has left to check the password by."""
        text = await self._ask(lambda ring: ring.get_password(SERVICE, self._password_name))
        if text:
            self._password.read(text)

    def knows_password(self, now: datetime) -> bool:
        """Tell whether a password can be checked without the server."""
        return self._password.knows(now)

    def check_password(self, password: str, now: datetime, told: Callable[[Verdict, float], object]) -> None:
        """Check a password without the server; ``told`` is called with what it came to, and seconds to wait."""
        loop = asyncio.get_running_loop()

        def check() -> None:
            verdict, wait = self._password.check(password, now)
            self._guarded(self._write_password)
            loop.call_soon_threadsafe(told, verdict, wait)

        self._ready()
        self._work(check)

    # -- the journal's key ------------------------------------------------------------------------

    async def journal_key(self, staff_id: StaffId) -> bytes | None:
        """Return the key of a person's journal, made when there is none; none without a keyring."""
        self._person = staff_id
        return await self._ask(lambda ring: self._key(ring, self._key_name(staff_id)))

    def forget(self) -> None:
        """Remove everything kept for the person: token, lock and key."""
        self._token = None
        names = [self._token_name, self._lock_name, self._person_name]
        if self._person is not None:
            names.append(self._key_name(self._person))
        for name in names:
            self._forget_one(name)
        self._forget_password()

    def close(self) -> None:
        """Wait until everything asked is done."""
        self._stop_learning()
        self._write_token()
        self._closed = True
        self._thread.shutdown(wait=True)

    # -- inside -----------------------------------------------------------------------------------

    def _forget_one(self, name: str) -> None:
        self._do(lambda ring: _delete(ring, name))

    def _forget_password(self) -> None:
        self._stop_learning()
        self._work(self._password.forget)
        self._forget_one(self._password_name)

    def _stop_learning(self) -> None:
        if self._learning is not None:
            self._learning.cancel()
            self._learning = None

    def _write_password(self, ring: "KeyringBackend") -> None:
        text = self._password.written()
        if text:
            ring.set_password(SERVICE, self._password_name, text)

    def _work(self, work: Callable[[], None]) -> None:
        if not self._closed:
            self._thread.submit(work)

    @property
    def _person_name(self) -> str:
        return f"{self._server} person"

    @property
    def _password_name(self) -> str:
        return f"{self._server} password"

    @property
    def _token_name(self) -> str:
        return f"{self._server} session"

    @property
    def _lock_name(self) -> str:
        return f"{self._server} locked"

    def _key_name(self, staff_id: StaffId) -> str:
        return f"{self._server} journal {staff_id}"

    @staticmethod
    def _key(ring: "KeyringBackend", name: str) -> bytes:
        try:
            key = base64.b64decode(ring.get_password(SERVICE, name) or "", validate=True)
        except binascii.Error:
            key = b""
        if len(key) != KEY_BYTES:
            key = os.urandom(KEY_BYTES)
            ring.set_password(SERVICE, name, base64.b64encode(key).decode())
        return key

    def _write_token(self) -> None:
        token, self._token = self._token, None
        if token is not None and not self._closed:
            self._do(lambda ring: ring.set_password(SERVICE, self._token_name, token))

    def _ready(self) -> None:
        """Find the keyring, in the caller's thread: see ``Journal.open`` for what imports do in another."""
        if self._keyring is not None or not self.remembers:
            return
        try:
            self._keyring = self._find_keyring()
        except Exception as error:  # noqa: BLE001 - keyrings are foreign code and fail in their own ways
            _log.info("no keyring: %s", type(error).__name__)
            self.remembers = False

    async def _ask(self, work: "Callable[[KeyringBackend], T]") -> T | None:
        self._ready()
        self._write_token()
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._guarded, work)

    def _do(self, work: "Callable[[KeyringBackend], object]") -> None:
        self._ready()
        self._thread.submit(self._guarded, work)

    def _guarded(self, work: "Callable[[KeyringBackend], T]") -> T | None:
        """Run ``work`` with the keyring; a keyring that fails is one that is not there."""
        if not self.remembers or self._keyring is None:
            return None
        try:
            return work(self._keyring)
        except Exception as error:  # noqa: BLE001 - keyrings are foreign code and fail in their own ways
            _log.info("no keyring: %s", type(error).__name__)
            self.remembers = False
            return None


def no_keyring() -> "KeyringBackend":
    """Find no keyring: everything is kept in memory only."""
    message = "another desktop has it"
    raise LookupError(message)


def _machines_keyring() -> "KeyringBackend":
    import keyring

    return keyring.get_keyring()


def _delete(ring: "KeyringBackend", name: str) -> None:
    if ring.get_password(SERVICE, name) is not None:
        ring.delete_password(SERVICE, name)
