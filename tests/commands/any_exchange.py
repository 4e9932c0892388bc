"""An exchange that says what it likes when it likes, for hypothesis: what it may tell, and what stands of its calls."""

import tempfile
from pathlib import Path

from hypothesis.stateful import RuleBasedStateMachine
from sqlalchemy import select

from backend.commands.actor import StaffActor
from backend.commands.call_system import TellCall
from backend.commands.dispatch import AnyCommand
from backend.domain import call_reports as told
from backend.domain.call_orders import HangUp
from backend.domain.call_reports import Report
from backend.protocol.calls import Call, CallEnd, CallProblem
from backend.protocol.cases import Case, Contact
from backend.protocol.ids import CallId, CaseId, CommandId
from backend.store.call_tables import call as call_table
from backend.store.calls import pending_orders
from tests.commands.callers import EXCHANGE
from tests.commands.office import ORAL, SYSTEM, Office, command_id

NUMBERS = ("+358401234567", "+358407654321")


class AnyExchange(RuleBasedStateMachine):
    """An office with an exchange; who tells and asks what is another's choice."""

    def __init__(self, url: str = "") -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="luukku-calls-")
        self.office = Office(url or f"sqlite:///{Path(self._folder.name) / 'luukku.db'}")
        self.people: list[StaffActor] = []
        self.callers: dict[CallId, str] = {}
        self.cases: list[CaseId] = []
        self.orders: list[CommandId] = []
        self.calls: list[CallId] = []

    def answers_an_order(self, pick: int) -> None:
        with self.office.reader.reading() as database:
            waiting = pending_orders(database, self.office.cipher, EXCHANGE)
        if not waiting:
            return
        order = waiting[pick % len(waiting)].order
        kinds = {
            "ring": 1,
            "stop_ringing": 7,
            "dial": 1 + pick % 2,
            "hold": 3 if getattr(order, "on", True) else 2,
            "consult": 4,
            "join": 5,
            "drop": 2,
            "leave": 6,
            "enqueue": 7,
            "hang_up": 10,
        }
        kind = kinds[str(type(order).__struct_config__.tag)]
        self.tell(report(kind, order.call_id, self.office.now, order.order_id, pick))

    def is_away_for_all_that_was_to_end(self) -> None:
        with self.office.reader.reading() as database:
            waiting = pending_orders(database, self.office.cipher, EXCHANGE)
        for order, _ in waiting:
            if isinstance(order, HangUp):
                of_order = {"call_id": order.call_id, "order_id": order.order_id}
                away = CallProblem.EXCHANGE_AWAY
                self.tell(told.NotDone(at=self.office.now, problem=away, **of_order))  # type: ignore[arg-type]

    def is_to_end(self, call_id: CallId) -> bool:
        with self.office.reader.reading() as database:
            found = pending_orders(database, self.office.cipher, EXCHANGE)
        return any(isinstance(one.order, HangUp) and one.order.call_id == call_id for one in found)

    def came(self, call_id: CallId, number: str, line: str, *, withheld: bool) -> None:
        came = told.CameIn(
            call_id=call_id,
            at=self.office.now,
            line=line,  # type: ignore[arg-type]
            number=number,
            withheld=withheld,
        )
        self.tell(came)
        self.callers[call_id] = "" if withheld else number
        self.cases.append(CaseId(self.row(call_id)[0]))

    def tell(self, report: Report) -> None:
        self.ask(SYSTEM, TellCall(command_id=command_id(), exchange=EXCHANGE, report=report))

    def ask(self, actor: object, command: AnyCommand) -> None:
        self.office.ask(actor, command)  # type: ignore[arg-type]
        with self.office.reader.reading() as database:
            for one in pending_orders(database, self.office.cipher, EXCHANGE):
                if one.order.order_id not in self.orders:
                    self.orders.append(one.order.order_id)

    def pending(self, call_id: CallId) -> list[CommandId]:
        with self.office.reader.reading() as database:
            found = pending_orders(database, self.office.cipher, EXCHANGE)
        return [one.order.order_id for one in found if one.order.call_id == call_id]

    def going(self) -> dict[CallId, str | None]:
        columns = call_table.c
        with self.office.engine.connect() as connection:
            rows = connection.execute(
                select(columns.call_id, columns.staff_id).where(columns.ended.is_(None))
            ).all()
        return {CallId(call_id): staff_id for call_id, staff_id in rows}

    def row(self, call_id: CallId) -> tuple[str, str]:
        columns = call_table.c
        with self.office.engine.connect() as connection:
            row = connection.execute(
                select(columns.case_id, columns.contact_id).where(columns.call_id == call_id)
            ).one()
        return row[0], row[1]

    def case(self, case_id: str) -> Case:
        case = self.office.case(CaseId(case_id))
        while case.head.joined_into is not None:
            case = self.office.case(case.head.joined_into)
        return case

    def find(self, call_id: CallId) -> tuple[Case, Contact, Call]:
        case = self.case(self.row(call_id)[0])
        for contact in case.contacts:
            if contact.call is not None and contact.call.call_id == call_id:
                return case, contact, contact.call
        raise AssertionError("a call that goes on has no contact")


def report(kind: int, call_id: CallId, at: object, order_id: CommandId | None, pick: int) -> Report:
    """Return a report of the kind with this number."""
    of_order = {"call_id": call_id, "at": at, "order_id": order_id}
    problems, ends = list(CallProblem), list(CallEnd)
    made: list[Report] = [
        told.CameIn(call_id=call_id, at=at, line=ORAL, number=NUMBERS[pick % 2]),  # type: ignore[arg-type]
        told.PhoneAnswered(**of_order),  # type: ignore[arg-type]
        told.PutThrough(**of_order),  # type: ignore[arg-type]
        told.OnHold(**of_order),  # type: ignore[arg-type]
        told.ConsultAnswered(**of_order),  # type: ignore[arg-type]
        told.Joined(**of_order),  # type: ignore[arg-type]
        told.Left(**of_order),  # type: ignore[arg-type]
        told.InQueue(**of_order),  # type: ignore[arg-type]
        told.NotDone(problem=problems[pick % len(problems)], **of_order),  # type: ignore[arg-type]
        told.PartnerGone(call_id=call_id, at=at),  # type: ignore[arg-type]
        told.Over(call_id=call_id, at=at, end=ends[pick % len(ends)]),  # type: ignore[arg-type]
        told.LeftCallback(call_id=call_id, at=at, number=("", NUMBERS[pick % 2])[pick % 2]),  # type: ignore[arg-type]
    ]
    return made[kind]
