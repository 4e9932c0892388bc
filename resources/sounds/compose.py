"""Composes the two sounds of arriving cases; `python -m resources.sounds.compose` writes them beside this file.

Sine tones with a soft beginning and a decay, so that eight hours of them do not tire: one low tone for a case, two
rising ones for an urgent case, told apart also by who hears high tones badly.
"""

from __future__ import annotations

import math
import wave
from io import BytesIO
from pathlib import Path

RATE = 22_050
"""Samples a second."""
_LOUDEST = 9_000
_BEGIN = 0.012
_SOUNDS = {
    "arrival": ((0.0, 523.25, 0.28),),
    "urgent": ((0.0, 587.33, 0.22), (0.20, 880.0, 0.34)),
}
"""By name: tones as (starts at s, Hz, lasts s)."""


def composed(name: str) -> bytes:
    """The WAV file of a sound: 16 bits, one channel. Raises KeyError for an unknown name."""
    tones = _SOUNDS[name]
    length = max(start + lasts for start, _, lasts in tones)
    samples = [sum(_tone(at / RATE, *tone) for tone in tones) for at in range(int(length * RATE))]
    kept = BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(int(_LOUDEST * one).to_bytes(2, "little", signed=True) for one in samples))
    return kept.getvalue()


def _tone(now: float, start: float, pitch: float, lasts: float) -> float:
    passed = now - start
    if not 0 <= passed < lasts:
        return 0.0
    swell = min(1.0, passed / _BEGIN) * min(1.0, (lasts - passed) / 0.05)
    return swell * math.exp(-5 * passed / lasts) * math.sin(math.tau * pitch * passed)


if __name__ == "__main__":
    for sound in _SOUNDS:
        (Path(__file__).parent / f"{sound}.wav").write_bytes(composed(sound))
