"""A resident is asked to identify in the middle of a chat: at a certified provider, in a real browser, and back again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from backend.protocol.client_commands import AskIdentification
from backend.protocol.entries import IdentificationEnd, IdentificationEnded
from backend.protocol.ids import CaseId
from backend.protocol.results import Result
from backend.protocol.words import Identity
from tests.channels.web.served import Served, fresh
from tests.channels.web.test_forms import send, whole
from tests.citizen.resident import own_lines, start_chat
from tests.identity.identifying_site import identifying_site
from tests.support.chromium import violations

pytestmark = [pytest.mark.citizen, pytest.mark.slow]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Served]:
    """The pages with a broker of the trust network."""
    with identifying_site(tmp_path, profile="ftn") as (served, _):
        yield served


def asked(page: Page, site: Served) -> CaseId:
    """Open a chat that the nurse takes, and in which she asks the resident to identify."""
    start_chat(page, site)
    (case_id,) = site.cases()
    site.claim(case_id)
    answer = site.do(AskIdentification(command_id=fresh(), case_id=case_id))
    assert isinstance(answer, Result)
    expect(page.locator("#identify p")).to_contain_text("Hoitaja Aino pyytää sinua tunnistautumaan")
    return case_id


def go(page: Page, person: str) -> None:
    """Go to the provider and do there what the link says."""
    page.click("#identify a")
    expect(page.locator("h1")).to_have_text("Testitunnistus")
    page.click(f"text={person}")
    page.locator("#identify p").wait_for()


def test_who_is_asked_identifies_and_goes_on_in_the_same_conversation(
    browser_context: BrowserContext, site: Served
) -> None:
    page = browser_context.new_page()
    case_id = asked(page, site)
    assert violations(page) == []
    page.fill("#write", "Kesken jäänyt")

    go(page, "Liisa Virtanen")

    expect(page.locator("#identify p")).to_have_text("Olet tunnistautunut. Voit jatkaa tästä.")
    expect(page.locator("#identify a")).to_be_hidden()
    assert own_lines(page) == ["Hammasta särkee"]
    assert page.input_value("#write") == "Kesken jäänyt"
    assert violations(page) == []
    card = site.case(case_id).head.client
    assert (card.identity, card.name, card.identified_by) == (
        Identity.STRONG,
        "Liisa Virtanen",
        "Testitunnistus",
    )
    page.keyboard.press("Control+End")
    page.focus("#write")
    page.keyboard.press("Enter")
    page.locator("#said .own", has_text="Kesken jäänyt").wait_for()
    assert [
        cookie
        for cookie in browser_context.cookies(site.address + "/identify/return")
        if "luukku" in str(cookie)
    ] == []


def test_nothing_secret_goes_to_the_provider_and_nothing_tells_of_it_afterwards(
    browser_context: BrowserContext, site: Served
) -> None:
    page = browser_context.new_page()
    asked(page, site)
    secret = page.locator("main").get_attribute("data-secret") or "?"
    elsewhere: list[tuple[str, str]] = []
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(site.address)
            else elsewhere.append((request.url, request.headers.get("referer", "")))
        ),
    )
    go(page, "Liisa Virtanen")
    assert elsewhere
    assert not [url for url, referrer in elsewhere if secret in url or referrer.startswith(site.address)]
    assert page.url == site.address + "/fi/oral-health/chat"
    assert page.title().startswith("Chat")


def test_who_breaks_it_off_has_lost_nothing_and_may_still_do_it(
    browser_context: BrowserContext, site: Served
) -> None:
    page = browser_context.new_page()
    case_id = asked(page, site)
    go(page, "Peruuta")

    expect(page.locator("#identify p")).to_contain_text(
        "Et tunnistautunut. Kaikki, mitä kirjoitit, on tallessa."
    )
    assert own_lines(page) == ["Hammasta särkee"]
    case = site.case(case_id)
    assert case.head.identification_asked_at is None
    assert case.head.client.identity is Identity.SELF_DECLARED
    go(page, "Liisa Virtanen")
    expect(page.locator("#identify p")).to_contain_text("Olet tunnistautunut")


def test_not_now_is_told_to_who_asked(browser_context: BrowserContext, site: Served) -> None:
    page = browser_context.new_page()
    case_id = asked(page, site)
    page.keyboard.press("Tab")
    page.focus("#identify a")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#identify p")).to_contain_text("Et tunnistautunut")
    expect(page.locator("#write")).to_be_focused()
    bodies = [entry.body for entry in site.case(case_id).entries]
    assert IdentificationEnded(why=IdentificationEnd.CANCELLED) in bodies


def test_another_person_on_the_same_page_is_told_and_changes_nothing(
    browser_context: BrowserContext, site: Served
) -> None:
    page = browser_context.new_page()
    case_id = asked(page, site)
    go(page, "Liisa Virtanen")
    expect(page.locator("#identify p")).to_contain_text("Olet tunnistautunut")
    site.do(AskIdentification(command_id=fresh(), case_id=case_id))
    expect(page.locator("#identify p")).to_contain_text("pyytää")

    go(page, "Matti Meri")

    expect(page.locator("#identify p")).to_contain_text("eri henkilö kuin aiemmin")
    assert own_lines(page) == ["Hammasta särkee"]
    assert site.case(case_id).head.client.name == "Liisa Virtanen"
    assert violations(page) == []


def test_a_form_is_followed_by_identifying_without_any_script(
    browser_context: BrowserContext, site: Served
) -> None:
    context = browser_context.browser.new_context(java_script_enabled=False, locale="fi-FI")  # type: ignore[union-attr]
    page = context.new_page()
    receipt = send(site, whole(site))
    link = receipt.main("data-link")
    assert "Tunnistaudu" in receipt.words
    page.goto(site.address + link)
    page.click("text=Tunnistaudu >> nth=-1")
    page.click("text=Liisa Virtanen")
    expect(page.locator("main")).to_contain_text("Olet tunnistautunut")
    assert page.url == site.address + link
    (case_id,) = site.cases()
    assert site.case(case_id).head.client.identity is Identity.STRONG
    context.close()
