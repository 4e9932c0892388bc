"""Keeping shared phrases and playbooks: supervisors of a line add, change and remove; anybody may suggest a change."""

from datetime import UTC
from typing import NamedTuple

import msgspec

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.keeping_versions import next_version, refused_by, stale
from backend.commands.system import KeepGuidance
from backend.domain import limits
from backend.domain.guidance_rules import Known, may_keep, phrase_problem, playbook_problem
from backend.domain.kept_rules import is_kept_id
from backend.protocol.codec import encode
from backend.protocol.errors import ErrorCode
from backend.protocol.guidance import Playbook, Suggestion
from backend.protocol.guidance_commands import (
    GuidanceCommand,
    RemovePlaybook,
    RemoveSharedPhrase,
    SavePlaybook,
    SaveSharedPhrase,
    SettleSuggestion,
    SuggestChange,
)
from backend.protocol.guidance_events import (
    GuidanceState,
    PlaybookGone,
    PlaybookPut,
    SharedPhraseGone,
    SharedPhrasePut,
    SuggestionGone,
    SuggestionPut,
)
from backend.protocol.ids import LineId, StaffId, is_id
from backend.protocol.mine import Phrase
from backend.protocol.results import Refusal
from backend.protocol.streams import GUIDANCE
from backend.store.directory import read_directory
from backend.store.guidance import KEPT, PHRASE, PLAYBOOK, SUGGESTION, read_guidance
from backend.store.unit import Unit

ITEMS = 2000
"""How many phrases and playbooks a county shares: each desktop keeps all of them."""
SUGGESTIONS = 200
"""How many may wait for a supervisor."""


def keep_guidance(unit: Unit, actor: StaffActor, command: GuidanceCommand) -> Answer:
    """Do what somebody with cases asks."""
    if not actor.role.has_cases:
        return refused(command, ErrorCode.NOT_ALLOWED)
    return _keep(unit, actor, command)


def keep_guidance_by_hand(unit: Unit, command: KeepGuidance) -> Answer:
    """Do what a file that is read in asks; the history then names nobody."""
    answer = _keep(unit, None, command.asked)
    if isinstance(answer, Refusal):
        return refused(command, answer.code, by=answer.by, limit=answer.limit, where=answer.where)
    return done(command)


def _keep(unit: Unit, by: StaffActor | None, command: GuidanceCommand) -> Answer:
    state = read_guidance(unit.database)
    match command:
        case SaveSharedPhrase(phrase=phrase):
            return _save_phrase(unit, by, command, phrase, state)
        case SavePlaybook(playbook=playbook):
            return _save_playbook(unit, by, command, playbook, state)
        case RemoveSharedPhrase(phrase_id=phrase_id):
            known = state.phrases.get(phrase_id)
            gone = _Going(
                PHRASE,
                phrase_id,
                None if known is None else known.line,
                SharedPhraseGone(phrase_id=phrase_id),
            )
            return _remove(unit, by, command, gone, state)
        case RemovePlaybook(playbook_id=playbook_id):
            there = state.playbooks.get(playbook_id)
            gone = _Going(
                PLAYBOOK,
                playbook_id,
                None if there is None else there.line,
                PlaybookGone(playbook_id=playbook_id),
            )
            return _remove(unit, by, command, gone, state)
        case SuggestChange():
            return _suggest(unit, by, command, state)
        case SettleSuggestion():
            return _settle(unit, by, command, state)


class _Going(NamedTuple):
    """What is removed, the line it was for, and what is said of it."""

    kind: str
    item_id: str
    line: LineId | None
    event: SharedPhraseGone | PlaybookGone


def _keeps(by: StaffActor | None, *lines: LineId | None) -> bool:
    """Tell whether this person keeps what all these lines share; the command line keeps everything."""
    return by is None or all(may_keep(by.role, by.lines, line) for line in lines)


def _who(by: StaffActor | None) -> StaffId | None:
    return None if by is None else by.staff_id


def _save_phrase(
    unit: Unit, by: StaffActor | None, command: SaveSharedPhrase, phrase: Phrase, state: GuidanceState
) -> Answer:
    before = state.phrases.get(phrase.phrase_id)
    # Neither put on a line of others nor taken from one.
    if not _keeps(by, phrase.line, phrase.line if before is None else before.line):
        return refused(command, ErrorCode.NOT_ALLOWED)
    problem = phrase_problem(phrase, unit.county)
    if problem is not None:
        return refused_by(command, problem)
    latest = KEPT.latest(unit.database, PHRASE, phrase.phrase_id)
    if (late := stale(command, latest, phrase.version)) is not None:
        return late
    if before is None and _is_full(state):
        return refused(command, ErrorCode.TOO_MANY)
    kept = msgspec.structs.replace(
        phrase, personal=False, version=next_version(latest), changed_at=unit.now.astimezone(UTC)
    )
    KEPT.add(unit, _who(by), PHRASE, kept.phrase_id, kept.version, encode(kept))
    unit.say(GUIDANCE, SharedPhrasePut(phrase=kept))
    return done(command)


def _save_playbook(
    unit: Unit, by: StaffActor | None, command: SavePlaybook, playbook: Playbook, state: GuidanceState
) -> Answer:
    before = state.playbooks.get(playbook.playbook_id)
    if not _keeps(by, playbook.line, playbook.line if before is None else before.line):
        return refused(command, ErrorCode.NOT_ALLOWED)
    directory = read_directory(unit.database)
    known = Known(state.phrases.keys(), directory.services.keys(), directory.chains.keys())
    problem = playbook_problem(playbook, unit.county, known)
    if problem is not None:
        return refused_by(command, problem)
    latest = KEPT.latest(unit.database, PLAYBOOK, playbook.playbook_id)
    if (late := stale(command, latest, playbook.version)) is not None:
        return late
    if before is None and _is_full(state):
        return refused(command, ErrorCode.TOO_MANY)
    kept = msgspec.structs.replace(
        playbook, version=next_version(latest), changed_at=unit.now.astimezone(UTC)
    )
    KEPT.add(unit, _who(by), PLAYBOOK, kept.playbook_id, kept.version, encode(kept))
    unit.say(GUIDANCE, PlaybookPut(playbook=kept))
    return done(command)


def _remove(
    unit: Unit,
    by: StaffActor | None,
    command: RemoveSharedPhrase | RemovePlaybook,
    going: _Going,
    state: GuidanceState,
) -> Answer:
    """Take an item away with what was suggested about it. What is gone already is done, whoever did it."""
    if not _keeps(by, going.line):
        return refused(command, ErrorCode.NOT_ALLOWED)
    if not is_kept_id(going.item_id):
        return refused(command, ErrorCode.MALFORMED)
    latest = KEPT.latest(unit.database, going.kind, going.item_id)
    if latest is None:
        return refused(command, ErrorCode.UNKNOWN_TEXT)
    if not latest.stands:
        return done(command)
    if latest.version != command.version:
        return refused(command, ErrorCode.CHANGED_MEANWHILE, by=latest.by)
    KEPT.add(unit, _who(by), going.kind, going.item_id, next_version(latest), None)
    unit.say(GUIDANCE, going.event)
    for one in state.suggestions.values():
        if going.item_id in (one.phrase_id, one.playbook_id):
            _let_go(unit, by, one)
    return done(command)


def _suggest(unit: Unit, by: StaffActor | None, command: SuggestChange, state: GuidanceState) -> Answer:
    about = _about(command, state)
    if not is_id(command.suggestion_id) or (command.phrase_id is None) == (command.playbook_id is None):
        return refused(command, ErrorCode.MALFORMED)
    if about is None:
        return refused(command, ErrorCode.UNKNOWN_TEXT)
    if by is not None and about.line is not None and about.line not in by.lines:
        return refused(command, ErrorCode.NOT_ALLOWED)
    if (problem := text_problem(command, command.text, limits.REASON)) is not None:
        return problem
    if len(state.suggestions) >= SUGGESTIONS:
        return refused(command, ErrorCode.TOO_MANY)
    if KEPT.latest(unit.database, SUGGESTION, command.suggestion_id) is not None:
        return refused(command, ErrorCode.MALFORMED)
    kept = Suggestion(
        suggestion_id=command.suggestion_id,
        phrase_id=command.phrase_id,
        playbook_id=command.playbook_id,
        text=command.text.strip(),
        by=None if by is None else by.ref,
        at=unit.now.astimezone(UTC),
    )
    KEPT.add(unit, _who(by), SUGGESTION, kept.suggestion_id, 1, encode(kept))
    unit.say(GUIDANCE, SuggestionPut(suggestion=kept))
    return done(command)


def _settle(unit: Unit, by: StaffActor | None, command: SettleSuggestion, state: GuidanceState) -> Answer:
    """Take a suggestion off the list; one that is gone already is done."""
    if not is_id(command.suggestion_id):
        return refused(command, ErrorCode.MALFORMED)
    found = state.suggestions.get(command.suggestion_id)
    if found is None:
        known = KEPT.latest(unit.database, SUGGESTION, command.suggestion_id) is not None
        return done(command) if known else refused(command, ErrorCode.UNKNOWN_TEXT)
    about = _about(found, state)
    own = by is not None and found.by is not None and found.by.staff_id == by.staff_id
    if not own and not _keeps(by, about.line if about is not None else None):
        return refused(command, ErrorCode.NOT_ALLOWED)
    _let_go(unit, by, found)
    return done(command)


def _about(what: SuggestChange | Suggestion, state: GuidanceState) -> Phrase | Playbook | None:
    if what.phrase_id is not None:
        return state.phrases.get(what.phrase_id)
    return state.playbooks.get(what.playbook_id) if what.playbook_id is not None else None


def _let_go(unit: Unit, by: StaffActor | None, suggestion: Suggestion) -> None:
    KEPT.add(unit, _who(by), SUGGESTION, suggestion.suggestion_id, 2, None)
    unit.say(GUIDANCE, SuggestionGone(suggestion_id=suggestion.suggestion_id))


def _is_full(state: GuidanceState) -> bool:
    return len(state.phrases) + len(state.playbooks) >= ITEMS
