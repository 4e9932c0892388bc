"""A case that is not in one's hands can be looked at, as far as one may see it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from backend.protocol.commands import Claim
from backend.protocol.frames import Denied
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream
from desktop.sync.news import News
from tests.live.real_node import AINO, MIKKO, RealNode, command_id, real_node
from tests.together.desks import Desk, desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[RealNode]:
    async with real_node(tmp_path / "node") as node:
        yield node


@pytest.fixture
async def aino(node: RealNode, tmp_path: Path, qapp: object) -> AsyncIterator[Desk]:
    async with desk(node.url, tmp_path / "aino") as opened:
        await opened.sign_in(AINO)
        yield opened


async def test_a_case_in_anothers_hands_can_be_followed_while_ones_own_come_and_go(
    node: RealNode, aino: Desk, tmp_path: Path
) -> None:
    async with desk(node.url, tmp_path / "mikko") as mikko:
        await mikko.sign_in(MIKKO)
        case_id = await node.case("Hammasta särkee")
        await mikko.take(case_id)
        client = aino.parts.client
        client.look_at(case_id)

        def seen() -> object:
            state = client.mirror.state(case_stream(case_id))
            return state.case if isinstance(state, CaseView) else None

        await until(seen)
        await aino.take(await node.case("Toinen asia"))
        before = client.mirror.seq(case_stream(case_id)) or 0
        mikko.parts.actions.note(case_id, "Soitettu")
        await until(lambda: (client.mirror.seq(case_stream(case_id)) or 0) > before)
        client.look_away(case_id)
        assert seen() is None


async def test_looking_away_from_a_case_in_hand_leaves_it_open(node: RealNode, aino: Desk) -> None:
    case_id = await node.case()
    client = aino.parts.client
    client.look_at(case_id)
    await aino.take(case_id)
    await until(lambda: client.mirror.state(case_stream(case_id)))
    client.look_away(case_id)
    assert client.mirror.state(case_stream(case_id)) is not None


async def test_a_case_of_another_line_is_denied_and_not_asked_for_again(
    node: RealNode, aino: Desk, tmp_path: Path
) -> None:
    async with desk(node.url, tmp_path / "sofia") as sofia:
        await sofia.sign_in("sofia.lindholm")
        case_id = await node.case()
        denied: list[News] = []
        client = sofia.parts.client
        client.on_news.listen(lambda news: denied.append(news) if isinstance(news, Denied) else None)
        client.look_at(case_id)
        await until(lambda: denied == [Denied(stream=case_stream(case_id))])
        client.submit(Claim(command_id=command_id(), case_id=case_id))
        await until(lambda: not client.outbox.parcels())
        assert case_stream(case_id) not in client._link.followed
