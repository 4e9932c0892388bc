"""What is the matter with a database that takes nothing, told without quoting a value."""

import errno
import sqlite3
from enum import Enum


class Trouble(Enum):
    """Why nothing can be written now."""

    DATABASE = "database"
    """It is locked, or away."""
    DISK = "disk"
    """There is no room left."""


def trouble_of(failure: BaseException) -> Trouble:
    """Return what a driver's error means for whoever looks after the server."""
    cause = getattr(failure, "orig", None) or failure
    full = (
        (isinstance(cause, sqlite3.Error) and _sqlite_name(cause) in {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"})
        or getattr(cause, "sqlstate", None) == "53100"
        or (isinstance(cause, OSError) and cause.errno in {errno.ENOSPC, errno.EDQUOT})
    )
    return Trouble.DISK if full else Trouble.DATABASE


def named(failure: BaseException) -> str:
    """Return the error's class and code; a driver's own words may quote a value."""
    cause = getattr(failure, "orig", None) or failure
    code = _sqlite_name(cause) if isinstance(cause, sqlite3.Error) else getattr(cause, "sqlstate", None)
    return f"{type(failure).__name__} {code}" if code else type(failure).__name__


def _sqlite_name(error: sqlite3.Error) -> str:
    return str(getattr(error, "sqlite_errorname", ""))
