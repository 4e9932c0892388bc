"""HTML and script that a resident writes are text on the page and at the desktop."""

import pytest
from playwright.async_api import expect
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from backend.protocol.entries import FormSubmitted, ResidentMessage
from backend.protocol.words import Channel
from desktop.demo.keys import until
from tests.together.journeys.house import House
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import Seat, bodies, case_of

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]
NAME = "<b onmouseover=alert(1)>Liisa</b> & Co"
SCRIPT = "<script>document.title='rikki'</script><img src=x onerror=\"document.title='rikki'\">"
ENDS = "</textarea></p></script><h1>Iso</h1> {{ 7*7 }} &lt;i&gt; %s"


def rich(at: Seat) -> list[str]:
    """Labels that would take what a resident wrote for markup."""
    return [
        label.text()
        for label in at.window.findChildren(QLabel)
        if "<" in label.text() and label.textFormat() is not Qt.TextFormat.PlainText
    ]


async def test_markup_in_a_name_and_a_text_stays_text(house: House, aino: Seat, liisa: Resident) -> None:
    page = liisa.page
    alarms: list[str] = []
    page.on("dialog", lambda dialog: alarms.append(dialog.message))
    page.on("pageerror", lambda error: alarms.append(str(error)))

    link = await liisa.send_form(ENDS, NAME)
    await liisa.go(link)
    await expect(page.locator(".words").first).to_have_text(ENDS)
    assert await page.locator("main h1").count() == 1
    await liisa.open_chat(SCRIPT, NAME)
    await liisa.say(ENDS)
    await liisa.has_saved(2)
    await liisa.picture("1-chat")

    await until("both in the queue", lambda: len(aino.rows()) == 2)
    chat = await aino.take(next(row for row in aino.rows() if row.channels == (Channel.CHAT,)))
    await until(
        "both texts on the timeline",
        lambda: [message.text for message in bodies(chat, ResidentMessage)] == [SCRIPT, ENDS],
    )
    assert case_of(chat).head.client.name == NAME
    assert rich(aino) == []
    aino.picture("2-chat")
    await aino.write(chat, "<b>Vastaus</b> & muuta")
    await aino.send()
    await expect(page.locator("#said li:not(.own) .words").last).to_have_text("<b>Vastaus</b> & muuta")
    await liisa.picture("3-answer")

    form = await aino.take(aino.rows()[0])
    assert [one.text for one in bodies(form, FormSubmitted)] == [ENDS]
    assert rich(aino) == []
    aino.picture("4-form")
    await aino.keys.press(Qt.Key.Key_F4)
    await until("the outcome to be asked for", aino.main.close_sheet.isVisible)
    assert rich(aino) == []
    await aino.keys.press(Qt.Key.Key_Escape)
    assert "rikki" not in await page.title()
    assert await page.locator("#said img, #said b:not(.who b), #said script").count() == 0
    assert alarms == []
