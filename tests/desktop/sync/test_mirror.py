"""The mirror folds what the link lets through and tells who listens."""

from backend.protocol.events import QueueRowPut, QueueRowTaken
from backend.protocol.ids import CaseId, StreamName
from backend.protocol.snapshots import QueueState
from desktop.sync.mirror import Change, Mirror
from desktop.sync.news import Happened, Restated
from tests.desktop.sync.people import JUHANI_REF, a_row

ORAL = StreamName("queue:oral")


def test_events_are_folded_over_the_snapshot_and_told() -> None:
    mirror = Mirror()
    heard: list[Change] = []
    mirror.listen(heard.append)
    mirror.restate(Restated(ORAL, 4, QueueState(rows={CaseId("c1"): a_row(1)})))
    events = (QueueRowPut(row=a_row(2)), QueueRowTaken(case_id=CaseId("c1"), by=JUHANI_REF))
    mirror.apply(Happened(ORAL, 6, events))
    assert mirror.state(ORAL) == QueueState(rows={CaseId("c2"): a_row(2)})
    assert mirror.seq(ORAL) == 6
    assert [change.events for change in heard] == [None, events]


def test_a_stream_followed_from_its_first_event_needs_no_snapshot() -> None:
    mirror = Mirror()
    mirror.apply(Happened(ORAL, 1, (QueueRowPut(row=a_row(1)),)))
    assert mirror.state(ORAL) == QueueState(rows={CaseId("c1"): a_row(1)})


def test_whoever_stopped_listening_hears_nothing_more() -> None:
    mirror = Mirror()
    heard: list[Change] = []
    stop = mirror.listen(heard.append)
    stop()
    mirror.restate(Restated(ORAL, 4, QueueState(rows={})))
    assert heard == []
