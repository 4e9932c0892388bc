"""Closing a case with what its reason asks for, and a follow-up that has come."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from desktop.screenshots.sample import CASE_ID, ROWS
from desktop.screenshots.stage import Stage, begun, settle
from desktop.views.day_edit import DayEdit


def appointment(stage: Stage) -> None:
    """An appointment of which the place and the person are missing."""
    _closing(stage, {"reason": "booking", "when": "2.12. klo 10.30", "agreed": "Tarkastus"})
    main = begun(stage)
    main.close_sheet.accept()


def follow_up(stage: Stage) -> None:
    """A follow-up with its day and what is checked."""
    values = {"agreed": "Soitetaan ensi viikolla.", "follow_up": "we_contact", "follow_up_on": "2.12.2026"}
    _closing(stage, {"reason": "follow-up", **values, "follow_up_what": "Onko turvotus laskenut?"})


def calendar(stage: Stage) -> None:
    """The day of the follow-up picked from the calendar: Christmas Eve is a holiday."""
    values = {"agreed": "Soitetaan jouluna.", "follow_up": "we_contact", "follow_up_on": "24.12.2026"}
    _closing(stage, {"reason": "follow-up", **values})
    settle()
    edit = begun(stage).close_sheet.checked.by_name["follow_up_on"].control
    assert isinstance(edit, DayEdit)
    edit.open_calendar()


def come(stage: Stage) -> None:
    """The queue with a follow-up in it."""
    main = begun(stage)
    row = ROWS[5]
    stage.show_queue(row.line, [msgspec.structs.replace(row, follow_up=True)])
    stage.ports.queue.catch_up()
    main.queue.list.scrollToTop()


def _closing(stage: Stage, values: dict[str, str]) -> None:
    main = begun(stage)
    main.centre.open(CASE_ID)
    main.deeds.do("close")
    main.close_sheet.fill(values)


CLOSING_SCENES: dict[str, Callable[[Stage], None]] = {
    "close-appointment": appointment,
    "close-follow-up": follow_up,
    "follow-up-calendar": calendar,
    "follow-up-come": come,
}
