"""The style sheet and what it takes from files."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop.theme.stylesheet import style_sheet
from desktop.theme.tokens import DARK, HIGH, LIGHT, Tokens


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH])
def test_every_picture_of_the_style_sheet_is_there(tokens: Tokens) -> None:
    pictures = re.findall(r'url\("([^"]+)"\)', style_sheet(tokens, 1.0, "Inter"))
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_a_checked_box_differs_by_its_tick_not_by_colour_alone(qtbot: QtBot) -> None:
    """The middle of a ticked box holds two colours: the accent and the tick."""
    box = QCheckBox("x")
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(LIGHT, 2.0, "Inter"))
    box.setChecked(True)
    box.resize(box.sizeHint())
    image: QImage = box.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2).name().upper() for x in range(4, 34)]
    assert LIGHT.fill in row
    assert LIGHT.onAccent in row
