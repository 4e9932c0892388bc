"""Signing in, unlocking and refresh tokens, on SQLite and on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from backend.app import Backend
from backend.config import Config
from backend.identity.county_setup import setup_of
from backend.identity.passwords import Passwords
from backend.identity.presence import Presence
from backend.identity.staff_door import (
    SECONDS_AN_ADDRESS,
    TRIES_A_NAME,
    TRIES_A_NAME_ANYWHERE,
    TRIES_AN_ADDRESS,
    StaffDoor,
)
from backend.identity.tokens import GRACE, LIFE, digest
from backend.protocol.frames import Resume, SignedIn, SignIn, SignInProblem, SignInRefused, Unlocked
from backend.protocol.ids import StaffId, new_id
from backend.protocol.people import StaffInfo
from backend.protocol.words import Role
from backend.store.staff import StaffRecord, put_staff
from tests.identity.test_throttle import Hands

MERI = StaffInfo(
    staff_id=StaffId(new_id()),
    user_name="meri.koe",
    full_name="Meri Koe",
    name="Meri K.",
    initials="MK",
    public_name="Hoitaja Meri",
    role=Role.PROFESSIONAL,
    lines=(),
)
ADDRESS = "192.0.2.1"
RIGHT = SignIn(user_name=" Meri.Koe ", password="oikea salasana")
WRONG = SignIn(user_name="meri.koe", password="väärä")


class Door:
    """A door with one member of staff, and the clock of it."""

    def __init__(self, backend: Backend) -> None:
        self.clock = Hands()
        self.backend = backend
        self.door = StaffDoor(
            transactions=backend.writer,
            passwords=backend.passwords,
            presence=backend.presence,
            setup=lambda: setup_of(backend.county),
            clock=self.clock,
        )

    async def come_in(self) -> str:
        """Sign in and return the token."""
        answer = await self.door.sign_in(RIGHT, ADDRESS)
        assert isinstance(answer, SignedIn)
        return answer.refresh_token

    async def resume(self, token: str) -> SignedIn | SignInRefused:
        """Sign in by a token."""
        return await self.door.sign_in(Resume(refresh_token=token), ADDRESS)

    async def replaced(self, token: str) -> str:
        """Sign in by a token that works, and return its successor."""
        answer = await self.resume(token)
        assert isinstance(answer, SignedIn)
        return answer.refresh_token


@pytest.fixture
async def door(tmp_path: Path, database_url: str) -> AsyncIterator[Door]:
    """Give a door on each database."""
    backend = Backend(Config(data=tmp_path, database=database_url, demo=True))
    record = StaffRecord(info=MERI, password_hash=backend.passwords.hash(RIGHT.password))
    await backend.writer.run(lambda connection: put_staff(connection, record))
    yield Door(backend)
    backend.close()


EXPIRED = SignInRefused(problem=SignInProblem.EXPIRED)


async def test_the_right_password_lets_in_however_the_name_is_written(door: Door) -> None:
    answer = await door.door.sign_in(RIGHT, ADDRESS)
    assert isinstance(answer, SignedIn)
    assert answer.me == MERI
    assert len(answer.setup.lines) == 8


async def test_a_wrong_name_and_a_wrong_password_look_the_same(door: Door) -> None:
    nobody = SignIn(user_name="nobody", password=RIGHT.password)
    assert await door.door.sign_in(WRONG, ADDRESS) == await door.door.sign_in(nobody, ADDRESS)


@pytest.mark.parametrize("name", ["aino\0", "\0", "a" * 10_000, "\u212a"])
async def test_a_name_that_nobody_can_have_is_as_wrong_as_any(door: Door, name: str) -> None:
    refused = await door.door.sign_in(SignIn(user_name=name, password="x"), "10.0.0.1")
    assert refused == SignInRefused(problem=SignInProblem.WRONG)


async def test_guessing_is_slowed_for_a_name_at_one_address_and_keeps_nobody_out_at_another(
    door: Door,
) -> None:
    for _ in range(TRIES_A_NAME):
        answer = await door.door.sign_in(WRONG, ADDRESS)
        assert answer == SignInRefused(problem=SignInProblem.WRONG)
    slowed = await door.door.sign_in(RIGHT, ADDRESS)
    assert isinstance(slowed, SignInRefused)
    assert slowed.problem is SignInProblem.TOO_MANY
    assert isinstance(await door.door.sign_in(RIGHT, "198.51.100.1"), SignedIn)
    door.clock.turn(slowed.wait_seconds)
    assert isinstance(await door.door.sign_in(RIGHT, ADDRESS), SignedIn)


@pytest.mark.slow
async def test_guessing_is_slowed_for_a_name_even_from_many_addresses(door: Door) -> None:
    for number in range(TRIES_A_NAME_ANYWHERE):
        answer = await door.door.sign_in(WRONG, f"192.0.2.{number}")
        assert answer == SignInRefused(problem=SignInProblem.WRONG)
    slowed = await door.door.sign_in(RIGHT, "198.51.100.1")
    assert isinstance(slowed, SignInRefused)
    assert slowed.problem is SignInProblem.TOO_MANY
    door.clock.turn(slowed.wait_seconds)
    assert isinstance(await door.door.sign_in(RIGHT, "198.51.100.1"), SignedIn)


@pytest.mark.slow
async def test_an_exhausted_address_uses_up_no_tries_of_a_name(door: Door) -> None:
    for number in range(TRIES_AN_ADDRESS):
        await door.door.sign_in(SignIn(user_name=f"nobody{number}", password="x"), ADDRESS)
    for _ in range(TRIES_A_NAME_ANYWHERE + 1):
        answer = await door.door.sign_in(WRONG, ADDRESS)
        assert isinstance(answer, SignInRefused)
        assert answer.problem is SignInProblem.TOO_MANY
    assert isinstance(await door.door.sign_in(RIGHT, "198.51.100.1"), SignedIn)
    door.clock.turn(SECONDS_AN_ADDRESS)
    assert isinstance(await door.door.sign_in(RIGHT, ADDRESS), SignedIn)


async def test_who_no_longer_works_here_does_not_come_in(door: Door) -> None:
    token = await door.come_in()
    record = StaffRecord(info=MERI, password_hash=door.backend.passwords.hash(RIGHT.password), active=False)
    await door.backend.writer.run(lambda connection: put_staff(connection, record))
    assert await door.door.sign_in(RIGHT, ADDRESS) == SignInRefused(problem=SignInProblem.WRONG)
    assert await door.resume(token) == EXPIRED


async def test_unlocking_takes_the_own_password(door: Door) -> None:
    assert await door.door.unlock(MERI.staff_id, RIGHT.password, ADDRESS) == Unlocked(ok=True)
    assert await door.door.unlock(MERI.staff_id, "muu", ADDRESS) == Unlocked(ok=False)


async def test_a_token_is_replaced_at_every_use(door: Door) -> None:
    first = await door.come_in()
    second = await door.replaced(first)
    assert await door.replaced(second) not in {first, second}


async def test_answers_lost_for_an_hour_sign_nobody_out(door: Door) -> None:
    first = await door.come_in()
    for _ in range(6):
        # Each time the answer with the successor is lost.
        await door.replaced(first)
        door.clock.turn(600)
    again = await door.replaced(first)
    assert isinstance(await door.resume(again), SignedIn)


async def test_the_program_may_die_before_it_has_kept_the_successor(door: Door) -> None:
    kept = await door.come_in()
    lost_with_the_program = await door.replaced(kept)
    door.clock.turn(3600)
    token = await door.replaced(kept)
    door.clock.turn(3600)
    assert isinstance(await door.resume(token), SignedIn)
    assert isinstance(await door.resume(lost_with_the_program), SignedIn)


async def test_what_was_sent_before_and_arrives_after_is_forgiven_for_a_while(door: Door) -> None:
    first = await door.come_in()
    second = await door.replaced(first)
    third = await door.replaced(second)
    door.clock.turn(GRACE.total_seconds())
    assert isinstance(await door.resume(first), SignedIn)
    assert isinstance(await door.resume(third), SignedIn)


async def test_a_token_that_comes_back_after_its_successor_was_used_ends_the_whole_family(door: Door) -> None:
    first = await door.come_in()
    second = await door.replaced(first)
    third = await door.replaced(second)
    door.clock.turn(GRACE.total_seconds() + 1)
    assert await door.resume(first) == EXPIRED
    assert await door.resume(third) == EXPIRED


async def test_a_family_ends_fourteen_hours_after_the_sign_in_however_often_used(door: Door) -> None:
    token = await door.come_in()
    door.clock.turn((LIFE - timedelta(minutes=1)).total_seconds())
    token = await door.replaced(token)
    door.clock.turn(60)
    assert await door.resume(token) == EXPIRED


async def test_signing_out_forgets_every_token_of_the_sign_in_and_no_other(door: Door) -> None:
    here, elsewhere = await door.come_in(), await door.come_in()
    newer = await door.replaced(here)
    await door.door.forget(here)
    assert await door.resume(newer) == EXPIRED
    assert isinstance(await door.resume(elsewhere), SignedIn)


async def test_of_a_token_only_the_hash_is_stored(door: Door) -> None:
    token = await door.come_in()
    rows = await door.backend.writer.run(
        lambda connection: connection.exec_driver_sql("SELECT * FROM refresh_token").all()
    )
    assert [bytes(row[0]) for row in rows] == [digest(token)]
    assert token not in repr(rows)


async def test_a_very_long_password_is_wrong_without_work() -> None:
    passwords = Passwords()
    stored = passwords.hash("x" * 2_000)
    assert not await passwords.check(stored, "x" * 2_000)
    passwords.close()


async def test_a_person_is_there_from_the_first_desktop_until_a_while_after_the_last() -> None:
    told: list[tuple[str, bool]] = []

    async def tell(staff_id: StaffId, connected: bool) -> bool:
        told.append((staff_id, connected))
        return True

    presence = Presence(tell, linger_seconds=60)
    aino = StaffId("aino")
    await presence.came(aino)
    await presence.came(aino)
    await presence.went(aino)
    await presence.went(aino)
    await presence.came(aino)
    assert told == [("aino", True)]
    await presence.went(aino)
    await presence.close()
    await presence.went(aino)
    assert told == [("aino", True), ("aino", False)]


async def test_what_the_database_did_not_take_is_told_later() -> None:
    told: list[tuple[str, bool]] = []
    away = [True]

    async def tell(staff_id: StaffId, connected: bool) -> bool:
        told.append((staff_id, connected))
        return not away[0]

    presence = Presence(tell, linger_seconds=0)
    aino, bo = StaffId("aino"), StaffId("bo")
    await presence.came(aino)
    assert told == [("aino", True)]
    away[0] = False
    await presence.came(bo)
    await presence.tell_rest()
    assert sorted(told[1:]) == [("aino", True), ("bo", True)]
    told.clear()
    await presence.tell_rest()
    assert told == []
    away[0] = True
    await presence.went(aino)
    while not told:
        await asyncio.sleep(0)
    away[0] = False
    await presence.tell_rest()
    assert told == [("aino", False), ("aino", False)]
    told.clear()
    await presence.tell_again()
    assert told == [("bo", True)]


async def test_who_goes_and_comes_while_it_is_being_told_is_here_in_the_end() -> None:
    told: list[bool] = []
    taken = asyncio.Event()

    async def tell(_: StaffId, connected: bool) -> bool:
        told.append(connected)
        if len(told) == 2:
            await taken.wait()
        return True

    presence = Presence(tell, linger_seconds=0)
    aino = StaffId("aino")
    await presence.came(aino)
    await presence.went(aino)
    while len(told) < 2:
        await asyncio.sleep(0)
    coming = asyncio.ensure_future(presence.came(aino))
    await asyncio.sleep(0)
    assert told == [True, False]
    taken.set()
    await coming
    assert told == [True, False, True]
