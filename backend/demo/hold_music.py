"""Music for those who wait at a demonstration's exchange: a slow tune of our own, so that no recording of anybody is needed."""

import math
import struct
import wave
from pathlib import Path

RATE = 8000
_BEAT = 0.5
_TUNE = (
    (60, 64, 67, 72, 67, 64),
    (57, 60, 64, 69, 64, 60),
    (53, 57, 60, 65, 60, 57),
    (55, 59, 62, 67, 62, 59),
)
"""Broken chords, as MIDI numbers: C, a, F, G."""
_LOUD = 5000
"""Of 32767: music that is waited in is quieter than whoever speaks."""


def write_music(folder: Path) -> Path:
    """Write the tune into the folder, 24 seconds that begin where they end, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    notes = [note for chord in _TUNE for note in (*chord, *chord)]
    samples = [0.0] * round(len(notes) * _BEAT * RATE)
    sounds = {note: _plucked(440 * 2 ** ((note - 69) / 12)) for note in set(notes)}
    for at, note in enumerate(notes):
        begin = round(at * _BEAT * RATE)
        for n, sample in enumerate(sounds[note]):
            # What is left of the last notes sounds on over the beginning.
            samples[(begin + n) % len(samples)] += sample
    with wave.open(str(folder / "waiting.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(samples)}h", *map(round, samples)))
    return folder


def _plucked(hertz: float) -> list[float]:
    """Return a note that fades, two seconds long."""
    return [
        _LOUD
        * min(1.0, n / 80)
        * math.exp(-3 * n / RATE)
        * (math.sin(2 * math.pi * hertz * n / RATE) + 0.3 * math.sin(4 * math.pi * hertz * n / RATE))
        for n in range(2 * RATE)
    ]
