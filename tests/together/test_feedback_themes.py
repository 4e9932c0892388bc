"""Feedback by theme at two desktops: one supervisor reads and tags, the numbers and the nurse's reply tell what came of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import LineId
from backend.protocol.words import Channel
from tests.commands.day_of_feedback import WORDS, change
from tests.live.real_node import AINO, RealNode, real_node
from tests.together.desks import desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]

SUPERVISOR = "tuula.rinne"
ORAL = LineId("oral-health")
TEXT = "Jonotin, ja Meri soitti numerostaan 040 123 4567"


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[RealNode]:
    async with real_node(tmp_path / "node") as node:
        yield node


async def test_what_a_nurse_wrote_down_is_read_tagged_counted_and_its_change_reaches_the_reply(
    node: RealNode, tmp_path: Path
) -> None:
    async with desk(node.url, tmp_path / "tuula") as tuula, desk(node.url, tmp_path / "aino") as aino:
        await tuula.sign_in(SUPERVISOR)
        await aino.sign_in(AINO)
        aino.parts.actions.register_feedback(ORAL, FeedbackKind.COMPLAINT, TEXT)
        reading = tuula.parts.feedback

        def arrived() -> bool:
            if not reading.reading.busy and not any(one.text == TEXT for one in reading.items):
                reading.begin_reading(unread=True)
            return any(one.text == TEXT for one in reading.items)

        await until(arrived)
        item = next(one for one in reading.items if one.text == TEXT)
        assert [TEXT[one.begin : one.end] for one in item.struck] == ["040 123 4567"], "struck beforehand"
        tuula.parts.actions.tag_feedback(item.feedback_id, ["waiting"], item.struck, quotable=True)
        tuula.parts.actions.tell_change(change())

        def counted() -> bool:
            numbers = reading.told
            if numbers is not None and numbers.quotes and numbers.changes:
                return True
            if not reading.numbers.busy:
                reading.count(item.month, item.month, ORAL, None)
            return False

        await until(counted)
        numbers = reading.told
        assert numbers is not None
        assert [one.text for one in numbers.quotes] == ["Jonotin, ja Meri soitti numerostaan █████"]
        [waiting] = [one for one in numbers.themes if one.theme == "waiting"]
        assert waiting.counts == (None,), "one is too few to be told"
        aino.parts.feedback.read_changes()
        await until(lambda: bool(aino.parts.feedback.changes))
        assert aino.parts.feedback.changes[0].words == WORDS
        aino.parts.feedback.begin_reading(unread=True)
        await until(lambda: aino.parts.feedback.reading.refused is not None)
        reading.count(item.month, item.month, None, Channel.CHAT)
        await until(lambda: not reading.numbers.busy)
        assert reading.told is not None
        assert reading.told.quotes == ()
