"""Which channel of the exchange is whose leg of which call. What is needed to know that again after a fault stands in names.

A caller's channel is named by Asterisk, and the call's id is made of that name; a leg that we make is named by us, with
its part in the call, the call and the order in it. So there is nothing that had to be kept elsewhere to adopt a call.
"""

import hashlib
import uuid
from enum import Enum
from typing import NamedTuple

from backend.channels.phone.ari.messages import Channel
from backend.protocol.ids import CallId, CommandId, LineId, is_id

BEGAN = "LUUKKU_BEGAN"
DIALLED = "LUUKKU_LINE"
QUEUE = "LUUKKU_QUEUE"
"""The line in whose queue a client stands whom a professional has sent there; empty otherwise."""
CALLBACK = "LUUKKU_CALLBACK"
"""Set when the callback that a caller left is durable: all that is left is to say so and hang up."""
PRESENTATION = "CALLERID(num-pres)"

_QUEUE_BRIDGE = "jono-"
_TALK_BRIDGE = "puhelu-"


class Role(Enum):
    """Whose leg it is."""

    CALLER = "in"
    """Of a client who rang us."""
    CLIENT = "client"
    """Of a client whom we rang."""
    AGENT = "agent"
    PARTNER = "partner"
    """Of whoever is asked in, and goes on with the client when the professional leaves."""


class Leg(NamedTuple):
    """One leg of a call; ``order_id`` is the order by which it was made, none of a caller's own."""

    channel: str
    role: Role
    call_id: CallId
    order_id: CommandId | None = None


def leg_name(role: Role, call_id: CallId, order_id: CommandId) -> str:
    """Return the id of a channel that is made by an order: the same order makes the same channel."""
    return f"{role.value}.{call_id}.{order_id}"


def read_leg(channel: Channel, app: str, exchange: str) -> Leg | None:
    """Return what a channel is to us; none when it is not ours."""
    return named_leg(channel.id) or _callers_leg(channel, app, exchange)


def named_leg(channel_id: str) -> Leg | None:
    """Return a leg that was made by us, by its name alone."""
    parts = channel_id.split(".")
    if len(parts) != 3 or not is_id(parts[1]) or not is_id(parts[2]):
        return None
    try:
        return Leg(channel_id, Role(parts[0]), CallId(parts[1]), CommandId(parts[2]))
    except ValueError:
        return None


def is_of(channel_id: str | None, role: Role) -> bool:
    """Tell whether a channel was made for somebody in this part."""
    leg = named_leg(channel_id) if channel_id is not None else None
    return leg is not None and leg.role is role


def _callers_leg(channel: Channel, app: str, exchange: str) -> Leg | None:
    plan = channel.dialplan
    if plan.app_name != "Stasis" or not f"{plan.app_data},".startswith(f"{app},{Role.CALLER.value},"):
        return None
    return Leg(channel.id, Role.CALLER, _call_of(exchange, channel))


def _call_of(exchange: str, channel: Channel) -> CallId:
    """Return a UUIDv7 (RFC 9562 section 5.7) of the moment the call came in and of its channel."""
    random = int.from_bytes(hashlib.sha256(f"{exchange} {channel.id}".encode()).digest()[:10], "big")
    milliseconds = began_at(channel) * 1000
    value = (
        milliseconds << 80 | 0x7 << 76 | (random >> 62 & 0xFFF) << 64 | 0b10 << 62 | random & (1 << 62) - 1
    )
    return CallId(str(uuid.UUID(int=value)))


def began_at(channel: Channel) -> int:
    """Return when the call came in, in seconds since 1970 by the exchange's clock."""
    told = channel.channelvars.get(BEGAN, "")
    # Without the variable the exchange's own name for a channel begins with the same moment.
    digits = told if told.isascii() and told.isdecimal() else channel.id.rpartition("-")[2].split(".")[0]
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 13 else 0


def queue_bridge(line: LineId) -> str:
    """Return the id of the bridge in which a line's callers wait."""
    return f"{_QUEUE_BRIDGE}{line}"


def line_of_queue(bridge_id: str) -> LineId | None:
    """Return whose callers wait in a bridge; none for any other bridge."""
    return LineId(bridge_id.removeprefix(_QUEUE_BRIDGE)) if bridge_id.startswith(_QUEUE_BRIDGE) else None


def talk_bridge(call_id: CallId) -> str:
    """Return the id of the bridge of a call: who is in it hear one another."""
    return f"{_TALK_BRIDGE}{call_id}"


def call_of_talk(bridge_id: str) -> CallId | None:
    """Return whose bridge it is; none for any other bridge."""
    name = bridge_id.removeprefix(_TALK_BRIDGE)
    return CallId(name) if bridge_id.startswith(_TALK_BRIDGE) and is_id(name) else None
