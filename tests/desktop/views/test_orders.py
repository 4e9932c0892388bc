"""Tab goes through what is on the screen as the eye does; the queue paints a hundred thousand rows in a frame."""

from statistics import median
from time import perf_counter

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from backend.protocol.ids import CaseId, new_id
from desktop.screenshots.sample import CASE_ID, ROWS
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow
from desktop.views.sheet import Sheet

FRAME = 0.016
MANY = 100_000


def _stops(root: QWidget) -> list[QWidget]:
    """What Tab stops at inside a widget, in Tab's order."""
    order: list[QWidget] = []
    here = root.nextInFocusChain()
    while here is not None and here is not root:
        if (
            root.isAncestorOf(here)
            and here.isVisible()
            and here.isEnabled()
            and here.focusPolicy() & Qt.FocusPolicy.TabFocus
            and here.focusProxy() is None
            and not isinstance(here, QScrollArea)
        ):
            order.append(here)
        here = here.nextInFocusChain()
    return order


def _place(widget: QWidget, root: QWidget) -> tuple[int, int]:
    at = widget.mapTo(root, QPoint(0, widget.height() // 2))
    return at.y(), at.x()


def _read(stops: list[QWidget], root: QWidget) -> list[QWidget]:
    """The same as the eye reads: rows from the top, each from the left; rows are what overlaps in height."""
    rows: list[list[QWidget]] = []
    for widget in sorted(stops, key=lambda one: _place(one, root)):
        if rows and _place(widget, root)[0] < _place(rows[-1][0], root)[0] + 12:
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return [one for row in rows for one in sorted(row, key=lambda one: _place(one, root)[1])]


@pytest.mark.parametrize("pane", ["top", "queue", "client"])
def test_tab_follows_the_eye_inside_each_pane(window: MainWindow, pane: str) -> None:
    root: QWidget = getattr(window, pane)
    stops = _stops(root)
    assert len(stops) > 1
    assert stops == _read(stops, root)


def test_tab_follows_the_eye_in_the_open_case(window: MainWindow) -> None:
    window.centre.open(CASE_ID)
    view = window.centre.current()
    assert view is not None
    stops = _stops(view)
    assert len(stops) > 4
    assert stops == _read(stops, view)


def test_tab_follows_the_eye_in_every_sheet(window: MainWindow) -> None:
    for opened in (
        window.open_close,
        window.open_transfer,
        window.open_register,
        window.open_feedback,
        lambda: window.open_phrases(with_text=False),
    ):
        opened()
        settle()
        (sheet,) = [one for one in window.findChildren(Sheet) if one.isVisible()]
        stops = _stops(sheet)
        # Tab goes round inside a sheet, so that only the order in the circle counts.
        seen = _read(stops, sheet)
        first = stops.index(seen[0])
        assert [*stops[first:], *stops[:first]] == seen, type(sheet).__name__
        sheet.leave()


def test_tab_goes_from_the_queue_over_the_case_to_the_client(window: MainWindow) -> None:
    panes = [window.top, window.queue, window.centre, window.client]
    visited: list[QWidget] = []
    for widget in _stops(window):
        pane = next((one for one in panes if one.isAncestorOf(widget)), None)
        if pane is not None and pane not in visited:
            visited.append(pane)
    assert visited == panes


@pytest.mark.slow
def test_a_hundred_thousand_rows_paint_within_a_frame(stage: Stage, window: MainWindow) -> None:
    line = ROWS[0].line
    rows = [msgspec.structs.replace(ROWS[0], case_id=CaseId(new_id()), number=n) for n in range(MANY)]
    stage.show_queue(line, rows)
    stage.ports.queue.catch_up()
    settle()
    listed = window.queue.list
    assert listed.model().rowCount() >= MANY
    bar = listed.verticalScrollBar()
    took = []
    for step in range(40):
        bar.setValue(bar.maximum() * step // 40)
        start = perf_counter()
        listed.viewport().repaint()
        took.append(perf_counter() - start)
    assert median(took) < FRAME
