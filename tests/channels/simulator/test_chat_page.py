"""The page without a browser keeps what was written and sends it once, in order, whatever happens to the line."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from backend.channels.simulator.chat_page import ChatPage, NotTaken
from backend.channels.web import frames
from backend.protocol.entries import ResidentMessage
from backend.protocol.ids import CaseId
from tests.channels.web.served import ORAL, Served, serving
from tests.support.gate import Gate, gate_to

pytestmark = pytest.mark.together


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path) as site:
        yield site


@pytest.fixture
def gate(served: Served) -> Iterator[Gate]:
    with gate_to(served.port) as between:
        yield between


@pytest.fixture
async def page(gate: Gate, tmp_path: Path) -> AsyncIterator[ChatPage]:
    """A page behind the gate, its conversation begun."""
    opened = ChatPage([gate.address], tmp_path / "tab.json")
    assert await opened.begin("oral-health", name="Liisa")
    yield opened
    await opened.close()


def stored(served: Served) -> list[str]:
    (case_id,) = served.cases(ORAL)
    return said(served, case_id)


def said(served: Served, case_id: CaseId) -> list[str]:
    return [e.body.text for e in served.case(case_id).entries if isinstance(e.body, ResidentMessage)]


async def done(*waiting: "asyncio.Future[int]", seconds: float = 20) -> list[int]:
    async with asyncio.timeout(seconds):
        return list(await asyncio.gather(*waiting))


async def test_what_is_written_is_saved_once_and_in_its_order(page: ChatPage, served: Served) -> None:
    numbers = await done(*(page.say(f"viesti {number}") for number in range(5)))
    assert numbers == sorted(numbers)
    assert stored(served) == [f"viesti {number}" for number in range(5)]
    assert page.unsent == []


async def test_fifty_texts_written_without_a_line_leave_in_order_and_once(
    page: ChatPage, served: Served, gate: Gate
) -> None:
    await done(page.say("alku"))
    gate.shut()
    written = [f"{number} " + "ä" * 900 for number in range(50)]
    waiting = [page.say(text) for text in written]
    gate.open()
    # More than the county lets through in a minute: the page waits as long as it is told.
    while not all(each.done() for each in waiting):
        served.clock.move(timedelta(seconds=2))
        await asyncio.sleep(0.05)
    assert stored(served) == ["alku", *written]


async def test_a_cut_in_the_middle_loses_and_doubles_nothing(
    page: ChatPage, served: Served, gate: Gate
) -> None:
    waiting = []
    for number in range(12):
        waiting.append(page.say(f"viesti {number}"))
        gate.cut()
        await asyncio.sleep(0.03)
    await done(*waiting)
    assert stored(served) == [f"viesti {number}" for number in range(12)]


async def test_an_answer_that_is_lost_on_its_way_doubles_nothing(
    page: ChatPage, served: Served, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.channels.simulator.unsent_texts.ANSWER_SECONDS", 0.5)
    await done(page.say("alku"))
    gate.hold("down")
    waiting = page.say("Kuultiinko?")
    while len(stored(served)) < 2:
        await asyncio.sleep(0.02)
    assert not waiting.done()
    gate.forget()
    await done(waiting)
    assert stored(served) == ["alku", "Kuultiinko?"]


async def test_a_line_that_goes_silent_is_found_dead_and_made_anew(
    page: ChatPage, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frames, "BEAT_SECONDS", 0.2)
    monkeypatch.setattr(frames, "QUIET_SECONDS", 0.7)
    await done(page.say("alku"))
    await asyncio.sleep(1.5)
    assert page.reconnects == 0
    gate.hold()
    while page.is_open:
        await asyncio.sleep(0.05)
    gate.forget()
    await done(page.say("Täällä taas"))
    assert page.reconnects > 0


async def test_a_reload_goes_on_with_what_was_not_sent(
    page: ChatPage, served: Served, gate: Gate, tmp_path: Path
) -> None:
    await done(page.say("alku"))
    gate.shut()
    page.say("Tallessa sivulla")
    page.say("Tämäkin")
    await page.close()
    gate.open()
    again = ChatPage([gate.address], tmp_path / "tab.json")
    assert await again.begin("oral-health", name="Liisa")
    await done(*again.waiting.values())
    await again.close()
    assert stored(served) == ["alku", "Tallessa sivulla", "Tämäkin"]


async def test_a_lost_tab_finds_by_its_link_what_was_acknowledged(
    page: ChatPage, served: Served, gate: Gate, tmp_path: Path
) -> None:
    await done(page.say("alku"))
    gate.shut()
    page.say("Menee välilehden mukana")
    await page.close()
    gate.open()
    heard: list[str] = []

    def hear(frame: frames.ToPage) -> None:
        if isinstance(frame, frames.Entries):
            heard.extend(entry.text for entry in frame.entries if entry.kind == "own")

    other = ChatPage([gate.address], tmp_path / "another.json", heard=hear)
    assert await other.return_by(page.secret)
    await done(other.say("Palasin linkillä"))
    await other.close()
    assert stored(served) == ["alku", "Palasin linkillä"]
    assert heard == stored(served)


async def test_two_pages_of_one_secret_lose_neither_text(
    page: ChatPage, served: Served, gate: Gate, tmp_path: Path
) -> None:
    await done(page.say("ok"))
    other = ChatPage([gate.address], tmp_path / "another.json")
    assert await other.return_by(page.secret)
    for text, words in (("Ensimmäinen", "Toinen"), ("Kolmas", "ok")):
        await done(page.say(text), other.say(words))
    await other.close()
    assert sorted(stored(served)) == sorted(["ok", "Ensimmäinen", "Toinen", "Kolmas", "ok"])


async def test_a_text_that_is_too_long_is_not_taken_and_what_follows_is(
    page: ChatPage, served: Served
) -> None:
    too_long, good = page.say("a" * 4001), page.say("Lyhyt")
    await done(good)
    with pytest.raises(NotTaken, match="too_long"):
        await too_long
    assert stored(served) == ["Lyhyt"]


async def test_what_was_unsent_when_the_conversation_ended_is_added_to_the_matter(
    page: ChatPage, served: Served, gate: Gate
) -> None:
    await done(page.say("alku"))
    (case_id,) = served.cases(ORAL)
    gate.shut()
    waiting = [page.say("Unohdin sanoa"), page.say("tämänkin")]
    with served.socket() as elsewhere:
        elsewhere.say(type="resume", secret=page.secret)
        elsewhere.say(type="end")
        elsewhere.hear("ended")
    gate.open()
    await done(*waiting)
    assert page.over is not None
    assert said(served, case_id) == ["alku", "Unohdin sanoa", "tämänkin"]


@pytest.mark.expect_log("the database did not take a command")
async def test_while_the_database_takes_nothing_a_later_text_does_not_overtake(
    page: ChatPage, served: Served, tmp_path: Path
) -> None:
    await done(page.say("alku"))
    refused: list[str] = []
    page._heard = lambda frame: refused.append(frame.code) if isinstance(frame, frames.Error) else None
    with sqlite3.connect(tmp_path / "data" / "luukku.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = [page.say("ensin"), page.say("sitten")]
        while not refused:
            await asyncio.sleep(0.1)
        assert page.is_open
        assert not any(each.done() for each in waiting)
        other.execute("ROLLBACK")
    other.close()
    await done(*waiting)
    assert set(refused) == {"try_again"}
    assert page.reconnects == 0
    assert stored(served) == ["alku", "ensin", "sitten"]
