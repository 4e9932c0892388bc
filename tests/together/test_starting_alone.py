"""The power goes while the server is away: starting again, one has one's cases, drafts and unsent texts before one."""

import socket
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from backend.protocol.clock import Clock, system_clock
from backend.protocol.entries import StaffMessage
from backend.protocol.ids import CaseId
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream
from desktop.sync.drafts import Draft
from tests.desktop.keyrings import Pocket
from tests.live.real_node import AINO, PASSWORD, real_node
from tests.together.desks import Desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.parts.ALONE_AFTER", 0.1)
    monkeypatch.setattr("desktop.sync.last_view.BEHIND", 0.1)


def texts(at: Desk, case_id: CaseId) -> list[str]:
    state = at.parts.client.mirror.state(case_stream(case_id))
    entries = state.case.entries if isinstance(state, CaseView) and state.case else ()
    return [entry.body.text for entry in entries if isinstance(entry.body, StaffMessage)]


class Story:
    """A desk that was cut off from its node and then lost its power; ``waiting`` is a case in the queue."""

    def __init__(self, folder: Path, listener: socket.socket) -> None:
        self.folder = folder
        self.listener = listener
        self.url = f"ws://127.0.0.1:{listener.getsockname()[1]}/desktop"
        self.ring = Pocket()
        self.mine = CaseId("")
        self.waiting = CaseId("")

    async def until_the_power_goes(self, *, locked: bool = False) -> None:
        first = Desk(self.url, self.folder / "aino", self.ring)
        first.begin()
        async with real_node(self.folder / "node", listener=self.listener.dup()) as node:
            await first.sign_in(AINO)
            self.mine = await node.case()
            await first.take(self.mine)
            self.waiting = await node.case()
            await until(lambda: first.parts.queue.row_of(self.waiting) >= 0)
            await until(lambda: first.credentials.knows_password(first.parts.clock()))
            first.parts.drafts.put(self.mine, Draft(text="Kesken jäi"))
            await until(lambda: first.parts.drafts.saved_at(self.mine))
        await until(lambda: first.parts.connection.state == "offline")
        first.parts.actions.reply(self.mine, "Ennen sähkökatkoa")
        if locked:
            first.parts.session.lock()
        await until(lambda: first.parts.client.all_kept)
        await first.vanish()

    def started_again(self, clock: Clock = system_clock) -> Desk:
        again = Desk(self.url, self.folder / "aino", self.ring, clock)
        again.parts.begin()
        return again


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield Story(tmp_path, listener)


async def test_everything_is_there_as_in_an_outage_and_goes_on_when_the_server_is_back(story: Story) -> None:
    await story.until_the_power_goes()
    again = story.started_again()
    await until(lambda: again.parts.session.state == "signed_in")
    assert again.parts.connection.state != "connected"
    await until(lambda: again.parts.queue.row_of(story.waiting) >= 0)
    assert again.parts.tabs.row_of(story.mine) == 0
    assert again.parts.drafts.get(story.mine) == Draft(text="Kesken jäi")
    assert again.parts.connection.queue_age_since is not None
    again.parts.actions.reply(story.mine, "Sähkökatkon jälkeen")
    async with real_node(story.folder / "node", listener=story.listener.dup()):
        again.parts.connection.retry_now()
        await until(lambda: texts(again, story.mine) == ["Ennen sähkökatkoa", "Sähkökatkon jälkeen"])
        await until(lambda: not again.parts.connection.unsent)
        assert again.parts.session.state == "signed_in"
        await again.end()


async def test_one_who_was_away_for_longer_gives_the_password_first(story: Story) -> None:
    await story.until_the_power_goes()
    again = story.started_again(lambda: system_clock() + timedelta(hours=1))
    await until(lambda: again.parts.session.state == "locked" and again.parts.session.me)
    assert again.parts.session.unlock(PASSWORD)
    await until(lambda: again.parts.session.state == "signed_in")
    await again.end()


async def test_one_that_was_locked_is_locked_again(story: Story) -> None:
    await story.until_the_power_goes(locked=True)
    again = story.started_again()
    await until(lambda: again.parts.session.me)
    assert again.parts.session.state == "locked"
    assert again.parts.session.unlock(PASSWORD)
    await until(lambda: again.parts.session.state == "signed_in")
    await again.end()


async def test_after_a_shift_nothing_is_shown_any_more(story: Story) -> None:
    await story.until_the_power_goes()
    again = story.started_again(lambda: system_clock() + timedelta(hours=15))
    await until(lambda: again.parts.connection.next_try)
    await again.parts._show_last_view(await again.credentials.person())
    assert again.parts.session.me is None
    assert again.parts.queue.rowCount() == 0
    await again.end()


async def test_where_the_server_is_there_it_is_the_server_that_is_shown(story: Story) -> None:
    await story.until_the_power_goes()
    async with real_node(story.folder / "node", listener=story.listener.dup()):
        again = story.started_again()
        await again.settled()
        assert await again.parts.client.show_last_view(again.parts.client.me) is None  # type: ignore[arg-type]
        assert again.parts.connection.state == "connected"
        await again.end()
