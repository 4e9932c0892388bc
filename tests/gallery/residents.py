"""The residents' pages in every state that matters, brought about as a resident would."""

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import Page

from backend.protocol.commands import MarkRead
from backend.protocol.ids import CaseId
from backend.protocol.words import Language
from tests.channels.web.served import Served, fresh
from tests.gallery.words import WORDS, Words

LINE = "oral-health"
Take = Callable[[str], None]


class Resident:
    """Goes through the pages in one language; `take` is called with a name whenever there is something to see."""

    def __init__(self, page: Page, site: Served, language: Language, take: Take) -> None:
        self._page = page
        self._site = site
        self._root = f"{site.address}/{language.value}"
        self._words: Words = WORDS[language]
        self._take = take

    def everything(self) -> None:
        """Take every page and state."""
        for name, path in (
            ("home", "/"),
            ("line", f"/{LINE}/"),
            ("privacy", "/privacy"),
            ("accessibility", "/accessibility"),
            ("unknown", "/nowhere/"),
        ):
            self._page.goto(self._root + path)
            self._take(name)
        self.form()
        self.callback()
        self.chat()

    def form(self) -> None:
        """A form question by question, its receipt, and its status page with the answer."""
        page = self._page
        before = set(self._site.cases())
        page.goto(f"{self._root}/{LINE}/form")
        for step in ("matter", "text", "who", "way"):
            self._answer(step)
            self._take(f"form-{step}")
            self._go_on()
        self._half_a_number("form-error")
        page.fill("#phone", "040 123 4567")
        self._go_on()
        for step in ("time", "language"):
            self._answer(step)
            self._take(f"form-{step}")
            self._go_on()
        self._take("form-check")
        self._go_on()
        self._take("receipt")
        (case_id,) = set(self._site.cases()) - before
        link = page.locator("main").get_attribute("data-link") or ""
        page.goto(self._site.address + link)
        self._take("status-waiting")
        self._site.claim(case_id)
        self._site.reply(case_id, self._words.answer)
        page.reload()
        self._take("status-answered")

    def callback(self) -> None:
        """A callback request's telephone question, with half a number and a whole one."""
        page = self._page
        page.goto(f"{self._root}/{LINE}/callback")
        for step in ("matter", "text", "who"):
            self._answer(step)
            self._go_on()
        self._half_a_number("callback-error")
        page.fill("#phone", "040 123 4567")
        self._take("callback-phone")

    def chat(self) -> None:
        """A chat from its first page to the survey."""
        page = self._page
        page.goto(f"{self._root}/{LINE}/chat")
        page.evaluate("sessionStorage.clear()")
        page.goto(f"{self._root}/{LINE}/chat")
        page.locator("input[name=matter]").first.check()
        page.fill("#name", "Liisa")
        page.fill("#text", self._words.chat[0])
        self._take("chat-begin")
        before = set(self._site.cases())
        page.click("#start")
        page.locator("#place-row").wait_for()
        self._take("chat-waiting")
        (case_id,) = set(self._site.cases()) - before
        self.conversation(case_id)
        self._take("chat-conversation")
        page.click("#end")
        self._take("chat-end-sure")
        page.click("#end-sure .grave")
        page.locator("#survey").wait_for()
        self._take("chat-survey")

    def conversation(self, case_id: CaseId) -> None:
        """The nurse comes, two messages go each way, and she begins to write again."""
        page, site = self._page, self._site
        said = page.locator("#said .words")
        count = said.count()
        site.claim(case_id)
        site.clock.move(timedelta(minutes=2))
        site.reply(case_id, self._words.chat[1])
        said.get_by_text(self._words.chat[1]).wait_for()
        site.clock.move(timedelta(minutes=3))
        page.fill("#write", self._words.chat[2])
        page.keyboard.press("Enter")
        said.get_by_text(self._words.chat[2]).wait_for()
        assert said.count() > count
        page.fill("#write", self._words.chat[3])
        last = site.case(case_id).entries[-1].no
        site.do(MarkRead(command_id=fresh(), case_id=case_id, no=last))
        residents = site.backend.residents
        site.in_loop(lambda: residents.staff_typing(case_id, site.nurse.ref, on=True))
        page.locator("#typing").wait_for()

    def _half_a_number(self, name: str) -> None:
        self._page.fill("#phone", "040 123 4")
        self._go_on()
        self._take(name)

    def _answer(self, step: str) -> None:
        page = self._page
        if step in {"matter", "who", "way", "time", "language"}:
            name = {"who": "for_whom", "language": "answer_language"}.get(step, step)
            page.locator(f"input[name={name}]").first.check()
        if step == "who":
            page.fill("#name", "Liisa Virtanen")
        if step == "text":
            page.fill("#text", self._words.chat[0])

    def _go_on(self) -> None:
        with self._page.expect_navigation():
            self._page.click(".buttons .button >> nth=0")
