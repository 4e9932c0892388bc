"""The timeline: entries in order, own words at once, delivery as far as it has come."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from backend.protocol.cases import Case, CaseHead, Marks
from backend.protocol.commands import AddNote, Reply
from backend.protocol.entries import Entry, Note, ResidentMessage, StaffMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.events import EntryAdded, MarksSet
from backend.protocol.ids import CaseId, CommandId
from backend.protocol.people import ClientCard
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream
from backend.protocol.words import CaseState, Urgency
from desktop.models.cases import Cases
from desktop.models.delivery import Delivery
from desktop.models.roles import TimelineRole
from desktop.sync.outbox import Outbox, Parcel
from tests.desktop.models.feeding import Server
from tests.desktop.sync.people import AINO_REF, NOON, ORAL

C1 = CaseId("c1")
STREAM = case_stream(C1)


def said(no: int, text: str, *, by_staff: bool = False) -> Entry:
    if by_staff:
        return Entry(no=no, at=NOON, body=StaffMessage(text=text), author=AINO_REF)
    return Entry(no=no, at=NOON, body=ResidentMessage(text=text))


def a_case(*entries: Entry) -> CaseView:
    head = CaseHead(
        case_id=C1,
        number=1,
        line=ORAL,
        subject="Hammassärky",
        state=CaseState.CLAIMED,
        urgency=Urgency.NORMAL,
        opened_at=NOON,
        since=NOON,
        promised_by=NOON,
        client=ClientCard(),
    )
    return CaseView(case=Case(head=head, entries=entries))


class Desk:
    """A case's timeline over a real mirror and outbox, watched by Qt's tester."""

    def __init__(self) -> None:
        self.server = Server()
        self.outbox = Outbox(self.server.clock, self.server.mirror.seq, self._outbox_changed)
        self.cases = Cases(self.server.mirror, self.outbox)
        self.server.listen(self.cases.feed)
        self.server.state(STREAM, a_case(said(1, "Hei")))
        self.model = self.cases.timeline(C1)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )

    def _outbox_changed(self) -> None:
        self.cases.feed_outbox(self.outbox)

    def reply(self, name: str, text: str) -> None:
        self.outbox.put(Reply(command_id=CommandId(name), case_id=C1, text=text))

    def shown(self) -> list[tuple[str, Delivery | None]]:
        rows = []
        for row in range(self.model.rowCount()):
            index = self.model.index(row)
            entry, pending = index.data(TimelineRole.ENTRY), index.data(TimelineRole.PENDING)
            text = entry.body.text if entry else pending.command.text
            rows.append((text, index.data(TimelineRole.DELIVERY)))
        return rows


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.tester.deleteLater()


def test_own_words_stand_below_at_once_and_become_an_entry(desk: Desk) -> None:
    desk.reply("r1", "Hei Matti")
    assert desk.shown() == [("Hei", None), ("Hei Matti", Delivery.WAITING)]
    desk.outbox.sent(CommandId("r1"))
    assert desk.shown()[1] == ("Hei Matti", Delivery.SENDING)
    desk.outbox.answered(Result(command_id=CommandId("r1"), positions={STREAM: 11}))
    assert desk.shown()[1] == ("Hei Matti", Delivery.SAVED)
    desk.server.happen(STREAM, EntryAdded(entry=said(2, "Hei Matti", by_staff=True)))
    desk.outbox.mirror_moved()
    assert desk.shown() == [("Hei", None), ("Hei Matti", Delivery.SAVED)]
    assert desk.model.index(1).data(TimelineRole.PENDING) is None


def test_what_the_resident_received_and_read_is_seen(desk: Desk) -> None:
    desk.server.happen(STREAM, EntryAdded(entry=said(2, "Hei Matti", by_staff=True)))
    desk.server.happen(STREAM, MarksSet(marks=Marks(resident_delivered=2)))
    assert desk.shown()[1] == ("Hei Matti", Delivery.DELIVERED)
    touched: list[int] = []
    desk.model.dataChanged.connect(lambda first, _: touched.append(first.row()))
    desk.server.happen(STREAM, MarksSet(marks=Marks(resident_delivered=2, resident_read=2)))
    assert desk.shown()[1] == ("Hei Matti", Delivery.READ)
    assert touched == [1]


def test_a_refused_reply_stays_with_its_reason_until_dropped(desk: Desk) -> None:
    desk.reply("r1", "Hei")
    refusal = Refusal(command_id=CommandId("r1"), code=ErrorCode.NOT_YOURS)
    desk.outbox.answered(refusal)
    assert desk.shown()[1] == ("Hei", Delivery.REFUSED)
    assert desk.model.index(1).data(TimelineRole.PENDING).refusal == refusal
    desk.outbox.drop(CommandId("r1"))
    assert desk.shown() == [("Hei", None)]


def test_a_resident_who_writes_meanwhile_stands_above_what_is_on_its_way(desk: Desk) -> None:
    desk.reply("r1", "Vastaus")
    desk.outbox.put(AddNote(command_id=CommandId("n1"), case_id=C1, text="Muistiinpano"))
    desk.server.happen(STREAM, EntryAdded(entry=said(2, "Vielä yksi asia")))
    assert [text for text, _ in desk.shown()] == ["Hei", "Vielä yksi asia", "Vastaus", "Muistiinpano"]
    desk.outbox.answered(Result(command_id=CommandId("r1")))
    assert [text for text, _ in desk.shown()] == ["Hei", "Vielä yksi asia", "Muistiinpano"]


def test_another_cases_words_do_not_show(desk: Desk) -> None:
    desk.outbox.put(Reply(command_id=CommandId("r1"), case_id=CaseId("c2"), text="Muualle"))
    assert desk.shown() == [("Hei", None)]


def test_a_snapshot_that_differs_replaces_everything(desk: Desk) -> None:
    desk.reply("r1", "Vastaus")
    desk.server.state(STREAM, a_case(said(1, "Toinen alku"), said(2, "jatko")))
    assert [text for text, _ in desk.shown()] == ["Toinen alku", "jatko", "Vastaus"]


def test_notes_have_no_delivery(desk: Desk) -> None:
    desk.server.happen(STREAM, EntryAdded(entry=Entry(no=2, at=NOON, body=Note(text="x"), author=AINO_REF)))
    assert desk.shown()[1] == ("x", None)


def _rows(desk: Desk) -> list[str]:
    rows = []
    for row in range(desk.model.rowCount()):
        index = desk.model.index(row)
        entry, pending = index.data(TimelineRole.ENTRY), index.data(TimelineRole.PENDING)
        lost = index.data(TimelineRole.LOST_AT)
        rows.append(entry.body.text if entry else pending.command.text if pending else f"lost {lost:%H.%M}")
    return rows


def test_the_line_of_the_lost_connection_stands_where_it_happened(desk: Desk) -> None:
    desk.reply("a", "ennen")
    desk.server.now = NOON + timedelta(minutes=1)
    desk.cases.show_lost(NOON + timedelta(seconds=30))
    desk.server.now = NOON + timedelta(minutes=2)
    desk.reply("b", "jälkeen")
    assert _rows(desk) == ["Hei", "ennen", "lost 10.00", "jälkeen"]
    desk.outbox.drop(CommandId("a"))
    assert _rows(desk) == ["Hei", "lost 10.00", "jälkeen"]
    desk.server.state(STREAM, a_case(said(1, "Hei"), said(2, "Vielä")))
    assert _rows(desk) == ["Hei", "Vielä", "lost 10.00", "jälkeen"]
    desk.outbox.drop(CommandId("b"))
    assert _rows(desk) == ["Hei", "Vielä", "lost 10.00"]
    desk.cases.show_lost(None)
    assert _rows(desk) == ["Hei", "Vielä"]


def test_what_an_earlier_run_wrote_before_the_line_comes_before_it(desk: Desk) -> None:
    desk.cases.show_lost(NOON + timedelta(seconds=30))
    old = Reply(command_id=CommandId("a"), case_id=C1, text="eilen")
    desk.outbox.restore((Parcel(command=old, at=NOON - timedelta(hours=12)),))
    assert _rows(desk) == ["Hei", "eilen", "lost 10.00"]
