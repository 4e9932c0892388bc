"""What simulated residents have on their minds: scenes of one matter each, read from `residents.toml`."""

import tomllib
from random import Random

import msgspec

from backend.protocol.words import Language


class Scene(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One matter in one person's words.

    `text` is what a form or a call request says; `says` how a chat begins (none: with `text`); `answers` are
    what the resident says next when the professional has written something. An `anonymous` one opens the
    chat without a name.
    """

    line: str
    matter: str
    language: Language
    text: str
    says: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    anonymous: bool = False

    @property
    def chat_lines(self) -> tuple[str, ...]:
        """How a chat begins."""
        return self.says or (self.text,)


class Opinion(msgspec.Struct, frozen=True, array_like=True):
    """What somebody says of the service of their own accord: the kind as the page has it, and the words."""

    kind: str
    text: str


class Manners(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What those who write a language are called, and what they say whatever the matter.

    `asked_name` and `closing` are what the professional's words are searched for, in small letters.
    """

    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    name: str
    thanks: tuple[str, ...]
    impatient: tuple[str, ...]
    feedback: tuple[str, ...]
    opinions: tuple[Opinion, ...]
    asked_name: tuple[str, ...]
    closing: tuple[str, ...]


class Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything residents say."""

    scenes: tuple[Scene, ...]
    manners: dict[Language, Manners]

    def pick(self, random: Random, language: Language, line: str = "") -> Scene:
        """Return a scene in the language; on `line` when given, even if only another language has one there."""
        fitting = [one for one in self.scenes if line in {"", one.line}]
        own = [one for one in fitting if one.language is language]
        return random.choice(own or fitting)


def parse_script(data: bytes) -> Script:
    """Read the file. Raises msgspec.ValidationError or tomllib.TOMLDecodeError."""
    return msgspec.convert(tomllib.loads(data.decode()), Script)
