"""Judges an organisation's own recordings: can an exchange play them, do callers hear them well, are they all there."""

import difflib
import math
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from backend.channels.phone.announcement_files import (
    ENDINGS,
    LINE_GREETING,
    is_known,
    phrases,
    sound_files,
)
from backend.channels.phone.announcing import PAUSE
from backend.channels.phone.g711 import from_alaw, from_ulaw
from backend.protocol.words import Language

RATE = 8_000
LOUDEST, QUIETEST = -9.0, -32.0
"""Of what is spoken, silences left out, in dB against full scale. Ours are at -20."""
CUT_OFF = 32_000
"""From here on a sample is as large as there are: A-law's largest is 32256."""
MOST_CUT_OFF = 20
MOST_SILENCE = 0.5
"""Seconds at the beginning or the end."""
MOST_SECONDS = 60.0
"""Of a whole sentence; a caller hears nothing else meanwhile."""

_FULL = 32_768
_FRAME = RATE // 50
_SILENT = 10 ** (-45 / 20) * _FULL


class Checked(NamedTuple):
    """What there is in one language. ``faults`` is by file, in words."""

    language: Language
    recorded: tuple[str, ...]
    missing: tuple[str, ...]
    greetings: tuple[str, ...]
    """Ids of the lines that are greeted by their own."""
    faults: tuple[tuple[str, str], ...]


class FormatWrong(Exception):
    """The file is nothing that an exchange plays as it is; the text says what it is."""


def check(folder: Path) -> tuple[Checked, ...]:
    """Look at everything in an organisation's folder. Raises OSError."""
    return tuple(_check_language(folder / language.value, language) for language in Language)


def strangers(folder: Path) -> list[str]:
    """Return what lies in the folder beside the folders of languages: nobody ever hears it. Raises OSError."""
    known = {language.value for language in Language}
    return sorted(one.name for one in folder.iterdir() if not _is_hidden(one) and one.name not in known)


def _check_language(folder: Path, language: Language) -> Checked:
    files = [one for one in sorted(folder.iterdir()) if not _is_hidden(one)] if folder.is_dir() else []
    named = [file.stem for file in files if file.suffix in ENDINGS and is_known(file.stem, language)]
    faults = [(file.name, fault) for file in files for fault in _faults_of(file, language)]
    faults += [(name, "is there more than once") for name in sorted(set(named)) if named.count(name) > 1]
    return Checked(
        language=language,
        recorded=tuple(one.name for one in phrases(language) if one.name in named),
        missing=tuple(one.name for one in phrases(language) if one.name not in named),
        greetings=tuple(sorted({found[1] for name in named if (found := LINE_GREETING.fullmatch(name))})),
        faults=tuple(faults),
    )


def _faults_of(file: Path, language: Language) -> list[str]:
    if not is_known(file.stem, language):
        near = difflib.get_close_matches(file.stem, [one.name for one in phrases(language)], 1)
        return ["has no name that is ever played" + (f"; is it {near[0]}?" if near else "")]
    try:
        samples = samples_of(file)
    except FormatWrong as wrong:
        return [str(wrong)]
    return [] if file.stem == PAUSE else _heard(samples, _longest(file.stem, language))


def samples_of(file: Path) -> Sequence[int]:
    """Return the 16-bit samples of a recording. Raises ``FormatWrong``, OSError."""
    match file.suffix:
        case ".alaw":
            return from_alaw(file.read_bytes())
        case ".ulaw":
            return from_ulaw(file.read_bytes())
        case ".wav":
            return _linear(file)
        case _:
            raise FormatWrong("is of another kind: convert it to WAV of 8 kHz, one channel, 16 bits")


def _linear(file: Path) -> Sequence[int]:
    try:
        with wave.open(str(file), "rb") as sound:
            found = (sound.getframerate(), sound.getnchannels(), sound.getsampwidth() * 8)
            data = sound.readframes(sound.getnframes())
    except (wave.Error, EOFError) as error:
        raise FormatWrong("is not a WAV file of linear samples") from error
    if found != (RATE, 1, 16):
        rate, channels, bits = found
        raise FormatWrong(
            f"has {rate} Hz, {channels} channels, {bits} bits; needed are 8000 Hz, 1 channel, 16 bits"
        )
    return [
        int.from_bytes(data[at : at + 2], "little", signed=True) for at in range(0, len(data) // 2 * 2, 2)
    ]


def _heard(samples: Sequence[int], longest: float) -> list[str]:
    frames = [_rms(samples[at : at + _FRAME]) for at in range(0, len(samples), _FRAME)]
    loud = [number for number, frame in enumerate(frames) if frame > _SILENT]
    if not loud:
        return ["nothing is heard in it"]
    faults = []
    level = 20 * math.log10(math.hypot(*(frames[number] for number in loud)) / math.sqrt(len(loud)) / _FULL)
    if level > LOUDEST or sum(abs(one) >= CUT_OFF for one in samples) > MOST_CUT_OFF:
        faults.append(f"is too loud: {level:.0f} dB, or cut off; about -20 dB is right")
    if level < QUIETEST:
        faults.append(f"is too quiet: {level:.0f} dB; about -20 dB is right")
    begins, ends = loud[0] * _FRAME / RATE, (len(frames) - 1 - loud[-1]) * _FRAME / RATE
    for where, silence in (("begins", begins), ("ends", ends)):
        if silence > MOST_SILENCE:
            faults.append(f"{where} with {silence:.1f} s of silence; leave {MOST_SILENCE} s at most")
    if len(samples) / RATE > longest:
        faults.append(f"is {len(samples) / RATE:.1f} s long; {longest:.1f} s is the most")
    return faults


def _longest(name: str, language: Language) -> float:
    """A part of a sentence is not much longer than ours, or it says something else; a sentence is the organisation's own."""
    phrase = next((one for one in phrases(language) if one.name == name), None)
    ours = sound_files(None, language).get(name)
    if phrase is None or phrase.is_whole or ours is None:
        return MOST_SECONDS
    return 1.5 + 2 * len(samples_of(ours)) / RATE


def _rms(samples: Sequence[int]) -> float:
    return math.sqrt(sum(one * one for one in samples) / max(len(samples), 1))


def _is_hidden(file: Path) -> bool:
    """What systems leave behind: ``.DS_Store``, ``Thumbs.db``."""
    return file.name.startswith(".") or file.name in {"Thumbs.db", "desktop.ini"}
