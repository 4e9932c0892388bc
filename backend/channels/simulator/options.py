"""What one may ask of the simulator on the command line."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).parents[3] / "resources" / "demo" / "residents.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The play to give. `url` may be several addresses of one site, separated by commas. `residents` is the size of the town; `seconds` None means until it is ended.

    `clock_ahead` is in seconds: a demonstration at night lives in office hours.
    """

    url: str
    speed: float = 1.0
    seed: int = 1
    ledger: Path | None = None
    seconds: float | None = None
    first_soon: bool = True
    residents: int = 30_000
    clock_ahead: float = 0.0
    script: Path = SCRIPT


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; prints what is wrong and exits with 2 when they make no sense."""
    parser = argparse.ArgumentParser(
        prog="python -m backend.channels.simulator", description="Residents at the public pages."
    )
    parser.add_argument(
        "--url",
        required=True,
        help="address of the residents' pages, http://host:port, or several separated by commas",
    )
    parser.add_argument("--speed", type=float, default=1.0, metavar="N", help="arrivals N times as dense")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another number, another day")
    parser.add_argument("--ledger", type=Path, metavar="FILE", help="write down what was told to be saved")
    parser.add_argument("--seconds", type=float, metavar="N", help="end after so long (default: never)")
    parser.add_argument(
        "--residents", type=int, default=30_000, metavar="N", help="how many live in the town"
    )
    parser.add_argument(
        "--first-soon",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="a first chat, form and call request within two seconds",
    )
    parser.add_argument("--clock-ahead", type=float, default=0.0, metavar="SECONDS", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.speed <= 0 or chosen.residents <= 0:
        parser.error("--speed and --residents must be above 0")
    if not all(url.startswith("http://") for url in chosen.url.split(",")):
        parser.error("--url is like http://127.0.0.1:8080")
    return Options(**vars(chosen))
