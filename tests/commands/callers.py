"""Callers and an exchange for tests of the office: what it tells, and what it was asked."""

from typing import TypeVar

from backend.commands.actor import StaffActor
from backend.commands.call_system import TellCall
from backend.domain.call_orders import Order
from backend.domain.call_reports import CameIn, PhoneAnswered, PutThrough, Report
from backend.protocol.calls import Call
from backend.protocol.cases import Contact
from backend.protocol.commands import Claim
from backend.protocol.entries import Body
from backend.protocol.ids import CallId, CaseId, LineId, new_id
from backend.protocol.words import PresenceState
from backend.store.calls import pending_orders
from tests.commands.office import ORAL, SYSTEM, Office, command_id

EXCHANGE = "test"
NUMBER = "+358407654321"
OrderT = TypeVar("OrderT", bound=Order)


class Callers:
    """The exchange's side of an office, and Meri, who has telephone 201."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.meri = office.hire("Meri Koski", ORAL, extension="201")

    def tell(self, report: Report) -> CaseId | None:
        """Tell what happens; it comes twice, as reports may."""
        first = self.office.done(SYSTEM, TellCall(command_id=command_id(), exchange=EXCHANGE, report=report))
        seqs = {name: seq for name, (seq, _) in self.office.mirror.items()}
        self.office.done(SYSTEM, TellCall(command_id=command_id(), exchange=EXCHANGE, report=report))
        assert seqs == {name: seq for name, (seq, _) in self.office.mirror.items()}, "it came twice"
        return first.case_id

    def comes_in(self, line: LineId = ORAL, number: str = NUMBER, *, withheld: bool = False) -> "Caller":
        """Somebody rings the line."""
        call_id = CallId(new_id())
        case_id = self.tell(
            CameIn(call_id=call_id, at=self.office.now, line=line, number=number, withheld=withheld)
        )
        assert case_id is not None
        return Caller(self, call_id, case_id)

    def orders(self) -> list[Order]:
        """Return what the exchange was asked and has not answered."""
        with self.office.reader.reading() as database:
            return [one.order for one in pending_orders(database, self.office.cipher, EXCHANGE)]

    def order(self, kind: type[OrderT]) -> OrderT:
        """Return the only order there is, of this kind."""
        [order] = self.orders()
        assert isinstance(order, kind), order
        return order

    def presence(self, actor: StaffActor) -> PresenceState:
        """Return what a colleague shows."""
        return self.office.people().people[actor.staff_id].state


class Caller:
    """One caller on the line."""

    def __init__(self, callers: Callers, call_id: CallId, case_id: CaseId) -> None:
        self.callers = callers
        self.office = callers.office
        self.call_id = call_id
        self.case_id = case_id

    @property
    def contact(self) -> Contact:
        """The contact of the call."""
        [found] = [
            one
            for one in self.office.case(self.case_id).contacts
            if one.call is not None and one.call.call_id == self.call_id
        ]
        return found

    @property
    def call(self) -> Call:
        """The call as the case shows it."""
        call = self.contact.call
        assert call is not None
        return call

    @property
    def last(self) -> Body:
        """What the timeline tells last."""
        return self.office.case(self.case_id).entries[-1].body

    def claimed(self, by: StaffActor) -> None:
        """Somebody takes the case, and their telephone begins to ring."""
        self.office.done(by, Claim(command_id=command_id(), case_id=self.case_id))

    def answered(self, by: StaffActor) -> None:
        """Somebody takes the case and picks their telephone up."""
        self.claimed(by)
        [ring] = [one for one in self.callers.orders() if one.call_id == self.call_id]
        at = self.office.now
        self.callers.tell(PhoneAnswered(call_id=self.call_id, at=at, order_id=ring.order_id))
        self.callers.tell(PutThrough(call_id=self.call_id, at=at, order_id=ring.order_id))
