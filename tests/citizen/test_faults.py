"""The chat's page in a browser under the faults that ``tests/channels/simulator/test_chat_page.py`` gives its double."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from backend.channels.web import frames
from backend.protocol.entries import ResidentMessage
from backend.protocol.ids import CaseId
from tests.channels.web.served import ORAL, Served
from tests.citizen.resident import own_lines, start_chat
from tests.support.chromium import violations
from tests.support.gate import Gate, gate_to

pytestmark = pytest.mark.citizen

SAVED = "#said .own:has-text('tallennettu')"


class Behind:
    """The site as it is reached through the gate."""

    def __init__(self, served: Served, gate: Gate) -> None:
        self.served = served
        self.gate = gate
        self.address = gate.address

    def said(self, case_id: CaseId) -> list[str]:
        entries = self.served.case(case_id).entries
        return [e.body.text for e in entries if isinstance(e.body, ResidentMessage)]

    def stored(self) -> list[str]:
        (case_id,) = self.served.cases(ORAL)
        return self.said(case_id)


@pytest.fixture
def site(served: Served) -> Iterator[Behind]:
    with gate_to(served.port) as gate:
        yield Behind(served, gate)


@pytest.fixture
def page(browser_context: BrowserContext, site: Behind) -> Page:
    """A page behind the gate whose first text is saved."""
    opened = browser_context.new_page()
    start_chat(opened, site)  # type: ignore[arg-type]
    return opened


def write(page: Page, text: str) -> None:
    page.fill("#write", text)
    page.keyboard.press("Enter")


def all_saved(page: Page, count: int) -> None:
    expect(page.locator(SAVED)).to_have_count(count, timeout=30_000)


def until_stored(site: Behind, count: int) -> None:
    for _ in range(500):
        if len(site.stored()) == count:
            return
        time.sleep(0.02)
    raise AssertionError(site.stored())


def test_each_text_says_what_it_is_doing_and_never_that_it_is_saved_before_it_is(
    page: Page, site: Behind
) -> None:
    site.gate.hold("down")
    write(page, "Kuultiinko?")
    write(page, "Odottaa vuoroaan")
    expect(page.locator("#said .own .note")).to_have_text([", tallennettu", "lähetetään", "odottaa"])
    until_stored(site, 2)
    assert page.locator(SAVED).count() == 1
    site.gate.open()
    all_saved(page, 3)
    assert own_lines(page) == site.stored() == ["Hammasta särkee", "Kuultiinko?", "Odottaa vuoroaan"]


def test_an_answer_that_is_lost_on_its_way_doubles_nothing(page: Page, site: Behind) -> None:
    site.gate.hold("down")
    write(page, "Kuultiinko?")
    until_stored(site, 2)
    site.gate.forget()
    # Sooner than a silent line would be noticed.
    expect(page.locator(SAVED)).to_have_count(2, timeout=10_000)
    assert own_lines(page) == site.stored() == ["Hammasta särkee", "Kuultiinko?"]


def test_fifty_texts_written_without_a_network_leave_in_order_and_once(
    page: Page, site: Behind, browser_context: BrowserContext
) -> None:
    browser_context.set_offline(True)
    written = [f"{number} " + "ä" * 700 for number in range(50)]
    for text in written:
        write(page, text)
    expect(page.locator("#lost")).to_contain_text("lähtee itsestään, kun yhteys palaa")
    browser_context.set_offline(False)
    for _ in range(60):
        # More than the county lets through in a minute: the page waits as long as it is told.
        site.served.clock.move(timedelta(seconds=3))
        if page.locator(SAVED).count() == 51:
            break
        page.wait_for_timeout(250)
    all_saved(page, 51)
    assert own_lines(page) == site.stored() == ["Hammasta särkee", *written]


def test_a_cut_in_the_middle_loses_and_doubles_nothing(page: Page, site: Behind) -> None:
    for number in range(10):
        write(page, f"viesti {number}")
        site.gate.cut()
    all_saved(page, 11)
    assert own_lines(page) == site.stored() == ["Hammasta särkee", *(f"viesti {n}" for n in range(10))]


@pytest.mark.slow
def test_a_half_open_line_is_found_within_fifteen_seconds_and_made_anew(page: Page, site: Behind) -> None:
    expect(page.locator("#place")).to_have_text("1.")
    before = site.gate.accepted
    time.sleep(frames.QUIET_SECONDS + 1)
    assert site.gate.accepted == before, "a line that lives was given up"
    site.gate.hold()
    began = time.monotonic()
    while site.gate.accepted == before:
        page.wait_for_timeout(100)
        assert time.monotonic() - began < 15
    site.gate.forget()
    write(page, "Täällä taas")
    all_saved(page, 2)


def test_a_page_that_wakes_asks_at_once_whether_its_line_lives(page: Page, site: Behind) -> None:
    site.gate.hold()
    before = site.gate.accepted
    began = time.monotonic()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    while site.gate.accepted == before:
        page.wait_for_timeout(50)
        assert time.monotonic() - began < 5
    site.gate.forget()
    page.evaluate("dispatchEvent(new Event('online'))")
    write(page, "Hereillä")
    all_saved(page, 2)


@pytest.mark.expect_log("the database did not take a command")
def test_while_the_database_takes_nothing_the_page_says_so_and_keeps_the_order(
    page: Page, site: Behind, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "data" / "luukku.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        write(page, "ensin")
        write(page, "sitten")
        expect(page.locator("#lost")).to_contain_text(
            "Ei vielä tallennettu, yritetään uudelleen", timeout=8_000
        )
        assert page.locator(SAVED).count() == 1
        other.execute("ROLLBACK")
    all_saved(page, 3)
    expect(page.locator("#lost")).to_be_empty()
    assert own_lines(page) == site.stored() == ["Hammasta särkee", "ensin", "sitten"]


def test_a_duplicated_tab_loses_and_doubles_nothing(
    page: Page, site: Behind, browser_context: BrowserContext
) -> None:
    site.gate.shut()
    write(page, "Vielä lähettämättä")
    memory = page.evaluate("JSON.stringify(sessionStorage)")
    site.gate.open()
    other = browser_context.new_page()
    other.goto(site.address + "/fi/")
    other.evaluate("text => Object.assign(sessionStorage, JSON.parse(text))", memory)
    other.goto(site.address + "/fi/oral-health/chat")
    all_saved(other, 2)
    all_saved(page, 2)
    # Both would go on with the same number; words that were said before are said again.
    for first, second in (("Ensimmäinen", "Toinen"), ("Kolmas", "Hammasta särkee"), ("ok", "ok")):
        write(page, first)
        write(other, second)
    all_saved(page, 8)
    all_saved(other, 8)
    expected = ["Ensimmäinen", "Toinen", "Kolmas", "Hammasta särkee", "ok", "ok"]
    assert sorted(site.stored()) == sorted(["Hammasta särkee", "Vielä lähettämättä", *expected])
    assert own_lines(page) == own_lines(other) == site.stored()


@pytest.mark.parametrize("forbidden", ["setItem", "all"])
def test_a_browser_that_lets_nothing_be_remembered_is_told_of_and_the_chat_works(
    browser_context: BrowserContext, site: Behind, forbidden: str
) -> None:
    page = browser_context.new_page()
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
        if forbidden == "setItem"
        else "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    start_chat(page, site)  # type: ignore[arg-type]
    expect(page.locator("#forgetful")).to_contain_text("Selaimesi ei anna tämän sivun muistaa viestejä")
    site.gate.cut()
    write(page, "Toimii silti")
    all_saved(page, 2)
    assert site.stored() == ["Hammasta särkee", "Toimii silti"]


def test_closing_the_tab_is_asked_about_only_while_something_is_unsent(page: Page, site: Behind) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()
    all_saved(page, 1)
    assert asked == []
    site.gate.shut()
    write(page, "Menee välilehden mukana")
    site.gate.open()
    site.gate.hold()
    page.close(run_before_unload=True)
    page.wait_for_event("close")
    assert asked == ["beforeunload"]


def test_quick_exit_asks_nothing_although_something_is_unsent(
    page: Page, site: Behind, browser_context: BrowserContext
) -> None:
    browser_context.route("https://www.ilmatieteenlaitos.fi/", lambda route: route.fulfill(body="Sää"))
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    site.gate.shut()
    write(page, "Salaisuus")
    expect(page.locator("#said .own", has_text="odottaa")).to_have_count(1)
    page.click("[data-exit]")
    page.wait_for_url("https://www.ilmatieteenlaitos.fi/")
    assert asked == []
    site.gate.open()
    page.goto(site.address + "/fi/")
    assert page.evaluate("sessionStorage.length") == 0


def test_what_was_unsent_when_the_conversation_ended_is_offered_to_the_matter(
    page: Page, site: Behind
) -> None:
    (case_id,) = site.served.cases(ORAL)
    secret = json.loads(page.evaluate("sessionStorage['luukku-chat:oral-health']"))["secret"]
    site.gate.shut()
    write(page, "Unohdin sanoa")
    write(page, "tämänkin")
    with site.served.socket() as elsewhere:
        elsewhere.say(type="resume", secret=secret)
        elsewhere.say(type="end")
        elsewhere.hear("ended")
    site.gate.open()
    expect(page.locator("#late")).to_be_visible()
    expect(page.locator("#said .own", has_text="ei lähetetty")).to_have_count(2)
    assert violations(page) == []
    page.reload()
    expect(page.locator("#late")).to_be_visible()
    page.click("#add-late")
    all_saved(page, 3)
    expect(page.locator("#late")).to_be_hidden()
    expect(page.locator("#added")).to_have_text("Lisäyksesi on tallessa.")
    assert site.said(case_id) == ["Hammasta särkee", "Unohdin sanoa", "tämänkin"]


def test_what_is_chosen_without_a_line_leaves_when_it_is_back(page: Page, site: Behind) -> None:
    site.gate.shut()
    write(page, "Vielä tämä")
    page.click("text=Pyydä soitto >> visible=true")
    page.fill("#phone", "040 123 4567")
    page.click("#call >> button.button >> nth=0")
    expect(page.locator("#lost")).to_contain_text("Valintasi lähtee, kun yhteys palaa")
    site.gate.open()
    expect(page.locator("#ended")).to_contain_text("Soitamme tänään ennen klo 16")
    assert site.stored() == ["Hammasta särkee", "Vielä tämä"]


def test_words_of_a_conversation_that_is_no_more_stay_on_the_page(page: Page, site: Behind) -> None:
    site.gate.shut()
    write(page, "Ei saa hävitä")
    page.evaluate(
        "() => { const key = 'luukku-chat:oral-health', memory = JSON.parse(sessionStorage[key]);"
        " memory.secret = 'x'.repeat(43); window.wanted = JSON.stringify(memory); }"
    )
    wanted = page.evaluate("window.wanted")
    page.on("dialog", lambda dialog: dialog.accept())
    site.gate.open()
    page.goto(site.address + "/fi/")
    page.evaluate("text => { sessionStorage['luukku-chat:oral-health'] = text }", wanted)
    page.goto(site.address + "/fi/oral-health/chat")
    expect(page.locator("#begin-error")).to_contain_text("Keskustelua ei enää ole")
    expect(page.locator("#text")).to_have_value("Ei saa hävitä")


def test_the_page_tells_when_the_professionals_connection_breaks_and_of_the_place_again(
    page: Page, site: Behind
) -> None:
    (case_id,) = site.served.cases(ORAL)
    site.served.claim(case_id)
    expect(page.locator("#here")).to_have_text("Hoitaja Aino on paikalla.")
    site.served.nurse_vanishes()
    expect(page.locator("#here")).to_contain_text("Ammattilaisen yhteys on poikki")
    expect(page.locator("#announce")).to_contain_text("Ammattilaisen yhteys on poikki")
    assert violations(page) == []
    site.served.release(case_id)
    expect(page.locator("#place")).to_have_text("1.")
