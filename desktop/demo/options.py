"""What one may ask of the desktop that a nurse plays at; everything else is the desktop's own settings."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Who signs in, for how many seconds, and where report and pictures go; `rest` is for `desktop.config`."""

    user_name: str
    seconds: float
    report: Path | None
    screenshots: Path | None
    rest: tuple[str, ...]


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; prints what is wrong and exits with 2."""
    parser = argparse.ArgumentParser(
        prog="python -m desktop.demo",
        description="The desktop, played by key events; the password comes in LUUKKU_DEMO_PASSWORD.",
        allow_abbrev=False,
    )
    parser.add_argument("--demo-user", required=True, metavar="NAME", help="who signs in")
    parser.add_argument("--seconds", type=float, required=True, metavar="N", help="how long to work")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write what was measured as JSON")
    parser.add_argument("--screenshots", type=Path, metavar="FOLDER", help="keep pictures of the window")
    chosen, rest = parser.parse_known_args(arguments)
    return Options(
        user_name=chosen.demo_user,
        seconds=chosen.seconds,
        report=chosen.report,
        screenshots=chosen.screenshots,
        rest=tuple(rest),
    )
