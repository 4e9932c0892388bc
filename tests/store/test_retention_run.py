"""The nightly retention run: what is due goes by itself, once, whoever leads, and the numbers stand where they can be read."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from backend.commands import records
from backend.commands.dispatch import open_writer
from backend.commands.system import LogUse
from backend.domain.retention import night_of
from backend.inquiries.desk import Desk
from backend.inquiries.retention_reading import read_retention
from backend.live.nightly import Nightly
from backend.live.retention import RetentionRunner
from backend.live.retention_preview import preview
from backend.protocol.client_commands import SetLegalHold
from backend.protocol.commands import Claim, Close
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId
from backend.protocol.outcomes import Outcome
from backend.protocol.use_inquiries import ReadRetention, RetentionReport
from backend.protocol.uses import Use
from backend.protocol.words import Remains, Role
from backend.store.batch import Unavailable
from backend.store.reader import Reader
from backend.store.retention_runs import latest, unfinished
from backend.store.verify import verify
from tests.commands.client_desk import inside
from tests.commands.office import COUNTY, SYSTEM, Office, Page, command_id
from tests.commands.test_letting_go import CODE, NAME, PHONE, WORDS, count, in_the_rows
from tests.support.small_disk import free, needs_root, small_disk

RULES = COUNTY.retention
HALF_A_YEAR = 184


class Leading:
    """Leads, or does not, as the test says."""

    def __init__(self, *, leads: bool = True) -> None:
        self.is_leader = leads

    def leads(self) -> bool:
        return self.is_leader

    def tell(self, hear: object) -> None: ...

    def pass_on(self, passing: object) -> None: ...

    def start(self) -> None: ...

    async def stop(self) -> None: ...


def nightly(office: Office, among: Leading | None = None) -> Nightly:
    runner = RetentionRunner(office.reader, office.writer, RULES, lambda: office.now)
    return Nightly(runner, office.reader, office.writer, among or Leading(), RULES, lambda: office.now)


def closed(office: Office, *, recorded: bool = False) -> Page:
    page = office.form(text=WORDS, name=NAME, phone=PHONE, personal_code=CODE)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    outcome = Outcome(reason="guidance", agreed=WORDS, recorded=recorded)
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
    return page


def hold(office: Office, client_id: ClientId, *, on: bool) -> None:
    officer = office.hire("Pia Salo" if on else "Ulla Salo", role=Role.PRIVACY_OFFICER)
    command = SetLegalHold(command_id=command_id(), client_id=client_id, on=on, reason="Kantelu on vireillä")
    office.done(officer, command)


def use(office: Office, client_id: ClientId | None = None) -> None:
    command = LogUse(
        command_id=command_id(),
        staff_id=office.aino.staff_id,
        what=Use.SEARCHED,
        client_id=client_id,
        reason="syy",
    )
    office.done(SYSTEM, command)


async def test_half_a_year_later_one_night_lets_go_of_it_all_and_says_so(office: Office) -> None:
    pages = [closed(office) for _ in range(3)]
    fresh = office.form(text=WORDS)
    await nightly(office).look()
    assert latest(office.reader, 1)[0].counts == {}
    office.later(days=HALF_A_YEAR)
    recorded = closed(office, recorded=True)
    due = preview(office.reader, RULES, office.now)
    assert await nightly(office).look()
    office.check()
    for page in pages:
        assert office.case(page.case_id).head.remains is Remains.SKELETON
        assert WORDS.encode() not in in_the_rows(office, page.case_id)
    for page in (fresh, recorded):
        assert office.case(page.case_id).head.remains is Remains.ALL
    counts = latest(office.reader, 1)[0].counts
    assert (counts["identity"], due) == (3, {"identity": 3})
    assert not await nightly(office).look(), "once a night"
    assert verify(office.engine, office.cipher) == []


async def test_only_the_leader_does_it(office: Office) -> None:
    closed(office)
    office.later(days=HALF_A_YEAR)
    among = Leading(leads=False)
    waiting = nightly(office, among)
    assert not await waiting.look()
    assert unfinished(office.reader) is None
    among.is_leader = True
    assert await waiting.look()


async def test_two_nodes_that_both_believe_to_lead_do_it_once(office: Office) -> None:
    pages = [closed(office) for _ in range(6)]
    office.later(days=HALF_A_YEAR)
    clock: Callable[[], datetime] = lambda: office.now  # noqa: E731 - as the office gives it
    other_writer = open_writer(engine=office.engine, cipher=office.cipher, county=COUNTY, clock=clock)
    other_reader = Reader(office.engine, office.cipher)
    other = Nightly(
        RetentionRunner(other_reader, other_writer, RULES, clock),
        other_reader,
        other_writer,
        Leading(),
        RULES,
        clock,
    )
    await asyncio.gather(nightly(office).look(), other.look())
    other_reader.close()
    await other_writer.stop()
    office.check()
    assert {office.case(page.case_id).head.remains for page in pages} == {Remains.SKELETON}
    assert count(office, "access_log", "what = 'removed'") == 6
    assert count(office, "retention_run") == 1
    assert verify(office.engine, office.cipher) == []


async def test_a_run_that_was_stopped_in_the_middle_is_finished_by_whoever_leads_next(office: Office) -> None:
    pages = [closed(office) for _ in range(8)]
    office.later(days=HALF_A_YEAR)
    stopped = asyncio.create_task(nightly(office).look())
    while not count(office, "case_file", "remains = 'skeleton'"):
        await asyncio.sleep(0)
    stopped.cancel()
    await asyncio.gather(stopped, return_exceptions=True)
    assert unfinished(office.reader) is not None
    assert verify(office.engine, office.cipher) == [], "whatever stops it, everything fits"
    await nightly(office).look()
    office.check()
    assert {office.case(page.case_id).head.remains for page in pages} == {Remains.SKELETON}
    assert unfinished(office.reader) is None


async def test_a_hold_set_in_the_middle_of_a_run_is_obeyed(office: Office) -> None:
    client_id = inside(office, lambda unit: records.find_or_make(unit, code=CODE))
    pages = [closed(office) for _ in range(8)]
    office.later(days=HALF_A_YEAR)
    run = asyncio.create_task(nightly(office).look())
    while not count(office, "case_file", "remains = 'skeleton'"):
        await asyncio.sleep(0)
    await asyncio.to_thread(hold, office, client_id, on=True)
    await run
    left = [office.case(page.case_id).head.remains for page in pages]
    counts = latest(office.reader, 1)[0].counts
    assert counts["held"] == left.count(Remains.ALL) > 0
    assert counts["identity"] == left.count(Remains.SKELETON) > 0


@needs_root
@pytest.mark.expect_log(r"the database did not take a command \(disk\)")
async def test_on_a_full_disk_the_run_waits_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", "8m") as folder:
        office = Office(f"sqlite:///{folder / 'luukku.db'}")
        pages = [closed(office) for _ in range(12)]
        office.later(days=HALF_A_YEAR)
        (folder / "ballast").write_bytes(bytes(max(0, free(folder) - 60_000)))

        async def until_it_is_full() -> None:
            while True:
                await nightly(office).look()
                office.later(days=1)
                closed(office)

        with pytest.raises(Unavailable):
            await until_it_is_full()
        assert verify(office.engine, office.cipher) == []
        (folder / "ballast").unlink()
        await nightly(office).look()
        assert {office.case(page.case_id).head.remains for page in pages} == {Remains.SKELETON}
        assert verify(office.engine, office.cipher) == []
        office.close()


@pytest.mark.parametrize(
    ("now", "night"),
    [
        # Spring: 3.00 becomes 4.00 on 28 March 2027; autumn: 4.00 becomes 3.00 on 31 October 2027.
        ("2027-03-28T00:59", "2027-03-27"),
        ("2027-03-28T01:00", "2027-03-28"),
        ("2027-10-30T23:59", "2027-10-30"),
        ("2027-10-31T00:00", "2027-10-31"),
        ("2027-10-31T01:30", "2027-10-31"),
        ("2027-10-31T23:00", "2027-10-31"),
    ],
)
def test_a_night_with_an_hour_more_or_less_has_one_run(now: str, night: str) -> None:
    assert night_of(datetime.fromisoformat(now).replace(tzinfo=UTC), 3) == night


async def test_the_access_log_goes_from_its_beginning_and_stays_a_chain(office: Office) -> None:
    for _ in range(3):
        use(office)
    office.later(days=4000)
    use(office)
    office.later(days=384)
    await nightly(office).look()
    assert latest(office.reader, 1)[0].counts["log_rows"] == 3
    assert count(office, "access_log") == 1
    assert verify(office.engine, office.cipher) == []
    use(office)
    office.later(days=4400)
    await nightly(office).look()
    assert count(office, "access_log") == 0
    assert verify(office.engine, office.cipher) == []
    use(office)
    assert verify(office.engine, office.cipher) == []


async def test_the_log_of_a_client_on_hold_stays_and_what_follows_it(office: Office) -> None:
    client_id = inside(office, lambda unit: records.find_or_make(unit, code=CODE))
    use(office)
    use(office, client_id)
    use(office)
    hold(office, client_id, on=True)
    # Of `inside` there is a line as well.
    office.later(days=4400)
    await nightly(office).look()
    assert count(office, "access_log", f"client_id = '{client_id}'") == 2
    assert latest(office.reader, 1)[0].counts["log_rows"] == 1
    hold(office, client_id, on=False)
    office.later(days=4400)
    await nightly(office).look()
    assert count(office, "access_log") == 0
    assert count(office, "client") == 0, "nobody has used the record since"
    assert verify(office.engine, office.cipher) == []


@pytest.mark.parametrize("how", ["a line of the middle", "the first line left", "the beginning itself"])
@pytest.mark.expect_log("keeps its oldest lines")
async def test_what_was_changed_is_found_and_not_thrown_away(office: Office, how: str) -> None:
    for _ in range(3):
        use(office)
    office.later(days=4000)
    for _ in range(4):
        use(office)
    office.later(days=384)
    await nightly(office).look()
    sql = {
        "a line of the middle": "UPDATE access_log SET what = 'previewed' WHERE no = (SELECT max(no) - 1 FROM access_log)",
        "the first line left": "DELETE FROM access_log WHERE no = (SELECT min(no) FROM access_log)",
        "the beginning itself": "DELETE FROM setting WHERE name = 'access_log_start'",
    }[how]
    with office.engine.connect() as connection:
        connection.execute(text(sql))
    assert any(one.place.startswith("access_log") for one in verify(office.engine, office.cipher))
    before = count(office, "access_log")
    office.later(days=4400)
    await nightly(office).look()
    assert count(office, "access_log") == before


async def test_records_of_nobody_go_and_those_in_use_stay(office: Office) -> None:
    used, unused = (
        inside(office, lambda unit, code=code: records.find_or_make(unit, code=code))  # type: ignore[misc]
        for code in (CODE, "280744-907A")
    )
    office.later(days=700)
    use(office, used)
    office.later(days=40)
    assert preview(office.reader, RULES, office.now)["clients"] == 1
    await nightly(office).look()
    assert count(office, "client", f"client_id = '{used}'") == 1
    assert count(office, "client", f"client_id = '{unused}'") == 0
    assert verify(office.engine, office.cipher) == []


async def test_privacy_officers_and_administrators_read_the_numbers_and_others_do_not(office: Office) -> None:
    await nightly(office).look()
    desk = Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
    for role in Role:
        person = office.hire(
            "Pia Salo" if role is Role.SUPERVISOR else f"Pia{role.name.title()} Salo", role=role
        )
        told = await read_retention(desk, person, ReadRetention())
        if role in (Role.PRIVACY_OFFICER, Role.ADMINISTRATOR):
            assert isinstance(told, RetentionReport)
            assert len(told.runs) == 1
        else:
            assert told is ErrorCode.NOT_ALLOWED
