"""A picture written again is smaller and the same to the last pixel."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.gallery.small_png import rewrite


@pytest.mark.usefixtures("qapp")
def test_no_pixel_is_lost_and_the_file_is_not_larger(tmp_path: Path) -> None:
    image = QImage(641, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("#f3f5f7"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row in range(24):
        painter.drawText(16, 20 * row + 16, f"Suun terveydenhuolto, asia {5100 + row}, odottanut {row} min")
    painter.end()
    file = tmp_path / "picture.png"
    assert image.save(str(file))
    before = file.stat().st_size
    assert rewrite(file) == file.stat().st_size < before
    again = QImage(str(file))
    assert again.convertToFormat(image.format()) == image
