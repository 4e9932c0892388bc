"""Feedback by theme at the window, by keyboard: read through and tagged, struck, counted, told, written to a file."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from backend.protocol.feedback import Struck
from backend.protocol.feedback_commands import TagFeedback, TakeBackChange, TellChange
from backend.protocol.frames import SignedIn
from backend.protocol.words import Language, Role
from desktop.screenshots import feedback_sample as sample
from desktop.screenshots.county import ME, SETUP
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow
from desktop.views.struck_text import StruckText
from desktop.views.themes_sheet import CSV, PDF

ENTER, CONTROL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def supervisor(stage: Stage, window: MainWindow) -> MainWindow:
    me = msgspec.structs.replace(ME, role=Role.SUPERVISOR)
    stage.client.me = me
    stage.client.on_news.tell(SignedIn(me=me, setup=SETUP, refresh_token=""))
    settle()
    return window


def sent(stage: Stage, kind: type) -> list[Any]:
    return [one.command for one in stage.client.outbox.parcels() if isinstance(one.command, kind)]


def test_feedback_is_read_through_tagged_and_struck_by_keyboard(stage: Stage, supervisor: MainWindow) -> None:
    supervisor.open_palette()
    QTest.keyClicks(supervisor.palette_view.search, "lue pal")
    QTest.keyClick(supervisor.palette_view.search, ENTER)
    settle()
    sheet = supervisor.feedback_work.reading
    assert sheet.isVisible()
    assert "Suun terveydenhuolto" in sheet.about.text()
    assert sheet.text.hasFocus()
    for key in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_4):
        QTest.keyClick(sheet.text, key)
    found = sheet.text.document().find("Meri")
    found.setPosition(found.selectionStart())
    sheet.text.setTextCursor(found)
    QTest.keyClick(sheet.text, Qt.Key.Key_Delete)
    QTest.keyClick(sheet.text, ENTER, CONTROL)
    (tagged,) = sent(stage, TagFeedback)
    name = sample.ITEMS[0].text.index("Meri")
    assert tagged.themes == ("meeting",)
    assert tagged.struck == (Struck(begin=name, end=name + 4), *sample.ITEMS[0].struck)
    assert "Chatin pitäisi" in sheet.text.toPlainText(), "the next one is there"
    QTest.keyClick(sheet.text, Qt.Key.Key_PageDown, CONTROL)
    assert len(sent(stage, TagFeedback)) == 1, "gone on without saving"
    assert sheet.about.text() == "Kaikki on luettu."


def test_what_is_struck_counts_characters_as_the_server_does(stage: Stage, window: MainWindow) -> None:
    text = StruckText(window.look, 3)
    text.show_text("🦷🦷 Meri auttoi", ())
    cursor = text.document().find("Meri")
    text.setTextCursor(cursor)
    assert text.strike()
    assert text.places() == (Struck(begin=3, end=7),)
    cursor = text.textCursor()
    cursor.setPosition(6, QTextCursor.MoveMode.MoveAnchor)
    text.setTextCursor(cursor)
    assert text.strike()
    assert text.places() == (), "struck again it stands"


def test_the_arrows_read_the_numbers_and_what_was_changed(supervisor: MainWindow) -> None:
    supervisor.deeds.do("feedback_themes")
    settle()
    sheet = supervisor.feedback_work.themes
    assert sheet.chart.hasFocus()
    assert sheet.where.text() == "Odotusaika, 11/2026: 6"
    QTest.keyClick(sheet.chart, Qt.Key.Key_Left)
    assert sheet.where.text() == "Odotusaika, 10/2026: alle 5"
    for _ in range(4):
        QTest.keyClick(sheet.chart, Qt.Key.Key_Left)
    assert "Muutettiin: Avasimme keskiviikkoillat" in sheet.chart.accessibleDescription()
    assert "4,4 (212 vastausta)" in sheet.ratings.text()
    assert "Saitko asiaasi apua? Kyllä: 268, Osittain: 71, En: 24" in sheet.answers.text()


def test_the_files_tell_the_numbers_and_nothing_that_is_too_small(
    supervisor: MainWindow, tmp_path: Path
) -> None:
    supervisor.deeds.do("feedback_themes")
    settle()
    sheet = supervisor.feedback_work.themes
    assert sheet.save(tmp_path / "themes.csv", CSV)
    written = (tmp_path / "themes.csv").read_text(encoding="utf-8-sig")
    assert "Odotusaika;14;17;12;11;16;19;13;9;8;7;alle 5;6;\n" in written
    assert "█████ selitti rauhassa" in written
    assert sheet.save(tmp_path / "themes.pdf", PDF)
    assert (tmp_path / "themes.pdf").read_bytes().startswith(b"%PDF")
    assert not sheet.save(tmp_path / "nowhere" / "themes.csv", CSV)


def test_what_was_changed_is_told_in_every_language_and_taken_back(
    stage: Stage, supervisor: MainWindow
) -> None:
    supervisor.deeds.do("feedback_themes")
    settle()
    supervisor.feedback_work.themes.change.click()
    sheet = supervisor.feedback_work.change
    QTest.keyClicks(sheet.texts[Language.FINNISH].control, "Jono kertoo paikkasi")
    QTest.keyClick(sheet, ENTER, CONTROL)
    assert sent(stage, TellChange) == [], "in every language"
    assert sheet.texts[Language.SWEDISH].control.hasFocus()
    QTest.keyClicks(sheet.texts[Language.SWEDISH].control, "Du ser din plats")
    QTest.keyClicks(sheet.texts[Language.ENGLISH].control, "The queue shows your place")
    QTest.keyClick(sheet.published, Qt.Key.Key_Space)
    sheet.accept()
    (told,) = sent(stage, TellChange)
    assert (told.change.theme, told.change.line, told.change.published) == ("waiting", "", True)
    assert told.change.words[Language.FINNISH] == "Jono kertoo paikkasi"
    supervisor.feedback_work.open_change()
    QTest.keyClick(sheet.which.control, Qt.Key.Key_Down)
    assert sheet.texts[Language.ENGLISH].value().startswith("We opened")
    sheet.remove.click()
    assert [one.change_id for one in sent(stage, TakeBackChange)] == [sample.CHANGE.change_id]


def test_only_supervisors_are_offered_themes(stage: Stage, window: MainWindow) -> None:
    assert not window.deeds.offers("feedback_themes")
    assert not window.deeds.offers("read_feedback")
    assert window.deeds.offers("feedback")


def test_what_was_changed_goes_into_the_reply_in_its_language(stage: Stage, window: MainWindow) -> None:
    view = window.centre.current()
    assert view is not None
    QTest.keyClicks(view.composer.text, "Kiitos. ")
    window.deeds.do("tell_in_reply")
    settle()
    overlay = window.feedback_work.changes
    assert overlay.isVisible()
    QTest.keyClicks(overlay.search, "keskiviikko")
    QTest.keyClick(overlay.search, ENTER)
    assert view.composer.text.toPlainText() == "Kiitos. " + sample.CHANGE.words[Language.FINNISH]
    assert view.composer.text.hasFocus()
