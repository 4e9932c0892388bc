"""A real Asterisk for tests: one a module, with its own folder and ports, out of Debian's packages; skipped where none are."""

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.channels.phone.asterisk_files import ExchangeSettings, Telephone
from backend.demo.exchange import Exchange, free_ports
from backend.demo.sip.sound import write_tone
from installers.dev import asterisk

TELEPHONES = ("1001", "1002", "1003")
"""The professionals' telephones that every exchange of the tests knows."""

MUSIC_HERTZ = 350
"""Music on hold is one tone here, so that it can be told from everything else that is heard."""


SILENT_SECONDS = 4
"""When a leg without any sound is given up; in earnest it is half a minute."""


@pytest.fixture(scope="session")
def unpacked_asterisk() -> Path:
    """Give the folder of an unpacked Asterisk, fetched if need be; skip where no archive carries it."""
    problem = asterisk.prepare()
    if problem:
        pytest.skip(f"no real Asterisk: {problem}")
    return asterisk.folder()


@pytest.fixture(scope="module")
def exchange(unpacked_asterisk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exchange]:
    """Give an exchange that runs; one that a test killed is that test's to start again."""
    folder = tmp_path_factory.mktemp("exchange")
    running = Exchange(unpacked_asterisk, folder, exchange_settings(folder))
    asyncio.run(running.start())
    try:
        yield running
    finally:
        asyncio.run(running.kill())


def exchange_settings(folder: Path, *, dial_url: str = "") -> ExchangeSettings:
    """Make settings with ports that are free now, three telephones and a trunk at 127.0.0.2."""
    music = folder / "music"
    music.mkdir()
    write_tone(music / "tone.wav", MUSIC_HERTZ, seconds=4.0)
    (http,) = free_ports(1, socket.SOCK_STREAM)
    (sip,) = free_ports(1, socket.SOCK_DGRAM)
    (trunk,) = free_ports(1, socket.SOCK_DGRAM, "127.0.0.2")
    return ExchangeSettings(
        http_port=http,
        sip_port=sip,
        # Below what the system gives away itself; an exchange passes over what is in use, so that two may share it.
        rtp_first=10_000,
        rtp_last=31_998,
        music=music,
        trunk_port=trunk,
        silent_seconds=SILENT_SECONDS,
        telephones=tuple(Telephone(number) for number in TELEPHONES),
        dial_url=dial_url,
    )
