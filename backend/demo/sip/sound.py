"""Sound on a telephone line: pure tones made and found again (Goertzel), 8 kHz."""

import math
import struct
import wave
from collections.abc import Sequence
from pathlib import Path

RATE = 8000


def tone(hertz: float, count: int, *, first: int = 0, level: int = 8000) -> list[int]:
    """Return `count` 16-bit samples of a tone, from the sample `first` on."""
    return [round(level * math.sin(2 * math.pi * hertz * n / RATE)) for n in range(first, first + count)]


def write_tone(file: Path, hertz: float, *, seconds: float) -> None:
    """Write a tone as an announcement is recorded: 8 kHz, mono, 16 bits."""
    samples = tone(hertz, int(seconds * RATE))
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def share_of_tone(samples: Sequence[int], hertz: float) -> float:
    """Return how much of the sound's power is this tone: 1 for a pure one, 0 in silence."""
    power = sum(sample * sample for sample in samples)
    if power <= len(samples) * 100:
        return 0.0
    turn = 2 * math.pi * hertz / RATE
    twice = 2 * math.cos(turn)
    last = before = 0.0
    for sample in samples:
        last, before = sample + twice * last - before, last
    found = last * last + before * before - twice * last * before
    return min(1.0, 2 * found / (len(samples) * power))
