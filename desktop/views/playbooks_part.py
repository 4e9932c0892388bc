"""Beside a case: the playbooks that are suggested for its matter, and the way to all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backend.protocol.cases import Case
from backend.protocol.ids import PlaybookId
from desktop.models.directory_search import About, matters_of
from desktop.models.guidance import Guidance
from desktop.models.playbook_search import title_of
from desktop.views.button import Button
from desktop.views.look import Look, View
from desktop.views.section import Section

_MOST = 3


class PlaybooksPart(View):
    """`opened(playbook_id)` and `all_wanted()`. Hidden where no case is open, and where there are none at all."""

    opened = Signal(str)
    all_wanted = Signal()

    def __init__(self, look: Look, guidance: Guidance, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._guidance = guidance
        self._case: Case | None = None
        self.section = Section(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)
        guidance.changed.connect(self.retranslate)

    def show_case(self, case: Case | None) -> None:
        """Suggest for this case."""
        self._case = case
        self.retranslate()

    def retranslate(self) -> None:
        self.section.clear()
        case = self._case
        some = any(True for _ in self._guidance.playbooks())
        self.setVisible(case is not None and some)
        if case is None or not some:
            return
        self.section.name(self.tr("Playbooks"))
        about = About(line=case.head.line, matters=matters_of(case))
        for one in self._guidance.suggested(about, self.look.language)[:_MOST]:
            self._playbook(one.playbook_id, title_of(one, self.look.language), urgent=one.life_at_risk)
        rest = Button(self.look, "quiet", small=True)
        rest.set_words(self.tr("All playbooks"))
        rest.set_icon("magnifying-glass")
        rest.clicked.connect(self.all_wanted)
        self.section.add(rest)

    def _playbook(self, playbook_id: PlaybookId, title: str, *, urgent: bool) -> None:
        link = Button(self.look, "quiet", small=True)
        link.set_words(title, self.tr("Playbook: {name}").format(name=title))
        link.set_icon(*(("warning-circle", "urgent") if urgent else ("clipboard-text",)))
        link.clicked.connect(lambda: self.opened.emit(playbook_id))
        self.section.add(link)
