"""Commands about shared phrases and playbooks; each keeps the version before it in the history."""

from backend.protocol.guidance import Playbook
from backend.protocol.ids import CommandId, PhraseId, PlaybookId, SuggestionId
from backend.protocol.mine import Phrase
from backend.protocol.wire import Tagged


class SaveSharedPhrase(Tagged, frozen=True, kw_only=True):
    """Add a shared phrase or change one; refused when another version than ``phrase.version`` stands meanwhile."""

    command_id: CommandId
    phrase: Phrase


class RemoveSharedPhrase(Tagged, frozen=True, kw_only=True):
    """Take a shared phrase away; ``version`` is the one that was read."""

    command_id: CommandId
    phrase_id: PhraseId
    version: int


class SavePlaybook(Tagged, frozen=True, kw_only=True):
    """Add a playbook or change one; refused when another version than ``playbook.version`` stands meanwhile."""

    command_id: CommandId
    playbook: Playbook


class RemovePlaybook(Tagged, frozen=True, kw_only=True):
    """Take a playbook away; ``version`` is the one that was read."""

    command_id: CommandId
    playbook_id: PlaybookId
    version: int


class SuggestChange(Tagged, frozen=True, kw_only=True):
    """Anybody with cases says what should be changed in one: ``{"type":"suggest_change","text":"…","phrase_id":"…"}``."""

    command_id: CommandId
    suggestion_id: SuggestionId
    phrase_id: PhraseId | None = None
    playbook_id: PlaybookId | None = None
    text: str


class SettleSuggestion(Tagged, frozen=True, kw_only=True):
    """A supervisor has dealt with a suggestion, or whoever made it takes it back."""

    command_id: CommandId
    suggestion_id: SuggestionId


GuidanceCommand = (
    SaveSharedPhrase | RemoveSharedPhrase | SavePlaybook | RemovePlaybook | SuggestChange | SettleSuggestion
)
