"""What covers the working window: loaded and made when it is first opened, since the queue comes before all of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.views.line_names import LineNames
from desktop.views.look import View
from desktop.views.ports import Ports

if TYPE_CHECKING:
    from desktop.views.answers import Answers
    from desktop.views.client_work import ClientWork
    from desktop.views.deeds import Deeds
    from desktop.views.directory_work import DirectoryWork
    from desktop.views.feedback_sheet import FeedbackSheet
    from desktop.views.form_sheet import FormSheet
    from desktop.views.guidance_work import GuidanceWork
    from desktop.views.guide_sheet import GuideSheet
    from desktop.views.office import Office
    from desktop.views.palette import Palette
    from desktop.views.phrase_sheet import PhraseSheet
    from desktop.views.register_sheet import RegisterSheet
    from desktop.views.shortcuts_page import ShortcutsPage
    from desktop.views.transfer_sheet import TransferSheet
    from desktop.views.view_work import ViewWork


class WindowSheets(View):
    """Given its parts by the window, which builds on it."""

    ports: Ports
    lines: LineNames
    deeds: Deeds
    answers: Answers
    office: Office
    client_work: ClientWork
    directory_work: DirectoryWork
    guidance_work: GuidanceWork
    view_work: ViewWork

    @cached_property
    def palette_view(self) -> Palette:
        from desktop.views.palette import Palette

        texts = (self.guidance_work.find, self.directory_work.find)
        palette = Palette(self.look, self, self.deeds, *texts, self.view_work.made)
        palette.view_wanted.connect(self.view_work.go)
        palette.service_wanted.connect(self.directory_work.open_service)
        palette.playbook_wanted.connect(self.guidance_work.open_playbook)
        palette.rebind_wanted.connect(self._rebind)
        palette.client_wanted.connect(self._find_client)
        return palette

    @cached_property
    def shortcuts(self) -> ShortcutsPage:
        from desktop.views.shortcuts_page import ShortcutsPage

        return ShortcutsPage(self.look, self, self.deeds)

    @cached_property
    def transfer_sheet(self) -> TransferSheet:
        from desktop.views.transfer_sheet import TransferSheet

        return TransferSheet(self.look, self, self.lines, self.ports.actions, self.ports.drafts)

    @cached_property
    def register_sheet(self) -> RegisterSheet:
        from desktop.views.register_sheet import RegisterSheet

        sheet = RegisterSheet(self.look, self, self.lines, self.ports.actions, self.ports.drafts)
        sheet.given.connect(self.answers.registered)
        return sheet

    @cached_property
    def feedback_sheet(self) -> FeedbackSheet:
        from desktop.views.feedback_sheet import FeedbackSheet

        return FeedbackSheet(self.look, self, self.lines, self.ports.actions, self.ports.drafts)

    @cached_property
    def phrase_sheet(self) -> PhraseSheet:
        from desktop.views.phrase_sheet import PhraseSheet

        ports = self.ports
        return PhraseSheet(self.look, self, ports.phrases, ports.actions, ports.drafts)

    @cached_property
    def form_sheet(self) -> FormSheet:
        from desktop.views.form_sheet import FormSheet

        return FormSheet(self.look, self)

    @cached_property
    def guide_sheet(self) -> GuideSheet:
        from desktop.views.guide_sheet import GuideSheet

        return GuideSheet(self.look, self, self.ports.contingency)

    def _find_client(self, text: str) -> None:
        if not self.office.find_client():
            self.client_work.open_find(text)

    def _rebind(self, key: str) -> None:
        self.shortcuts.open_at(key)
