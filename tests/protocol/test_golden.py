"""Messages recorded once are understood for good."""

import json
from typing import Any

import msgspec
import pytest

from tests.protocol.samples import GOLDEN, UNIONS, golden, kinds, sample

FILES = sorted(GOLDEN.glob("*/*.json"))


@pytest.mark.parametrize(("union", "kind"), list(kinds()), ids=lambda one: getattr(one, "__name__", one))
def test_every_message_has_a_golden_file(union: str, kind: type[Any]) -> None:
    assert golden(union, kind).exists(), "python -m tests.protocol.samples writes it"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_recorded_message_is_understood_and_says_the_same(path: Any) -> None:
    data = path.read_bytes()
    message = msgspec.json.decode(data, type=UNIONS[path.parent.name])
    kept = json.loads(data)
    again = json.loads(msgspec.json.encode(message))
    assert _within(kept, again), "a field that was sent once is still read"


@pytest.mark.parametrize(("union", "kind"), list(kinds()), ids=lambda one: getattr(one, "__name__", one))
def test_a_field_from_a_newer_peer_is_passed_over(union: str, kind: type[Any]) -> None:
    known = json.loads(msgspec.json.encode(sample(kind)))
    known["a_field_of_tomorrow"] = {"x": 1}
    read = msgspec.json.decode(json.dumps(known), type=UNIONS[union])
    assert type(read) is kind
    assert msgspec.json.encode(read).replace(b" ", b"") == msgspec.json.encode(sample(kind)).replace(
        b" ", b""
    )


def _within(kept: Any, again: Any) -> bool:
    """Whether everything of `kept` is in `again`; a newer build may write more, with its defaults."""
    if isinstance(kept, dict):
        return isinstance(again, dict) and all(
            key in again and _within(kept[key], again[key]) for key in kept
        )
    if isinstance(kept, list):
        return isinstance(again, list) and len(kept) == len(again) and all(map(_within, kept, again))
    return bool(kept == again)
