"""Who can sign in to the demonstration: the demo county's staff, as their file says."""

import tomllib
from dataclasses import dataclass
from importlib import resources

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
    content = tomllib.loads(
        resources.files("resources").joinpath("demo", "staff.toml").read_text(encoding="utf-8")
    )
    names: dict[str, tuple[str, ...]] = {}
    for person in content["staff"]:
        names[person["role"]] = (*names.get(person["role"], ()), person["user_name"])
    return DemoPeople(password=content["password"], user_names=names)
