"""A guardian writes for a 13-year-old who forbids it: identified at a real provider, assessed at the real window, and nothing more."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, expect
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backend.protocol.assessments import MaturityCode
from backend.protocol.authority import Deed, Why
from backend.protocol.entries import Identified, StaffMessage
from backend.protocol.use_inquiries import ReadUses, Uses
from backend.protocol.uses import Use
from backend.protocol.words import CaseState, Identity, SaysFor
from desktop.demo.keys import until
from tests.identity.identifying_site import identification_file
from tests.identity.real_provider import CODE, FIRST, LAST, free_port, real_provider
from tests.support.chromium import axe_source
from tests.together.journeys.house import House
from tests.together.journeys.house import house as serve
from tests.together.journeys.resident import Resident
from tests.together.journeys.seat import CTRL, Seat, bodies, case_of, seat

pytestmark = [pytest.mark.together, pytest.mark.citizen, pytest.mark.slow]

LIISA = {"sub": "liisa", "name": "Liisa Virtanen", CODE: "020184-9115", FIRST: "Liisa", LAST: "Virtanen"}
MATTI_CODE = "100713B902J"
REASON = "Ymmärtää hoidon ja sen seuraukset, ei halua äidin tietävän."
FIRST_WORDS = "Matti on ollut kipeä ja poissa koulusta."


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A house whose residents are sent to a certified provider, set up as a broker of the trust network."""
    port, issuer_port = free_port(), free_port()
    site = f"http://127.0.0.1:{port}"
    file = identification_file(tmp_path, f"http://127.0.0.1:{issuer_port}", site, profile="ftn")
    provider = real_provider(
        site + "/identify/return",
        profile="ftn",
        port=issuer_port,
        people=[LIISA],
        client_jwks_uri=site + "/identify/keys",
    )
    with provider:
        async with serve(tmp_path / "house", port=port, identification=file) as served:
            yield served


@pytest.fixture
async def liisa(house: House, tmp_path: Path, async_browser_context: BrowserContext) -> Resident:
    return Resident(await async_browser_context.new_page(), house.address, tmp_path / "liisa")


async def opened_for_matti(liisa: Resident) -> None:
    """Open a chat for one's child, by keyboard."""
    page = liisa.page
    await liisa.go("/fi/oral-health/chat")
    await liisa.tab_to("input[name=matter]")
    await liisa.press("Space")
    await liisa.tab_to("input[name=for_whom]")
    values = await page.locator("input[name=for_whom]").evaluate_all("all => all.map(one => one.value)")
    for _ in range(values.index(SaysFor.OWN_CHILD.value)):
        await liisa.press("ArrowDown")
    await liisa.write("#name", "Liisa Virtanen")
    await liisa.write("#principal_name", "Matti Virtanen")
    await liisa.write("#principal_code", MATTI_CODE)
    await liisa.write("#text", FIRST_WORDS)
    await liisa.tab_to("#start")
    await liisa.press("Enter")
    await liisa.has_saved(1)


async def assessed(aino: Seat, code: MaturityCode) -> None:
    """F6 and the digits: the minor beside the guardian, known by questions, and no disclosure."""
    await aino.keys.press(Qt.Key.Key_F6)
    pane = aino.main.assessing.pane
    await until("the assessment to have the keys", pane.hasFocus)
    for digit in "23":
        await aino.keys.press(Qt.Key(ord(digit)))
    await aino.keys.press(Qt.Key.Key_Return)
    for digit in "1111112212" + "2" + code.value:
        await aino.keys.press(Qt.Key(ord(digit)))
    await aino.keys.write(REASON)
    aino.picture("3-assessed")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)


async def test_what_a_minor_forbids_stays_from_the_guardian_and_the_log_tells_it_all(
    house: House, aino: Seat, liisa: Resident, tmp_path: Path, qapp: QApplication
) -> None:
    page = liisa.page
    await opened_for_matti(liisa)
    await until("the chat to stand in the queue", lambda: len(aino.rows()) == 1)
    view = await aino.take_next()
    assert case_of(view).head.authority.required

    # The nurse asks by one key; the guardian identifies in the same tab and is back in the same conversation.
    await aino.do("ask_identification")
    await expect(page.locator("#identify p")).to_contain_text("pyytää sinua tunnistautumaan")
    await liisa.tab_to("#identify a")
    await liisa.press("Enter")
    await expect(page.locator("h1")).to_have_text("Testitunnistus")
    await page.click("text=Liisa Virtanen")
    await expect(page.locator("#identify p")).to_have_text("Olet tunnistautunut. Voit jatkaa tästä.")
    await until(
        "the desktop to show who it is", lambda: case_of(view).head.client.identity is Identity.STRONG
    )
    (known,) = bodies(view, Identified)
    assert known.name == "Liisa Virtanen"
    await aino.write(view, "Kiitos, Liisa. Juttelen hetken Matin kanssa.")
    await aino.send()
    await expect(page.locator("#said li:not(.own) .words").last).to_have_text(
        "Kiitos, Liisa. Juttelen hetken Matin kanssa."
    )
    aino.picture("2-identified")

    # Without a code the case does not close.
    await aino.keys.press(Qt.Key.Key_F4)
    aino.picture("2-closing")
    await aino.keys.press(Qt.Key.Key_Escape)
    assert case_of(view).head.state is CaseState.CLAIMED

    seen_before = await liisa.theirs()
    await assessed(aino, MaturityCode.CAPABLE_FORBIDS)
    await until("the assessment to be signed", lambda: case_of(view).head.assessment is not None)
    made = case_of(view).head.assessment
    assert made is not None
    assert made.code is MaturityCode.CAPABLE_FORBIDS
    refusals = {one.deed: one.why for one in case_of(view).head.authority.verdicts if not one.allowed}
    for deed in (Deed.SPEAK, Deed.SEE_EVENT, Deed.ACT, Deed.BE_CALLED, Deed.BE_SURVEYED, Deed.GET_EXTRACT):
        assert refusals[deed] is Why.MINOR_FORBIDS

    # The conversation has ended as any does; nothing written from now on reaches the page, whatever the nurse does.
    await expect(page.locator("#ended")).to_be_visible()
    await liisa.picture("4-ended")
    await expect(page.locator("#survey")).to_be_hidden()
    await aino.write(view, "Tämä ei saa mennä äidille.")
    await aino.send()
    await aino.settled()
    aino.picture("4-not-sent")
    assert "Tämä ei saa mennä äidille." not in [body.text for body in bodies(view, StaffMessage)]
    await aino.do("note")
    await aino.keys.write("Matti tulee yksin vastaanotolle.")
    await aino.send()
    ended_as = await liisa.theirs()
    await page.reload()
    await expect(page.locator("#ended")).to_be_visible()
    after = await liisa.theirs()
    assert after == ended_as
    assert after[: len(seen_before)] == seen_before
    text = await page.inner_text("body")
    for hidden in ("Tämä ei saa", "yksin vastaanotolle", "kiel", "arvio", "salassa", REASON):
        assert hidden not in text
    await page.evaluate(axe_source())
    assert (await page.evaluate("() => axe.run(document)"))["violations"] == []
    await liisa.picture("5-after")

    # The secret link shows a handled matter and no more than that.
    await page.click("summary")
    link = await page.locator("#link").get_attribute("href")
    assert link
    await liisa.go(link if link.startswith("/") else link.removeprefix(house.address))
    text = await page.inner_text("main")
    for hidden in ("Tämä ei saa", "yksin vastaanotolle", "arvio", "salassa", REASON):
        assert hidden not in text
    await liisa.picture("6-status")

    async with seat(house.desktop_address, tmp_path / "pirkko") as pirkko:
        await pirkko.sign_in("pirkko.salo")
        log = pirkko.main.office.log
        assert log is not None
        await until("the log to have the keys", log.table.hasFocus)
        found = await pirkko.parts.client.ask(ReadUses())
        assert isinstance(found, Uses)
        of_case = [line for line in reversed(found.lines) if line.case_id == view.case_id]
        done = [line.what for line in of_case]
        assert Use.OPENED in done
        assert Use.IDENTIFIED in done
        assert Use.ASSESSED in done
        assert {line.staff_name for line in of_case if line.what is Use.ASSESSED} == {"Aino Niemi"}
        await until("the lines to be on the screen", lambda: log.table.row() >= 0)
        pirkko.picture("7-log")
