"""A leg is known by its name, and a caller's call by its channel: nothing has to be remembered."""

import uuid

import pytest

from backend.channels.phone.ari.messages import Channel, Dialplan, Party
from backend.channels.phone.asterisk.caller_numbers import Caller, caller_of
from backend.channels.phone.asterisk.legs import (
    Leg,
    Role,
    call_of_talk,
    leg_name,
    line_of_queue,
    queue_bridge,
    read_leg,
    talk_bridge,
)
from backend.protocol.ids import CallId, CommandId, LineId, is_id, new_id

CALL, ORDER = CallId(new_id()), CommandId(new_id())


def channel(
    channel_id: str = "1795597499.1",
    app_data: str = "luukku,in,+358942418800",
    number: str = "",
    **variables: str,
) -> Channel:
    return Channel(
        channel_id,
        "PJSIP/trunk-00000001",
        "Up",
        caller=Party(number=number),
        dialplan=Dialplan(app_name="Stasis", app_data=app_data),
        channelvars=variables,
    )


@pytest.mark.parametrize("role", [Role.AGENT, Role.CLIENT, Role.PARTNER])
def test_a_leg_of_ours_is_read_from_its_name_alone(role: Role) -> None:
    name = leg_name(role, CALL, ORDER)
    found = read_leg(Channel(name, "PJSIP/1001-00000001", "Ringing"), "luukku", "main")
    assert found == Leg(name, role, CALL, ORDER)


def test_a_callers_call_is_the_same_whoever_reads_it_and_a_uuid_of_the_moment_they_came() -> None:
    came = channel(LUUKKU_BEGAN="1795597499")
    one, two = (read_leg(came, "luukku", "main") for _ in range(2))
    assert one == two
    assert one is not None
    assert (one.role, one.order_id) == (Role.CALLER, None)
    assert is_id(one.call_id)
    made = uuid.UUID(one.call_id)
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == 1_795_597_499_000


def test_calls_of_other_channels_moments_and_exchanges_are_others() -> None:
    found = {
        read_leg(channel(one, LUUKKU_BEGAN=began), "luukku", exchange)
        for one in ("1795597499.1", "1795597499.2")
        for began in ("1795597499", "1795597500")
        for exchange in ("main", "other")
    }
    assert len({leg.call_id for leg in found if leg is not None}) == 8


def test_without_the_variable_the_channels_own_name_tells_the_moment() -> None:
    leg = read_leg(channel("asterisk-1795597499.17"), "luukku", "main")
    assert leg is not None
    assert uuid.UUID(leg.call_id).int >> 80 == 1_795_597_499_000


@pytest.mark.parametrize(
    "strange",
    [
        channel(app_data="other,in,+358942418800"),
        channel(app_data="luukku,out,1"),
        channel(app_data=""),
        Channel("1795597499.1", "PJSIP/trunk-1", "Up", dialplan=Dialplan(app_name="MusicOnHold")),
        Channel(f"agent.{CALL}", "PJSIP/1001-1", "Up"),
        Channel(f"boss.{CALL}.{ORDER}", "PJSIP/1001-1", "Up"),
        Channel("agent.a.b", "PJSIP/1001-1", "Up"),
    ],
)
def test_other_peoples_channels_are_left_alone(strange: Channel) -> None:
    assert read_leg(strange, "luukku", "main") is None


def test_bridges_tell_whose_they_are() -> None:
    assert line_of_queue(queue_bridge(LineId("oral-health"))) == "oral-health"
    assert call_of_talk(talk_bridge(CALL)) == CALL
    assert line_of_queue(talk_bridge(CALL)) is None
    assert call_of_talk(queue_bridge(LineId("oral-health"))) is None
    assert call_of_talk("puhelu-1") is None


@pytest.mark.parametrize(
    ("number", "presentation", "caller"),
    [
        ("+358401234567", "allowed_not_screened", Caller("+358401234567", withheld=False)),
        ("0401234567", "allowed", Caller("+358401234567", withheld=False)),
        ("358401234567", "", Caller("+358401234567", withheld=False)),
        ("004612345678", "", Caller("+4612345678", withheld=False)),
        ("+358401234567", "prohib_not_screened", Caller("", withheld=True)),
        ("+358401234567", "prohib", Caller("", withheld=True)),
        ("anonymous", "allowed", Caller("", withheld=True)),
        ("Anonymous", "", Caller("", withheld=True)),
        ("", "unavailable", Caller("", withheld=True)),
        ("1001", "allowed", Caller("", withheld=False)),
    ],
)
def test_a_number_is_told_in_one_form_or_not_at_all(number: str, presentation: str, caller: Caller) -> None:
    assert caller_of(channel(number=number, **{"CALLERID(num-pres)": presentation})) == caller


def test_nothing_of_a_channel_shows_a_number_when_it_is_printed() -> None:
    assert "401234567" not in repr(channel(number="+358401234567"))
