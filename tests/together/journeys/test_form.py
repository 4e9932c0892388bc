"""A form without JavaScript: receipt, answer, addition; a closed case waits again."""

from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, expect

from backend.protocol.entries import FormSubmitted, Reopened, ResidentMessage
from backend.protocol.words import CaseState, Channel
from desktop.demo.keys import until
from tests.together.journeys.house import House
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import Seat, bodies, case_of

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]


async def test_a_form_without_javascript_is_answered_added_to_and_waits_again(
    house: House, aino: Seat, async_browser_context: BrowserContext, tmp_path: Path
) -> None:
    browser = async_browser_context.browser
    assert browser is not None
    plain = await browser.new_context(java_script_enabled=False, locale="fi-FI")
    plain.set_default_timeout(10_000)
    page = await plain.new_page()
    # Nobody can ask which field has the focus without JavaScript, so this resident points.
    await page.goto(house.address + "/fi/oral-health/form")
    go_on = page.locator("button.button:visible").first
    await page.get_by_label("Lohjennut hammas tai paikka").check()
    await go_on.click()
    await page.fill("#text", "Paikka lohkesi\nleivästä.")
    await go_on.click()
    await page.get_by_label("Omaa asiaani").check()
    await page.fill("#name", "Liisa Virtanen")
    await go_on.click()
    await page.get_by_label("Viesti").check()
    await go_on.click()
    await go_on.click()
    await go_on.click()
    await expect(page.locator("h1")).to_have_text("Kiitos. Asiasi on perillä.")
    reference = await page.locator(".reference").inner_text()
    liisa = Resident(page, house.address, tmp_path / "liisa")
    await liisa.picture("1-receipt")
    await page.click("text=Avaa asiasi sivu")
    await expect(page.locator("main")).to_contain_text("Asiasi odottaa vuoroaan")

    await until("the form to stand in the queue", lambda: len(aino.rows()) == 1)
    aino.picture("1-queue")
    view = await aino.take(aino.rows()[0])
    assert case_of(view).head.number == int(reference)
    assert [form.text for form in bodies(view, FormSubmitted)] == ["Paikka lohkesi\nleivästä."]
    await until("the form to be read", lambda: case_of(view).marks.staff_read == len(case_of(view).entries))
    await aino.write(view, "Hei Liisa! Varasin ajan huomiseksi kello 9.15.")
    aino.picture("2-answer")
    await aino.send()
    await until("the form to be answered", lambda: case_of(view).contacts[0].done)
    await page.reload()
    await expect(page.get_by_text("Varasin ajan huomiseksi kello 9.15.")).to_be_visible()
    await liisa.picture("2-answer")

    await page.fill("textarea[name=text]", "Kiitos! Entä pysäköinti?")
    await page.click("button:visible:has-text('Lähetä')")
    await expect(page.locator("main")).to_contain_text("Lisäyksesi on tallessa")
    await until("the addition on the timeline", lambda: len(bodies(view, ResidentMessage)) == 1)
    await aino.close_case(view, "Aika varattu, pysäköinti pihassa.")
    case_id = view.case_id
    assert house.case(case_id).head.state is CaseState.CLOSED
    await page.reload()
    await liisa.picture("3-closed")
    await page.fill("form:has(input[value=add]) textarea", "En pääsekään huomenna.")
    await page.click("form:has(input[value=add]) button")
    await expect(page.locator("main")).to_contain_text("Lisäyksesi on tallessa")
    await liisa.picture("4-added")

    await until("the case to wait again", lambda: [row.case_id for row in aino.rows()] == [case_id])
    assert aino.rows()[0].channels == (Channel.FORM,)
    aino.picture("4-queue")
    again = await aino.take(aino.rows()[0])
    texts = [message.text for message in bodies(again, ResidentMessage)]
    assert texts == ["Kiitos! Entä pysäköinti?", "En pääsekään huomenna."]
    assert len(bodies(again, Reopened)) == 1
    toast = aino.main.undo.geometry()
    composer = again.composer.mapTo(aino.main, again.composer.rect().topLeft())
    assert toast.bottom() < composer.y()
    aino.picture("5-again")
    await plain.close()
