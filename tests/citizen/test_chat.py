"""The chat in a browser: nothing is lost or doubled by a reload, a lost network or a server that was away."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from backend.protocol.commands import JoinCases
from backend.protocol.entries import ResidentMessage
from backend.protocol.results import Result
from tests.channels.web.served import Served, fresh, serving
from tests.channels.web.test_forms import send, whole
from tests.citizen.resident import CHAT, own_lines, start_chat

pytestmark = pytest.mark.citizen


def stored(site: Served) -> list[str]:
    (case_id,) = site.cases()
    return [e.body.text for e in site.case(case_id).entries if isinstance(e.body, ResidentMessage)]


def test_a_reload_in_the_middle_goes_on_with_the_same_conversation(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    start_chat(page, served)
    page.fill("#write", "Vielä yksi asia")
    page.keyboard.press("Enter")
    expect(page.locator("#said .own")).to_have_count(2)
    page.fill("#write", "Puolikas luonnos")
    page.reload()
    expect(page.locator("#write")).to_have_value("Puolikas luonnos")
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(2)
    assert own_lines(page) == ["Hammasta särkee", "Vielä yksi asia"]
    assert stored(served) == ["Hammasta särkee", "Vielä yksi asia"]
    (case_id,) = served.cases()
    served.claim(case_id)
    served.reply(case_id, "Huomenta <i>Liisa</i>")
    expect(page.locator("#here")).to_have_text("Hoitaja Aino on paikalla.")
    expect(page.locator("#said li:not(.own) .words").last).to_have_text("Huomenta <i>Liisa</i>")


def test_the_latest_line_stays_in_sight_when_a_keyboard_takes_half_the_window(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    start_chat(page, served)
    for number in range(12):
        page.fill("#write", f"Viesti {number}")
        page.keyboard.press("Enter")
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(13)
    expect(page.get_by_text("Viesti 11")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 390, "height": 520})
    expect(page.get_by_text("Viesti 11")).to_be_in_viewport(ratio=1)
    # Who reads further up is left there.
    page.locator("#log").evaluate("log => log.scrollTo(0, 0)")
    expect(page.get_by_text("Viesti 11")).not_to_be_in_viewport()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_text("Viesti 11")).not_to_be_in_viewport()


def test_what_is_written_without_a_network_is_sent_when_it_returns(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    start_chat(page, served)
    browser_context.set_offline(True)
    expect(page.locator("#lost")).to_contain_text("Yhteys katkesi")
    page.fill("#write", "Kirjoitettu ilman verkkoa")
    page.keyboard.press("Enter")
    expect(page.locator("#said .own", has_text="odottaa")).to_have_count(1)
    browser_context.set_offline(False)
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(2)
    assert stored(served) == ["Hammasta särkee", "Kirjoitettu ilman verkkoa"]
    assert own_lines(page) == stored(served)


def test_much_written_without_a_network_arrives_in_order(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    start_chat(page, served)
    browser_context.set_offline(True)
    expect(page.locator("#lost")).to_contain_text("Yhteys katkesi")
    written = [f"{number} " + "ä" * 3900 for number in range(5)]
    for text in written:
        page.fill("#write", text)
        page.keyboard.press("Enter")
    browser_context.set_offline(False)
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(6)
    assert stored(served) == ["Hammasta särkee", *written]


def test_a_reload_without_a_network_keeps_what_was_not_sent(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    start_chat(page, served)
    # The pages come, the sockets do not: as behind a proxy that has lost its way.
    page.route_web_socket("**/chat/socket", lambda socket: socket.close())
    page.reload()
    page.fill("#write", "Tallessa sivulla")
    page.keyboard.press("Enter")
    page.reload()
    expect(page.locator("#said .own", has_text="odottaa")).to_have_count(1)
    other = browser_context.new_page()
    memory = page.evaluate("JSON.stringify(sessionStorage)")
    page.close()
    other.goto(served.address + "/fi/")
    other.evaluate("text => Object.assign(sessionStorage, JSON.parse(text))", memory)
    other.goto(served.address + CHAT)
    expect(other.locator("#said .own", has_text="tallennettu")).to_have_count(2)
    assert stored(served) == ["Hammasta särkee", "Tallessa sivulla"]


def test_the_place_is_shown_and_announced_and_the_end_leads_to_the_survey(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    served.nurse_arrives()
    start_chat(page, served)
    expect(page.locator("#place")).to_have_text("1.")
    expect(page.locator("#estimate")).to_have_text("noin 2–5 min")
    expect(page.locator("#announce")).to_contain_text("Paikkasi jonossa on 1.")
    page.click("#end")
    page.click("#end-sure >> button.grave")
    expect(page.locator("#ended")).to_have_text("Lopetit keskustelun.")
    page.get_by_label("Melko hyvin").check()
    page.get_by_label("Haluan vastauksen palautteeseen").check()
    page.click("text=Lähetä palaute")
    expect(page.locator("#survey-problem")).to_contain_text("Kirjoita puhelinnumero")
    page.fill("#survey-phone", "040 123 4567")
    page.click("text=Lähetä palaute")
    expect(page.locator("#thanks")).to_contain_text("30.11.")


def test_who_cannot_wait_asks_for_a_call_without_retyping(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    start_chat(page, served)
    page.click("text=Pyydä soitto >> visible=true")
    page.fill("#phone", "040 1")
    page.click("#call >> button.button >> nth=0")
    expect(page.locator("#phone-problem")).to_contain_text("Kirjoita koko puhelinnumero")
    page.fill("#phone", "040 123 4567")
    page.click("#call >> button.button >> nth=0")
    expect(page.locator("#ended")).to_contain_text("Soitamme tänään ennen klo 16")
    (case_id,) = served.cases()
    assert served.case(case_id).head.client.phone == "+358401234567"


def test_quick_exit_leaves_nothing_behind(browser_context: BrowserContext, served: Served) -> None:
    page = browser_context.new_page()
    browser_context.route("https://www.ilmatieteenlaitos.fi/", lambda route: route.fulfill(body="Sää"))
    page.goto(served.address + "/fi/")
    start_chat(page, served)
    assert "särkee" not in page.title()
    entries = page.evaluate("history.length")
    page.click("[data-exit]")
    page.wait_for_url("https://www.ilmatieteenlaitos.fi/")
    assert page.evaluate("history.length") == entries
    page.goto(served.address + CHAT)
    expect(page.locator("#begin")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0


def test_a_new_tab_knows_nothing_of_the_conversation(browser_context: BrowserContext, served: Served) -> None:
    start_chat(browser_context.new_page(), served)
    other = browser_context.new_page()
    other.goto(served.address + CHAT)
    expect(other.locator("#begin")).to_be_visible()


def test_a_conversation_that_is_joined_into_another_goes_on_there(
    browser_context: BrowserContext, served: Served
) -> None:
    send(served, whole(served, text="Aiempi lomake"))
    (earlier,) = served.cases()
    page = browser_context.new_page()
    start_chat(page, served)
    (chat,) = (case_id for case_id in served.cases() if case_id != earlier)
    served.claim(earlier)
    joined = served.do(JoinCases(command_id=fresh(), case_id=earlier, other_id=chat))
    assert isinstance(joined, Result)
    expect(page.locator("#here")).to_have_text("Hoitaja Aino on paikalla.")
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(1)
    page.fill("#write", "Jatkan tästä")
    page.keyboard.press("Enter")
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(2)
    assert own_lines(page) == ["Hammasta särkee", "Jatkan tästä"]


def test_the_secret_link_leads_back_into_the_conversation(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    start_chat(page, served)
    secret = page.evaluate("JSON.parse(sessionStorage.getItem('luukku-chat:oral-health')).secret")
    other = browser_context.new_page()
    other.goto(f"{served.address}/fi/s/{secret}")
    other.click("text=Jatka chatissa")
    expect(other.locator("#said .own", has_text="tallennettu")).to_have_count(1)
    other.fill("#write", "Toisella laitteella")
    other.keyboard.press("Enter")
    expect(other.locator("#said .own", has_text="tallennettu")).to_have_count(2)
    expect(page.locator("#said .own")).to_have_count(2)
    assert stored(served) == ["Hammasta särkee", "Toisella laitteella"]


def test_outside_opening_hours_the_page_says_when_and_offers_what_there_is(
    browser_context: BrowserContext, served: Served
) -> None:
    served.clock.move(timedelta(hours=12))
    page = browser_context.new_page()
    page.goto(served.address + CHAT)
    expect(page.get_by_text("Chat on nyt kiinni. Se aukeaa huomenna klo 8.")).to_be_visible()
    expect(page.locator("#start")).to_have_count(0)


@contextmanager
def other_site(script: str) -> Iterator[str]:
    """Serve an organisation's own page with the bubble on it; gives its origin."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            tag = f'<script src="{script}" data-line="oral-health" data-language="sv" defer></script>'
            self.wfile.write(f"<!doctype html><title>Sivu</title>{tag}".encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_the_bubble_opens_the_chat_on_an_allowed_site_only(
    browser_context: BrowserContext, tmp_path: Path
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    script = f"http://127.0.0.1:{port}/embed.js"
    with other_site(script) as allowed, other_site(script) as foreign:
        changes = {"http://127.0.0.1:8090": allowed}
        with serving(tmp_path, changes=changes, port=port):
            for origin, shown in ((allowed, 1), (foreign, 0)):
                page = browser_context.new_page()
                page.goto(origin)
                page.get_by_role("button", name="Öppna chatten").click()
                page.locator("iframe").wait_for()
                page.wait_for_load_state("networkidle")
                expect(page.frame_locator("iframe").locator("#start")).to_have_count(shown)
                page.close()
