"""One person, one place: a suggestion accepted by one key, and pages that never show another's words."""

import pytest
from playwright.async_api import BrowserContext, expect
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backend.protocol.entries import ResidentMessage, StaffMessage
from backend.protocol.words import CaseState, Channel, SuggestionWhy
from desktop.demo.keys import until
from tests.together.journeys.house import House
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import CTRL, Seat, bodies, case_of

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]


@pytest.fixture
async def matti(house: House, async_browser_context: BrowserContext, liisa: Resident) -> Resident:
    """Another at the same telephone, in a browser of his own."""
    browser = async_browser_context.browser
    assert browser is not None
    context = await browser.new_context(locale="fi-FI", timezone_id="Europe/Helsinki")
    context.set_default_timeout(10_000)
    return Resident(await context.new_page(), house.address, liisa.pictures)


# The offscreen platform has no windows to raise, which a menu asks for.
@pytest.mark.qt_log_ignore("This plugin does not support")
async def test_a_form_and_a_call_of_the_same_phone_become_one_case_by_one_key(
    house: House, aino: Seat, liisa: Resident, matti: Resident
) -> None:
    form_page = await liisa.send_form("Liisan lohjennut paikka.", phone="040 123 4567")
    call_page = await matti.ask_for_call("+358 40 1234567", "Matin särky.", "Matti Virtanen")
    await until("both in the queue", lambda: len(aino.rows()) == 2)
    form_row, call_row = sorted(aino.rows(), key=lambda row: row.number)
    view = await aino.take(form_row)
    (suggestion,) = case_of(view).head.suggestions
    assert (suggestion.case_id, suggestion.why) == (call_row.case_id, SuggestionWhy.SAME_PHONE)
    await until("the suggestion to be shown", lambda: aino.main.client.suggested() == call_row.case_id)
    aino.picture("1-suggestion")
    await aino.keys.press(Qt.Key.Key_J, CTRL)
    await until("one case of two contacts", lambda: len(case_of(view).contacts) == 2)
    assert {contact.channel for contact in case_of(view).contacts} == {Channel.FORM, Channel.CALLBACK}
    await until("the other row to be gone", lambda: aino.parts.queue.count() == 0)
    assert aino.in_hand() == {form_row.case_id}
    assert house.case(call_row.case_id).head.joined_into == form_row.case_id
    assert house.case(call_row.case_id).head.state is CaseState.CLOSED
    aino.picture("2-joined")

    # Returned to the queue the row shows both channels.
    await aino.keys.press(Qt.Key.Key_R, CTRL)
    await until("the row to be back", lambda: len(aino.rows()) == 1)
    assert set(aino.rows()[0].channels) == {Channel.FORM, Channel.CALLBACK}
    aino.picture("3-returned")
    view = await aino.take(aino.rows()[0])

    # Each holder reads what they wrote and were answered, nothing of the other.
    to_whom = view.composer.addressee
    assert to_whom.text() == "Matti Virtanen, soittopyyntö"
    await aino.write(view, "Vastaus Matille.")
    await aino.send()
    await aino.keys.choose(to_whom)
    await until("the pages to choose from", lambda: QApplication.activePopupWidget() is not None)
    aino.picture("4-to-whom")
    await aino.keys.press(Qt.Key.Key_Down)
    await aino.keys.press(Qt.Key.Key_Return)
    await until("the composer to have the focus", view.composer.text.hasFocus)
    assert to_whom.text() == "Liisa Virtanen, lomake"
    await aino.keys.write("Vastaus Liis")
    # What another says meanwhile does not turn the reply to them.
    await matti.go(call_page)
    await matti.write("textarea[name=text]", "Vielä yksi asia.")
    await matti.tab_to("form:has(textarea) button")
    await matti.press("Enter")
    await until("the addition on the timeline", lambda: len(bodies(view, ResidentMessage)) == 1)
    assert to_whom.text() == "Liisa Virtanen, lomake"
    await aino.keys.write("alle.")
    await aino.send()
    await until("the answers to be saved", lambda: len(bodies(view, StaffMessage)) == 2)
    await aino.settled()
    await until("the joined row to be gone", lambda: not aino.leaving())
    aino.picture("5-answered")
    await liisa.go(form_page)
    await matti.go(call_page)
    await liisa.picture("5-form-page")
    await matti.picture("5-call-page")
    hers, his = await liisa.page.content(), await matti.page.content()
    assert "Liisan lohjennut paikka." in hers
    assert "Matin" not in hers
    assert "Matin särky." in his
    assert "Liisan" not in his
    assert ("Vastaus Liisalle." in hers, "Vastaus Liisalle." in his) == (True, False)
    assert ("Vastaus Matille." in hers, "Vastaus Matille." in his) == (False, True)


async def test_who_chats_is_answered_in_the_chat_after_their_form_was_joined(
    house: House, aino: Seat, liisa: Resident, matti: Resident
) -> None:
    form_page = await matti.send_form("Aiempi lomakkeeni.", name="Liisa Virtanen", phone="040 123 4567")
    await liisa.open_chat("Nyt särkee.", "Liisa Virtanen")
    await until("both in the queue", lambda: len(aino.rows()) == 2)
    chat_row = next(row for row in aino.rows() if row.channels == (Channel.CHAT,))
    form_row = next(row for row in aino.rows() if row.channels == (Channel.FORM,))
    view = await aino.take(chat_row)
    aino.parts.actions.join(chat_row.case_id, form_row.case_id)
    await until("one case of two contacts", lambda: len(case_of(view).contacts) == 2)
    await aino.write(view, "Vastaan chatissa.")
    await aino.send()
    await expect(liisa.page.get_by_text("Vastaan chatissa.")).to_be_visible()
    await matti.go(form_page)
    assert "Vastaan chatissa." not in await matti.page.content()
    assert "Nyt särkee." not in await matti.page.content()
    assert "Aiempi lomakkeeni." not in await liisa.page.content()
