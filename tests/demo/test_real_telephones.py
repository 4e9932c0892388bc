"""The demonstration's own Asterisk: what is written for backend and telephones, and what a softphone can do with it."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from backend.channels.phone.settings import AsteriskSettings, read_phone, read_secret
from backend.demo.people import demo_county, demo_team
from backend.demo.real_telephones import CALLER, AddressWrong, RealTelephones, real_telephones
from backend.demo.ringing.plan import read_plan
from backend.demo.sip.telephone import Telephone

LINE = "+358200000001"
FIRST_NOTES = (262, 330)
"""Hertz: the music begins with c and e."""


def _telephones(
    folder: Path,
    unpacked: Path = Path("nowhere"),
    *,
    own_phone: bool = False,
    node_port: int | None = 8090,
    address: str = "127.0.0.1",
) -> RealTelephones:
    return real_telephones(
        folder=folder,
        unpacked=unpacked,
        team=demo_team(),
        user_name="aino.niemi",
        address=address,
        own_phone=own_phone,
        node_port=node_port,
        ahead=timedelta(hours=2),
        speed=1.0,
        played=False,
    )


def test_the_exchange_opens_its_line_to_the_one_node_as_in_production(tmp_path: Path) -> None:
    telephones = _telephones(tmp_path)
    telephones.write()
    told = read_phone(telephones.file, test_people=True)
    assert isinstance(told, AsteriskSettings)
    assert told.opened_by == "asterisk"
    assert told.user == telephones.settings.dial_user
    assert read_secret(told.password_file) == telephones.settings.dial_password
    assert telephones.settings.dial_url == "ws://127.0.0.1:8090/phone/ari"
    assert (tmp_path / "exchange-sounds" / "luukku" / "sv" / "greeting.alaw").is_file()


def test_of_several_nodes_the_one_that_leads_opens_it(tmp_path: Path) -> None:
    telephones = _telephones(tmp_path, node_port=None)
    telephones.write()
    told = read_phone(telephones.file, test_people=True)
    assert isinstance(told, AsteriskSettings)
    assert told.opened_by == "luukku"
    assert told.url == f"ws://127.0.0.1:{telephones.settings.http_port}/ari"
    assert read_secret(told.password_file) == telephones.settings.password
    assert not telephones.settings.dial_url


def test_passwords_are_for_this_user_alone_and_in_no_text(tmp_path: Path) -> None:
    telephones = _telephones(tmp_path)
    telephones.write()
    for file in (telephones.password_file, telephones.plan_file):
        assert file.stat().st_mode & 0o077 == 0
    plan = read_plan(telephones.plan_file)
    assert plan.exchange == telephones.settings
    assert plan.clock_ahead == 7200
    assert not any(one.password in repr(plan) for one in plan.exchange.telephones)


def test_ones_own_telephone_is_not_picked_up_by_anybody_else(tmp_path: Path) -> None:
    assert "1001" in _telephones(tmp_path).answering
    own = _telephones(tmp_path, own_phone=True)
    assert "1001" not in own.answering
    assert "1002" in own.answering
    told = "\n".join(own.told(demo_county()))
    assert "user 1001, password" in told
    assert LINE in told
    assert "(sv)" in told
    assert "trust" not in told


def test_who_opens_it_to_a_network_is_told_to_trust_that(tmp_path: Path) -> None:
    telephones = _telephones(tmp_path)
    settings = msgspec.structs.replace(telephones.settings, sip_address="192.0.2.7")
    opened = msgspec.structs.replace(telephones, settings=settings)
    assert "trust" in opened.told(demo_county())[-1]


@pytest.mark.parametrize("address", ["0.0.0.0", "198.51.100.7", "here"])
def test_an_address_that_this_machine_has_not_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(AddressWrong, match="address"):
        _telephones(tmp_path, address=address)


@pytest.mark.slow
async def test_a_softphone_rings_a_line_and_another_is_the_professionals_telephone(
    tmp_path: Path, unpacked_asterisk: Path
) -> None:
    telephones = _telephones(tmp_path, unpacked_asterisk, own_phone=True)
    telephones.write()
    running = telephones.exchange()
    await running.start()
    try:
        async with (
            Telephone.of_professional(telephones.settings, CALLER) as caller,
            Telephone.of_professional(telephones.settings, "1001") as own,
        ):
            await caller.register()
            await own.register()
            call = await caller.call(LINE)
            # No node is there: the exchange keeps the caller until one is, and they hear its music.
            await call.answered()
            await call.hears(*FIRST_NOTES)
            await call.hang_up()
    finally:
        await running.stop()
