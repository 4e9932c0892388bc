"""The survey after a contact: of how many it is asked, and what it asks beside the rating and the words.

The settings decide, by channel and by line. Nobody at work can leave a client unasked, and whoever is asked may skip it.
"""

import hashlib
from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from backend.domain.texts import Texts
from backend.protocol.words import Channel

Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
_Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
_ASKABLE = frozenset({Channel.CHAT, Channel.FORM, Channel.CALLBACK, Channel.PHONE})


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may be picked as the answer to a question."""

    id: _Id
    names: Texts


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question: a rating from 1 to 5, one of some choices, or words. It may always be left unanswered."""

    id: _Id
    kind: Literal["rating", "choice", "words"]
    names: Texts
    options: tuple[Option, ...] = ()
    channels: tuple[Channel, ...] = ()
    """After which it is asked; after all when none is named."""
    lines: tuple[str, ...] = ()
    """By which lines it is asked; by all when none is named."""

    def __post_init__(self) -> None:
        """Refuse a choice without something to choose from."""
        if (self.kind == "choice") != bool(self.options):
            raise ValueError(f"a choice has options, and nothing else has: {self.id}")
        if len({one.id for one in self.options}) < len(self.options):
            raise ValueError(f"options with the same id: {self.id}")

    def takes(self, answer: str) -> bool:
        """Say whether this may be the answer: words are taken elsewhere."""
        match self.kind:
            case "rating":
                return answer in {"1", "2", "3", "4", "5"}
            case "choice":
                return any(one.id == answer for one in self.options)
            case "words":
                return False


class SurveyAsking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``share`` of the contacts is asked: of a line's channel what the line says, else what the channels say, else all."""

    share: Share = 1.0
    channels: dict[Channel, Share] = msgspec.field(default_factory=dict)
    lines: dict[str, dict[Channel, Share]] = msgspec.field(default_factory=dict)
    questions: tuple[Question, ...] = ()

    def __post_init__(self) -> None:
        """Refuse two questions of one name: their answers could not be told apart."""
        if len({one.id for one in self.questions}) < len(self.questions):
            raise ValueError("questions with the same id")

    def share_of(self, line: str, channel: Channel) -> float:
        """Return of how many of a line's contacts by a channel it is asked."""
        if channel not in _ASKABLE:
            return 0.0
        return self.lines.get(line, {}).get(channel, self.channels.get(channel, self.share))

    def asks(self, line: str, channel: Channel, contact_id: str) -> bool:
        """Say whether this contact is asked about: the same whenever one looks, and nobody's choice."""
        first = int.from_bytes(hashlib.sha256(f"survey {contact_id}".encode()).digest()[:6], "big")
        return first < self.share_of(line, channel) * 2**48

    def questions_for(self, line: str, channel: Channel) -> tuple[Question, ...]:
        """Return what is asked beside the rating and the words."""
        return tuple(
            one
            for one in self.questions
            if (not one.channels or channel in one.channels) and (not one.lines or line in one.lines)
        )

    def are_answers(self, answers: Mapping[str, str]) -> bool:
        """Say whether every answer is one that its question takes."""
        asked = {one.id: one for one in self.questions}
        return all(name in asked and asked[name].takes(answer) for name, answer in answers.items())
