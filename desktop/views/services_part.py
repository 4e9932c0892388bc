"""Beside a case: the care chains of its matter, step by step, and the services that are suggested for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.directory import CareChain, ChainStep
from backend.protocol.ids import ServiceId
from desktop.models.directory import Directory
from desktop.models.directory_search import About, matters_of, name_of
from desktop.texts import directory as words
from desktop.theme import MEDIUM, Size
from desktop.views.button import Button
from desktop.views.label import Label
from desktop.views.look import Look, View
from desktop.views.section import Section

_MOST = 5
"""Services shown beside a case; the rest is found in the directory."""


class ServicesPart(View):
    """`service_wanted(service_id)` and `directory_wanted()`. Hidden where nothing is suggested and no case is open."""

    service_wanted = Signal(str)
    directory_wanted = Signal()

    def __init__(self, look: Look, directory: Directory, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._directory = directory
        self._case: Case | None = None
        self._keys = QKeySequence()
        self.section = Section(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        directory.changed.connect(self.retranslate)

    def show_case(self, case: Case | None) -> None:
        """Suggest for this case."""
        self._case = case
        self.retranslate()

    def set_key(self, keys: QKeySequence) -> None:
        """Show the keys of the directory as they are bound now."""
        if keys != self._keys:
            self._keys = keys
            self.retranslate()

    def retranslate(self) -> None:
        self.section.clear()
        case = self._case
        self.setVisible(case is not None)
        if case is None:
            return
        about = About(line=case.head.line, matters=matters_of(case))
        self.section.name(self.tr("Services and care chains"))
        named: set[ServiceId] = set()
        for chain in self._directory.chains_for(about):
            self._chain(chain)
            named |= {step.service_id for step in chain.steps if step.service_id is not None}
        rest = [
            one for one in self._directory.suggested(about, self.look.language) if one.service_id not in named
        ]
        for service in rest[:_MOST]:
            self._service(service.service_id, name_of(service, self.look.language))
        find = Button(self.look, "quiet", small=True)
        find.set_words(self.tr("Service directory"))
        find.set_icon("magnifying-glass")
        find.show_keys(self._keys)
        find.clicked.connect(self.directory_wanted)
        self.section.add(find)

    def _chain(self, chain: CareChain) -> None:
        title = Label(self.look, Size.TEXT, MEDIUM, wrap=True)
        title.setText(self.look.texts.pick(chain.title))
        self.section.add(title)
        for number, step in enumerate(chain.steps, 1):
            self._step(number, step)

    def _step(self, number: int, step: ChainStep) -> None:
        said = Label(self.look, Size.SMALL, wrap=True)
        said.setText(f"{number}. {self.look.texts.pick(step.text)}")
        self.section.add(said)
        service = self._directory.service(step.service_id) if step.service_id is not None else None
        if service is not None:
            self._service(service.service_id, name_of(service, self.look.language))

    def _service(self, service_id: ServiceId, name: str) -> None:
        service = self._directory.service(service_id)
        if service is None:
            return
        link = Button(self.look, "quiet", small=True)
        number = service.phone or service.professional_phone
        link.set_words(f"{name}  {number}".strip(), f"{name}, {words.kind(service.kind)}, {number}")
        link.set_icon(words.ICONS[service.kind])
        link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        link.clicked.connect(lambda: self.service_wanted.emit(service_id))
        self.section.add(link)
