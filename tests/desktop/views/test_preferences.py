"""What a person or the system prefers: switches in the own menu, contrast and motion of the system."""

import pytest

from desktop.notify import WAYS
from desktop.screenshots.stage import Stage
from desktop.theme import HIGH, LIGHT, system
from desktop.views.main_window import MainWindow
from desktop.views.person_menu import person_menu


def test_every_way_of_telling_has_a_switch_in_the_own_menu(window: MainWindow) -> None:
    marked = [action for action in person_menu(window).actions() if action.isCheckable()]
    assert len([action for action in marked if action.isChecked()]) == len(WAYS)
    window.deeds.do("sound")
    again = [action for action in person_menu(window).actions() if action.isCheckable()]
    assert len([action for action in again if action.isChecked()]) == len(WAYS) - 1
    assert not window.notifier.is_on("sound")


def test_the_systems_wish_for_contrast_is_followed_unless_a_theme_is_chosen(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "high_contrast", lambda _hints: True)
    stage.theme.choose("system")
    assert stage.theme.tokens is HIGH
    stage.theme.choose("light")
    assert stage.theme.tokens is LIGHT


def test_nothing_moves_where_the_system_asks_for_calm(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "reduced_motion", lambda: True)
    stage.theme.follow_system()
    assert not stage.theme.motion
    stage.theme.set_motion(True)
    assert not stage.theme.motion


def test_no_two_deeds_have_the_same_keys_from_the_beginning(window: MainWindow) -> None:
    bound = [window.deeds.keys(deed.key).toString() for deed in window.deeds.all()]
    given = [keys for keys in bound if keys]
    assert sorted(given) == sorted(set(given))
