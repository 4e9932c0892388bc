"""Two desks in one case: asked in with the keys at one, joined at the other, both write, and neither over the other."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from backend.protocol.entries import StaffMessage
from backend.protocol.ids import CaseId
from backend.protocol.pair_entries import PairInvited
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


async def paired(house: House, aino: Seat, mikko: Seat) -> CaseId:
    """Aino takes a form and asks Mikko in; he joins."""
    case_id = await house.send(form("Hammas lohkesi illalla."))
    await until("the form at Aino's desk", lambda: len(aino.rows()) == 1)
    await aino.sit_down()
    await aino.take_next()
    await aino.do("pair")
    sheet = aino.main.pair_work.sheet
    await until("the colleague to be asked for", sheet.isVisible)
    me = mikko.parts.session.me
    assert me is not None
    box = sheet.whom.control
    assert isinstance(box, QComboBox)
    await aino.keys.go_to(box)
    for _ in range(box.count()):
        if sheet.whom.value() == me.staff_id:
            break
        await aino.keys.press(Qt.Key.Key_Down)
    await aino.keys.go_to(sheet.note.control)
    await aino.keys.write("Katsotaanko kuva yhdessä?")
    aino.picture("asking_in")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the invitation to be sent", lambda: not sheet.isVisible())
    await until("the badge at Mikko's desk", mikko.main.top.consultations.isVisible)
    await mikko.sit_down()
    await mikko.do("consultations")
    waiting = mikko.main.consultation_work.waiting_sheet
    await until("the invitation to be shown", waiting.isVisible)
    assert waiting.question.text() == "Katsotaanko kuva yhdessä?"
    mikko.picture("invited")
    await mikko.keys.press(Qt.Key.Key_Return, CTRL)
    view = await mikko.opened(case_id)
    await until("the badge to be gone", lambda: not mikko.main.top.consultations.isVisible())
    assert [one.staff.staff_id for one in bodies(view, PairInvited)] == [me.staff_id]
    return case_id


async def test_two_write_in_one_case_and_see_each_other_write(house: House, aino: Seat, mikko: Seat) -> None:
    case_id = await paired(house, aino, mikko)
    his, hers = await mikko.opened(case_id), await aino.opened(case_id)
    await aino.sit_down()
    await aino.keys.go_to(hers.composer.text)
    await aino.keys.write("Tervetuloa huomenna")
    await until("Mikko to see that she writes", his.typing.isVisible)
    assert "kirjoittaa" in his.typing.text()
    await mikko.sit_down()
    await mikko.keys.go_to(his.composer.text)
    await mikko.keys.write("Voitte tulla tänään.")
    mikko.picture("both_write")
    await mikko.keys.press(Qt.Key.Key_Return, CTRL)
    await until("his answer at her desk", lambda: bool(bodies(hers, StaffMessage)))
    # Her draft and her caret are as they were, and she is told that there is an answer already.
    assert hers.composer.text.toPlainText() == "Tervetuloa huomenna"
    assert hers.composer.text.textCursor().position() == len("Tervetuloa huomenna")
    await until("the hint at her desk", lambda: "vastasi jo" in hers.typing.text())
    aino.picture("answered_already")
    await aino.sit_down()
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("both answers", lambda: len(bodies(his, StaffMessage)) == 2)
    said = [entry for entry in house.case(case_id).entries if isinstance(entry.body, StaffMessage)]
    assert [one.author.initials for one in said if one.author is not None] == ["ML", "AN"]


async def test_the_owner_passes_the_case_to_the_pair_and_leaves(
    house: House, aino: Seat, mikko: Seat
) -> None:
    case_id = await paired(house, aino, mikko)
    await aino.sit_down()
    await aino.do("pair")
    sheet = aino.main.pair_work.sheet
    await until("the pair to be shown", sheet.isVisible)
    aino.picture("the_pair")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    me = mikko.parts.session.me
    await until(
        "Mikko to be responsible",
        lambda: me is not None and house.case(case_id).head.is_owned_by(me.staff_id),
    )
    hers = await aino.opened(case_id)
    await until("her buttons to follow", hers.head.close_case.isHidden)
    aino.picture("handed_over")
    await mikko.sit_down()
    await mikko.do("pair")
    his = mikko.main.pair_work.sheet
    await until("the pair to be shown at his desk", his.isVisible)
    await mikko.keys.go_to(his.end)
    await mikko.keys.press(Qt.Key.Key_Space)
    await until("her tab to be gone", lambda: not aino.in_hand())
    assert mikko.in_hand() == {case_id}
