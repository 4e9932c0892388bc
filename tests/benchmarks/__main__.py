"""`./dev bench [NAME] [--json FILE]`: run the modules of this folder that have `measure() -> list[Figure]`.

Each module runs in a process of its own, so that one benchmark's memory and threads do not touch another's figures.
"""

import argparse
import json
import pkgutil
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import tests.benchmarks


def main() -> int:
    """Measure what was asked for; status 1 if a benchmark broke."""
    parser = argparse.ArgumentParser(prog="./dev bench", description="Measure beside a limit.")
    parser.add_argument("name", nargs="?", help="one of: " + ", ".join(names()))
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures as JSON")
    parser.add_argument("--only", metavar="NAME", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.only:
        chosen.json.write_text(json.dumps(measure(chosen.only)), encoding="utf-8")
        return 0
    wanted = [name for name in names() if not chosen.name or chosen.name in {name, name.split("_")[0]}]
    if not wanted:
        parser.error(f"no benchmark {chosen.name}; there are {', '.join(names())}")
    figures: list[object] = []
    failed = False
    for name in wanted:
        with tempfile.NamedTemporaryFile(suffix=".json") as answer:
            command = [sys.executable, "-m", "tests.benchmarks", "--only", name, "--json", answer.name]
            if subprocess.run(command, check=False).returncode == 0:
                figures += json.loads(Path(answer.name).read_text(encoding="utf-8"))
            else:
                failed = True
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return int(failed)


def names() -> list[str]:
    """Return the names of the benchmarks: the modules beside this one that are no tests."""
    found = (module.name for module in pkgutil.iter_modules(tests.benchmarks.__path__))
    return sorted(name for name in found if not name.startswith(("_", "test_")))


def measure(name: str) -> list[dict[str, str | float | bool]]:
    """Run one benchmark here, print its lines and return its figures."""
    figures = import_module(f"tests.benchmarks.{name}").measure()
    for figure in figures:
        print(figure.line(), flush=True)
    return [figure.as_json() for figure in figures]


if __name__ == "__main__":
    sys.exit(main())
