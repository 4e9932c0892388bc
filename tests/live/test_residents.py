"""What residents' sockets follow: their case, their place in the queue, and who is writing."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backend.live.hub import Hub
from backend.live.residents import Residents
from backend.live.topic import Subscriber
from backend.protocol.cases import CaseHead
from backend.protocol.events import CaseHeadSet, Event, PresencePut, QueueRowPut, QueueRowTaken
from backend.protocol.frames import Signal, SignalKind
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.people import ClientCard, StaffPresence, StaffRef
from backend.protocol.queue_row import QueueRow
from backend.protocol.words import CaseState, Channel, PresenceState, Urgency
from tests.live.model_store import ModelStore, Reader, gone

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LINE = LineId("oral-health")
QUEUE = f"queue:{LINE}"
AINO = StaffRef(staff_id=StaffId("aino"), name="Aino N.", initials="AN")
BO = StaffRef(staff_id=StaffId("bo"), name="Bo L.", initials="BL")


class Town:
    """A hub, a store and the residents' side of them."""

    def __init__(self, pause: Callable[[], "asyncio.Future[None] | None"] = lambda: None) -> None:
        self.store = ModelStore(pause)
        self.hub = Hub(self.store, batch_seconds=0)
        self.residents = Residents(self.hub, self.store, lambda: NOW, ZoneInfo("Europe/Helsinki"))

    def happen(self, event: Event, stream: str = QUEUE) -> None:
        """Commit an event and tell the hub."""
        self.hub.committed([self.store.commit(stream, event)])

    def put(
        self, number: int, *, urgency: Urgency = Urgency.NORMAL, not_before: datetime | None = None
    ) -> CaseId:
        """Put a case into the queue; lower numbers have waited longer."""
        case_id = CaseId(f"case-{number}")
        row = QueueRow(
            case_id=case_id,
            number=number,
            line=LINE,
            channels=(Channel.CHAT,),
            since=NOW - timedelta(minutes=30 - number),
            promised_by=NOW + timedelta(minutes=30 + number),
            urgency=urgency,
            not_before=not_before,
        )
        self.happen(QueueRowPut(row=row))
        return case_id


@pytest.fixture
async def town(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """Give a town that does not wait a second between places."""
    monkeypatch.setattr("backend.live.residents.PLACE_SECONDS", 0.0)
    town = Town()
    yield town
    await town.hub.close()


async def settle() -> None:
    """Let what is under way happen, timers of no time too."""
    for _ in range(20):
        await asyncio.sleep(0)
    await asyncio.sleep(0.005)


async def test_a_place_is_told_at_first_and_whenever_it_changes(town: Town) -> None:
    first, second = town.put(1), town.put(2)
    places: list[int | None] = []
    stop = town.residents.watch_place(LINE, second, places.append)
    await settle()
    assert places == [2]
    town.put(3)
    await settle()
    assert places == [2]
    town.happen(QueueRowTaken(case_id=first, by=AINO))
    await settle()
    assert places == [2, 1]
    town.happen(QueueRowTaken(case_id=second, by=AINO))
    await settle()
    assert places == [2, 1, None]
    stop()
    stop()


async def test_what_another_node_did_is_heard_where_only_residents_follow(town: Town) -> None:
    first, second = town.put(1), town.put(2)
    places: list[int | None] = []
    heard: list[tuple[int, Event | None]] = []
    town.residents.watch_place(LINE, second, places.append)
    town.residents.watch_case(second, heard.extend)
    await settle()
    # No desktop here has joined these streams, so this node knows no seq of theirs.
    town.hub.poked(QUEUE, town.store.commit(QUEUE, QueueRowTaken(case_id=first, by=AINO)).seq)
    stream = f"case:{second}"
    town.hub.poked(stream, town.store.commit(stream, held(2, None)).seq)
    await settle()
    assert places == [2, 1]
    # What it was is not told, but that there is something to read.
    assert heard == [(1, None)]
    town.hub.poked(QUEUE, town.store.commit(QUEUE, QueueRowTaken(case_id=second, by=AINO)).seq)
    await settle()
    assert places == [2, 1, None]


async def test_the_urgent_go_ahead_and_the_ones_called_later_do_not_count(town: Town) -> None:
    mine = town.put(5)
    places: list[int | None] = []
    town.residents.watch_place(LINE, mine, places.append)
    await settle()
    town.put(9, urgency=Urgency.URGENT)
    town.put(1, not_before=NOW + timedelta(hours=1))
    await settle()
    assert places == [1, 2]


async def test_a_case_moved_while_the_queue_was_read_is_in_its_right_place(town: Town) -> None:
    mine = town.put(2)
    places: list[int | None] = []
    town.residents.watch_place(LINE, mine, places.append)
    town.put(1)
    await settle()
    assert places[-1] == 2


async def test_when_the_last_resident_stops_the_queue_is_let_go(town: Town) -> None:
    mine = town.put(1)
    stop = town.residents.watch_place(LINE, mine, lambda _: None)
    other = town.residents.watch_place(LINE, mine, lambda _: None)
    await settle()
    stop()
    assert town.residents._lines
    other()
    assert not town.residents._lines


async def test_the_events_of_a_case_come_in_order_until_stopped(town: Town) -> None:
    seen: list[int] = []
    stop = town.residents.watch_case(CaseId("k-1"), lambda events: seen.extend(seq for seq, _ in events))
    for number in range(3):
        town.happen(gone(number), "case:k-1")
    await settle()
    stop()
    town.happen(gone(4), "case:k-1")
    await settle()
    assert seen == [1, 2, 3]


async def test_a_professional_who_writes_is_seen_on_that_page_only(town: Town) -> None:
    seen: list[tuple[str, bool]] = []
    stop = town.residents.watch_typing(CaseId("k-1"), lambda who, on: seen.append((who, on)))
    town.residents.staff_typing(CaseId("k-1"), AINO, on=True)
    town.residents.staff_typing(CaseId("k-2"), AINO, on=True)
    stop()
    town.residents.staff_typing(CaseId("k-1"), AINO, on=False)
    assert seen == [(AINO.staff_id, True)]


async def test_a_resident_who_writes_or_comes_is_seen_where_the_case_is_open(town: Town) -> None:
    reader = Reader()
    await town.hub.subscribe(Subscriber(reader, lambda _: None), "case:k-1", 0)
    town.residents.typing(CaseId("k-1"), on=True)
    town.residents.here(CaseId("k-1"), on=False)
    town.residents.typing(CaseId("k-2"), on=True)
    assert reader.frames[1:] == [
        Signal(case_id=CaseId("k-1"), kind=SignalKind.RESIDENT_TYPING, on=True),
        Signal(case_id=CaseId("k-1"), kind=SignalKind.RESIDENT_HERE, on=False),
    ]


def held(number: int, by: StaffRef | None) -> Event:
    """Return the event that puts a case into somebody's hands, or into nobody's."""
    head = CaseHead(
        case_id=CaseId(f"k-{number}"),
        number=number,
        line=LINE,
        subject="",
        state=CaseState.CLAIMED if by else CaseState.WAITING,
        urgency=Urgency.NORMAL,
        opened_at=NOW,
        since=NOW,
        promised_by=NOW,
        client=ClientCard(),
        claimed_by=by,
    )
    return CaseHeadSet(head=head)


def presence(*, connected: bool, staff: StaffRef = AINO) -> Event:
    """Return the event that says how a professional is present."""
    return PresencePut(
        presence=StaffPresence(
            staff=staff, state=PresenceState.AVAILABLE, since=NOW, connected=connected, lines=(LINE,)
        )
    )


async def test_a_page_is_told_when_its_professional_vanishes_and_is_back(town: Town) -> None:
    town.happen(presence(connected=True), "staff")
    town.happen(held(1, AINO), "case:k-1")
    here: list[bool] = []
    stop = town.residents.watch_staff_here(CaseId("k-1"), here.append)
    await settle()
    assert here == [True]
    town.happen(presence(connected=False, staff=BO), "staff")
    town.happen(presence(connected=False), "staff")
    await settle()
    assert here == [True, False]
    town.happen(presence(connected=True), "staff")
    await settle()
    assert here == [True, False, True]
    stop()
    town.happen(presence(connected=False), "staff")
    await settle()
    assert here == [True, False, True]


async def test_a_page_that_opens_while_the_professional_is_away_is_told_so(town: Town) -> None:
    town.happen(presence(connected=False), "staff")
    town.happen(held(1, AINO), "case:k-1")
    here: list[bool] = []
    town.residents.watch_staff_here(CaseId("k-1"), here.append)
    await settle()
    assert here == [False]


async def test_a_case_that_returned_to_the_queue_misses_nobody_until_another_takes_it(town: Town) -> None:
    town.happen(presence(connected=False), "staff")
    town.happen(presence(connected=True, staff=BO), "staff")
    town.happen(held(1, AINO), "case:k-1")
    here: list[bool] = []
    town.residents.watch_staff_here(CaseId("k-1"), here.append)
    await settle()
    town.happen(held(1, None), "case:k-1")
    await settle()
    assert here == [False, True]
    town.happen(held(1, BO), "case:k-1")
    town.happen(presence(connected=False, staff=BO), "staff")
    await settle()
    assert here == [False, True, False]


async def test_a_change_while_the_holder_is_being_read_is_not_missed() -> None:
    opened: list[asyncio.Future[None]] = []

    def pause() -> "asyncio.Future[None]":
        opened.append(asyncio.get_running_loop().create_future())
        return opened[-1]

    town = Town(pause)
    town.happen(presence(connected=True), "staff")
    town.happen(held(1, AINO), "case:k-1")
    here: list[bool] = []
    town.residents.watch_staff_here(CaseId("k-1"), here.append)
    await settle()
    opened[0].set_result(None)
    await settle()
    town.happen(presence(connected=False), "staff")
    await settle()
    while len(opened) > sum(one.done() for one in opened):
        for one in opened:
            if not one.done():
                one.set_result(None)
        await settle()
    assert here == [False]
    await town.hub.close()
