"""The keys that belong to a database: made for a new one only, so that a lost key file is not silently replaced."""

import base64
import logging
import os
import stat
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select

from backend.store.access_log import HEAD, ChainHead
from backend.store.encryption import Cipher, Keys, KeysWrong, SealBroken, key_of
from backend.store.engine import begin_write
from backend.store.tables import setting

logger = logging.getLogger(__name__)

NAME = "key_check"
_PLACE = f"setting/{NAME}"
LOCK = 0x4B455953
"""The advisory lock on PostgreSQL: of nodes that start together, the first one's keys are the ones."""


def open_cipher(engine: Engine, path: Path) -> Cipher:
    """Return the cipher of a database, with the keys at `path`.

    Raises KeysWrong when the database was written under keys that are not there, and OSError.
    """
    with engine.connect() as connection:
        connection.exec_driver_sql(begin_write(engine))
        try:
            if engine.dialect.name != "sqlite":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            cipher = _checked(connection, path)
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
    return cipher


def known_keys(engine: Engine, path: Path) -> Keys:
    """Return the keys at `path` if they are those of a database that is there already; neither is made or changed.

    Raises KeysWrong, OSError and the driver's errors.
    """
    keys = Keys.parse(path.read_bytes())
    with engine.connect() as connection:
        sealed = connection.scalar(select(setting.c.value).where(setting.c.name == NAME))
    return keys if sealed is None else _opening(keys, sealed, path)


def _checked(connection: Connection, path: Path) -> Cipher:
    sealed = connection.scalar(select(setting.c.value).where(setting.c.name == NAME))
    if sealed is not None and not path.exists():
        raise KeysWrong(f"the database was written under keys that are not at {path}: put that file back")
    keys = Keys.load_or_create(path)
    if os.name == "posix" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        logger.warning("the key file can be read by others than its owner")
    if sealed is not None:
        return Cipher(_opening(keys, sealed, path))
    cipher = Cipher(keys)
    connection.execute(insert(setting).values(name=NAME, value=check_value(cipher)))
    if connection.scalar(select(setting.c.value).where(setting.c.name == HEAD)) is None:
        connection.execute(insert(setting).values(name=HEAD, value=ChainHead().sealed(cipher)))
    return cipher


def check_value(cipher: Cipher) -> str:
    """Return what stands in `setting` for the key that seals: every node does as it says."""
    return base64.b64encode(cipher.seal(b"", _PLACE)).decode()


def number_in_use(value: str) -> int:
    """Return the number of the key that seals by what stands in `setting`."""
    return key_of(base64.b64decode(value))


def _opening(keys: Keys, value: str, path: Path) -> Keys:
    """Return the keys, sealing by the one that the database says. Raises KeysWrong when they are not the database's."""
    number = number_in_use(value)
    wrong = KeysWrong(f"the database was written under other keys than those at {path}")
    if number not in keys.roots:
        raise wrong
    ours = keys.using(number)
    try:
        Cipher(ours).open(base64.b64decode(value), _PLACE)
    except SealBroken:
        raise wrong from None
    return ours
