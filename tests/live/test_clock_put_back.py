"""The system's clock is put back while a node serves: nothing that is stored goes back with it."""

from datetime import timedelta
from pathlib import Path

import pytest

from backend.app import Backend
from backend.commands.actor import ResidentActor
from backend.commands.resident import AddToCase, SubmitForm
from backend.config import Config
from backend.protocol.results import Result
from backend.protocol.snapshots import CaseView
from tests.identity.test_throttle import Hands
from tests.live.real_node import command_id, form


@pytest.mark.expect_log("the system's clock was put back by 3600 s")
async def test_the_times_of_a_timeline_never_descend(tmp_path: Path, database_url: str) -> None:
    clock, ran = Hands(), [0.0]
    backend = Backend(
        Config(data=tmp_path, database=database_url, demo=True), clock, monotonic=lambda: ran[0]
    )
    asked: SubmitForm = form("Hammasta särkee")
    began = clock.now
    result = await backend.writer.submit(ResidentActor(), asked)
    assert isinstance(result, Result)
    assert result.case_id is not None
    actor = ResidentActor(thread=asked.thread, case_id=result.case_id)
    clock.turn(-3600)
    for seconds in (10, 10, 7200, 10):
        clock.turn(seconds)
        ran[0] += seconds
        more = AddToCase(command_id=command_id(), case_id=result.case_id, text=f"Lisään {ran[0]}")
        assert isinstance(await backend.writer.submit(actor, more), Result)
    _, state = await backend.reader.run(backend.reader.snapshot, f"case:{result.case_id}")
    assert isinstance(state, CaseView)
    assert state.case is not None
    added = [entry.at for entry in state.case.entries if type(entry.body).__name__ == "ResidentMessage"]
    # At half speed until the two met, and then with the system's clock again.
    assert added == [began + timedelta(seconds=seconds) for seconds in (5, 10, 3620, 3630)]
    assert [entry.at for entry in state.case.entries] == sorted(entry.at for entry in state.case.entries)
    backend.close()
