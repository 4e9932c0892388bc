"""A case closed with a day comes back on it, first to whoever agreed on it, and the client's page says nothing odd."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

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

    house.clock.move(timedelta(days=2))
    await until("the case to come back", lambda: len(mikko.rows()) == len(aino.rows()) == 1, 40)
    assert "Seuranta" in aino.spoken(case_id)
    mikko.picture("2-back")
    await mikko.sit_down()
    await mikko.keys.press(Qt.Key.Key_F2)
    await until("F2 to be answered", mikko.main.queue.refusal.isVisible)
    assert mikko.main.queue.refusal.text() == "Valituilla linjoilla ja kanavilla ei odota ketään."
    await aino.sit_down()
    await aino.take_next()
    assert aino.in_hand() == {case_id}
    aino.picture("3-taken")
