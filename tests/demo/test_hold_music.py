"""The tune that is waited in."""

import struct
import wave
from pathlib import Path

from backend.demo.hold_music import write_music


def test_the_tune_is_what_a_telephone_plays_and_never_too_loud(tmp_path: Path) -> None:
    (file,) = write_music(tmp_path / "music").iterdir()
    with wave.open(str(file)) as tune:
        assert (tune.getnchannels(), tune.getsampwidth(), tune.getframerate()) == (1, 2, 8000)
        samples = struct.unpack(f"<{tune.getnframes()}h", tune.readframes(tune.getnframes()))
    assert len(samples) == 24 * 8000
    assert 4_000 < max(map(abs, samples)) < 16_000
    # It begins where it ends, without a click.
    assert abs(samples[0] - samples[-1]) < 1_500
