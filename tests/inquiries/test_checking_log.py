"""The privacy officer's check of the log: what was changed is named, what was let go of by rule is no break."""

import pytest
from sqlalchemy import text

from backend.commands.actor import StaffActor
from backend.commands.system import LogUse
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.protocol.use_inquiries import CheckLog, LogChecked
from backend.protocol.words import Role
from backend.store.access_log_trim import trim_log
from backend.store.times import micros
from tests.commands.office import COUNTY, SYSTEM, Office, command_id

LINES = 12


@pytest.fixture
def officer(office: Office) -> StaffActor:
    for _ in range(LINES):
        office.done(SYSTEM, LogUse(command_id=command_id(), staff_id=office.aino.staff_id))
        office.later(minutes=1)
    return office.hire("Pirkko Salo", role=Role.PRIVACY_OFFICER)


async def checked(office: Office, officer: StaffActor, *, whole: bool) -> LogChecked:
    desk = Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
    found = await Answering(desk).answer(officer, CheckLog(whole=whole))
    assert isinstance(found, LogChecked)
    return found


def damage(office: Office, sql: str) -> None:
    office.writer.run_blocking(lambda connection: connection.execute(text(sql)))


@pytest.mark.parametrize("whole", [True, False])
async def test_a_log_that_was_left_alone_is_whole(office: Office, officer: StaffActor, whole: bool) -> None:
    found = await checked(office, officer, whole=whole)
    assert (found.rows, found.checked, found.breaks, found.ends_right) == (LINES, LINES, (), True)


@pytest.mark.parametrize("whole", [True, False])
async def test_a_line_that_was_changed_is_named(office: Office, officer: StaffActor, whole: bool) -> None:
    damage(office, "UPDATE access_log SET what = 'searched' WHERE no = 5")
    assert (await checked(office, officer, whole=whole)).breaks == (5,)


@pytest.mark.parametrize("whole", [True, False])
async def test_an_end_that_was_cut_off_is_noticed(office: Office, officer: StaffActor, whole: bool) -> None:
    damage(office, "DELETE FROM access_log WHERE no = (SELECT max(no) FROM access_log)")
    found = await checked(office, officer, whole=whole)
    assert (found.breaks, found.ends_right) == ((), False)


@pytest.mark.parametrize("whole", [True, False])
async def test_lines_that_were_let_go_of_by_rule_are_no_break(
    office: Office, officer: StaffActor, whole: bool
) -> None:
    office.done(SYSTEM, LogUse(command_id=command_id(), staff_id=office.aino.staff_id))
    before = micros(office.now)
    gone = office.writer.run_blocking(lambda connection: trim_log(connection, office.cipher, before))
    assert gone == LINES
    found = await checked(office, officer, whole=whole)
    assert (found.rows, found.checked, found.breaks, found.ends_right) == (1, 1, (), True)
    damage(office, "UPDATE access_log SET what = 'searched'")
    assert len((await checked(office, officer, whole=whole)).breaks) == 1


async def test_a_beginning_that_cannot_be_read_is_noticed(office: Office, officer: StaffActor) -> None:
    office.done(SYSTEM, LogUse(command_id=command_id(), staff_id=office.aino.staff_id))
    before = micros(office.now)
    office.writer.run_blocking(lambda connection: trim_log(connection, office.cipher, before))
    damage(office, "UPDATE setting SET value = 'bm9uc2Vuc2U=' WHERE name = 'access_log_start'")
    assert not (await checked(office, officer, whole=True)).ends_right
