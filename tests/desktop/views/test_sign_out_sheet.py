"""Signing out with something unsent names what would be lost; staying is the easy answer."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.screenshots.sample import CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.status import Phase
from desktop.views.label import Label
from desktop.views.main_window import MainWindow
from desktop.views.sign_out_sheet import SignOutSheet


def _write_offline(stage: Stage, window: MainWindow) -> SignOutSheet:
    stage.link(Phase.OFFLINE, stage.now)
    stage.ports.actions.reply(CASE_ID, "Tulkaa klo 10.40.")
    view = window.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Ottakaa mukaan")
    settle()
    window.deeds.do("sign_out")
    settle()
    return stage.shell.sign_out_sheet


def _words(sheet: SignOutSheet) -> str:
    return " ".join(label.text() for label in sheet.findChildren(Label) if label.isVisible())


def test_it_names_each_thing_by_kind_case_and_time_and_escape_stays(stage: Stage, window: MainWindow) -> None:
    sheet = _write_offline(stage, window)
    assert sheet.isVisible()
    words = _words(sheet)
    assert "Viesti: Matti V." in words
    assert "9.19, vahvistamatta" in words
    assert "Viestin luonnos: Matti V." in words
    assert "10.40" not in words
    assert QApplication.focusWidget() is sheet.cancel
    QTest.keyClick(sheet.cancel, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert stage.ports.session.state == "signed_in"
    assert window.isVisible()


def test_only_the_button_that_says_so_signs_out(stage: Stage, window: MainWindow) -> None:
    sheet = _write_offline(stage, window)
    sheet.ok.click()
    assert stage.ports.session.state == "signed_out"


def test_with_nothing_unsent_it_signs_out_without_asking(stage: Stage, window: MainWindow) -> None:
    assert window.isVisible()
    window.deeds.do("sign_out")
    settle()
    assert stage.ports.session.state == "signed_out"


def test_on_a_locked_screen_cases_are_told_by_their_number_only(stage: Stage, window: MainWindow) -> None:
    _write_offline(stage, window).leave()
    stage.ports.session.lock()
    settle()
    stage.shell.lock.sign_out_wanted.emit()
    settle()
    words = _words(stage.shell.sign_out_sheet)
    assert "Viesti: asia 5107" in words
    assert "Matti" not in words
