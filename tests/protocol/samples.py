"""A sample of every message, made from its own type, and the golden files of them.

`python -m tests.protocol.samples` writes golden files for messages that have none. A file that is there
is never written again: it is what an older desktop or node may still send.
"""

import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from backend.domain.life_cycle import CaseFile
from backend.protocol.commands import Command
from backend.protocol.entries import Body
from backend.protocol.events import Event
from backend.protocol.frames import ClientFrame, ServerFrame
from backend.protocol.snapshots import State
from backend.protocol.words import Language

GOLDEN = Path(__file__).parent / "golden"
UNIONS: dict[str, Any] = {
    "client": ClientFrame,
    "server": ServerFrame,
    "command": Command,
    "event": Event,
    "entry": Body,
    "state": State,
    "stored": CaseFile,
}
AT = datetime(2026, 11, 23, 7, 30, 15, 250000, tzinfo=UTC)
ID = "0199a000-0000-7000-8000-000000000001"


def kinds() -> Iterator[tuple[str, type[Any]]]:
    """Yield each message class with the name of its union."""
    for union, members in UNIONS.items():
        for kind in typing.get_args(members) or (members,):
            yield union, kind


def golden(union: str, kind: type[Any]) -> Path:
    """Return where the golden file of a message is."""
    tag = kind.__struct_config__.tag or kind.__name__
    return GOLDEN / union / f"{tag}.json"


def sample(kind: type[Any]) -> Any:
    """Return an instance with every field filled, none left at its default."""
    filled = msgspec.json.encode(_value(inspect.type_info(kind)))
    return msgspec.json.decode(filled, type=kind)


def _value(  # noqa: C901, PLR0912 - a case a type
    info: inspect.Type, field: str = "", inside: tuple[type, ...] = ()
) -> Any:
    match info:
        case inspect.StructType(cls=cls, fields=fields, tag=tag, tag_field=tag_field):
            filled = {one.encode_name: _value(one.type, one.encode_name, (*inside, cls)) for one in fields}
            return filled | ({tag_field: tag} if tag_field else {})
        case inspect.UnionType(types=types):
            return _value(next(one for one in types if not isinstance(one, inspect.NoneType)), field, inside)
        case inspect.VarTupleType(item_type=item) | inspect.ListType(item_type=item):
            # A shape that holds itself ends with none of its own kind inside.
            within = isinstance(item, inspect.StructType) and item.cls in inside
            return [] if within else [_value(item, field, inside)]
        case inspect.TupleType(item_types=items):
            return [_value(item, field, inside) for item in items]
        case inspect.DictType(key_type=key, value_type=value):
            return {_value(key, field): _value(value, field, inside)}
        case inspect.EnumType(cls=cls):
            return Language.SWEDISH.value if cls is Language else list(cls)[-1].value
        case inspect.DateTimeType():
            return AT
        case inspect.DateType():
            return date(2013, 7, 10)
        case inspect.StrType():
            return ID if field.endswith("_id") or field == "thread" else f"Ä {field}"
        case inspect.BoolType():
            return True
        case inspect.IntType():
            return 7
        case inspect.FloatType():
            return 7.5
        case inspect.RawType():
            return {"type": "my_case_gone", "case_id": ID}
        case _:
            raise TypeError(f"no sample of {type(info).__name__}")


def write_missing() -> list[Path]:
    """Write the golden files that are not there yet and return them."""
    written = []
    for union, kind in kinds():
        path = golden(union, kind)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            encoded = msgspec.json.encode(sample(kind))
            path.write_bytes(msgspec.json.format(encoded, indent=2) + b"\n")
            written.append(path)
    return written


if __name__ == "__main__":
    for new in write_missing():
        print(new.name)  # noqa: T201
