"""The backend killed while both sides' messages are under way: each arrives once, both sides come back alone."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, expect
from PySide6.QtWidgets import QApplication

from backend.protocol.entries import ResidentMessage, StaffMessage
from backend.protocol.words import Channel
from desktop.demo.keys import until
from tests.live.real_node import AINO
from tests.together.journeys.house import Program
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import Seat, bodies, seat

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]


@pytest.fixture
async def program(tmp_path: Path) -> AsyncIterator[Program]:
    running = Program(tmp_path / "house")
    await running.start()
    yield running
    await running.end()


@pytest.fixture
async def aino(program: Program, tmp_path: Path, qapp: QApplication) -> AsyncIterator[Seat]:
    async with seat(program.desktop_address, tmp_path / "aino") as sitting:
        await sitting.sign_in(AINO)
        yield sitting


async def test_messages_under_way_when_the_backend_is_killed_arrive_once(
    program: Program, aino: Seat, async_browser_context: BrowserContext, tmp_path: Path
) -> None:
    liisa = Resident(await async_browser_context.new_page(), program.address, tmp_path / "liisa")
    known = {row.case_id for row in aino.rows()}
    await liisa.open_chat("Hammasta särkee.")

    def came() -> bool:
        return any(row.case_id not in known and row.channels == (Channel.CHAT,) for row in aino.rows())

    await until("the chat to stand in the queue", came)
    view = await aino.take(next(row for row in aino.rows() if row.case_id not in known))
    await expect(liisa.page.locator("#here")).to_have_text("Hoitaja Aino on paikalla.")
    written, answered = ["Hammasta särkee."], []
    for turn, frozen in enumerate((True, False)):
        await aino.write(view, f"Vastaus {turn}")
        await liisa.write("#write", f"Viesti {turn}")
        if frozen:
            # Both texts reach the machine and nothing of them is done.
            program.freeze()
        await aino.send()
        await liisa.press("Enter")
        written.append(f"Viesti {turn}")
        answered.append(f"Vastaus {turn}")
        await program.kill()
        await expect(liisa.page.locator("#lost")).to_contain_text("Yhteys katkesi")
        await until("the desktop to notice", lambda: aino.parts.connection.state == "offline")
        if frozen:
            assert await liisa.page.locator("#said .own", has_text="odottaa").count() == 1
            await liisa.picture("1-lost")
            aino.picture("1-lost")
        await program.start()
        await until("the desktop to be back", lambda: aino.parts.connection.state == "connected", 40)
        await expect(liisa.page.locator("#lost")).to_be_empty(timeout=40_000)
        await liisa.has_saved(len(written))
        await until("nothing to be unsent", lambda: not aino.parts.connection.unsent)

        def all_there() -> bool:
            missing = len(written) + len(answered)
            return len(bodies(view, ResidentMessage)) + len(bodies(view, StaffMessage)) >= missing

        await until("everything on the timeline", all_there)
    await expect(liisa.page.locator("#said li:not(.own) .words").last).to_have_text(answered[-1])
    assert await liisa.own() == written
    assert [text for text in await liisa.theirs() if text.startswith("Vastaus")] == answered
    assert [message.text for message in bodies(view, ResidentMessage)] == written
    assert [message.text for message in bodies(view, StaffMessage)] == answered
    assert aino.in_hand() == {view.case_id}
    await liisa.picture("2-back")
    aino.picture("2-back")
