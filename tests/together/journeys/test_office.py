"""An administrator locks a nurse out at the desktop that is open, and the privacy officer sees in the log what was done."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backend.protocol.use_inquiries import LogChecked
from backend.protocol.uses import Use
from desktop.demo.keys import until
from tests.live.real_node import MIKKO, form
from tests.together.journeys.house import House
from tests.together.journeys.seat import Seat, seat

pytestmark = [pytest.mark.together, pytest.mark.slow]


async def _lock_out(outi: Seat) -> None:
    """Sign in, find Mikko by typing a part of the name, go to the row and press the button."""
    await outi.sit_down()
    await outi.sign_in("outi.pelto")
    await until("the list of staff", lambda: outi.parts.members.rowCount() > 1)
    page = outi.main.office.staff
    assert page is not None
    await outi.keys.go_to(page.search)
    await outi.keys.write("laine")
    await until("one to be left in the list", lambda: outi.parts.members.rowCount() == 1)
    await outi.keys.go_to(page.table)
    await outi.keys.press(Qt.Key.Key_Home)
    row = page.current()
    assert row is not None
    assert row.info.user_name == MIKKO
    outi.picture("1-selected")
    await outi.keys.go_to(page.lock)
    await outi.keys.press(Qt.Key.Key_Space)


async def test_a_nurse_who_is_locked_out_is_signed_out_at_once_and_the_log_tells_it(
    qapp: QApplication,
    house: House,
    tmp_path: Path,
) -> None:
    async with seat(house.desktop_address, tmp_path / "mikko") as mikko:
        await mikko.sign_in(MIKKO)
        case_id = await house.send(form("Hammasta särkee"))
        await until("the form in the queue", lambda: bool(mikko.rows()))
        await mikko.take_next()
        async with seat(house.desktop_address, tmp_path / "outi") as outi:
            await _lock_out(outi)
            await until("the nurse to be signed out", lambda: mikko.parts.session.state == "signed_out")
            assert house.case(case_id).head.claimed_by is None

            def shown_locked() -> bool:
                now = outi.parts.members.row(0)
                return now is not None and not now.active

            await until("the list to say so", shown_locked)
            outi.picture("2-locked")

    async with seat(house.desktop_address, tmp_path / "pirkko") as pirkko:
        await pirkko.sign_in("pirkko.salo")
        uses = pirkko.parts.privacy.uses
        await until("the log", lambda: uses.rowCount() > 0)
        told = [line.what for at in range(uses.rowCount()) if (line := uses.line(at)) is not None]
        assert told[0] is Use.LOG_READ
        assert {Use.STAFF_CHANGED, Use.OPENED} <= set(told)
        await until("the log to be checked", lambda: isinstance(pirkko.parts.privacy.check.found, LogChecked))
        checked = pirkko.parts.privacy.check.found
        assert isinstance(checked, LogChecked)
        assert (checked.breaks, checked.ends_right) == ((), True)
        await pirkko.do("find_client")
        log = pirkko.main.office.log
        assert log is not None
        await until("the search", log.finder.isVisible)
        pirkko.picture("3-log")
