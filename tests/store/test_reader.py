"""Reading: what a stream held since a seq, or that a snapshot is needed."""

from sqlalchemy import text

from backend.protocol.commands import Claim
from backend.protocol.ids import CaseId, new_id
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream, queue_stream
from tests.commands.office import ORAL, Office, command_id


def test_events_after_a_seq_are_those_that_followed(office: Office) -> None:
    page = office.chat()
    office.form()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    stream = queue_stream(ORAL)
    assert [no for no, _ in office.reader.events_after(stream, 1) or []] == [2, 3]
    assert [no for no, _ in office.reader.events_after(stream, 1, limit=1) or []] == [2]
    assert office.reader.events_after(stream, 3) == []


def test_a_seq_the_stream_never_reached_needs_a_snapshot(office: Office) -> None:
    office.chat()
    assert office.reader.events_after(queue_stream(ORAL), 2) is None


def test_what_was_trimmed_needs_a_snapshot(office: Office) -> None:
    for _ in range(3):
        office.form()
    stream = queue_stream(ORAL)
    office.writer.run_blocking(
        lambda connection: connection.execute(
            text("UPDATE stream SET trimmed = 2 WHERE name = :n"), {"n": stream}
        )
    )
    assert office.reader.events_after(stream, 1) is None
    assert [no for no, _ in office.reader.events_after(stream, 2) or []] == [3]


def test_a_stream_that_nothing_happened_in_is_empty(office: Office) -> None:
    stream = case_stream(CaseId(new_id()))
    assert office.reader.snapshot(stream) == (0, CaseView())
    assert office.reader.events_after(stream, 0) == []


def test_who_may_read_a_case_is_known_without_opening_it(office: Office) -> None:
    page = office.chat()
    assert office.reader.case_access(page.case_id) == (ORAL, ())
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    assert office.reader.case_access(page.case_id) == (ORAL, (office.aino.staff_id,))
    assert office.reader.case_access(CaseId(new_id())) is None


async def test_queries_run_beside_the_loop(office: Office) -> None:
    seq, _ = await office.reader.run(office.reader.snapshot, queue_stream(ORAL))
    assert seq == 0


def test_events_are_stored_sealed(office: Office) -> None:
    office.form(text="Hampaat ovat hellinä", name="Matti Virtanen")
    with office.engine.connect() as connection:
        stored = connection.execute(text("SELECT sealed FROM event")).scalars().all()
    assert stored
    assert all(b"type" not in bytes(one) for one in stored)
