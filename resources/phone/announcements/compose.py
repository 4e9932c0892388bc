"""Speaks the phrases by espeak-ng; `python -m resources.phone.announcements.compose` writes the sounds beside this file.

They stand in until an organisation has recorded its own. A-law at 8 kHz is what a telephone carries, half the size of a
WAV file and played by an exchange as it is.
"""

from __future__ import annotations

import argparse
import array
import math
import subprocess
import sys
import tomllib
import wave
from collections.abc import Mapping, Sequence
from hashlib import sha256
from io import BytesIO
from operator import mul
from pathlib import Path

from backend.channels.phone.g711 import to_alaw

RATE = 8_000
"""Samples a second, of telephones."""
FOLDER = Path(__file__).parent
SPOKEN = FOLDER / "spoken.toml"
"""By language, of which words and voices the sounds were made."""
VOICES = {"fi": ("fi", 185), "sv": ("sv", 175), "en": ("en-gb", 175)}
"""By language: espeak-ng's voice, and words a minute: slow enough for a bad line."""

_FULL = 32_768
_LOUDNESS = 10 ** (-20 / 20)
"""Of what is spoken, silences left out, against full scale."""
_PEAK = 0.89
_SILENCE = 10 ** (-45 / 20)
_FRAME = RATE // 100
_LEAD = RATE * 30 // 1000
_TAIL = RATE * 60 // 1000
PAUSE = RATE * 300 // 1000
"""Samples of silence between two sentences, a sound of its own."""
_TAPS = 24
"""Zero crossings on either side of the filter that takes away what 8 kHz cannot carry."""
_CUT_OFF = 0.92


def composed(text: str, language: str, program: str = "espeak-ng") -> bytes:
    """Return the text spoken, as A-law. A text without a full stop is the beginning or the middle of a sentence."""
    samples, rate = _spoken(text if text.endswith((".", "?", "!")) else f"{text},", language, program)
    told = _levelled(_trimmed(_resampled(samples, rate)))
    return to_alaw(round(one * (_FULL - 1)) for one in told)


def _spoken(text: str, language: str, program: str) -> tuple[list[float], int]:
    voice, pace = VOICES[language]
    done = subprocess.run(  # noqa: S603 - the program is the developer's own choice
        [program, "-v", voice, "-s", str(pace), "--stdout", text], capture_output=True, check=True
    )
    # The head of what is written to a pipe does not know its length yet.
    with wave.open(BytesIO(done.stdout), "rb") as file:
        rate = file.getframerate()
    samples = array.array("h", done.stdout[44 : len(done.stdout) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return [one / _FULL for one in samples], rate


def _resampled(samples: Sequence[float], rate: int) -> list[float]:
    """To 8 kHz, through a windowed sinc that lets pass what 8 kHz carries."""
    common = math.gcd(rate, RATE)
    step, phases = rate // common, RATE // common
    band = _CUT_OFF * RATE / rate
    reach = math.ceil(_TAPS / band)
    filters = [
        [_weight(index - phase / phases, band, reach) for index in range(-reach, reach + 1)]
        for phase in range(phases)
    ]
    padded = [*[0.0] * reach, *samples, *[0.0] * (reach + 1)]
    found = []
    for at in range(len(samples) * phases // step):
        whole, phase = divmod(at * step, phases)
        found.append(sum(map(mul, padded[whole : whole + 2 * reach + 1], filters[phase])))
    return found


def _weight(away: float, band: float, reach: int) -> float:
    turned = math.pi * away * band
    sinc = math.sin(turned) / turned if turned else 1.0
    return band * sinc * (0.5 + 0.5 * math.cos(math.pi * min(abs(away) / reach, 1.0)))


def _trimmed(samples: Sequence[float]) -> list[float]:
    frames = [samples[at : at + _FRAME] for at in range(0, len(samples), _FRAME)]
    loud = [number for number, frame in enumerate(frames) if _rms(frame) > _SILENCE]
    spoken = samples[loud[0] * _FRAME : (loud[-1] + 1) * _FRAME]
    return [0.0] * _LEAD + list(spoken) + [0.0] * _TAIL


def _levelled(samples: Sequence[float]) -> list[float]:
    frames = [samples[at : at + _FRAME] for at in range(0, len(samples), _FRAME)]
    heard = [one for frame in frames if _rms(frame) > _SILENCE for one in frame]
    gain = min(_LOUDNESS / _rms(heard), _PEAK / max(abs(one) for one in samples))
    return [one * gain for one in samples]


def _rms(samples: Sequence[float]) -> float:
    return math.sqrt(sum(one * one for one in samples) / max(len(samples), 1))


def digest(texts: Mapping[str, Mapping[str, str]], language: str) -> str:
    """Return by what it can be told that the sounds are of these words and voices."""
    said = [(name, text[language]) for name, text in sorted(texts.items()) if language in text]
    return sha256(repr((VOICES[language], said)).encode()).hexdigest()


def main() -> None:
    """Write every sound of every language, and nothing else into its folders."""
    asked = argparse.ArgumentParser(description="Speak the phrases.")
    asked.add_argument("--program", default="espeak-ng", help="the speech synthesiser (Debian: espeak-ng)")
    program = asked.parse_args().program
    texts = tomllib.loads((FOLDER / "phrases.toml").read_text(encoding="utf-8"))
    for language in VOICES:
        folder = FOLDER / language
        folder.mkdir(exist_ok=True)
        for old in folder.glob("*.alaw"):
            old.unlink()
        (folder / "pause.alaw").write_bytes(to_alaw([0] * PAUSE))
        for name, said in texts.items():
            if language in said:
                (folder / f"{name}.alaw").write_bytes(composed(said[language], language, program))
    made = (f'{language} = "{digest(texts, language)}"\n' for language in VOICES)
    SPOKEN.write_text("".join(made), encoding="utf-8")


if __name__ == "__main__":
    main()
