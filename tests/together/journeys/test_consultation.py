"""A question from desk to desk: asked with F7 at one, answered in place at the other, read where it was asked."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from backend.protocol.consultation_entries import ConsultationAnswered, ConsultationAsked
from backend.protocol.ids import CaseId
from backend.protocol.words import CaseState
from desktop.demo.keys import until
from tests.live.real_node import MIKKO, form
from tests.together.journeys.house import House
from tests.together.journeys.seat import CTRL, Seat, bodies, seat

pytestmark = [pytest.mark.together, pytest.mark.slow]


@pytest.fixture
async def mikko(house: House, aino: Seat, tmp_path: Path) -> AsyncIterator[Seat]:
    async with seat(house.desktop_address, tmp_path / "mikko") as sitting:
        await sitting.sit_down()
        await sitting.sign_in(MIKKO)
        yield sitting


async def asked(house: House, aino: Seat, mikko: Seat) -> CaseId:
    """Aino takes a form and asks Mikko about it."""
    case_id = await house.send(form("Hammas lohkesi illalla."))
    await until("the form at Aino's desk", lambda: len(aino.rows()) == 1)
    await aino.sit_down()
    await aino.take_next()
    await aino.do("consult")
    sheet = aino.main.consultation_work.ask_sheet
    await until("the question to be asked for", sheet.isVisible)
    me = mikko.parts.session.me
    assert me is not None
    box = sheet.whom.control
    assert isinstance(box, QComboBox)
    await aino.keys.go_to(box)
    for _ in range(box.count()):
        if sheet.whom.value() == f"staff {me.staff_id}":
            break
        await aino.keys.press(Qt.Key.Key_Down)
    await aino.keys.go_to(sheet.question.control)
    await aino.keys.write("Voiko odottaa?")
    aino.picture("asking")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the question to be sent", lambda: not sheet.isVisible())
    await until("the badge at Mikko's desk", mikko.main.top.consultations.isVisible)
    return case_id


async def answers(mikko: Seat) -> None:
    """Mikko opens the list and answers what it shows."""
    await mikko.sit_down()
    await mikko.do("consultations")
    sheet = mikko.main.consultation_work.waiting_sheet
    await until("the question to be shown", sheet.isVisible)
    assert sheet.question.text() == "Voiko odottaa?"
    assert "Hammas lohkesi illalla." in sheet.sent.text()
    await mikko.keys.go_to(sheet.answer.control)
    await mikko.keys.write("Voi huomiseen.")
    mikko.picture("answering")
    await mikko.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the answer to be sent", lambda: not sheet.isVisible())
    await until("nothing to be left at Mikko's desk", lambda: not mikko.main.top.consultations.isVisible())


async def test_a_question_asked_at_one_desk_is_answered_at_another_and_the_case_stays(
    house: House, aino: Seat, mikko: Seat
) -> None:
    case_id = await asked(house, aino, mikko)
    assert not mikko.in_hand()
    await answers(mikko)
    view = await aino.opened(case_id)
    await until("the answer at Aino's desk", lambda: bool(bodies(view, ConsultationAnswered)))
    assert [one.question for one in bodies(view, ConsultationAsked)] == ["Voiko odottaa?"]
    assert bodies(view, ConsultationAnswered)[0].text == "Voi huomiseen."
    aino.picture("answered")
    assert aino.in_hand() == {case_id}
    await aino.sit_down()
    await until("the answer to be counted", aino.main.top.consultations.isVisible)
    await aino.do("consultations")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the answer to have been read", lambda: not aino.main.top.consultations.isVisible())


async def test_an_answer_after_closing_reaches_whoever_asked(house: House, aino: Seat, mikko: Seat) -> None:
    case_id = await asked(house, aino, mikko)
    view = await aino.opened(case_id)
    await aino.close_case(view, "Neuvottu")
    await answers(mikko)
    await until("the answer to be counted at Aino's desk", aino.main.top.consultations.isVisible)
    await aino.sit_down()
    await aino.do("consultations")
    sheet = aino.main.consultation_work.waiting_sheet
    await until("the list", sheet.isVisible)
    assert "(asian sulkemisen jälkeen): Voi huomiseen." in sheet.answered.text()
    case = house.case(case_id)
    assert case.head.state is CaseState.CLOSED
    last = case.entries[-1].body
    assert isinstance(last, ConsultationAnswered)
    assert last.after_closing
