"""`./dev COMMAND`: set up what the command needs, then run it."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from installers.dev import asterisk, debian, environment, file_lengths, provider, translations
from installers.dev.environment import PYTHON, tool
from installers.dev.steps import StepFailed, call, run, say

_QUICK = "not slow and not citizen and not together and not benchmark and not postgres"
_REST = f"not benchmark and not ({_QUICK})"
_ALONE = "citizen or alone"
_SIDE_BY_SIDE = ["-q", "-n", "3", "--dist", "loadfile", "-m"]
_QUICK_TESTS = [*_SIDE_BY_SIDE, _QUICK]
_CHECKED_TESTS = [*_SIDE_BY_SIDE, f"{_QUICK} and not window"]
"""A window takes half a second to stand: a thousand of them are not what one waits for before each commit."""
_SLOW_TESTS = ["-q", "-n", "2", "--dist", "loadfile", "-m", f"{_REST} and not ({_ALONE})", "--durations=10"]
"""Slow tests mostly wait, for servers of their own: two share the cores, file by file."""
_LONE_TESTS = ["-m", f"{_REST} and ({_ALONE})", "--durations=10"]
"""What goes by the clock or takes the whole machine would disturb others and be disturbed."""
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def main() -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="./dev", description="Build, try and test Luukku.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser(
        "demo", help="backend, simulated residents and the desktop (--help says more)", add_help=False
    )
    commands.add_parser("test", help="everything but the benchmarks")
    commands.add_parser(
        "check", help="format, lint, types, imports, sizes and the quick tests without windows"
    )
    commands.add_parser("bench", help="measure beside a limit: [NAME] [--json FILE]", add_help=False)
    commands.add_parser(
        "chaos", help="faults of every kind at random, and what was lost (--help says more)", add_help=False
    )
    commands.add_parser(
        "screenshots", help="draw every view into FOLDER [--only NAME], or --readme", add_help=False
    )
    commands.add_parser("lock", help="resolve the requirements anew")
    commands.add_parser("setup", help="only make everything ready")
    chosen, rest = parser.parse_known_args()
    if rest and chosen.command not in {"demo", "bench", "chaos", "screenshots"}:
        parser.error(f"{chosen.command} takes no arguments, not {' '.join(rest)}")
    _own_path()
    try:
        return _COMMANDS[chosen.command](rest)
    except StepFailed as failure:
        print(f"==> {failure}", file=sys.stderr, flush=True)
        return failure.status
    except KeyboardInterrupt:
        say("Interrupted")
        return 130


def _own_path() -> None:
    # `dev` put the sources first so that this package is found; the children shall see what the person had.
    before = os.environ.pop("LUUKKU_DEV_PATH", "")
    os.environ.pop("PYTHONPATH", None)
    if before:
        os.environ["PYTHONPATH"] = before


def _setup(*, tests: bool = False, exchange: bool = False) -> None:
    debian.need(debian.DESKTOP, without="the desktop does not start")
    debian.need(debian.LOOK, without="another typeface is used")
    if tests:
        debian.need(debian.TESTS, without="browser and window tests fail")
        debian.need(debian.NODE, without="tests at the real identification provider are skipped")
    if exchange:
        debian.need(debian.CALLERS, without="the telephone is not tried under load")
    environment.prepare()
    if tests:
        provider.prepare()
    if exchange:
        asterisk.prepare()
    translations.compile_changed()


def _only_setup(_: Sequence[str]) -> int:
    _setup(tests=True, exchange=True)
    say("Ready")
    return 0


def _demo(arguments: Sequence[str]) -> int:
    _setup()
    return call([PYTHON, "-m", "backend.demo", *arguments, *asterisk_of(arguments)], cwd=Path.cwd())


def asterisk_of(arguments: Sequence[str]) -> list[str]:
    """Fetch an Asterisk for a demonstration that asks for one, and return where it is; raises ``StepFailed``."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--phone")
    if parser.parse_known_args(arguments)[0].phone != "asterisk":
        return []
    if asterisk.prepare():
        raise StepFailed("--phone asterisk does not go here; ./dev demo without it has callers, too")
    return ["--asterisk", str(asterisk.folder())]


def _check(_: Sequence[str]) -> int:
    _setup(tests=True)
    _only_good(_static())
    run("Quick tests, without windows", [PYTHON, "-m", "pytest", *_CHECKED_TESTS], _OFFSCREEN)
    return 0


def _test(_: Sequence[str]) -> int:
    _setup(tests=True, exchange=True)
    wrong = _static()
    # The tests run all the same: whoever waits for them wants to hear of everything at once.
    ended = [
        call([PYTHON, "-m", "pytest", *tests], _OFFSCREEN)
        for tests in (_QUICK_TESTS, _SLOW_TESTS, _LONE_TESTS)
    ]
    _only_good(wrong)
    return next((status for status in ended if status), 0)


def _static() -> list[StepFailed]:
    wrong: list[StepFailed] = []
    steps: list[tuple[str, list[str | Path]]] = [
        ("Format", [tool("ruff"), "format", "--check", "."]),
        ("Lint", [tool("ruff"), "check", "."]),
        ("Types", [tool("mypy")]),
        ("Imports", [tool("lint-imports")]),
    ]
    for name, command in steps:
        try:
            run(name, command)
        except StepFailed as failure:
            wrong.append(failure)
    try:
        file_lengths.check()
    except StepFailed as failure:
        wrong.append(failure)
    return wrong


def _only_good(wrong: Sequence[StepFailed]) -> None:
    if wrong:
        raise StepFailed("\n==> ".join(str(failure) for failure in wrong))


def _bench(arguments: Sequence[str]) -> int:
    _setup(tests=True, exchange=True)
    return call([PYTHON, "-m", "tests.benchmarks", *arguments], _OFFSCREEN, cwd=Path.cwd())


def _chaos(arguments: Sequence[str]) -> int:
    _setup(tests=True)
    return call([PYTHON, "-m", "tests.chaos", *arguments], _OFFSCREEN, cwd=Path.cwd())


def _screenshots(arguments: Sequence[str]) -> int:
    _setup(tests=True)
    return call([PYTHON, "-m", "tests.gallery", *arguments], _OFFSCREEN, cwd=Path.cwd())


def _lock(_: Sequence[str]) -> int:
    environment.prepare()
    environment.write_lock()
    environment.prepare()
    return 0


_COMMANDS = {
    "demo": _demo,
    "test": _test,
    "check": _check,
    "bench": _bench,
    "chaos": _chaos,
    "screenshots": _screenshots,
    "lock": _lock,
    "setup": _only_setup,
}

if __name__ == "__main__":
    sys.exit(main())
