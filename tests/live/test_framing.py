"""Frames made here are the ones the `websockets` library makes."""

import pytest
from websockets.frames import Frame, Opcode

from backend.live.framing import payload_of, text_frame


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536, 300_000])
def test_a_text_frame_is_the_same_as_the_librarys(size: int) -> None:
    payload = b"x" * size
    frame = text_frame(payload)
    assert frame == Frame(Opcode.TEXT, payload).serialize(mask=False)
    assert payload_of(frame) == payload
