"""The house rule on sizes: a source file has a subject, the median is about 120 lines and none is over 400."""

import statistics
import subprocess

from installers.dev.steps import ROOT, StepFailed, say

LONGEST = 400
_SOURCES = ("*.py", "*.js", "*.css", "*.html", "*.sh", "*.qss", "dev", ".ci/run")


def check() -> None:
    """Print the median and raise StepFailed naming each file of more than 400 lines."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *_SOURCES],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    lengths = {name: _lines(name) for name in listed.split("\0") if name and (ROOT / name).is_file()}
    subjects = [count for name, count in lengths.items() if count > 5 and name.endswith(".py")]
    if subjects:
        say(
            f"File lengths: {len(lengths)} files, median {statistics.median(subjects):.0f}, longest {max(lengths.values())}"
        )
    if long := [f"    {count} {name}" for name, count in sorted(lengths.items()) if count > LONGEST]:
        raise StepFailed(f"Files over {LONGEST} lines, to be split by subject:\n" + "\n".join(long))


def _lines(name: str) -> int:
    with (ROOT / name).open("rb") as source:
        return sum(1 for _ in source)
