"""Any reports in any order, whoever does what meanwhile: no caller is forgotten, and nobody is on two calls."""

from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from backend.commands.call_system import CallsStand, EndWrapUp
from backend.commands.dispatch import AnyCommand
from backend.commands.system import NodeStarted, ReturnCase, StaffConnected, StaffDisconnected
from backend.domain import call_reports as told
from backend.protocol.call_commands import (
    ConsultCall,
    DropConsult,
    EndCall,
    HoldCall,
    JoinCall,
    LeaveCall,
    PlaceCall,
    SetExtension,
)
from backend.protocol.call_entries import CallBecameCallback, CallFinished
from backend.protocol.calls import CallState
from backend.protocol.commands import (
    Claim,
    Close,
    JoinCases,
    MarkCallback,
    Release,
    SetPresence,
    TakeBack,
    TakeNext,
    Transfer,
)
from backend.protocol.ids import CallId, CommandId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, Channel, PresenceState
from tests.commands.any_exchange import NUMBERS, AnyExchange, report
from tests.commands.callers import EXCHANGE
from tests.commands.client_desk import sound
from tests.commands.days import days, emptied
from tests.commands.office import CHILD, ORAL, SYSTEM, command_id

PICK = st.integers(0, 1000)
LINES = st.sampled_from([ORAL, CHILD])


_ENDS = frozenset({10, 11})
"""The reports after which a call is over, by their numbers."""


class AnyCalls(AnyExchange):
    """Three nurses with two telephones, callers, and an exchange that says what it likes when it likes."""

    def teardown(self) -> None:
        try:
            if self.people:
                self.everything_ends()
        finally:
            self.office.close()
            self._folder.cleanup()

    @initialize()
    def morning(self) -> None:
        office = self.office
        self.people = [
            office.hire("Meri Koski", ORAL, CHILD, extension="201"),
            office.hire("Olli Ranta", ORAL, extension="202"),
            office.aino,
        ]
        office.done(SYSTEM, NodeStarted(command_id=command_id(), node="one", name="one"))
        for one in self.people:
            office.done(SYSTEM, StaffConnected(command_id=command_id(), node="one", staff_id=one.staff_id))
        self.comes_in(0, ORAL, withheld=False)

    # What happens

    @rule(which=st.integers(0, 1), line=LINES, withheld=st.booleans())
    def comes_in(self, which: int, line: str, withheld: bool) -> None:
        call_id, number = CallId(new_id()), NUMBERS[which]
        self.calls.append(call_id)
        self.came(call_id, number, line, withheld=withheld)

    @rule(who=st.integers(0, 1), which=st.integers(0, 1), picks_up=st.booleans(), then=st.integers(0, 4))
    def is_taken_and_spoken_with(self, who: int, which: int, picks_up: bool, then: int) -> None:
        """As most calls go, as far as it goes."""
        self.comes_in(which, ORAL, withheld=False)
        case_id, actor = self.cases[-1], self.people[who]
        self.ask(actor, SetExtension(command_id=command_id(), extension=("201", "202")[who]))
        self.ask(actor, Claim(command_id=command_id(), case_id=case_id))
        if picks_up:
            self.answers_an_order(-1)
        if picks_up and then:
            self.somebody_calls(who, 0, then)
            self.answers_an_order(-1)

    @rule(which=st.integers(0, 1), line=LINES, by_key=st.booleans())
    def begins_with_its_end(self, which: int, line: str, by_key: bool) -> None:
        call_id, number, at = CallId(new_id()), NUMBERS[which], self.office.now
        self.calls.append(call_id)
        if by_key:
            self.tell(told.LeftCallback(call_id=call_id, at=at, number=number, line=line))  # type: ignore[arg-type]
        else:
            self.tell(told.Over(call_id=call_id, at=at))
        self.came(call_id, number, line, withheld=False)

    @rule(pick=PICK, kind=st.integers(0, 11), order=PICK, named=st.integers(0, 3), ago=st.integers(0, 60))
    def is_told(self, pick: int, kind: int, order: int, named: int, ago: int) -> None:
        if kind in _ENDS and pick % 4:
            kind = 1 + pick % 7  # a day in which every call ends at once shows little
        call_id = self.calls[-1 - pick % min(3, len(self.calls))]
        at = self.office.now - timedelta(seconds=ago)
        mine = self.pending(call_id)
        names: list[CommandId | None] = [None, *mine[-1:], *mine[:1]]
        if self.orders:
            names.append(self.orders[order % len(self.orders)])
        self.tell(report(kind, call_id, at, names[named % len(names)], order))

    @rule(who=st.integers(0, 1), extension=st.booleans())
    def takes_what_stands_first(self, who: int, extension: bool) -> None:
        if extension:
            self.ask(self.people[who], SetExtension(command_id=command_id(), extension=("201", "202")[who]))
        self.ask(self.people[who], TakeNext(command_id=command_id(), channels=(Channel.PHONE,)))

    @rule(pick=PICK, times=st.integers(1, 3))
    def the_exchange_does_what_is_asked(self, pick: int, times: int) -> None:
        for _ in range(times):
            self.answers_an_order(pick)

    @rule(who=st.integers(0, 1), pick=PICK)
    def somebody_hangs_up_while_the_exchange_is_away(self, who: int, pick: int) -> None:
        self.somebody_calls(who, pick, 6)
        asked = {one for one in self.calls if self.is_to_end(one)}
        self.is_away_for_all_that_was_to_end()
        assert not any(self.is_to_end(one) for one in asked)
        for one in asked & self.going().keys():
            # Who waits on the line is not hung up on.
            assert self.find(one)[2].state is CallState.QUEUED

    @rule(pick=PICK, share=st.integers(0, 3))
    def some_calls_stand(self, pick: int, share: int) -> None:
        alive = tuple(one for no, one in enumerate(self.calls) if (no + pick) % 4 <= share)
        at = self.office.now
        self.ask(SYSTEM, CallsStand(command_id=command_id(), exchange=EXCHANGE, at=at, alive=alive))

    @rule(who=st.integers(0, 2), pick=PICK, what=st.integers(0, 9))
    def somebody_works(self, who: int, pick: int, what: int) -> None:
        actor, case_id = self.people[who], self.cases[pick % len(self.cases)]
        own = list(self.office.mine(actor).cases)
        if own and pick % 3:
            case_id = own[pick % len(own)]
        contact = self.case(case_id).contacts[-1]
        other = self.cases[(pick // 7) % len(self.cases)]
        by_now: list[AnyCommand] = [
            Claim(command_id=command_id(), case_id=case_id),
            TakeNext(command_id=command_id()),
            Release(command_id=command_id(), case_id=case_id),
            TakeBack(command_id=command_id(), case_id=case_id),
            Transfer(command_id=command_id(), case_id=case_id, to_line=CHILD if pick % 2 else ORAL),
            JoinCases(command_id=command_id(), case_id=case_id, other_id=other),
            Close(
                command_id=command_id(),
                case_id=case_id,
                outcome=Outcome(reason="guidance", agreed="Neuvottu", callback_reason="Ei tavoitettu"),
            ),
            MarkCallback(
                command_id=command_id(),
                case_id=case_id,
                contact_id=contact.contact_id,
                reached=pick % 3 == 0,
                next_attempt_at=self.office.now + timedelta(minutes=30),
            ),
            SetPresence(command_id=command_id(), state=PresenceState.BREAK),
            SetExtension(command_id=command_id(), extension=("", "201", "202")[pick % 3]),
        ]
        self.ask(actor, by_now[what])

    @rule(who=st.integers(0, 1), pick=PICK, what=st.integers(0, 7), then=st.booleans())
    def somebody_calls_and_the_exchange_does_it(self, who: int, pick: int, what: int, then: bool) -> None:
        self.somebody_calls(who, pick, what)
        if then:
            self.answers_an_order(pick)

    @rule(who=st.integers(0, 2), pick=PICK, what=st.integers(0, 7))
    def somebody_calls(self, who: int, pick: int, what: int) -> None:
        actor = self.people[who]
        case_id = self.cases[pick % len(self.cases)]
        own = list(self.office.mine(actor).cases)
        if own:
            case_id = own[pick % len(own)]
        held = [one for one in self.office.mine(actor).cases.values() if one.call is not None]
        call_id = self.calls[pick % len(self.calls)]
        if held:
            case_id = held[0].case_id
            call_id = held[0].call.call_id if held[0].call else call_id
        whom = self.people[pick % 3].staff_id
        of_call = {"case_id": case_id, "call_id": call_id}
        made: list[AnyCommand] = [
            HoldCall(command_id=command_id(), on=pick % 2 == 0, **of_call),  # type: ignore[arg-type]
            ConsultCall(command_id=command_id(), staff_id=whom, **of_call),  # type: ignore[arg-type]
            ConsultCall(command_id=command_id(), number="09 4711", **of_call),  # type: ignore[arg-type]
            JoinCall(command_id=command_id(), **of_call),  # type: ignore[arg-type]
            DropConsult(command_id=command_id(), **of_call),  # type: ignore[arg-type]
            LeaveCall(command_id=command_id(), **of_call),  # type: ignore[arg-type]
            EndCall(command_id=command_id(), **of_call),  # type: ignore[arg-type]
        ]
        if what < len(made):
            self.ask(actor, made[what])
            return
        new = CallId(new_id())
        contact_id = self.case(case_id).contacts[-1].contact_id
        self.calls.append(new)
        self.ask(
            actor, PlaceCall(command_id=command_id(), case_id=case_id, contact_id=contact_id, call_id=new)
        )

    @rule(who=st.integers(0, 2), comes_back=st.booleans())
    def a_desktop_vanishes(self, who: int, comes_back: bool) -> None:
        who = who if comes_back else 2
        staff_id, at = self.people[who].staff_id, self.office.now
        self.ask(SYSTEM, StaffDisconnected(command_id=command_id(), node="one", staff_id=staff_id))
        self.office.later(minutes=11)
        for case_id in list(self.office.mine(self.people[who]).cases):
            back = ReturnCase(command_id=command_id(), case_id=case_id, staff_id=staff_id, vanished_at=at)
            self.ask(SYSTEM, back)
        if comes_back:
            self.ask(SYSTEM, StaffConnected(command_id=command_id(), node="one", staff_id=staff_id))

    @rule(seconds=st.integers(1, 300))
    def time_passes(self, seconds: int) -> None:
        self.office.later(seconds=seconds)
        for staff_id, one in self.office.people().people.items():
            if one.until is not None and one.until <= self.office.now:
                self.ask(SYSTEM, EndWrapUp(command_id=command_id(), staff_id=staff_id, until=one.until))

    # What holds

    @invariant()
    def the_line_and_the_case_agree(self) -> None:
        if not self.people:
            return
        rows = self.office.queue(ORAL) | self.office.queue(CHILD)
        on_phone: set[str] = set()
        orders = {one: self.pending(one) for one in self.calls}
        for call_id, staff_id in self.going().items():
            case, _, call = self.find(call_id)
            assert call.alive
            assert call.asked is bool(orders[call_id])
            waits = call.state is CallState.QUEUED
            assert waits is (staff_id is None), call
            assert waits is (case.head.claimed_by is None), call
            if waits:
                assert rows[case.head.case_id].calling
            else:
                assert case.head.claimed_by is not None
                assert case.head.claimed_by.staff_id == staff_id
                assert staff_id not in on_phone, "on two calls"
                on_phone.add(str(staff_id))
            partner = None if call.consulted is None else call.consulted.staff
            if partner is not None and call.consulted is not None and call.consulted.answered:
                assert partner.staff_id not in on_phone, "asked into a second call"
                on_phone.add(partner.staff_id)
        going = self.going()
        for row in rows.values():
            case = self.case(row.case_id)
            waiting = [one.call for one in case.contacts if one.call and one.call.alive]
            assert row.calling is bool(waiting)
            assert all(one.call_id in going for one in waiting)
        assert all(not asked for one, asked in orders.items() if one not in going), "orders of no call"
        for one in self.office.people().people.values():
            is_on = one.staff.staff_id in on_phone
            assert (one.state is PresenceState.ON_CALL) is is_on, one

    def everything_ends(self) -> None:
        """The exchange dies: whoever rang and could be called back has been answered, is called back, or was closed by hand."""
        self.office.later(seconds=1)
        at = self.office.now
        self.ask(SYSTEM, CallsStand(command_id=command_id(), exchange=EXCHANGE, at=at, alive=()))
        orders = {one for one in self.calls if self.pending(one)}
        assert set(self.going()) <= orders, "only what was hardly asked for may still come"
        for call_id, number in self.callers.items():
            if number:
                self.is_not_forgotten(call_id)
        sound(self.office)

    def is_not_forgotten(self, call_id: CallId) -> None:
        row = self.row(call_id)
        case = self.case(row[0])
        contact = next(one for one in case.contacts if one.contact_id == row[1])
        kinds = [
            entry.body
            for entry in case.entries
            if isinstance(entry.body, CallFinished | CallBecameCallback)
            and entry.body.contact_id == contact.contact_id
        ]
        assert kinds, "it ended without a word"
        if case.head.state is CaseState.CLOSED:
            assert case.head.outcome is not None, "nobody closed it"
            return
        spoken = any(isinstance(body, CallFinished) for body in kinds)
        assert contact.channel is Channel.CALLBACK or spoken
        assert case.head.claimed_by is not None or case.head.case_id in (
            self.office.queue(ORAL) | self.office.queue(CHILD)
        )


TestAnyCalls = AnyCalls.TestCase
TestAnyCalls.settings = days(10, 30)


@pytest.mark.slow
def test_many_days_of_calls() -> None:
    run_state_machine_as_test(AnyCalls, settings=days(25, 60))


@pytest.mark.slow
@pytest.mark.postgres
def test_any_calls_on_postgres(postgres_url: str) -> None:
    run_state_machine_as_test(lambda: AnyCalls(emptied(postgres_url)), settings=days(6, 40))  # type: ignore[arg-type]
