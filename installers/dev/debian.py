"""System packages Luukku needs beside Python's: which, whether they are there, and installing them on Debian."""

import ctypes.util
import os
import shutil
from collections.abc import Sequence

from installers.dev.steps import StepFailed, quiet, say

VENV = ("python3-venv",)
DESKTOP = (
    "libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0", "libopengl0", "libxcb-cursor0",
    "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0",
    "libxcb-xinerama0", "libxcb-xkb1", "libxkbcommon-x11-0", "libxkbcommon0",
)  # fmt: skip
LOOK = ("fonts-inter",)
TESTS = ("chromium", "xauth", "xdotool", "xvfb")
NODE = ("nodejs", "npm")
CALLERS = ("sip-tester",)
_NODE_PROGRAMS = ("node", "npm")

# On other systems the libraries go by their own names, and only the first failure would tell.
_LIBRARIES = (
    "EGL",
    "GL",
    "dbus-1",
    "fontconfig",
    "xkbcommon",
    "xkbcommon-x11",
    "xcb-cursor",
    "xcb-icccm",
    "xcb-keysyms",
)


def _installed(packages: Sequence[str]) -> set[str]:
    _, output = quiet(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status} ${Provides}\n", "*"])
    found: set[str] = set()
    for line in output.splitlines():
        name, status, provides = [*line.split(" ", 2), "", ""][:3]
        if status == "installed":
            found.add(name)
            found.update(word.split(" ")[0] for word in provides.split(", ") if word)
    return found & set(packages)


def missing(packages: Sequence[str]) -> list[str]:
    """Return which of `packages` are not installed (on a system without dpkg: which libraries are not found)."""
    if set(packages) == set(NODE):
        # One from elsewhere will do, and Debian's npm would put its own in its place.
        return [name for name, program in zip(NODE, _NODE_PROGRAMS, strict=True) if not shutil.which(program)]
    if shutil.which("dpkg-query"):
        there = _installed(packages)
        return [name for name in packages if name not in there]
    if set(packages) & set(DESKTOP):
        return [f"lib{name}" for name in _LIBRARIES if ctypes.util.find_library(name) is None]
    return []


def need(packages: Sequence[str], *, without: str) -> None:
    """Install what is missing of `packages` when that is possible, else name it in one line.

    `without` says what will not work; an empty one means that nothing can go on, and raises StepFailed.
    """
    lacking = missing(packages)
    if not lacking:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installing system packages: " + " ".join(lacking))
        if _apt_install(lacking):
            return
        lacking = missing(packages)
    line = f"Missing system packages, install them first: sudo apt-get install {' '.join(lacking)}"
    if not shutil.which("apt-get"):
        line = f"Missing system libraries, install them first: {' '.join(lacking)}"
    if not without:
        raise StepFailed(line)
    say(f"{line} (without them {without})")


def _apt_install(packages: Sequence[str]) -> bool:
    quietly = {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    status, output = quiet(command, quietly)
    if status != 0:
        # The lists may be absent or older than the archive; only then are they fetched.
        quiet(["apt-get", "update", "-q"], quietly)
        status, output = quiet(command, quietly)
    if status != 0:
        print("\n".join(f"    {line}" for line in output.splitlines()[-5:]), flush=True)
    return status == 0
