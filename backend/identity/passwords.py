"""Passwords of staff: Argon2id in a thread of its own, with the same work for a name nobody has."""

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from backend.commands.start_passwords import MEMORY_KIB, ROUNDS

PASSWORD_LIMIT = 1024
"""Characters; longer ones are wrong without being hashed."""


class Passwords:
    """Hashes and checks. Memory 19 MiB, 2 rounds, 1 lane: OWASP's Password Storage Cheat Sheet, Argon2id."""

    def __init__(self, *, memory_kib: int = MEMORY_KIB, rounds: int = ROUNDS, threads: int = 2) -> None:
        self._hasher = PasswordHasher(time_cost=rounds, memory_cost=memory_kib, parallelism=1)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="passwords")
        # Checked when there is no such person, so that the time of an answer does not tell who works here.
        self._nobody = self._hasher.hash(secrets.token_urlsafe())

    def hash(self, password: str) -> str:
        """Return the encoded hash with its salt and parameters; blocks for tens of milliseconds."""
        return self._hasher.hash(password)

    async def check(self, stored: str | None, password: str) -> bool:
        """Tell whether the password is the one stored; none stored is a no after the same work."""
        loop = asyncio.get_running_loop()
        right = await loop.run_in_executor(self._pool, self._check, stored or self._nobody, password)
        return right and stored is not None

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _check(self, stored: str, password: str) -> bool:
        if len(password) > PASSWORD_LIMIT:
            return False
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False
