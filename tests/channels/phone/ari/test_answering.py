"""The socket that an exchange opens to a node: who is let in, and that one line is all there is."""

import socket
from base64 import b64encode
from collections.abc import AsyncIterator

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Subprotocol

from backend.channels.phone.ari.answering import AriSocket
from backend.demo.exchange import free_ports
from tests.support.exchange_door import ExchangeDoor
from tests.support.hearing import Hearing

USER, PASSWORD = "exchange", "a long word"
ENDED = "line of the exchange has ended"
WRONG = "without the right key"


@pytest.fixture
async def door() -> AsyncIterator[ExchangeDoor]:
    (port,) = free_ports(1, socket.SOCK_STREAM)
    one = ExchangeDoor(port, USER, PASSWORD)
    async with one.serving():
        yield one


async def _come(
    door: ExchangeDoor, key: str | None = f"{USER}:{PASSWORD}", protocol: str = "ari"
) -> ClientConnection:
    headers = {} if key is None else {"Authorization": "Basic " + b64encode(key.encode()).decode()}
    return await connect(
        door.url,
        additional_headers=headers,
        subprotocols=[Subprotocol(protocol)],
        compression=None,
        proxy=None,
    )


@pytest.mark.expect_log(ENDED)
async def test_an_exchange_with_its_key_is_let_in_and_asked(door: ExchangeDoor) -> None:
    async with await _come(door) as exchange:
        assert exchange.subprotocol == "ari"
        await door.hearing.linked()


@pytest.mark.expect_log(WRONG)
@pytest.mark.parametrize(
    "key", [None, "", "exchange", "exchange:", "exchange:a long wor", "other:a long word"]
)
async def test_whoever_has_another_key_is_refused(door: ExchangeDoor, key: str | None) -> None:
    with pytest.raises(InvalidStatus) as refused:
        await _come(door, key)
    assert refused.value.response.status_code == 403


@pytest.mark.expect_log(WRONG)
@pytest.mark.parametrize("header", ["Basic", "Basic ***", "Basic é", "Bearer x", "Basic " + "A" * 5_000])
async def test_a_key_that_is_none_is_refused(door: ExchangeDoor, header: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        await connect(
            door.url,
            additional_headers={"Authorization": header},
            subprotocols=[Subprotocol("ari")],
            proxy=None,
        )
    assert refused.value.response.status_code == 403


async def test_something_that_is_no_exchange_is_refused(door: ExchangeDoor) -> None:
    with pytest.raises(InvalidStatus):
        await _come(door, protocol="chat")


async def test_a_node_that_does_not_lead_refuses(door: ExchangeDoor) -> None:
    door.leads = False
    with pytest.raises(InvalidStatus):
        await _come(door)


@pytest.mark.expect_log(ENDED)
async def test_a_newer_line_takes_the_place_of_the_older_one(door: ExchangeDoor) -> None:
    async with await _come(door) as older:
        first = await door.hearing.linked()
        async with await _come(door):
            with pytest.raises(ConnectionClosed):
                await older.recv()
            assert first.is_cut
            await door.hearing.until(lambda: door.hearing.lines == 2)


def test_there_is_no_socket_without_a_password() -> None:
    with pytest.raises(ValueError, match="password"):
        AriSocket("exchange", "", Hearing().attend)
