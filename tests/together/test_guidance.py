"""Shared phrases at two desktops: what a supervisor saves another finds after a slash, and nothing is overwritten."""

from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from backend.protocol.errors import ErrorCode
from backend.protocol.ids import LineId, PhraseId
from backend.protocol.mine import Phrase
from backend.protocol.words import Language
from desktop.views.phrase_search import found
from tests.live.real_node import AINO, RealNode, real_node
from tests.together.desks import Desk, desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]

SUPERVISOR = "kari.mustonen"
ORAL = LineId("oral-health")
COLD = Phrase(
    phrase_id=PhraseId("ice"),
    keyword="kylmä",
    title={Language.FINNISH: "Kylmää poskelle", Language.SWEDISH: "Kyla mot kinden"},
    text={Language.FINNISH: "Pidä kylmää poskella kymmenen minuuttia."},
)


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[RealNode]:
    async with real_node(tmp_path / "node") as node:
        yield node


def _after_slash(at: Desk, text: str) -> list[Phrase]:
    return found(at.parts.phrases.all(), text, ORAL, Language.FINNISH)


async def test_what_a_supervisor_saves_stands_after_anothers_slash_and_a_late_change_is_refused(
    node: RealNode, tmp_path: Path
) -> None:
    async with (
        desk(node.url, tmp_path / "sari") as sari,
        desk(node.url, tmp_path / "aino") as aino,
    ):
        await sari.sign_in(SUPERVISOR)
        await aino.sign_in(AINO)
        sari.parts.actions.save_shared_phrase(COLD)
        await until(lambda: _after_slash(aino, "kyl"))
        [stands] = _after_slash(aino, "kyl")
        assert (stands.version, stands.personal) == (1, False)
        await until(lambda: _after_slash(sari, "kyl"))
        sari.parts.actions.save_shared_phrase(msgspec.structs.replace(stands, keyword="jää"))
        await until(lambda: _after_slash(aino, "jää"))
        sari.parts.actions.save_shared_phrase(msgspec.structs.replace(stands, keyword="pakkanen"))
        await until(lambda: sari.refused)
        assert sari.refused[0][2].code is ErrorCode.CHANGED_MEANWHILE
        aino.parts.actions.save_shared_phrase(msgspec.structs.replace(stands, version=2))
        await until(lambda: aino.refused)
        assert aino.refused[0][2].code is ErrorCode.NOT_ALLOWED
        assert [one.keyword for one in _after_slash(aino, "kylm")] == ["jää"]
