"""What a shared phrase, a playbook or a suggestion has to be before it is kept, and who may keep it."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from backend.domain import limits
from backend.domain.county import County
from backend.domain.kept_rules import (
    NAME,
    TEXT,
    WORDS,
    Problem,
    is_kept_id,
    lines,
    matters,
    named,
    short,
    texts,
)
from backend.protocol.errors import ErrorCode
from backend.protocol.guidance import Playbook, PlaybookStep
from backend.protocol.ids import ChainId, LineId, PhraseId, ServiceId
from backend.protocol.mine import Phrase
from backend.protocol.words import Role

KEYWORD = 30
"""Characters of what one types after the slash."""
STEPS = 20
"""A playbook is read while a client waits."""


class Known(NamedTuple):
    """What a step may name."""

    phrases: AbstractSet[PhraseId]
    services: AbstractSet[ServiceId]
    chains: AbstractSet[ChainId]


def may_keep(role: Role, mine: AbstractSet[LineId], line: LineId | None) -> bool:
    """Tell whether this person keeps what is shared on a line: its supervisors; of every line's, any supervisor."""
    return role is Role.SUPERVISOR and (line is None or line in mine)


def phrase_problem(phrase: Phrase, county: County) -> Problem | None:
    """Return the first thing that is wrong with a shared phrase."""
    return next(_of_phrase(phrase, county), None)


def playbook_problem(playbook: Playbook, county: County, known: Known) -> Problem | None:
    """Return the first thing that is wrong with a playbook, given what there is."""
    return next(_of_playbook(playbook, county, known), None)


def _of_phrase(phrase: Phrase, county: County) -> Iterator[Problem]:
    if not is_kept_id(phrase.phrase_id):
        yield Problem(ErrorCode.MALFORMED, "phrase_id")
    yield from named("title", phrase.title)
    if phrase.keyword.split() != [phrase.keyword]:
        yield Problem(ErrorCode.MALFORMED, "keyword")
    yield from short("keyword", phrase.keyword, KEYWORD)
    if not any(text.strip() for text in phrase.text.values()):
        yield Problem(ErrorCode.TEXT_EMPTY, "text")
    yield from texts("text", phrase.text, limits.MESSAGE)
    yield from lines("line", county, () if phrase.line is None else (phrase.line,))
    yield from short("owner", phrase.owner, NAME)


def _of_playbook(playbook: Playbook, county: County, known: Known) -> Iterator[Problem]:
    if not is_kept_id(playbook.playbook_id):
        yield Problem(ErrorCode.MALFORMED, "playbook_id")
    yield from named("title", playbook.title)
    yield from texts("when", playbook.when, TEXT)
    of_line = () if playbook.line is None else (playbook.line,)
    yield from lines("line", county, of_line)
    yield from matters(playbook.matters, county, of_line)
    if len(playbook.words) > WORDS:
        yield Problem(ErrorCode.TOO_MANY, "words")
    for word in playbook.words:
        yield from short("words", word, NAME)
    if not playbook.steps:
        yield Problem(ErrorCode.TEXT_EMPTY, "steps")
    if len(playbook.steps) > STEPS:
        yield Problem(ErrorCode.TOO_MANY, "steps", STEPS)
    for number, step in enumerate(playbook.steps, 1):
        yield from _of_step(f"step {number}", step, county, known)
    yield from short("owner", playbook.owner, NAME)


def _of_step(where: str, step: PlaybookStep, county: County, known: Known) -> Iterator[Problem]:
    if not any(text.strip() for text in step.text.values()):
        yield Problem(ErrorCode.TEXT_EMPTY, where)
    yield from texts(where, step.text, TEXT)
    if step.phrase_id is not None and step.phrase_id not in known.phrases:
        yield Problem(ErrorCode.UNKNOWN_TEXT, where)
    if step.service_id is not None and step.service_id not in known.services:
        yield Problem(ErrorCode.UNKNOWN_SERVICE, where)
    if step.chain_id is not None and step.chain_id not in known.chains:
        yield Problem(ErrorCode.UNKNOWN_SERVICE, where)
    if step.questionnaire and all(one.url != step.questionnaire for one in county.questionnaires):
        yield Problem(ErrorCode.UNKNOWN_QUESTIONNAIRE, where)
