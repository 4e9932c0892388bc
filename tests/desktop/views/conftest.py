"""A window with the real models, fed with the sample of the screenshots."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication

from backend.protocol.words import Language
from desktop.screenshots.sample import CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow
from tests.desktop.views.in_office import log, sent
from tests.support.let_go import let_go_of_models

__all__ = ["log", "sent"]
"""Fixtures of the pages of those who have no cases."""


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what has a window of its own."""
    if "stage" in getattr(item, "fixturenames", ()):
        item.add_marker(pytest.mark.window)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    # Drafts ask for the running loop; nothing of it has to run in these tests.
    loop = asyncio.new_event_loop()
    asyncio.events._set_running_loop(loop)
    made = Stage(qapp, QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.shell.resize(1440, 900)
    made.shell.show()
    settle()
    yield made
    made.texts.switch(Language.ENGLISH)
    made.shell.allow_close()
    made.shell.close()
    made.shell.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    let_go_of_models()
    asyncio.events._set_running_loop(None)
    loop.close()


@pytest.fixture
def window(stage: Stage) -> MainWindow:
    stage.sign_in()
    assert stage.shell.main is not None
    settle()
    stage.shell.main.centre.open(CASE_ID)
    settle()
    return stage.shell.main
