"""Running a program as a step of `./dev`: what a person sees of it and how its failure ends the run."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class StepFailed(Exception):
    """A step ended badly; `status` is the exit status `./dev` shall end with."""

    def __init__(self, message: str, status: int = 1) -> None:
        """Keep one line a person can act on."""
        super().__init__(message)
        self.status = status


def say(text: str) -> None:
    """Print one line of progress at once, also into a pipe."""
    print(f"==> {text}", flush=True)


def run(name: str, command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> None:
    """Run `command` from the root of the sources and show its output; raise StepFailed if it fails."""
    say(name)
    started = time.monotonic()
    status = call(command, environment)
    if status != 0:
        raise StepFailed(f"{name}: failed with status {status}", status)
    print(f"    {name}: {time.monotonic() - started:.1f} s", flush=True)


def call(
    command: Sequence[str | Path], environment: Mapping[str, str] | None = None, cwd: Path = ROOT
) -> int:
    """Run `command` to its end and return its exit status; Ctrl+C is left to the child to answer."""
    with subprocess.Popen(
        [str(part) for part in command], cwd=cwd, env={**os.environ, **(environment or {})}
    ) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                # The terminal sent it to the child as well; it decides how to end.
                continue


def quiet(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run `command` without showing anything and return its status and all its output."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def show_count(done: int, total: int, what: str) -> None:
    """Show progress on one line of a terminal, or now and then as a line of its own elsewhere."""
    if sys.stdout.isatty():
        print(f"\r    {done}/{total} {what[:50]:<50}", end="" if done < total else "\n", flush=True)
    elif done == total or done % 20 == 0:
        print(f"    {done}/{total} {what}", flush=True)
