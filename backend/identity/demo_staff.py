"""The demo's people, put into an empty database with the one password of all of them."""

from sqlalchemy import Connection

from backend.commands.dispatch import CommandWriter
from backend.domain.demo import DemoTeam
from backend.identity.passwords import Passwords
from backend.protocol.people import StaffInfo
from backend.store.staff import StaffRecord, everybody, put_staff


def seed_staff(writer: CommandWriter, passwords: Passwords, team: DemoTeam) -> None:
    """Add the team unless there is anybody already. Blocks for the hash of the password."""
    if writer.run_blocking(everybody):
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
                extension=one.extension,
            )
            put_staff(connection, StaffRecord(info=info, password_hash=password_hash))

    writer.run_blocking(add)
