"""Moments as the database keeps them: whole microseconds since 1970-01-01 UTC, exact and sortable everywhere."""

from datetime import UTC, datetime, timedelta
from typing import overload

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@overload
def micros(at: datetime) -> int: ...
@overload
def micros(at: None) -> None: ...
def micros(at: datetime | None) -> int | None:
    """Return the microseconds of an aware moment; none stays none."""
    return None if at is None else (at - _EPOCH) // _MICROSECOND


@overload
def moment(stored: int) -> datetime: ...
@overload
def moment(stored: None) -> None: ...
def moment(stored: int | None) -> datetime | None:
    """Return the aware UTC moment of stored microseconds; none stays none."""
    return None if stored is None else _EPOCH + stored * _MICROSECOND
