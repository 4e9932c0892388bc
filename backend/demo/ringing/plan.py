"""What the program that plays at the telephones is told, as one file: it has passwords in it."""

from pathlib import Path

import msgspec

from backend.channels.phone.asterisk_files import ExchangeSettings


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds are real ones. ``answering`` are the extensions whose telephones are picked up by themselves."""

    exchange: ExchangeSettings
    answering: tuple[str, ...]
    first_lines: tuple[str, ...]
    """Whom the first callers ring: lines of whoever is signed in, so that there is something to see at once."""
    speed: float
    answer_seconds: float
    between_seconds: float
    """Nobody who looks on waits longer than this for the next caller."""
    failing: float
    """Share of those rung who are busy or do not answer."""
    ledger: Path
    clock_ahead: float = 0.0

    def __repr__(self) -> str:
        """Never show a password."""
        return f"<Plan of {len(self.answering)} telephones>"


def write_plan(plan: Plan, file: Path) -> None:
    """Write it for this user alone."""
    file.touch(mode=0o600)
    file.write_bytes(msgspec.json.encode(plan, enc_hook=str))


def read_plan(file: Path) -> Plan:
    """Read what `write_plan` wrote."""
    return msgspec.json.decode(file.read_bytes(), type=Plan, dec_hook=_path)


def _path(wanted: type, value: object) -> object:
    if wanted is Path and isinstance(value, str):
        return Path(value)
    raise ValueError(f"{wanted.__name__} is expected")
