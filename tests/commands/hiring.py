"""What an administrator of a test asks for."""

from typing import Any

from backend.protocol.ids import LineId, StaffId, new_id
from backend.protocol.staff_commands import SaveStaff
from backend.protocol.words import Role
from tests.commands.office import command_id


def save(person: str, *lines: LineId, role: Role = Role.PROFESSIONAL, **changes: Any) -> SaveStaff:
    """Return the command that adds somebody, or changes who has the `staff_id` given."""
    first, last = person.split()
    names = {
        "staff_id": StaffId(new_id()),
        "user_name": f"{first}.{last}".lower(),
        "full_name": person,
        "name": f"{first} {last[0]}.",
        "initials": first[0] + last[0],
        "public_name": f"Hoitaja {first}",
        "unit": "Keskusta",
    }
    return SaveStaff(command_id=command_id(), role=role, lines=lines, **names | changes)
