"""A resident at a browser: what one does again and again in these tests."""

from playwright.sync_api import Page

from tests.channels.web.served import Served

CHAT = "/fi/oral-health/chat"


def start_chat(page: Page, site: Served, text: str = "Hammasta särkee") -> None:
    """Open the chat page, answer what it asks and wait until the first text is saved."""
    page.goto(site.address + CHAT)
    page.locator("input[name=matter]").first.check()
    page.fill("#name", "Liisa")
    page.fill("#text", text)
    page.click("#start")
    page.locator("#said .own", has_text="tallennettu").wait_for()


def own_lines(page: Page) -> list[str]:
    """What the page shows as the resident's own."""
    return page.locator("#said .own .words").all_inner_texts()


def go_on(page: Page) -> None:
    """Send the page's question and wait for the next page."""
    with page.expect_navigation():
        page.click(".buttons .button >> nth=0")


def fill_callback(page: Page, site: Served, phone: str) -> None:
    """Go to the telephone question of the callback request and answer it."""
    page.goto(site.address + "/fi/oral-health/callback")
    page.locator("input[name=matter]").first.check()
    go_on(page)
    go_on(page)
    page.locator("input[name=for_whom]").first.check()
    page.fill("#name", "Liisa Virtanen")
    go_on(page)
    page.fill("#phone", phone)
    go_on(page)


def fill_feedback(page: Page, site: Served, reply: str, text: str = "Jonotin kauan") -> None:
    """Give feedback about the services in general, in Finnish, with this wish for a reply."""
    page.goto(site.address + "/fi/feedback")
    page.locator("input[name=kind]").last.check()
    page.fill("#text", text)
    page.locator(f"input[name=reply][value={reply}]").check()
    if reply == "phone":
        page.fill("#phone", "040 123 4567")
    with page.expect_navigation():
        page.click("button.button:visible")
