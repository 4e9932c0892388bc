"""Bytes to messages and back. Everything past this module is typed."""

from collections.abc import Sequence

import msgspec

from backend.protocol.events import Event
from backend.protocol.frames import ClientFrame, ServerFrame
from backend.protocol.wire import Record

FRAME_LIMIT = 256 * 1024
"""Bytes of one frame from a desktop; larger closes the socket with 4413."""

_encoder = msgspec.json.Encoder()
_client: msgspec.json.Decoder[ClientFrame] = msgspec.json.Decoder(ClientFrame)
_server: msgspec.json.Decoder[ServerFrame] = msgspec.json.Decoder(ServerFrame)
_event: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


class Malformed(ValueError):
    """A frame that is not what the contract says; the message never quotes the frame."""


def encode(message: msgspec.Struct | Record) -> bytes:
    """Return the JSON bytes of a frame, command or event."""
    return _encoder.encode(message)


def decode_client(data: bytes | str) -> ClientFrame:
    """Decode a frame sent by a desktop; raises ``Malformed``."""
    try:
        return _client.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        message = "a frame from a desktop could not be read"
        raise Malformed(message) from error


def decode_server(data: bytes | str) -> ServerFrame:
    """Decode a frame sent by a node; raises ``Malformed``."""
    try:
        return _server.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        message = "a frame from the server could not be read"
        raise Malformed(message) from error


def encode_event(event: Event) -> bytes:
    """Return the JSON bytes of one event, as stored and as sent."""
    return _encoder.encode(event)


def decode_event(data: bytes | str | msgspec.Raw) -> Event | None:
    """Decode one event; none for an event this build does not know."""
    try:
        return _event.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def events_frame(stream: str, first: int, encoded: Sequence[bytes]) -> bytes:
    """Join events that are already encoded into one ``events`` frame, without encoding them again."""
    head = b'{"type":"events","stream":%b,"first":%d,"events":[' % (_encoder.encode(stream), first)
    return head + b",".join(encoded) + b"]}"
