"""Writing the TOML of files that people edit: texts in three languages, lists and strings."""

from collections.abc import Mapping

import msgspec

from backend.domain.texts import Texts
from backend.protocol.setup import Words
from backend.protocol.words import Language


def texts_words(texts: Texts | None) -> Words:
    """Return what was read, without the languages that are empty."""
    return {} if texts is None else {language: text for language, text in texts.words().items() if text}


def texts_row(name: str, words: Mapping[Language, str]) -> list[str]:
    """Return the row of a text, none where there is no text."""
    if not words:
        return []
    said = ", ".join(f"{language.value} = {quoted(words.get(language, ''))}" for language in Language)
    return [f"{name} = {{ {said} }}"]


def list_of(values: tuple[str, ...]) -> str:
    """Return a list of strings."""
    return f"[{', '.join(quoted(value) for value in values)}]"


def quoted(text: str) -> str:
    """Return a TOML basic string: JSON's escapes are among TOML's, and DEL is one that TOML wants and JSON leaves."""
    return msgspec.json.encode(text).decode().replace("\x7f", "\\u007f")
