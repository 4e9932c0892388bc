"""Signing out with something unsent asks first; staying is the easy answer."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow


def test_it_says_how_much_would_be_lost_and_escape_stays(stage: Stage, window: MainWindow) -> None:
    stage.ports.session.would_lose.emit(2)
    sheet = stage.shell.sign_out_sheet
    assert sheet.isVisible()
    assert "2" in sheet._hint.text()
    focus = QApplication.focusWidget() or sheet
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert stage.ports.session.state == "signed_in"
    assert window.isVisible()


def test_only_the_button_that_says_so_signs_out(stage: Stage, window: MainWindow) -> None:
    assert window.isVisible()
    stage.ports.session.would_lose.emit(1)
    stage.shell.sign_out_sheet.ok.click()
    assert stage.ports.session.state == "signed_out"
