"""An exchange that opens the line itself: what a professional and the callers have when it goes away, and comes back."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from backend.channels.phone.announcement_files import install
from backend.channels.phone.announcing import ROOT
from backend.demo.exchange import Exchange, free_ports
from backend.demo.sip.telephone import Telephone
from backend.protocol.call_commands import EndCall
from backend.protocol.calls import CallEnd, CallState
from backend.protocol.words import Channel
from tests.live.real_node import command_id
from tests.phone.desk import Desk, desk
from tests.phone.test_at_the_desk import CLIENT, office, rings, talks
from tests.support.exchange import exchange_settings
from tests.together.journeys.house import house

pytestmark = [pytest.mark.slow, pytest.mark.together]


@asynccontextmanager
async def office_that_is_dialled(unpacked: Path, folder: Path) -> AsyncIterator[tuple[Exchange, Desk]]:
    """An exchange that opens the line itself, a backend, and Aino at her desk."""
    (port,) = free_ports(1, socket.SOCK_STREAM)
    install(None, folder / "sounds" / ROOT)
    settings = exchange_settings(folder, dial_url=f"ws://127.0.0.1:{port}/phone/ari")
    (folder / "exchange-password").write_text(settings.dial_password, encoding="utf-8")
    phone = folder / "phone.toml"
    phone.write_text(
        f'kind = "asterisk"\nname = "main"\nuser = "{settings.dial_user}"\npassword_file = "exchange-password"\n',
        encoding="utf-8",
    )
    running = Exchange(unpacked, folder, settings, folder / "sounds")
    await running.start()
    try:
        async with (
            house(folder / "data", port=port, phone=phone) as there,
            desk(there.desktop_address, settings, "1001") as aino,
        ):
            yield running, aino
    finally:
        await running.kill()


@pytest.mark.expect_log("line of the exchange has ended")
async def test_the_exchange_opens_the_line_itself(unpacked_asterisk: Path, tmp_path: Path) -> None:
    async with (
        office_that_is_dialled(unpacked_asterisk, tmp_path) as (exchange, aino),
        Telephone.outside(exchange.settings, CLIENT) as outside,
    ):
        _, _, call, _ = await talks(aino, outside)
        await call.hang_up()


@pytest.mark.expect_log("line of the exchange has ended|could not be attended to")
async def test_who_hangs_up_while_the_exchange_is_away_takes_the_next_caller_when_it_is_back(
    unpacked_asterisk: Path, tmp_path: Path
) -> None:
    async with office_that_is_dialled(unpacked_asterisk, tmp_path) as (exchange, aino):
        settings = exchange.settings
        async with Telephone.outside(settings, CLIENT) as outside:
            case_id, call_id, _, agent = await talks(aino, outside)
            await exchange.kill()
            await aino.do(EndCall(command_id=command_id(), case_id=case_id, call_id=call_id))
            ended = await aino.call_is(case_id, CallState.ENDED)
            assert ended.end is CallEnd.LOST
            agent.drop()
            outside.vanish()
        await exchange.start()
        await aino.telephone.register()
        async with Telephone.outside(settings, "+358407654321") as second:
            next_case, _, call, _ = await talks(aino, second)
            assert next_case != case_id
            await call.hang_up()


@pytest.mark.expect_log("exchange is gone|cannot be reached|line to the exchange is cut")
async def test_an_exchange_that_is_killed_leaves_callbacks(unpacked_asterisk: Path, tmp_path: Path) -> None:
    install(None, tmp_path / "sounds" / ROOT)
    running = Exchange(unpacked_asterisk, tmp_path, exchange_settings(tmp_path), tmp_path / "sounds")
    await running.start()
    try:
        async with (
            office(running, tmp_path) as (_, aino),
            Telephone.outside(running.settings, CLIENT) as outside,
        ):
            await rings(outside)
            was = await aino.row(lambda row: row.calling)
            await running.kill()
            outside.vanish()
            row = await aino.row(lambda row: row.case_id == was.case_id and not row.calling)
            assert Channel.CALLBACK in row.channels
    finally:
        await running.kill()
