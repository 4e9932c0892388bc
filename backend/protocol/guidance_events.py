"""What happens to shared phrases and playbooks, and how their state follows."""

import msgspec

from backend.protocol.guidance import Playbook, Suggestion
from backend.protocol.ids import PhraseId, PlaybookId, SuggestionId
from backend.protocol.mine import Phrase
from backend.protocol.wire import Tagged, snake


class SharedPhrasePut(Tagged, frozen=True, kw_only=True):
    """A shared phrase was added or changed: ``{"type":"shared_phrase_put","phrase":{…}}``."""

    phrase: Phrase


class SharedPhraseGone(Tagged, frozen=True, kw_only=True):
    """A shared phrase was taken away: ``{"type":"shared_phrase_gone","phrase_id":"…"}``."""

    phrase_id: PhraseId


class PlaybookPut(Tagged, frozen=True, kw_only=True):
    """A playbook was added or changed: ``{"type":"playbook_put","playbook":{…}}``."""

    playbook: Playbook


class PlaybookGone(Tagged, frozen=True, kw_only=True):
    """A playbook was taken away: ``{"type":"playbook_gone","playbook_id":"…"}``."""

    playbook_id: PlaybookId


class SuggestionPut(Tagged, frozen=True, kw_only=True):
    """Somebody suggests a change: ``{"type":"suggestion_put","suggestion":{…}}``."""

    suggestion: Suggestion


class SuggestionGone(Tagged, frozen=True, kw_only=True):
    """A suggestion was dealt with: ``{"type":"suggestion_gone","suggestion_id":"…"}``."""

    suggestion_id: SuggestionId


class GuidanceState(msgspec.Struct, tag_field="type", tag=snake):
    """``guidance``: the county's shared phrases and playbooks, and what is suggested about them."""

    phrases: dict[PhraseId, Phrase] = {}
    playbooks: dict[PlaybookId, Playbook] = {}
    suggestions: dict[SuggestionId, Suggestion] = {}


GuidanceEvent = (
    SharedPhrasePut | SharedPhraseGone | PlaybookPut | PlaybookGone | SuggestionPut | SuggestionGone
)


def fold_guidance(state: GuidanceState, event: GuidanceEvent) -> None:
    """Bring the state on by one event, in place."""
    match event:
        case SharedPhrasePut(phrase=phrase):
            state.phrases[phrase.phrase_id] = phrase
        case SharedPhraseGone(phrase_id=phrase_id):
            state.phrases.pop(phrase_id, None)
        case PlaybookPut(playbook=playbook):
            state.playbooks[playbook.playbook_id] = playbook
        case PlaybookGone(playbook_id=playbook_id):
            state.playbooks.pop(playbook_id, None)
        case SuggestionPut(suggestion=suggestion):
            state.suggestions[suggestion.suggestion_id] = suggestion
        case SuggestionGone(suggestion_id=suggestion_id):
            state.suggestions.pop(suggestion_id, None)
