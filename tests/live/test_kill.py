"""What a desktop was told is done survives the sudden death of the server."""

import asyncio
import os
import signal
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from backend.protocol.commands import RegisterContact
from backend.protocol.frames import Submit
from backend.protocol.ids import CaseId
from backend.protocol.results import Result
from backend.protocol.snapshots import QueueState
from backend.protocol.words import Channel
from tests.live.node_process import free_port, serve, until_up
from tests.live.real_node import LINE, QUEUE, Desktop, command_id


@pytest.mark.slow
async def test_everything_acknowledged_is_there_after_kill_9(tmp_path: Path) -> None:
    port = free_port()
    url = f"ws://127.0.0.1:{port}/desktop"
    server = serve(tmp_path, port)
    acknowledged: set[CaseId] = set()
    try:
        await until_up(port)
        async with Desktop.at(url) as desktop:
            await desktop.sign_in()
            await desktop.subscribe(QUEUE)
            killing = asyncio.get_running_loop().call_later(1.0, os.kill, server.pid, signal.SIGKILL)
            acknowledged = await _register_until_lost(desktop)
            killing.cancel()
        assert server.wait(10) == -signal.SIGKILL
        assert acknowledged
        server = serve(tmp_path, port)
        await until_up(port)
        async with Desktop.at(url) as again:
            await again.sign_in()
            await again.subscribe(QUEUE)
            state = again.states[QUEUE]
            assert isinstance(state, QueueState)
            assert acknowledged <= state.rows.keys()
            # What was held before the death goes on from its seq.
            desktop.socket = again.socket
            await desktop.subscribe(QUEUE)
            await desktop.reach(QUEUE, again.seqs[QUEUE])
            assert desktop.states[QUEUE] == state
    finally:
        server.kill()
        server.wait(10)


async def _register_until_lost(desktop: Desktop) -> set[CaseId]:
    acknowledged: set[CaseId] = set()
    try:
        while True:
            for _ in range(20):
                command = RegisterContact(
                    command_id=command_id(), line=LINE, channel=Channel.WALK_IN, summary="Käynti", claim=False
                )
                await desktop.say(Submit(command=command))
            for _ in range(20):
                result = await desktop.wait_for(Result)
                assert result.case_id is not None
                acknowledged.add(result.case_id)
    except ConnectionClosed:
        return acknowledged
