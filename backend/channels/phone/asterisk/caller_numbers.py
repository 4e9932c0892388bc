"""Who rings: the number as the network tells it, and whether anybody may know it."""

from typing import NamedTuple

from backend.channels.phone.ari.messages import Channel
from backend.channels.phone.asterisk.legs import PRESENTATION
from backend.domain.phone_numbers import read_number

_NOBODY = frozenset({"", "anonymous", "unavailable", "restricted", "private", "unknown", "withheld"})
"""What networks write in place of a number."""


class Caller(NamedTuple):
    """A number in E.164, or none, and whether that is because it is withheld."""

    number: str
    withheld: bool


def caller_of(channel: Channel) -> Caller:
    """Return who rings. A number that its owner hides is left out here, where it first could be seen."""
    told = channel.caller.number.strip()
    hidden = channel.channelvars.get(PRESENTATION, "").startswith("prohib")
    if hidden or told.lower() in _NOBODY:
        return Caller("", withheld=True)
    return Caller(in_e164(told), withheld=False)


def in_e164(told: str) -> str:
    """Return a number in E.164; empty when it is none by which one could be rung (an extension, a word)."""
    number = read_number(told)
    return number if isinstance(number, str) else ""
