"""One change of a queue of 100,000 rows: the product's model beside a bare sorted list with Qt's two signals."""

import os
import random
import time
from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from backend.protocol.events import QueueRowPut, QueueRowTaken
from backend.protocol.fold import fold
from backend.protocol.ids import CaseId, LineId, StaffId, StreamName
from backend.protocol.order import sort_key
from backend.protocol.people import StaffRef
from backend.protocol.queue_row import QueueRow
from backend.protocol.snapshots import QueueState
from backend.protocol.words import Channel
from tests.support.figure import Figure

ROWS = 100_000
CHANGES = 400
ROUNDS = 5
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ORAL = StreamName("queue:oral")
NURSE = StaffRef(staff_id=StaffId("s1"), name="Aino N.", initials="AN")


def measure() -> list[Figure]:
    """Return the time of one arrival and of one taking, and of ordering the whole queue."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    chance = random.Random(1)
    rows = [_row(number, chance) for number in range(ROWS)]
    fresh = [_row(ROWS + number, chance) for number in range(CHANGES)]
    bare_put, bare_taken = _bare(rows, fresh)
    put, taken, whole = _product(rows, fresh)
    app.processEvents()
    return [
        Figure("queue", put, "us", bare_put),
        Figure("queue_taken", taken, "us", bare_taken),
        Figure("queue_whole", whole, "ms", _sorting(rows)),
    ]


def _row(number: int, chance: random.Random) -> QueueRow:
    since = NOW - timedelta(seconds=chance.randrange(86_400))
    return QueueRow(
        case_id=CaseId(f"0190a000-0000-7000-8000-{number:012d}"),
        number=number,
        line=LineId("oral"),
        channels=(chance.choice(tuple(Channel)),),
        since=since,
        promised_by=since + timedelta(minutes=chance.choice((5, 60, 480, 2_880))),
    )


def _bare(rows: list[QueueRow], fresh: list[QueueRow]) -> tuple[float, float]:
    """Return microseconds of a change in the least that can work: fold, key, bisect, begin and end of a row."""
    from PySide6.QtCore import QAbstractListModel, QModelIndex

    class Bare(QAbstractListModel):
        def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # type: ignore[override] # noqa: B008, N802, ARG002
            return len(keys)

    nowhere = QModelIndex()
    model = Bare()
    midnight = NOW + timedelta(hours=12)
    keys = sorted((*sort_key(row, NOW, midnight), row.case_id) for row in rows)

    state = QueueState(rows={row.case_id: row for row in rows})
    puts = [QueueRowPut(row=row) for row in fresh]
    takes = [QueueRowTaken(case_id=row.case_id, by=NURSE) for row in fresh]

    def put(at: int) -> None:
        fold(state, puts[at])
        key = (*sort_key(fresh[at], NOW, midnight), fresh[at].case_id)
        place = bisect_left(keys, key)
        model.beginInsertRows(nowhere, place, place)
        keys.insert(place, key)
        model.endInsertRows()

    def taken(at: int) -> None:
        fold(state, takes[at])
        key = (*sort_key(fresh[at], NOW, midnight), fresh[at].case_id)
        place = bisect_left(keys, key)
        model.beginRemoveRows(nowhere, place, place)
        del keys[place]
        model.endRemoveRows()

    return _timed(put, taken, len(fresh))


def _product(rows: list[QueueRow], fresh: list[QueueRow]) -> tuple[float, float, float]:
    """Return microseconds of an arrival and a taking from the mirror to the rows, and milliseconds of it all."""
    from desktop.models.queue_model import QueueModel
    from desktop.parts import end_of_day
    from desktop.sync.mirror import Mirror
    from desktop.sync.news import Happened, Restated

    zone = ZoneInfo("Europe/Helsinki")
    model = QueueModel(lambda: NOW, lambda now: end_of_day(now, zone))
    mirror = Mirror()
    mirror.listen(model.feed)
    started = time.perf_counter()
    mirror.restate(Restated(ORAL, 1, QueueState(rows={row.case_id: row for row in rows})))
    model.catch_up()
    whole = (time.perf_counter() - started) * 1e3
    model.set_visible(0, 20)
    puts = [Happened(ORAL, 2 + at, (QueueRowPut(row=row),)) for at, row in enumerate(fresh)]
    takes = [
        Happened(ORAL, 2_000 + at, (QueueRowTaken(case_id=row.case_id, by=NURSE),))
        for at, row in enumerate(fresh)
    ]

    def put(at: int) -> None:
        mirror.apply(puts[at])
        model.catch_up()

    def taken(at: int) -> None:
        mirror.apply(takes[at])
        model.catch_up()

    return (*_timed(put, taken, len(fresh)), whole)


def _sorting(rows: list[QueueRow]) -> float:
    """Return milliseconds of reckoning every key and sorting once: no list can be ordered for less."""
    midnight = NOW + timedelta(hours=12)
    times = []
    for _ in range(3):
        started = time.perf_counter()
        sorted((*sort_key(row, NOW, midnight), row.case_id) for row in rows)
        times.append((time.perf_counter() - started) * 1e3)
    return median(times)


def _timed(put: Callable[[int], None], taken: Callable[[int], None], count: int) -> tuple[float, float]:
    """Return the median over rounds of microseconds a call, each round putting everything and taking it again."""
    results: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for call, found in zip((put, taken), results, strict=True):
            started = time.perf_counter()
            for at in range(count):
                call(at)
            found.append((time.perf_counter() - started) / count * 1e6)
    return median(results[0]), median(results[1])
