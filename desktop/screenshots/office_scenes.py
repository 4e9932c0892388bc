"""The pages of those who have no cases: the access log and the list of staff."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from backend.protocol.people import StaffInfo
from desktop.screenshots import office_sample
from desktop.screenshots.stage import Stage, settle
from desktop.views.main_window import MainWindow


def _signed_in(stage: Stage, me: StaffInfo) -> MainWindow:
    stage.sign_in_as(me)
    main = stage.shell.main
    assert main is not None
    settle()
    return main


def log(stage: Stage) -> None:
    """The privacy officer's page, with a line selected."""
    main = _signed_in(stage, office_sample.OFFICER)
    assert main.office.log is not None
    main.office.log.table.select(4)
    main.office.log.table.setFocus()


def log_pattern(stage: Stage) -> None:
    """The lines of one pattern."""
    main = _signed_in(stage, office_sample.OFFICER)
    assert main.office.log is not None
    main.office.log.patterns.chosen.emit(office_sample.PATTERNS[0])


def extract(stage: Stage) -> None:
    """Making a client's extract."""
    main = _signed_in(stage, office_sample.OFFICER)
    assert main.office.log is not None
    main.office.log.extract_sheet.open_for(office_sample.HIT)


def hold(stage: Stage) -> None:
    """Placing a legal hold."""
    main = _signed_in(stage, office_sample.OFFICER)
    assert main.office.log is not None
    main.office.log.hold_sheet.open_for(office_sample.HIT)


def hold_on(stage: Stage) -> None:
    """Ending one, without a reason yet."""
    main = _signed_in(stage, office_sample.OFFICER)
    assert main.office.log is not None
    main.office.log.hold_sheet.open_for(msgspec.structs.replace(office_sample.HIT, legal_hold=True))
    main.office.log.hold_sheet.accept()


def removals(stage: Stage) -> None:
    """What the last nights removed."""
    _signed_in(stage, office_sample.OFFICER).deeds.do("removals")


def log_palette(stage: Stage) -> None:
    """The palette of somebody who has no cases."""
    _signed_in(stage, office_sample.OFFICER).deeds.do("palette")


def staff(stage: Stage) -> None:
    """The administrator's page."""
    main = _signed_in(stage, office_sample.KEEPER)
    assert main.office.staff is not None
    main.office.staff.table.select(0)
    main.office.staff.table.setFocus()


def staff_sheet(stage: Stage) -> None:
    """Changing a member of staff."""
    main = _signed_in(stage, office_sample.KEEPER)
    assert main.office.staff is not None
    main.office.staff.staff_sheet.open_for(office_sample.AINO)


def staff_new(stage: Stage) -> None:
    """Adding one, with something left out."""
    main = _signed_in(stage, office_sample.KEEPER)
    main.deeds.do("staff_new")
    assert main.office.staff is not None
    main.office.staff.staff_sheet.accept()


def start_password(stage: Stage) -> None:
    """A start password, shown once."""
    main = _signed_in(stage, office_sample.KEEPER)
    assert main.office.staff is not None
    main.office.staff.password_sheet.show_password("Meri Koe", "h7km-x3rt-9pwd-cz4f-ag8n")


OFFICE_SCENES: dict[str, Callable[[Stage], None]] = {
    "log": log,
    "log-pattern": log_pattern,
    "log-palette": log_palette,
    "extract": extract,
    "hold": hold,
    "hold-on": hold_on,
    "removals": removals,
    "staff": staff,
    "staff-sheet": staff_sheet,
    "staff-new": staff_new,
    "start-password": start_password,
}
