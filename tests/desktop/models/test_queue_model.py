"""The queue as a person meets it: one order, headings, rows that leave politely, nothing moved under the pointer."""

import random
from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from backend.protocol.events import QueueRowGone, QueueRowPut, QueueRowTaken
from backend.protocol.ids import CaseId
from backend.protocol.order import Group, group, sort_key
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import Channel, GoneWhy, Urgency
from desktop.models.gathering import BULK
from desktop.models.roles import QueueRole
from tests.desktop.models.queue_desk import Desk
from tests.desktop.sync.people import AINO_REF, JUHANI_REF, NOON, ORAL, PHYSIO, a_row


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.tester.deleteLater()
    desk.model.deleteLater()


def urgent(number: int) -> QueueRow:
    return a_row(number, urgency=Urgency.URGENT)


def tomorrow(number: int) -> QueueRow:
    return a_row(number, promised_by=NOON + timedelta(days=2))


def test_headings_stand_above_their_cases_with_counts(desk: Desk) -> None:
    desk.state(a_row(1), urgent(2), tomorrow(3), a_row(4))
    assert desk.shown() == ["URGENT 1", "c2", "TODAY 2", "c1", "c4", "LATER 1", "c3"]
    assert desk.model.header_rows() == (0, 2, 5)
    assert desk.model.count() == 4


def test_headings_cannot_be_selected_and_cases_can(desk: Desk) -> None:
    desk.state(a_row(1))
    flags = [desk.model.flags(desk.model.index(row)) for row in range(2)]
    assert [bool(flag & Qt.ItemFlag.ItemIsSelectable) for flag in flags] == [False, True]


def test_lines_share_one_order_by_the_share_of_the_promise_used(desk: Desk) -> None:
    desk.server.later(minutes=5)
    desk.state(a_row(1, promised_by=NOON + timedelta(hours=1)))
    desk.state(a_row(2, PHYSIO), line=PHYSIO)
    assert desk.shown() == ["TODAY 2", "c2", "c1"]


def test_a_heading_comes_and_goes_with_its_cases(desk: Desk) -> None:
    desk.state(a_row(1))
    desk.put(urgent(2))
    assert desk.shown() == ["URGENT 1", "c2", "TODAY 1", "c1"]
    desk.server.happen("queue:oral", QueueRowTaken(case_id=CaseId("c2"), by=AINO_REF))
    desk.model.catch_up()
    assert desk.shown() == ["TODAY 1", "c1"]


def test_a_case_another_takes_lingers_with_the_initials_until_let_go(desk: Desk) -> None:
    desk.state(a_row(1), a_row(2))
    desk.taken(1)
    assert desk.shown() == ["TODAY 1", "c1", "c2"]
    assert desk.leaving(1) == "JK"
    assert desk.model.count() == 1
    desk.model.let_go(CaseId("c1"))
    assert desk.shown() == ["TODAY 1", "c2"]


@pytest.mark.slow
def test_a_lingering_row_goes_by_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.state(a_row(1), a_row(2))
    desk.taken(1)
    qtbot.waitUntil(lambda: desk.shown() == ["TODAY 1", "c2"], timeout=4000)


def test_a_case_one_takes_oneself_goes_at_once(desk: Desk) -> None:
    desk.state(a_row(1), a_row(2))
    desk.taken(1, by=AINO_REF)
    assert desk.shown() == ["TODAY 1", "c2"]


def test_a_case_that_nobody_sees_leaving_goes_at_once(desk: Desk) -> None:
    desk.state(*(a_row(number) for number in range(1, 60)))
    desk.model.set_visible(0, 20)
    desk.taken(50)
    assert desk.model.row_of(CaseId("c50")) == -1


def test_a_case_that_comes_back_while_leaving_stays(desk: Desk) -> None:
    desk.state(a_row(1))
    desk.taken(1)
    desk.put(a_row(1, front=True))
    assert desk.leaving(1) is None
    desk.model.let_go(CaseId("c1"))
    assert desk.shown() == ["TODAY 1", "c1"]


def test_while_held_nothing_moves_or_leaves_and_arrivals_come(desk: Desk) -> None:
    desk.state(a_row(1), a_row(2), a_row(3))
    desk.model.set_hold(True)
    desk.taken(1)
    desk.model.let_go(CaseId("c1"))
    desk.put(a_row(3, front=True), a_row(4))
    desk.server.later(minutes=1)
    desk.model.tick()
    assert desk.shown() == ["TODAY 3", "c1", "c2", "c3", "c4"]
    desk.model.set_hold(False)
    assert desk.shown() == ["TODAY 3", "c3", "c2", "c4"]


def test_the_selection_stays_on_the_case_through_arrivals_moves_and_crossings(desk: Desk) -> None:
    slow = a_row(1, since=NOON - timedelta(minutes=50), promised_by=NOON + timedelta(minutes=50))
    desk.state(slow, a_row(2))
    chosen = QPersistentModelIndex(desk.model.index(desk.model.row_of(CaseId("c2"))))
    desk.put(urgent(3))
    assert desk.model.case_at(chosen.row()) == "c2"
    desk.server.later(minutes=9)
    desk.model.tick()
    assert desk.shown() == ["URGENT 1", "c3", "TODAY 2", "c2", "c1"]
    assert desk.model.case_at(chosen.row()) == "c2"
    desk.put(a_row(2, urgency=Urgency.URGENT))
    assert desk.shown() == ["URGENT 2", "c2", "c3", "TODAY 1", "c1"]
    assert desk.model.case_at(chosen.row()) == "c2"


def test_midnight_moves_what_was_for_later_under_today(desk: Desk) -> None:
    desk.state(tomorrow(1), a_row(2))
    assert desk.shown() == ["TODAY 1", "c2", "LATER 1", "c1"]
    desk.server.later(days=2)
    desk.model.tick()
    assert desk.shown() == ["TODAY 2", "c2", "c1"]


def test_a_transfer_heard_in_either_order_leaves_the_case_in_its_new_line(desk: Desk) -> None:
    desk.state(a_row(1))
    desk.state(line=PHYSIO)
    desk.put(a_row(1, PHYSIO))
    desk.server.happen("queue:oral", QueueRowGone(case_id=CaseId("c1"), why=GoneWhy.TRANSFERRED))
    desk.model.catch_up()
    assert desk.shown() == ["TODAY 1", "c1"]
    assert desk.leaving(1) is None


def test_filters_by_channel_and_line(desk: Desk) -> None:
    desk.state(a_row(1), a_row(2, channels=(Channel.FORM, Channel.CALLBACK)))
    desk.state(a_row(3, PHYSIO), line=PHYSIO)
    desk.model.set_channels(frozenset({Channel.CALLBACK}))
    assert desk.shown() == ["TODAY 1", "c2"]
    desk.model.set_channels(frozenset())
    desk.model.set_lines(frozenset({PHYSIO}))
    assert desk.shown() == ["TODAY 1", "c3"]
    desk.put(a_row(4))
    assert desk.shown() == ["TODAY 1", "c3"]
    desk.model.set_lines(None)
    assert desk.model.count() == 4


def test_only_a_case_not_seen_before_is_announced(desk: Desk) -> None:
    arrivals: list[tuple[str, Urgency]] = []
    desk.model.arrived.connect(lambda case_id, urgency: arrivals.append((case_id, urgency)))
    desk.state(a_row(1))
    desk.put(a_row(1, front=True), urgent(2))
    assert arrivals == [("c2", Urgency.URGENT)]


@pytest.mark.parametrize("way", ["events", "snapshot"])
def test_very_many_changes_are_one_for_the_view_and_every_remembered_row_stays_its_case(
    desk: Desk, way: str
) -> None:
    desk.state(urgent(1), *(a_row(number) for number in range(2, 500)))
    remembered = {name: QPersistentModelIndex(desk.model.index(row)) for row, name in enumerate(desk.shown())}
    told: list[str] = []
    desk.model.layoutChanged.connect(lambda: told.append("whole"))
    desk.model.modelReset.connect(lambda: told.append("reset"))
    desk.model.rowsInserted.connect(lambda: told.append("row"))
    desk.model.rowsMoved.connect(lambda: told.append("row"))
    desk.model.rowsRemoved.connect(lambda: told.append("row"))
    later = [a_row(1), *(tomorrow(number) for number in range(3, 400)), *(a_row(n) for n in range(400, 500))]
    if way == "events":
        desk.server.happen("queue:oral", *(QueueRowPut(row=row) for row in later))
        desk.taken(2)
    else:
        desk.state(*later)
    assert told == ["whole"]
    assert desk.shown()[:2] == ["TODAY 101", "c1"]
    for number in (1, 3, 399, 450):
        assert desk.model.case_at(remembered[f"c{number}"].row()) == f"c{number}"
    assert remembered["TODAY 498"].row() == 0
    assert not remembered["URGENT 1"].isValid()
    assert not remembered["c2"].isValid()


@pytest.mark.parametrize("way", ["events", "snapshot"])
def test_of_very_many_arrivals_one_of_each_urgency_is_announced(desk: Desk, way: str) -> None:
    arrivals: list[Urgency] = []
    desk.state(a_row(1))
    desk.model.arrived.connect(lambda _case_id, urgency: arrivals.append(urgency))
    rows = [a_row(1), *(a_row(number) for number in range(2, BULK + 2)), urgent(BULK + 2), urgent(BULK + 3)]
    if way == "events":
        desk.put(*rows)
    else:
        desk.state(*rows)
    assert len(arrivals) == 2
    assert set(arrivals) == {Urgency.NORMAL, Urgency.URGENT}


def test_only_rows_on_the_screen_are_told_to_be_repainted(desk: Desk) -> None:
    desk.state(*(a_row(number) for number in range(1, 100)))
    desk.model.set_visible(0, 10)
    touched: list[int] = []
    desk.model.dataChanged.connect(lambda first, last: touched.extend(range(first.row(), last.row() + 1)))
    desk.put(a_row(80, attempt=1), a_row(3, attempt=1))
    assert desk.model.row_of(CaseId("c3")) in touched
    assert max(touched) <= 10


def test_the_oldest_wait_follows_who_waits(desk: Desk) -> None:
    early = a_row(1, since=NOON - timedelta(hours=1))
    desk.state(early, a_row(2))
    assert desk.model.oldest_wait_since() == early.since
    desk.taken(1)
    assert desk.model.oldest_wait_since() == NOON
    desk.put(a_row(3, since=NOON - timedelta(minutes=5)))
    assert desk.model.oldest_wait_since() == NOON - timedelta(minutes=5)


def test_ones_own_claim_shows_on_its_row(desk: Desk) -> None:
    desk.state(a_row(1))
    desk.model.set_claiming(frozenset({CaseId("c1")}))
    assert desk.model.index(1).data(QueueRole.PENDING) is True
    desk.model.set_claiming(frozenset())
    assert desk.model.index(1).data(QueueRole.PENDING) is False


def test_words_come_from_the_describer(desk: Desk) -> None:
    desk.state(a_row(1))
    desk.model.set_describer(lambda value: type(value).__name__)
    assert desk.model.index(0).data() == "GroupHeader"
    assert desk.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "QueueRow"


@pytest.mark.parametrize("seed", range(8))
def test_after_any_history_the_list_is_the_mirror_in_order(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    lines = (ORAL, PHYSIO)
    for line in lines:
        desk.state(line=line)
    for step in range(300):
        number, line = chance.randrange(40), chance.choice(lines)
        case_id = CaseId(f"c{number}")
        where = next((each for each in lines if case_id in desk.mirrored(each)), None)
        if where is None or chance.random() < 0.3:
            row = a_row(
                number,
                where or line,
                urgency=chance.choice(tuple(Urgency)),
                front=chance.random() < 0.1,
                promised_by=NOON + timedelta(minutes=chance.choice((5, 60, 2000))),
            )
            desk.server.happen(f"queue:{row.line}", QueueRowPut(row=row))
        elif chance.random() < 0.5:
            desk.server.happen(
                f"queue:{where}", QueueRowTaken(case_id=case_id, by=chance.choice((AINO_REF, JUHANI_REF)))
            )
        else:
            desk.server.happen(f"queue:{where}", QueueRowGone(case_id=case_id, why=GoneWhy.WITHDRAWN))
        if chance.random() < 0.3:
            desk.model.catch_up()
        if chance.random() < 0.05:
            desk.model.set_hold(step % 2 == 0)
        if chance.random() < 0.05:
            desk.server.later(minutes=20)
            desk.model.tick()
        if chance.random() < 0.02:
            desk.model.set_channels(frozenset())
    desk.model.set_hold(False)
    desk.model.catch_up()
    desk.model._let_all_go()
    desk.model.tick()
    rows = [row for line in lines for row in desk.mirrored(line).values()]
    midnight = desk.server.end_of_today(desk.server.now)
    ordered = sorted(rows, key=lambda row: sort_key(row, desk.server.now, midnight))
    assert [name for name in desk.shown() if name.startswith("c")] == [row.case_id for row in ordered]
    for heading in Group:
        wanted = sum(1 for row in rows if group(row, midnight) is heading)
        assert (f"{heading.name} {wanted}" in desk.shown()) == (wanted > 0)
