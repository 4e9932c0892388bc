"""Answers to commands: done, or refused with a reason."""

from datetime import datetime

import msgspec

from backend.protocol.authority import Why
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId, StreamName
from backend.protocol.people import StaffRef
from backend.protocol.wire import Tagged


class Result(Tagged, frozen=True, kw_only=True):
    """Done and durable: ``{"type":"result","command_id":"…","positions":{"case:…":7}}``.

    ``positions`` names, for each stream the command touched, the seq after it; the pending overlay drops
    when the mirror has reached them. ``case_id`` is the case taken or made; ``value`` a revealed code.
    """

    command_id: CommandId
    positions: dict[StreamName, int] = msgspec.field(default_factory=dict)
    case_id: CaseId | None = None
    value: str = ""


class Refusal(Tagged, frozen=True, kw_only=True):
    """Not done, nothing changed: ``{"type":"refusal","command_id":"…","code":"already_claimed","by":{…}}``."""

    command_id: CommandId
    code: ErrorCode
    by: StaffRef | None = None
    limit: int | None = None
    at: datetime | None = None
    why: Why | None = None
    where: str = ""
