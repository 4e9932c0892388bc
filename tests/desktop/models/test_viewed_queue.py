"""Views of the one queue: what waits and what is left open together, one's own first, counted as it changes."""

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from backend.protocol.events import OpenCaseGone, OpenCasePut, QueueRowPut, QueueRowTaken
from backend.protocol.handovers import Handover, InBetween
from backend.protocol.ids import CaseId
from backend.protocol.open_cases import LeftOpen, OpenCase, OpenTask
from backend.protocol.people import StaffRef
from backend.protocol.queue_row import QueueRow
from backend.protocol.snapshots import OpenState, QueueState
from backend.protocol.words import CaseState, Channel, Flag
from desktop.models.queue_order import GroupHeader
from desktop.models.queue_views import (
    ASSESSMENTS,
    CALLBACKS,
    FEEDBACK,
    FOLLOW_UPS,
    IN_BETWEEN,
    OWN,
    TASKS,
    QueueView,
)
from desktop.models.roles import QueueRole
from desktop.models.viewed_queue import ViewedQueue
from tests.desktop.models.feeding import Server
from tests.desktop.sync.people import AINO_REF, JUHANI_REF, NOON, ORAL, PHYSIO, a_row
from tests.protocol.samples import sample


class Desk:
    """The list of views over a real mirror; Qt's own tester watches every signal."""

    def __init__(self) -> None:
        self.server = Server()
        self.model = ViewedQueue(self.server.clock, self.server.end_of_today)
        self.model.set_me(AINO_REF.staff_id)
        self.server.listen(self.model.feed)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )

    def waits(self, *rows: QueueRow) -> None:
        self.server.state(f"queue:{ORAL}", QueueState(rows={row.case_id: row for row in rows}))
        self.model.catch_up()

    def left(self, *cases: OpenCase) -> None:
        self.server.state(f"open:{ORAL}", OpenState(cases={case.case_id: case for case in cases}))
        self.model.catch_up()

    def left_beside(self, case: OpenCase) -> None:
        """Have something left of a case that another line tells to be in between, too."""
        self.server.happen(f"open:{ORAL}", OpenCasePut(case=case))
        self.model.catch_up()

    def shown(self) -> list[str]:
        values = [self.model.value(row) for row in range(self.model.rowCount())]
        return [
            f"{one.group.name} {one.count}" if isinstance(one, GroupHeader) else str(one.case_id)
            for one in values
        ]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.tester.deleteLater()
    desk.model.deleteLater()


def left(number: int, what: LeftOpen = LeftOpen.CALL, owner: StaffRef | None = JUHANI_REF) -> OpenCase:
    due = NOON + timedelta(hours=1) if what is LeftOpen.CALL else None
    return OpenCase(
        case_id=CaseId(f"c{number}"),
        number=number,
        line=ORAL,
        state=CaseState.CLAIMED if owner else CaseState.CLOSED,
        tasks=(OpenTask(what=what, since=NOON, due=due),),
        channels=(Channel.CALLBACK,),
        owner=owner,
    )


def callback(number: int, **fields: object) -> QueueRow:
    return a_row(number, ORAL, channels=(Channel.CALLBACK,), **fields)


def test_ones_own_stands_first_then_what_anybody_may_take_then_what_others_have(desk: Desk) -> None:
    desk.waits(callback(1), a_row(2))
    desk.left(left(3), left(4, owner=AINO_REF))
    desk.model.show(CALLBACKS)
    assert desk.shown() == ["MINE 1", "c4", "WAITING 1", "c1", "OTHERS 1", "c3"]
    assert desk.model.count() == desk.model.counts()[CALLBACKS.key] == 3


def test_every_view_is_counted_while_none_is_shown(desk: Desk) -> None:
    desk.waits(callback(1), a_row(2, channels=(Channel.FEEDBACK,)), a_row(3, follow_up=True))
    desk.left(left(4, LeftOpen.MATURITY), left(5, LeftOpen.CHILD_WELFARE, owner=None))
    keys = [one.key for one in (CALLBACKS, FEEDBACK, FOLLOW_UPS, ASSESSMENTS, TASKS)]
    assert [desk.model.counts()[key] for key in keys] == [1, 1, 1, 1, 1]
    assert desk.shown() == []


def test_a_call_agreed_for_another_day_is_not_due_today(desk: Desk) -> None:
    desk.waits(callback(1, not_before=NOON + timedelta(days=1)), callback(2, not_before=NOON))
    desk.model.show(CALLBACKS)
    assert desk.shown() == ["WAITING 1", "c2"]


def test_what_somebody_takes_moves_to_theirs_and_the_chosen_row_stays_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.waits(callback(1), callback(2))
    desk.model.show(CALLBACKS)
    chosen = QPersistentModelIndex(desk.model.index(desk.model.row_of(CaseId("c2"))))
    with qtbot.waitSignal(desk.model.counted):
        desk.server.happen(f"queue:{ORAL}", QueueRowTaken(case_id=CaseId("c2"), by=JUHANI_REF))
        desk.server.happen(f"open:{ORAL}", OpenCasePut(case=left(2)))
    assert desk.shown() == ["WAITING 1", "c1", "OTHERS 1", "c2"]
    assert chosen.data(QueueRole.CASE_ID) == "c2"
    with qtbot.waitSignal(desk.model.counted):
        desk.server.happen(f"open:{ORAL}", OpenCaseGone(case_id=CaseId("c2")))
    assert not chosen.isValid()


def test_a_case_that_waits_and_has_a_task_stands_there_once(desk: Desk) -> None:
    desk.waits(a_row(1))
    desk.left(msgspec.structs.replace(left(1, LeftOpen.CAPACITY_UNKNOWN, None), state=CaseState.WAITING))
    desk.model.show(ASSESSMENTS)
    assert desk.shown() == ["WAITING 1", "c1"]
    told = desk.model.index(1).data(QueueRole.LEFT)
    assert [one.what for one in told.tasks] == [LeftOpen.CAPACITY_UNKNOWN]


def test_a_view_of_ones_own_of_what_waits_keeps_the_order_of_the_queue(desk: Desk) -> None:
    mine = QueueView(
        f"{OWN}1", "Nuoret", flags=frozenset({Flag.MINOR}), lines=frozenset({ORAL}), waiting_only=True
    )
    desk.model.offer((mine,))
    minor = (Flag.MINOR,)
    desk.waits(a_row(1, flags=minor), a_row(2), a_row(3, flags=minor, promised_by=NOON + timedelta(days=3)))
    desk.left(msgspec.structs.replace(left(4), flags=minor))
    desk.server.state(f"queue:{PHYSIO}", QueueState(rows={}))
    desk.server.happen(f"queue:{PHYSIO}", QueueRowPut(row=a_row(5, PHYSIO, flags=minor)))
    desk.model.show(mine)
    assert desk.shown() == ["TODAY 1", "c1", "LATER 1", "c3"]
    assert not mine.is_the_next, "the server does not pick by marks"


def test_it_shows_when_something_was_to_be_done_and_not_when_the_case_came(desk: Desk) -> None:
    desk.left(left(1))
    desk.model.show(CALLBACKS)
    row = desk.model.value(1)
    assert isinstance(row, QueueRow)
    assert (row.since, row.promised_by) == (NOON, NOON + timedelta(hours=1))


def test_who_is_in_between_stands_once_whichever_of_ones_lines_tell_it(desk: Desk) -> None:
    handover = sample(Handover)
    tells = InBetween(case_id=CaseId("c7"), number=7, line=PHYSIO, handover=handover, holder=JUHANI_REF)
    for line in (ORAL, PHYSIO):
        desk.server.state(f"open:{line}", OpenState(cases={}, between={tells.case_id: tells}))
    desk.left_beside(left(7))
    desk.model.show(IN_BETWEEN)
    assert desk.shown() == ["OTHERS 1", "c7"]
    assert desk.model.counts()[IN_BETWEEN.key] == 1
    row = desk.model.value(1)
    assert isinstance(row, QueueRow)
    assert (row.since, row.promised_by) == (handover.since, handover.answer_by)


def test_who_has_waited_overnight_without_an_assessment_is_among_the_open_ones(desk: Desk) -> None:
    yesterday = NOON - timedelta(days=1)
    desk.waits(
        a_row(1, since=yesterday),
        a_row(2, since=yesterday, assessed_at=NOON),
        a_row(3),
        a_row(4, since=yesterday, channels=(Channel.FEEDBACK,)),
    )
    desk.model.show(ASSESSMENTS)
    assert desk.shown() == ["WAITING 1", "c1"]
    assert [one.what for one in desk.model.index(1).data(QueueRole.LEFT).tasks] == [LeftOpen.NEED]


def test_nothing_is_left_of_a_person_who_has_signed_out(desk: Desk) -> None:
    desk.waits(callback(1))
    desk.left(left(2))
    desk.model.show(CALLBACKS)
    desk.model.clear()
    assert (desk.shown(), set(desk.model.counts().values())) == ([], {0})
