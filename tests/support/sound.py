"""Sound on a telephone line for tests: pure tones made and found again (Goertzel), G.711 in pure Python, 8 kHz."""

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


def _alaw_of(sample: int) -> int:
    """Compress 16 bits to 8 by the A-law (ITU-T G.711)."""
    sign = 0x80 if sample >= 0 else 0
    size = min(32_635, sample if sample >= 0 else -sample - 1)
    if size < 256:
        code = size >> 4
    else:
        exponent = size.bit_length() - 8
        code = exponent << 4 | (size >> (exponent + 3)) & 0x0F
    return (sign | code) ^ 0x55


def _sample_of_alaw(code: int) -> int:
    code ^= 0x55
    exponent, mantissa = code >> 4 & 7, code & 0x0F
    size = (mantissa << 4) + 8 if exponent == 0 else ((mantissa << 4) + 0x108) << (exponent - 1)
    return size if code & 0x80 else -size


def _sample_of_ulaw(code: int) -> int:
    code = ~code & 0xFF
    size = ((((code & 0x0F) << 3) + 0x84) << (code >> 4 & 7)) - 0x84
    return -size if code & 0x80 else size


_FROM_ALAW = [_sample_of_alaw(code) for code in range(256)]
_FROM_ULAW = [_sample_of_ulaw(code) for code in range(256)]


def to_alaw(samples: Sequence[int]) -> bytes:
    """Compress samples as they travel in Europe."""
    return bytes(_alaw_of(sample) for sample in samples)


def from_alaw(data: bytes) -> list[int]:
    """Expand A-law."""
    return [_FROM_ALAW[code] for code in data]


def from_ulaw(data: bytes) -> list[int]:
    """Expand the other law."""
    return [_FROM_ULAW[code] for code in data]
