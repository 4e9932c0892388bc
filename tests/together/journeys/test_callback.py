"""A call asked for to a number in another country: not reached, tried again, never closed silently."""

from collections.abc import Iterator

import pytest
from playwright.async_api import expect
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from backend.protocol.call_entries import CallAttempted
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.words import CaseState, Channel, FollowUp
from desktop.demo.keys import until
from desktop.views.button import Button
from tests.together.journeys.house import House
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import Seat, bodies, case_of

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]
SWEDISH = "+46701740605"


class Telephone(QObject):
    """Takes `tel:` addresses as a soft phone does."""

    def __init__(self) -> None:
        super().__init__()
        self.called: list[str] = []

    @Slot(QUrl)
    def dial(self, number: QUrl) -> None:
        self.called.append(number.path())


@pytest.fixture
def telephone(qapp: object) -> Iterator[Telephone]:
    phone = Telephone()
    QDesktopServices.setUrlHandler("tel", phone, "dial")  # type: ignore[arg-type]  # the stubs say bytes
    yield phone
    QDesktopServices.unsetUrlHandler("tel")


async def test_a_callback_is_tried_again_and_never_closed_silently(
    house: House, aino: Seat, liisa: Resident, telephone: Telephone
) -> None:
    link = await liisa.ask_for_call("+46 70 174 06 05")
    await until("the call to stand in the queue", lambda: len(aino.rows()) == 1)
    (row,) = aino.rows()
    assert row.channels == (Channel.CALLBACK,)
    view = await aino.take_next()
    assert case_of(view).head.client.phone == SWEDISH
    assert [contact.phone for contact in house.case(row.case_id).contacts] == [SWEDISH]
    aino.picture("1-case")

    await aino.do("call")
    await until("the call to be confirmed", lambda: view.callback.step() == 1)
    aino.picture("2-confirm")
    assert telephone.called == []
    await until("the confirmation to have the focus", view.callback.confirm.hasFocus)
    await aino.keys.press(Qt.Key.Key_Space)
    assert telephone.called == [SWEDISH]
    await aino.keys.choose(view.callback.missed)
    await until("the next time to be asked for", lambda: view.callback.step() == 2)
    aino.picture("3-next-time")
    times = [
        button
        for button in view.callback.findChildren(Button)
        if button.isVisible() and button is not view.callback.back
    ]
    await aino.keys.choose(times[0])
    await until("the row to return", lambda: len(aino.rows()) == 1)
    (back,) = aino.rows()
    assert (back.case_id, back.attempt) == (row.case_id, 1)
    assert "Soitto 2/3, klo 9.55" in aino.spoken(back.case_id)
    aino.picture("4-returned")
    await liisa.go(link)
    await expect(liisa.page.locator("main")).to_contain_text("Soitimme, mutta et vastannut.")
    await liisa.picture("4-status")

    # Before the agreed time nobody is handed the case; whoever wants to may open it.
    await until("the tab to be gone", lambda: not aino.in_hand())
    await aino.keys.press(Qt.Key.Key_F2)
    await until("F2 to be answered", aino.main.queue.refusal.isVisible)
    assert aino.main.queue.refusal.text() == "Valituilla linjoilla ja kanavilla ei odota ketään."
    aino.picture("5-nobody")
    view = await aino.take(back)

    # The sheet does not let the reason be left out, and neither does the server.
    await aino.keys.press(Qt.Key.Key_F4)
    sheet = aino.main.close_sheet
    await until("the outcome to be asked for", sheet.isVisible)
    assert sheet.callback_reason.isVisible()
    await aino.pick(sheet.reason.control)
    await aino.keys.go_to(sheet.agreed.control)
    await aino.keys.write("Ei sovittu.")
    await aino.pick(sheet.follow_up.control)
    await aino.keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await until("the reason to have the focus", sheet.callback_reason.control.hasFocus)
    aino.picture("6-reason")
    await aino.keys.press(Qt.Key.Key_Escape)
    refused: list[Refusal] = []
    aino.parts.actions.refused.connect(lambda _case, _place, refusal: refused.append(refusal))
    aino.parts.actions.close(row.case_id, "guidance", "Ei tavoitettu.", FollowUp.NONE)
    await until("the server to refuse", lambda: bool(refused))
    assert refused[0].code is ErrorCode.CALLBACK_OPEN
    await until("the outcome to be asked for again", sheet.isVisible)
    aino.picture("7-refused")
    assert sheet.agreed.value() == "Ei tavoitettu."
    assert not aino.parts.connection.unsent
    await aino.keys.press(Qt.Key.Key_Escape)
    assert house.case(row.case_id).head.state is CaseState.CLAIMED

    await aino.keys.choose(view.callback.got)
    await until("the call to be reached", lambda: case_of(view).contacts[0].done)
    assert [(call.attempt, call.reached) for call in bodies(view, CallAttempted)] == [(1, False), (2, True)]
    await aino.close_case(view, "Aika varattu.")
    assert house.case(row.case_id).head.state is CaseState.CLOSED
