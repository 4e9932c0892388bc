"""The door of staff: signing in by password or refresh token, unlocking, signing out, and being seen at work."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from backend.commands.actor import may_see
from backend.domain.user_names import fold_name
from backend.identity import tokens
from backend.identity.passwords import Passwords
from backend.identity.presence import Presence
from backend.identity.throttle import Throttle
from backend.protocol.clock import Clock
from backend.protocol.frames import Resume, SignedIn, SignIn, SignInProblem, SignInRefused, Unlocked
from backend.protocol.ids import StaffId
from backend.protocol.people import StaffInfo
from backend.protocol.setup import Setup
from backend.store.staff import StaffRecord, staff_by_id, staff_by_name

T = TypeVar("T")
logger = logging.getLogger(__name__)

TRIES_A_NAME = 5
SECONDS_A_NAME = 30.0
"""Of a name at one address: whoever guesses at another does not keep the person out."""
TRIES_A_NAME_ANYWHERE = 60
SECONDS_A_NAME_ANYWHERE = 30.0
"""Of a name at all addresses together."""
TRIES_AN_ADDRESS = 100
"""A whole health centre may sign in at eight o'clock behind one address; only wrong tries count."""
SECONDS_AN_ADDRESS = 2.0
NAME_LIMIT = 120


class Transactions(Protocol):
    """Runs a function in a transaction of its own (``backend.store.writer``)."""

    def run(self, function: Callable[[Connection], T], /) -> Awaitable[T]:
        """Return what the function returns, once it is durable."""


class StaffDoor:
    """Serves the connections of one node."""

    def __init__(
        self,
        *,
        transactions: Transactions,
        passwords: Passwords,
        presence: Presence,
        setup: Callable[[], Setup],
        clock: Clock,
    ) -> None:
        self._transactions = transactions
        self._passwords = passwords
        self._presence = presence
        self._setup = setup
        self._clock = clock
        self._by_name = Throttle(clock, tries=TRIES_A_NAME_ANYWHERE, seconds=SECONDS_A_NAME_ANYWHERE)
        self._by_name_and_address = Throttle(clock, tries=TRIES_A_NAME, seconds=SECONDS_A_NAME)
        self._by_address = Throttle(clock, tries=TRIES_AN_ADDRESS, seconds=SECONDS_AN_ADDRESS)
        self._wrong = 0

    async def sign_in(self, asked: SignIn | Resume, address: str) -> SignedIn | SignInRefused:
        """Check a password or a refresh token. A wrong name and a wrong password look and cost the same."""
        if isinstance(asked, Resume):
            return await self._resume(asked.refresh_token)
        name = fold_name(asked.user_name)[:NAME_LIMIT]
        member = _at_work(await self._transactions.run(lambda connection: staff_by_name(connection, name)))
        answer = await self._check(name, address, member.password_hash if member else None, asked.password)
        if answer is not None or member is None:
            return answer or SignInRefused(problem=SignInProblem.WRONG)
        staff_id, now = member.info.staff_id, self._clock()
        token = await self._transactions.run(lambda connection: tokens.issue(connection, staff_id, now))
        return self._welcome(member.info, token)

    async def unlock(self, staff_id: StaffId, password: str, address: str) -> Unlocked:
        """Check the password of the one signed in; guesses count together with those at the sign-in."""
        member = _at_work(await self._transactions.run(lambda connection: staff_by_id(connection, staff_id)))
        name = member.info.user_name if member else staff_id
        refused = await self._check(name, address, member.password_hash if member else None, password)
        return Unlocked(ok=refused is None, wait_seconds=refused.wait_seconds if refused else 0)

    async def standing(self, staff_id: StaffId, refresh_token: str) -> StaffInfo | None:
        """Return what somebody signed in is now; none when they are locked out or their sign-in was ended."""

        def look(connection: Connection) -> StaffInfo | None:
            member = _at_work(staff_by_id(connection, staff_id))
            return member.info if member and tokens.is_good(connection, refresh_token) else None

        found = await self._transactions.run(look)
        return may_see(found) if found else None

    async def forget(self, refresh_token: str) -> None:
        """Forget a refresh token and all of its family."""
        now = self._clock()
        await self._transactions.run(lambda connection: tokens.forget(connection, refresh_token, now))

    async def came(self, staff_id: StaffId) -> None:
        """A desktop of this person is connected."""
        await self._presence.came(staff_id)

    async def went(self, staff_id: StaffId) -> None:
        """A desktop of this person is gone."""
        await self._presence.went(staff_id)

    async def _resume(self, token: str) -> SignedIn | SignInRefused:
        # Not slowed: 256 bits cannot be guessed, and after a fault everybody behind one address comes back at once.
        now = self._clock()

        def redeem(connection: Connection) -> tuple[StaffInfo, str] | None:
            redeemed = tokens.redeem(connection, token, now)
            member = _at_work(staff_by_id(connection, redeemed.staff_id)) if redeemed else None
            return (member.info, redeemed.token) if member and redeemed else None

        found = await self._transactions.run(redeem)
        if found is None:
            return SignInRefused(problem=SignInProblem.EXPIRED)
        return self._welcome(*found)

    async def _check(
        self, name: str, address: str, stored: str | None, password: str
    ) -> SignInRefused | None:
        """Return none when the password is right."""
        limits = (
            # The address first: one that is exhausted uses up nobody's tries.
            (self._by_address, address),
            (self._by_name_and_address, f"{address} {name}"),
            (self._by_name, name),
        )
        for number, (throttle, key) in enumerate(limits):
            wait = throttle.take(key)
            if wait:
                _give_back(limits[:number])
                return SignInRefused(problem=SignInProblem.TOO_MANY, wait_seconds=wait)
        if await self._passwords.check(stored, password):
            _give_back(limits)
            return None
        self._wrong += 1
        logger.info("a sign-in was wrong; %d so far", self._wrong)
        return SignInRefused(problem=SignInProblem.WRONG)

    def _welcome(self, info: StaffInfo, token: str) -> SignedIn:
        return SignedIn(me=may_see(info), setup=self._setup(), refresh_token=token)


def _give_back(taken: Iterable[tuple[Throttle, str]]) -> None:
    for throttle, key in taken:
        throttle.give_back(key)


def _at_work(member: StaffRecord | None) -> StaffRecord | None:
    return member if member is not None and member.active else None
