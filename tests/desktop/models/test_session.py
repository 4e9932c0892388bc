"""Signing out never loses unseen what the server has not got."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from backend.protocol.commands import AddNote
from backend.protocol.ids import CaseId, CommandId, new_id
from desktop.models.bridge import Bridge
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
    def forget(self) -> None:
        self.forgot = True


@pytest.mark.usefixtures("qapp")
def test_with_something_unsent_signing_out_first_tells_what_would_be_lost() -> None:
    client = Client(
        ("ws://127.0.0.1:1/desktop",), "test", lambda: NOW, lambda work: work.close(), open_nothing
    )
    keeper, owner = Forgetting(), QObject()
    session = Session(client, Bridge(client, owner), keeper, owner)
    told: list[object] = []
    session.would_lose.connect(told.append)
    session.signing_out.connect(lambda: told.append("out"))
    client.submit(AddNote(command_id=CommandId(new_id()), case_id=CaseId("c1"), text="Soitettu"))
    session.sign_out()
    assert (told, keeper.forgot) == ([1], False)
    session.sign_out(losing=True)
    assert (told, keeper.forgot) == ([1, "out"], True)


async def open_nothing(_: object) -> Journal:
    raise AssertionError
