"""Start passwords: random, easy to read out and type, shown once and kept only as a hash."""

import secrets

from argon2 import PasswordHasher

MEMORY_KIB = 19 * 1024
ROUNDS = 2
"""Of every password that is kept (OWASP's Password Storage Cheat Sheet, Argon2id)."""

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for one another on paper."""
_GROUPS, _GROUP = 5, 4
"""Twenty of 31 signs: 99 bits."""


def make_password() -> str:
    """Return a new one in groups, as ``h7km-x3rt-…``."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def hash_password(password: str) -> str:
    """Return what is stored of it; blocks for tens of milliseconds."""
    return PasswordHasher(time_cost=ROUNDS, memory_cost=MEMORY_KIB, parallelism=1).hash(password)
