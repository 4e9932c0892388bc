"""Writing down feedback by keyboard: who gave it is asked only when a reply is wanted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.protocol.feedback import FeedbackKind
from backend.protocol.feedback_commands import RegisterFeedback
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow


def _sent(stage: Stage) -> list[RegisterFeedback]:
    commands = [one.command for one in stage.client.outbox.parcels()]
    return [one for one in commands if isinstance(one, RegisterFeedback)]


def test_feedback_is_found_in_the_palette_and_written_down_by_keyboard(
    stage: Stage, window: MainWindow
) -> None:
    window.open_palette()
    QTest.keyClicks(window.palette_view.search, "kirjaa pal")
    QTest.keyClick(window.palette_view.search, Qt.Key.Key_Return)
    settle()
    sheet = window.feedback_sheet
    assert sheet.isVisible()
    QTest.keyClick(sheet.kind.control, Qt.Key.Key_Down)
    QTest.keyClicks(sheet.text.control, "Iltaan aikoja")
    assert not sheet.phone.isVisible()
    sheet.accept()
    (sent,) = _sent(stage)
    assert (sent.kind, sent.text, sent.line) == (FeedbackKind.IDEA, "Iltaan aikoja", None)
    assert not sent.wants_reply
    assert not sheet.isVisible()
    assert stage.client.drafts.get("feedback") is None


def test_a_wanted_reply_needs_a_number_and_takes_the_focus_there(stage: Stage, window: MainWindow) -> None:
    window.deeds.do("feedback")
    sheet = window.feedback_sheet
    QTest.keyClicks(sheet.text.control, "Jonotin kauan")
    QTest.keyClick(sheet.reply, Qt.Key.Key_Space)
    assert sheet.phone.isVisible()
    sheet.accept()
    assert _sent(stage) == []
    assert sheet.phone.control.hasFocus()
    QTest.keyClicks(sheet.phone.control, "040 123 4567")
    sheet.accept()
    (sent,) = _sent(stage)
    assert (sent.wants_reply, sent.phone) == (True, "040 123 4567")


def test_a_name_of_who_wants_no_reply_after_all_is_not_sent(stage: Stage, window: MainWindow) -> None:
    window.deeds.do("feedback")
    sheet = window.feedback_sheet
    QTest.keyClicks(sheet.text.control, "Kiitos")
    sheet.reply.click()
    QTest.keyClicks(sheet.name_field.control, "Liisa Virtanen")
    sheet.reply.click()
    sheet.accept()
    (sent,) = _sent(stage)
    assert (sent.name, sent.phone) == ("", "")


def test_half_written_feedback_is_kept_and_offered_again(stage: Stage, window: MainWindow) -> None:
    window.deeds.do("feedback")
    QTest.keyClicks(window.feedback_sheet.text.control, "Jonotin")
    window.feedback_sheet.leave()
    draft = stage.client.drafts.get("feedback")
    assert draft is not None
    assert draft.fields["text"] == "Jonotin"
    window.deeds.do("feedback")
    assert window.feedback_sheet.text.value() == "Jonotin"
