"""The residents' texts: one set in three languages, read once; a text is spoken by its key, never by pieces."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from backend.protocol.words import Language


class Speech:
    """One language's texts: ``speech("line.chat_until", time="16")``."""

    def __init__(self, language: Language, texts: Mapping[str, str | tuple[str, ...]]) -> None:
        """Keep the texts by ``table.key``."""
        self.language = language
        self._texts = texts

    def __call__(self, key: str, **values: object) -> Markup:
        """Return the text as safe HTML: values are escaped unless they are markup themselves.

        Raises KeyError for a key that is not there: a fault of ours, found by the tests.
        """
        text = self._texts[key]
        if not isinstance(text, str):
            raise KeyError(key)
        return escape(_one_stop(text, values)).format(**values) if values else escape(text)

    def plain(self, key: str, **values: object) -> str:
        """Return the text as it is, for frames and attributes that are escaped elsewhere."""
        text = self._texts[key]
        if not isinstance(text, str):
            raise KeyError(key)
        return _one_stop(text, values).format(**values) if values else text

    def several(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, such as the names of the days."""
        texts = self._texts[key]
        return (texts,) if isinstance(texts, str) else texts

    def table(self, name: str) -> dict[str, str]:
        """Return the plain texts of one table without the table's name, for the page's script."""
        start = name + "."
        return {
            key.removeprefix(start): text
            for key, text in self._texts.items()
            if key.startswith(start) and isinstance(text, str)
        }


def load_texts(folder: Path) -> dict[Language, Speech]:
    """Read ``fi.toml``, ``sv.toml`` and ``en.toml`` of a folder."""
    return {
        language: Speech(
            language, _flat(tomllib.loads((folder / f"{language.value}.toml").read_text("utf-8")))
        )
        for language in Language
    }


def _one_stop(text: str, values: Mapping[str, object]) -> str:
    """Return the text without the full stop that a value before it, such as the day 30.11., brings itself."""
    for name, value in values.items():
        if isinstance(value, str) and value.endswith("."):
            text = text.replace(f"{{{name}}}.", f"{{{name}}}")
    return text


def _flat(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, str | tuple[str, ...]]:
    return {
        f"{table}.{key}": tuple(text) if isinstance(text, list) else str(text)
        for table, texts in tables.items()
        for key, text in texts.items()
    }
