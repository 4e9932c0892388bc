"""For everybody: axe-core finds nothing, narrow and large windows hold everything, pages stay small."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Response, expect

from tests.channels.web.served import Served
from tests.channels.web.test_feedback import tell_change
from tests.channels.web.test_forms import send, whole
from tests.channels.web.test_status_link import closed
from tests.citizen.resident import fill_callback, fill_feedback, go_on, start_chat
from tests.support.away import locked
from tests.support.chromium import violations

pytestmark = [pytest.mark.citizen, pytest.mark.expect_log("the database did not take a command")]

MOST_BYTES = 50_000


def every_page(page: Page, site: Served) -> Iterator[str]:
    """Go through every page and state; yields the name of each."""
    for path in ("/fi/", "/sv/oral-health/", "/en/privacy", "/fi/accessibility", "/fi/nowhere/", "/fi/s/x"):
        page.goto(site.address + path)
        yield path
    form = site.address + "/fi/oral-health/form"
    page.goto(form)
    for step in ("matter", "text", "who", "way", "phone", "time", "language"):
        # The question as it comes, then with what is wrong in it.
        yield f"form {step}"
        go_on(page)
        yield f"form {step} with errors"
        answer(page, step, site)
    yield "check"
    tell_change(site)
    page.goto(site.address + "/sv/feedback")
    expect(page.get_by_text("Din respons gjorde skillnad")).to_be_visible()
    yield "feedback"
    page.locator("button.button:visible").click()
    yield "feedback with errors"
    for reply in ("status_page", "no"):
        fill_feedback(page, site, reply)
        yield f"feedback received, reply: {reply}"
    fill_callback(page, site, "040")
    yield "callback with an error"
    receipt = send(site, whole(site))
    page.set_content(receipt.text)
    link = receipt.main("data-link")
    (case_id,) = site.cases()
    site.claim(case_id)
    site.reply(case_id, "Huomenta")
    for view in ("", "?view=print", "?view=withdraw"):
        page.goto(site.address + link + view)
        yield f"status {view}"
    page.goto(site.address + closed(site))
    expect(page.get_by_text("Saitko asiaasi apua?")).to_be_visible()
    yield "status with its survey"
    page.goto(site.address + "/fi/oral-health/chat")
    yield "chat, first page"
    start_chat(page, site)
    page.locator("#place-row").wait_for()
    yield "chat, waiting"
    page.click("[data-dialog=call]")
    yield "chat, asking for a call"
    page.keyboard.press("Escape")
    page.click("#end")
    page.click("#end-sure .grave")
    expect(page.locator("#ended")).to_be_visible()
    yield "chat, ended"
    page.click("#new")
    yield from every_outage(page, site, link)


def every_outage(page: Page, site: Served, link: str) -> Iterator[str]:
    """Go through what a resident sees while something is away."""
    start_chat(page, site)
    page.context.set_offline(True)
    page.fill("#write", "Odottaa")
    page.keyboard.press("Enter")
    expect(page.locator("#lost")).to_contain_text("Yhteys katkesi")
    yield "chat, without a line"
    page.context.set_offline(False)
    page.locator("#said .own", has_text="tallennettu").nth(1).wait_for()
    page.goto(site.address + link)
    page.fill("textarea[name=text] >> nth=-1", "Vielä yksi asia")
    with locked(site.backend.config.data / "luukku.db"):
        page.click("text=Lähetä >> nth=-1")
        expect(page.locator("h1")).to_have_text("Paina Lähetä uudelleen")
        yield "kept"


def answer(page: Page, step: str, site: Served) -> None:
    if step in {"matter", "who", "way", "time"}:
        name = {"who": "for_whom"}.get(step, step)
        page.locator(f"input[name={name}]").first.check()
    if step == "who":
        page.fill("#name", "Liisa Virtanen")
    if step in {"text", "phone"}:
        page.fill(f"#{step}", {"text": "Särkee", "phone": "040 123 4567"}[step])
    if step != "language":
        go_on(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(browser_context: BrowserContext, served: Served, scheme: str) -> None:
    page = browser_context.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = {name: wrong for name in every_page(page, served) if (wrong := violations(page))}
    assert found == {}


@pytest.mark.parametrize(("width", "scale"), [(320, 1), (1280, 2)])
def test_nothing_scrolls_sideways(
    browser_context: BrowserContext, served: Served, width: int, scale: int
) -> None:
    page = browser_context.new_page()
    page.set_viewport_size({"width": width, "height": 640})
    wide = []
    for name in every_page(page, served):
        page.evaluate("scale => { document.documentElement.style.fontSize = `${scale * 100}%` }", scale)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(name)
    assert wide == []


def test_what_is_pressed_is_large_enough_to_touch(browser_context: BrowserContext, served: Served) -> None:
    page = browser_context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    # Links inside a sentence are as high as its line, as WCAG 2.5.8 allows.
    small = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
        .map((each) => each.closest("label.choice") ?? each)
        .filter((each) => { const box = each.getBoundingClientRect(); return box.height > 1 && box.height < 44; })
        .filter((each) => !each.closest("p:not(.way-back), li a[href^='#'], .skip, .errors, .unseen") && !each.matches(".skip"))
        .map((each) => each.outerHTML.slice(0, 80))"""
    found = {name: wrong for name in every_page(page, served) if (wrong := page.evaluate(small))}
    assert found == {}


@pytest.mark.parametrize(
    "path", ["/fi/", "/fi/oral-health/", "/fi/oral-health/form", "/fi/oral-health/chat", "/fi/feedback"]
)
def test_a_page_and_all_it_loads_stay_under_fifty_kilobytes(
    browser_context: BrowserContext, served: Served, path: str
) -> None:
    page = browser_context.new_page()
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    page.goto(served.address + path, wait_until="networkidle")
    assert sum(len(answer.body()) for answer in answers) < MOST_BYTES
    assert all(answer.url.startswith(served.address) for answer in answers)


def test_forced_colours_and_reduced_motion_are_respected(
    browser_context: BrowserContext, served: Served
) -> None:
    page = browser_context.new_page()
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    start_chat(page, served)
    border = page.locator("#said .own").first.evaluate("each => getComputedStyle(each).borderTopWidth")
    assert border == "2px"
    dots = page.locator(".dots i").first.evaluate("each => getComputedStyle(each).animationName")
    assert dots == "none"
