"""A demonstration's own Asterisk: its lines and telephones, what the backend is told of it, and how one rings it oneself."""

import errno
import ipaddress
import secrets
import socket
from datetime import timedelta
from pathlib import Path

import msgspec

from backend.channels.phone.announcement_files import install
from backend.channels.phone.announcing import ROOT
from backend.channels.phone.asterisk_files import ExchangeSettings, Telephone
from backend.demo.exchange import Exchange, free_ports
from backend.demo.hold_music import write_music
from backend.demo.ringing.plan import Plan, write_plan
from backend.domain.county import County
from backend.domain.demo import DemoStaff, DemoTeam
from backend.protocol.words import Channel, Language

SIP_PORT = 5060
CALLER = "0500001000"
"""The account of whoever rings as a resident by a softphone of their own; a number that no subscriber has."""
_BETWEEN_SECONDS, _PLAYED_BETWEEN_SECONDS = 60.0, 4.0
_ANSWER_SECONDS, _PLAYED_ANSWER_SECONDS = 2.0, 0.3
_FAILING = 0.08


class AddressWrong(Exception):
    """The exchange cannot be reached at the address that was asked for; the text says why."""


class RealTelephones(msgspec.Struct, frozen=True, kw_only=True):
    """One exchange. ``played``: nobody watches, so telephones are picked up at once, each of them.

    The exchange opens its line to the one node, as in production; several nodes open it themselves, whichever leads.
    """

    folder: Path
    unpacked: Path
    settings: ExchangeSettings
    person: DemoStaff
    """Who is signed in at the desktop."""
    answering: tuple[str, ...]
    speed: float
    played: bool
    ahead: timedelta = timedelta()

    @property
    def file(self) -> Path:
        """What the backend is given."""
        return self.folder / "demo-phone.toml"

    @property
    def password_file(self) -> Path:
        """The password of whichever side is called."""
        return self.folder / "demo-phone.password"

    @property
    def ledger(self) -> Path:
        """Where it is written down whom the exchange has let in."""
        return self.folder / "demo-calls.jsonl"

    def write(self) -> None:
        """Write the settings of backend and telephones, and what callers hear."""
        self.ledger.unlink(missing_ok=True)
        install(None, self.folder / "exchange-sounds" / ROOT)
        write_music(self.settings.music)
        dials_us = bool(self.settings.dial_url)
        self.password_file.touch(mode=0o600)
        self.password_file.write_text(
            (self.settings.dial_password if dials_us else self.settings.password) + "\n", encoding="utf-8"
        )
        lines = [
            "# Written by ./dev demo: an Asterisk of its own.",
            'kind = "asterisk"',
            'name = "demo"',
            f'opened_by = "{"asterisk" if dials_us else "luukku"}"',
            f'user = "{self.settings.dial_user if dials_us else self.settings.user}"',
            f'password_file = "{self.password_file.name}"',
        ]
        if not dials_us:
            lines.append(f'url = "ws://127.0.0.1:{self.settings.http_port}/ari"')
        self.file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        write_plan(self._plan(), self.plan_file)

    @property
    def plan_file(self) -> Path:
        """What the program is told that picks up and rings."""
        return self.folder / "demo-ringing.json"

    def exchange(self) -> Exchange:
        """Make the exchange; it is not started yet."""
        return Exchange(
            self.unpacked, self.folder / "exchange", self.settings, self.folder / "exchange-sounds"
        )

    def told(self, county: County) -> list[str]:
        """Return how one rings it by a softphone, and how one's own becomes the telephone of who is signed in."""
        at = f"{self.settings.sip_address}, port {self.settings.sip_port} (UDP)"
        own = self.person.extension
        lines = [
            f"Any softphone: server {at}, codec G.711",
            f"To ring as a resident: user {CALLER}, password {self._password(CALLER)}; dial {_numbers(county, self.person)}",
        ]
        if own and own not in self.answering:
            lines.append(
                f"To be {self.person.name}'s telephone: user {own}, password {self._password(own)}; it rings when you take a caller (F2)"
            )
        elif own:
            lines.append(
                f"{self.person.name}'s telephone ({own}) is picked up by itself; with --own-phone it is your softphone"
            )
        if not ipaddress.IPv4Address(self.settings.sip_address).is_loopback:
            lines.append("Others of this network can reach it too, and nothing is encrypted: trust them")
        return lines

    def _password(self, number: str) -> str:
        return next(one.password for one in self.settings.telephones if one.number == number)

    def _plan(self) -> Plan:
        return Plan(
            exchange=self.settings,
            answering=self.answering,
            first_lines=self.person.lines,
            speed=self.speed,
            answer_seconds=_PLAYED_ANSWER_SECONDS if self.played else _ANSWER_SECONDS,
            between_seconds=_PLAYED_BETWEEN_SECONDS if self.played else _BETWEEN_SECONDS,
            failing=0.0 if self.played else _FAILING,
            ledger=self.ledger,
            clock_ahead=self.ahead.total_seconds(),
        )


def real_telephones(
    *,
    folder: Path,
    unpacked: Path,
    team: DemoTeam,
    user_name: str,
    address: str,
    own_phone: bool,
    node_port: int | None,
    ahead: timedelta,
    speed: float,
    played: bool,
) -> RealTelephones:
    """Choose ports and passwords. ``node_port``: of the one node the exchange opens its line to; none of several.

    Raises ``AddressWrong``.
    """
    person = next(one for one in team.staff if one.user_name == user_name)
    extensions = [one.extension for one in team.staff if one.extension]
    (http,) = free_ports(1, socket.SOCK_STREAM)
    (trunk,) = free_ports(1, socket.SOCK_DGRAM, "127.0.0.2")
    settings = ExchangeSettings(
        http_port=http,
        sip_port=_sip_port(address),
        rtp_first=10_000,
        rtp_last=31_998,
        music=folder / "exchange-music",
        telephones=tuple(Telephone(number, secrets.token_urlsafe(9)) for number in (*extensions, CALLER)),
        sip_address=address,
        trunk_port=trunk,
        dial_url=f"ws://127.0.0.1:{node_port}/phone/ari" if node_port else "",
    )
    return RealTelephones(
        folder=folder,
        unpacked=unpacked,
        settings=settings,
        person=person,
        answering=tuple(one for one in extensions if not (own_phone and one == person.extension)),
        speed=speed,
        played=played,
        ahead=ahead,
    )


def _sip_port(address: str) -> int:
    """Return the usual port when it is free, so that a softphone need not be told, or else another."""
    try:
        if ipaddress.IPv4Address(address).is_unspecified:
            raise AddressWrong("the address of this machine is wanted, and not all of them")
    except ValueError:
        raise AddressWrong(f"{address} is no IPv4 address") from None
    for wanted in (SIP_PORT, 0):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
            try:
                one.bind((address, wanted))
            except OSError as error:
                if error.errno == errno.EADDRINUSE:
                    continue
                raise AddressWrong(f"this machine has no address {address}") from None
            return int(one.getsockname()[1])
    raise AddressWrong(f"no port is free at {address}")


def _numbers(county: County, person: DemoStaff) -> str:
    """Return what one may dial: a number in each language of the lines whose callers the person answers."""
    found: dict[Language, str] = {}
    for line in county.lines:
        if line.id in person.lines and Channel.PHONE in line.channels:
            for one in line.numbers:
                found.setdefault(one.language, one.number)
    return ", ".join(f"{number} ({language.value})" for language, number in found.items())
