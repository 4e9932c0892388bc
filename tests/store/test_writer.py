"""The writer: grouped, in order, whole or not at all."""

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from backend.commands.actor import Actor, StaffActor, SystemActor
from backend.commands.dispatch import AnyCommand
from backend.protocol.codec import decode_event
from backend.protocol.commands import AddNote, Claim, SetPresence
from backend.protocol.entries import Note
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, StaffId, new_id
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal, Result
from backend.protocol.streams import case_stream
from backend.protocol.words import PresenceState
from backend.store.batch import Unavailable
from backend.store.streams import Committed
from backend.store.writer import MANYS_SHARE, Closed
from tests.commands.office import Office, Page, command_id

_ENTRIES = text("SELECT count(*) FROM entry")


def note(page: Page, written: str = "Muistiinpano") -> AddNote:
    return AddNote(command_id=command_id(), case_id=page.case_id, text=written)


def a_ghost(office: Office) -> StaffActor:
    """A member of staff who is not in the database: the foreign key refuses what no rule did."""
    ref = StaffRef(staff_id=StaffId(new_id()), name="X", initials="X")
    return StaffActor(ref=ref, role=office.aino.role, lines=office.aino.lines)


async def test_what_is_committed_is_told_in_the_order_of_its_streams(office: Office) -> None:
    told: list[Committed] = []
    office.writer.on_commit(told.extend)
    page = await asyncio.to_thread(office.chat)
    await asyncio.gather(*(office.writer.submit(office.aino, note(page, str(n))) for n in range(40)))
    office.check()

    of_case = [one for one in told if one.stream == case_stream(page.case_id)]
    assert [one.seq for one in of_case] == list(range(1, len(of_case) + 1))
    assert all(decode_event(one.encoded) == one.event for one in of_case)


async def test_commands_of_one_sender_keep_their_order(office: Office) -> None:
    page = await asyncio.to_thread(office.chat)
    answers = await asyncio.gather(
        *(office.writer.submit(office.aino, note(page, str(n))) for n in range(300))
    )
    assert all(isinstance(answer, Result) for answer in answers)
    written = [one.body.text for one in office.case(page.case_id).entries if isinstance(one.body, Note)]
    assert written == [str(n) for n in range(300)]


async def test_many_commands_share_one_commit(office: Office) -> None:
    page = await asyncio.to_thread(office.chat)
    batches: list[int] = []
    office.writer.on_commit(lambda events: batches.append(len(events)))
    await asyncio.gather(*(office.writer.submit(office.aino, note(page, str(n))) for n in range(200)))
    assert sum(batches) == 200
    assert len(batches) < 100


async def test_a_crowd_of_residents_does_not_make_a_professional_wait_for_all_of_them(office: Office) -> None:
    page = await asyncio.to_thread(office.chat)
    await office.writer.submit(office.aino, note(page))
    held = threading.Event()
    working = asyncio.ensure_future(office.writer.run(lambda _: held.wait(10)))
    answered: list[str] = []

    async def asks(actor: Actor, command: AnyCommand, who: str) -> None:
        assert isinstance(await office.writer.submit(actor, command), Result)
        answered.append(who)

    asking = [asks(page.actor, office.says(page, n, str(n)), str(n)) for n in range(1, 200)]
    waiting = asyncio.gather(*asking, asks(office.aino, note(page), "aino"))
    await asyncio.sleep(0)
    held.set()
    await asyncio.gather(working, waiting)
    assert answered.index("aino") <= MANYS_SHARE
    answered.remove("aino")
    assert answered == [str(n) for n in range(1, 200)]


async def test_what_others_ask_after_a_crowd_is_done_after_it(office: Office) -> None:
    page = await asyncio.to_thread(office.chat)
    await office.writer.submit(office.aino, note(page))
    crowd = [office.writer.submit(page.actor, office.says(page, n, str(n))) for n in range(1, 200)]
    counted = office.writer.run(lambda connection: connection.execute(_ENTRIES).scalar_one())
    *_, entries = await asyncio.gather(*crowd, counted)
    assert entries >= 200


async def test_a_resent_command_is_answered_with_the_same_bytes(office: Office) -> None:
    from backend.protocol.codec import encode

    page = await asyncio.to_thread(office.chat)
    command = note(page)
    first, second = await asyncio.gather(
        office.writer.submit(office.aino, command), office.writer.submit(office.aino, command)
    )
    third = await office.writer.submit(office.aino, command)
    assert encode(first) == encode(second) == encode(third)
    assert office.kinds(page.case_id).count("Note") == 1


async def test_many_resent_commands_among_new_ones_are_each_answered_as_before(office: Office) -> None:
    page = await asyncio.to_thread(office.chat)
    old = [note(page, f"old {n}") for n in range(50)]
    answers = await asyncio.gather(*(office.writer.submit(office.aino, one) for one in old))
    new = [note(page, f"new {n}") for n in range(50)]
    mixed = [one for pair in zip(old, new, strict=True) for one in (*pair, pair[1])]
    again = await asyncio.gather(*(office.writer.submit(office.aino, one) for one in mixed))
    assert again[0::3] == answers
    assert again[1::3] == again[2::3]
    written = [one.body.text for one in office.case(page.case_id).entries if isinstance(one.body, Note)]
    assert written == [one.text for one in (*old, *new)]


async def test_a_refusal_is_remembered_too(office: Office) -> None:
    missing = Claim(command_id=command_id(), case_id=CaseId(new_id()))
    first = await office.writer.submit(office.aino, missing)
    assert isinstance(first, Refusal)
    assert first.code is ErrorCode.UNKNOWN_CASE
    assert await office.writer.submit(office.aino, missing) == first


async def test_a_bug_in_one_command_does_not_take_the_others_with_it(office: Office) -> None:
    page = await asyncio.to_thread(office.chat)
    ghost = a_ghost(office)
    other = await asyncio.to_thread(office.chat)
    answers = await asyncio.gather(
        office.writer.submit(office.aino, note(page, "ennen")),
        office.writer.submit(ghost, Claim(command_id=command_id(), case_id=other.case_id)),
        office.writer.submit(office.aino, note(page, "jälkeen")),
        return_exceptions=True,
    )
    assert [type(answer).__name__ for answer in answers] == ["Result", "Inconsistent", "Result"]
    office.check()
    assert other.case_id in office.queue()


@pytest.mark.expect_log("the database did not take a command")
def test_nothing_is_half_done_when_the_disk_is_full(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    office = Office(f"sqlite:///{tmp_path / 'luukku.db'}")
    page = office.chat()

    def fill(connection: Connection) -> None:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages + 2}"))

    def free(connection: Connection) -> None:
        connection.execute(text("PRAGMA max_page_count = 1000000"))

    office.writer.run_blocking(fill)
    failed = None
    while failed is None:
        command = note(page, "x" * 3000)
        answer = office.writer.submit_blocking(office.aino, command)
        failed = command if isinstance(answer, Refusal) else None
    assert answer == Refusal(command_id=command.command_id, code=ErrorCode.STORE_UNAVAILABLE)
    office.check()
    before = office.kinds(page.case_id).count("Note")

    office.writer.run_blocking(free)
    assert isinstance(office.ask(office.aino, command), Result), "the same command may be sent again"
    assert office.kinds(page.case_id).count("Note") == before + 1
    assert "the database did not take a command" in caplog.text
    assert "xxx" not in caplog.text
    office.close()


async def test_a_closed_writer_takes_nothing_but_does_what_waited(office: Office) -> None:
    page = await asyncio.to_thread(office.chat)
    waiting = asyncio.gather(*(office.writer.submit(office.aino, note(page, str(n))) for n in range(50)))
    await asyncio.sleep(0)
    await office.writer.stop()
    assert all(isinstance(answer, Result) for answer in await waiting)
    with pytest.raises(Closed):
        await office.writer.submit(
            office.aino, SetPresence(command_id=command_id(), state=PresenceState.BUSY)
        )


async def test_work_of_others_runs_in_a_transaction_of_its_own(office: Office) -> None:
    def half(connection: Connection) -> None:
        connection.execute(text("INSERT INTO setting (name, value) VALUES ('a', 'b')"))
        raise LookupError("in the middle")

    with pytest.raises(LookupError):
        await office.writer.run(half)

    def count(connection: Connection) -> int:
        return int(connection.execute(text("SELECT count(*) FROM setting")).scalar_one())

    assert await office.writer.run(count) == 0


async def test_a_command_of_a_strange_actor_is_refused(office: Office) -> None:
    answer = await office.writer.submit(
        SystemActor(), SetPresence(command_id=command_id(), state=PresenceState.BUSY)
    )
    assert isinstance(answer, Refusal)
    assert answer.code is ErrorCode.NOT_ALLOWED


async def test_who_stops_waiting_does_not_stop_the_writer(office: Office) -> None:
    begun, goes_on = threading.Event(), threading.Event()

    def slow(_connection: Connection) -> None:
        begun.set()
        goes_on.wait(10)

    page = await asyncio.to_thread(office.chat)
    first = asyncio.create_task(office.writer.run(slow))
    await asyncio.to_thread(begun.wait, 10)
    others = [
        asyncio.create_task(office.writer.run(lambda _connection: None)),
        asyncio.create_task(office.writer.submit(office.aino, note(page))),
    ]
    await asyncio.sleep(0)
    for task in (first, *others):
        task.cancel()
    await asyncio.gather(first, *others, return_exceptions=True)
    goes_on.set()
    assert isinstance(await office.writer.submit(office.aino, note(page)), Result)
    assert office.kinds(page.case_id).count("Note") == 2, "what was asked is done all the same"


@pytest.mark.expect_log("the database did not take a command")
async def test_a_database_that_another_holds_refuses_all_that_waits_at_once(tmp_path: Path) -> None:
    office = Office(f"sqlite:///{tmp_path / 'luukku.db'}")
    page = await asyncio.to_thread(office.chat)

    def hurry(connection: Connection) -> None:
        connection.execute(text("PRAGMA busy_timeout = 200"))

    await office.writer.run(hurry)
    other = sqlite3.connect(tmp_path / "luukku.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    commands = [note(page, str(n)) for n in range(100)]
    loop = asyncio.get_running_loop()
    asked = loop.time()
    answers = await asyncio.gather(*(office.writer.submit(office.aino, one) for one in commands))
    assert loop.time() - asked < 5
    assert answers == [
        Refusal(command_id=one.command_id, code=ErrorCode.STORE_UNAVAILABLE) for one in commands
    ]
    with pytest.raises(Unavailable, match="OperationalError"):
        await office.writer.run(lambda _: None)
    other.close()
    again = await asyncio.gather(*(office.writer.submit(office.aino, one) for one in commands))
    assert all(isinstance(answer, Result) for answer in again), "the same commands may be sent again"
    await asyncio.to_thread(office.close)


async def test_a_connection_that_broke_while_it_idled_is_made_anew_and_nobody_notices(office: Office) -> None:
    if office.engine.dialect.name == "sqlite":
        pytest.skip("a file has no connection that breaks")
    page = await asyncio.to_thread(office.chat)

    def own(connection: Connection) -> int:
        return int(connection.execute(text("SELECT pg_backend_pid()")).scalar_one())

    number = await office.writer.run(own)
    with office.engine.connect() as other:
        other.execute(text("SELECT pg_terminate_backend(:number, 5000)"), {"number": number})
    assert isinstance(await office.writer.submit(office.aino, note(page)), Result)


async def test_commands_of_one_sender_keep_their_order_when_a_bad_one_has_the_batch_done_one_by_one(
    office: Office,
) -> None:
    page, other = await asyncio.to_thread(office.chat), await asyncio.to_thread(office.chat)
    ghost = a_ghost(office)
    claim = Claim(command_id=command_id(), case_id=other.case_id)
    asked = [office.writer.submit(office.aino, note(page, str(n))) for n in range(60)]
    asked.insert(30, office.writer.submit(ghost, claim))
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert type(answers.pop(30)).__name__ == "Inconsistent"
    assert all(isinstance(answer, Result) for answer in answers)
    written = [one.body.text for one in office.case(page.case_id).entries if isinstance(one.body, Note)]
    assert written == [str(n) for n in range(60)]
