"""WebSocket framing (RFC 6455 section 5.2) of whole, unmasked messages, so that one encoding serves every reader."""

import struct

_TEXT = 0x81
"""FIN and the opcode of text: a message of ours is always one frame, so nothing can fall between fragments."""


def text_frame(payload: bytes) -> bytes:
    """Return the bytes on the wire of one text message sent by a server."""
    size = len(payload)
    if size < 126:
        return bytes((_TEXT, size)) + payload
    if size < 0x10000:
        return struct.pack("!BBH", _TEXT, 126, size) + payload
    return struct.pack("!BBQ", _TEXT, 127, size) + payload


def payload_of(frame: bytes) -> bytes:
    """Return the payload of a frame made by ``text_frame``; for a wire that frames by itself."""
    short = frame[1]
    return frame[2 if short < 126 else 4 if short == 126 else 10 :]
