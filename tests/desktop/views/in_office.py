"""The window of those who have no cases, and what leaves it."""

import pytest

from backend.protocol.commands import Command
from backend.protocol.people import StaffInfo
from backend.protocol.results import Refusal, Result
from desktop.screenshots import office_sample
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.parcel import Parcel
from desktop.views.log_page import LogPage
from desktop.views.main_window import MainWindow


def signed_in(stage: Stage, me: StaffInfo) -> MainWindow:
    stage.sign_in_as(me)
    assert stage.shell.main is not None
    settle()
    return stage.shell.main


@pytest.fixture
def log(stage: Stage) -> LogPage:
    page = signed_in(stage, office_sample.OFFICER).office.log
    assert page is not None
    return page


@pytest.fixture
def sent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[Command]:
    """Give what leaves this desktop; nothing is connected."""
    commands: list[Command] = []

    def submit(command: Command) -> bool:
        commands.append(command)
        return True

    monkeypatch.setattr(stage.client, "submit", submit)
    return commands


def answer(stage: Stage, command: Command, result: Result | Refusal) -> None:
    stage.client.on_answer.tell((Parcel(command=command, at=stage.now), result))
    settle()
