"""The record of a contact: being written, and its summary as it is copied out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest

from desktop.screenshots.sample import CASE_ID
from desktop.screenshots.stage import Stage, begun


def writing(stage: Stage) -> None:
    """A record with its defaults, a reason being looked for."""
    main = begun(stage)
    main.centre.open(CASE_ID)
    main.deeds.do("record")
    QTest.keyClicks(main.record_of_contact.sheet.parts.codes["reasons"].line, "ham")


def filled(stage: Stage) -> None:
    """A record that lacks its result."""
    main = begun(stage)
    main.centre.open(CASE_ID)
    main.deeds.do("record")
    sheet = main.record_of_contact.sheet
    sheet.fill(sheet.filled() | {"reasons": "D19,D82", "advice": "Särkylääkettä ohjeen mukaan."})
    sheet.accept()


def summary(stage: Stage) -> None:
    """What is copied out."""
    main = begun(stage)
    main.centre.open(CASE_ID)
    main.deeds.do("summary")
    sheet = main.record_of_contact.summary_sheet
    sheet.wrong("")
    sheet.say_copied()


RECORD_SCENES: dict[str, Callable[[Stage], None]] = {
    "record-writing": writing,
    "record-filled": filled,
    "record-summary": summary,
}
