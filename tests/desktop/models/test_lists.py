"""Tabs keep their places, become late in time; colleagues stand by name."""

from datetime import timedelta

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from backend.protocol.events import MyCaseGone, MyCasePut, PresencePut
from backend.protocol.ids import CaseId, StaffId
from backend.protocol.mine import MyCase
from backend.protocol.people import StaffPresence, StaffRef
from backend.protocol.snapshots import MyState, StaffState
from backend.protocol.words import Channel, PresenceState
from desktop.models.open_cases_model import OpenCasesModel
from desktop.models.roles import StaffRole, TabRole
from desktop.models.staff_model import StaffModel
from tests.desktop.models.feeding import Server
from tests.desktop.sync.people import NOON, ORAL

MINE = "me:s-aino"
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def mine(number: int, **fields: object) -> MyCase:
    return MyCase(
        case_id=CaseId(f"c{number}"),
        number=number,
        line=ORAL,
        channels=(Channel.CHAT,),
        claimed_at=NOON + timedelta(minutes=number),
        **fields,  # type: ignore[arg-type]
    )


def colleague(name: str, state: PresenceState = PresenceState.AVAILABLE, staff_id: str = "") -> StaffPresence:
    ref = StaffRef(staff_id=StaffId(staff_id or name), name=name, initials=name[:2])
    return StaffPresence(staff=ref, state=state, since=NOON, connected=True)


def test_tabs_stand_in_the_order_they_were_taken_and_keep_their_places(qtbot: QtBot) -> None:
    server = Server()
    model = OpenCasesModel(server.clock)
    tester = QAbstractItemModelTester(model, FATAL)
    server.listen(model.feed)
    server.state(MINE, MyState(cases={CaseId("c2"): mine(2), CaseId("c1"): mine(1)}, phrases={}))
    server.happen(MINE, MyCasePut(case=mine(3)), MyCasePut(case=mine(1, unread=2)))
    assert [model.case_at(row) for row in range(3)] == ["c1", "c2", "c3"]
    assert model.index(0).data(TabRole.UNREAD) == 2
    server.happen(MINE, MyCaseGone(case_id=CaseId("c2")))
    assert [model.case_at(row) for row in range(2)] == ["c1", "c3"]
    assert model.row_of(CaseId("c2")) == -1
    tester.deleteLater()


def test_a_client_kept_waiting_in_a_chat_makes_the_tab_late(qtbot: QtBot) -> None:
    server = Server()
    model = OpenCasesModel(server.clock)
    server.listen(model.feed)
    server.state(MINE, MyState(cases={CaseId("c1"): mine(1, waiting_since=NOON)}, phrases={}))
    assert model.index(0).data(TabRole.LATE) is False
    server.later(minutes=2)
    with qtbot.waitSignal(model.dataChanged, timeout=1000):
        model.look()
    assert model.index(0).data(TabRole.LATE) is True
    server.happen(MINE, MyCasePut(case=mine(1)))
    assert model.index(0).data(TabRole.LATE) is False


def test_colleagues_stand_by_name_whatever_order_they_come_in(qtbot: QtBot) -> None:
    server = Server()
    model = StaffModel()
    tester = QAbstractItemModelTester(model, FATAL)
    server.listen(model.feed)
    people = [colleague("Veera L."), colleague("Aino N.")]
    server.state("staff", StaffState(people={person.staff.staff_id: person for person in people}))
    server.happen("staff", PresencePut(presence=colleague("Juhani K.")))
    server.happen("staff", PresencePut(presence=colleague("Veera L.", PresenceState.BREAK)))
    shown = [model.index(row).data(StaffRole.PERSON) for row in range(model.rowCount())]
    assert [person.staff.name for person in shown] == ["Aino N.", "Juhani K.", "Veera L."]
    assert shown[2].state is PresenceState.BREAK
    server.happen("staff", PresencePut(presence=colleague("Ålander V.", staff_id="Aino N.")))
    assert [model.value(row).staff.name for row in range(3)] == ["Juhani K.", "Veera L.", "Ålander V."]
    tester.deleteLater()
