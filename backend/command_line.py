"""What may be said to ``luukku-backend`` on the command line."""

import argparse
from datetime import date
from pathlib import Path

_ROLES = "professional, supervisor, privacy_officer or administrator"


def parser() -> argparse.ArgumentParser:
    """Return the parser; ``what`` is the command."""
    shared = _shared()
    made = argparse.ArgumentParser(
        prog="luukku-backend", description="One window for every way a resident reaches care."
    )
    commands = made.add_subparsers(dest="what", required=True)
    commands.add_parser("serve", parents=[shared], help="serve desktops and residents: --host, --port")
    staff = commands.add_parser("staff", help="members of staff").add_subparsers(dest="what", required=True)
    _staff(staff.add_parser("add", parents=[shared], help="add a member of staff; asks for the password"))
    staff.add_parser("list", parents=[shared], help="who may sign in, in which role, at which lines")
    for what, does in (
        ("role", "give another role; at once, also at open desktops"),
        ("lines", "set the service lines; cases of other lines return to the queue"),
        ("lock", "lock out at once; cases in hand return to the queue"),
        ("unlock", "let in again"),
        ("password", "set a new password, which is asked for"),
    ):
        changing = staff.add_parser(what, parents=[shared], help=does)
        changing.add_argument("user_name", help="the name to sign in by")
        if what == "role":
            changing.add_argument("role", help=_ROLES)
        if what == "lines":
            changing.add_argument(
                "lines", nargs="*", metavar="LINE", help="a service line's id; none takes all away"
            )
    backup = commands.add_parser(
        "backup", parents=[shared], help="write a verified backup, also while nodes serve"
    )
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument("--force", action="store_true", help="replace FILE if it is there already")
    restore = commands.add_parser("restore", parents=[shared], help="restore a backup while no node serves")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--force", action="store_true", help="also over a database, which is kept aside")
    migrating = commands.add_parser(
        "migrate", parents=[shared], help="bring an older database to this version's tables"
    ).add_mutually_exclusive_group(required=True)
    migrating.add_argument("--backup", type=Path, metavar="FILE", help="write a verified backup first")
    migrating.add_argument("--without-backup", action="store_true", help="there is one already")
    retention = commands.add_parser(
        "retention",
        parents=[shared],
        help="let go of what is due now, also while nodes serve; the leader does it nightly",
    )
    retention.add_argument("--dry-run", action="store_true", help="only count what is due")
    commands.add_parser(
        "feedback", parents=[shared], help="feedback in numbers as CSV, without personal data"
    ).add_argument(
        "--by",
        choices=("kind", "theme", "channel"),
        default="kind",
        help="what is counted beside month and line: kinds, themes, or the channels that surveys rate",
    )
    rotating = commands.add_parser(
        "rotate-key",
        parents=[shared],
        help="seal everything by a new key while nodes serve; goes on where it was stopped",
    ).add_mutually_exclusive_group()
    rotating.add_argument(
        "--add", action="store_true", help="only add the new key to the key file, to be put to every node"
    )
    rotating.add_argument(
        "--forget-old", action="store_true", help="take keys out of the key file that seal nothing any more"
    )
    verify = commands.add_parser(
        "verify", parents=[shared], help="check everything the database holds, also while nodes serve"
    )
    verify.add_argument("--quick", action="store_true", help="leave out folding the streams")
    _announcements(commands.add_parser("announcements", help="what callers of the telephone are told"))
    for name, about in (
        ("directory", "the service directory and the care chains"),
        ("phrases", "shared phrases and playbooks"),
    ):
        _kept_in_file(commands.add_parser(name, help=about), name, shared)
    _export(commands.add_parser("export", help="what was recorded, for others to read"), shared)
    keys = commands.add_parser(
        "identification-keys",
        parents=[shared],
        help="make the keys by which an identification service knows us",
    )
    keys.add_argument("file", type=Path, metavar="FILE")
    return made


def _shared() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--config", type=Path, metavar="FILE", help="settings as TOML")
    shared.add_argument("--data", type=Path, metavar="FOLDER", help="keys, and the database on SQLite")
    shared.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql+psycopg://…")
    shared.add_argument("--county", type=Path, metavar="FILE", help="the county's file")
    shared.add_argument(
        "--checklists", type=Path, metavar="FOLDER", help="folder of the organisation's own questionnaires"
    )
    shared.add_argument(
        "--codes", type=Path, metavar="FOLDER", help="folder of the organisation's own lists of codes"
    )
    shared.add_argument(
        "--identification", type=Path, metavar="FILE", help="the identification service's file"
    )
    shared.add_argument(
        "--authorizations", type=Path, metavar="FILE", help="the authorisation register's file"
    )
    shared.add_argument("--exports", type=Path, metavar="FILE", help="the exports' file")
    shared.add_argument("--phone", type=Path, metavar="FILE", help="the telephone exchange's file")
    shared.add_argument(
        "--demo", action="store_true", default=None, help="the demo county, its people and a week of history"
    )
    shared.add_argument("--host", help=argparse.SUPPRESS)
    shared.add_argument("--port", type=int, help=argparse.SUPPRESS)
    shared.add_argument("--clock-ahead", type=float, metavar="SECONDS", help=argparse.SUPPRESS)
    return shared


def _staff(adding: argparse.ArgumentParser) -> None:
    adding.add_argument("user_name", help="the name to sign in by")
    adding.add_argument("--name", required=True, help="first and last name")
    adding.add_argument("--public-name", help="what residents see; the first name unless given")
    adding.add_argument("--role", default="professional", help=_ROLES)
    adding.add_argument(
        "--line", action="append", default=[], dest="lines", help="a service line's id; may be repeated"
    )
    adding.add_argument("--unit", default="")


def _kept_in_file(keeping: argparse.ArgumentParser, name: str, shared: argparse.ArgumentParser) -> None:
    doing = keeping.add_subparsers(dest=name, required=True)
    for what, does in (
        ("import", "add and change what a file says, at once, also at open desktops; the rest stays"),
        ("check", "say whether a file could be imported; 1 if not"),
        ("export", "write what stands now as such a file"),
    ):
        one = doing.add_parser(what, parents=[shared], help=does)
        one.add_argument("file", type=Path, metavar="FILE")


def _export(export: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> None:
    doing = export.add_subparsers(dest="export", required=True)
    fhir = doing.add_parser(
        "fhir", parents=[shared], help="cases as FHIR R4, a Bundle each; logged case by case"
    )
    fhir.add_argument(
        "--case", type=int, metavar="NUMBER", help="one case; else those closed between the days"
    )
    _days(fhir)
    avohilmo = doing.add_parser(
        "avohilmo", parents=[shared], help="contacts of health care as a table for statistics; logged once"
    )
    avohilmo.add_argument(
        "--from", dest="first", type=date.fromisoformat, required=True, metavar="DAY", help="the first day"
    )
    avohilmo.add_argument(
        "--to", dest="last", type=date.fromisoformat, required=True, metavar="DAY", help="the last day"
    )
    avohilmo.add_argument("--out", type=Path, required=True, metavar="FILE", help="is replaced")
    avohilmo.add_argument("--purpose", required=True, help="why, for the access log")
    doing.add_parser(
        "status", parents=[shared], help="how sending to the patient record stands, in one line; 1 on trouble"
    )
    fhir.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="is made if it is not there")
    fhir.add_argument("--purpose", required=True, help="why, for the access log")


def _days(asking: argparse.ArgumentParser) -> None:
    day = date.fromisoformat
    asking.add_argument("--from", dest="first", type=day, metavar="DAY", help="closed on that day or later")
    asking.add_argument("--to", dest="last", type=day, metavar="DAY", help="closed on that day or before")


def _announcements(announcements: argparse.ArgumentParser) -> None:
    doing = announcements.add_subparsers(dest="announcements", required=True)
    script = doing.add_parser("script", help="print what is to be recorded, phrase by phrase")
    script.add_argument("--language", required=True, choices=("fi", "sv", "en"))
    checking = doing.add_parser(
        "check", help="look at the organisation's own recordings; 1 if any cannot be used"
    )
    checking.add_argument("folder", type=Path, metavar="FOLDER", help="with fi, sv, en in it")
    installing = doing.add_parser("install", help="write the complete set for the exchange")
    installing.add_argument("folder", type=Path, metavar="FOLDER", help="sounds/luukku of the exchange")
    installing.add_argument("--own", type=Path, metavar="FOLDER", help="the organisation's own recordings")
