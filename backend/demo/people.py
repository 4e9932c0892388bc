"""The demo county, and who can sign in to the demonstration: its staff, as their file says."""

import tomllib
from dataclasses import dataclass
from importlib import resources

from backend.domain.county import County, parse_county
from backend.domain.demo import DemoTeam, parse_staff

ROLES = {
    "nurse": "professional",
    "supervisor": "supervisor",
    "privacy-officer": "privacy_officer",
    "administrator": "administrator",
}
"""What one may ask to be signed in as, and the staff file's word for it."""


@dataclass(frozen=True, slots=True)
class DemoPeople:
    """User names by role, the first of each being the one who is played, and everybody's password."""

    password: str
    user_names: dict[str, tuple[str, ...]]

    def user_name(self, role: str) -> str:
        """Return who plays a role of `ROLES`."""
        return self.user_names[ROLES[role]][0]

    def others(self, role: str) -> list[str]:
        """Return a line for each role: who else may sign in."""
        own = self.user_name(role)
        return [
            f"{title}: {', '.join(name for name in names if name != own)}"
            for title, names in self.user_names.items()
            if names != (own,)
        ]


def demo_people() -> DemoPeople:
    """Read the staff of the demo county."""
    content = tomllib.loads(_file("staff.toml").decode())
    names: dict[str, tuple[str, ...]] = {}
    for person in content["staff"]:
        names[person["role"]] = (*names.get(person["role"], ()), person["user_name"])
    return DemoPeople(password=content["password"], user_names=names)


def demo_county() -> County:
    """Read the demo county."""
    return parse_county(_file("county.toml"))


def demo_team() -> DemoTeam:
    """Read its staff with all that the backend knows of them."""
    return parse_staff(_file("staff.toml"))


def _file(name: str) -> bytes:
    return resources.files("resources").joinpath("demo", name).read_bytes()
