"""A queue model at a desk of its own: fed by a real mirror, watched by Qt's own tester."""

from PySide6.QtTest import QAbstractItemModelTester

from backend.protocol.events import QueueRowPut, QueueRowTaken
from backend.protocol.ids import CaseId, LineId
from backend.protocol.people import StaffRef
from backend.protocol.queue_row import QueueRow
from backend.protocol.snapshots import QueueState
from backend.protocol.streams import queue_stream
from desktop.models.queue_model import QueueModel
from desktop.models.queue_order import GroupHeader
from desktop.models.roles import QueueRole
from tests.desktop.models.feeding import Server
from tests.desktop.sync.people import AINO_REF, JUHANI_REF, ORAL


class Desk:
    """A queue model over a real mirror; Qt's own tester watches every signal."""

    def __init__(self) -> None:
        self.server = Server()
        self.model = QueueModel(self.server.clock, self.server.end_of_today)
        self.model.set_me(AINO_REF.staff_id)
        self.server.listen(self.model.feed)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )

    def state(self, *rows: QueueRow, line: LineId = ORAL) -> None:
        self.server.state(f"queue:{line}", QueueState(rows={row.case_id: row for row in rows}))
        self.model.catch_up()

    def put(self, *rows: QueueRow) -> None:
        for row in rows:
            self.server.happen(f"queue:{row.line}", QueueRowPut(row=row))
        self.model.catch_up()

    def taken(self, number: int, by: StaffRef = JUHANI_REF, line: LineId = ORAL) -> None:
        self.server.happen(f"queue:{line}", QueueRowTaken(case_id=CaseId(f"c{number}"), by=by))
        self.model.catch_up()

    def mirrored(self, line: LineId) -> dict[CaseId, QueueRow]:
        """Return what the mirror holds of a line."""
        state = self.server.mirror.state(queue_stream(line))
        assert isinstance(state, QueueState)
        return state.rows

    def shown(self) -> list[str]:
        """Return the rows as text: headings with their counts, cases by their id."""
        found = []
        for row in range(self.model.rowCount()):
            value = self.model.value(row)
            if isinstance(value, GroupHeader):
                found.append(f"{value.group.name} {value.count}")
            else:
                found.append(str(value.case_id))
        return found

    def leaving(self, number: int) -> object:
        row = self.model.row_of(CaseId(f"c{number}"))
        return self.model.index(row).data(QueueRole.LEAVING)
