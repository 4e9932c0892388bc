"""Forms in a browser: without JavaScript, by keyboard alone, with errors that take the focus."""

import pytest
from playwright.sync_api import BrowserContext, expect

from backend.protocol.entries import ResidentMessage
from tests.channels.web.served import Served
from tests.channels.web.test_forms import send, whole
from tests.citizen.resident import fill_callback, go_on
from tests.support.away import locked

pytestmark = pytest.mark.citizen


def test_a_form_goes_from_first_question_to_answer_without_javascript(
    browser_context: BrowserContext, served: Served
) -> None:
    browser = browser_context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, locale="fi-FI")
    page = context.new_page()
    page.goto(served.address)
    page.click("text=Suun terveydenhuolto")
    page.click("text=Täytä lomake")
    page.get_by_label("Hammassärky").check()
    page.click("button.button:visible")
    page.fill("#text", "Särkee <b>kovasti</b>")
    page.click("button:visible:has-text('Takaisin')")
    page.click("button.button:visible")
    expect(page.locator("#text")).to_have_value("Särkee <b>kovasti</b>")
    page.click("button.button:visible")
    page.get_by_label("Omaa asiaani").check()
    page.fill("#name", "Liisa Virtanen")
    page.click("button.button:visible")
    page.get_by_label("Viesti").check()
    page.click("button.button:visible")
    page.click("button.button:visible")
    expect(page.locator("h1")).to_have_text("Tarkista vastaukset")
    page.click("button.button:visible")
    expect(page.locator("h1")).to_have_text("Kiitos. Asiasi on perillä.")
    reference = page.locator(".reference").inner_text()
    page.reload()
    assert page.locator(".reference").inner_text() == reference
    page.click("text=Avaa asiasi sivu")
    expect(page.locator(".words")).to_have_text("Särkee <b>kovasti</b>")
    assert len(served.cases()) == 1
    context.close()


def test_the_chat_page_says_so_and_offers_the_form_without_javascript(
    browser_context: BrowserContext, served: Served
) -> None:
    browser = browser_context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, locale="fi-FI")
    page = context.new_page()
    page.goto(served.address + "/fi/oral-health/chat")
    expect(page.get_by_text("Chat ei toimi tässä selaimessa")).to_be_visible()
    expect(page.locator("#start")).to_be_hidden()
    page.locator("input[name=matter]").first.check()
    page.fill("#name", "Liisa")
    page.fill("#text", "Särkee")
    page.click("text=Lähetä lomakkeena")
    expect(page.get_by_text("Miten haluat vastauksen?")).to_be_visible()
    context.close()


def test_an_error_takes_the_focus_and_its_link_leads_to_the_field(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    fill_callback(page, served, "040 123 4")
    expect(page.locator("#errors")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#phone")).to_be_focused()
    expect(page.locator("#phone")).to_have_value("040 123 4")
    assert page.locator("#phone").get_attribute("aria-invalid") == "true"


def test_a_callback_is_asked_for_by_keyboard_alone(browser_context: BrowserContext, served: Served) -> None:
    page = browser_context.new_page()
    page.goto(served.address + "/fi/oral-health/callback")

    def tab_to(selector: str) -> None:
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(selector)

    def enter() -> None:
        with page.expect_navigation():
            page.keyboard.press("Enter")

    tab_to("input[name=matter]")
    page.keyboard.press("Space")
    # Enter sends the question on, not back, although Back stands first.
    enter()
    expect(page.get_by_text("Kysymys 2/5")).to_be_visible()
    tab_to("#text")
    page.keyboard.type("Lapsen hammas")
    tab_to("button.button")
    enter()
    tab_to("input[name=for_whom]")
    page.keyboard.press("ArrowDown")
    tab_to("#name")
    page.keyboard.type("Liisa Virtanen")
    enter()
    tab_to("#phone")
    page.keyboard.type("040 123 4567")
    enter()
    tab_to("input[name=time]")
    page.keyboard.press("Space")
    enter()
    expect(page.locator("h1")).to_have_text("Tarkista vastaukset")
    page.keyboard.press("Tab")
    tab_to("button.button")
    enter()
    expect(page.locator("h1")).to_have_text("Kiitos. Asiasi on perillä.")
    (case_id,) = served.cases()
    assert served.case(case_id).head.client.phone == "+358401234567"


def test_a_double_press_and_a_reload_send_a_form_once(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    fill_callback(page, served, "040 123 4567")
    page.locator("input[name=time]").first.check()
    go_on(page)
    expect(page.locator("h1")).to_have_text("Tarkista vastaukset")
    page.locator("main button[value=send]").dblclick()
    page.wait_for_url("**/callback")
    expect(page.locator("h1")).to_have_text("Kiitos. Asiasi on perillä.")
    link = page.locator("main").get_attribute("data-link")
    page.reload()
    assert page.locator("main").get_attribute("data-link") == link
    (case_id,) = served.cases()
    assert len(served.case(case_id).contacts) == 1


@pytest.mark.expect_log("the database did not take a command")
def test_what_could_not_be_saved_is_sent_again_from_the_page_that_kept_it(
    browser_context: BrowserContext, served: Served
) -> None:
    link = send(served, whole(served)).main("data-link")
    context = browser_context.browser
    assert context is not None
    plain = context.new_context(java_script_enabled=False, locale="fi-FI")
    page = plain.new_page()
    page.goto(served.address + link)
    page.fill("textarea[name=text] >> nth=-1", "Olen allerginen penisilliinille.\nKuume on 38,5.")
    with locked(served.backend.config.data / "luukku.db"):
        page.click("text=Lähetä >> nth=-1")
        expect(page.locator("h1")).to_have_text("Paina Lähetä uudelleen")
        expect(page.locator("p.words")).to_have_text("Olen allerginen penisilliinille.\nKuume on 38,5.")
    page.click("text=Lähetä uudelleen >> nth=-1")
    expect(page.get_by_text("Lisäyksesi on tallessa.")).to_be_visible()
    (case_id,) = served.cases()
    said = [e.body.text for e in served.case(case_id).entries if isinstance(e.body, ResidentMessage)]
    assert said == ["Olen allerginen penisilliinille.\nKuume on 38,5."]
    plain.close()
