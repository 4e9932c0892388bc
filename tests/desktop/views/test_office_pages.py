"""The pages of those who have no cases, by keyboard: the access log with its extract, and the list of staff."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from backend.protocol.commands import Command
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId
from backend.protocol.results import Refusal, Result
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff
from backend.protocol.words import Language
from desktop.screenshots import office_sample
from desktop.screenshots.office_scenes import extract
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.extract_paper import draw_pages
from desktop.views.log_page import LogPage
from desktop.views.main_window import MainWindow
from desktop.views.staff_page import StaffPage
from tests.desktop.views.in_office import answer, signed_in


@pytest.fixture
def staff(stage: Stage) -> StaffPage:
    page = signed_in(stage, office_sample.KEEPER).office.staff
    assert page is not None
    return page


def test_who_has_no_cases_has_no_queue_and_is_offered_no_deed_of_cases(stage: Stage) -> None:
    for me, has, has_not in (
        (office_sample.OFFICER, {"extract", "find_client"}, {"take_next", "close", "staff_new"}),
        (office_sample.KEEPER, {"staff_new"}, {"take_next", "find_client", "extract"}),
    ):
        window = signed_in(stage, me)
        offered = {deed.key for deed in window.deeds.all()}
        assert has <= offered
        assert not has_not & offered
        assert not window.panes.isVisible()
        assert not window.top.presence.isVisible()
        assert not window.deeds.do_keys(QKeySequence("F2")), "F2 takes nothing"


def test_a_nurse_is_offered_nothing_of_the_office(window: MainWindow) -> None:
    assert window.office.page is None
    assert window.panes.isVisible()
    offered = {deed.key for deed in window.deeds.all()}
    assert not {"extract", "staff_new", "check_log", "hold", "removals"} & offered


def test_keys_left_out_stay_silent_when_the_window_listens_again(stage: Stage) -> None:
    window = signed_in(stage, office_sample.OFFICER)
    window.deeds.listen(on=False)
    window.deeds.listen(on=True)
    assert not window.deeds.do_keys(QKeySequence("F2"))
    assert window.deeds.do_keys(QKeySequence("F9"))
    settle()
    assert window.office.log is not None
    assert window.office.log.finder.isVisible()


def test_a_pattern_leads_to_its_lines_and_back(log: LogPage) -> None:
    model = log.table.model()
    assert model.rowCount() == len(office_sample.LINES)
    log.patterns.list.setFocus()
    QTest.keyClick(log.patterns.list, Qt.Key.Key_Return)
    settle()
    assert model.rowCount() == 2
    assert log.back.isVisible()
    log.back.click()
    settle()
    assert model.rowCount() == len(office_sample.LINES)


def test_a_line_tells_its_reason_when_it_is_selected(log: LogPage) -> None:
    log.table.select(4)
    settle()
    assert "Asiakas soitti" in log._detail.text()
    assert "4817" in log._detail.text()


def test_what_stands_in_the_table_is_read_by_a_screen_reader(log: LogPage) -> None:
    model = log.table.model()
    assert model.index(4, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Juha Korhonen"
    assert model.headerData(1, Qt.Orientation.Horizontal)


def test_the_models_keep_qts_rules(stage: Stage) -> None:
    signed_in(stage, office_sample.OFFICER)
    for model in (stage.ports.privacy.uses, stage.ports.members):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    stage.ports.privacy.clear()
    stage.ports.members.begin()
    stage.ports.members.find("laine")
    assert stage.ports.members.rowCount() == 1


def test_nothing_of_the_log_remains_after_signing_out(stage: Stage, log: LogPage) -> None:
    stage.ports.session.sign_out()
    settle()
    assert stage.ports.privacy.uses.rowCount() == 0
    assert stage.ports.privacy.patterns.found is None


@pytest.mark.parametrize("language", list(Language))
def test_the_extract_is_saved_as_pdf_and_as_text_in_the_language_chosen(
    stage: Stage, tmp_path: Path, language: Language
) -> None:
    extract(stage)
    assert stage.shell.main is not None
    assert stage.shell.main.office.log is not None
    sheet = stage.shell.main.office.log.extract_sheet
    sheet.language.set_value(language.value)
    pdf, text = tmp_path / "e.pdf", tmp_path / "e.txt"
    assert sheet.save(office_sample.EXTRACT, pdf, "pdf")
    assert sheet.save(office_sample.EXTRACT, text, "txt")
    assert pdf.read_bytes().startswith(b"%PDF-")
    said = text.read_text("utf-8-sig")
    title = {
        Language.FINNISH: "Kuka on käyttänyt tietojasi",
        Language.SWEDISH: "Vem har använt dina uppgifter",
        Language.ENGLISH: "Who has used your data",
    }
    assert said.startswith(title[language])
    assert "Keskustan hyvinvointiasema" in said
    assert said.count("Aino Niemi") == len(office_sample.EXTRACT.lines)


def test_an_extract_for_a_guardian_tells_of_nothing_that_was_left_out(stage: Stage, tmp_path: Path) -> None:
    extract(stage)
    assert stage.shell.main is not None
    assert stage.shell.main.office.log is not None
    sheet = stage.shell.main.office.log.extract_sheet
    whole = msgspec.structs.replace(office_sample.EXTRACT, for_name="Liisa Virtanen", lines=())
    for left_out in (0, 7):
        made = msgspec.structs.replace(whole, left_out=left_out)
        assert sheet.save(made, tmp_path / f"{left_out}.txt", "txt")
    assert (tmp_path / "0.txt").read_bytes() == (tmp_path / "7.txt").read_bytes()


def test_an_extract_that_cannot_be_written_is_told(stage: Stage, tmp_path: Path) -> None:
    extract(stage)
    assert stage.shell.main is not None
    assert stage.shell.main.office.log is not None
    sheet = stage.shell.main.office.log.extract_sheet
    assert not sheet.save(office_sample.EXTRACT, tmp_path / "nowhere" / "e.txt", "txt")


def test_a_long_extract_goes_on_over_pages_that_are_numbered(stage: Stage) -> None:
    extract(stage)
    assert stage.shell.main is not None
    assert stage.shell.main.office.log is not None
    sheet = stage.shell.main.office.log.extract_sheet
    image = QImage(800, 1100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    turned: list[int] = []
    words = sheet._words(office_sample.EXTRACT)
    pages = draw_pages(words, painter, QSizeF(800, 1100), "Inter", lambda: turned.append(1))
    painter.end()
    assert pages == len(turned) + 1
    assert pages > 1


def test_an_administrator_adds_a_nurse_by_keyboard_and_sees_the_start_password_once(
    stage: Stage, staff: StaffPage, sent: list[Command]
) -> None:
    window = stage.shell.main
    assert window is not None
    assert window.deeds.do_keys(QKeySequence("Ctrl+Shift+B"))
    settle()
    sheet = staff.staff_sheet
    name = sheet.full_name.control
    assert isinstance(name, QLineEdit)
    assert name.hasFocus()
    QTest.keyClicks(name, "Meri Koe")
    assert (sheet.user_name.value(), sheet.initials.value()) == ("meri.koe", "MK")
    next(iter(sheet.boxes.values())).setChecked(True)
    sheet.extension.set_value("1007")
    QTest.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [command] = sent
    assert isinstance(command, SaveStaff)
    assert (command.full_name, len(command.lines), command.extension) == ("Meri Koe", 1, "1007")
    answer(stage, command, Result(command_id=command.command_id, value="h7km-x3rt-9pwd-cz4f-ag8n"))
    assert not sheet.isVisible()
    shown = staff.password_sheet
    assert shown.isVisible()
    assert shown.password.text() == "h7km-x3rt-9pwd-cz4f-ag8n"
    QTest.keyClick(shown.password, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert shown.password.text() == ""


def test_a_user_name_in_use_is_told_in_the_sheet_which_keeps_what_was_typed(
    stage: Stage, staff: StaffPage, sent: list[Command]
) -> None:
    staff.table.select(0)
    QTest.keyClick(staff.table, Qt.Key.Key_Return)
    settle()
    sheet = staff.staff_sheet
    assert sheet.full_name.value() == "Aino Niemi"
    sheet.user_name.set_value("juha.korhonen")
    sheet.accept()
    [command] = sent
    answer(stage, command, Refusal(command_id=command.command_id, code=ErrorCode.USER_NAME_TAKEN))
    assert sheet.isVisible()
    assert sheet.problem.isVisible()
    assert sheet.user_name.value() == "juha.korhonen"
    sheet.accept()
    assert len(sent) == 2


def test_a_role_without_cases_offers_no_lines(staff: StaffPage, sent: list[Command]) -> None:
    staff.table.select(0)
    staff.open_change()
    settle()
    sheet = staff.staff_sheet
    assert any(box.isVisible() for box in sheet.boxes.values())
    sheet.role.set_value("privacy_officer")
    sheet.role.edited.emit()
    assert not any(box.isVisible() for box in sheet.boxes.values())
    sheet.accept()
    [command] = sent
    assert isinstance(command, SaveStaff)
    assert (command.lines, command.extension) == ((), "")
    assert not sheet.extension.isVisible()


def test_locking_and_letting_in_and_not_oneself(staff: StaffPage, sent: list[Command]) -> None:
    rows = {staff._model.row(at).info.user_name: at for at in range(staff._model.rowCount())}  # type: ignore[union-attr]
    staff.table.select(rows["aino.niemi"])
    staff.lock.click()
    staff.table.select(rows["mikko.laine"])
    staff.lock.click()
    staff.table.select(rows["outi.pelto"])
    assert not staff.lock.isEnabled()
    staff.password.click()
    first, second, third = sent
    assert isinstance(first, LockStaff)
    assert isinstance(second, LockStaff)
    assert (first.locked, second.locked) == (True, False)
    assert isinstance(third, ResetPassword)


def test_without_a_connection_nothing_is_changed_and_it_is_told(stage: Stage, staff: StaffPage) -> None:
    staff.table.select(0)
    staff.lock.click()
    settle()
    assert staff.problem.isVisible()
    assert CommandId("") not in {one.command_id for one in stage.client.outbox.parcels()}
    assert not list(stage.client.outbox.parcels())


def test_a_role_that_changes_changes_the_window(stage: Stage) -> None:
    window = signed_in(stage, office_sample.KEEPER)
    assert window.office.staff is not None
    window.office.serve(msgspec.structs.replace(office_sample.KEEPER, role=office_sample.AINO.role))
    settle()
    assert window.office.page is None
    assert window.panes.isVisible()
