"""What the clock alone brings about, with a clock that the test turns."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from backend.app import Backend
from backend.commands.actor import ResidentActor, StaffActor, SystemActor
from backend.commands.resident import Details, EndChat, GiveFeedback, OpenChat, ResidentSays
from backend.commands.system import NodeGone
from backend.config import Config
from backend.domain.follow_ups import comes_back_at
from backend.domain.office_days import local_day
from backend.domain.promises import feedback_presses_at
from backend.live.pace import Pace
from backend.protocol.commands import Claim, Close, Command, Release, Reply
from backend.protocol.consultation_commands import AskConsultation
from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import CaseId, ConsultationId, ContactId, ThreadId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.people import StaffRef
from backend.protocol.results import Result
from backend.protocol.snapshots import CaseView, ConsultState, QueueState, StaffState
from backend.protocol.streams import STAFF, consult_stream
from backend.protocol.words import ReleasedWhy, Urgency
from backend.store.nodes import circumstances
from backend.store.staff import staff_by_name
from tests.identity.test_throttle import Hands
from tests.live.real_node import AINO, LINE, QUEUE, command_id


class Office:
    """A backend that does not serve, one professional and one chat in their hands."""

    def __init__(self, backend: Backend, clock: Hands) -> None:
        self.backend = backend
        self.clock = clock
        self.contact_id, self.thread = ContactId(new_id()), ThreadId(new_id())
        self.case_id = CaseId("")

    async def open(self) -> None:
        """Let a resident open a chat and a professional take it and write."""
        record = await self.backend.writer.run(lambda connection: staff_by_name(connection, AINO))
        assert record is not None
        info = record.info
        ref = StaffRef(staff_id=info.staff_id, name=info.name, initials=info.initials)
        self.aino = StaffActor(ref=ref, role=info.role, lines=frozenset(info.lines))
        opened = OpenChat(
            command_id=command_id(),
            line=LINE,
            contact_id=self.contact_id,
            thread=self.thread,
            token_hash=b"x" * 32,
            matter="",
            details=Details(),
        )
        result = await self.backend.writer.submit(ResidentActor(), opened)
        assert isinstance(result, Result)
        assert result.case_id is not None
        self.case_id = result.case_id
        await self.resident("Hei")
        await self.staff(Claim(command_id=command_id(), case_id=self.case_id))

    async def staff(self, command: Command) -> None:
        """Do something as the professional."""
        assert isinstance(await self.backend.writer.submit(self.aino, command), Result)

    async def resident(self, text: str, n: int = 1) -> None:
        """Say something as the resident."""
        says = ResidentSays(
            command_id=command_id(), case_id=self.case_id, contact_id=self.contact_id, n=n, text=text
        )
        actor = ResidentActor(thread=self.thread, case_id=self.case_id)
        assert isinstance(await self.backend.writer.submit(actor, says), Result)

    async def reply(self) -> None:
        """Write to the resident."""
        await self.staff(Reply(command_id=command_id(), case_id=self.case_id, text="Onko vielä särkyä?"))

    async def later(self, minutes: float) -> list[str]:
        """Let time pass, look twice, and return the kinds of the timeline."""
        self.clock.turn(timedelta(minutes=minutes).total_seconds())
        await self.backend.timekeeper.look()
        await self.backend.timekeeper.look()
        return await self.kinds()

    async def watch(self, seconds: float) -> list[str]:
        """Let time pass while the timekeeper looks as often as it does, and return the kinds of the timeline."""
        for _ in range(round(seconds / 3)):
            self.clock.turn(3)
            await self.backend.timekeeper.look()
        return await self.kinds()

    async def end_chat(self) -> None:
        """Leave the conversation as the resident."""
        end = EndChat(command_id=command_id(), case_id=self.case_id, contact_id=self.contact_id)
        actor = ResidentActor(thread=self.thread, case_id=self.case_id)
        assert isinstance(await self.backend.writer.submit(actor, end), Result)

    async def connected(self) -> bool:
        """Tell whether colleagues see the professional connected."""
        _, state = await self.backend.reader.run(self.backend.reader.snapshot, STAFF)
        assert isinstance(state, StaffState)
        return state.people[self.aino.staff_id].connected

    async def kinds(self) -> list[str]:
        """Return the kinds of the timeline."""
        _, state = await self.backend.reader.run(self.backend.reader.snapshot, f"case:{self.case_id}")
        assert isinstance(state, CaseView)
        assert state.case is not None
        return [type(entry.body).__name__ for entry in state.case.entries]


@pytest.fixture
async def office(tmp_path: Path, database_url: str) -> AsyncIterator[Office]:
    """Give an office with a chat in hand, on each database."""
    clock = Hands()
    backend = Backend(
        Config(data=tmp_path, database=database_url, demo=True),
        clock,
        monotonic=lambda: clock().timestamp(),
        pace=Pace(chats=0, follow_ups=0),
    )
    office = Office(backend, clock)
    await office.open()
    backend.among.start()
    await backend.life.begin()
    async with asyncio.timeout(10):
        while not backend.among.leads():
            await asyncio.sleep(0.01)
    yield office
    await backend.among.stop()
    backend.close()


async def test_a_resident_who_is_waited_for_is_asked_once_and_then_the_chat_ends(office: Office) -> None:
    await office.reply()
    before = await office.later(9)
    assert await office.later(1.1) == [*before, "AutomaticMessage"]
    assert await office.later(15) == [*before, "AutomaticMessage"]
    assert await office.later(5) == [*before, "AutomaticMessage", "ChatEnded", "AutomaticMessage"]
    assert await office.later(600) == [*before, "AutomaticMessage", "ChatEnded", "AutomaticMessage"]


async def test_a_resident_who_waits_is_never_ended(office: Office) -> None:
    before = await office.later(1)
    assert await office.later(120) == before


async def test_an_answer_begins_the_waiting_anew(office: Office) -> None:
    await office.reply()
    await office.later(11)
    await office.resident("Olen täällä", n=2)
    answered = await office.later(60)
    assert answered[-1] == "ResidentMessage"


async def test_who_was_asked_has_time_to_answer_even_if_the_clock_is_put_forward(office: Office) -> None:
    await office.reply()
    before = await office.later(60)
    assert await office.later(0.5) == before
    assert "ChatEnded" not in await office.later(19)
    assert "ChatEnded" in await office.later(1)


async def test_a_chat_taken_by_another_is_not_blamed_for_the_silence_in_the_queue(office: Office) -> None:
    await office.reply()
    await office.staff(Release(command_id=command_id(), case_id=office.case_id))
    await office.later(40)
    await office.staff(Claim(command_id=command_id(), case_id=office.case_id))
    before = await office.later(9)
    assert await office.later(1.1) == [*before, "AutomaticMessage"]
    assert "ChatEnded" not in await office.later(19)


async def test_a_chat_of_a_vanished_professional_returns_after_the_grace(office: Office) -> None:
    await office.backend.presence.came(office.aino.staff_id)
    await office.watch(60)
    assert "Released" not in await office.watch(60)
    await office.backend.presence.close()
    assert "Released" not in await office.watch(87)
    assert (await office.watch(9))[-2:] == ["Released", "AutomaticMessage"]
    _, state = await office.backend.reader.run(office.backend.reader.snapshot, QUEUE)
    assert isinstance(state, QueueState)
    row = state.rows[office.case_id]
    assert (row.front, row.returned) == (True, ReleasedWhy.CONNECTION_LOST)


async def test_other_cases_have_the_longer_grace(office: Office) -> None:
    await office.end_chat()
    await office.backend.presence.came(office.aino.staff_id)
    await office.backend.presence.close()
    assert "Released" not in await office.watch(597)
    assert (await office.watch(9))[-1] == "Released"


async def test_a_node_that_was_taken_for_dead_enters_anew_with_everybody(office: Office) -> None:
    backend = office.backend
    await backend.presence.came(office.aino.staff_id)
    await office.watch(3)
    now = await backend.reader.run(circumstances, backend.reader)
    gone = NodeGone(
        command_id=command_id(),
        node=backend.life.incarnation,
        seen_at=now.seen_at[backend.life.incarnation],
    )
    assert isinstance(await backend.writer.submit(SystemActor(), gone), Result)
    assert not await office.connected()
    await office.watch(3)
    assert await office.connected()
    assert "Released" not in await office.watch(120)


async def test_a_case_comes_back_on_the_morning_of_its_follow_up_and_only_once(office: Office) -> None:
    on = local_day(office.clock()) + timedelta(days=3)
    outcome = Outcome(reason="follow-up", agreed="Soitetaan", follow_up_on=on, follow_up_what="Särky")
    await office.staff(Close(command_id=command_id(), case_id=office.case_id, outcome=outcome))
    line = office.backend.county.line(LINE)
    assert line is not None
    left = (comes_back_at(line, on) - office.clock()).total_seconds() / 60
    before = await office.later(left - 1)
    assert before[-1] != "FollowUpDue"
    assert await office.later(2) == [*before, "FollowUpDue"]
    assert await office.later(600) == [*before, "FollowUpDue"]


async def test_a_question_without_an_answer_is_reminded_of_when_its_time_has_passed(office: Office) -> None:
    asked = AskConsultation(
        command_id=command_id(),
        case_id=office.case_id,
        consultation_id=ConsultationId(new_id()),
        question="Voiko odottaa?",
        within=30,
        to_line=LINE,
    )
    await office.staff(asked)

    async def reminded() -> bool:
        _, state = await office.backend.reader.run(office.backend.reader.snapshot, consult_stream(LINE))
        assert isinstance(state, ConsultState)
        return state.consultations[asked.consultation_id].reminded

    await office.later(29)
    assert not await reminded()
    await office.later(2)
    assert await reminded()


async def test_feedback_that_nobody_answers_comes_to_the_front_a_day_before_it_is_due(office: Office) -> None:
    feedback = GiveFeedback(
        command_id=command_id(),
        line=LINE,
        kind=FeedbackKind.COMPLAINT,
        text="Jonotin kauan",
        contact_id=ContactId(new_id()),
        thread=ThreadId(new_id()),
        token_hash=bytes(32),
        details=Details(),
        wants_reply=True,
    )
    result = await office.backend.writer.submit(ResidentActor(), feedback)
    assert isinstance(result, Result)
    assert result.case_id is not None

    async def urgency() -> Urgency:
        _, state = await office.backend.reader.run(office.backend.reader.snapshot, QUEUE)
        assert isinstance(state, QueueState)
        assert result.case_id is not None
        return state.rows[result.case_id].urgency

    left = (feedback_presses_at(office.clock()) - office.clock()).total_seconds() / 60
    await office.later(left - 1)
    assert await urgency() is Urgency.NORMAL
    await office.later(2)
    assert await urgency() is Urgency.URGENT
