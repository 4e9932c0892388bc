"""The service directory at two desktops: what a supervisor changes is found at a nurse's, and nothing is overwritten."""

from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from backend.protocol.directory import Service, ServiceKind
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ServiceId
from backend.protocol.words import Language
from desktop.models.directory_search import About
from tests.live.real_node import AINO, RealNode, real_node
from tests.together.desks import Desk, desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]

SUPERVISOR = "kari.mustonen"
SHELTER = Service(
    service_id=ServiceId("shelter"),
    names={Language.FINNISH: "Turvakoti", Language.SWEDISH: "Skyddshemmet"},
    kind=ServiceKind.ORGANISATION,
    phone="09 0000 7000",
)


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[RealNode]:
    async with real_node(tmp_path / "node") as node:
        yield node


def _found(at: Desk, text: str) -> list[Service]:
    return at.parts.directory.find(text, About(), Language.FINNISH)


async def test_what_a_supervisor_saves_is_found_by_a_nurse_and_a_late_change_is_refused(
    node: RealNode, tmp_path: Path
) -> None:
    async with (
        desk(node.url, tmp_path / "sari") as sari,
        desk(node.url, tmp_path / "aino") as aino,
    ):
        await sari.sign_in(SUPERVISOR)
        await aino.sign_in(AINO)
        sari.parts.actions.save_service(SHELTER)
        await until(lambda: _found(aino, "skydds"))
        [stands] = _found(aino, "skydds")
        assert (stands.phone, stands.version) == ("09 0000 7000", 1)
        await until(lambda: _found(sari, "turva"))
        sari.parts.actions.save_service(msgspec.structs.replace(stands, phone="09 0000 7001"))
        await until(lambda: _found(aino, "turva")[0].phone == "09 0000 7001")
        sari.parts.actions.save_service(msgspec.structs.replace(stands, phone="09 0000 7002"))
        await until(lambda: sari.refused)
        assert sari.refused[0][2].code is ErrorCode.CHANGED_MEANWHILE
        aino.parts.actions.save_service(msgspec.structs.replace(stands, version=2))
        await until(lambda: aino.refused)
        assert aino.refused[0][2].code is ErrorCode.NOT_ALLOWED
        assert _found(aino, "turva")[0].phone == "09 0000 7001"
