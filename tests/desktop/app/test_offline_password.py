"""A password checked without the server: only the right one, only so often, only as long as the shift."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from desktop.credentials import Credentials
from desktop.offline_password import FIRST_WAIT, FREE_GUESSES, LIFE, LONGEST_WAIT, OfflinePassword, Verdict
from tests.desktop.keyrings import Missing, Pocket

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class Hands:
    """A steady clock that a test turns."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


def learnt(even: Hands) -> OfflinePassword:
    password = OfflinePassword(even)
    password.learn("oikea", NOW, signed_in=True)
    return password


def test_the_right_password_is_right_and_another_is_wrong() -> None:
    password = learnt(Hands())
    assert password.check("väärä", NOW) == (Verdict.WRONG, 0.0)
    assert password.check("oikea", NOW) == (Verdict.RIGHT, 0.0)


def test_nothing_that_is_kept_tells_the_password() -> None:
    assert "oikea" not in learnt(Hands()).written()
    assert learnt(Hands()).written() != learnt(Hands()).written()


@pytest.mark.slow
def test_after_a_few_wrong_guesses_each_next_one_waits_longer() -> None:
    even = Hands()
    password = learnt(even)
    for _ in range(FREE_GUESSES - 1):
        assert password.check("väärä", NOW) == (Verdict.WRONG, 0.0)
    assert password.check("väärä", NOW) == (Verdict.WRONG, FIRST_WAIT)
    assert password.check("oikea", NOW) == (Verdict.WAIT, FIRST_WAIT)
    even.at += FIRST_WAIT
    assert password.check("väärä", NOW) == (Verdict.WRONG, 2 * FIRST_WAIT)
    even.at += 2 * FIRST_WAIT
    assert password.check("oikea", NOW)[0] is Verdict.RIGHT
    assert password.check("väärä", NOW) == (Verdict.WRONG, 0.0)


@pytest.mark.slow
def test_the_wait_has_an_end_however_often_one_guesses() -> None:
    even = Hands()
    password = learnt(even)
    waits = []
    for _ in range(FREE_GUESSES + 8):
        _, wait = password.check("väärä", NOW)
        waits.append(wait)
        even.at += wait
    assert max(waits) == LONGEST_WAIT


@pytest.mark.slow
def test_starting_the_program_again_gives_no_new_guesses() -> None:
    even = Hands()
    password = learnt(even)
    for _ in range(FREE_GUESSES + 1):
        even.at += password.check("väärä", NOW)[1]
    again = OfflinePassword(even)
    again.read(password.written())
    assert again.check("oikea", NOW)[0] is Verdict.WAIT


def test_it_is_good_for_a_shift_from_the_sign_in_and_unlocking_makes_it_no_longer() -> None:
    password = learnt(Hands())
    password.learn("oikea", NOW + timedelta(hours=13), signed_in=False)
    assert password.knows(NOW + LIFE - timedelta(seconds=1))
    assert not password.knows(NOW + LIFE)
    assert password.check("oikea", NOW + LIFE) == (Verdict.UNKNOWN, 0.0)


def test_what_a_keyring_has_spoilt_is_nothing() -> None:
    password = OfflinePassword(Hands())
    password.read("{}")
    assert not password.knows(NOW)


async def checked(credentials: Credentials, password: str) -> Verdict:
    told: asyncio.Future[Verdict] = asyncio.get_running_loop().create_future()
    credentials.check_password(password, NOW, lambda verdict, _: told.set_result(verdict))
    async with asyncio.timeout(10):
        return await told


async def until_known(credentials: Credentials) -> None:
    async with asyncio.timeout(10):
        while not credentials.knows_password(NOW):
            await asyncio.sleep(0.01)


@pytest.mark.slow
async def test_the_keyring_keeps_it_until_signing_out() -> None:
    ring = Pocket()
    first = Credentials("wss://a/desktop", lambda: ring)
    first.keep_token("t1")
    first.keep_password("oikea", NOW, signed_in=True)
    await until_known(first)
    first.close()
    second = Credentials("wss://a/desktop", lambda: ring)
    await second.recall_password()
    assert await checked(second, "väärä") is Verdict.WRONG
    assert await checked(second, "oikea") is Verdict.RIGHT
    second.forget()
    second.close()
    assert not ring.kept
    assert not second.knows_password(NOW)


@pytest.mark.slow
async def test_without_a_keyring_it_is_kept_until_the_program_ends() -> None:
    credentials = Credentials("wss://a/desktop", Missing)
    credentials.keep_password("oikea", NOW, signed_in=True)
    await until_known(credentials)
    assert await checked(credentials, "oikea") is Verdict.RIGHT
    credentials.close()
