"""The service directory in one window: searching it, reading a service, and changing it for supervisors."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backend.protocol.directory import Service
from backend.protocol.ids import ServiceId
from backend.protocol.words import Role
from desktop.models.directory import Directory
from desktop.models.directory_search import About, matters_of

if TYPE_CHECKING:
    from desktop.views.directory_overlay import DirectoryOverlay
    from desktop.views.main_window import MainWindow
    from desktop.views.service_card import ServiceCard
    from desktop.views.service_form import ServiceForm


class DirectoryWork(QObject):
    """Every sheet is made when it is first opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.directory: Directory = window.ports.directory

    @cached_property
    def overlay(self) -> DirectoryOverlay:
        from desktop.views.directory_overlay import DirectoryOverlay

        overlay = DirectoryOverlay(self._window.look, self._window, self.directory)
        overlay.opened.connect(self.open_service)
        return overlay

    @cached_property
    def card(self) -> ServiceCard:
        from desktop.views.service_card import ServiceCard

        card = ServiceCard(self._window.look, self._window, self.directory)
        card.change_wanted.connect(lambda service_id: self.change(ServiceId(service_id)))
        return card

    @cached_property
    def form(self) -> ServiceForm:
        from desktop.views.service_form import ServiceForm

        window = self._window
        return ServiceForm(
            window.look, window, window.lines, self.directory, window.ports.actions, window.ports.drafts
        )

    def open_directory(self) -> None:
        """Search, with what fits the open case first."""
        self.overlay.open_for(self._about())

    def open_service(self, service_id: str) -> None:
        """Show a service."""
        self.card.open_for(ServiceId(service_id), edits=self.edits())

    def change(self, service_id: ServiceId) -> None:
        """Change a service; one that has been taken out meanwhile is not opened."""
        service = self.directory.service(service_id)
        if service is not None and self.edits():
            self.form.open_for(service)

    def add(self) -> None:
        """Add a service."""
        if self.edits():
            self.form.open_for(None)

    def edits(self) -> bool:
        """Whether whoever is signed in keeps the directory."""
        me = self._window.ports.session.me
        return me is not None and me.role is Role.SUPERVISOR

    def find(self, text: str) -> list[Service]:
        """Return the services that fit what was typed, for the palette."""
        return self.directory.find(text, self._about(), self._window.look.language)

    def _about(self) -> About:
        me, case = self._window.ports.session.me, self._window.case()
        lines = me.lines if me is not None else ()
        if case is None:
            return About(lines=lines)
        return About(lines=lines, line=case.head.line, matters=matters_of(case))
