"""A disk that takes nothing is told where one works, and nothing else changes."""

from typing import cast

from desktop.models.session import Session
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow


def test_a_disk_in_trouble_is_told_until_it_is_well(stage: Stage, window: MainWindow) -> None:
    row, session = window.journal, cast("Session", stage.ports.session)
    assert row.isHidden()
    session.note_trouble(True)
    settle()
    assert row.isVisible()
    assert row.what.text() == "Tämän koneen levylle ei voi kirjoittaa"
    session.note_trouble(False)
    settle()
    assert row.isHidden()


def test_a_journal_that_was_damaged_is_told_with_the_name_under_which_it_lies(
    stage: Stage, window: MainWindow
) -> None:
    session = cast("Session", stage.ports.session)
    session.journal_set_aside = "journal-1.db.damaged-1"
    session.changed.emit()
    settle()
    assert window.journal.isVisible()
    assert "journal-1.db.damaged-1" in window.journal._do.text()
