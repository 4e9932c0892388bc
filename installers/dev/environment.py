"""The virtual environment `.venv`: made once, filled from the hash-locked requirements, brought up to date when they change."""

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installers.dev import debian
from installers.dev.steps import ROOT, StepFailed, quiet, say, show_count

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"


def tool(name: str) -> Path:
    """Return the path of a console script of the environment."""
    return VENV / "bin" / name


def prepare() -> None:
    """Make `.venv` what the lock says; returns at once when it is already."""
    with _alone():
        wanted = _digest(LOCK)
        if not _works() or _stamp("lock") != wanted:
            _create()
            _install_locked()
            _write_stamp("lock", wanted)
            _write_stamp("project", "")
        if _stamp("project") != _digest(PROJECT):
            say("Installing Luukku itself")
            _pip("install", "--no-deps", "--no-build-isolation", "--quiet", "--editable", str(ROOT))
            _write_stamp("project", _digest(PROJECT))


def write_lock() -> None:
    """Resolve pyproject.toml anew into requirements.lock: every platform, every hash, no index named.

    What is locked already stays unless pyproject.toml no longer admits it; delete the lock to move everything.
    """
    arguments = "--universal --python-version 3.11 --all-extras --generate-hashes --no-emit-index-url --no-header --no-annotate"
    command: list[str | Path] = [
        tool("uv"),
        "pip",
        "compile",
        "--quiet",
        *arguments.split(),
        "pyproject.toml",
        "--output-file",
        LOCK,
    ]
    status, output = quiet(command)
    if status != 0:
        raise StepFailed(f"The requirements could not be resolved:\n{output}")
    if named := re.findall(
        r"^.*(?:://|--index|--find-links).*$", LOCK.read_text(encoding="utf-8"), re.MULTILINE
    ):
        raise StepFailed(f"The lock names a place: {named[0]}")
    say(f"{LOCK.name}: {len(_names(LOCK))} packages")


@contextmanager
def _alone() -> Iterator[None]:
    # Two `./dev` at once would fill the same environment at once.
    with (ROOT / ".dev.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _works() -> bool:
    return PYTHON.exists() and quiet([PYTHON, "-m", "pip", "--version"])[0] == 0


def _create() -> None:
    if _works():
        return
    say(f"Making {VENV.name} with Python {sys.version.split()[0]}")
    if VENV.exists():
        shutil.rmtree(VENV)
    status, output = quiet([sys.executable, "-m", "venv", VENV])
    if status != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        debian.need(debian.VENV, without="")
        status, output = quiet([sys.executable, "-m", "venv", VENV])
    if status != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise StepFailed(f"Python could not make a virtual environment:\n{output}")


def _install_locked() -> None:
    total = len(_names(LOCK))
    say(f"Installing {total} packages from {LOCK.name} (a minute or two the first time)")
    command = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--no-color",
        "--progress-bar",
        "off",
        "-r",
        LOCK,
    ]
    kept: list[str] = []
    with subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env=_clean(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as pip:
        done = 0
        for line in pip.stdout or ():
            kept.append(line)
            if found := re.match(r"(?:Collecting|Requirement already satisfied:|Ignoring) ([\w.-]+)", line):
                done += 1
                show_count(min(done, total - 1), total, found[1])
    if pip.returncode != 0:
        raise StepFailed("The packages could not be installed:\n" + "".join(kept[-15:]))
    show_count(total, total, "installed")


def _pip(*arguments: str) -> None:
    status, output = quiet([PYTHON, "-m", "pip", *arguments], {"PIP_DISABLE_PIP_VERSION_CHECK": "1"})
    if status != 0:
        raise StepFailed(f"pip {arguments[0]} failed:\n{output}")


def _clean() -> dict[str, str]:
    return {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def _names(lock: Path) -> list[str]:
    return re.findall(r"^([A-Za-z0-9][\w.-]*)==", lock.read_text(encoding="utf-8"), re.MULTILINE)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _stamp(name: str) -> str:
    try:
        return (VENV / f"luukku-{name}.sha256").read_text(encoding="ascii")
    except FileNotFoundError:
        return ""


def _write_stamp(name: str, digest: str) -> None:
    (VENV / f"luukku-{name}.sha256").write_text(digest, encoding="ascii")
