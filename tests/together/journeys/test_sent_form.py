"""A form from the professional's keys to the resident's page in the chat and back to the timeline, both by keyboard alone."""

import pytest
from playwright.async_api import expect
from PySide6.QtCore import Qt

from backend.protocol.entries import ResidentMessage
from backend.protocol.sent_form_entries import FormAnswered, FormSent
from backend.protocol.words import Urgency
from desktop.demo.keys import until
from tests.together.journeys.house import House
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import CTRL, SHIFT, Seat, bodies, case_of

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]

PANEL = "#form-panel"
GO_ON = f"{PANEL} .buttons [value=next]"


async def choose(liisa: Resident, name: str, code: str) -> None:
    """Go to a question by Tab and pick an answer with Space and the arrows."""
    await liisa.tab_to(f"{PANEL} [name='{name}']")
    for _ in range(5):
        if await liisa.page.evaluate("code => document.activeElement.value === code", code):
            break
        await liisa.press("ArrowDown")
    await liisa.press("Space")


async def go_on(liisa: Resident, selector: str = GO_ON) -> None:
    await liisa.tab_to(selector)
    await liisa.press("Enter")


async def test_a_form_goes_to_the_chat_and_its_answers_come_to_the_timeline(
    house: House, aino: Seat, liisa: Resident
) -> None:
    page = liisa.page
    await liisa.open_chat("En jaksa enää.")
    await until("the chat to stand in the queue", lambda: len(aino.rows()) == 1)
    view = await aino.take_next()

    await aino.keys.press(Qt.Key.Key_F6, SHIFT)
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    choice = aino.main.assessing.choice
    at = next(n for n, one in enumerate(choice.list.items(), 1) if one.title == "Vointi ja turvallisuus")
    aino.picture("1-choice")
    await aino.keys.press(Qt.Key(Qt.Key.Key_0 + at))
    await until("the form to stand on the timeline", lambda: len(bodies(view, FormSent)) == 1)

    await expect(page.locator("#forms h2")).to_have_text("Sinulle on lähetetty lomake")
    await liisa.picture("1-card")
    await go_on(liisa, "#forms .button")
    await expect(page.locator(f"{PANEL} h1")).to_be_focused()
    await choose(liisa, "a-1", "badly")
    await liisa.write(f"{PANEL} textarea", "Uni on huonoa.")
    await liisa.picture("2-filling-in")
    await go_on(liisa)
    await expect(page.locator(f"{PANEL} [name='a-3']").first).to_be_visible()
    await choose(liisa, "a-3", "yes")
    await choose(liisa, "a-5", "no")
    await go_on(liisa)
    await expect(page.locator(f"{PANEL} [role=alert]")).to_contain_text("112")
    await choose(liisa, "a-4", "no")
    await go_on(liisa)
    await expect(page.locator(f"{PANEL} [name='a-6']")).to_be_visible()
    await go_on(liisa)
    await expect(page.locator(f"{PANEL} h1")).to_have_text("Tarkista vastaukset")
    assert not bodies(view, FormAnswered), "nothing is sent before it is sent"
    await go_on(liisa, f"{PANEL} [value=send]")
    await expect(page.locator(f"{PANEL} h1")).to_have_text("Kiitos. Vastauksesi on tallennettu.")
    await liisa.picture("3-thanks")

    await until("the answers on the timeline", lambda: len(bodies(view, FormAnswered)) == 1)
    [answered] = bodies(view, FormAnswered)
    assert answered.alerts == ("3",)
    await until("the case to be urgent", lambda: case_of(view).head.urgency is Urgency.URGENT)
    aino.picture("2-answered")
    await go_on(liisa, f"{PANEL} [data-leave]")
    await liisa.say("Lähetin sen.")
    await until(
        "the chat to go on",
        lambda: [one.text for one in bodies(view, ResidentMessage)] == ["En jaksa enää.", "Lähetin sen."],
    )
    assert house.case(view.case_id).head.urgency is Urgency.URGENT
