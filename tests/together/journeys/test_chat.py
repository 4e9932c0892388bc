"""A chat from the first word to the survey, both sides by keyboard, with reloads in the middle."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect
from PySide6.QtCore import Qt

from backend.protocol.entries import Note, ResidentMessage, StaffMessage
from backend.protocol.ids import PhraseId
from backend.protocol.mine import Phrase
from backend.protocol.words import Channel, Language
from desktop.demo.keys import until
from desktop.models.delivery import Delivery
from desktop.models.roles import TimelineRole
from desktop.views.case_view import CaseView
from tests.together.journeys.house import House
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import CTRL, SHIFT, Seat, bodies

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]


def said(view: CaseView, kind: type[ResidentMessage] | type[StaffMessage]) -> list[str]:
    return [body.text for body in bodies(view, kind)]


def deliveries(view: CaseView) -> list[Delivery]:
    model = view.timeline.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    entries = [(row.data(TimelineRole.ENTRY), row.data(TimelineRole.DELIVERY)) for row in rows]
    return [state for entry, state in entries if entry and isinstance(entry.body, StaffMessage)]


GREETING = Phrase(
    phrase_id=PhraseId("tervehdys"),
    keyword="tervehdys",
    title={Language.FINNISH: "Tervehdys"},
    text={Language.FINNISH: "Hei {name}, kiitos viestistäsi. Luen sen nyt ja vastaan aivan kohta."},
)


async def test_a_chat_from_the_first_word_to_the_survey(house: House, aino: Seat, liisa: Resident) -> None:
    await house.share(GREETING)
    page = liisa.page
    await liisa.open_chat("Takahammasta särkee.")
    await expect(page.locator("#place")).to_have_text("1.")
    await expect(page.locator("#estimate")).to_have_text("noin 2–5 min")
    await liisa.say("Särky alkoi eilen illalla.")
    await liisa.has_saved(2)
    await liisa.picture("1-waiting")

    await until("the chat to stand in the queue", lambda: len(aino.rows()) == 1)
    (row,) = aino.rows()
    assert row.channels == (Channel.CHAT,)
    aino.picture("1-queue")
    view = await aino.take_next()
    assert view.case_id == row.case_id
    await until("the queue to be empty", lambda: aino.parts.queue.count() == 0)
    await expect(page.locator("#here")).to_have_text("Hoitaja Aino on paikalla.")

    written = ["Takahammasta särkee.", "Särky alkoi eilen illalla."]
    await until("both messages on the timeline", lambda: said(view, ResidentMessage) == written)
    await aino.write(view, "Hei Liisa! Onko poskessa turvotusta?")
    await expect(page.locator("#typing")).to_have_text("Hoitaja Aino kirjoittaa")
    await liisa.picture("2-typing")
    await aino.send()
    await expect(page.locator("#said li:not(.own) .words").last).to_have_text(
        "Hei Liisa! Onko poskessa turvotusta?"
    )
    await until("the reply to be read", lambda: deliveries(view) == [Delivery.READ])
    await liisa.write("#write", "Vähän on, ")
    await until("the nurse to see that the client writes", view.typing.isVisible)
    aino.picture("2-chat")

    # Reloads while both sides' messages are under way.
    await page.keyboard.type("vasemmalla.")
    await liisa.press("Enter")
    written.append("Vähän on, vasemmalla.")
    answered = ["Hei Liisa! Onko poskessa turvotusta?"]
    for turn in range(3):
        await aino.write(view, f"Vastaus {turn}")
        answered.append(f"Vastaus {turn}")
        await liisa.say(f"Viesti {turn}")
        written.append(f"Viesti {turn}")
        await aino.send()
        await page.reload()
    await liisa.has_saved(len(written))
    await expect(page.locator("#said li:not(.own) .words").last).to_have_text(answered[-1])
    await until("the last message on the timeline", lambda: said(view, ResidentMessage) == written)
    assert not view.typing.isVisible()
    assert await liisa.own() == written
    assert said(view, StaffMessage) == answered
    assert [text for text in await liisa.theirs() if text in answered] == answered
    await until("every reply to be read", lambda: set(deliveries(view)) == {Delivery.READ})
    await expect(page.locator("#said .own .note").last).to_have_text(", luettu")
    await liisa.picture("3-after-reloads")
    aino.picture("3-after-reloads")

    await aino.write(view, "/terv")
    await until("the phrases", view.phrases.isVisible)
    aino.picture("4-phrases")
    await aino.keys.press(Qt.Key.Key_Tab)
    greeting = "Hei Liisa, kiitos viestistäsi. Luen sen nyt ja vastaan aivan kohta."
    assert view.composer.text.toPlainText() == greeting
    assert view.composer.text.hasFocus()
    await aino.send()
    await expect(page.get_by_text(greeting)).to_have_count(1)

    await aino.keys.press(Qt.Key.Key_N, CTRL | SHIFT)
    await until("the composer to write notes", view.composer.is_note)
    await aino.keys.write("Ohjattu päivystysaikaan.")
    aino.picture("5-note")
    await aino.send()
    await until("the note on the timeline", lambda: len(bodies(view, Note)) == 1)
    assert bodies(view, Note) == [Note(text="Ohjattu päivystysaikaan.")]

    await aino.close_case(view, "Aika varattu huomiseksi.")
    await until("the closing to be told", lambda: aino.told() == "Asia päätettiin.")
    aino.picture("6-closed")
    await expect(page.locator("#ended")).to_be_visible()
    await liisa.picture("6-closed")
    await liisa.tab_to("input[name=rating]")
    await liisa.press("Space")
    await liisa.write("#survey-text", "Sain avun nopeasti.")
    await liisa.tab_to("#survey-reply")
    await liisa.press("Space")
    await liisa.write("#survey-phone", "040 123 4567")
    await liisa.press("Enter")
    await expect(page.locator("#thanks")).to_have_text(
        "Kiitos palautteesta. Vastaamme viimeistään maanantaina 30.11."
    )
    await liisa.picture("7-thanks")
    whole = await page.content()
    assert "päivystysaikaan" not in whole

    await until("the feedback to stand in the queue", lambda: aino.parts.queue.count() == 1)
    feedback = next(one for one in aino.rows() if one.case_id != row.case_id)
    assert feedback.channels == (Channel.FEEDBACK,)
    assert feedback.promised_by.astimezone(ZoneInfo("Europe/Helsinki")).date() == date(2026, 11, 30)
    aino.picture("7-feedback")
    assert [one.number for one in house.rows()] == [feedback.number]
    assert not aino.parts.connection.unsent
