"""Signing out never loses unseen what the server has not got."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from backend.protocol.commands import AddNote
from backend.protocol.ids import CaseId, CommandId, new_id
from desktop.models.bridge import Bridge
from desktop.models.case_names import CaseNames
from desktop.models.parting import Parting
from desktop.models.session import Session
from desktop.sync.client import Client
from desktop.sync.journal import Journal

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class Forgetting:
    """Keeps nothing but whether it was told to forget."""

    remembers = True
    forgot = False

    def keep_token(self, token: str) -> None: ...
    def forget_token(self) -> None: ...
    def keep_locked(self, *, locked: bool) -> None: ...
    def keep_password(self, password: str, now: datetime, *, signed_in: bool) -> None: ...
    def knows_password(self, now: datetime) -> bool:  # noqa: ARG002
        return False

    def check_password(self, password: str, now: datetime, told: object) -> None: ...
    def forget(self) -> None:
        self.forgot = True


@pytest.mark.usefixtures("qapp")
def test_with_something_unsent_signing_out_first_tells_what_would_be_lost() -> None:
    client = Client(
        ("ws://127.0.0.1:1/desktop",), "test", lambda: NOW, lambda work: work.close(), open_nothing
    )
    keeper, owner = Forgetting(), QObject()
    bridge = Bridge(client, owner)
    session = Session(client, bridge, keeper, owner)
    parting = Parting(client, bridge, session, CaseNames(client, bridge, owner), owner)
    told: list[object] = []
    parting.asked.connect(lambda: told.append([loss.command for loss in parting.losses()]))
    session.signing_out.connect(lambda: told.append("out"))
    note = AddNote(command_id=CommandId(new_id()), case_id=CaseId("c1"), text="Soitettu")
    client.submit(note)
    session.state = "signed_in"
    parting.begin()
    assert (told, keeper.forgot) == ([[note]], False)
    parting.go()
    assert (told, keeper.forgot) == ([[note], "out"], True)


async def open_nothing(_: object) -> Journal:
    raise AssertionError
