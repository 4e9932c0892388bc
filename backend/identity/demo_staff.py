"""The demo's people, put into an empty database with the one password of all of them."""

from sqlalchemy import Connection

from backend.domain.demo import DemoTeam
from backend.identity.passwords import Passwords
from backend.identity.staff_door import Transactions
from backend.protocol.people import StaffInfo
from backend.store.staff import StaffRecord, everybody, put_staff


async def seed_staff(transactions: Transactions, passwords: Passwords, team: DemoTeam) -> None:
    """Add the team unless there is anybody already."""
    if await transactions.run(everybody):
        return
    # One hash for all: it is one password, written in the demo's own file, and the start is quick.
    password_hash = passwords.hash(team.password)

    def add(connection: Connection) -> None:
        for one in team.staff:
            info = StaffInfo(
                staff_id=one.staff_id,
                user_name=one.user_name,
                full_name=one.full_name,
                name=one.name,
                initials=one.initials,
                public_name=one.public_name,
                role=one.role,
                lines=one.lines,
                unit=team.unit,
            )
            put_staff(connection, StaffRecord(info=info, password_hash=password_hash))

    await transactions.run(add)
