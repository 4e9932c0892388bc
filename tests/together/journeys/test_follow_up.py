"""A case closed with a day comes back on it, first to whoever agreed on it, and the client's page says nothing odd."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from backend.protocol.ids import CaseId
from backend.protocol.words import CaseState
from desktop.demo.keys import until
from tests.live.real_node import MIKKO, form
from tests.together.journeys.house import House
from tests.together.journeys.seat import Seat, seat

pytestmark = [pytest.mark.together, pytest.mark.slow]


@pytest.fixture
async def mikko(house: House, aino: Seat, tmp_path: Path) -> AsyncIterator[Seat]:
    async with seat(house.desktop_address, tmp_path / "mikko") as sitting:
        await sitting.sit_down()
        await sitting.sign_in(MIKKO)
        await aino.sit_down()
        yield sitting


async def look_at(mikko: Seat, view: str) -> None:
    """Choose a view of the queue from the palette."""
    await mikko.do("palette")
    await mikko.keys.write(view)
    await mikko.keys.press(Qt.Key.Key_Return)
    await until("the palette to close", lambda: not mikko.main.palette_view.isVisible())


async def moved_twice(house: House, mikko: Seat, case_id: CaseId) -> None:
    """Mikko moves the follow-up to another day and back, from the view of those to come."""
    await mikko.sit_down()
    await look_at(mikko, "tulevat seurannat")
    await until("the follow-up in the view", lambda: mikko.main.ports.views.count() == 1)
    sheet = mikko.main.client_work.follow_up
    for typed, day in (("27.11.", date(2026, 11, 27)), ("25.11.", date(2026, 11, 25))):
        rows = mikko.main.queue.list
        await mikko.keys.go_to(rows)
        rows.select_first()
        await mikko.keys.press(Qt.Key.Key_Return)
        read = mikko.main.client_work.old_case
        await until("the closed case to be read", read.follow_up.isVisible)
        mikko.picture("read")
        await mikko.keys.go_to(read.follow_up)
        await mikko.keys.press(Qt.Key.Key_Space)
        await until("the new day to be asked for", sheet.day.control.hasFocus)
        await mikko.keys.write(typed)
        await mikko.keys.go_to(sheet.reason.control)
        await mikko.keys.write("Hoitaja on poissa")
        await mikko.keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until("the sheet to close", lambda: not sheet.isVisible())
        planned = house.case(case_id).head.follow_up
        assert planned is not None
        assert planned.on == day
    await look_at(mikko, "koko jono")


async def test_a_case_closed_with_a_day_comes_back_to_whoever_agreed_on_it(
    house: House, aino: Seat, mikko: Seat
) -> None:
    case_id = await house.send(form("Poski on turvonnut"))
    await until("the form at both desks", lambda: all(len(each.rows()) == 1 for each in (aino, mikko)))
    await aino.take_next()

    await aino.keys.press(Qt.Key.Key_F4)
    sheet = aino.main.close_sheet
    await until("the outcome to be asked for", sheet.isVisible)
    await aino.keys.go_to(sheet.reason.control)
    while sheet.reason.value() != "follow-up":
        await aino.keys.press(Qt.Key.Key_Down)
    await aino.keys.go_to(sheet.agreed.control)
    await aino.keys.write("Soitetaan ylihuomenna.")
    await aino.pick(sheet.follow_up.control)
    await aino.keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    day = sheet.checked.by_name["follow_up_on"].control
    await until("the day to be asked for", day.hasFocus)
    aino.picture("1-day")
    await aino.keys.write("25.11.2026")
    await aino.keys.go_to(sheet.checked.by_name["follow_up_what"].control)
    await aino.keys.write("Onko turvotus laskenut?")
    await aino.keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await until("the case to be closed", lambda: house.case(case_id).head.state is CaseState.CLOSED)
    await until("the desk to be empty", lambda: not aino.in_hand())

    await moved_twice(house, mikko, case_id)
    house.clock.move(timedelta(days=2))
    await until("the case to come back", lambda: len(mikko.rows()) == len(aino.rows()) == 1, 40)
    assert "Seuranta" in aino.spoken(case_id)
    mikko.picture("2-back")
    await mikko.sit_down()
    await mikko.keys.press(Qt.Key.Key_F2)
    await until("F2 to be answered", mikko.main.queue.refusal.isVisible)
    said = mikko.main.queue.refusal.text()
    assert "varattu" in said
    assert "Aino" in said, "the only row in sight is kept for a colleague, and F2 says for whom"
    await aino.sit_down()
    await aino.take_next()
    assert aino.in_hand() == {case_id}
    aino.picture("3-taken")
