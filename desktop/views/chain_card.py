"""A care chain with its steps and who does each, for whoever does not have its case open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backend.protocol.directory import CareChain
from backend.protocol.ids import ChainId
from desktop.models.directory import Directory
from desktop.models.directory_search import name_of
from desktop.models.reviews import is_late
from desktop.texts import directory as words
from desktop.texts import formats
from desktop.theme import Size
from desktop.views.button import Button
from desktop.views.icon_label import IconLabel
from desktop.views.label import Label
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.sheet import Sheet


class ChainCard(Sheet):
    """`service_wanted(service_id)`, and `change_wanted(chain_id)` for supervisors; follows the directory while it is open."""

    service_wanted = Signal(str)
    change_wanted = Signal(str)

    def __init__(self, look: Look, window: QWidget, lines: LineNames, directory: Directory) -> None:
        super().__init__(look, window, width=640)
        self._lines, self._directory = lines, directory
        self._chain: CareChain | None = None
        self._edits = False
        self._made: list[QWidget] = []
        self.fields.setSpacing(4)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setProperty("ringed", "true")
        directory.changed.connect(self._changed)
        self.retranslate()

    def open_for(self, chain_id: ChainId, *, edits: bool) -> None:
        """Show a chain; `edits`: offer to change it. One that has been taken out is not opened."""
        self._chain, self._edits = self._directory.chain(chain_id), edits
        if self._chain is not None:
            self.retranslate()
            self.area.verticalScrollBar().setValue(0)
            self.open(self.area)

    def retranslate(self) -> None:
        chain, pick = self._chain, self.look.texts.pick
        self.cancel.set_words(self.tr("Close"))
        self.ok.set_words(self.tr("Change"))
        self.ok.setVisible(self._edits)
        for widget in self._made:
            self.fields.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made = []
        if chain is None:
            return
        self.title(
            pick(chain.title), self.tr("Care chain of {line}").format(line=self._lines.name(chain.line))
        )
        for number, step in enumerate(chain.steps, 1):
            said = Label(self.look, wrap=True)
            said.setText(f"{number}. {pick(step.text)}")
            said.setContentsMargins(0, 8, 0, 0)
            self._add(said)
            service = self._directory.service(step.service_id) if step.service_id is not None else None
            if service is not None:
                link = Button(self.look, "quiet", small=True)
                name = name_of(service, self.look.language)
                link.set_words(f"{name}  {service.phone or service.professional_phone}".strip())
                link.set_icon(words.ICONS[service.kind])
                link.clicked.connect(lambda _=False, one=service.service_id: self._service(one))
                self._add(link)
        if chain.review_by is not None:
            late = is_late(chain.review_by, self.look.clock(), self.look.texts.zone)
            foot = IconLabel(
                self.look, "clock" if late else "info", "warn" if late else "muted", size=Size.SMALL
            )
            day = formats.day(chain.review_by, self.look.language, year=True)
            foot.say(self.tr("To be reviewed by {day}").format(day=day))
            foot.setContentsMargins(0, 14, 0, 0)
            self._add(foot)

    def accept(self) -> None:
        if self._edits and self._chain is not None:
            chain_id = self._chain.chain_id
            self.leave()
            self.change_wanted.emit(chain_id)

    def _service(self, service_id: str) -> None:
        self.leave()
        self.service_wanted.emit(service_id)

    def _changed(self) -> None:
        if self.isVisible() and self._chain is not None:
            stands = self._directory.chain(self._chain.chain_id)
            if stands is None:
                self.leave()
            elif stands != self._chain:
                self._chain = stands
                self.retranslate()
                self.place()

    def _add(self, widget: QWidget) -> None:
        self.fields.addWidget(widget)
        self._made.append(widget)
