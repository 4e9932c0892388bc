"""Arrivals are told by sound, badge and tray, each of which can be switched off and stays so."""

import wave
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backend.protocol.words import Urgency
from desktop import chime
from desktop.notify import SOUND, SOUND_URGENT, Notifier
from resources.sounds.compose import composed


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("urgency", "sound"), [(Urgency.NORMAL, chime.ARRIVAL), (Urgency.URGENT, chime.URGENT)]
)
def test_each_urgency_has_its_own_sound(
    window: QWidget, settings: QSettings, urgency: Urgency, sound: str
) -> None:
    played: list[str] = []
    Notifier(window, settings, played.append).arrived(urgency)
    assert played == [sound]


def test_a_sound_switched_off_stays_off_and_leaves_the_other_on(window: QWidget, settings: QSettings) -> None:
    Notifier(window, settings).switch(SOUND, on=False)
    played: list[str] = []
    later = Notifier(window, settings, played.append)
    later.arrived(Urgency.NORMAL)
    later.arrived(Urgency.URGENT)
    assert played == [chime.URGENT]
    assert (later.is_on(SOUND), later.is_on(SOUND_URGENT)) == (False, True)


@pytest.mark.parametrize("name", [chime.ARRIVAL, chime.URGENT])
def test_the_sounds_are_short_and_are_what_their_source_composes(name: str) -> None:
    path = files("resources") / "sounds" / f"{name}.wav"
    with path.open("rb") as file, wave.open(file) as sound:
        assert sound.getnframes() / sound.getframerate() < 0.7
    assert path.read_bytes() == composed(name)
