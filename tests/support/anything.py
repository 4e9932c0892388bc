"""Hypothesis strategies for anything that a message's own types permit, sensible or not, and for spoilt bytes."""

import typing
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar

import hypothesis.strategies as st
import msgspec
from hypothesis.strategies import SearchStrategy
from msgspec import inspect

MessageT = TypeVar("MessageT")

KNOWN_IDS = tuple(f"0199a000-0000-7000-8000-{number:012x}" for number in range(4))
"""Few, so that messages of one run speak of the same things."""
_AWKWARD = (
    "",
    "\0",
    "\x00\ud7ff",
    "null",
    "' OR 1=1 --",
    "ä" * 300,
    "\u202e\u0301",
    "a\r\nb",
    "9" * 5_000,
    "💚" * 40,
)
_NUMBERS = (0, 1, 2, 7, -1, 2**31, 2**53 + 1, 2**63 - 1, 2**63, 2**64 - 1, -(2**63), -(2**63) - 1, 10**30)
_TIMES = (
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(2026, 11, 23, 7, 30, tzinfo=UTC),
    datetime(2026, 11, 23, 7, 30),  # noqa: DTZ001 - a peer may leave the zone out
    datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
)


def anything(union: Any, **named: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """Return messages of a union (or of one struct): each as it comes out of the decoder.

    ``named`` gives what stands in the fields of a name wherever they are; texts, numbers and times are
    otherwise drawn from ordinary and awkward ones.
    """
    members = [_message(kind, named) for kind in typing.get_args(union) or (union,)]
    # By number and not as `one_of`: hypothesis writes strategies out, and these would fill a book.
    return st.integers(0, len(members) - 1).flatmap(lambda number: members[number])


def spoilt(data: bytes) -> SearchStrategy[bytes]:
    """Return bytes like these with something cut, doubled, flipped or put in between."""
    return st.builds(
        _spoil,
        st.just(data),
        st.lists(
            st.tuples(st.integers(0, max(0, len(data) - 1)), st.integers(0, 4), st.binary(max_size=6)),
            min_size=1,
            max_size=6,
        ),
    )


def _spoil(data: bytes, blows: list[tuple[int, int, bytes]]) -> bytes:
    for at, how, extra in blows:
        match how:
            case 0:
                data = data[:at]
            case 1:
                data = data[:at] + data[at : at + 40] + data[at:]
            case 2:
                data = data[:at] + extra + data[at:]
            case 3:
                data = data[:at] + extra + data[at + len(extra) :]
            case _:
                data = data[:at] + data[at + 1 :]
    return data


def _message(kind: type[MessageT], named: dict[str, SearchStrategy[Any]]) -> SearchStrategy[MessageT]:
    return _plain(inspect.type_info(kind), "", named).map(
        lambda plain: msgspec.json.decode(msgspec.json.encode(plain), type=kind)
    )


def _plain(  # noqa: C901, PLR0912 - a case a type
    info: inspect.Type, field: str, named: dict[str, SearchStrategy[Any]], inside: tuple[type, ...] = ()
) -> SearchStrategy[Any]:
    if field in named:
        return named[field]
    match info:
        case inspect.StructType(cls=cls, fields=fields, tag=tag, tag_field=tag_field):
            within = (*inside, cls)
            given = {one.encode_name: _plain(one.type, one.encode_name, named, within) for one in fields}
            wanted = {one.encode_name: given[one.encode_name] for one in fields if one.required}
            left = {name: each for name, each in given.items() if name not in wanted}
            head = {tag_field: tag} if tag_field else {}
            return st.fixed_dictionaries(wanted, optional=left).map(lambda values: head | values)
        case inspect.UnionType(types=types):
            return st.one_of([_plain(each, field, named, inside) for each in types])
        case inspect.NoneType():
            return st.none()
        case inspect.VarTupleType(item_type=item) | inspect.ListType(item_type=item):
            if isinstance(item, inspect.StructType) and item.cls in inside:
                # A shape that holds itself ends somewhere.
                return st.just([])
            return st.lists(_plain(item, field, named, inside), max_size=3)
        case inspect.TupleType(item_types=items):
            return st.tuples(*(_plain(item, field, named, inside) for item in items))
        case inspect.DictType(key_type=key, value_type=value):
            return st.dictionaries(
                _plain(key, field, named, inside), _plain(value, field, named, inside), max_size=3
            )
        case inspect.EnumType(cls=cls):
            return st.sampled_from([one.value for one in cls])
        case inspect.DateTimeType():
            return st.sampled_from(_TIMES)
        case inspect.DateType():
            return st.dates()
        case inspect.StrType(max_length=longest):
            return _text(field).map(lambda text: text[:longest])
        case inspect.BytesType():
            return st.binary(min_size=32, max_size=32)
        case inspect.BoolType():
            return st.booleans()
        case inspect.IntType(ge=least, le=most):
            low, high = (least if least is not None else -(10**40)), (most if most is not None else 10**40)
            return st.sampled_from([one for one in (*_NUMBERS, *range(50)) if low <= one <= high])
        case inspect.FloatType():
            return st.floats(allow_nan=False, allow_infinity=False)
        case inspect.RawType():
            return _events()
    message = f"nothing of {type(info).__name__}"
    raise TypeError(message)


def _text(field: str) -> SearchStrategy[str]:
    awkward = st.integers(0, len(_AWKWARD) - 1).map(lambda number: _AWKWARD[number]) | st.text(max_size=12)
    if field.endswith(("_id", "_back")) or field in {"thread", "joined_into"}:
        return st.sampled_from(KNOWN_IDS) | awkward
    return st.sampled_from(("Hei", "oral-health", "+358401234567", "131052-308T")) | awkward


@cache
def _events() -> SearchStrategy[Any]:
    """Return events as they lie in a frame, and what a build of tomorrow may put there."""
    from backend.protocol.events import Event

    known = anything(Event).map(lambda event: msgspec.json.decode(msgspec.json.encode(event)))
    return known | st.sampled_from(({"type": "event_of_tomorrow"}, {}, [], None, 7, "x"))
