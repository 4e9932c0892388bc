"""Keeping staff: who may, what it refuses, and that what somebody had in hand returns when they may no longer do it."""

import pytest
from sqlalchemy import text

from backend.commands.actor import StaffActor
from backend.commands.start_passwords import make_password
from backend.commands.system import KeepStaff
from backend.identity.passwords import Passwords
from backend.protocol.commands import Claim, TakeNext
from backend.protocol.entries import AutomaticMessage, Released
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import LineId, StaffId, new_id
from backend.protocol.results import Refusal
from backend.protocol.staff_commands import LockStaff, ResetPassword
from backend.protocol.uses import Use
from backend.protocol.words import ReleasedWhy, Role
from backend.store.staff import StaffRecord, staff_by_id
from backend.store.uses import StoredUse, Wanted, read_uses
from tests.commands.hiring import save
from tests.commands.office import CHILD, ORAL, SYSTEM, Office, command_id


@pytest.fixture
def outi(office: Office) -> StaffActor:
    return office.hire("Outi Pelto", role=Role.ADMINISTRATOR)


def record(office: Office, staff_id: StaffId) -> StaffRecord | None:
    return office.writer.run_blocking(lambda connection: staff_by_id(connection, staff_id))


def log(office: Office) -> list[StoredUse]:
    with office.reader.reading() as database:
        return read_uses(database, office.cipher, Wanted(uses=(Use.STAFF_CHANGED,)))


def lock(staff_id: StaffId, *, locked: bool = True) -> LockStaff:
    return LockStaff(command_id=command_id(), staff_id=staff_id, locked=locked)


async def test_a_new_member_gets_a_start_password_that_opens_the_door(
    office: Office, outi: StaffActor
) -> None:
    asked = save("Meri Koe", ORAL, CHILD, user_name=" Meri.Koe ")
    password = office.done(outi, asked).value
    stored = record(office, asked.staff_id)
    assert stored is not None
    assert (stored.info.user_name, stored.info.lines) == ("meri.koe", (CHILD, ORAL))
    assert await Passwords().check(stored.password_hash, password)
    [line] = log(office)
    assert (line.staff_id, line.words.detail) == (
        outi.staff_id,
        "meri.koe added professional maternity-child oral-health",
    )


def test_no_two_start_passwords_are_alike_and_each_is_long() -> None:
    made = {make_password() for _ in range(100)}
    assert len(made) == 100
    assert {len(one) for one in made} == {24}


def test_a_change_keeps_the_password_and_says_in_the_log_what_it_was(
    office: Office, outi: StaffActor
) -> None:
    asked = save("Meri Koe", ORAL)
    office.done(outi, asked)
    before = record(office, asked.staff_id)
    again = save("Meri Koe", CHILD, role=Role.SUPERVISOR, staff_id=asked.staff_id, user_name="meri.uusi")
    assert office.done(outi, again).value == ""
    after = record(office, asked.staff_id)
    assert before is not None
    assert after is not None
    assert after.password_hash == before.password_hash
    assert (after.info.role, after.info.lines) == (Role.SUPERVISOR, (CHILD,))
    assert log(office)[0].words.detail == (
        "meri.uusi was meri.koe professional > supervisor +maternity-child -oral-health"
    )


@pytest.mark.parametrize("role", [Role.PROFESSIONAL, Role.SUPERVISOR, Role.PRIVACY_OFFICER])
def test_nobody_but_an_administrator_keeps_staff(office: Office, role: Role) -> None:
    other = office.hire("Muu Henkilo", ORAL, role=role)
    for asked in (
        save("Meri Koe"),
        lock(office.aino.staff_id),
        ResetPassword(command_id=command_id(), staff_id=office.aino.staff_id),
    ):
        assert office.refused(other, asked) is ErrorCode.NOT_ALLOWED
    assert log(office) == []


def test_what_cannot_be_saved_is_refused_and_says_where(office: Office, outi: StaffActor) -> None:
    for changes, code, where in (
        ({"full_name": "  "}, ErrorCode.TEXT_EMPTY, "full_name"),
        ({"initials": "ABCDEFGHI"}, ErrorCode.TEXT_TOO_LONG, "initials"),
        ({"name": "Meri\0"}, ErrorCode.MALFORMED, "name"),
        ({"lines": (LineId("nowhere"),)}, ErrorCode.UNKNOWN_LINE, ""),
        ({"user_name": "TEST.aino"}, ErrorCode.USER_NAME_TAKEN, ""),
    ):
        lines = changes.pop("lines", ())
        answer = office.ask(outi, save("Meri Koe", *lines, **changes))
        assert isinstance(answer, Refusal)
        assert (answer.code, answer.where) == (code, where)


def test_the_last_administrator_stays(office: Office, outi: StaffActor) -> None:
    demoted = save("Outi Pelto", role=Role.SUPERVISOR, staff_id=outi.staff_id)
    assert office.refused(outi, demoted) is ErrorCode.LAST_ADMINISTRATOR
    assert office.refused(outi, lock(outi.staff_id)) is ErrorCode.LAST_ADMINISTRATOR
    second = office.hire("Toinen Valvoja", role=Role.ADMINISTRATOR)
    office.done(outi, lock(second.staff_id))
    assert office.refused(outi, lock(outi.staff_id)) is ErrorCode.LAST_ADMINISTRATOR, (
        "a locked one keeps nothing"
    )
    office.done(outi, lock(second.staff_id, locked=False))
    office.done(outi, save("Outi Pelto", role=Role.SUPERVISOR, staff_id=outi.staff_id))


def test_the_cases_of_somebody_locked_out_stand_in_front_and_their_clients_are_told(
    office: Office, outi: StaffActor
) -> None:
    page, first = office.chat(), office.form()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(outi, lock(office.aino.staff_id))
    row = office.queue()[page.case_id]
    assert (row.front, row.returned) == (True, ReleasedWhy.BY_ADMINISTRATION)
    assert first.case_id in office.queue()
    *_, released, told = office.case(page.case_id).entries
    assert isinstance(released.body, Released)
    assert released.body.why is ReleasedWhy.BY_ADMINISTRATION
    assert isinstance(told.body, AutomaticMessage)
    assert office.mine(office.aino).cases == {}


def test_only_the_cases_of_a_line_that_was_taken_away_return(office: Office, outi: StaffActor) -> None:
    kept, given = office.chat(ORAL), office.chat(CHILD)
    for page in (kept, given):
        office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(outi, save("Aino Niemi", ORAL, staff_id=office.aino.staff_id))
    assert set(office.mine(office.aino).cases) == {kept.case_id}
    assert given.case_id in office.queue(CHILD)


def test_an_administrator_and_a_privacy_officer_have_no_lines_and_are_handed_nothing(
    office: Office, outi: StaffActor
) -> None:
    page = office.chat()
    for role in (Role.ADMINISTRATOR, Role.PRIVACY_OFFICER):
        asked = save(f"{role.value.title()} Uusi", ORAL, role=role)
        office.done(outi, asked)
        stored = record(office, asked.staff_id)
        assert stored is not None
        assert stored.info.lines == ()
        # Even one whose lines were written before this rule.
        stale = office.hire(f"{role.value.title()} Vanha", ORAL, role=role)
        assert (
            office.refused(stale, Claim(command_id=command_id(), case_id=page.case_id))
            is ErrorCode.NOT_ALLOWED
        )
        assert office.refused(stale, TakeNext(command_id=command_id())) is ErrorCode.NOT_ALLOWED


def test_a_new_password_ends_every_sign_in_and_a_lock_does_too(office: Office, outi: StaffActor) -> None:
    for asked in (
        ResetPassword(command_id=command_id(), staff_id=office.aino.staff_id),
        lock(office.aino.staff_id),
    ):
        office.writer.run_blocking(
            lambda connection: connection.execute(
                text(
                    "INSERT INTO refresh_token (token_hash, staff_id, family, issued_at, expires_at)"
                    " VALUES (:hash, :who, 'f', 1, 2)"
                ),
                {"hash": new_id().encode()[:32], "who": office.aino.staff_id},
            )
        )
        office.done(outi, asked)
        with office.engine.connect() as connection:
            open_ones = connection.scalar(text("SELECT count(*) FROM refresh_token WHERE revoked_at IS NULL"))
        assert open_ones == 0


def test_locking_twice_is_done_once(office: Office, outi: StaffActor) -> None:
    office.done(outi, lock(office.aino.staff_id))
    office.done(outi, lock(office.aino.staff_id))
    assert len(log(office)) == 1


def test_the_command_line_is_nobody_in_the_log_and_brings_its_own_hash(office: Office) -> None:
    asked = save("Meri Koe", ORAL)
    done = office.done(SYSTEM, KeepStaff(command_id=command_id(), asked=asked, password_hash="$argon2id$x"))
    assert done.value == ""
    stored = record(office, asked.staff_id)
    assert stored is not None
    assert stored.password_hash == "$argon2id$x"
    [line] = log(office)
    assert line.staff_id is None
