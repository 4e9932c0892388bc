"""Shared phrases, playbooks and what is suggested about them as they stand, and the versions of each."""

import msgspec

from backend.protocol.guidance import GuidanceVersion, Playbook, Suggestion
from backend.protocol.guidance_events import GuidanceState
from backend.protocol.ids import PhraseId, PlaybookId
from backend.protocol.mine import Phrase
from backend.store.database import Database
from backend.store.guidance_tables import guidance_version
from backend.store.versions import Versions

PHRASE = "phrase"
PLAYBOOK = "playbook"
SUGGESTION = "suggestion"

KEPT = Versions(guidance_version)
_phrases = msgspec.json.Decoder(Phrase)
_playbooks = msgspec.json.Decoder(Playbook)
_suggestions = msgspec.json.Decoder(Suggestion)


def read_guidance(database: Database) -> GuidanceState:
    """Return what stands."""
    state = GuidanceState(phrases={}, playbooks={}, suggestions={})
    for kind, content in KEPT.standing(database):
        if kind == PHRASE:
            phrase = _phrases.decode(content)
            state.phrases[phrase.phrase_id] = phrase
        elif kind == PLAYBOOK:
            playbook = _playbooks.decode(content)
            state.playbooks[playbook.playbook_id] = playbook
        else:
            suggestion = _suggestions.decode(content)
            state.suggestions[suggestion.suggestion_id] = suggestion
    return state


def read_guidance_versions(
    database: Database, kind: str, item_id: PhraseId | PlaybookId
) -> list[GuidanceVersion]:
    """Return the versions of a phrase or a playbook, the newest first."""
    return [
        GuidanceVersion(
            version=one.version,
            at=one.at,
            by=one.by,
            phrase=_phrases.decode(one.content) if one.content is not None and kind == PHRASE else None,
            playbook=_playbooks.decode(one.content) if one.content is not None and kind == PLAYBOOK else None,
        )
        for one in KEPT.all(database, kind, item_id)
    ]
