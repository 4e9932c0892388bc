"""``luukku-backend staff add``: a member of staff from the command line, the password never on it."""

import argparse
import getpass
import sys

from sqlalchemy.exc import IntegrityError

from backend.app import Backend
from backend.config import Config
from backend.domain.county import County
from backend.domain.user_names import fold_name
from backend.protocol.ids import LineId, StaffId, new_id
from backend.protocol.people import StaffInfo
from backend.protocol.words import Role
from backend.store.staff import StaffRecord, put_staff

PASSWORD_LENGTH = 12


class StaffWrong(Exception):
    """What was asked cannot be added; the text says why."""


def add_staff(config: Config, asked: argparse.Namespace) -> str:
    """Ask for a password, add the person and return a sentence that says so. Raises ``StaffWrong`` and what ``Backend`` raises."""
    backend = Backend(config)
    try:
        info = staff_info(asked, backend.county)
        record = StaffRecord(info=info, password_hash=backend.passwords.hash(_password()))
        backend.writer.run_blocking(lambda connection: put_staff(connection, record))
    except IntegrityError:
        raise StaffWrong(f"somebody else signs in as {asked.user_name}") from None
    finally:
        backend.close()
    return f"Added {info.full_name}, who signs in as {info.user_name}."


def staff_info(asked: argparse.Namespace, county: County) -> StaffInfo:
    """Check what was asked against the county. Raises ``StaffWrong``."""
    known = [line.id for line in county.lines]
    unknown = [line for line in asked.lines if line not in known]
    if unknown:
        raise StaffWrong(f"no service line {', '.join(unknown)}; there are {', '.join(known)}")
    roles = [role.value for role in Role]
    if asked.role not in roles:
        raise StaffWrong(f"no role {asked.role}; there are {', '.join(roles)}")
    words = asked.name.split()
    if not words or not fold_name(asked.user_name):
        raise StaffWrong("a name is needed")
    last = f" {words[-1][0]}." if len(words) > 1 else ""
    return StaffInfo(
        staff_id=StaffId(new_id()),
        user_name=fold_name(asked.user_name),
        full_name=" ".join(words),
        name=words[0] + last,
        initials="".join(word[0] for word in (words[0], *words[1:][-1:])).upper(),
        public_name=asked.public_name or words[0],
        role=Role(asked.role),
        lines=tuple(LineId(line) for line in asked.lines),
        unit=asked.unit,
    )


def _password() -> str:
    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\n")
    else:
        password = getpass.getpass("Password: ")
        if getpass.getpass("Again: ") != password:
            raise StaffWrong("the two passwords differ")
    if len(password) < PASSWORD_LENGTH:
        raise StaffWrong(f"a password has at least {PASSWORD_LENGTH} characters")
    return password
