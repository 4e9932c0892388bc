"""From the status page on: a call without JavaScript, a conversation with it, both in the same matter."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from backend.protocol.words import Channel
from tests.channels.web.served import Served
from tests.channels.web.test_further_contacts import row, texts
from tests.channels.web.test_status_link import begun
from tests.citizen.resident import CHAT, go_on, own_lines, start_chat
from tests.support.chromium import violations

pytestmark = pytest.mark.citizen


def open_same(page: Page, site: Served, link: str, text: str) -> None:
    """Open a conversation from the status page and wait until its first text is saved."""
    page.goto(site.address + link)
    page.click("text=Avaa keskustelu")
    page.fill("#text", text)
    page.click("#start")
    page.locator("#said .own", has_text="tallennettu").first.wait_for()


def test_a_call_is_asked_for_without_javascript(browser_context: BrowserContext, served: Served) -> None:
    link = begun(served)
    browser = browser_context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False, locale="fi-FI")
    page = context.new_page()
    page.goto(served.address + link)
    page.click("text=Pyydä soitto tästä asiasta")
    expect(page.locator("#phone")).to_have_value("040 1234567")
    page.click("button.button:visible")
    page.get_by_label("Iltapäivällä").check()
    page.click("button:visible:has-text('Takaisin')")
    page.fill("#phone", "040 765 4321")
    # Enter in the field goes on and not back.
    page.keyboard.press("Enter")
    expect(page.get_by_label("Iltapäivällä")).to_be_checked()
    page.click("button.button:visible")
    expect(page.get_by_text("Soitamme numeroon 040 7654321 tänään ennen klo 16.")).to_be_visible()
    assert row(served).channels == (Channel.FORM, Channel.CALLBACK)
    page.click("text=Avaa keskustelu")
    expect(page.get_by_text("Keskustelu ei toimi tässä selaimessa")).to_be_visible()
    page.fill("#text", "Sitten kirjoitan näin")
    page.click("text=Lähetä viestinä")
    expect(page.get_by_text("Lisäyksesi on tallessa.")).to_be_visible()
    context.close()


def test_a_conversation_opened_from_the_link_goes_on_in_the_same_matter(
    browser_context: BrowserContext, served: Served
) -> None:
    link = begun(served)
    page = browser_context.new_page()
    open_same(page, served, link, "Särky paheni")
    assert own_lines(page) == ["Hammasta särkee.", "Särky paheni"]
    page.fill("#write", "Ja poski turposi")
    page.keyboard.press("Enter")
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(3)
    page.reload()
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(3)
    assert row(served).channels == (Channel.FORM, Channel.CHAT)
    other = browser_context.new_page()
    other.goto(served.address + link)
    other.click("text=Jatka chatissa")
    expect(other.locator("#said .own")).to_have_count(3)
    other.fill("#write", "Toisesta ikkunasta")
    other.keyboard.press("Enter")
    expect(page.locator("#said .own")).to_have_count(4)
    assert texts(served.case(row(served).case_id)) == [
        "Särky paheni",
        "Ja poski turposi",
        "Toisesta ikkunasta",
    ]


def test_the_same_words_in_the_next_conversation_are_said_again(
    browser_context: BrowserContext, served: Served
) -> None:
    link = begun(served)
    page = browser_context.new_page()
    open_same(page, served, link, "Hei")
    page.click("#end")
    page.click("#end-sure .grave")
    expect(page.locator("#ended")).to_be_visible()
    open_same(page, served, link, "Hei")
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(3)
    expect(page.locator("#composer")).to_be_visible()
    assert texts(served.case(row(served).case_id)) == ["Hei", "Hei"]


def test_another_conversation_of_the_same_tab_is_not_shown_behind_the_link(
    browser_context: BrowserContext, served: Served
) -> None:
    link = begun(served)
    page = browser_context.new_page()
    start_chat(page, served, "Aivan toinen asia")
    page.goto(served.address + link + "/chat")
    expect(page.locator("#begin")).to_be_visible()
    expect(page.get_by_text("Aivan toinen asia")).to_have_count(0)
    page.goto(served.address + CHAT)
    expect(page.get_by_text("Aivan toinen asia")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_new_pages_are_for_everybody(
    browser_context: BrowserContext, served: Served, scheme: str, language: str
) -> None:
    link = begun(served).replace("/fi/", f"/{language}/")
    page = browser_context.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 320, "height": 640})
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        found[name] = violations(page)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found[name].append("scrolls sideways")

    page.goto(served.address + link)
    look("status")
    page.goto(served.address + link + "/chat")
    look("chat, first page")
    page.goto(served.address + link + "/callback")
    look("phone")
    page.fill("#phone", "040")
    go_on(page)
    look("phone with an error")
    page.fill("#phone", "040 123 4567")
    go_on(page)
    look("time")
    go_on(page)
    look("time with an error")
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
