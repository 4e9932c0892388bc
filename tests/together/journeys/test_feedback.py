"""Feedback from a browser without JavaScript: it stands in the desktop's queue with its date, and is answered there."""

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, expect

from backend.domain.promises import feedback_reply_by
from backend.protocol.feedback import FeedbackKind
from backend.protocol.feedback_entries import FeedbackGiven
from backend.protocol.words import Channel
from desktop.demo.keys import until
from tests.together.journeys.house import House
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import Seat, case_of

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]


async def test_feedback_is_answered_by_the_date_that_its_giver_was_told(
    house: House, aino: Seat, async_browser_context: BrowserContext, tmp_path: Path
) -> None:
    browser = async_browser_context.browser
    assert browser is not None
    plain = await browser.new_context(java_script_enabled=False, locale="fi-FI")
    plain.set_default_timeout(10_000)
    page = await plain.new_page()
    await page.goto(house.address + "/fi/feedback?about=oral-health")
    await page.get_by_label("Moitteen").check()
    await page.fill("#text", "Jonotin puhelimessa tunnin.")
    await page.get_by_label("Kyllä, omalle sivulle").check()
    told = await page.get_by_text("Vastaus on siellä viimeistään").inner_text()
    await page.click("button.button:visible")
    await expect(page.locator("h1")).to_have_text("Kiitos. Palautteesi on perillä.")
    reference = await page.locator(".reference").inner_text()
    liisa = Resident(page, house.address, tmp_path / "liisa")
    await liisa.picture("1-receipt")
    await page.click("text=Avaa asiasi sivu")

    await until("the feedback to stand in the queue", lambda: len(aino.rows()) == 1)
    (row,) = aino.rows()
    assert row.channels == (Channel.FEEDBACK,)
    assert abs(row.promised_by - feedback_reply_by(row.since)) < timedelta(seconds=1)
    assert f"{row.promised_by.day}.{row.promised_by.month}." in told
    aino.picture("1-queue")
    view = await aino.take(row)
    case = case_of(view)
    assert case.head.number == int(reference)
    (given,) = [one.body for one in case.entries if isinstance(one.body, FeedbackGiven)]
    assert (given.kind, given.text) == (FeedbackKind.COMPLAINT, "Jonotin puhelimessa tunnin.")
    await aino.write(view, "Kiitos palautteesta. Lisäsimme aamun soittoaikoja.")
    aino.picture("2-answer")
    await aino.send()
    await aino.settled()
    await page.reload()
    await expect(page.get_by_text("Lisäsimme aamun soittoaikoja.")).to_be_visible()
    await liisa.picture("2-answer")
    await plain.close()
