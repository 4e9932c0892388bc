"""``luukku-backend staff …``: keeping staff from the server's own command line, passwords never on it.

What is changed here is written to the access log and holds at once at the desktops of every node. The log names nobody as
the author: whoever may do this has the server itself.
"""

import argparse
import getpass
import sys
from collections.abc import Iterable

import msgspec

from backend.app import Backend
from backend.commands.actor import SystemActor
from backend.commands.system import KeepStaff
from backend.config import Config
from backend.domain.county import County
from backend.domain.user_names import fold_name
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId, LineId, StaffId, new_id
from backend.protocol.people import StaffInfo
from backend.protocol.results import Refusal
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff
from backend.protocol.words import Role
from backend.store.staff import StaffRecord, everybody, staff_by_name

PASSWORD_LENGTH = 12


class StaffWrong(Exception):
    """What was asked cannot be done; the text says why."""


def keep_staff(config: Config, asked: argparse.Namespace) -> str:
    """Do what was asked and return what came of it. Raises ``StaffWrong`` and what ``Backend`` raises."""
    backend = Backend(config)
    try:
        match asked.what:
            case "add":
                return _add(backend, asked)
            case "list":
                return "\n".join(_row(one) for one in backend.writer.run_blocking(everybody))
            case "role":
                return _change(backend, asked, role=_role(asked.role))
            case "lines":
                return _change(backend, asked, lines=_lines(asked.lines, backend.county))
            case "password":
                return _password_of(backend, asked)
            case _:
                return _lock(backend, asked, locked=asked.what == "lock")
    finally:
        backend.close()


def staff_info(asked: argparse.Namespace, county: County) -> StaffInfo:
    """Check what was asked against the county. Raises ``StaffWrong``."""
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
        role=_role(asked.role),
        lines=_lines(asked.lines, county),
        unit=asked.unit,
    )


def _add(backend: Backend, asked: argparse.Namespace) -> str:
    info = staff_info(asked, backend.county)
    _do(backend, _saving(info), backend.passwords.hash(_typed_password()))
    return f"Added {info.full_name}, who signs in as {info.user_name}."


def _change(backend: Backend, asked: argparse.Namespace, **changes: object) -> str:
    known = _known(backend, asked.user_name)
    info = msgspec.structs.replace(known.info, **changes)
    _do(backend, _saving(info))
    lines = " ".join(info.lines) if info.role.has_cases else ""
    return f"{info.full_name} is now {info.role.value}, lines: {lines or 'none'}."


def _lock(backend: Backend, asked: argparse.Namespace, *, locked: bool) -> str:
    known = _known(backend, asked.user_name)
    _do(backend, LockStaff(command_id=_fresh(), staff_id=known.info.staff_id, locked=locked))
    return f"{known.info.full_name} is {'locked out' if locked else 'let in again'}."


def _password_of(backend: Backend, asked: argparse.Namespace) -> str:
    known = _known(backend, asked.user_name)
    command = ResetPassword(command_id=_fresh(), staff_id=known.info.staff_id)
    _do(backend, command, backend.passwords.hash(_typed_password()))
    return f"{known.info.full_name} has a new password and is signed out everywhere."


def _do(backend: Backend, command: SaveStaff | LockStaff | ResetPassword, password_hash: str = "") -> None:
    asked = KeepStaff(command_id=_fresh(), asked=command, password_hash=password_hash)
    answer = backend.writer.submit_blocking(SystemActor(), asked)
    if isinstance(answer, Refusal):
        raise StaffWrong(
            _REFUSED.get(answer.code, f"it was refused: {answer.code.value} {answer.where}".rstrip())
        )


_REFUSED = {
    ErrorCode.USER_NAME_TAKEN: "somebody else has this user name",
    ErrorCode.LAST_ADMINISTRATOR: "at least one administrator has to remain",
    ErrorCode.STORE_UNAVAILABLE: "the database did not take it; nothing was changed",
}


def _saving(info: StaffInfo) -> SaveStaff:
    return SaveStaff(
        command_id=_fresh(),
        staff_id=info.staff_id,
        user_name=info.user_name,
        full_name=info.full_name,
        name=info.name,
        initials=info.initials,
        public_name=info.public_name,
        role=info.role,
        lines=info.lines,
        unit=info.unit,
        extension=info.extension,
    )


def _known(backend: Backend, user_name: str) -> StaffRecord:
    name = fold_name(user_name)
    known = backend.writer.run_blocking(lambda connection: staff_by_name(connection, name))
    if known is None:
        raise StaffWrong(f"nobody signs in as {name}")
    return known


def _row(record: StaffRecord) -> str:
    info = record.info
    state = "" if record.active else "  locked"
    return f"{info.user_name:<24} {info.role.value:<16} {info.full_name:<28} {' '.join(info.lines)}{state}".rstrip()


def _lines(lines: Iterable[str], county: County) -> tuple[LineId, ...]:
    known = [line.id for line in county.lines]
    unknown = [line for line in lines if line not in known]
    if unknown:
        raise StaffWrong(f"no service line {', '.join(unknown)}; there are {', '.join(known)}")
    return tuple(LineId(line) for line in lines)


def _role(role: str) -> Role:
    roles = [one.value for one in Role]
    if role not in roles:
        raise StaffWrong(f"no role {role}; there are {', '.join(roles)}")
    return Role(role)


def _fresh() -> CommandId:
    return CommandId(new_id())


def _typed_password() -> str:
    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\n")
    else:
        password = getpass.getpass("Password: ")
        if getpass.getpass("Again: ") != password:
            raise StaffWrong("the two passwords differ")
    if len(password) < PASSWORD_LENGTH:
        raise StaffWrong(f"a password has at least {PASSWORD_LENGTH} characters")
    return password
