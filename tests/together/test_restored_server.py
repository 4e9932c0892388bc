"""A desktop that had seen more than the backup a server was restored from ends in the server's state."""

import asyncio
import socket
from pathlib import Path

import pytest

from backend.protocol.clock import system_clock
from backend.protocol.frames import SignInProblem
from backend.protocol.streams import case_stream, my_stream
from backend.store.backup import Taking, take_backup
from backend.store.encryption import Keys
from backend.store.postgres_programs import PostgresPrograms
from backend.store.restore import Restoring, restore
from tests.live.real_node import AINO, LINE, QUEUE, real_node
from tests.together.desks import desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]


async def test_a_desktop_ahead_of_a_restored_server_ends_in_the_servers_state(tmp_path: Path) -> None:
    folder, file = tmp_path / "node", tmp_path / "night.backup"
    url, programs = f"sqlite:///{folder / 'luukku.db'}", PostgresPrograms(None)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"ws://127.0.0.1:{listener.getsockname()[1]}/desktop"
        async with desk(address, tmp_path / "aino") as aino:
            client = aino.parts.client
            async with real_node(folder, listener=listener.dup()) as node:
                await aino.sign_in(AINO)
                aino_id = await node.staff_id(AINO)
                kept = await node.case("Ennen varmuuskopiota")
                keys = Keys.parse((folder / "keys.json").read_bytes())
                taking = Taking("test", keys.fingerprints(), system_clock, programs)
                await asyncio.to_thread(take_backup, url, file, taking)
                lost = [await node.case("Varmuuskopion jälkeen") for _ in range(3)]
                await aino.take(lost[0])
                aino.parts.actions.reply(lost[0], "Tämä katoaa")
                await until(lambda: not client.outbox.parcels())
                await until(lambda: client.mirror.seq(QUEUE) == 5)

            restoring = Restoring(keys, [LINE], system_clock(), programs)
            await asyncio.to_thread(restore, url, file, restoring, force=True)
            async with real_node(folder, listener=listener.dup()) as node:
                # The restored server goes on, further than the desktop was, before that one is back.
                new = [await node.case("Palautuksen jälkeen") for _ in range(7)]
                reader = node.backend.reader
                await until(lambda: aino.parts.session.problem is SignInProblem.EXPIRED)
                await aino.sign_in(AINO)
                await until(lambda: aino.parts.queue.row_of(new[-1]) >= 0)
                await until(lambda: aino.parts.tabs.row_of(lost[0]) == -1)
                for stream in (QUEUE, my_stream(aino_id)):
                    seq, state = reader.snapshot(stream)
                    assert (client.mirror.seq(stream), client.mirror.state(stream)) == (seq, state), stream
                assert aino.parts.queue.count() == 8
                await until(lambda: all(aino.parts.queue.row_of(case_id) == -1 for case_id in lost))
                await aino.take(kept)
                aino.parts.actions.reply(kept, "Tämä pysyy")
                await until(lambda: not client.outbox.parcels())
                view = reader.snapshot(case_stream(kept))[1]
                await until(lambda: client.mirror.state(case_stream(kept)) == view)
