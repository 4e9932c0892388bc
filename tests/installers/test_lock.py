"""The requirements are locked: every package by hash, from no named place, and none that pyproject.toml asks for is missing."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installers.dev.environment import LOCK, PROJECT

_LOCK = LOCK.read_text(encoding="utf-8")
_LOCKED = {
    canonicalize_name(name): version
    for name, version in re.findall(r"^([\w.-]+)==([\w.+-]+)", _LOCK, re.MULTILINE)
}


def test_every_locked_package_has_a_hash() -> None:
    blocks = re.split(r"\n(?=[A-Za-z0-9])", _LOCK.strip())
    assert len(blocks) >= len(_LOCKED)
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_lock_names_no_place_to_download_from() -> None:
    assert (
        re.findall(r"^.*(?:://|--index-url|--extra-index|--find-links|file:).*$", _LOCK, re.MULTILINE) == []
    )


def test_what_the_project_asks_for_is_locked_in_an_accepted_version() -> None:
    extras = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    asked = [Requirement(line) for lines in extras.values() for line in lines]
    here = [
        requirement for requirement in asked if requirement.marker is None or requirement.marker.evaluate()
    ]
    wrong = [
        str(requirement)
        for requirement in here
        if (name := canonicalize_name(requirement.name)) not in _LOCKED
        or not _versions(name) & set(requirement.specifier.filter(_versions(name)))
    ]
    assert wrong == []


def test_windows_gets_what_only_windows_needs() -> None:
    assert re.search(r"^pywin32-ctypes==.*sys_platform == 'win32'", _LOCK, re.MULTILINE)


def _versions(name: str) -> set[str]:
    return {
        version
        for found, version in re.findall(r"^([\w.-]+)==([\w.+-]+)", _LOCK, re.MULTILINE)
        if canonicalize_name(found) == name
    }
