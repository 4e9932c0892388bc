"""What is drawn of clients: finding them, their panel, their record, who acts for them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt

from backend.protocol.cases import Case
from backend.protocol.export_inquiries import GivenTo
from desktop.screenshots import records
from desktop.screenshots.sample import MATTI, at
from desktop.screenshots.stage import Stage, begun, settle
from desktop.views.main_window import MainWindow


def _with(stage: Stage, case: Case) -> MainWindow:
    main = begun(stage)
    stage.show_case(case)
    settle()
    return main


def _find(main: MainWindow, text: str, born: str = "") -> None:
    find = main.client_work.find
    find.search.setText(text)
    find.born.setText(born)
    find.enter(Qt.KeyboardModifier.NoModifier)
    settle()


def find_client(stage: Stage) -> None:
    """F9 before anything is searched."""
    main = _with(stage, records.ON_BEHALF)
    main.deeds.do("find_client")


def find_name(stage: Stage) -> None:
    """F9 with a name: the day of birth is asked for, and two people are told apart."""
    main = _with(stage, records.ON_BEHALF)
    main.deeds.do("find_client")
    _find(main, "Virtanen Matti", "10.7.2013")


def break_glass(stage: Stage) -> None:
    """A record without a care relationship asks for a written reason."""
    main = _with(stage, records.ON_BEHALF)
    main.client_work.record.open(records.EEVA)
    main.client_work.reason.reason.set_value("Omainen soitti toiselta linjalta kiireellisestä asiasta.")


def on_behalf(stage: Stage) -> None:
    """A guardian who was identified strongly and checked."""
    _with(stage, records.ON_BEHALF)


def not_checked(stage: Stage) -> None:
    """Somebody who says to act for a child, and of whom nothing has been checked."""
    _with(stage, records.NOT_CHECKED)


def right_expired(stage: Stage) -> None:
    """A mandate that ended during the chat."""
    _with(stage, records.EXPIRED)


def non_disclosure(stage: Stage) -> None:
    """A client with a non-disclosure order."""
    _with(stage, records.HIDDEN)


def withheld(stage: Stage) -> None:
    """What may not be seen is not there, and a sentence says why."""
    main = _with(stage, records.WITHHELD)
    asked = msgspec.structs.replace(records.WITHHELD.head, identification_asked_at=at(9, 12))
    stage.show_case(msgspec.structs.replace(records.WITHHELD, head=asked))
    main.client.retranslate()


def history(stage: Stage) -> None:
    """The whole history with filters."""
    _with(stage, records.ON_BEHALF).deeds.do("history")


def old_case(stage: Stage) -> None:
    """An old case, to be read."""
    main = _with(stage, records.ON_BEHALF)
    main.client_work.old_case.open_for(MATTI, records.OLD_CASE)


def client_record(stage: Stage) -> None:
    """The record of the open case's client."""
    _with(stage, records.ON_BEHALF).deeds.do("client_record")


def client_form(stage: Stage) -> None:
    """Changing what a record says."""
    main = _with(stage, records.ON_BEHALF)
    main.client_work.record.form.open_change(records.FACTS, lambda _client: None)


def identify(stage: Stage) -> None:
    """Noting an identification by questions, with something missing."""
    main = _with(stage, records.NOT_CHECKED)
    main.deeds.do("identify")
    main.client_work.identify.accept()


def record_right(stage: Stage) -> None:
    """Noting a check of the right to act."""
    main = _with(stage, records.NOT_CHECKED)
    main.deeds.do("record_right")
    main.client_work.right.written.set_value("Valtakirja 1.11.2026, nähty paperilla.")


def for_whom(stage: Stage) -> None:
    """Correcting for whom the person acts."""
    _with(stage, records.NOT_CHECKED).deeds.do("for_whom")


def reveal_number(stage: Stage) -> None:
    """A hidden number is shown for a written reason."""
    _with(stage, records.HIDDEN).deeds.do("reveal_contact")


def export(stage: Stage) -> None:
    """A file for whoever acts for the client: what is in it stands under the choice."""
    main = _with(stage, records.ON_BEHALF)
    main.deeds.do("export_fhir")
    sheet = main.client_work.export
    sheet.given_to.set_value(GivenTo.REPRESENTATIVE.value)
    sheet.given_to.edited.emit()
    sheet.purpose.set_value("Huoltaja pyysi tiedot itselleen.")


def export_refused(stage: Stage) -> None:
    """A file that may not be made, and why."""
    export(stage)
    assert stage.shell.main is not None
    stage.shell.main.client_work.export.accept()
    settle()


CLIENT_SCENES: dict[str, Callable[[Stage], None]] = {
    "find-client": find_client,
    "find-name": find_name,
    "break-glass": break_glass,
    "on-behalf": on_behalf,
    "not-checked": not_checked,
    "right-expired": right_expired,
    "non-disclosure": non_disclosure,
    "withheld": withheld,
    "history": history,
    "old-case": old_case,
    "client-record": client_record,
    "client-form": client_form,
    "identify": identify,
    "record-right": record_right,
    "for-whom": for_whom,
    "reveal-number": reveal_number,
    "export": export,
    "export-refused": export_refused,
}
