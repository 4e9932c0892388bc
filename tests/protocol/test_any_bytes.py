"""Whatever comes over a socket is a message or `Malformed`, in bounded time: no other exception, no guess."""

import time
from collections.abc import Callable
from typing import Any

import hypothesis.strategies as st
import msgspec
import pytest
from hypothesis import given

from backend.channels.web import frames
from backend.protocol.codec import (
    FRAME_LIMIT,
    Malformed,
    decode_client,
    decode_event,
    decode_server,
    encode,
)
from backend.protocol.events import Event
from backend.protocol.frames import ClientFrame, ServerFrame
from tests.protocol.samples import GOLDEN
from tests.support.anything import anything, spoilt

Decode = Callable[[bytes], Any]
DECODERS = pytest.mark.parametrize("decode", [decode_client, decode_server, decode_event, frames.decode])
NESTED = b"[" * 100_000 + b"]" * 100_000
HELLO = b'{"type":"hello","protocol":[1,1],"app":"x"'
GONE = b'{"type":"queue_row_gone","case_id":"x","why":"closed"'
RECORDED = sorted(path.read_bytes() for path in GOLDEN.glob("*/*.json"))


def read(decode: Decode, data: bytes) -> Any:
    """Decode, and return none for what was refused in the one way there is."""
    try:
        return decode(data)
    except Malformed:
        return None
    except msgspec.DecodeError:
        assert decode is frames.decode
        return None


@DECODERS
@given(data=st.binary(max_size=400))
def test_any_bytes_are_a_message_or_malformed(decode: Decode, data: bytes) -> None:
    read(decode, data)


@DECODERS
@given(data=st.sampled_from(RECORDED).flatmap(spoilt))
def test_a_recorded_message_that_was_spoilt_is_a_message_or_malformed(decode: Decode, data: bytes) -> None:
    read(decode, data)


@DECODERS
@pytest.mark.parametrize(
    "data",
    [
        NESTED,
        b'{"a":' * 50_000,
        HELLO + b',"x":' + NESTED + b"}",
        GONE + b',"x":' + NESTED + b"}",
        b'{"type":"typing","x":' + NESTED + b"}",
        b'{"type":"subscribe","streams":{"staff":' + b"9" * 200_000 + b"}}",
        b'{"type":"subscribe","streams":{"staff":1e999999999}}',
        b'{"type":"hello","protocol":[1,1],"app":"' + b"\\u0000" * 40_000 + b'"}',
        b'{"type":"hello","protocol":[1,1],"app":"\\ud800"}',
        b'{"type":"hello","protocol":[1,1],"app":"\xff\xfe\xc0\x80"}',
        b'{"type":"hello","type":"sign_out","protocol":[1,1],"app":"x"}',
        b'{"type":["hello"],"type":{"hello":1}}',
        b"[" + b"0," * (FRAME_LIMIT // 2) + b"0]",
        b'"' + b"\\" * FRAME_LIMIT,
        b"\xef\xbb\xbf" + HELLO + b"}",
    ],
    ids=lambda data: data[:24].decode("latin-1") if isinstance(data, bytes) else None,
)
def test_what_is_meant_to_hurt_is_read_or_refused_at_once(decode: Decode, data: bytes) -> None:
    began = time.process_time()
    read(decode, data)
    assert time.process_time() - began < 0.5


@given(frame=anything(ClientFrame))
def test_a_desktops_frame_comes_back_as_it_was(frame: ClientFrame) -> None:
    assert decode_client(encode(frame)) == frame


@given(frame=anything(ServerFrame))
def test_a_servers_frame_comes_back_as_it_was(frame: ServerFrame) -> None:
    again = decode_server(encode(frame))
    assert encode(again) == encode(frame)


@given(event=anything(Event))
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    assert decode_event(encode(event)) == event
