"""Messages of an exchange: those that are used are read, the others are passed over, none is ever printed."""

import json
from typing import Any

import pytest

from backend.channels.phone.ari.messages import (
    Answer,
    ApplicationReplaced,
    Channel,
    ChannelDestroyed,
    ChannelTransfer,
    Dial,
    StasisStart,
    Unreadable,
    decode,
)

NUMBER = "+358401234567"


def _channel(**more: Any) -> dict[str, Any]:
    return {
        "id": "1795596158.0",
        "name": "PJSIP/trunk-00000000",
        "state": "Ring",
        "protocol_id": "e12fc3f4640c1d49fd226c2d",
        "caller": {"name": "", "number": NUMBER},
        "connected": {"name": "", "number": ""},
        "accountcode": "",
        "dialplan": {
            "context": "luukku-offer",
            "exten": "0942",
            "priority": 3,
            "app_name": "Stasis",
            "app_data": "luukku,in,0942",
        },
        "creationtime": "2026-11-25T08:42:38.181+0000",
        "language": "en",
        "channelvars": {"LUUKKU_LINE": "0942"},
        **more,
    }


def _said(kind: str, **more: Any) -> str:
    told = {"type": kind, "timestamp": "2026-11-25T08:42:38.182+0000", "application": "luukku"}
    return json.dumps(told | more | {"asterisk_id": "02:fc:00:00:00:01"})


def test_a_call_that_comes_in_is_read() -> None:
    event = decode(_said("StasisStart", args=["in", "0942"], channel=_channel()))
    assert isinstance(event, StasisStart)
    assert event.args == ("in", "0942")
    assert event.channel.caller.number == NUMBER
    assert event.channel.dialplan.app_data == "luukku,in,0942"
    assert event.channel.channelvars == {"LUUKKU_LINE": "0942"}
    assert event.application == "luukku"
    assert event.at == "2026-11-25T08:42:38.182+0000"


def test_a_channel_without_variables_is_read() -> None:
    channel = _channel()
    del channel["channelvars"]
    event = decode(_said("ChannelDestroyed", cause=17, cause_txt="User busy", channel=channel))
    assert isinstance(event, ChannelDestroyed)
    assert (event.cause, event.channel.channelvars) == (17, {})


def test_an_outgoing_leg_without_a_caller_is_read() -> None:
    event = decode(_said("Dial", dialstatus="RINGING", peer=_channel(), dialstring="1001"))
    assert isinstance(event, Dial)
    assert (event.dialstatus, event.caller) == ("RINGING", None)


def test_a_transfer_asked_for_at_a_telephone_is_read() -> None:
    wanted = {"requested_destination": {"protocol_id": "", "destination": "1002"}}
    by = {"source_channel": _channel(id="agent-1"), "connected_channel": _channel()}
    event = decode(_said("ChannelTransfer", refer_to=wanted, referred_by=by))
    assert isinstance(event, ChannelTransfer)
    assert event.refer_to.requested_destination.destination == "1002"
    assert event.referred_by.source_channel.id == "agent-1"
    assert event.referred_by.connected_channel is not None


def test_an_answer_and_a_farewell_are_read() -> None:
    answer = decode(
        _said("RESTResponse", request_id="7", status_code=204, reason_phrase="No Content", uri="x")
    )
    assert isinstance(answer, Answer)
    assert (answer.request_id, answer.status, answer.body) == ("7", 204, "")
    assert isinstance(decode(_said("ApplicationReplaced")), ApplicationReplaced)


@pytest.mark.parametrize("kind", ["ChannelVarset", "ChannelDialplan", "SomethingOfAsterisk30"])
def test_what_is_not_used_is_passed_over(kind: str) -> None:
    assert decode(_said(kind, channel=_channel(), variable="X", value="y")) is None


@pytest.mark.parametrize(
    "data", ["", "[]", "null", "{}", '{"type":7}', '{"type":"StasisStart"}', b"\xff", "[" * 50_000]
)
def test_what_cannot_be_read_is_said_without_being_quoted(data: str | bytes) -> None:
    with pytest.raises(Unreadable) as unreadable:
        decode(data)
    assert str(unreadable.value) == "a message of the exchange could not be read"


def test_no_number_is_seen_when_a_message_is_printed() -> None:
    event = decode(_said("StasisStart", args=["in", NUMBER], channel=_channel()))
    assert isinstance(event, StasisStart)
    printed = f"{event!r} {event.channel} {event.channel.caller} {[event.channel.dialplan]}"
    assert NUMBER not in printed
    assert "0942" not in printed
    assert isinstance(event.channel, Channel)
    assert "1795596158.0" in printed
