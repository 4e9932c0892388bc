"""A form that was sent to a resident, in a browser: inside the chat, which goes on, and on the page behind the link."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from backend.protocol.checklist_rules import given
from backend.protocol.ids import CaseId, FormId, new_id
from backend.protocol.results import Result
from backend.protocol.sent_form_commands import SendForm, WithdrawForm
from backend.protocol.sent_form_entries import FormAnswered
from tests.channels.web.served import Served, fresh
from tests.channels.web.test_sent_forms import SAFETY, sent
from tests.citizen.resident import own_lines, start_chat
from tests.support.checklists import named
from tests.support.chromium import violations

pytestmark = pytest.mark.citizen


def send_form(site: Served, case_id: CaseId, name: str = SAFETY) -> FormId:
    form_id = FormId(new_id())
    command = SendForm(
        command_id=fresh(), case_id=case_id, form_id=form_id, questionnaire=named(name).canonical
    )
    assert isinstance(site.do(command), Result)
    return form_id


def answers(site: Served, case_id: CaseId) -> list[FormAnswered]:
    return [one.body for one in site.case(case_id).entries if isinstance(one.body, FormAnswered)]


def in_a_chat(page: Page, site: Served) -> CaseId:
    start_chat(page, site)
    (case_id,) = site.cases()
    site.claim(case_id)
    return case_id


def test_a_form_is_filled_in_inside_the_chat_while_it_goes_on_and_survives_a_reload(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    case_id = in_a_chat(page, served)
    send_form(served, case_id)
    expect(page.locator("#forms")).to_contain_text("Sinulle on lähetetty lomake")
    expect(page.locator("#announce")).to_contain_text("Vointi ja turvallisuus")
    assert not violations(page)
    page.click("#forms .button")
    panel = page.locator("#form-panel")
    expect(panel.locator("h1")).to_be_focused()
    panel.locator(".buttons [value=next]").click()
    expect(panel.locator("#errors")).to_be_focused()
    panel.get_by_label("Huonosti").check()
    panel.locator("textarea").fill("Uni on huonoa.")
    served.reply(case_id, "Vastaa rauhassa")
    expect(page.locator("#said li").last).to_contain_text("Vastaa rauhassa")
    assert not violations(page)
    page.reload()
    expect(panel.locator("textarea")).to_have_value("Uni on huonoa.")
    expect(panel.get_by_label("Huonosti")).to_be_checked()
    panel.locator(".buttons [value=next]").click()
    panel.locator("#a-3-set").get_by_label("Kyllä").check()
    panel.locator("#a-5-set").get_by_label("En", exact=True).check()
    panel.locator(".buttons [value=next]").click()
    expect(panel.locator("[role=alert]")).to_contain_text("Kriisipuhelin")
    panel.locator("#a-4-set").get_by_label("En", exact=True).check()
    panel.locator(".buttons [value=next]").click()
    panel.locator(".buttons [value=next]").click()
    expect(panel.locator("h1")).to_have_text("Tarkista vastaukset")
    assert not violations(page)
    panel.locator(".buttons [value=send]").click()
    expect(panel.locator("h1")).to_have_text("Kiitos. Vastauksesi on tallennettu.")
    expect(panel.locator("[role=alert]")).to_contain_text("112")
    [one] = answers(served, case_id)
    assert given(one.response)[0]["2"].value_string == "Uni on huonoa."
    panel.locator("[data-leave]").click()
    page.fill("#write", "Lähetin sen")
    page.keyboard.press("Enter")
    expect(page.locator("#said .own", has_text="tallennettu")).to_have_count(2)
    assert own_lines(page) == ["Hammasta särkee", "Lähetin sen"]
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('luukku-form'))") == []
    assert "?" not in page.url
    assert "Uni" not in page.url


def test_a_form_that_is_taken_back_while_it_is_filled_in_says_so_and_the_chat_goes_on(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    case_id = in_a_chat(page, served)
    form_id = send_form(served, case_id)
    page.click("#forms .button")
    panel = page.locator("#form-panel")
    panel.locator("textarea").fill("Puoliksi kirjoitettu")
    served.do(WithdrawForm(command_id=fresh(), case_id=case_id, form_id=form_id))
    expect(panel).to_contain_text("Ammattilainen perui tämän lomakkeen")
    expect(panel).to_contain_text("Puoliksi kirjoitettu")
    panel.locator("[data-leave]").click()
    expect(page.locator("#write")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_behind_the_link_hold_on_a_narrow_phone_and_for_everybody(
    browser_context: BrowserContext, served: Served, scheme: str
) -> None:
    address, _, _ = sent(served, "audit-c")
    page = browser_context.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(served.address + address.partition("/form/")[0])
    assert not violations(page)
    page.get_by_role("link", name="Vastaa kysymyksiin").click()
    for press in ("next", "send"):
        assert not violations(page), press
        for scale in (1, 2):
            page.set_viewport_size({"width": 320 * scale, "height": 640})
            page.evaluate("scale => { document.documentElement.style.fontSize = `${scale * 100}%` }", scale)
            assert not page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            ), (press, scale)
        if press == "next":
            for group in page.locator("fieldset").all():
                group.locator("input").nth(1).check()
        page.locator(f".buttons [name=go][value={press}]").click()
    expect(page.locator("h1")).to_have_text("Kiitos. Vastauksesi on tallennettu.")
    assert not violations(page)
