"""The record of a contact in one window: Shift+F4 writes or reads it, Ctrl+Shift+S copies the summary out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from backend.protocol.cases import Case
from backend.protocol.record_entries import RecordSigned
from desktop.models.recording import is_recorded, shape_of
from desktop.texts.summary import latest_record
from desktop.views.contact_record.borrowed_clipboard import BorrowedClipboard

if TYPE_CHECKING:
    from desktop.views.contact_record.reading_sheet import ReadingSheet
    from desktop.views.contact_record.sheet import ContactRecordSheet
    from desktop.views.contact_record.summary_sheet import SummarySheet
    from desktop.views.main_window import MainWindow

RECORD, SUMMARY = "record", "summary"
RECORD_DEEDS = frozenset({RECORD, SUMMARY})


class RecordOfContact(QObject):
    """Whatever is unsigned of a case is written first; a case that is recorded opens its record."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._closing = False
        self.clipboard = BorrowedClipboard(self)
        window.ports.session.changed.connect(self._session)

    @cached_property
    def sheet(self) -> ContactRecordSheet:
        from desktop.views.contact_record.sheet import ContactRecordSheet

        window = self._window
        sheet = ContactRecordSheet(
            window.look, window, window.ports, window.client_work.awaited, window.settings
        )
        sheet.signed.connect(self._signed)
        return sheet

    @cached_property
    def reading(self) -> ReadingSheet:
        from desktop.views.contact_record.reading_sheet import ReadingSheet

        sheet = ReadingSheet(self._window.look, self._window)
        sheet.correct_wanted.connect(self._correct)
        return sheet

    @cached_property
    def summary_sheet(self) -> SummarySheet:
        from desktop.views.contact_record.summary_sheet import SummarySheet

        window = self._window
        return SummarySheet(
            window.look, window, window.ports, window.lines, window.client_work.awaited, self.clipboard
        )

    def runs(self) -> dict[str, Callable[[], object]]:
        """What the deeds do."""
        return {RECORD: self._record, SUMMARY: self._summary}

    def why_not(self, key: str) -> str:
        """What stands against it, in a sentence."""
        case = self._window.case()
        if case is None:
            return QCoreApplication.translate("deeds", "no case is open")
        if key == RECORD and not shape_of(case, self._window.ports.session.setup).fields:
            return QCoreApplication.translate("deeds", "the line keeps no records")
        return ""

    def record_before_closing(self) -> None:
        """Write the record that an outcome demands, and come back to the closing when it is signed."""
        case = self._window.case()
        if case is not None:
            self._closing = True
            self._write(case)

    def read(self, body: RecordSigned) -> None:
        """Open a record from the timeline."""
        case = self._window.case()
        if case is not None:
            self.reading.open_for(case, body)

    def _record(self) -> None:
        case = self._window.case()
        if case is None:
            return
        self._closing = False
        found = latest_record(case)
        if is_recorded(case) and found is not None:
            self.reading.open_for(case, found[1])
        else:
            self._write(case)

    def _write(self, case: Case) -> None:
        self.sheet.open_for(case, self._outcome(case))

    def _outcome(self, case: Case) -> dict[str, str]:
        """How the case ends, as it is being written in the sheet of closing."""
        draft = self._window.ports.drafts.get(f"close:{case.head.case_id}")
        return dict(draft.fields) if draft is not None else {}

    def _correct(self, body: RecordSigned) -> None:
        case = self._window.case()
        if case is not None:
            self._closing = False
            self.sheet.correct(case, body)

    def _signed(self) -> None:
        if self._closing:
            self._closing = False
            self._window.open_close()

    def _summary(self) -> None:
        sheet, case = self.summary_sheet, self._window.case()
        if sheet.isVisible():
            sheet.accept()
        elif case is not None:
            sheet.open_for(case)

    def _session(self) -> None:
        if self._window.ports.session.state != "signed_in":
            self.clipboard.clear()
