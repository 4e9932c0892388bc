"""What one may ask of the chaos on the command line."""

import argparse
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """A play; ``seconds`` is how long faults come, the settling at the end takes some more."""

    seconds: float
    seed: int
    nodes: int = 1
    database: str = "sqlite"
    desktops: int = 2
    residents: int = 3
    balanced: bool = False
    """Whether desktops too come in by a load balancer, instead of trying each node's address in turn."""
    json: Path | None = None
    keep: bool = False

    def again(self) -> str:
        """Return the command that plays the same once more."""
        return (
            f"./dev chaos --seconds {self.seconds:g} --seed {self.seed} --nodes {self.nodes} "
            f"--database {self.database} --desktops {self.desktops} --residents {self.residents} "
            f"--front {'balancer' if self.balanced else 'addresses'}"
        )


def parse(arguments: Sequence[str]) -> Options:
    """Return the options; prints what is wrong and exits with 2 when they make no sense."""
    parser = argparse.ArgumentParser(
        prog="./dev chaos",
        description="A real backend, desktops and residents' pages under random faults; ends with one line of JSON.",
    )
    parser.add_argument("--seconds", type=float, default=60.0, metavar="N", help="how long faults come (60)")
    parser.add_argument("--seed", type=int, metavar="S", help="repeat the faults of an earlier play")
    parser.add_argument(
        "--nodes", type=int, metavar="N", help="backend processes (1 on SQLite, 3 on PostgreSQL)"
    )
    parser.add_argument("--database", choices=["sqlite", "postgres"], help="several nodes mean postgres")
    parser.add_argument("--desktops", type=int, default=3, metavar="M", help="professionals, at most 5 (3)")
    parser.add_argument("--residents", type=int, default=3, metavar="R", help="residents at their pages (3)")
    parser.add_argument(
        "--front",
        choices=["balancer", "addresses"],
        help="how desktops come to several nodes (the seed decides); residents come by a balancer",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the result and what led to it here")
    parser.add_argument("--keep", action="store_true", help="leave database, logs and records for looking at")
    chosen = parser.parse_args(arguments)
    database = chosen.database or ("postgres" if (chosen.nodes or 1) > 1 else "sqlite")
    nodes = chosen.nodes or (1 if database == "sqlite" else 3)
    if nodes < 1 or (nodes > 1 and database == "sqlite"):
        parser.error("one node on sqlite, several on postgres")
    if not 1 <= chosen.desktops <= 5 or chosen.residents < 1 or chosen.seconds <= 0:
        parser.error("1 to 5 desktops, at least one resident, and some seconds")
    seed = secrets.randbelow(10**6) if chosen.seed is None else chosen.seed
    return Options(
        seconds=chosen.seconds,
        seed=seed,
        nodes=nodes,
        database=database,
        desktops=chosen.desktops,
        residents=chosen.residents,
        balanced=chosen.front == "balancer" if chosen.front else seed % 2 == 1,
        json=chosen.json,
        keep=chosen.keep,
    )
