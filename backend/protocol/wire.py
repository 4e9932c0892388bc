"""The two shapes every message has: a plain frozen record, and one told apart by its ``type``."""

import re

import msgspec


def snake(name: str) -> str:
    """Turn a class name into its tag on the wire: ``QueueRowPut`` becomes ``queue_row_put``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A value inside messages. Unknown fields are ignored, so a newer peer may add some."""


class Tagged(Record, frozen=True, kw_only=True, omit_defaults=True, tag_field="type", tag=snake):
    """A member of a union, told apart on the wire by ``"type"``."""
