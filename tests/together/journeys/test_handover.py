"""A case handed over from desk to desk: offered with F8, raced for by two, accepted by one, and the client reached."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from backend.protocol.handover_entries import ClientReached, HandoverAccepted, HandoverDeclined
from backend.protocol.handovers import HandoverState, OfferEnd
from backend.protocol.ids import CaseId
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


async def offered(house: House, aino: Seat, mikko: Seat) -> CaseId:
    """Aino takes a form and offers it to Mikko."""
    case_id = await house.send(form("Hammas lohkesi illalla."))
    await until("the form at Aino's desk", lambda: len(aino.rows()) == 1)
    await aino.sit_down()
    await aino.take_next()
    await offers(aino, mikko)
    return case_id


async def offers(aino: Seat, mikko: Seat) -> None:
    await aino.sit_down()
    await aino.do("handover")
    sheet = aino.main.handover_work.sheet
    await until("the handover to be asked for", sheet.isVisible)
    me = mikko.parts.session.me
    assert me is not None
    box = sheet.whom.control
    assert isinstance(box, QComboBox)
    await aino.keys.go_to(box)
    for _ in range(box.count()):
        if sheet.whom.value() == f"staff {me.staff_id}":
            break
        await aino.keys.press(Qt.Key.Key_Down)
    await aino.keys.go_to(sheet.note.control)
    await aino.keys.write("Jatkatko?")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the offer to be sent", lambda: not sheet.isVisible())
    await until("the badge at Mikko's desk", mikko.main.top.offers.isVisible)


async def test_a_case_offered_at_one_desk_is_declined_then_accepted_at_another_and_the_client_reached(
    house: House, aino: Seat, mikko: Seat
) -> None:
    case_id = await offered(house, aino, mikko)
    assert (aino.in_hand(), mikko.in_hand()) == ({case_id}, set())
    ends: list[tuple[int, OfferEnd, str]] = []
    aino.parts.handovers.ended.connect(lambda *told: ends.append(told))
    await mikko.sit_down()
    await mikko.do("offers")
    sheet = mikko.main.handover_work.offers_sheet
    await until("the offer to be shown", sheet.isVisible)
    assert sheet.note.text() == "Jatkatko?"
    await mikko.keys.go_to(sheet.reason.control)
    await mikko.keys.write("Lounaalla, kysy muilta.")
    await mikko.keys.go_to(sheet.decline)
    await mikko.keys.press(Qt.Key.Key_Space)
    view = await aino.opened(case_id)
    await until("the reason at Aino's desk", lambda: bool(bodies(view, HandoverDeclined)))
    await until("Aino to be told", lambda: [end for _, end, _ in ends] == [OfferEnd.DECLINED])
    assert aino.in_hand() == {case_id}
    await offers(aino, mikko)
    await mikko.sit_down()
    await mikko.do("offers")
    await until("the offer to be shown again", sheet.isVisible)
    await mikko.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the case at Mikko's desk", lambda: mikko.in_hand() == {case_id})
    await until("the case to have left Aino", lambda: not aino.in_hand())
    await until("Aino to be told once more", lambda: ends[-1][1] is OfferEnd.ACCEPTED)
    theirs = await mikko.opened(case_id)
    await until("the handover on the timeline", lambda: bool(bodies(theirs, HandoverAccepted)))
    await until("the bar over the case", theirs.between.isVisible)
    head = house.case(case_id).head
    assert head.handover is not None
    assert head.handover.state is HandoverState.ACCEPTED
    await mikko.sit_down()
    await mikko.do("client_reached")
    noting = mikko.main.handover_work.reached_sheet
    await until("the note", noting.isVisible)
    await mikko.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the client to be reached", lambda: bool(bodies(theirs, ClientReached)))
    await until("nobody in between", lambda: not theirs.between.isVisible())


async def test_whoever_accepts_what_was_taken_back_meanwhile_is_told_so(
    house: House, aino: Seat, mikko: Seat
) -> None:
    case_id = await offered(house, aino, mikko)
    await mikko.sit_down()
    await mikko.do("offers")
    sheet = mikko.main.handover_work.offers_sheet
    await until("the offer to be shown", sheet.isVisible)
    await aino.sit_down()
    aino.main.deeds.do("withdraw_handover")
    await until("nothing to be offered to Mikko", lambda: not mikko.main.top.offers.isVisible())
    assert sheet.ok.isHidden()
    assert (aino.in_hand(), mikko.in_hand()) == ({case_id}, set())
