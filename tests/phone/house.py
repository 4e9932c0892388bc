"""A real Asterisk whose recordings are tones, and our exchange over it, for tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from backend.channels.phone.announcing import Announcements
from backend.channels.phone.asterisk.exchange import Arrangement, AsteriskExchange
from backend.channels.phone.asterisk.waiting import Pauses
from backend.channels.phone.asterisk_files import ExchangeSettings
from backend.demo.sip.sound import write_tone
from backend.domain.county import LineNumber, ServiceLine
from backend.protocol.ids import LineId
from backend.protocol.words import Language
from tests.domain.the_demo_county import county
from tests.phone.recorder import Recorder
from tests.support.hearing import address_of

LINE = LineId("oral-health")
NUMBER = "+358942418800"
SWEDISH_NUMBER = "+358942418801"
OTHER_LINE = LineId("maternity-child")
OTHER_NUMBER = "+358942418900"
CLIENT = "+358401234567"

SOUNDS = (
    "greeting", "place-next", "place", "number-2", "number-3", "please-wait", "wait", "wait-5-10", "press-one", "closed",
    "press-one-closed", "callback-taken", "callback-some-time", "callback-unknown-number", "callback-attempts-3",
    "number-asked", "number-not-understood", "number-taken", "withheld-cannot", "goodbye",
    "survey", "survey-thanks", "question-ease",
)  # fmt: skip
SWEDISH = 1000
"""By how many Hertz Swedish is higher here."""

QUICK = Pauses(between=1.0, longest=60.0, for_key=1.0, for_digits=1.5, longest_sound=20.0)
SLOW = Pauses(between=600.0, for_key=10.0, for_digits=10.0, for_rating=3.0)


def hertz_of(sound: str) -> int:
    """Return the tone of a recording."""
    return 500 + 50 * SOUNDS.index(sound)


def record(folder: Path) -> Path:
    """Write every recording, half a second each, and return the exchange's folder of sounds."""
    for language, higher in (("fi", 0), ("sv", SWEDISH)):
        place = folder / "luukku" / language
        place.mkdir(parents=True)
        for sound in SOUNDS:
            write_tone(place / f"{sound}.wav", hertz_of(sound) + higher, seconds=0.6)
    return folder


def lines() -> tuple[ServiceLine, ...]:
    """Return the demo county's lines, two of them with numbers."""
    numbers = {
        LINE: (LineNumber(NUMBER), LineNumber(SWEDISH_NUMBER, Language.SWEDISH)),
        OTHER_LINE: (LineNumber(OTHER_NUMBER),),
    }
    return tuple(
        msgspec.structs.replace(line, numbers=numbers.get(LineId(line.id), ())) for line in county().lines
    )


def announcements() -> Announcements:
    """Return what is recorded."""
    return Announcements({Language.FINNISH: SOUNDS, Language.SWEDISH: SOUNDS})


def exchange_over(
    settings: ExchangeSettings, pauses: Pauses = SLOW, http_port: int = 0, **more: float
) -> AsteriskExchange:
    """Make our side of a running Asterisk; another port leads there by a way that a test has."""
    address = msgspec.structs.replace(
        address_of(settings), url=f"ws://127.0.0.1:{http_port or settings.http_port}/ari"
    )
    return AsteriskExchange(
        Arrangement(name="main", dial=address, pauses=pauses, **more),  # type: ignore[arg-type]
        lines(),
        announcements(),
        lambda: datetime.now(UTC),
    )


@asynccontextmanager
async def staffed(
    settings: ExchangeSettings,
    operator: Recorder | None = None,
    pauses: Pauses = SLOW,
    http_port: int = 0,
    **more: float,
) -> AsyncIterator[tuple[AsteriskExchange, Recorder]]:
    """Open our side with somebody who takes down what is told."""
    operator = operator or Recorder()
    before = len(operator.stands)
    exchange = exchange_over(settings, pauses, http_port, **more)
    await exchange.open(operator)
    try:
        async with operator.news:
            await operator.news.wait_for(lambda: len(operator.stands) > before)
        yield exchange, operator
    finally:
        await exchange.close()
