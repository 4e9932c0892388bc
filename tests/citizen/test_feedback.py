"""Feedback in a browser: without JavaScript and by keyboard alone."""

import pytest
from playwright.sync_api import BrowserContext, expect

from backend.protocol.ids import LineId
from backend.store.given_feedback import read_given
from tests.channels.web.served import Served
from tests.channels.web.test_status_link import closed
from tests.citizen.resident import fill_feedback

pytestmark = pytest.mark.citizen


def test_feedback_goes_from_the_front_page_to_its_answer_without_javascript(
    browser_context: BrowserContext, served: Served
) -> None:
    browser = browser_context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, locale="fi-FI")
    page = context.new_page()
    page.goto(served.address)
    page.click("text=Anna palautetta")
    page.get_by_label("Ehdotuksen").check()
    page.get_by_label("Suun terveydenhuolto").check()
    page.fill("#text", "Ilta-aikoja <b>lisää</b>")
    page.click("text=English >> nth=0")
    expect(page.locator("h1")).to_have_text("Give feedback")
    expect(page.locator("#text")).to_have_value("Ilta-aikoja <b>lisää</b>")
    page.click("text=Suomi >> nth=0")
    page.get_by_label("Kyllä, omalle sivulle").check()
    page.click("button.button:visible")
    expect(page.locator("h1")).to_have_text("Kiitos. Palautteesi on perillä.")
    expect(page.get_by_text("maanantaina 30.11.")).to_be_visible()
    (case_id,) = served.cases()
    served.claim(case_id)
    served.reply(case_id, "Avasimme keskiviikkoillat.")
    page.click("text=Avaa asiasi sivu")
    expect(page.locator(".words").first).to_have_text("Ilta-aikoja <b>lisää</b>")
    expect(page.locator(".words").last).to_have_text("Avasimme keskiviikkoillat.")
    context.close()


def test_feedback_is_given_by_keyboard_alone(browser_context: BrowserContext, served: Served) -> None:
    page = browser_context.new_page()
    page.goto(served.address + "/fi/feedback")

    def tab_to(selector: str) -> None:
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(selector)

    tab_to("input[name=kind]")
    page.keyboard.press("Space")
    tab_to("#text")
    page.keyboard.type("Kiitos hyvästä palvelusta")
    tab_to("input[name=reply]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to("#phone")
    page.keyboard.type("040 123")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#errors")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#phone")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type(" 4567")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Kiitos. Palautteesi on perillä.")
    assert len(served.cases(LineId("social-advice"))) == 1


def test_feedback_without_a_reply_leaves_no_case(browser_context: BrowserContext, served: Served) -> None:
    page = browser_context.new_page()
    fill_feedback(page, served, "no")
    expect(page.get_by_text("Emme tallentaneet, kuka sen antoi")).to_be_visible()
    assert served.cases(LineId("social-advice")) == []


def test_the_survey_of_an_answered_question_is_given_without_javascript(
    browser_context: BrowserContext, served: Served
) -> None:
    browser = browser_context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, locale="fi-FI")
    page = context.new_page()
    page.goto(served.address + closed(served))
    page.get_by_label("Osittain").check()
    page.get_by_label("Melko helppoa").check()
    page.get_by_role("button", name="Lähetä palaute").click()
    expect(page.get_by_text("Kiitos palautteesta.")).to_be_visible()
    expect(page.get_by_text("Saitko asiaasi apua?")).to_have_count(0)
    with served.backend.reader.reading() as database:
        [given] = read_given(database)
    assert (given.channel, given.answers) == ("form", {"helped": "partly", "ease": "4"})
    context.close()
