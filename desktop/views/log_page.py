"""The privacy officer's page: who has used whose data, what is worth asking about, and whether the log is whole."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backend.protocol.clients import ClientHit
from backend.protocol.staff_inquiries import StaffListed
from backend.protocol.use_inquiries import LogChecked, ReadUses
from backend.protocol.uses import Pattern, Use, UseLine
from desktop.models.privacy import Privacy
from desktop.texts import formats
from desktop.texts import uses as words
from desktop.texts.refusals import of_question
from desktop.theme import SEMIBOLD, Size
from desktop.views.announce import polite
from desktop.views.awaited import Awaited
from desktop.views.button import Button
from desktop.views.hairline import Hairline
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.log_filters import LogFilters
from desktop.views.look import Look, View
from desktop.views.patterns_pane import PatternsPane
from desktop.views.ports import Ports
from desktop.views.table import Table

if TYPE_CHECKING:
    from desktop.views.extract_sheet import ExtractSheet
    from desktop.views.find_client import FindClient
    from desktop.views.hold_sheet import HoldSheet

_SHARES = (15, 19, 24, 20, 22)


class LogPage(View):
    """Stands where the cases of others stand: a privacy officer has no queue and opens no cases."""

    def __init__(self, look: Look, window: QWidget, ports: Ports, lines: LineNames, awaited: Awaited) -> None:
        super().__init__(look, surface="window")
        self._window, self._ports, self._lines, self._awaited = window, ports, lines, awaited
        self._model: Privacy = ports.privacy
        self._pattern: Pattern | None = None
        self._title = Label(look, Size.HEADING, SEMIBOLD)
        self._whole = IconLabel(look, "shield-check", "muted", size=Size.SMALL, wrap=True)
        self.check = Button(look, "quiet", small=True)
        self.check.clicked.connect(self._model.check_whole)
        self.extract = Button(look, icon="clipboard-text")
        self.extract.clicked.connect(self.open_extract)
        self.hold = Button(look, icon="lock-simple")
        self.hold.clicked.connect(self.open_hold)
        self.filters = LogFilters(look)
        self.filters.wanted.connect(self._show)
        self.filters.client_wanted.connect(self.find_client)
        self._told = Label(look, Size.SMALL, role="muted")
        self.back = Button(look, "quiet", small=True)
        self.back.clicked.connect(self.filters.ask)
        self.table = Table(look, self._model.uses, self._say, _SHARES, first="23.12.2026 22.22")
        self.table.moved.connect(self._detail_of)
        self._detail = Label(look, role="muted", wrap=True)
        self.patterns = PatternsPane(look, self._model.patterns)
        self.patterns.chosen.connect(self._drill)
        self.removals = self.patterns.removals
        self._build()
        self._model.uses.counted.connect(self._counted)
        self._model.check.changed.connect(self._checked)
        self._model.staff.changed.connect(self._people)
        self.retranslate()
        self.restyle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.hold)
        head.addWidget(self.extract)
        told = QHBoxLayout()
        told.addWidget(self._told)
        told.addWidget(self.back)
        told.addStretch(1)
        told.addWidget(self._whole)
        told.addWidget(self.check)
        left = QVBoxLayout()
        left.setContentsMargins(24, 20, 24, 16)
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self.filters)
        left.addLayout(told)
        left.addWidget(self.table, 1)
        left.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(Hairline(self.look, upright=True))
        row.addWidget(self.patterns)

    @cached_property
    def finder(self) -> FindClient:
        from desktop.views.find_client import FindClient

        return FindClient(self.look, self._window, self._ports.clients)

    @cached_property
    def extract_sheet(self) -> ExtractSheet:
        from desktop.views.extract_sheet import ExtractSheet

        return ExtractSheet(self.look, self._window, self._model, self._lines, self.finder)

    @cached_property
    def hold_sheet(self) -> HoldSheet:
        from desktop.views.hold_sheet import HoldSheet

        ports = self._ports
        sheet = HoldSheet(
            self.look, self._window, ports.actions, ports.connection, ports.drafts, self._awaited, self.finder
        )
        sheet.switched.connect(self._hold_switched)
        return sheet

    def begin(self) -> None:
        """Read what the page opens with."""
        self._model.begin()
        self.filters.ask()

    def focus_first(self) -> None:
        self.table.setFocus()

    def find_client(self) -> None:
        """Choose the client whose uses are shown."""
        self.finder.open_to_pick(self.tr("Whose uses are shown?"), self.filters.choose_client)

    def open_extract(self) -> None:
        """Make the extract of the client chosen, or of one to be found."""
        client = self.filters.chosen_client()
        if client is None:
            self.finder.open_to_pick(self.tr("Whose extract is made?"), self._extract_of)
        else:
            self._extract_of(client)

    def open_hold(self) -> None:
        """Keep everything of the client chosen, or of one to be found; or end that."""
        client = self.filters.chosen_client()
        if client is None:
            self.hold_sheet.begin()
        else:
            self.hold_sheet.open_for(client)

    def _hold_switched(self, hit: ClientHit) -> None:
        chosen = self.filters.chosen_client()
        if chosen is not None and chosen.client_id == hit.client_id:
            # Its line stands in the log that is shown.
            self.filters.choose_client(hit)

    def _extract_of(self, hit: ClientHit) -> None:
        self.extract_sheet.open_for(hit)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Use log"))
        self.check.set_words(self.tr("Check the whole log"))
        self.extract.set_words(self.tr("Extract for a client"))
        self.hold.set_words(self.tr("Legal hold"))
        self.back.set_words(self.tr("Back to the filters"))
        heads = (
            self.tr("When"),
            self.tr("Who"),
            self.tr("What was done"),
            self.tr("Whose data"),
            self.tr("Basis"),
        )
        self.table.name_columns(self.tr("Uses of client data"), heads)
        self._checked()
        self._counted()
        self._detail_of(self.table.row())

    def restyle(self) -> None:
        self.patterns.setFixedWidth(min(self.look.theme.px(304), 420))
        self._detail.setMinimumHeight(self.look.theme.line())
        super().restyle()

    def _show(self, asked: ReadUses) -> None:
        self._pattern = None
        self._model.show(asked)

    def _drill(self, pattern: Pattern) -> None:
        self._pattern = pattern
        self._model.show(ReadUses(lines=pattern.lines))
        self.table.setFocus()

    def _people(self) -> None:
        found = self._model.staff.found
        if isinstance(found, StaffListed):
            self.filters.serve(found)

    def _counted(self) -> None:
        uses = self._model.uses
        count = uses.rowCount()
        if uses.busy and not count:
            said = self.tr("Reading the log")
        elif uses.refused is not None:
            said = of_question(uses.refused)
        elif not count:
            said = self.tr("No uses with these filters.")
        else:
            said = self.tr("{count} uses, newest first").format(count=f"{count}+" if uses.more else count)
        if self._pattern is not None:
            said = f"{self._pattern.staff_name}: {words.pattern(self._pattern.kind)}. {said}"
        self.back.setVisible(self._pattern is not None)
        if said != self._told.text():
            self._told.setText(said)
            polite(self.table, said)
        if count and self.table.row() < 0:
            self.table.select(0)

    def _checked(self) -> None:
        check, found = self._model.check, self._model.check.found
        zone, language = self.look.texts.zone, self.look.language
        self.check.setEnabled(not check.busy)
        if check.busy:
            self._whole.say(self.tr("Checking the log"))
        elif check.refused is not None:
            self._whole.say(of_question(check.refused))
        elif isinstance(found, LogChecked):
            at = formats.clock(found.at, zone, language)
            if found.breaks or not found.ends_right:
                self._whole.set_icon("warning-octagon", "urgent")
                said = self.tr("The log has been changed: tell your IT support at once (checked {at})")
            elif found.checked < found.rows:
                self._whole.set_icon("shield-check", "ok")
                said = self.tr("The newest {count} lines are as they were written (checked {at})")
            else:
                self._whole.set_icon("shield-check", "ok")
                said = self.tr("All {count} lines are as they were written (checked {at})")
            self._whole.say(said.format(count=formats.number(found.checked, language), at=at))

    def _detail_of(self, row: int) -> None:
        line = self._model.uses.line(row)
        self._detail.setText(self._telling(line) if line is not None else "")

    def _telling(self, line: UseLine) -> str:
        told = [self.tr("Line {no}").format(no=line.no)]
        told += [said for said in (line.unit, words.basis(line.basis)) if said]
        if line.case_number is not None:
            told.append(self.tr("case {number}").format(number=line.case_number))
        if line.reason:
            told.append(self.tr("reason: {reason}").format(reason=line.reason))
        if line.detail:
            told.append(self.tr("what: {detail}").format(detail=line.detail))
        return " · ".join(told)

    def _nobody(self, what: Use) -> str:
        """Who did what no member of staff did."""
        match what:
            case Use.IDENTIFIED:
                return self.tr("The client")
            case Use.STAFF_CHANGED:
                return self.tr("Server's command line")
            case _:
                return self.tr("The service itself")

    def _say(self, line: object, column: int) -> tuple[str, str]:
        if not isinstance(line, UseLine):
            return "", "text"
        zone, language = self.look.texts.zone, self.look.language
        match column:
            case 0:
                local = line.at.astimezone(zone)
                clock = formats.clock(line.at, zone, language)
                return f"{formats.day(local.date(), language, year=True)} {clock}", "text"
            case 1:
                return line.staff_name or self._nobody(line.what), "text"
            case 2:
                return words.use(line.what), "text"
            case 3:
                named = line.client_name or (
                    self.tr("case {number}").format(number=line.case_number) if line.case_number else "–"
                )
                return named, "text"
            case _:
                return words.basis(line.basis) or "–", "muted"
