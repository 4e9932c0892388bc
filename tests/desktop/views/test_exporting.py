"""Making a FHIR file of a case, by keyboard: to whom, for what purpose, and where it is saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from backend.protocol.export_inquiries import GivenTo
from desktop.screenshots import records
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.status import Phase
from desktop.views.export_sheet import ExportSheet
from desktop.views.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(stage: Stage, window: MainWindow) -> ExportSheet:
    stage.show_case(records.ON_BEHALF)
    settle()
    assert window.deeds.do("export_fhir") == ""
    settle()
    return window.client_work.export


def make(sheet: ExportSheet, purpose: str = "Kirjaus toiseen kantaan") -> None:
    sheet.purpose.control.setFocus()
    QTest.keyClicks(sheet.purpose.control, purpose)
    QTest.keyClick(sheet.purpose.control, Qt.Key.Key_Return, CTRL)
    settle()


def test_the_file_is_saved_where_one_says_under_the_number_of_the_case(
    sheet: ExportSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    make(sheet)
    name = f"asia-{records.ON_BEHALF.head.number}.json"
    assert offered == [name]
    assert (tmp_path / name).read_text() == '{"resourceType":"Bundle"}'
    assert sheet.saved.text() == f"Tallennettu: {name}"


def test_without_a_purpose_nothing_is_asked_for(sheet: ExportSheet) -> None:
    make(sheet, "ei")
    assert "vähintään kymmenen merkkiä" in sheet.purpose.control.accessibleDescription()
    assert sheet.purpose.control.hasFocus()


def test_what_is_in_the_file_follows_from_who_gets_it_and_a_refusal_is_said(sheet: ExportSheet) -> None:
    told = set()
    for one in GivenTo:
        sheet.given_to.set_value(one.value)
        sheet.given_to.edited.emit()
        told.add(sheet.what.text())
    assert len(told) == len(GivenTo)
    make(sheet)
    assert sheet.problem.text().startswith("Tietoja ei saa antaa tälle vastaanottajalle")


def test_a_closed_case_offers_it_where_it_is_read(stage: Stage, window: MainWindow) -> None:
    stage.show_case(records.ON_BEHALF)
    settle()
    old = window.client_work.old_case
    old.open_for(records.EEVA, records.ON_BEHALF.head.case_id)
    settle()
    assert old.export.isVisible()
    old.export.click()
    settle()
    assert window.client_work.export.isVisible()
    assert not old.isVisible()


def test_without_a_connection_it_says_why(stage: Stage, window: MainWindow) -> None:
    stage.show_case(records.ON_BEHALF)
    stage.link(Phase.OFFLINE, stage.now)
    settle()
    assert window.deeds.deed("export_fhir").why_not() == "tarvitsee yhteyden"
