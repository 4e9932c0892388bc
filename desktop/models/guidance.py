"""Shared phrases and playbooks as this desktop has them, what is suggested about them, and the versions of one."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from backend.protocol.guidance import GuidanceVersion, Playbook, Suggestion
from backend.protocol.guidance_events import GuidanceState
from backend.protocol.guidance_inquiries import GuidanceHistory, ReadGuidanceHistory
from backend.protocol.ids import PhraseId, PlaybookId
from backend.protocol.mine import Phrase
from backend.protocol.words import Language
from desktop.models import playbook_search
from desktop.models.asking import Asker, Asking
from desktop.models.directory_search import About
from desktop.sync.mirror import Change


class Guidance(QObject):
    """``changed`` says that something of it is another now. All of it is here: searching asks nobody."""

    changed = Signal()

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: dict[PhraseId, Phrase] = {}
        self._playbooks: dict[PlaybookId, Playbook] = {}
        self._suggestions: tuple[Suggestion, ...] = ()
        self.history = Asking(asker, self)

    def feed(self, change: Change) -> None:
        """Take a change of the stream."""
        if isinstance(change.state, GuidanceState):
            self._phrases = dict(change.state.phrases)
            self._playbooks = dict(change.state.playbooks)
            self._suggestions = tuple(change.state.suggestions.values())
            self.changed.emit()

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._phrases, self._playbooks, self._suggestions = {}, {}, ()
        self.history.let_go()
        self.changed.emit()

    def phrase(self, phrase_id: PhraseId) -> Phrase | None:
        """Return a shared phrase, none when it has been taken away."""
        return self._phrases.get(phrase_id)

    def playbook(self, playbook_id: PlaybookId) -> Playbook | None:
        """Return a playbook, none when it has been taken away."""
        return self._playbooks.get(playbook_id)

    def phrases(self) -> Iterable[Phrase]:
        """Return the shared phrases of all lines."""
        return self._phrases.values()

    def playbooks(self) -> Iterable[Playbook]:
        """Return the playbooks of all lines."""
        return self._playbooks.values()

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Return what is suggested and not yet settled."""
        return self._suggestions

    def suggestions_about(self, item_id: str) -> list[Suggestion]:
        """Return what is suggested about a phrase or a playbook."""
        return [one for one in self._suggestions if item_id in (one.phrase_id, one.playbook_id)]

    def find(self, text: str, about: About, language: Language) -> list[Playbook]:
        """Return the playbooks that fit what was typed, the likeliest first."""
        return playbook_search.find(self._playbooks.values(), text, about, language)

    def suggested(self, about: About, language: Language) -> list[Playbook]:
        """Return the playbooks suggested beside a case."""
        return playbook_search.suggested(self._playbooks.values(), about, language)

    def read_history(self, phrase_id: PhraseId | None = None, playbook_id: PlaybookId | None = None) -> None:
        """Ask for the versions of one; ``history`` says when they are there."""
        self.history.let_go()
        self.history.ask(ReadGuidanceHistory(phrase_id=phrase_id, playbook_id=playbook_id))

    def versions(self) -> tuple[GuidanceVersion, ...]:
        """Return the versions that were asked for last, the newest first."""
        found = self.history.found
        return found.versions if isinstance(found, GuidanceHistory) else ()
