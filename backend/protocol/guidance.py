"""What a county has agreed to say and to do: shared phrases and playbooks. It holds no client data.

A shared phrase is a ``Phrase`` that is not ``personal``; what it shares with a playbook is an owner, a day by which
somebody looks at it again, and a version that counts up with each saving (0 for a new one).
"""

from datetime import date, datetime

import msgspec

from backend.protocol.ids import ChainId, LineId, PhraseId, PlaybookId, ServiceId, SuggestionId
from backend.protocol.mine import Phrase
from backend.protocol.people import StaffRef
from backend.protocol.setup import Words
from backend.protocol.wire import Record


class PlaybookStep(Record, frozen=True, kw_only=True):
    """One step, and what helps in doing it: at most one thing of each kind. ``questionnaire`` is its url."""

    text: Words
    phrase_id: PhraseId | None = None
    service_id: ServiceId | None = None
    chain_id: ChainId | None = None
    questionnaire: str = ""


class Playbook(Record, frozen=True, kw_only=True):
    """What is done, in which order, when something happens. ``playbook_id`` is stable."""

    playbook_id: PlaybookId
    title: Words
    when: Words = msgspec.field(default_factory=dict)
    """In which situation it is meant."""
    line: LineId | None = None
    """None means every line."""
    matters: tuple[str, ...] = ()
    """The matters for which it is suggested; none means it is only found by searching."""
    words: tuple[str, ...] = ()
    """Words that people say when they mean it."""
    life_at_risk: bool = False
    """Whether a life may be at risk: the emergency number then stands above every step."""
    steps: tuple[PlaybookStep, ...] = ()
    owner: str = ""
    """Who answers for it: a person or a team, as people call them."""
    review_by: date | None = None
    version: int = 0
    changed_at: datetime | None = None
    """When it was saved last; the server sets it."""


class Suggestion(Record, frozen=True, kw_only=True):
    """What somebody would change in a shared phrase or a playbook; supervisors settle it."""

    suggestion_id: SuggestionId
    phrase_id: PhraseId | None = None
    playbook_id: PlaybookId | None = None
    text: str
    by: StaffRef | None = None
    at: datetime | None = None
    """The server sets who and when."""


class GuidanceVersion(Record, frozen=True, kw_only=True):
    """One version of a phrase or a playbook as it was kept; neither when it was removed. Nobody: the command line."""

    version: int
    at: datetime
    by: StaffRef | None = None
    phrase: Phrase | None = None
    playbook: Playbook | None = None
