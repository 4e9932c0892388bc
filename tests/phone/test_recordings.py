"""An organisation's own recordings: they take the place of ours, and what is wrong with them is told."""

import math
import struct
import tomllib
import wave
from pathlib import Path

import pytest

from backend.channels.phone.announcement_files import (
    install,
    open_announcements,
    phrases,
    script,
    shipped,
    sound_files,
)
from backend.channels.phone.announcing import PAUSE
from backend.channels.phone.g711 import from_alaw, from_ulaw, to_alaw
from backend.channels.phone.recordings import RATE, check, samples_of, strangers
from backend.channels.phone.settings import PhoneWrong
from backend.demo.sip.sound import tone, write_tone
from backend.protocol.ids import LineId
from backend.protocol.words import Language
from resources.phone.announcements.compose import SPOKEN, digest

FI = Language.FINNISH


def faults(folder: Path, language: Language = FI) -> dict[str, str]:
    (found,) = (one for one in check(folder) if one.language is language)
    return dict(found.faults)


def recorded(folder: Path, name: str, *, seconds: float = 1.0) -> Path:
    """Record a tone that is as loud as speech should be."""
    file = folder / "fi" / name
    file.parent.mkdir(exist_ok=True)
    samples = tone(440, int(seconds * RATE), level=4600)
    if file.suffix == ".wav":
        write_wav(file, samples)
    else:
        file.write_bytes(to_alaw(samples))
    return file


def write_wav(file: Path, samples: list[int], rate: int = RATE, channels: int = 1) -> None:
    file.parent.mkdir(exist_ok=True)
    with wave.open(str(file), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def test_alaw_keeps_every_sample_within_its_step() -> None:
    samples = range(-32_768, 32_768, 7)
    for sample, kept in zip(samples, from_alaw(to_alaw(samples)), strict=True):
        assert abs(sample - kept) <= max(16, abs(sample) / 16), sample
    # ITU-T G.711: the largest of either sign, and the smallest.
    assert to_alaw([32_767, -32_768, 0, -1]) == bytes([0xAA, 0x2A, 0xD5, 0x55])
    assert from_ulaw(bytes([0x80, 0x00, 0xFF])) == [32_124, -32_124, 0]


@pytest.mark.parametrize("language", list(Language))
def test_what_comes_with_luukku_would_pass_as_a_recording_and_is_complete(language: Language) -> None:
    (ours,) = (one for one in check(shipped()) if one.language is language)
    assert ours.missing == ()
    assert ours.faults == ()
    assert set(sound_files(None, language)) == {one.name for one in phrases(language)} | {PAUSE}


@pytest.mark.parametrize("language", list(Language))
def test_the_sounds_were_made_of_the_phrases_as_they_are_now(language: Language) -> None:
    texts = tomllib.loads((shipped() / "phrases.toml").read_text(encoding="utf-8"))
    kept = tomllib.loads(SPOKEN.read_text(encoding="utf-8"))[language.value]
    assert kept == digest(texts, language.value), "run python -m resources.phone.announcements.compose"


@pytest.mark.parametrize("language", list(Language))
def test_what_comes_with_luukku_is_as_long_as_its_words_are(language: Language) -> None:
    said = {one.name: one.text for one in phrases(language)}
    for name, file in sound_files(None, language).items():
        seconds = file.stat().st_size / RATE
        if name != PAUSE:
            # Read aloud, 6 to 30 letters a second with a moment before and after.
            letters = len(said[name])
            assert letters / 30 + 0.05 < seconds < letters / 6 + 0.6, name
            assert max(abs(one) for one in samples_of(file)) < 30_000, name
    assert sum(file.stat().st_size for file in sound_files(None, language).values()) < 2_000_000


def test_every_phrase_is_in_every_language_but_for_its_own_forms() -> None:
    names = {language: {one.name for one in phrases(language)} for language in Language}
    common = set.intersection(*names.values())
    only = {
        language: {name.split("-", maxsplit=1)[0] for name in names[language] - common}
        for language in Language
    }
    assert only == {
        Language.FINNISH: {"partitive", "number"},
        Language.SWEDISH: {"number"},
        Language.ENGLISH: {"half"},
    }
    assert {"number-0"} == names[Language.SWEDISH] - common


def test_an_own_recording_takes_the_place_of_ours_in_its_language(tmp_path: Path) -> None:
    own = recorded(tmp_path, "greeting.wav")
    assert sound_files(tmp_path, FI)["greeting"] == own
    assert sound_files(tmp_path, Language.SWEDISH)["greeting"] == shipped() / "sv" / "greeting.alaw"
    assert sound_files(tmp_path, FI).keys() == sound_files(None, FI).keys()


def test_a_folder_of_recordings_that_is_not_there_is_told_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(PhoneWrong, match="nowhere is not there"):
        open_announcements(tmp_path / "nowhere")


def test_a_line_with_a_greeting_of_its_own_is_greeted_by_it(tmp_path: Path) -> None:
    recorded(tmp_path, "greeting-oral-health.wav")
    voice = open_announcements(tmp_path).voice(FI)
    assert voice.greeting(LineId("oral-health")) == ("greeting-oral-health", PAUSE)
    assert voice.greeting(LineId("student-health")) == ("greeting", PAUSE)
    assert check(tmp_path)[0].greetings == ("oral-health",)


def test_the_countys_own_question_after_a_call_is_asked_where_it_is_recorded(tmp_path: Path) -> None:
    recorded(tmp_path, "question-ease.wav")
    known = open_announcements(tmp_path)
    assert known.voice(FI).rating_asked("ease") == (("question-ease", PAUSE), "ease")
    assert known.voice(FI).rating_asked("") == (("survey", PAUSE), "")
    assert known.voice(Language.SWEDISH).rating_asked("ease") == (("survey", PAUSE), "")
    assert check(tmp_path)[0].faults == ()


def test_a_name_that_is_never_played_changes_nothing_and_is_told(tmp_path: Path) -> None:
    recorded(tmp_path, "greting.wav")
    assert sound_files(tmp_path, FI).keys() == sound_files(None, FI).keys()
    assert faults(tmp_path) == {"greting.wav": "has no name that is ever played; is it greeting?"}


def test_good_recordings_of_all_three_kinds_have_no_fault(tmp_path: Path) -> None:
    recorded(tmp_path, "greeting.wav", seconds=6)
    recorded(tmp_path, "number-5.alaw")
    recorded(tmp_path, "number-6.ulaw").write_bytes(bytes([0x9F, 0x1F] * 4000))
    found = check(tmp_path)[0]
    assert found.faults == ()
    assert found.recorded == ("greeting", "number-5", "number-6")
    assert len(found.missing) == len(phrases(FI)) - 3


def test_what_an_exchange_cannot_play_is_told_with_what_is_needed(tmp_path: Path) -> None:
    samples = tone(440, 44_100, level=4600)
    write_wav(tmp_path / "fi" / "greeting.wav", samples, rate=44_100, channels=2)
    (tmp_path / "fi" / "closed.wav").write_bytes(b"ID3 this is music")
    (tmp_path / "fi" / "opens.mp3").write_bytes(b"ID3")
    assert faults(tmp_path) == {
        "greeting.wav": "has 44100 Hz, 2 channels, 16 bits; needed are 8000 Hz, 1 channel, 16 bits",
        "closed.wav": "is not a WAV file of linear samples",
        "opens.mp3": "is of another kind: convert it to WAV of 8 kHz, one channel, 16 bits",
    }


def test_what_callers_would_hear_badly_is_told(tmp_path: Path) -> None:
    fi = tmp_path / "fi"
    write_wav(
        fi / "greeting.wav", [max(-32_768, min(32_767, 3 * one)) for one in tone(440, 16_000, level=30_000)]
    )
    write_wav(fi / "press-one.wav", tone(440, 16_000, level=22_000))
    write_wav(fi / "hold-on.wav", [*tone(440, 40_000, level=4_600), *[32_767, -32_768] * 50])
    write_wav(fi / "closed.wav", tone(440, 16_000, level=500))
    write_wav(fi / "goodbye.wav", [0] * 16_000)
    write_wav(fi / "number-5.wav", tone(440, 40_000, level=4600))
    write_wav(fi / "trouble.wav", [*[0] * 8_000, *tone(440, 8_000, level=4600), *[0] * 12_000])
    told = faults(tmp_path)
    assert told["greeting.wav"].startswith("is too loud: -")
    assert told["press-one.wav"] == "is too loud: -6 dB, or cut off; about -20 dB is right"
    assert told["hold-on.wav"].startswith("is too loud: -19 dB, or cut off")
    assert told["closed.wav"] == "is too quiet: -39 dB; about -20 dB is right"
    assert told["goodbye.wav"] == "nothing is heard in it"
    assert told["number-5.wav"].startswith("is 5.0 s long; ")
    silences = [fault for name, fault in check(tmp_path)[0].faults if name == "trouble.wav"]
    assert silences == [
        "begins with 1.0 s of silence; leave 0.5 s at most",
        "ends with 1.5 s of silence; leave 0.5 s at most",
    ]
    assert 20 * math.log10(500 / math.sqrt(2) / 32_768) == pytest.approx(-39.3, abs=0.1)


def test_one_name_twice_and_a_folder_of_no_language_are_told(tmp_path: Path) -> None:
    recorded(tmp_path, "goodbye.wav")
    recorded(tmp_path, "goodbye.alaw")
    (tmp_path / "se").mkdir()
    (tmp_path / ".DS_Store").touch()
    assert faults(tmp_path) == {"goodbye": "is there more than once"}
    assert strangers(tmp_path) == ["se"]


def test_the_set_for_the_exchange_is_complete_and_has_each_sound_once(tmp_path: Path) -> None:
    own, target = tmp_path / "own", tmp_path / "luukku"
    own.mkdir()
    recorded(own, "greeting.wav")
    recorded(own, "greeting-oral-health.wav")
    count = install(own, target)
    assert count == sum(len(sound_files(own, language)) for language in Language)
    assert (target / "fi" / "greeting.wav").read_bytes() == (own / "fi" / "greeting.wav").read_bytes()
    assert not (target / "fi" / "greeting.alaw").exists()
    (target / "fi" / "notes.txt").touch()
    install(None, target)
    assert (target / "fi" / "greeting.alaw").exists()
    assert (target / "fi" / "notes.txt").exists()
    assert {file.stem for file in (target / "fi").glob("*.*") if file.suffix != ".txt"} == set(
        sound_files(None, FI)
    )
    assert not [file for file in target.rglob("greeting*") if file.suffix == ".wav"]


@pytest.mark.parametrize("language", list(Language))
def test_the_script_has_every_phrase_and_marks_what_goes_on(language: Language) -> None:
    printed = script(language)
    for phrase in phrases(language):
        assert phrase.name in printed
        assert (f"{phrase.text}\n" if phrase.is_whole else f"{phrase.text} …") in f"{printed}\n"
    assert not printed.startswith("\n")


def test_a_tone_from_another_program_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_tone(tmp_path / "tone.wav", 440, seconds=0.1)
    assert samples_of(tmp_path / "tone.wav") == tone(440, 800)
