"""``luukku-backend``: serve a node, add a member of staff."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from backend.config import ConfigWrong, read_config
from backend.domain.county import CountyFileWrong
from backend.serving import serve
from backend.staff_adding import StaffWrong, add_staff
from backend.store.encryption import KeysWrong
from backend.store.migrate import DatabaseWrong

OPTIONS = ("data", "database", "county", "host", "port", "demo", "clock_ahead")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; 2 when it cannot be understood, 1 when it cannot be done."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    options = {name: getattr(chosen, name) for name in OPTIONS}
    try:
        config = read_config(chosen.config, os.environ, options)
        if chosen.what == "serve":
            serve(config)
        else:
            print(add_staff(config, chosen))
    except (ConfigWrong, StaffWrong) as error:
        parser.error(str(error))
    except (CountyFileWrong, DatabaseWrong, KeysWrong, OSError) as error:
        print(f"luukku-backend: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--config", type=Path, metavar="FILE", help="settings as TOML")
    shared.add_argument("--data", type=Path, metavar="FOLDER", help="keys, and the database on SQLite")
    shared.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql+psycopg://…")
    shared.add_argument("--county", type=Path, metavar="FILE", help="the county's file")
    shared.add_argument(
        "--demo", action="store_true", default=None, help="the demo county, its people and a week of history"
    )
    shared.add_argument("--host", help=argparse.SUPPRESS)
    shared.add_argument("--port", type=int, help=argparse.SUPPRESS)
    shared.add_argument("--clock-ahead", type=float, metavar="SECONDS", help=argparse.SUPPRESS)
    parser = argparse.ArgumentParser(
        prog="luukku-backend", description="One window for every way a resident reaches care."
    )
    commands = parser.add_subparsers(dest="what", required=True)
    commands.add_parser("serve", parents=[shared], help="serve desktops and residents: --host, --port")
    staff = commands.add_parser("staff", help="members of staff").add_subparsers(dest="what", required=True)
    adding = staff.add_parser("add", parents=[shared], help="add a member of staff; asks for the password")
    adding.add_argument("user_name", help="the name to sign in by")
    adding.add_argument("--name", required=True, help="first and last name")
    adding.add_argument("--public-name", help="what residents see; the first name unless given")
    adding.add_argument("--role", default="professional", help="professional, supervisor or administrator")
    adding.add_argument(
        "--line", action="append", default=[], dest="lines", help="a service line's id; may be repeated"
    )
    adding.add_argument("--unit", default="")
    return parser


if __name__ == "__main__":
    sys.exit(main())
