"""Shared phrases, playbooks and care chains in one window: opening a playbook beside the case, and keeping the texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backend.protocol.ids import ChainId, LineId, PhraseId, PlaybookId, ServiceId
from backend.protocol.words import Role
from desktop.models.directory_search import About, matters_of
from desktop.models.guidance import Guidance
from desktop.views.texts_found import TextsListed

if TYPE_CHECKING:
    from desktop.views.chain_card import ChainCard
    from desktop.views.chain_form import ChainForm
    from desktop.views.main_window import MainWindow
    from desktop.views.playbook_form import PlaybookForm
    from desktop.views.shared_phrase_form import SharedPhraseForm
    from desktop.views.suggest_sheet import SuggestSheet
    from desktop.views.texts_overlay import TextsFound, TextsOverlay


class GuidanceWork(QObject):
    """Every sheet is made when it is first opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.guidance: Guidance = window.ports.guidance
        self.listed = TextsListed(window.look, window.lines, self.guidance, window.ports.directory)
        client = window.client
        client.playbooks.opened.connect(self.open_playbook)
        client.playbooks.all_wanted.connect(self.find_playbook)
        client.playbook.help_wanted.connect(self.help)
        client.playbook.change_wanted.connect(lambda playbook_id: self.change(f"playbook:{playbook_id}"))

    def runs(self) -> dict[str, Callable[[], object]]:
        """What each deed does."""
        return {
            "playbooks": self.find_playbook,
            "shared_texts": self.list_texts,
            "reviews": self.list_reviews,
            "phrase_new": lambda: self.phrase_form.open_for(None, self.mine()),
            "playbook_new": lambda: self.playbook_form.open_for(None, self.mine()),
            "chain_new": lambda: self.chain_form.open_for(None),
        }

    @cached_property
    def overlay(self) -> TextsOverlay:
        from desktop.views.texts_overlay import TextsOverlay

        overlay = TextsOverlay(self._window.look, self._window)
        overlay.opened.connect(self._chosen)
        self.guidance.changed.connect(overlay.show_found)
        self._window.ports.directory.changed.connect(overlay.show_found)
        return overlay

    @cached_property
    def phrase_form(self) -> SharedPhraseForm:
        from desktop.views.shared_phrase_form import SharedPhraseForm

        window = self._window
        ports = window.ports
        return SharedPhraseForm(window.look, window, window.lines, self.guidance, ports.actions, ports.drafts)

    @cached_property
    def playbook_form(self) -> PlaybookForm:
        from desktop.views.playbook_form import PlaybookForm

        window, ports = self._window, self._window.ports
        return PlaybookForm(
            window.look,
            window,
            window.lines,
            self.guidance,
            ports.directory,
            ports.actions,
            ports.drafts,
        )

    @cached_property
    def chain_form(self) -> ChainForm:
        from desktop.views.chain_form import ChainForm

        window, ports = self._window, self._window.ports
        return ChainForm(window.look, window, window.lines, ports.directory, ports.actions, ports.drafts)

    @cached_property
    def chain_card(self) -> ChainCard:
        from desktop.views.chain_card import ChainCard

        window = self._window
        card = ChainCard(window.look, window, window.lines, window.ports.directory)
        card.service_wanted.connect(window.directory_work.open_service)
        card.change_wanted.connect(lambda chain_id: self.change(f"chain:{chain_id}"))
        return card

    @cached_property
    def suggest_sheet(self) -> SuggestSheet:
        from desktop.views.suggest_sheet import SuggestSheet

        ports = self._window.ports
        return SuggestSheet(self._window.look, self._window, ports.actions, ports.drafts)

    def find_playbook(self) -> None:
        """Search the playbooks, those that fit the open case first."""
        self.overlay.open_for(
            lambda: self.tr("Playbooks: what is done when something happens"),
            lambda text: self.listed.playbooks(text, self._about()),
        )

    def list_texts(self) -> None:
        """Everything that is shared on one's lines: supervisors change it, others suggest changes."""
        self.overlay.open_for(
            lambda: self.tr("Shared phrases, playbooks and care chains"),
            lambda text: self.listed.all(text, self._about().lines, chains=self.is_supervisor()),
        )

    def list_reviews(self) -> None:
        """What should have been reviewed, what soon should, and what was suggested."""
        self.overlay.open_for(
            lambda: self.tr("To be reviewed: texts whose day has passed or comes soon, and suggestions"),
            self._reviews,
        )

    def open_playbook(self, playbook_id: str) -> None:
        """Open a playbook beside the case; without a case it is only read, or changed."""
        window = self._window
        if window.case() is None:
            self.change(f"playbook:{playbook_id}")
            return
        playbook = self.guidance.playbook(PlaybookId(playbook_id))
        if playbook is None:
            return
        window.client.playbook.edits = self.keeps(playbook.line)
        window.client.open_playbook(PlaybookId(playbook_id))
        if not window.client.isVisible():
            window.panes.toggle_client()
        if window.client.playbook.boxes:
            window.client.playbook.boxes[0].setFocus()

    def help(self, kind: str, value: str) -> None:
        """Open what a step of a playbook names."""
        window = self._window
        view = window.centre.current()
        if kind == "phrase" and view is not None:
            phrase = self.guidance.phrase(PhraseId(value))
            if phrase is not None:
                view.composer.put_phrase(phrase)
        elif kind == "service":
            window.directory_work.open_service(value)
        elif kind == "chain":
            self.chain_card.open_for(ChainId(value), edits=self.is_supervisor())
        elif kind == "form":
            window.assessing.begin_form(value)

    def change(self, key: str) -> None:
        """Change what `kind:id` names, or suggest a change where one does not keep it."""
        kind, _, value = key.partition(":")
        phrase, playbook = self.guidance.phrase(PhraseId(value)), self.guidance.playbook(PlaybookId(value))
        directory = self._window.ports.directory
        if kind == "phrase" and phrase is not None:
            if self.keeps(phrase.line):
                self.phrase_form.open_for(phrase, self.mine())
            else:
                self.suggest_sheet.open_for(phrase)
        elif kind == "playbook" and playbook is not None:
            if self.keeps(playbook.line):
                self.playbook_form.open_for(playbook, self.mine())
            else:
                self.suggest_sheet.open_for(playbook)
        elif kind == "chain" and (chain := directory.chain(ChainId(value))) and self.is_supervisor():
            self.chain_form.open_for(chain)
        elif kind == "service":
            self._window.directory_work.change(ServiceId(value))

    def is_supervisor(self) -> bool:
        """Whether whoever is signed in keeps texts at all."""
        me = self._window.ports.session.me
        return me is not None and me.role is Role.SUPERVISOR

    def keeps(self, line: LineId | None) -> bool:
        """Whether whoever is signed in keeps the texts of this line."""
        return self.is_supervisor() and (line is None or line in self.mine())

    def mine(self) -> frozenset[LineId]:
        """The lines of whoever is signed in."""
        me = self._window.ports.session.me
        return frozenset(me.lines) if me is not None else frozenset()

    def find(self, text: str) -> list[tuple[str, str, bool]]:
        """Return the playbooks that fit what was typed, for the palette: id, title, whether a life is at risk."""
        found = self.guidance.find(text, self._about(), self._window.look.language)
        return [(one.playbook_id, self._window.look.texts.pick(one.title), one.life_at_risk) for one in found]

    def _chosen(self, key: str) -> None:
        kind, _, value = key.partition(":")
        if kind == "open":
            self.open_playbook(value)
        else:
            self.change(key)

    def _reviews(self, text: str) -> TextsFound:
        return self.listed.reviews(text, self.keeps)

    def _about(self) -> About:
        me, case = self._window.ports.session.me, self._window.case()
        lines = me.lines if me is not None else ()
        if case is None:
            return About(lines=lines)
        return About(lines=lines, line=case.head.line, matters=matters_of(case))
