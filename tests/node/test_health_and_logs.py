"""What a node says of itself, and what its logs never hold."""

import asyncio
import gc
import json
import logging
import sys
from pathlib import Path

import pytest

from backend.serving import Reticent, set_up_logs
from tests.live.real_node import RealNode, real_node


async def get(node: RealNode, path: str) -> tuple[int, bytes]:
    """Ask for a page by plain HTTP."""
    host, port = node.url.removeprefix("ws://").partition("/")[0].split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), body


async def test_a_node_whose_database_answers_is_well(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node:
        status, body = await get(node, "/health")
        assert status == 200
        assert json.loads(body)["status"] == "ok"


@pytest.mark.expect_log("the database does not answer")
async def test_a_node_without_its_database_is_not(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node:
        node.backend.reader.close()
        assert (await get(node, "/health"))[0] == 503


async def test_a_secret_link_never_comes_into_a_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    set_up_logs()
    caplog.set_level(logging.DEBUG)
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    secret = "s" * 43
    async with real_node(tmp_path) as node:
        assert (await get(node, f"/fi/s/{secret}"))[0] == 404
    assert secret not in caplog.text


@pytest.mark.expect_log("never retrieved: ValueError at fails:")
async def test_a_task_that_nobody_waits_for_says_where_it_failed_but_quotes_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails() -> None:
        raise ValueError("Salaisuus")

    async with real_node(tmp_path):
        task = asyncio.create_task(fails())
        await asyncio.wait([task])
        del task
        gc.collect()
    assert "never retrieved: ValueError at fails:" in caplog.text
    assert "Salaisuus" not in caplog.text


def test_a_fault_in_a_log_says_where_and_of_what_kind_but_quotes_nobody() -> None:
    def inner() -> None:
        raise ValueError("'Salaisuus' is not a valid Language")

    def outer() -> None:
        try:
            inner()
        except ValueError as error:
            raise KeyError("Toinen salaisuus") from error

    try:
        outer()
    except KeyError:
        fault = sys.exc_info()
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "it failed", None, fault)
    told = Reticent().format(record)
    assert "alaisuus" not in "".join(line for line in told.splitlines() if "raise" not in line)
    for word in ("it failed", "in inner", "in outer", "ValueError", "KeyError"):
        assert word in told
