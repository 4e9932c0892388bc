"""When what comes into the queue is shown: at once after quiet, together when much comes, and never later than promised."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from backend.protocol.events import QueueRowPut
from backend.protocol.snapshots import QueueState
from desktop.models import gathering
from desktop.models.gathering import BULK
from tests.desktop.models.queue_desk import Desk
from tests.desktop.sync.people import a_row


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.tester.deleteLater()
    desk.model.deleteLater()


def test_changes_that_come_together_are_shown_together_within_fifty_ms(desk: Desk, qtbot: QtBot) -> None:
    desk.state(a_row(1))
    with qtbot.waitSignal(desk.model.counted, timeout=500):
        for number in range(2, 30):
            desk.server.happen("queue:oral", QueueRowPut(row=a_row(number)))
        assert desk.model.count() == 1
    assert desk.model.count() == 29


def test_after_a_while_of_quiet_a_caller_stands_in_the_list_at_once(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.state(a_row(1))
    QCoreApplication.processEvents()
    monkeypatch.setattr(gathering, "COALESCE", 60_000)
    later = time.perf_counter() + 61
    monkeypatch.setattr(time, "perf_counter", lambda: later)
    with qtbot.waitSignal(desk.model.counted, timeout=5_000):
        desk.server.happen("queue:oral", QueueRowPut(row=a_row(2)))
    assert desk.model.count() == 2


def test_very_many_changes_are_shown_as_soon_as_they_pause(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.state(a_row(1))
    QCoreApplication.processEvents()
    monkeypatch.setattr(gathering, "COALESCE", 60_000)
    with qtbot.waitSignal(desk.model.counted, timeout=5_000):
        for number in range(2, BULK + 4):
            desk.server.happen("queue:oral", QueueRowPut(row=a_row(number)))
    assert desk.model.count() == BULK + 3


def test_a_big_snapshot_is_shown_as_soon_as_it_is_here(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.state(a_row(1))
    QCoreApplication.processEvents()
    monkeypatch.setattr(gathering, "COALESCE", 60_000)
    rows = [a_row(number) for number in range(1, BULK + 4)]
    with qtbot.waitSignal(desk.model.counted, timeout=5_000):
        desk.server.state("queue:oral", QueueState(rows={row.case_id: row for row in rows}))
    assert desk.model.count() == BULK + 3


def test_changes_that_never_pause_are_shown_all_the_same(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.state(a_row(1))
    QCoreApplication.processEvents()
    monkeypatch.setattr(gathering, "PAUSE", 60_000)
    with qtbot.waitSignal(desk.model.counted, timeout=5_000):
        for number in range(2, BULK + 4):
            desk.server.happen("queue:oral", QueueRowPut(row=a_row(number)))
    assert desk.model.count() == BULK + 3
