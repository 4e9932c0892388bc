"""A real Asterisk for tests and the demonstration: Debian's packages, unpacked beside the system and never installed.

Debian 12 carries none, but the same mirror has later suites. Their packages are fetched with lists of our own, so that
the machine's apt knows nothing of them, and with everything they need down to the C library.
"""

import fcntl
import os
import shutil
import sys
import tempfile
from pathlib import Path

from installers.dev.steps import quiet, say

SUITES = ("forky", "sid")
_KEYS = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_USELESS = (
    "usr/share/doc",
    "usr/share/man",
    "usr/share/locale",
    "usr/share/info",
    "usr/share/lintian",
    "usr/include",
)


def folder() -> Path:
    """Return where it is, or would be: a cache that all clones share and that may be deleted at any time."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "luukku" / "asterisk-22"


def prepare() -> str:
    """Fetch it if it is not there; return why that cannot be, after saying it."""
    place = folder()
    if place.is_dir():
        return ""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with (place.parent / ".asterisk.lock").open("w") as handle:
            # Tests side by side would fetch at once.
            fcntl.flock(handle, fcntl.LOCK_EX)
            problem = "" if place.is_dir() else _fetch(place)
    except OSError as error:
        problem = f"the cache folder cannot be written ({error.strerror})"
    if problem:
        say(f"No Asterisk: {problem}")
    return problem


def _fetch(place: Path) -> str:
    for left in place.parent.glob(f"{place.name}.part-*"):
        # Of a fetch that was killed.
        shutil.rmtree(left, ignore_errors=True)
    for program in ("apt-get", "dpkg-deb"):
        if shutil.which(program) is None:
            return f"{program} is not on this machine, and Asterisk comes as Debian's packages"
    mirror = _mirror()
    if not mirror:
        return "apt on this machine knows no archive of packages"
    problem = ""
    for suite in SUITES:
        part = Path(tempfile.mkdtemp(prefix=f"{place.name}.part-", dir=place.parent))
        try:
            say(f"Fetching Asterisk from Debian {suite} (80 MB, half a minute)")
            problem = _fetch_from(mirror, suite, part)
            if not problem:
                (part / "root").rename(place)
                return ""
        finally:
            shutil.rmtree(part, ignore_errors=True)
    return problem


def _mirror() -> str:
    """Return the archive that the machine itself installs from."""
    status, output = quiet(
        ["apt-get", "indextargets", "--format", "$(SITE) $(RELEASE)", "Created-By: Packages"]
    )
    if status != 0:
        return ""
    for line in output.splitlines():
        site, _, release = line.partition(" ")
        if release and not any(word in release for word in ("security", "updates", "backports")):
            return site
    return ""


def _fetch_from(mirror: str, suite: str, part: Path) -> str:
    options = _own_apt(mirror, suite, part)
    if quiet(["apt-get", *options, "update"])[0] != 0:
        return f"the archive has no suite {suite}, or cannot be reached"
    if quiet(["apt-get", *options, "--yes", "--download-only", "install", "asterisk"])[0] != 0:
        return f"the suite {suite} has no asterisk that could be fetched"
    root = part / "root"
    for package in sorted((part / "cache" / "archives").glob("*.deb")):
        if quiet(["dpkg-deb", "--extract", package, root])[0] != 0:
            return f"{package.name} could not be unpacked"
    for useless in _USELESS:
        shutil.rmtree(root / useless, ignore_errors=True)
    return _tried(root)


def _own_apt(mirror: str, suite: str, part: Path) -> list[str]:
    """Make an apt that has one source, an empty system and no state in common with the machine's."""
    for name in ("lists/partial", "cache/archives/partial", "etc"):
        (part / name).mkdir(parents=True)
    (part / "status").touch()
    signed = f" [signed-by={_KEYS}]" if _KEYS.is_file() else ""
    (part / "etc" / "sources.list").write_text(f"deb{signed} {mirror} {suite} main\n", encoding="utf-8")
    settings: dict[str, str | Path] = {
        "Dir::State": part,
        "Dir::State::Lists": part / "lists",
        "Dir::State::status": part / "status",
        "Dir::Cache": part / "cache",
        "Dir::Etc::SourceList": part / "etc" / "sources.list",
        "Dir::Etc::SourceParts": part / "etc",
        "Dir::Etc::Preferences": "/dev/null",
        "Dir::Etc::PreferencesParts": part / "etc",
        "Acquire::Languages": "none",
        "Acquire::Check-Valid-Until": "false",
        "APT::Install-Recommends": "false",
        "APT::Keep-Downloaded-Packages": "true",
        # Root's apt would otherwise fetch as a user that may not write here; the packages are checked by signature.
        "APT::Sandbox::User": "root" if os.geteuid() == 0 else "",
        "Debug::NoLocking": "true",
    }
    return [
        "--quiet",
        *(word for key, value in settings.items() if value != "" for word in ("-o", f"{key}={value}")),
    ]


def _tried(root: Path) -> str:
    """Ask what was unpacked for its version: a wrong processor or a missing library shows here and not in a test."""
    loaders = sorted(root.glob("usr/lib*/ld-linux*.so.*"))
    libraries = sorted(root.glob("usr/lib/*/asterisk"))
    if not loaders or not libraries:
        return "what was unpacked is not laid out as expected"
    command: list[str | Path] = [
        loaders[0],
        "--library-path",
        libraries[0].parent,
        root / "usr" / "sbin" / "asterisk",
        "-V",
    ]
    status, output = quiet(command)
    return "" if status == 0 and output.startswith("Asterisk ") else "what was unpacked does not run here"


if __name__ == "__main__":
    sys.exit(1 if prepare() else 0)
