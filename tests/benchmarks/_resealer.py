"""Seals a database anew in a process of its own, as `rotate-key` does: ``python -m tests.benchmarks._resealer URL``."""

import sys

from backend.store.encryption import Cipher, Keys
from backend.store.engine import KEEPING, open_engine
from backend.store.reseal import reseal
from tests.commands.office import KEY

NEW = bytes(range(1, 33))


def both() -> Keys:
    """Return the office's key and the new one, which seals."""
    return Keys({1: KEY}, 1).having({1: KEY, 2: NEW}, 2)


def main() -> None:
    """Seal everything by the new key and print how many values there were."""
    engine = open_engine(sys.argv[1], KEEPING)
    print(reseal(engine, Cipher(both()), lambda _table, _count: None))
    engine.dispose()


if __name__ == "__main__":
    main()
