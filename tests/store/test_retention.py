"""The technical tables let go of what is old, in small slices, and nobody misses anything for it."""

import asyncio
from datetime import timedelta
from functools import partial

from sqlalchemy import text

from backend.commands.system import LogUse
from backend.live.housekeeping import Housekeeping
from backend.protocol.commands import AddNote, Claim, Close
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Result
from backend.protocol.streams import case_stream, my_stream, queue_stream
from backend.store.retention import Trim, trim
from backend.store.times import micros
from backend.store.verify import verify
from tests.commands.office import ORAL, SYSTEM, Office, Page, command_id

WEEK = timedelta(days=7)


def housekeeping(office: Office, least: int = 3) -> Housekeeping:
    return Housekeeping(
        office.reader,
        office.writer,
        lambda: office.now,
        keep_events=WEEK,
        keep_answers=timedelta(days=60),
        least_events=least,
    )


def closed(office: Office) -> Page:
    page = office.form()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
    return page


def standing(office: Office, stream: str) -> tuple[int, int]:
    """Return seq and trimmed."""
    with office.engine.connect() as connection:
        row = connection.execute(
            text("SELECT seq, trimmed FROM stream WHERE name = :name"), {"name": stream}
        ).one()
    return int(row[0]), int(row[1])


def count(office: Office, table: str) -> int:
    with office.engine.connect() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


async def test_old_events_go_but_every_stream_keeps_its_latest(office: Office) -> None:
    over, still_open = closed(office), office.form()
    for _ in range(4):
        office.form()
    office.later(days=8)
    fresh = office.form()
    await housekeeping(office).tidy()

    queue = queue_stream(ORAL)
    seq, trimmed = standing(office, queue)
    assert trimmed == seq - 3
    assert standing(office, case_stream(over.case_id))[0] == standing(office, case_stream(over.case_id))[1]
    case_seq, case_trimmed = standing(office, case_stream(still_open.case_id))
    assert case_trimmed == max(0, case_seq - 3)
    assert standing(office, case_stream(fresh.case_id))[1] == 0
    assert [no for no, _ in office.reader.events_after(queue, trimmed) or []] == [seq - 2, seq - 1, seq]
    assert office.reader.events_after(queue, trimmed - 1) is None, "whoever slept longer gets a snapshot"
    assert verify(office.engine, office.cipher) == []


async def test_a_trimmed_stream_goes_on_where_it_was(office: Office) -> None:
    page = closed(office)
    office.later(days=8)
    await housekeeping(office).tidy()
    stream = case_stream(page.case_id)
    seq, trimmed = standing(office, stream)
    assert seq == trimmed
    office.mirror[stream] = office.reader.snapshot(stream)
    note = AddNote(command_id=command_id(), case_id=page.case_id, text="Jälkeenpäin")
    done = office.done(office.aino, note)
    assert done.positions[stream] == seq + 1
    assert verify(office.engine, office.cipher) == []


async def test_tidying_again_or_on_two_nodes_at_once_changes_nothing_more(office: Office) -> None:
    for _ in range(3):
        closed(office)
    office.later(days=8)
    await asyncio.gather(*(housekeeping(office).tidy() for _ in range(3)))
    events = count(office, "event")
    assert await housekeeping(office).tidy() == 0
    assert count(office, "event") == events
    assert verify(office.engine, office.cipher) == []


def test_a_slice_is_small_and_says_what_is_left(office: Office) -> None:
    pages = [closed(office) for _ in range(3)]
    wanted = [
        Trim(case_stream(page.case_id), standing(office, case_stream(page.case_id))[0]) for page in pages
    ]
    before, rounds, left = count(office, "event"), 0, wanted
    while left:
        left = office.writer.run_blocking(partial(trim, wanted=left, most=4))
        now = count(office, "event")
        assert 0 < before - now <= 4
        before, rounds = now, rounds + 1
        assert verify(office.engine, office.cipher, quick=True) == []
    assert rounds > 3
    assert all(standing(office, one.stream) == (one.upto, one.upto) for one in wanted)


async def test_answers_are_known_for_sixty_days(office: Office) -> None:
    page = office.form()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    note = AddNote(command_id=command_id(), case_id=page.case_id, text="Kerran")
    office.done(office.aino, note)
    office.later(days=59)
    await housekeeping(office).tidy()
    assert isinstance(await office.writer.submit(office.aino, note), Result)
    assert office.kinds(page.case_id).count("Note") == 1, "it was known again"
    office.later(days=2)
    await housekeeping(office).tidy()
    assert count(office, "ledger") == 0


async def test_expired_tokens_and_links_go_and_others_stay(office: Office) -> None:
    page = office.form()
    now = micros(office.now)

    def put(connection: object) -> None:
        for number, expires in enumerate((now - 1, now + 1)):
            connection.execute(  # type: ignore[attr-defined]
                text("INSERT INTO refresh_token VALUES (:hash, :staff, 'f', 1, :at, NULL, NULL, NULL)"),
                {"hash": bytes([number]) * 32, "staff": office.aino.staff_id, "at": expires},
            )
            connection.execute(  # type: ignore[attr-defined]
                text("INSERT INTO resident_access VALUES (:hash, 't', :case, :contact, 1, :at)"),
                {
                    "hash": bytes([number]) * 32,
                    "case": page.case_id,
                    "contact": page.contact_id,
                    "at": expires,
                },
            )

    office.writer.run_blocking(put)
    await housekeeping(office).tidy()
    assert (count(office, "refresh_token"), count(office, "resident_access")) == (1, 2)


async def test_what_people_wrote_and_what_was_looked_at_stays(office: Office) -> None:
    page = closed(office)
    office.done(SYSTEM, LogUse(command_id=command_id(), staff_id=office.aino.staff_id, case_id=page.case_id))
    before = [count(office, table) for table in ("case_file", "entry", "contact", "access_log")]
    office.later(days=3650)
    await housekeeping(office, least=0).tidy()
    assert [count(office, table) for table in ("case_file", "entry", "contact", "access_log")] == before
    assert count(office, "event") == 0
    assert verify(office.engine, office.cipher) == []
    assert office.mine(office.aino) == office.mirror[my_stream(office.aino.staff_id)][1]
