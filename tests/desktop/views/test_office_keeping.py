"""What is kept and what has been removed, by keyboard: the legal hold of a client, and the report of the nightly runs."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from backend.protocol.client_commands import SetLegalHold
from backend.protocol.commands import Command
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal, Result
from backend.protocol.words import Language
from backend.retaining import WORDS
from desktop.screenshots import office_sample
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.texts import removals
from desktop.views.log_page import LogPage
from tests.desktop.views.in_office import answer, signed_in


def test_a_privacy_officer_places_a_hold_by_keyboard_with_a_written_reason(
    stage: Stage, log: LogPage, sent: list[Command]
) -> None:
    window = stage.shell.main
    assert window is not None
    assert window.deeds.do_keys(QKeySequence("Ctrl+Shift+H"))
    settle()
    assert log.finder.isVisible(), "no client is chosen yet"
    QTest.keyClicks(log.finder.search, "100713B902J")
    for _ in range(2):
        QTest.keyClick(log.finder.search, Qt.Key.Key_Return)
        settle()
    sheet = log.hold_sheet
    assert sheet.isVisible()
    assert not log.finder.isVisible()
    assert sheet.reason.control.hasFocus()
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sent == [], "no reason"
    QTest.keyClicks(sheet.reason.control, "Kantelu kesken")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [command] = sent
    assert isinstance(command, SetLegalHold)
    assert (command.on, command.reason) == (True, "Kantelu kesken")
    answer(stage, command, Result(command_id=command.command_id))
    assert not sheet.isVisible()


def test_a_hold_that_is_on_is_shown_so_and_ended(log: LogPage, sent: list[Command], stage: Stage) -> None:
    held = msgspec.structs.replace(office_sample.HIT, legal_hold=True)
    log.filters.choose_client(held)
    log.hold.click()
    settle()
    sheet = log.hold_sheet
    assert sheet.state.text().startswith("Voimassa")
    QTest.keyClicks(sheet.reason.control, "Asia on ratkaistu")
    sheet.ok.click()
    [command] = sent
    assert isinstance(command, SetLegalHold)
    assert not command.on
    answer(stage, command, Result(command_id=command.command_id))
    chosen = log.filters.chosen_client()
    assert chosen is not None
    assert not chosen.legal_hold


def test_a_hold_that_is_refused_is_told_in_the_sheet_which_keeps_the_reason(
    log: LogPage, sent: list[Command], stage: Stage
) -> None:
    log.hold_sheet.open_for(office_sample.HIT)
    settle()
    sheet = log.hold_sheet
    sheet.reason.set_value("Kantelu on vireillä")
    sheet.accept()
    [command] = sent
    answer(stage, command, Refusal(command_id=command.command_id, code=ErrorCode.UNKNOWN_CLIENT))
    assert sheet.isVisible()
    assert sheet.problem.isVisible()
    assert sheet.reason.value() == "Kantelu on vireillä"
    assert sheet.ok.isEnabled()


def test_what_the_last_nights_removed_is_read_by_both_who_answer_for_it(stage: Stage) -> None:
    for me in (office_sample.OFFICER, office_sample.KEEPER):
        window = signed_in(stage, me)
        assert window.deeds.do_keys(QKeySequence("Ctrl+Shift+D"))
        settle()
        sheet = window.office.removals_sheet
        assert sheet.isVisible()
        first, second, third = sheet.rows()
        assert "Asioiden tekstejä: 214" in first
        assert "Säilytettiin: säilytysmääräyksen asioita: 2" in first
        assert second.endswith("Mitään ei poistettu.")
        assert "Asiakastietoja: 3" in third
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        settle()
        assert not sheet.isVisible()
        page = window.office.page
        assert page is not None
        page.removals.click()
        settle()
        assert sheet.isVisible()
        sheet.leave()


def test_a_long_list_of_removals_is_moved_in_by_keyboard(stage: Stage) -> None:
    window = signed_in(stage, office_sample.OFFICER)
    stage.theme.set_scale(2.0)
    stage.shell.resize(900, 500)
    window.deeds.do("removals")
    settle()
    sheet = window.office.removals_sheet
    bar = sheet.area.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(sheet.cancel, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    QTest.keyClick(sheet.cancel, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_every_class_the_run_counts_has_words() -> None:
    said = [
        removals.removed({name: 7}, Language.FINNISH) + removals.kept({name: 7}, Language.FINNISH)
        for name in WORDS
    ]
    assert all("7" in one for one in said)
