"""What is half filled in a sheet is kept while it is typed, so that a power cut does not take it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from backend.protocol.commands import Command, Transfer
from desktop.screenshots.sample import CALL_ID, CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow
from tests.desktop.views.test_phrases import OWN, with_own

__all__ = ["with_own"]


def _kept(stage: Stage, key: str) -> dict[str, str]:
    draft = stage.client.drafts.get(key)
    return draft.fields if draft is not None else {}


def test_an_outcome_is_kept_letter_by_letter(stage: Stage, window: MainWindow) -> None:
    window.centre.open(CALL_ID)
    window.deeds.do("close")
    sheet = window.close_sheet
    QTest.keyClicks(sheet.agreed.control, "Soitetaan huom")
    assert _kept(stage, f"close:{CALL_ID}")["agreed"] == "Soitetaan huom"
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Down)
    assert _kept(stage, f"close:{CALL_ID}")["reason"] == sheet.reason.value() != ""


def test_a_transfers_note_is_kept_and_offered_again_and_gone_once_it_is_sent(
    stage: Stage, window: MainWindow
) -> None:
    window.deeds.do("transfer")
    sheet = window.transfer_sheet
    QTest.keyClicks(sheet.note.control, "Kipu yltyi")
    assert _kept(stage, f"transfer:{CASE_ID}")["note"] == "Kipu yltyi"
    sheet.leave()
    window.deeds.do("transfer")
    assert sheet.note.value() == "Kipu yltyi"
    QTest.keyClick(sheet.line.control, Qt.Key.Key_Down)
    sheet.accept()
    (sent,) = [one.command for one in stage.client.outbox.parcels() if isinstance(one.command, Transfer)]
    assert sent.note == "Kipu yltyi"
    assert stage.client.drafts.get(f"transfer:{CASE_ID}") is None


def test_one_cases_transfer_does_not_show_anothers_note(window: MainWindow) -> None:
    window.deeds.do("transfer")
    QTest.keyClicks(window.transfer_sheet.note.control, "Kipu yltyi")
    window.transfer_sheet.leave()
    window.centre.open(CALL_ID)
    window.deeds.do("transfer")
    assert window.transfer_sheet.note.value() == ""


def test_a_contact_that_is_being_registered_is_kept_with_its_ticks(stage: Stage, window: MainWindow) -> None:
    window.deeds.do("register")
    sheet = window.register_sheet
    QTest.keyClicks(sheet.name_field.control, "Matti")
    QTest.keyClicks(sheet.phone.control, "040123")
    sheet.urgent.click()
    kept = _kept(stage, "register")
    assert (kept["name"], kept["phone"], kept["urgent"]) == ("Matti", "040123", "1")


def test_an_untouched_form_leaves_no_draft(stage: Stage, window: MainWindow) -> None:
    window.deeds.do("register")
    window.register_sheet.leave()
    window.deeds.do("transfer")
    window.transfer_sheet.leave()
    assert stage.client.drafts.keys() == ()


def test_what_is_emptied_again_leaves_no_draft(stage: Stage, window: MainWindow) -> None:
    window.deeds.do("transfer")
    QTest.keyClicks(window.transfer_sheet.note.control, "K")
    QTest.keyClick(window.transfer_sheet.note.control, Qt.Key.Key_Backspace)
    assert stage.client.drafts.get(f"transfer:{CASE_ID}") is None


def test_a_kept_phrase_never_holds_one_phrases_text_under_anothers_name(
    stage: Stage, with_own: MainWindow
) -> None:
    with_own.deeds.do("phrases")
    sheet = with_own.phrase_sheet
    QTest.keyClicks(sheet.text.control, "Uuden fraasin teksti")
    box = sheet.which.control
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle()
    kept = _kept(stage, "phrase")
    assert (kept["which"], kept["text"]) == (OWN.phrase_id, "Varasin sinulle ajan.")


def test_behind_an_open_sheet_no_other_clients_case_comes_to_stand(
    stage: Stage, window: MainWindow, sent: list[Command]
) -> None:
    before = window.centre.current()
    window.deeds.do("close")
    settle()
    for key, held in (
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier),
    ):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, held)
        settle()
    assert window.centre.current() is before
    assert not sent
