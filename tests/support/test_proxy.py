"""The proxy does to connections what it says: everything through, then cut, refused, late, slow, held or forgotten."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic

import pytest

from tests.support.proxy import Proxy

Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@pytest.fixture
async def echo() -> AsyncIterator[tuple[str, int]]:
    """Serve whoever comes with what they said."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(1000):
            writer.write(data)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    yield server.sockets[0].getsockname()[:2]
    server.close()


@pytest.fixture
async def proxy(echo: tuple[str, int]) -> AsyncIterator[Proxy]:
    made = Proxy([echo])
    await made.start()
    yield made
    await made.close()


@asynccontextmanager
async def connected(proxy: Proxy) -> AsyncIterator[Ends]:
    reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
    try:
        yield reader, writer
    finally:
        writer.transport.abort()


async def said(ends: Ends, words: bytes = b"hei") -> bytes:
    async with asyncio.timeout(5):
        ends[1].write(words)
        return await ends[0].readexactly(len(words))


async def silent(ends: Ends) -> bool:
    """Tell whether nothing comes for a moment, not even the end."""
    try:
        async with asyncio.timeout(0.2):
            await ends[0].read(1)
    except TimeoutError:
        return True
    return False


async def broken(ends: Ends) -> bool:
    try:
        async with asyncio.timeout(5):
            return not await ends[0].read(1)
    except ConnectionError:
        return True


async def test_what_is_said_goes_through_both_ways(proxy: Proxy, echo: tuple[str, int]) -> None:
    async with connected(proxy) as ends:
        assert await said(ends, b"x" * 100_000) == b"x" * 100_000
        assert proxy.targets_in_use == {tuple(echo)}
        ends[1].write_eof()
        assert await broken(ends)


async def test_a_cut_connection_ends_and_a_fresh_one_works(proxy: Proxy) -> None:
    async with connected(proxy) as ends:
        await said(ends)
        assert proxy.cut() == 1
        assert await broken(ends)
    async with connected(proxy) as ends:
        assert await said(ends) == b"hei"


async def test_a_refusing_path_lets_nobody_in_until_it_is_mended(proxy: Proxy) -> None:
    proxy.trouble.refusing = True
    async with connected(proxy) as ends:
        assert await broken(ends)
    proxy.trouble.refusing = False
    async with connected(proxy) as ends:
        assert await said(ends) == b"hei"


@pytest.mark.parametrize(
    ("trouble", "seconds"), [({"delay": 0.05}, 0.4), ({"bytes_a_second": 1000.0}, 0.2)], ids=["late", "slow"]
)
async def test_a_troubled_path_takes_its_time(
    proxy: Proxy, trouble: dict[str, float], seconds: float
) -> None:
    async with connected(proxy) as ends:
        await said(ends)
        for name, value in trouble.items():
            setattr(proxy.trouble, name, value)
        before = monotonic()
        for _ in range(4):
            assert await said(ends, b"x" * 100) == b"x" * 100
        assert monotonic() - before >= seconds


async def test_a_held_path_lets_what_waited_through_afterwards(proxy: Proxy) -> None:
    async with connected(proxy) as ends, connected(proxy) as other:
        await said(ends)
        proxy.hold()
        ends[1].write(b"one")
        other[1].write(b"two")
        assert await silent(ends)
        proxy.let_go()
        assert await ends[0].readexactly(3) == b"one"
        assert await other[0].readexactly(3) == b"two"


async def test_a_forgotten_connection_never_speaks_again_and_the_proxy_says_when_it_was_given_up(
    proxy: Proxy,
) -> None:
    async with connected(proxy) as ends, connected(proxy) as fresh:
        await said(ends)
        fresh[1].transport.abort()
        assert proxy.forget() >= 1
        ends[1].write(b"lost")
        assert await silent(ends)
        async with connected(proxy) as after:
            assert await said(after) == b"hei"
        ends[1].transport.abort()
        await until(lambda: len(proxy.found.by_client) == 1)
        assert proxy.found.by_server == []


async def test_the_next_target_is_asked_when_one_is_not_well_or_not_there(echo: tuple[str, int]) -> None:
    gone = ("127.0.0.1", 1)
    for proxy in (Proxy([gone, echo]), Proxy([echo, gone], lambda address: address == echo)):
        await proxy.start()
        for _ in range(3):
            async with connected(proxy) as ends:
                assert await said(ends) == b"hei"
        await proxy.close()


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():
            await asyncio.sleep(0.01)
