"""Opening and closing cases all day long leaves nothing behind."""

import gc

import msgspec
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from backend.protocol.ids import CaseId
from backend.protocol.snapshots import CaseView, MyState
from backend.protocol.streams import case_stream, my_stream
from desktop.screenshots.county import ME
from desktop.screenshots.sample import CASE_ID, CASES, MINE
from desktop.screenshots.stage import Stage
from desktop.sync.news import Restated
from desktop.views.main_window import MainWindow

WARM = 50
"""Rounds until fonts, styles and pictures are in their caches."""
ROUNDS = 100
ENTRIES = 60


def long_case() -> CaseView:
    """A case whose conversation has grown to sixty entries."""
    case = CASES[CASE_ID]
    entries = tuple(
        msgspec.structs.replace(case.entries[at % len(case.entries)], no=at + 1) for at in range(ENTRIES)
    )
    return CaseView(case=msgspec.structs.replace(case, entries=entries))


def round_of(stage: Stage, at: int) -> None:
    """Take a case in hand, see it, and let it go again."""
    mirror = stage.client.mirror
    mine = {case.case_id: case for case in MINE}
    mirror.restate(Restated(case_stream(CASE_ID), 2 + at, long_case()))
    mirror.restate(Restated(my_stream(ME.staff_id), 2 + 2 * at, MyState(cases=mine, phrases={})))
    assert stage.shell.main is not None
    stage.shell.main.centre.open(CASE_ID)
    QApplication.processEvents()
    rest: dict[CaseId, object] = {name: case for name, case in mine.items() if name != CASE_ID}
    mirror.restate(Restated(my_stream(ME.staff_id), 3 + 2 * at, MyState(cases=rest, phrases={})))  # type: ignore[arg-type]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


@pytest.mark.slow
def test_a_hundred_cases_opened_and_closed_leave_no_widget_and_no_object(
    stage: Stage, window: MainWindow
) -> None:
    assert window.centre.current() is not None
    for at in range(WARM):
        round_of(stage, at)
    gc.collect()
    # Counted, not weighed: the memory of a process that has run a thousand other tests says little.
    widgets, objects = len(stage.shell.findChildren(QWidget)), len(gc.get_objects())
    for at in range(WARM, WARM + ROUNDS):
        round_of(stage, at)
    gc.collect()
    assert len(stage.shell.findChildren(QWidget)) == widgets
    # A round makes some hundred objects: one left behind in each would be a hundred. What is freed meanwhile may hide some.
    assert len(gc.get_objects()) - objects < ROUNDS / 2
