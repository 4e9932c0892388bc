"""Any sequence of commands: the events tell the rows, the queue holds who waits, nothing is lost."""

import itertools
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import text

from backend.commands.actor import Actor, ResidentActor, StaffActor
from backend.commands.dispatch import AnyCommand
from backend.commands.resident import (
    AddToCase,
    ConvertChat,
    Details,
    EndChat,
    GiveSurvey,
    ResidentCommand,
    ResidentMarks,
    Withdraw,
)
from backend.commands.system import (
    ResumeFollowUp,
    ReturnCase,
    StaffConnected,
    StaffDisconnected,
    SystemCommand,
)
from backend.domain.office_days import local_day
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    Command,
    HandDraft,
    JoinCases,
    MarkCallback,
    MarkRead,
    Release,
    Reply,
    SetUrgency,
    TakeBack,
    TakeNext,
    Transfer,
)
from backend.protocol.entries import SurveyGiven
from backend.protocol.ids import CaseId, ContactId, LineId, StaffId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, Channel, Urgency
from tests.commands.any_command import BY_RESIDENT, BY_STAFF, BY_SYSTEM, Known, given
from tests.commands.days import days, emptied
from tests.commands.office import CHILD, MENTAL, ORAL, SYSTEM, Office, Page, command_id

PHONES = st.sampled_from(["", "+358401234567", "+358407654321"])
LINES = st.sampled_from([ORAL, CHILD])
PICK = st.integers(0, 1000)


class AnyDay(RuleBasedStateMachine):
    """Two nurses and residents doing whatever the contract permits, whether it makes sense or not."""

    def __init__(self, url: str = "") -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="luukku-day-")
        self.office = Office(url or f"sqlite:///{Path(self._folder.name) / 'luukku.db'}")
        self.pages: list[Page] = []
        self.vanished: dict[StaffId, datetime] = {}
        self._n = itertools.count(1)

    def teardown(self) -> None:
        self.office.close()
        self._folder.cleanup()

    @initialize(phone=PHONES)
    def morning(self, phone: str) -> None:
        self.pages.append(self.office.chat(phone=phone))

    def page(self, pick: int) -> Page:
        return self.pages[pick % len(self.pages)]

    def nurse(self, pick: int) -> StaffActor:
        return (self.office.aino, self.office.bo)[pick % 2]

    @rule(line=LINES, phone=PHONES, pick=PICK, own=st.booleans())
    def writes_a_form(self, line: LineId, phone: str, pick: int, own: bool) -> None:
        by = self.page(pick).actor if own else ResidentActor()
        self.pages.append(self.office.form(line, by=by, phone=phone))

    @rule(line=LINES, pick=PICK, own=st.booleans())
    def asks_for_a_call(self, line: LineId, pick: int, own: bool) -> None:
        by = self.page(pick).actor if own else ResidentActor()
        self.pages.append(self.office.callback(line, by=by))

    @rule(line=LINES, phone=PHONES)
    def opens_a_chat(self, line: LineId, phone: str) -> None:
        self.pages.append(self.office.chat(line, phone=phone))

    @rule(pick=PICK, what=st.integers(0, 6))
    def resident_acts(self, pick: int, what: int) -> None:
        page = self.page(pick)
        about = page.case_id
        new = ContactId(new_id())
        match what:
            case 0 | 1:
                self.office.ask(page.actor, self.office.says(page, next(self._n), "Hei"))
            case 2:
                end = EndChat(command_id=command_id(), case_id=about, contact_id=page.contact_id)
                self.office.ask(page.actor, end)
            case 3:
                self.office.ask(page.actor, AddToCase(command_id=command_id(), case_id=about, text="Lisään"))
            case 4:
                self.office.ask(page.actor, Withdraw(command_id=command_id(), case_id=about))
            case 5:
                convert = ConvertChat(
                    command_id=command_id(),
                    case_id=about,
                    contact_id=page.contact_id,
                    new_contact_id=new,
                    to_channel=Channel.FORM,
                    details=Details(name="Matti Virtanen"),
                )
                self.office.ask(page.actor, convert)
            case _:
                survey = GiveSurvey(
                    command_id=command_id(),
                    case_id=about,
                    contact_id=page.contact_id,
                    new_contact_id=new,
                    rating=3,
                    wants_reply=bool(pick % 2),
                )
                self.office.ask(page.actor, survey)

    @rule(pick=PICK, who=PICK, what=st.integers(0, 10))
    def nurse_acts(self, pick: int, who: int, what: int) -> None:
        actor, about = self.nurse(who), self.page(pick).case_id
        one = command_id()
        commands = (
            lambda: Claim(command_id=one, case_id=about),
            lambda: TakeNext(command_id=one),
            lambda: Release(command_id=one, case_id=about),
            lambda: Transfer(command_id=one, case_id=about, to_line=CHILD if who % 3 else ORAL),
            lambda: TakeBack(command_id=one, case_id=about),
            lambda: Reply(command_id=one, case_id=about, text="Hei"),
            lambda: AddNote(command_id=one, case_id=about, text="Muistiin"),
            lambda: HandDraft(command_id=one, case_id=about, text="Luonnos"),
            lambda: SetUrgency(command_id=one, case_id=about, urgency=Urgency.URGENT),
            lambda: MarkRead(command_id=one, case_id=about, no=who),
            lambda: Close(
                command_id=one,
                case_id=about,
                outcome=Outcome(
                    reason="guidance",
                    agreed="Neuvottu",
                    callback_reason="Ei vastannut" if who % 2 else "",
                    follow_up_on=local_day(self.office.now) + timedelta(days=1) if who % 3 else None,
                    follow_up_what="Vointi" if who % 3 else "",
                ),
            ),
        )
        self.office.ask(actor, commands[what]())

    @rule(pick=PICK, other=PICK, who=PICK)
    def nurse_joins(self, pick: int, other: int, who: int) -> None:
        into, joined = self.page(pick).case_id, self.page(other).case_id
        actor = self.nurse(who)
        self.office.ask(actor, Claim(command_id=command_id(), case_id=into))
        self.office.ask(actor, JoinCases(command_id=command_id(), case_id=into, other_id=joined))

    @rule(pick=PICK, who=PICK, reached=st.booleans(), minutes=st.sampled_from([None, 30]))
    def nurse_calls(self, pick: int, who: int, reached: bool, minutes: int | None) -> None:
        page = self.page(pick)
        next_at = None if minutes is None else self.office.now + timedelta(minutes=minutes)
        command = MarkCallback(
            command_id=command_id(),
            case_id=page.case_id,
            contact_id=page.contact_id,
            reached=reached,
            next_attempt_at=next_at,
        )
        self.office.ask(self.nurse(who), command)

    @rule(pick=PICK, no=st.integers(0, 12))
    def page_reads(self, pick: int, no: int) -> None:
        page = self.page(pick)
        marks = ResidentMarks(command_id=command_id(), case_id=page.case_id, delivered=no, read=no // 2)
        self.office.ask(page.actor, marks)

    @rule(who=PICK, comes=st.booleans())
    def desktop_comes_or_vanishes(self, who: int, comes: bool) -> None:
        kind = StaffConnected if comes else StaffDisconnected
        command = kind(command_id=command_id(), node="a", staff_id=self.nurse(who).staff_id)
        self.office.done(SYSTEM, command)
        if not comes:
            self.vanished[self.nurse(who).staff_id] = self.office.now

    @rule(who=PICK, pick=PICK)
    def grace_ends(self, who: int, pick: int) -> None:
        staff_id = self.nurse(who).staff_id
        command = ReturnCase(
            command_id=command_id(),
            case_id=self.page(pick).case_id,
            staff_id=staff_id,
            vanished_at=self.vanished.get(staff_id, self.office.now),
        )
        self.office.done(SYSTEM, command)

    @rule(pick=PICK)
    def follow_up_comes(self, pick: int) -> None:
        case_id = self.page(pick).case_id
        planned = self.office.case(case_id).head.follow_up
        if planned is not None:
            command = ResumeFollowUp(command_id=command_id(), case_id=case_id, at=planned.at)
            self.office.done(SYSTEM, command)

    @rule(command=BY_STAFF, who=PICK)
    def nurse_says_anything(self, command: Command, who: int) -> None:
        self.say(self.nurse(who), given(command, self.known()))

    @rule(command=BY_RESIDENT, pick=PICK, own=st.booleans())
    def page_says_anything(self, command: ResidentCommand, pick: int, own: bool) -> None:
        actor = self.page(pick).actor if own else ResidentActor()
        self.say(actor, given(command, self.known()))

    @rule(command=BY_SYSTEM)
    def system_says_anything(self, command: SystemCommand) -> None:
        self.say(SYSTEM, given(command, self.known()))

    def say(self, actor: Actor, command: AnyCommand) -> None:
        """Do a command, and again: the same answer, and nothing happens twice."""
        answer = self.office.ask(actor, command)
        before = {name: seq for name, (seq, _) in self.office.mirror.items()}
        assert self.office.ask(actor, command) == answer
        assert before == {name: seq for name, (seq, _) in self.office.mirror.items()}

    def known(self) -> Known:
        return Known(
            case=[page.case_id for page in self.pages],
            contact=[page.contact_id for page in self.pages],
            thread=[page.thread for page in self.pages],
            staff=[self.office.aino.staff_id, self.office.bo.staff_id],
        )

    @rule(seconds=st.sampled_from([1, 8, 60, 3600, 86_400]))
    def time_passes(self, seconds: int) -> None:
        self.office.later(seconds=seconds)

    @invariant()
    def the_queue_holds_exactly_who_waits(self) -> None:
        queued = {case_id for line in (ORAL, CHILD, MENTAL) for case_id in self.office.queue(line)}
        with self.office.engine.connect() as connection:
            waiting = connection.execute(text("SELECT case_id FROM case_file WHERE state = 'waiting'"))
            assert queued == set(waiting.scalars())

    @invariant()
    def a_holder_has_what_is_in_hand(self) -> None:
        for actor in (self.office.aino, self.office.bo):
            for case_id, mine in self.office.mine(actor).cases.items():
                case = self.office.case(case_id)
                assert case.head.state is CaseState.CLAIMED
                spoken = (
                    "ResidentMessage",
                    "FormSubmitted",
                    "CallbackRequested",
                    "DraftHanded",
                    "FeedbackGiven",
                )
                unread = [
                    one
                    for one in case.entries
                    if one.no > case.marks.staff_read
                    # Feedback that asks for a reply is a case of its own, which it begins.
                    and (
                        type(one.body).__name__ in spoken
                        or (one.no == 1 and isinstance(one.body, SurveyGiven))
                    )
                ]
                assert mine.unread == len(unread)

    @invariant()
    def no_page_is_lost(self) -> None:
        for page in self.pages:
            case_id: CaseId | None = page.case_id
            while case_id is not None:
                case = self.office.case(case_id)
                case_id = case.head.joined_into
            assert any(one.thread == page.thread for one in case.entries)
            assert [one.no for one in case.entries] == list(range(1, len(case.entries) + 1))


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = days(12, 30)


@pytest.mark.slow
def test_many_days() -> None:
    run_state_machine_as_test(AnyDay, settings=days(20, 50))


@pytest.mark.slow
@pytest.mark.postgres
def test_any_day_on_postgres(postgres_url: str) -> None:
    run_state_machine_as_test(lambda: AnyDay(emptied(postgres_url)), settings=days(6, 40))  # type: ignore[arg-type]
