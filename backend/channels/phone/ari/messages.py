"""What Asterisk says, as far as it is used here: channels, bridges and events out of JSON. The rest is passed over.

Field and kind names are those of the Asterisk REST Interface's own models. A telephone number stands in most of these,
so that none of them shows more of itself than its kind and id when it is printed.
"""

from typing import Any

import msgspec


class _Told(msgspec.Struct, frozen=True):
    """Said by Asterisk; printed without what it says."""

    def __repr__(self) -> str:
        named = getattr(self, "id", "")
        return f"<{type(self).__name__} {named}>" if named else f"<{type(self).__name__}>"


class Party(_Told, frozen=True):
    """Who is at one end, as the network says; both may be empty, and a hidden number is still here."""

    name: str = ""
    number: str = ""


class Dialplan(_Told, frozen=True):
    """Where in the dialplan a channel is; `app_name` is ``Stasis`` while an application has it."""

    context: str = ""
    exten: str = ""
    app_name: str = ""
    app_data: str = ""
    """The application and its arguments, with commas between."""


class Channel(_Told, frozen=True):
    """One leg of a call."""

    id: str
    name: str
    state: str
    """``Down``, ``Ring`` (it calls us), ``Ringing`` (we call it), ``Up``, ``Busy``, …"""
    caller: Party = Party()
    connected: Party = Party()
    dialplan: Dialplan = Dialplan()
    channelvars: dict[str, str] = msgspec.field(default_factory=dict)
    """The variables named by ``channelvars`` in ari.conf."""


class Bridge(_Told, frozen=True):
    """Where channels hear one another, or wait."""

    id: str
    bridge_type: str = ""
    channels: tuple[str, ...] = ()


class Playback(_Told, frozen=True):
    """Something being played."""

    id: str
    target_uri: str = ""
    """``channel:<id>`` or ``bridge:<id>``."""
    state: str = ""
    """``queued``, ``playing``, ``continuing``, ``done``, ``failed``."""


class Destination(_Told, frozen=True):
    """Where a person at a telephone wants to send a call."""

    destination: str = ""
    protocol_id: str = ""


class TransferTo(_Told, frozen=True):
    """The target of a transfer asked for at a telephone."""

    requested_destination: Destination = Destination()
    destination_channel: Channel | None = None
    connected_channel: Channel | None = None
    bridge: Bridge | None = None


class TransferBy(_Told, frozen=True):
    """Who asked for a transfer, and whom they were talking with."""

    source_channel: Channel
    connected_channel: Channel | None = None
    bridge: Bridge | None = None


class _Event(_Told, frozen=True, tag=True):
    """An event; `application` is the Stasis application that it was sent to, `at` Asterisk's own clock."""

    application: str = ""
    at: str = msgspec.field(default="", name="timestamp")


class StasisStart(_Event, frozen=True, kw_only=True):
    """A channel has come into the application."""

    channel: Channel
    args: tuple[str, ...] = ()


class StasisEnd(_Event, frozen=True, kw_only=True):
    """A channel has left the application; it may still live in the dialplan."""

    channel: Channel


class ChannelDtmfReceived(_Event, frozen=True, kw_only=True):
    """A key was pressed."""

    channel: Channel
    digit: str


class ChannelStateChange(_Event, frozen=True, kw_only=True):
    """A leg rings, is up or the like."""

    channel: Channel


class ChannelHangupRequest(_Event, frozen=True, kw_only=True):
    """One end wants to hang up."""

    channel: Channel
    cause: int = 0


class ChannelDestroyed(_Event, frozen=True, kw_only=True):
    """A leg has ended; `cause` is that of Q.850: 16 usual, 17 busy, 19 no answer, 20 away, 21 refused."""

    channel: Channel
    cause: int = 0


class ChannelHold(_Event, frozen=True, kw_only=True):
    """Somebody pressed hold at their telephone."""

    channel: Channel


class ChannelUnhold(_Event, frozen=True, kw_only=True):
    """Somebody took back the hold of their telephone."""

    channel: Channel


class ChannelEnteredBridge(_Event, frozen=True, kw_only=True):
    """A leg has joined a bridge, which is shown with it."""

    bridge: Bridge
    channel: Channel


class ChannelLeftBridge(_Event, frozen=True, kw_only=True):
    """A leg has left a bridge, which is shown without it."""

    bridge: Bridge
    channel: Channel


class BridgeDestroyed(_Event, frozen=True, kw_only=True):
    """A bridge is gone."""

    bridge: Bridge


class ChannelTransfer(_Event, frozen=True, kw_only=True):
    """A transfer was asked for at a telephone whose transfers are left to us."""

    refer_to: TransferTo
    referred_by: TransferBy
    state: str = ""


class Dial(_Event, frozen=True, kw_only=True):
    """How an outgoing leg stands: `dialstatus` is empty, ``RINGING``, ``PROGRESS``, ``ANSWER``, ``BUSY`` and so on."""

    peer: Channel
    caller: Channel | None = None
    dialstatus: str = ""


class PlaybackStarted(_Event, frozen=True, kw_only=True):
    """Something is heard from now on."""

    playback: Playback


class PlaybackFinished(_Event, frozen=True, kw_only=True):
    """Something was heard to its end, or was stopped."""

    playback: Playback


class ApplicationReplaced(_Event, frozen=True, kw_only=True):
    """Another connection has taken the application; this one stays open and is told nothing any more."""


Event = (
    StasisStart
    | StasisEnd
    | ChannelDtmfReceived
    | ChannelStateChange
    | ChannelHangupRequest
    | ChannelDestroyed
    | ChannelHold
    | ChannelUnhold
    | ChannelEnteredBridge
    | ChannelLeftBridge
    | BridgeDestroyed
    | ChannelTransfer
    | Dial
    | PlaybackStarted
    | PlaybackFinished
    | ApplicationReplaced
)


class Answer(_Told, frozen=True, tag="RESTResponse"):
    """What Asterisk answers to a request."""

    request_id: str
    status: int = msgspec.field(name="status_code")
    body: str = msgspec.field(default="", name="message_body")


class _Head(msgspec.Struct, frozen=True):
    type: str


class Unreadable(ValueError):
    """A message that is not what ARI says; never quotes it."""


_head = msgspec.json.Decoder(_Head)
_message: msgspec.json.Decoder[Event | Answer] = msgspec.json.Decoder(Event | Answer)
_KNOWN = frozenset({"RESTResponse", *(kind.__name__ for kind in Event.__args__)})


def decode(data: str | bytes) -> Event | Answer | None:
    """Read one message; none for a kind that is not used here. Raises ``Unreadable``."""
    try:
        # The kind first: most of what a busy exchange tells is of no use, and an exception each would cost more.
        if _head.decode(data).type not in _KNOWN:
            return None
        return _message.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise Unreadable("a message of the exchange could not be read") from error


def read(kind: type[Any], body: str) -> Any:
    """Read the body of an answer as `kind`. Raises ``Unreadable``."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise Unreadable("an answer of the exchange could not be read") from error
